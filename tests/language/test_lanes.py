"""The packed table says, whole number for whole number, what plain addition says."""

import struct

from hypothesis import given
from hypothesis import strategies as st

from ringback.language.lanes import ZERO, Lanes
from ringback.language.vocabulary import hash_of, vocabulary_from

NAMES = ("w a", "w b", "b a b", "c <a>", "g noun")
names = st.lists(st.sampled_from([*NAMES, "w unheard", "c xyz"]), max_size=40)


def lanes(labels: int, rows: bytes) -> Lanes:
    """A table of all NAMES."""
    return Lanes(labels, vocabulary_from(struct.pack(f"<{len(NAMES)}I", *sorted(map(hash_of, NAMES)))), rows)


@st.composite
def tables(draw: st.DrawFn) -> Lanes:
    """Small tables of any weights."""
    labels = draw(st.integers(1, 5))
    size = labels * len(NAMES)
    return lanes(labels, draw(st.binary(min_size=size, max_size=size)))


def plain(table: Lanes, features: list[str]) -> list[int]:
    """The same sums, one label after the other."""
    order = sorted(map(hash_of, NAMES))
    rows = [order.index(hash_of(f)) * table.labels for f in features if f in NAMES]
    return [sum(table.rows[at + label] - ZERO for at in rows) for label in range(table.labels)]


@given(tables(), names)
def test_the_packed_sum_is_the_plain_sum(table: Lanes, features: list[str]) -> None:
    assert list(table.sums(table.total(features))) == plain(table, features)


@given(tables(), names, names)
def test_sums_of_parts_add_up_to_the_sum_of_all(table: Lanes, one: list[str], other: list[str]) -> None:
    assert table.total(one) + table.total(other) == table.total(one + other)


def test_the_largest_and_smallest_weights_do_not_run_into_their_neighbours() -> None:
    table = lanes(3, bytes([255, 0, 255] * len(NAMES)))
    features = ["w a"] * 100_000
    assert list(table.sums(table.total(features))) == [127 * 100_000, -128 * 100_000, 127 * 100_000]


@given(tables(), st.text())
def test_a_feature_that_is_not_known_says_nothing(table: Lanes, text: str) -> None:
    name = "x " + text
    assert list(table.sums(table.total(["w a", name]))) == list(table.sums(table.total(["w a"])))
