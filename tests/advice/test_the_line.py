"""What only the line did is not held against the person, and who has rung back to a machine leaves a message."""

import pytest

from ringback import api
from ringback.advice.assess import Judgement
from ringback.advice.people import rang_back
from ringback.model.reading import HeardEvent, Reading, Span
from ringback.model.values import Play, Severity
from tests.builders import NOW

HEAD = (
    "contacts: [{name: Mr Doyle, role: hiring_manager, decides: yes}]\n"
    "interview: {channel: phone, ended: 2026-11-17T10:05:00+01:00}\ncandidate: {time_zone: Europe/Berlin}\n"
)


def judged(story: str) -> Judgement:
    """The case of a telephone call a few minutes ago."""
    return api.assess(api.read_case(f"{HEAD}debrief:\n  text: >-\n    {story}\n", "case.yaml", NOW), NOW)


@pytest.mark.parametrize(
    "story",
    [
        "I wis tellin him how I set a gate, he wis sayin grand, grand, an the signal jist went. Nae bars fur the next mile.",
        "He liked what I said about the ewes and then the reception cut out. No bars anywhere on that hill.",
    ],
)
def test_a_line_that_went_is_no_failure(story: str) -> None:
    found = judged(story)
    assert found.facts.only_cut_off
    assert found.assessment.severity in (Severity.MINOR, Severity.OVERTHINKING)
    assert found.assessment.first_move is Play.CALL_BACK_NOW


def test_an_answer_that_failed_is_not_the_line() -> None:
    found = judged(
        "He asked how I wire a ring main and I froze, then I told him rubbish. He sighed. Then the line went dead."
    )
    assert not found.facts.only_cut_off


def test_who_rang_back_to_a_machine_leaves_a_message() -> None:
    run_on = (
        "mister doyle rang about the joiner job and he says how you hang a door and I said I just screw it on he went quiet "
        "I phoned him back twice already it goes to voicemail I never said nothing on it his message says leave your number"
    )
    found = judged(run_on)
    assert found.facts.attempts == 1
    assert found.assessment.first_move is Play.LEAVE_VOICEMAIL


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("I phoned her straight back and got the machine.", True),
        ("rang mr doyle back two times, voicemail, said nothing", True),
        ("It went to voicemail when he first rang me last week.", False),
        ("I tried the desk on Monday and got the machine.", False),
    ],
)
def test_only_a_call_back_is_an_attempt_by_itself(text: str, back: bool) -> None:
    event = HeardEvent("machine_answered", text, Span("debrief.text", 0, len(text)))
    assert rang_back(Reading(events=(event,))) is back
