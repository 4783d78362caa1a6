"""A job that was withdrawn for everybody: closed, by nobody's fault, and not answered as a "no" is."""

import pytest

from ringback import api
from ringback.advice.assess import Judgement
from ringback.model.values import DraftChannel, Play, Purpose, Severity, Tone
from tests.builders import NOW

CASE = """
candidate: {{name: Sam Lee, time_zone: Europe/London}}
opportunity: {{employer: Halden Foods, role: buyer}}
contacts: [{{name: Ms Ortega}}]
interview: {{channel: phone, ended: 2026-11-16T10:05:00+00:00}}
debrief: {{text: "I froze on the VAT question. {told}"}}
"""
GONE = [
    "Today HR writes that there is a hiring freeze, so that is that.",
    "This morning the manager rang, they've scrapped the position.",
    "Now her mail says all open posts there are cancelled for the year.",
]
NOT_GONE = [
    "I'm afraid there will be a freeze and nobody gets it.",
    "Lunch was cancelled because of some meeting.",
    "They wrote this morning that they took somebody else.",
]


def judged(told: str) -> Judgement:
    """A frozen answer, and what came after it."""
    return api.assess(api.read_case(CASE.format(told=told), "case.yaml", NOW), NOW)


@pytest.mark.parametrize("told", GONE)
def test_it_is_closed_and_says_that_it_is_no_answer_to_the_person(told: str) -> None:
    found = judged(told)
    assert found.facts.withdrawn
    assert found.assessment.severity is Severity.FATAL
    assert found.assessment.first_move is Play.LET_GO_KEEP_HUNTING
    assert "it is no answer to you" in found.assessment.reasons[0].text
    assert not any("feedback" in s.title for s in found.plan.steps)
    assert "D14" not in {d.id for d in found.assessment.disagreements}


@pytest.mark.parametrize("told", NOT_GONE)
def test_a_fear_a_lunch_or_somebody_elses_job_is_nothing_of_the_sort(told: str) -> None:
    assert not judged(told).facts.withdrawn


@pytest.mark.parametrize("tone", list(Tone))
def test_the_reply_asks_for_no_feedback_and_speaks_of_no_decision(tone: Tone) -> None:
    case = api.read_case(CASE.format(told=GONE[0]), "case.yaml", NOW)
    said = api.draft(Purpose.REJECTION_REPLY, DraftChannel.EMAIL, tone, case, NOW)
    text = " ".join((said.subject, *(s.text for p in said.paragraphs for s in p)))
    assert "withdrawn" in text
    assert "decision" not in text
    assert "stronger" not in text
    assert "improve" not in text


def test_who_missed_an_interview_and_was_given_another_raises_it_there() -> None:
    told = "Slept through it on Monday after three nights. Rang at eleven and told her straight. She rebooked me for Friday."
    missed = CASE.format(told="").replace("I froze on the VAT question. ", told)
    assert api.assess(api.read_case(missed, "case.yaml", NOW), NOW).facts.missed_interview
    booked = missed + "status: {next_stage: {offered: yes, when: 2026-11-20T10:00:00+00:00}}\n"
    found = api.assess(api.read_case(booked, "case.yaml", NOW), NOW)
    assert found.assessment.first_move is Play.RAISE_AT_NEXT_STAGE
