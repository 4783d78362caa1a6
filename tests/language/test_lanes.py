"""The packed table says, whole number for whole number, what plain addition says."""

from hypothesis import given
from hypothesis import strategies as st

from ringback.language.lanes import ZERO, Lanes, bucket_of

names = st.lists(
    st.sampled_from("wcbghvn").flatmap(lambda k: st.text(max_size=4).map(lambda t: f"{k} {t}")), max_size=40
)


@st.composite
def tables(draw: st.DrawFn) -> Lanes:
    """Small tables of any weights."""
    labels, buckets = draw(st.integers(1, 5)), draw(st.integers(1, 4)) * 2
    size = labels * buckets
    return Lanes(labels, buckets, draw(st.binary(min_size=size, max_size=size)))


def plain(table: Lanes, features: list[str]) -> list[int]:
    """The same sums, one label after the other."""
    rows = [bucket_of(f, table.buckets) * table.labels for f in features]
    return [sum(table.rows[at + label] - ZERO for at in rows) for label in range(table.labels)]


@given(tables(), names)
def test_the_packed_sum_is_the_plain_sum(table: Lanes, features: list[str]) -> None:
    assert list(table.sums(table.total(features))) == plain(table, features)


@given(tables(), names, names)
def test_sums_of_parts_add_up_to_the_sum_of_all(table: Lanes, one: list[str], other: list[str]) -> None:
    assert table.total(one) + table.total(other) == table.total(one + other)


def test_the_largest_and_smallest_weights_do_not_run_into_their_neighbours() -> None:
    table = Lanes(3, 2, bytes([255, 0, 255] * 2))
    features = ["w a"] * 100_000
    assert list(table.sums(table.total(features))) == [127 * 100_000, -128 * 100_000, 127 * 100_000]


@given(st.text(), st.integers(1, 1000))
def test_groups_of_letters_have_a_half_of_their_own(text: str, half: int) -> None:
    assert bucket_of("c " + text, 2 * half) >= half
    assert 0 <= bucket_of("w " + text, 2 * half) < half
