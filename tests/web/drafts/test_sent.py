""" "I sent it": first the contact is noted, then the words, the waiting and the day to look again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from html import unescape

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from ringback.model.case import Outreach as Contacted
from ringback.model.values import Medium, Tri
from ringback.web import access
from ringback.web.access import Interview, Outreach, Stage
from ringback.web.access import case_of as kept_case
from tests.web.builders import a_case, an_interview
from tests.web.drafts.pages import BODY, at, kept, text, words_of

FORM = {"at": "2026-11-17T10:20", "by": "email", "to": "Frau Keller"}


@pytest.fixture
def talk(owner: User) -> Interview:
    """An interview that went wrong, of an opportunity that is being talked about."""
    return an_interview(owner, stage=Stage.INTERVIEWING)


def out_of(talk: Interview) -> list[Outreach]:
    """Every contact but attempts."""
    return [o for o in Outreach.objects.filter(interview=talk) if o.purpose != "attempt"]


def test_who_may_not_see_it_cannot_note_it(nobody: Client, strange: Client, talk: Interview) -> None:
    assert nobody.get(at(talk, "sent")).status_code in (302, 401, 404)
    assert strange.post(at(talk, "sent"), FORM).status_code == 404
    assert out_of(talk) == []


def test_it_takes_no_other_method(page: Client, talk: Interview) -> None:
    assert page.delete(at(talk, "sent")).status_code == 405


def test_it_asks_with_what_is_known_filled_in(page: Client, talk: Interview) -> None:
    shown = text(page.get(at(talk, "sent")))
    assert 'value="2026-11-17T10:23"' in shown
    assert 'value="Frau Keller"' in shown
    assert 'value="email" id="id_by_0" required checked' in shown.replace("checked required", "required checked")


@pytest.mark.parametrize(
    "wrong", [{"at": "soon"}, {"at": ""}, {"by": "pigeon"}, {"at": "2026-11-18T10:00"}], ids=lambda w: str(w)
)
def test_a_form_that_cannot_be_read_comes_back_as_it_was(page: Client, talk: Interview, wrong: dict[str, str]) -> None:
    answer = page.post(at(talk, "sent"), FORM | wrong | {"to": "Somebody typed here"})
    assert answer.status_code == 422
    assert "Somebody typed here" in text(answer)
    assert out_of(talk) == []


def test_it_notes_the_contact_the_words_the_waiting_and_the_day(page: Client, talk: Interview) -> None:
    kept(page, talk)
    answer = page.post(at(talk, "sent"), FORM)
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("opportunity", args=[talk.opportunity_id]))
    (out,) = out_of(talk)
    assert (out.by, out.to, out.purpose, out.answered) == (Medium.EMAIL, "Frau Keller", "second_chance", Tri.UNKNOWN)
    assert out.at == datetime.fromisoformat("2026-11-17T10:20:00+01:00")
    assert out.review_on is not None
    assert date(2026, 11, 18) < out.review_on < date(2026, 12, 2)
    job = access.Opportunity.objects.get(pk=talk.opportunity_id)
    assert job.stage == Stage.WAITING
    assert [(c.was, c.now) for c in job.stage_changes.all()] == [(Stage.INTERVIEWING, Stage.WAITING)]
    newest = access.versions_of(words_of(talk))[0]
    assert (newest.body, newest.sent) == (BODY, True)


def test_our_words_are_kept_too_once_they_went_out(page: Client, talk: Interview) -> None:
    page.post(at(talk, "sent"), FORM | {"tone": "formal"})
    words = words_of(talk)
    assert "Keller" in words.body
    assert words.tone == "formal"
    assert access.versions_of(words)[0].sent


def test_the_contact_is_in_the_case_and_the_plan_waits(page: Client, talk: Interview) -> None:
    page.post(at(talk, "sent"), FORM)
    case = kept_case(Interview.objects.get(pk=talk.pk))
    assert [o.purpose for o in case.outreach] == ["attempt", "second_chance"]
    assert Interview.objects.get(pk=talk.pk).first_move == "wait"


def test_the_page_says_that_it_went_out_and_when_to_look_again(page: Client, talk: Interview) -> None:
    page.post(at(talk, "sent"), FORM)
    shown = unescape(text(page.get(at(talk))))
    assert "It went out</strong> today 10:20, to Frau Keller." in shown
    assert "Look again on" in shown
    assert ">I sent it</a>" not in shown
    assert ">Checked</h2>" not in shown


def test_a_second_tap_notes_nothing_twice(page: Client, talk: Interview) -> None:
    page.post(at(talk, "sent"), FORM)
    page.post(at(talk, "sent"), FORM)
    assert len(out_of(talk)) == 1


def test_it_can_be_taken_back_whole(page: Client, talk: Interview) -> None:
    answer = page.post(at(talk, "sent"), FORM)
    act = answer["Location"].split("done=")[1]
    page.post(reverse("undo", args=[act]))
    assert out_of(talk) == []
    assert access.Opportunity.objects.get(pk=talk.opportunity_id).stage == Stage.INTERVIEWING


def test_an_offer_stays_an_offer(page: Client, owner: User) -> None:
    talk = an_interview(owner, stage=Stage.OFFER)
    page.post(at(talk, "sent"), FORM)
    assert access.Opportunity.objects.get(pk=talk.opportunity_id).stage == Stage.OFFER


def test_first_words_of_the_next_talk_are_no_waiting(page: Client, talk: Interview) -> None:
    page.post(at(talk, "sent", ("next_stage_opener", "spoken_opener")), FORM | {"by": "in_person"})
    assert access.Opportunity.objects.get(pk=talk.opportunity_id).stage == Stage.INTERVIEWING


def test_the_contact_stays_noted_whatever_fails_after_it(
    page: Client, talk: Interview, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []

    def noted(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **kwargs: object) -> object:
            order.append(name)
            return real(*args, **kwargs)

        return call

    for name in ("contacted", "keep_version", "move_stage"):
        monkeypatch.setattr(access, name, noted(name, getattr(access, name)))
    page.post(at(talk, "sent"), FORM)
    assert order == ["contacted", "keep_version", "move_stage"]


def test_a_third_contact_is_stopped_with_the_reason_and_what_instead(page: Client, owner: User) -> None:
    case = a_case()
    silent = tuple(
        Contacted(datetime.fromisoformat(f"2026-11-{day}T09:00:00+01:00"), Medium.EMAIL, "Frau Keller", purpose)
        for day, purpose in ((11, "second_chance"), (16, "check_in"))
    )
    talk = an_interview(owner, replace(case, outreach=silent))
    shown = unescape(text(page.get(at(talk, "draft", ("check_in", "email")))))
    assert "They have heard from you 2 times without an answer" in shown
    assert "Put your hour into the next application" in shown
    assert "Open it as a mail" not in shown
    assert "I sent it" not in shown
    assert "Note that too." in shown


@pytest.mark.parametrize("kind", [("second_chance", "call_script"), ("second_chance", "voicemail")])
def test_who_asked_for_writing_is_not_rung(page: Client, owner: User, kind: tuple[str, str]) -> None:
    case = a_case()
    wish = replace(case.contacts[0], instruction="Please write, don't call")
    talk = an_interview(owner, replace(case, contacts=(wish,)))
    shown = unescape(text(page.get(at(talk, "draft", kind))))
    assert "They asked you to write, and that settles it." in shown
    assert "Write it instead" in shown
    assert "That settles it" not in unescape(text(page.get(at(talk))))


def test_who_asked_for_no_contact_gets_none(page: Client, owner: User) -> None:
    case = a_case()
    wish = replace(case.contacts[0], instruction="No contact during the process, please")
    talk = an_interview(owner, replace(case, contacts=(wish,)))
    shown = unescape(text(page.get(at(talk))))
    assert "They asked for no contact." in shown
    assert "Open it as a mail" not in shown
