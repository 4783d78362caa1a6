"""Saving while it is typed: nothing is judged, nothing is lost, and it is found again on Today."""

from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from ringback.web.records.cases import case_of
from ringback.web.records.models import Interview
from tests.web.builders import an_interview
from tests.web.debrief.telling import STORY, told

URL = reverse("keep_debrief")


def test_it_saves_and_says_where(page: Client) -> None:
    answer = page.post(URL, told())
    talk = Interview.objects.get()
    assert answer.json() == {"said": "Saved.", "version": talk.version, "page": reverse("debrief", args=[talk.pk])}
    assert not talk.begun
    assert talk.first_move is None
    assert case_of(talk).debrief.text == STORY


def test_nobody_saves_without_being_signed_in_and_another_method_is_refused(nobody: Client, page: Client) -> None:
    assert nobody.post(URL, told()).status_code in (302, 401, 404)
    assert page.get(URL).status_code == 405
    assert not Interview.objects.exists()


def test_a_strangers_slip_is_not_written_to(page: Client, stranger: User) -> None:
    theirs = Interview.objects.get(opportunity__owner=stranger)
    assert page.post(URL, told(slip=str(theirs.slip))).status_code == 503
    assert case_of(Interview.objects.get(pk=theirs.pk)).debrief.text != STORY


def test_nothing_typed_saves_nothing(page: Client) -> None:
    assert page.post(URL, told(text="  ")).json() == {"said": ""}
    assert not Interview.objects.exists()


def test_what_was_only_typed_stands_on_today_and_goes_on_there(page: Client) -> None:
    page.post(URL, told())
    text = page.get(reverse("today")).content.decode()
    assert "You began to tell" in text
    assert reverse("debrief", args=[Interview.objects.get().pk]) in text


def test_every_save_goes_on_from_the_version_that_it_was_told(page: Client) -> None:
    sent = told()
    first = page.post(URL, sent).json()["version"]
    second = page.post(URL, sent | {"text": STORY + " And more.", "version": first}).json()["version"]
    assert second > first
    assert page.post(URL, sent | {"text": "Something else.", "version": first}).status_code == 409
    assert case_of(Interview.objects.get()).debrief.text == STORY + " And more."


def test_an_answer_that_was_lost_on_the_way_does_no_harm(page: Client) -> None:
    sent = told()
    page.post(URL, sent)
    assert page.post(URL, sent | {"text": STORY + " And more."}).status_code == 200
    assert page.post(URL, sent | {"text": "A second tab that never heard of it."}).status_code == 409
    assert Interview.objects.count() == 1


def test_several_denials_survive_it(page: Client) -> None:
    page.post(URL, told(not_so=["froze", "sounded_annoyed"]))
    assert case_of(Interview.objects.get()).debrief.not_so == ("froze", "sounded_annoyed")


@pytest.mark.parametrize(
    "wrong", [{"ended": "nonsense", "ended_tap": "earlier"}, {"channel": "pigeon"}, {"self_rating": "99"}]
)
def test_what_cannot_be_read_yet_does_not_hold_up_the_story(page: Client, wrong: dict[str, str]) -> None:
    assert page.post(URL, told(**wrong)).status_code == 200
    assert case_of(Interview.objects.get()).debrief.text == STORY


def test_what_cannot_stand_in_a_case_is_said(page: Client) -> None:
    answer = page.post(URL, told(ended_tap="earlier", ended="2126-11-20T10:05"))
    assert answer.status_code == 422
    assert answer.json()["said"]


def test_it_leaves_alone_what_the_page_does_not_show(page: Client, owner: User) -> None:
    talk = an_interview(owner)
    before = case_of(talk)
    page.post(URL, {"slip": str(talk.slip), "version": talk.version, "text": before.debrief.text + " More."})
    after = case_of(Interview.objects.get(pk=talk.pk))
    assert after.debrief.text.endswith(" More.")
    assert (after.contacts, after.commitments, after.outreach, after.resume) == (
        before.contacts,
        before.commitments,
        before.outreach,
        before.resume,
    )


def test_a_form_that_is_too_old_shows_what_was_typed(owner: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(owner)
    answer = strict.post(
        reverse("new_debrief"), told(goodwill="praised"), headers={"referer": "http://testserver/debrief/"}
    )
    assert answer.status_code == 403
    text = answer.content.decode()
    assert "I froze when she asked" in text
    assert "praised" in text
    assert 'href="http://testserver/debrief/"' in text
    elsewhere = strict.post(reverse("new_debrief"), told(), headers={"referer": "http://evil.example/"})
    assert "evil.example" not in elsewhere.content.decode()


def test_a_slip_that_is_none_is_given_one(page: Client) -> None:
    assert page.post(URL, told(slip="no slip")).status_code == 200
    assert Interview.objects.get().slip != uuid4()
