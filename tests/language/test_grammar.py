"""The frame of small words: whose deed it is, and whether it is denied."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.language.acts import words_of
from ringback.language.grammar import class_of, frame_features


def frame(text: str) -> list[str]:
    """The features of a sentence's frame."""
    return frame_features(words_of(text))


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("I answered badly", "v I answer"),
        ("I was answering badly", "v I answer"),
        ("I did not answer", "v IN answer"),
        ("You never answered", "v YN answer"),
        ("The line didn't hold", "n hold"),
        ("I won’t pretend", "v IN preten"),
    ],
)
def test_it_sees_whose_deed_it_is_and_whether_it_is_denied(text: str, feature: str) -> None:
    assert feature in frame(text)


def test_the_same_content_words_in_another_frame_are_another_frame() -> None:
    frames = [frame("the line was bad"), frame("I won't pretend the line was bad"), frame("you said the line was bad")]
    assert len({tuple(f) for f in frames}) == 3


@pytest.mark.parametrize(
    ("word", "kind"), [("i", "I"), ("you're", "Y"), ("wouldn't", "N"), ("boiler", "_"), ("sorry", "S")]
)
def test_it_knows_small_words_by_their_class(word: str, kind: str) -> None:
    assert class_of(word) == kind


@given(
    st.lists(
        st.sampled_from(
            ["I", "you", "not", "was", "the", "boiler", "failed", "because", "but", "it", "her", "sorry", "0", "?"]
        )
    )
)
def test_it_gives_few_features_and_always_the_same(words: list[str]) -> None:
    lower = [w.lower() for w in words]
    found = frame_features(lower)
    assert found == frame_features(lower)
    assert found
    assert len(found) <= 6 * len(words) + 4
    assert {f[0] for f in found} <= set("ghvn")
