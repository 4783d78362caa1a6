"""What is ticked and jotted down during a call."""

from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from ringback.web.cockpit.views import stamp
from ringback.web.records.models import Interview
from tests.web.cockpit.calls import a_call, outcome, screen

QUIET = {"X-Kept": "1"}


def kept(talk: Interview) -> Interview:
    """The row as it stands now."""
    return Interview.objects.get(pk=talk.pk)


def done_in(url: str) -> str:
    """The act that a page offers to take back."""
    return parse_qs(urlsplit(url).query)["done"][0]


def address(talk: Interview) -> str:
    """Where ticks and notes go."""
    return reverse("keep_call", args=[talk.pk])


def test_nobody_else_can_write_there(nobody: Client, strange: Client, owner: User) -> None:
    talk = a_call(owner)
    assert nobody.post(address(talk), {"call_note": "x"}).status_code == 401
    assert strange.post(address(talk), {"call_note": "x"}).status_code == 404
    assert kept(talk).call_note == ""


def test_it_is_not_looked_at(page: Client, owner: User) -> None:
    assert page.get(address(a_call(owner))).status_code == 405


def test_ticks_and_notes_are_kept_while_they_are_made(page: Client, owner: User) -> None:
    talk = a_call(owner)
    said = {"ready": ["quiet", "mind"], "call_note": "Thursday, two o'clock", "version": stamp(talk)}
    answer = page.post(address(talk), said, headers=QUIET)
    assert answer.json() == {"said": "Saved.", "version": stamp(kept(talk))}
    assert kept(talk).ready == ["quiet", "mind"]
    shown = screen(page, talk)
    assert "Thursday, two o&#x27;clock" in shown
    assert shown.count(" checked>") == 2


def test_it_works_without_a_script_too_and_can_be_taken_back(page: Client, owner: User) -> None:
    talk = a_call(owner)
    answer = page.post(address(talk), {"ready": ["quiet"], "call_note": "a name", "version": stamp(talk)})
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("cockpit", args=[talk.pk]))
    assert "Undo" in page.get(answer["Location"]).content.decode()
    page.post(reverse("undo", args=[done_in(answer["Location"])]))
    assert kept(talk).call_note == ""


def test_a_wrong_form_keeps_what_was_typed(page: Client, owner: User) -> None:
    talk = a_call(owner)
    said = {"ready": ["quiet", "no such thing"], "call_note": "do not lose me", "version": stamp(talk)}
    answer = page.post(address(talk), said)
    assert answer.status_code == 422
    assert "do not lose me" in answer.content.decode()
    assert page.post(address(talk), said, headers=QUIET).status_code == 422
    assert kept(talk).call_note == ""


def test_two_tabs_cannot_overwrite_each_other_unseen(page: Client, owner: User) -> None:
    talk = a_call(owner)
    shown = stamp(talk)
    page.post(address(talk), {"call_note": "first tab", "version": shown})
    assert page.post(address(talk), {"call_note": "second tab", "version": shown}, headers=QUIET).status_code == 409
    answer = page.post(address(talk), {"call_note": "second tab", "version": shown})
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "first tab" in text
    assert "second tab" in text
    page.post(address(talk), {"call_note": "second tab", "version": stamp(kept(talk))})
    assert kept(talk).call_note == "second tab"


def test_a_note_becomes_part_of_the_story_only_when_the_person_says_so(page: Client, owner: User) -> None:
    talk = a_call(owner)
    before = talk.debrief.text
    page.post(address(talk), {"call_note": "She sounded glad.", "version": stamp(talk)})
    assert kept(talk).debrief.text == before
    page.post(address(talk), {"call_note": "She sounded glad.", "version": stamp(kept(talk)), "tell": "1"})
    assert kept(talk).debrief.text == f"{before}\n\nShe sounded glad."
    assert kept(talk).call_note == ""


def test_the_same_sent_twice_is_no_other_version_and_an_outcome_is_not_in_its_way(page: Client, owner: User) -> None:
    talk = a_call(owner)
    said = {"ready": ["quiet"], "call_note": "at two", "version": stamp(talk)}
    assert page.post(address(talk), said, headers=QUIET).status_code == 200
    assert page.post(address(talk), said, headers=QUIET).status_code == 200
    outcome(page, talk, "voicemail", str(uuid4()))
    more = {"ready": ["quiet"], "call_note": "at two, with figures", "version": stamp(kept(talk))}
    assert page.post(address(talk), more, headers=QUIET).status_code == 200
    shown = screen(page, talk)
    assert "This one is not for a call." in shown
    assert "at two, with figures" in shown
