"""What was promised is taken out of the story around it, turned to the one it was promised to, or asked for."""

from dataclasses import replace

import pytest

from ringback.letters.kinds import promise_slots
from ringback.letters.promise import missed_promise
from ringback.model.case import Commitment, Contact
from ringback.model.reading import HeardCommitment, HeardEvent, Reading, Span
from ringback.model.values import DraftChannel, Purpose, Side
from tests.letters.builders import draft, full_case


def heard(text: str) -> Reading:
    """A reading in which a sentence was heard as a promise of mine."""
    return Reading(commitments=(HeardCommitment(text, Side.ME, None, text, Span("debrief.text", 0, len(text))),))


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("I told the recruiter last week that I'd call her on Monday and I forgot.", "call you on Monday"),
        (
            "I told the recruiter at Meridian I'd call her Monday with my decision and I totally forgot",
            "call you Monday with my decision",
        ),
        ("I said I'd send it to them first thing", "send it to you first thing"),
        ("I told her I'd send it to her by Friday", "send it to you by Friday"),
        ("I promised the manager to ring him back", "ring you back"),
        ("I froze, and then I told Ms Lim I will email my lesson plan", "email my lesson plan"),
        ("id said i would email the recruiter my cert", "email you my cert"),
        ("to let them know by Monday", "let you know by Monday"),
        ("call her back", "call you back"),
        ("send the references", "send the references"),
    ],
)
def test_it_says_what_was_promised_to_that_persons_face(told: str, act: str) -> None:
    assert promise_slots(told, to_reader=True)["promise_act"] == act


@pytest.mark.parametrize(
    "told",
    ["Was supposed to ring him back yesterday at four", "I owe them an answer since last Thursday", "nothing for her"],
)
def test_a_story_that_cannot_be_turned_is_no_promise_to_quote(told: str) -> None:
    assert promise_slots(told, to_reader=True) == {}


def test_who_her_is_stays_open_where_there_are_several() -> None:
    assert promise_slots("I told the recruiter that I'd call her on Monday") == {}
    assert promise_slots("I'd ring her on Thursday")["promise_act"] == "ring her on Thursday"


def test_the_call_says_you_and_never_quotes_the_story() -> None:
    story = "I told the recruiter last week that I'd call her on Monday and I forgot."
    one = full_case(commitments=(), contacts=[Contact("Frau Keller")])
    body = draft(Purpose.MISSED_COMMITMENT, DraftChannel.CALL_SCRIPT, one, reading=heard(story)).body
    assert "call you on Monday" in body
    assert "recruiter" not in body


def test_a_promise_that_cannot_be_said_is_asked_for() -> None:
    one = full_case(commitments=(), contacts=[Contact("Frau Keller")])
    found = draft(
        Purpose.MISSED_COMMITMENT,
        DraftChannel.CALL_SCRIPT,
        one,
        reading=heard("I owe them an answer since last Thursday"),
    )
    assert "commitments[0].what" in {m.slot for m in found.missing}
    assert not found.ready
    assert "owe them" not in found.body


def test_a_noted_promise_is_turned_too() -> None:
    promise = Commitment("I told her I'd call her on Monday", Side.ME)
    one = full_case(commitments=[promise], contacts=[Contact("Frau Keller")])
    assert "call you on Monday" in draft(Purpose.MISSED_COMMITMENT, DraftChannel.EMAIL, one).body


def gone(text: str) -> Reading:
    """A reading in which a sentence was heard as a promise of mine, because it says that a day has gone by."""
    return replace(
        heard(text), events=(HeardEvent("date_passed", text, Span("debrief.text", 0, len(text)), likely=True),)
    )


@pytest.mark.parametrize(
    ("told", "is_one"),
    [
        (
            "I told the recruiter I'd call her Monday with my decision and I totally forgot, it's been nearly a week.",
            True,
        ),
        ("It's Thursday lunch now.", False),
    ],
)
def test_that_a_day_has_gone_by_is_a_promise_only_where_one_is_told(told: str, is_one: bool) -> None:
    one = full_case(commitments=(), contacts=[Contact("Frau Keller")])
    assert (missed_promise(one, gone(told)) is not None) is is_one
