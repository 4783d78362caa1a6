"""A matrix of small whole numbers multiplies exactly, whatever the signs."""

from hypothesis import given
from hypothesis import strategies as st

from ringback.language.dense import SIGNED, apart, lanes_of, matrix_from, repeated

BYTES = st.integers(-127, 127)
NUMBERS = st.integers(-4000, 4000)


@given(st.data(), st.integers(1, 9), st.integers(1, 9))
def test_it_multiplies_as_one_would_by_hand(data: st.DataObject, high: int, wide: int) -> None:
    rows = data.draw(st.lists(st.lists(BYTES, min_size=wide, max_size=wide), min_size=high, max_size=high))
    values = data.draw(st.lists(NUMBERS, min_size=high, max_size=high))
    matrix = matrix_from(bytes(cell + SIGNED for row in rows for cell in row), wide)
    by_hand = [sum(v * row[n] for v, row in zip(values, rows, strict=True)) for n in range(wide)]
    assert list(matrix.times(values)) == by_hand


@given(st.lists(st.integers(-(2**29), 2**29), min_size=1, max_size=20))
def test_columns_come_apart_as_they_were_laid_out(values: list[int]) -> None:
    assert list(apart(lanes_of(values), len(values))) == values


@given(st.integers(0, 2**29), st.integers(1, 20))
def test_a_repeated_value_stands_in_every_column(value: int, wide: int) -> None:
    assert list(apart(repeated(value, wide), wide)) == [value] * wide
