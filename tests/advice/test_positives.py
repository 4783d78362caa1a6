"""What speaks for the person is said first, and only where it speaks for them."""

import pytest

from ringback import api

CASE = """
now: 2026-11-24T10:25:00+00:00
interview: {{channel: phone, ended: 2026-11-24T10:10:00+00:00}}
debrief: {{text: "{text}"}}
"""
MIXED = "He said no bother but he sounded hacked off."
KIND = "She laughed and said no bother at all."


def positives(text: str) -> tuple[str, ...]:
    """The positives of a short phone call."""
    case = api.read_case(CASE.format(text=text))
    assert case.now
    return api.assess(case, case.now).assessment.positives


def test_a_sentence_that_also_tells_of_a_bad_sign_is_no_good_news() -> None:
    assert MIXED not in positives(f"I got the tickets wrong. {MIXED}")


def test_a_kind_word_by_itself_is() -> None:
    assert KIND in positives(f"I got the tickets wrong. {KIND}")


@pytest.mark.parametrize(
    "text",
    [
        "She laughed and told me not quite.",
        "The practical part was so so, and I bent the rack.",
        "It went well and then I stuffed it at the earthing.",
        "The foreman was friendly and said two of his own fitters are going for the job.",
        "He nodded, it just came out because I was scared.",
    ],
)
def test_a_sentence_that_holds_a_fault_is_no_plus(text: str) -> None:
    assert text not in positives(f"I got the tickets wrong. {text}")


@pytest.mark.parametrize("text", ["She said that was a lovely answer.", "He shook my hand and showed me the yard."])
def test_what_is_only_good_is_still_said_first(text: str) -> None:
    assert text in positives(f"I got the tickets wrong. {text}")
