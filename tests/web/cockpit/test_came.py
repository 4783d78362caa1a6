"""What came of a call: one contact, what it changes, and where it leads."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from ringback.model.values import ATTEMPT, Medium, Play, Purpose, Tri
from ringback.web.cockpit.forms import Came
from ringback.web.records.cases import case_of
from ringback.web.records.models import Interview, Outcome, Outreach, StageChange
from ringback.web.records.stages import Ending, Stage
from tests.web.cockpit.calls import a_call, example, not_rung_yet, outcome

QUEUED = {"X-Queued": "1"}


def again(talk: Interview) -> Interview:
    """The rows as they stand now."""
    return Interview.objects.select_related("opportunity__profile").get(pk=talk.pk)


def tapped(page: Client, talk: Interview, came: Came, **more: Any) -> str:
    """Where a tap leads."""
    answer = outcome(page, talk, came, str(uuid4()), **more)
    assert answer.status_code == 302
    return str(answer.url)


def words(talk: Interview, purpose: str = "thank_you") -> str:
    return reverse("draft", args=[talk.pk, purpose, "email"])


def test_nobody_else_can_say_what_came_of_it(nobody: Client, strange: Client, owner: User) -> None:
    talk = a_call(owner)
    assert outcome(nobody, talk, "voicemail", str(uuid4())).status_code == 401
    assert outcome(strange, talk, "voicemail", str(uuid4())).status_code == 404
    assert not Outreach.objects.filter(interview=talk).exists()


def test_it_is_not_looked_at(page: Client, owner: User) -> None:
    assert page.get(reverse("came", args=[a_call(owner).pk])).status_code == 405


@pytest.mark.parametrize("wrong", [{"came": "maybe"}, {"slip": "no name"}, {"came": "talk", "when": "soon"}])
def test_a_wrong_form_says_so_and_keeps_what_was_typed(page: Client, owner: User, wrong: dict[str, str]) -> None:
    talk = a_call(owner)
    said = {"came": "no", "slip": str(uuid4()), "reason": "too few years"} | wrong
    answer = page.post(reverse("came", args=[talk.pk]), said)
    assert answer.status_code == 422
    assert "too few years" in answer.content.decode()
    assert page.post(reverse("came", args=[talk.pk]), said, headers=QUEUED).status_code == 422
    assert not Outreach.objects.exists()


def test_a_second_talk_is_a_next_stage_and_leads_to_thanks(page: Client, owner: User) -> None:
    talk = a_call(owner)
    to = tapped(page, talk, Came.TALK, when="2026-11-19T14:00")
    assert to.startswith(words(talk))
    job = again(talk).opportunity
    assert (job.stage, job.next_stage_offered) == (Stage.INTERVIEWING, Tri.YES)
    assert isinstance(job.next_stage_when, datetime)
    assert job.next_stage_when.isoformat() == "2026-11-19T14:00:00+01:00"
    made = Outreach.objects.get(interview=talk)
    assert (made.by, made.purpose, made.answered, made.to) == (
        Medium.PHONE,
        Purpose.SECOND_CHANCE,
        Tri.YES,
        "Frau Keller",
    )
    assert made.review_on is None
    assert Outcome.objects.get().kind == Ending.SECOND_TALK


def test_they_will_say_is_waited_for_until_the_day_of_the_plan(page: Client, owner: User) -> None:
    talk = a_call(owner)
    to = tapped(page, talk, Came.WILL_SAY, by_day="2026-11-24")
    assert to.startswith(words(talk))
    assert again(talk).opportunity.stage == Stage.WAITING
    assert again(talk).first_move == Play.WAIT
    promise = case_of(again(talk)).commitments[-1]
    assert (promise.by, promise.due) == ("them", date(2026, 11, 24))
    made = Outreach.objects.get(interview=talk)
    assert made.review_on is not None
    assert made.review_on == date(2026, 11, 24)
    assert StageChange.objects.get(now=Stage.WAITING).opportunity == talk.opportunity


def test_a_no_closes_it_and_leads_to_what_is_left_to_do(page: Client, owner: User) -> None:
    talk = a_call(owner)
    to = tapped(page, talk, Came.NO, reason="more years of dispatch")
    assert to.startswith(reverse("assessment", args=[talk.pk]))
    row = again(talk)
    assert (row.opportunity.stage, row.opportunity.rejected) == (Stage.CLOSED, Tri.YES)
    assert row.opportunity.reason_given == "more years of dispatch"
    assert Outcome.objects.get().kind == Ending.REJECTED


def test_a_voicemail_is_the_repair_and_then_it_is_theirs(page: Client, owner: User) -> None:
    talk = a_call(owner)
    to = tapped(page, talk, Came.VOICEMAIL)
    assert to.startswith(reverse("assessment", args=[talk.pk]))
    made = Outreach.objects.get(interview=talk)
    assert (made.by, made.answered) == (Medium.VOICEMAIL, Tri.UNKNOWN)
    assert made.review_on is not None
    assert again(talk).first_move == Play.WAIT
    assert again(talk).opportunity.stage == Stage.WAITING


def test_nobody_picked_up_is_no_contact_and_leads_to_the_one_voicemail(page: Client, owner: User) -> None:
    talk = a_call(owner)
    to = tapped(page, talk, Came.ATTEMPT)
    assert to.startswith(reverse("cockpit", args=[talk.pk]))
    made = Outreach.objects.get(interview=talk)
    assert (made.purpose, made.review_on) == (ATTEMPT, None)
    assert again(talk).first_move == Play.LEAVE_VOICEMAIL
    assert "Next: leave one voicemail now" in page.get(to).content.decode()


def test_nobody_picked_up_and_it_is_too_late_to_call_leads_to_today(page: Client, owner: User) -> None:
    case = example("museum-six-hours-away")
    assert tapped(page, a_call(owner, case), Came.ATTEMPT).startswith(reverse("today"))


def test_please_write_is_noted_with_the_person_and_leads_to_the_letter(page: Client, owner: User) -> None:
    talk = a_call(owner)
    to = tapped(page, talk, Came.WRITE)
    assert to.startswith(words(talk, "second_chance"))
    assert case_of(again(talk)).contacts[0].instruction == "please write, don't call"
    assert Outreach.objects.get(interview=talk).purpose == ATTEMPT
    assert again(talk).first_move == Play.SECOND_CHANCE_LETTER


def test_please_write_finds_a_place_where_no_contact_is_noted(page: Client, owner: User) -> None:
    case = not_rung_yet()
    talk = a_call(owner, replace(case, contacts=()))
    tapped(page, talk, Came.WRITE)
    assert [(c.name, c.instruction) for c in case_of(again(talk)).contacts] == [
        ("Frau Keller", "please write, don't call")
    ]


def test_after_owning_a_missed_promise_what_was_promised_goes_out(page: Client, owner: User) -> None:
    talk = a_call(owner, example("promised-call-day-four"))
    assert tapped(page, talk, Came.WILL_SAY).startswith(words(talk, "missed_commitment"))
    assert Outreach.objects.get(interview=talk).purpose == Purpose.MISSED_COMMITMENT


def test_sent_twice_it_is_noted_once(page: Client, owner: User) -> None:
    talk, slip = a_call(owner), str(uuid4())
    first = outcome(page, talk, "voicemail", slip, headers=QUEUED)
    second = outcome(page, talk, "voicemail", slip, headers=QUEUED)
    assert first.status_code == second.status_code == 200
    assert second.json()["to"] == reverse("assessment", args=[talk.pk])
    assert Outreach.objects.filter(interview=talk).count() == 1


def test_noted_without_a_connection_it_carries_its_own_time(page: Client, owner: User) -> None:
    talk = a_call(owner)
    Interview.objects.filter(pk=talk.pk).update(as_of=None)
    at = datetime(2026, 11, 17, 9, 40, tzinfo=UTC)
    outcome(page, talk, "voicemail", str(uuid4()), at=at.isoformat().replace("+00:00", "Z"))
    assert Outreach.objects.get(interview=talk).at == at


@pytest.mark.parametrize("at", ["soon", "2999-01-01T00:00:00Z", "2001-01-01T00:00:00Z", "0001-01-01T00:00:00+23:59"])
def test_a_time_that_cannot_be_is_now(page: Client, owner: User, at: str) -> None:
    talk = a_call(owner)
    outcome(page, talk, "voicemail", str(uuid4()), at=at)
    assert Outreach.objects.get(interview=talk).at == not_rung_yet().now


@pytest.mark.parametrize("came", list(Came))
def test_everything_can_be_taken_back(page: Client, owner: User, came: Came) -> None:
    talk = a_call(owner)
    before, stage, move = case_of(again(talk)), talk.opportunity.stage, talk.first_move
    to = tapped(page, talk, came)
    assert page.post(reverse("undo", args=[to.partition("done=")[2]])).status_code == 302
    row = again(talk)
    assert (case_of(row), row.opportunity.stage, row.first_move) == (before, stage, move)
    assert not Outcome.objects.exists()
    assert not Outreach.objects.filter(interview=talk).exists()


def test_they_rang_back_begins_another_interview_at_the_same_opportunity(page: Client, owner: User) -> None:
    talk = a_call(owner)
    shown = page.get(reverse("cockpit", args=[talk.pk])).content.decode()
    assert f'href="{reverse("new_debrief")}?opportunity={talk.opportunity_id}"' in shown
