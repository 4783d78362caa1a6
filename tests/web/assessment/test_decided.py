"""What they decided, as it was heard: it stands beside the verdict that rests on it, and "Not so" judges anew without it."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from ringback.web.access import Interview, Stage
from ringback.web.judging import judge
from ringback.web.records.models import Change, Debrief, Opportunity
from tests.web.builders import an_interview
from tests.web.debrief.telling import told

NO = "They rang this morning and said no. They have chosen somebody else for the job."
TITLE = "What they decided, as we heard it"


@pytest.fixture
def talk(page: Client) -> Interview:
    """A story with a no in it."""
    page.post(reverse("new_debrief"), told(text=NO, channel="phone"))
    return Interview.objects.latest("pk")


def kind_of(talk: Interview) -> str:
    """What the no is called."""
    return next(
        e.kind for e in judge(talk)[1].assessment.recognised.events if "said no" in e.text or "chosen" in e.text
    )


def denied(client: Client, talk: Interview, kind: str) -> int:
    return client.post(reverse("not_so", args=[talk.pk]), {"kind": kind}).status_code


def test_it_stands_there_with_the_words_it_was_heard_in(page: Client, talk: Interview) -> None:
    text = page.get(reverse("assessment", args=[talk.pk])).content.decode()
    assert TITLE in text
    assert "said no" in text.split(TITLE)[1].split("</section>")[0]


def test_not_so_judges_anew_and_can_be_taken_back(page: Client, talk: Interview) -> None:
    assert judge(talk)[1].facts.rejected
    while judge(talk)[1].facts.rejected:
        assert denied(page, talk, kind_of(talk)) == 302
        talk = Interview.objects.get()
    assert Opportunity.objects.get().stage is Stage.INTERVIEWING
    page.post(reverse("undo", args=[Change.objects.latest("pk").act]))
    assert judge(Interview.objects.get())[1].facts.rejected
    assert Opportunity.objects.get().stage is Stage.CLOSED


def test_only_what_was_heard_can_be_denied_and_only_by_its_owner(
    strange: Client, nobody: Client, page: Client, talk: Interview
) -> None:
    kind = kind_of(talk)
    assert denied(page, talk, "nothing") == denied(strange, talk, kind) == 404
    assert denied(nobody, talk, kind) in (302, 401)
    assert page.get(reverse("not_so", args=[talk.pk])).status_code == 405
    assert Debrief.objects.get(interview=talk).not_so == ()


def test_where_nothing_was_decided_there_is_no_card(page: Client, owner: User) -> None:
    talk = an_interview(owner)
    assert TITLE not in page.get(reverse("assessment", args=[talk.pk])).content.decode()
