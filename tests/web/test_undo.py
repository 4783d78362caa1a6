"""The undo that stands beside whatever was just done."""

from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from ringback.web.records.keep import Act, act
from ringback.web.records.models import Change, Opportunity
from tests.web.builders import an_interview


@pytest.fixture
def job(owner: User) -> Opportunity:
    """An opportunity."""
    return an_interview(owner).opportunity


def renamed(owner: User, job: Opportunity, employer: str) -> Act:
    with act(owner, f"Renamed to {employer}") as doing:
        doing.change(Opportunity.objects.get(pk=job.pk), employer=employer)
    return doing


def name(job: Opportunity) -> str:
    return str(Opportunity.objects.get(pk=job.pk).employer)


def test_what_was_just_done_is_taken_back_and_that_is_said(page: Client, owner: User, job: Opportunity) -> None:
    answer = page.post(reverse("undo", args=[renamed(owner, job, "Halden").id]), {"back": "/board/"}, follow=True)
    assert name(job) == "Nordlicht Logistik"
    assert answer.request["PATH_INFO"] == "/board/"
    assert "Taken back." in answer.content.decode()


def test_what_was_changed_since_is_left_alone_and_that_is_said(page: Client, owner: User, job: Opportunity) -> None:
    first = renamed(owner, job, "Halden")
    renamed(owner, job, "Halden Foods")
    answer = page.post(reverse("undo", args=[first.id]), follow=True)
    assert name(job) == "Halden Foods"
    assert "nothing was taken back" in answer.content.decode()


def test_what_is_too_long_ago_or_done_already_is_said(page: Client, owner: User, job: Opportunity) -> None:
    doing = renamed(owner, job, "Halden")
    Change.objects.all().delete()
    for act_id in (doing.id, uuid4()):
        assert "too long ago" in page.post(reverse("undo", args=[act_id]), follow=True).content.decode()
    assert name(job) == "Halden"


def test_nobody_else_takes_it_back(
    strange: Client, nobody: Client, page: Client, owner: User, job: Opportunity
) -> None:
    at = reverse("undo", args=[renamed(owner, job, "Halden").id])
    strange.post(at)
    nobody.post(at)
    assert name(job) == "Halden"
    assert page.get(at).status_code == 405


def test_words_from_the_address_are_never_shown(page: Client) -> None:
    assert "Call this number" not in page.get("/?undone=Call+this+number&said=Call+this+number").content.decode()
