"""Noting things at an opportunity: facts, people, promises, contacts, the résumé, what came of it."""

from datetime import date, datetime
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from ringback import api
from ringback.model.values import Insiders, Medium, Side, Tri
from ringback.web.access import case_of
from ringback.web.records.models import Interview, Opportunity, ResumeVersion
from ringback.web.records.stages import Stage
from tests.web.builders import an_interview

FACTS = {
    "employer": "Halden Foods", "role": "shift lead", "next_action": "Ring them", "next_action_due": "2026-11-27",
    "requirements": "shift planning\nSAP", "internal_candidates": "suspected", "hours_each_way": "2.5", "cost": "40 EUR",
    "leave_days": "1", "visit_days": "2026-12-01\n2026-12-02", "note": "They sounded tired.",
}  # fmt: skip
PERSON = {"name": "Herr Ott", "role": "recruiter", "decides": "no", "phone": "+49 30 1", "email": "ott@halden.example"}
PROMISE = {"what": "send a sample", "by": "me", "due": "2026-11-27", "due_time": "14:30"}
MADE = {"at": "2026-11-18T09:30", "by": "email", "to": "Frau Keller", "purpose": "thank_you", "answered": "unknown"}
ENDED = {"kind": "rejected", "on": "2026-11-20", "words": "Somebody with more SAP."}
GOOD: dict[str, dict[str, str]] = {
    "facts": FACTS, "people": PERSON, "promises": PROMISE, "contacts": MADE, "outcome": ENDED,
    "resume": {"name": "operations-9", "sent": "2026-11-18"},
}  # fmt: skip
BAD: dict[str, tuple[dict[str, str], str]] = {
    "facts": (FACTS | {"visit_days": "next week"}, "next week"),
    "people": (PERSON | {"email": "ott at halden"}, "ott at halden"),
    "promises": (PROMISE | {"due": "Friday"}, "Friday"),
    "contacts": (MADE | {"at": "yesterday"}, "yesterday"),
    "resume": ({"sent": "2026-11-09"}, "2026-11-09"),
    "outcome": (ENDED | {"kind": ""}, "more SAP"),
}


@pytest.fixture
def job(owner: User) -> Opportunity:
    """An opportunity with everything in it."""
    return an_interview(owner).opportunity


def url(job: Opportunity, what: str) -> str:
    names = {"facts": "edit_facts", "resume": "sent_resume", "outcome": "ended"}
    return reverse(names[what], args=[job.pk]) if what in names else reverse("add_entry", args=[job.pk, what])


def with_version(job: Opportunity, form: dict[str, str]) -> dict[str, Any]:
    return form | {"version": Opportunity.objects.get(pk=job.pk).version}


def noted(page: Client, job: Opportunity, what: str, form: dict[str, str] | None = None) -> None:
    answer = page.post(url(job, what), with_version(job, form or GOOD[what]))
    assert answer.status_code == 302, answer.content.decode()
    job.refresh_from_db()


@pytest.mark.parametrize("what", GOOD)
def test_each_page_asks_who_it_is(page: Client, strange: Client, nobody: Client, job: Opportunity, what: str) -> None:
    here = url(job, what)
    assert page.get(here).status_code == 200
    assert strange.get(here).status_code == 404
    assert strange.post(here, GOOD[what]).status_code == 404
    assert nobody.get(here).status_code == 302
    assert page.delete(here).status_code == 405


@pytest.mark.parametrize("what", BAD)
def test_a_bad_form_keeps_what_was_typed(page: Client, job: Opportunity, what: str) -> None:
    form, typed = BAD[what]
    answer = page.post(url(job, what), with_version(job, form))
    assert answer.status_code == 422
    assert typed in answer.content.decode()
    assert "errorlist" in answer.content.decode()
    assert Opportunity.objects.get(pk=job.pk).version == job.version


@pytest.mark.parametrize("what", GOOD)
def test_a_tab_that_is_behind_shows_both_and_may_save_again(page: Client, job: Opportunity, what: str) -> None:
    behind = with_version(job, GOOD[what])
    noted(page, job, "facts", FACTS | {"employer": "First tab"})
    answer = page.post(url(job, what), behind)
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "What stands there now" in text
    assert ("First tab" in text) or what != "facts"
    assert f'name="version" value="{job.version}"' in text
    assert page.post(url(job, what), with_version(job, GOOD[what])).status_code == 302


@pytest.mark.parametrize("what", GOOD)
def test_what_was_noted_can_be_taken_back(page: Client, job: Opportunity, what: str) -> None:
    before = case_of(Interview.objects.get())
    answer = page.post(url(job, what), with_version(job, GOOD[what]))
    act = answer.headers["Location"].split("done=")[1].split("&")[0]
    assert case_of(Interview.objects.get()) != before
    page.post(reverse("undo", args=[act]))
    assert case_of(Interview.objects.get()) == before


def test_the_facts_stand_in_the_case(page: Client, job: Opportunity) -> None:
    noted(page, job, "facts")
    case = case_of(Interview.objects.get())
    assert case.opportunity.employer == "Halden Foods"
    assert case.opportunity.requirements == ("shift planning", "SAP")
    assert case.opportunity.internal_candidates is Insiders.SUSPECTED
    assert case.opportunity.travel is not None
    assert case.opportunity.travel.visit_days == (date(2026, 12, 1), date(2026, 12, 2))
    assert (job.next_action, job.next_action_due, job.note) == ("Ring them", date(2026, 11, 27), "They sounded tired.")


