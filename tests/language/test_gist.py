"""The gist of a text: whole numbers, the same every time, near for what means the same."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.files.shelf import LIBRARY
from ringback.language.dense import lanes_of
from ringback.language.gist import Gist, _larger, _levels, gist_from

READER = gist_from((LIBRARY / "gist.bin").read_bytes())


def likeness(one: str, other: str, reader: Gist = READER) -> float:
    """The cosine of two gists."""
    a, b = reader.of(one), reader.of(other)
    return sum(x * y for x, y in zip(a, b, strict=True)) / math.sqrt(sum(x * x for x in a) * sum(y * y for y in b))


@pytest.mark.parametrize(
    ("text", "means_the_same", "is_something_else"),
    [
        ("My mind went blank.", "Nothing came to me at all.", "She promised to call on Friday."),
        ("He yawned while I spoke.", "She kept staring out of the window.", "I can do that in my sleep."),
        ("They want to see me again.", "There is a second round next week.", "I swore at the interviewer."),
        ("I turned up half an hour late.", "I missed my train and walked in at ten.", "She praised my portfolio."),
        ("I insulted my former manager.", "I said my old boss was a crook.", "They gave me a tour of the plant."),
    ],
)
def test_texts_that_mean_the_same_lie_nearer(text: str, means_the_same: str, is_something_else: str) -> None:
    assert likeness(text, means_the_same) > likeness(text, is_something_else)


def test_a_word_that_was_never_seen_is_known_by_its_letters() -> None:
    assert likeness("I stammered badly.", "I stammmered badly.") > likeness("I stammered badly.", "I qzxwv badly.")


def test_a_text_without_words_has_no_gist() -> None:
    assert set(READER.of(" … ")) == {0}


@settings(max_examples=60)
@given(st.text())
def test_any_text_has_a_gist(text: str) -> None:
    found = READER._of(text)
    assert len(found) == READER.size
    assert found == READER._of(text)


@given(st.lists(st.tuples(st.integers(0, 2**31 - 1), st.integers(0, 2**31 - 1)), min_size=1, max_size=12))
def test_the_larger_of_two_is_taken_column_by_column(pairs: list[tuple[int, int]]) -> None:
    wide = len(pairs)
    best = _larger(lanes_of([a for a, _ in pairs]), lanes_of([b for _, b in pairs]), _levels(wide)[1])
    assert best == lanes_of([max(pair) for pair in pairs])
