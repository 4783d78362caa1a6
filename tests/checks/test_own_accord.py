"""The report never contradicts itself, and an apology that wants nothing is not told to ask."""

import pytest

from ringback import api
from ringback.checks.judge import check_message
from ringback.cli.check import page
from ringback.model.check import Checked
from ringback.model.values import Purpose
from tests.builders import NOW
from tests.checks.builders import CASE, CHECKER, checked

GONE = (
    "Dear Ms Horvath, on Tuesday I shouted at you across the desk and called your question stupid. It was a fair question. "
    "That was disrespectful, and the fault is mine alone. I am sorry. {end}\n\nJonas Brandt"
)
ELSEWHERE = (
    "Dear Ms Horvath, I am writing about our conversation. The line was bad and your colleague kept interrupting, so things did "
    "not come across as they might have. It was not my doing. I would like to work at Prairie Home. Could we speak again?"
)


def guessed(text: str) -> Checked:
    """What is found where nobody said what it is for."""
    return check_message(text, CHECKER)


@pytest.mark.parametrize(
    "end",
    ["I ask for nothing.", "I do not expect an answer.", "I'm not asking for another chance."],
)
def test_an_apology_that_wants_nothing_may_end_there(end: str) -> None:
    result = guessed(GONE.format(end=end))
    assert result.purpose is Purpose.REJECTION_REPLY
    assert result.ready


@pytest.mark.parametrize(
    "end",
    [
        "I ask for ten minutes.",
        "I do not expect an answer today, but may I call you?",
        "I ask for nothing but a reply.",
    ],
)
def test_a_message_that_does_ask_is_still_a_second_chance(end: str) -> None:
    assert guessed(GONE.format(end=end)).purpose is not Purpose.REJECTION_REPLY


def test_no_goal_is_met_that_a_finding_says_is_missing() -> None:
    result = checked(ELSEWHERE)
    assert "no_ownership" in result.flags
    assert result.goals.admits is None
    assert "✓ owns it" not in page("m.txt", result, compared=True)
    assert "truth_alone" not in {f.check for f in result.findings}


def test_what_is_untrue_is_not_said_to_stand_to_what_happened() -> None:
    text = (
        "Dear Ms Horvath, my answer about overtime was wrong and that was my own fault. I hold the forklift licence. I would very "
        "much like to work at Prairie Home. Could we speak for ten minutes this week?"
    )
    said = page("m.txt", checked(text, CASE), compared=True)
    assert "dishonest" in said
    assert "It stands to what happened." not in said
    assert "It stands to what happened." in page("m.txt", checked(text, None), compared=False)


@pytest.mark.parametrize("owns", ["and that's on me", "and that is entirely on me", "I own that"])
def test_plain_words_own_it(owns: str) -> None:
    text = f"Before we start, Ms Horvath: last time my answer on overtime wasn't good enough, {owns}. Two shifts, staggered."
    assert "no_ownership" not in checked(text, purpose=Purpose.NEXT_STAGE_OPENER).flags


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        (
            "Before we begin, Ms Horvath: my answer on overtime last week was wrong. Two shifts, staggered.",
            Purpose.NEXT_STAGE_OPENER,
        ),
        ("Good to be back. Before I start, one thing: my overtime answer was thin.", Purpose.NEXT_STAGE_OPENER),
    ],
)
def test_what_begins_before_we_start_is_an_opener(text: str, purpose: Purpose) -> None:
    assert guessed(text).purpose is purpose


@pytest.mark.parametrize(
    "text",
    [
        "Hello Ms Horvath, I am so sorry that I missed your call at nine; I overslept, and that is my fault. I still want the job.",
        "Dear Ms Horvath, the references were due on Tuesday and I did not send them. I am sorry, that was my mistake.",
    ],
)
def test_who_says_sorry_does_not_answer_in_time(text: str) -> None:
    assert guessed(text).purpose is not Purpose.ON_TIME_REPLY


REFUSED = """
candidate: {name: Ada Finch, time_zone: Europe/Berlin}
opportunity: {employer: Halden Foods, role: buyer}
contacts: [{name: Ruth Aske, role: hiring_manager, decides: yes}]
interview: {channel: phone, ended: 2026-11-16T10:05:00+01:00}
status: {rejected: yes}
debrief: {text: "They took somebody with more years. I said the long word wrong and I want to tell her of my three years in Porto."}
"""


def test_thanks_after_a_no_are_a_reply_to_it_and_what_was_left_out_may_be_named() -> None:
    case = api.read_case(REFUSED, "case.yaml", NOW)
    text = (
        "Hello Ruth, thank you for telling me so quickly, and please keep my papers for the spring. One thing I did not say on "
        "Monday: for three years I bought for a plant in Porto. I wish you good luck with the new colleague. Ada Finch"
    )
    found = api.check(text, case=case)
    assert found.purpose is Purpose.REJECTION_REPLY
    assert found.ready, found.findings