def test_a_person_is_added_changed_and_removed(page: Client, job: Opportunity) -> None:
    noted(page, job, "people")
    row = job.contacts.get(name="Herr Ott")
    edit = reverse("edit_entry", args=[job.pk, "people", row.pk])
    assert "ott@halden.example" in page.get(edit).content.decode()
    page.post(edit, with_version(job, PERSON | {"name": "Herr Otto", "instruction": "please write"}))
    assert case_of(Interview.objects.get()).contacts[1].instruction == "please write"
    job.refresh_from_db()
    page.post(reverse("remove_entry", args=[job.pk, "people", row.pk]), with_version(job, {}))
    assert [c.name for c in case_of(Interview.objects.get()).contacts] == ["Frau Keller"]


def test_somebody_must_be_meant(page: Client, job: Opportunity) -> None:
    answer = page.post(url(job, "people"), with_version(job, {"role": "other", "decides": "unknown"}))
    assert answer.status_code == 422


def test_a_promise_falls_due_on_the_clock_of_the_person(page: Client, job: Opportunity) -> None:
    noted(page, job, "promises")
    promise = case_of(Interview.objects.get()).commitments[1]
    assert (promise.what, promise.by) == ("send a sample", Side.ME)
    assert isinstance(promise.due, datetime)
    assert promise.due.isoformat() == "2026-11-27T14:30:00+01:00"


def test_changing_a_promise_leaves_it_done(page: Client, job: Opportunity) -> None:
    row = job.commitments.get()
    page.post(reverse("promise_done", args=[job.pk, row.pk]), with_version(job, {}))
    job.refresh_from_db()
    page.post(reverse("edit_entry", args=[job.pk, "promises", row.pk]), with_version(job, PROMISE))
    row.refresh_from_db()
    assert (row.what, row.open) == ("send a sample", False)


def test_a_contact_that_was_made_counts_in_the_case_and_is_looked_at_again(page: Client, job: Opportunity) -> None:
    noted(page, job, "contacts")
    case = case_of(Interview.objects.get())
    assert (case.outreach[-1].by, case.outreach[-1].purpose) == (Medium.EMAIL, "thank_you")
    made = job.outreach.get(purpose="thank_you")
    assert made.interview == Interview.objects.get()


def test_a_list_or_a_row_that_does_not_exist_is_not_found(page: Client, job: Opportunity) -> None:
    assert page.get(reverse("add_entry", args=[job.pk, "dragons"])).status_code == 404
    assert page.get(reverse("edit_entry", args=[job.pk, "people", 99999])).status_code == 404


def test_a_kept_version_is_chosen_and_anothers_is_not(
    page: Client, job: Opportunity, stranger: User, owner: User
) -> None:
    mine = ResumeVersion.objects.create(owner=owner, name="short")
    theirs = ResumeVersion.objects.create(owner=stranger, name="theirs")
    assert page.post(url(job, "resume"), with_version(job, {"resume": str(theirs.pk)})).status_code == 422
    assert (
        page.post(url(job, "resume"), with_version(job, {"resume": str(mine.pk)})).status_code == 422
    )  # which is newer?
    noted(page, job, "resume", {"resume": str(mine.pk), "sent": "2026-11-18"})
    assert job.submissions.order_by("sent")[1].resume == mine


def test_the_first_version_may_be_without_a_day(page: Client, job: Opportunity, owner: User) -> None:
    job.submissions.all().delete()
    noted(page, job, "resume", {"name": "short"})
    assert "The day it was sent is not noted" in page.get(reverse("opportunity", args=[job.pk])).content.decode()


@pytest.mark.parametrize(
    ("kind", "stage"),
    [("rejected", Stage.CLOSED), ("offer", Stage.OFFER), ("let_go", Stage.CLOSED), ("no_answer", Stage.CLOSED)],
)
def test_what_came_of_it_moves_the_card(page: Client, job: Opportunity, kind: str, stage: Stage) -> None:
    noted(page, job, "outcome", ENDED | {"kind": kind})
    assert job.stage is stage
    assert job.outcomes.get().kind == kind
    assert (job.rejected is Tri.YES) == (kind == "rejected")


def test_a_rejection_changes_what_is_advised(page: Client, job: Opportunity) -> None:
    noted(page, job, "outcome")
    assert job.reason_given == "Somebody with more SAP."
    talk = Interview.objects.get()
    case = case_of(talk)
    assert case.now is not None
    assert talk.first_move is api.assess(case, case.now).assessment.first_move


def test_a_talk_after_a_rejection_means_that_it_is_open_again(page: Client, job: Opportunity) -> None:
    noted(page, job, "outcome")
    noted(page, job, "outcome", {"kind": "second_talk", "when": "2026-12-01T10:00"})
    assert (job.rejected, job.next_stage_offered, job.stage) == (Tri.NO, Tri.YES, Stage.INTERVIEWING)
