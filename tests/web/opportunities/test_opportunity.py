"""Opportunity: one timeline, promises kept, answers that came, putting away and deleting for good."""

from datetime import date, datetime, timedelta

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from ringback import api
from ringback.model.values import Side, Tri
from ringback.web.access import case_of
from ringback.web.records.models import (
    Change,
    Commitment,
    Interview,
    Opportunity,
    Outcome,
    Outreach,
    Profile,
    StageChange,
)
from ringback.web.records.stages import Ending, Stage
from tests.web.builders import an_interview


@pytest.fixture
def job(owner: User) -> Opportunity:
    """An opportunity with everything in it."""
    return an_interview(owner).opportunity


def url(name: str, *args: object) -> str:
    return reverse(name, args=args)


def shown(page: Client, job: Opportunity) -> str:
    answer = page.get(url("opportunity", job.pk))
    assert answer.status_code == 200
    return answer.content.decode()


def posted(job: Opportunity, **more: object) -> dict[str, object]:
    return {"version": Opportunity.objects.get(pk=job.pk).version} | more


def test_everything_at_one_employer_stands_on_one_timeline_newest_first(page: Client, job: Opportunity) -> None:
    Outcome.objects.create(
        opportunity=job, at=datetime.fromisoformat("2026-11-19T10:00+01:00"), kind=Ending.SECOND_TALK
    )
    StageChange.objects.create(opportunity=job, at=timezone.now(), now=Stage.WAITING)
    text = shown(page, job)
    text = text[text.index('class="timeline"') :]
    titles = (
        "They want to talk again",
        "You called Frau Keller",
        "Phone interview with Frau Keller",
        "Résumé sent: operations-2",
    )
    places = [text.index(title) for title in titles]
    assert places == sorted(places)
    assert "Moved to “Waiting for them”" in text


def test_people_promises_and_the_resume_stand_there(page: Client, job: Opportunity) -> None:
    text = shown(page, job)
    assert "Frau Keller" in text
    assert "+49 30 23125 007" in text
    assert "send references" in text
    assert "operations-2" in text


def test_which_resume_they_hold_is_said_even_where_it_is_not_known(page: Client, job: Opportunity) -> None:
    text = shown(page, job)
    assert "operations-2, sent" in text
    job.submissions.all().delete()
    assert api.telling().note("which_version") in shown(page, job)


def test_the_latest_version_that_was_sent_is_the_one_they_hold(page: Client, job: Opportunity) -> None:
    page.post(url("sent_resume", job.pk), posted(job, name="operations-3", sent="2026-11-20"))
    text = shown(page, job)
    assert "operations-3, sent" in text
    assert "Résumé sent: operations-2" in text
    resume = case_of(Interview.objects.get()).resume
    assert resume is not None
    assert (resume.version, resume.sent) == ("operations-3", date(2026, 11, 20))


def test_a_second_talk_is_prepared_as_an_open_talk_and_not_as_an_offer(page: Client, job: Opportunity) -> None:
    note = api.telling().note("open_talk")
    assert "not an offer" in note
    assert note not in shown(page, job)
    page.post(url("ended", job.pk), posted(job, kind="second_talk", on="2026-11-20", when="2026-11-25T14:00"))
    job.refresh_from_db()
    assert (job.stage, job.next_stage_offered) == (Stage.INTERVIEWING, Tri.YES)
    assert note in shown(page, job)


def test_it_is_only_for_its_owner_and_only_read(
    page: Client, strange: Client, nobody: Client, job: Opportunity
) -> None:
    here = url("opportunity", job.pk)
    assert strange.get(here).status_code == 404
    assert nobody.get(here).status_code == 302
    assert page.post(here).status_code == 405


@pytest.mark.parametrize(
    ("name", "args"),
    [
        *(("promise_done", (1,)), ("answered", (1,)), ("put_opportunity_away", ()), ("bring_back", ())),
        *(("remove_entry", ("people", 1)), ("delete_opportunity", ())),
    ],
)
def test_a_stranger_changes_nothing(strange: Client, job: Opportunity, name: str, args: tuple[object, ...]) -> None:
    assert strange.post(url(name, job.pk, *args), {"sure": "yes"}).status_code == 404
    assert Opportunity.objects.filter(pk=job.pk, gone=None).exists()


