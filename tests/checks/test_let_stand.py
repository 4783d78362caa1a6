"""A confession is not the lie over again, and what the case has the person say is theirs to say; the lie itself still clashes."""

import pytest

from ringback.checks.facts_in_text import doubts_in
from ringback.checks.knowing import Known
from ringback.language.message import message_of
from tests.checks.builders import case, checked

LAPSED = "He asked for my crane ticket and I said it is valid until 2028. It ran out in March"


def clashes(said: str, *lines: str, wanted: tuple[str, ...] = ()) -> list[str]:
    """The words of a message that clash with these lines."""
    found = doubts_in(message_of(said), Known(lines=(*lines, *wanted), wanted=wanted))
    return [d.found for d in found if d.about == "clash"]


@pytest.mark.parametrize(
    "said",
    [
        "I told you that my crane ticket is valid until 2028. That is not true.",
        "My answer was that my crane ticket is valid until 2028. I am sorry to say that this was untrue.",
        "I told you my crane ticket is valid until 2028. It ran out in March, and I knew it.",
        "I let you believe my crane ticket is valid until 2028. I lied.",
        "I have to correct something. I told you my crane ticket is valid until 2028.",
    ],
)
def test_what_the_sentence_beside_it_takes_back_is_no_lie(said: str) -> None:
    assert clashes(said, LAPSED) == []


@pytest.mark.parametrize(
    "said",
    [
        "My crane ticket is valid until 2028. That is not a problem, I hope.",
        "As I told you, my crane ticket is valid until 2028. It was a good talk.",
        "I told you that my crane ticket is valid until 2028. That is right.",
        "I told you that my crane ticket is valid until 2028. It was wrong of the gate to doubt it.",
    ],
)
def test_the_lie_itself_still_clashes(said: str) -> None:
    assert clashes(said, LAPSED)


def test_what_the_person_wants_told_is_never_untrue() -> None:
    line = "I have never worked in Bergen as a rigger"
    said = "In Bergen I built the slipway crane for the ferry yard."
    assert clashes(said, line)
    assert clashes(said, line, wanted=("I built the slipway crane in Bergen",)) == []
    assert clashes(said, line, wanted=("I never built the slipway crane in Bergen",))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("No signal for twenty minutes in the lift", "We were cut off some minutes ago."),
        ("In Galway I kept the stock lists and nothing was missing", "In Galway I set up the stock lists myself."),
    ],
)
def test_a_length_of_time_and_a_clean_place_deny_nothing(line: str, said: str) -> None:
    assert clashes(said, line) == []


def test_a_lapsed_paper_is_pointed_at_once_and_by_the_word_that_clashes() -> None:
    said = "My rope access and rescue card is current after all."
    assert clashes(said, "she asked for my rope access and rescue card I said it ran out in March") == ["is current"]


def test_the_honest_message_is_ready() -> None:
    told = case()
    text = (
        "Dear Ms Horvath, I told you that I hold a forklift licence. That was not true, and I am sorry; it is my own doing. "
        "I am booked for the test on the 3rd. I would very much like to work at Prairie Home. May I call you this week?"
    )
    assert "dishonest" not in checked(text, told).flags
