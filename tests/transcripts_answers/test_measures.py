"""What is counted, and what is not made up."""

import pytest

from ringback.transcripts.heard import listen
from ringback.transcripts.measures import false_starts_in, fillers_in, is_cleaned, measured
from tests.transcripts_answers.builders import WORDS, judged

WORD = "cranes "


def cleaned(text: str) -> bool | None:
    """Whether a single utterance looks cleaned."""
    return is_cleaned((listen(text, WORDS),))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (WORD * 400, None),
        (WORD * 400 + "um", False),
        (WORD * 1_000, True),
        (WORD * 1_000 + "um", False),
        (WORD * 3_000 + "um", True),
        ("uh-huh " * 600, True),
        ("", None),
    ],
)
def test_an_export_without_an_um_in_a_thousand_words_is_cleaned(text: str, expected: bool | None) -> None:
    assert cleaned(text) is expected


def test_a_cleaned_export_gives_no_figure_and_says_why() -> None:
    found = judged("Them: Tell me about the cranes?\nMe: " + WORD * 1_100, me="Me", every=600.0)
    assert found.cleaned is True
    assert found.measures.fillers_per_minute is None
    assert ["cleaned" in c.why for c in found.cannot_tell if c.measure == "fillers_per_minute"] == [True]


def test_fillers_are_counted_by_the_minute_where_they_were_kept() -> None:
    found = measured(listen("Um, it was, uh, the crane. Erm.", WORDS), 30.0, cleaned=False)
    assert (found.fillers_per_minute, found.words) == (6.0, 4)
    assert fillers_in(listen("Uh-huh, hmm.", WORDS)) == 1


def test_a_pace_needs_a_time_of_some_length() -> None:
    heard = listen("It was the crane on the north side", WORDS)
    assert measured(heard, None, None).wpm is None
    assert measured(heard, 1.0, None).wpm is None
    assert measured(heard, 4.0, None).wpm == 120.0


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("I I went there", 1),
        ("the the crane was was old", 2),
        ("It was very very old, no no", 0),
        ("We had wor- work to do", 1),
        ("I was -- we had a crane", 1),
        ("It was well-known", 0),
        ("12 12", 0),
    ],
)
def test_words_said_twice_and_sentences_given_up_are_false_starts(text: str, count: int) -> None:
    assert false_starts_in(listen(text, WORDS)) == count


def test_repairs_and_hedges_are_counted() -> None:
    found = measured(listen("Ten, no wait, twelve cranes, I guess. Maybe more.", WORDS), None, None)
    assert found.repairs == 1
    assert found.hedges_per_100_words == pytest.approx(22.2)
    assert measured(listen("", WORDS), 10.0, None).hedges_per_100_words is None


def test_the_talk_share_is_shown_and_nothing_more() -> None:
    found = judged("Them: Why did you leave us?\nMe: They closed the terminal then.", me="Me")
    assert found.talk_share == 0.5
    assert found.answers[0].weak == ()