@pytest.mark.parametrize("name", ["promise_done", "answered"])
def test_what_changes_something_is_posted(page: Client, job: Opportunity, name: str) -> None:
    assert page.get(url(name, job.pk, 1)).status_code == 405
    assert page.get(url("put_opportunity_away", job.pk)).status_code == 405


def test_a_promise_is_kept_and_that_can_be_taken_back(page: Client, job: Opportunity) -> None:
    promise = job.commitments.get()
    answer = page.post(url("promise_done", job.pk, promise.pk), posted(job), follow=True)
    promise.refresh_from_db()
    assert not promise.open
    assert isinstance(promise.done, datetime)
    assert case_of(Interview.objects.get()).commitments[0].is_done
    page.post(url("undo", answer.redirect_chain[0][0].split("done=")[1]))
    promise.refresh_from_db()
    assert promise.open


def test_a_promise_from_another_opportunity_is_not_found(page: Client, job: Opportunity, owner: User) -> None:
    other = an_interview(owner).opportunity.commitments.get()
    assert page.post(url("promise_done", job.pk, other.pk), posted(job)).status_code == 404


def test_an_answer_ends_the_waiting(page: Client, job: Opportunity) -> None:
    made = Outreach.objects.create(opportunity=job, purpose="thank_you", to="Frau Keller", review_on=date(2026, 11, 30))
    assert "Waiting for an answer" in shown(page, job)
    page.post(url("answered", job.pk, made.pk), posted(job, answered="yes"))
    made.refresh_from_db()
    assert (made.answered, made.review_on) == (Tri.YES, None)
    assert "Waiting for an answer" not in shown(page, job)


def test_a_tab_that_is_behind_does_nothing_and_says_so(page: Client, job: Opportunity) -> None:
    promise = job.commitments.get()
    old = posted(job)
    page.post(url("edit_facts", job.pk), posted(job, employer="Other", internal_candidates="unknown"))
    answer = page.post(url("promise_done", job.pk, promise.pk), old)
    assert answer.status_code == 409
    assert "another tab" in answer.content.decode()
    promise.refresh_from_db()
    assert promise.open


def test_deleting_for_good_asks_first(page: Client, job: Opportunity) -> None:
    here = url("delete_opportunity", job.pk)
    assert "cannot be undone" in page.get(here).content.decode()
    assert page.post(here).status_code == 422
    assert Opportunity.objects.filter(pk=job.pk).exists()


def test_what_is_deleted_for_good_leaves_no_trace(page: Client, job: Opportunity, owner: User) -> None:
    other = an_interview(owner, employer="Halden Foods")
    page.post(url("promise_done", job.pk, job.commitments.get().pk), posted(job))
    assert Change.objects.filter(table="records.opportunity", row=job.pk).exists()
    page.post(url("delete_opportunity", job.pk), {"sure": "yes"})
    assert not Opportunity.objects.filter(pk=job.pk).exists()
    assert not Change.objects.filter(table="records.opportunity", row=job.pk).exists()
    assert Change.objects.filter(table="records.opportunity", row=other.opportunity_id).exists()
    assert Profile.objects.filter(owner=owner, main=True).exists()


def test_the_number_of_queries_does_not_grow(page: Client, job: Opportunity) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as found:
            shown(page, job)
        return len(found)

    before = queries()
    for n in range(10):
        Interview.objects.create(opportunity=job, begun=True)
        Commitment.objects.create(opportunity=job, what=f"promise {n}", by=Side.THEM)
        Outreach.objects.create(opportunity=job, purpose="thank_you")
        Outcome.objects.create(opportunity=job, kind=Ending.ANSWERED, at=timezone.now() - timedelta(days=n))
        StageChange.objects.create(opportunity=job, at=timezone.now(), now=Stage.OFFER)
        job.contacts.create(name=f"Person {n}")
    assert queries() == before


def test_whoever_has_no_part_yet_is_shown_by_the_name_alone(page: Client, job: Opportunity) -> None:
    job.contacts.create(name="Dana Ruiz")
    entry = shown(page, job).partition("Dana Ruiz</a>")[2].partition("</li>")[0]
    assert entry
    assert "other" not in entry
