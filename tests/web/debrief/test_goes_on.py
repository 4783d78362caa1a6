"""A debrief that goes on: what was heard can be corrected, two tabs lose nothing, and what was not touched stays as it was."""

from dataclasses import replace
from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from ringback.model.case import Debrief, Moment
from ringback.web.debrief.telling import shown, with_told
from ringback.web.judging import now_of
from ringback.web.records.cases import case_of
from ringback.web.records.models import Interview
from tests.web.builders import a_case, an_interview
from tests.web.debrief.telling import STORY, told


def url_of(talk: Interview) -> str:
    return reverse("debrief", args=[talk.pk])


def saved(page: Client, **more: object) -> Interview:
    """A debrief that was saved once."""
    assert page.post(reverse("new_debrief"), told(**more)).status_code == 302
    return Interview.objects.latest("pk")


def form_of(talk: Interview) -> dict[str, object]:
    """The form as the page shows it, as it would be sent back."""
    fields = shown(case_of(talk), now_of(talk))
    return {k: v for k, v in fields.items() if v not in (None, False)} | {
        "version": talk.version,
        "slip": str(talk.slip),
        "whole": "1",
        "heard": "1",
    }


def test_strangers_are_told_that_there_is_no_such_thing(strange: Client, nobody: Client, owner: User) -> None:
    talk = an_interview(owner)
    assert strange.get(url_of(talk)).status_code == 404
    assert strange.post(url_of(talk), told()).status_code == 404
    assert nobody.get(url_of(talk)).status_code in (302, 401, 404)


def test_another_method_is_refused(page: Client, owner: User) -> None:
    assert page.delete(url_of(an_interview(owner))).status_code == 405


def test_it_shows_what_was_heard_in_words_and_never_in_names(page: Client) -> None:
    text = page.get(url_of(saved(page))).content.decode()
    for means in (
        "You froze and could not answer for a while.",
        "They were annoyed or sharp with you.",
        "What went wrong",
    ):
        assert means in text
    assert ">froze<" not in text
    assert "sounded_annoyed</" not in text


def test_without_a_script_what_is_not_so_is_corrected_on_the_page(page: Client) -> None:
    talk = saved(page)
    page.post(url_of(talk), form_of(talk) | {"not_so": ["froze", "sounded_annoyed"]})
    talk.refresh_from_db()
    assert case_of(talk).debrief.not_so == ("froze", "sounded_annoyed")
    assert "Not so, you said" in page.get(url_of(talk)).content.decode()
    page.post(url_of(talk), form_of(talk) | {"not_so": ["froze"]})
    assert case_of(Interview.objects.get(pk=talk.pk)).debrief.not_so == ("froze",)


def test_a_name_that_is_no_kind_is_not_denied(page: Client) -> None:
    assert case_of(saved(page, not_so=["nonsense", "froze"])).debrief.not_so == ("froze",)


def test_taps_are_added_and_taken_back_and_own_moments_stay(page: Client, owner: User) -> None:
    talk = an_interview(owner)
    own = case_of(talk).debrief.moments
    page.post(url_of(talk), form_of(talk) | {"tap": ["rambled", "cried"], "sign-frowned": "some"})
    talk.refresh_from_db()
    assert case_of(talk).debrief.moments == (*own, Moment("I rambled."), Moment("I started crying."))
    page.post(url_of(talk), form_of(talk) | {"tap": ["cried"], "sign-frowned": ""})
    talk.refresh_from_db()
    assert case_of(talk).debrief.moments == (*own, Moment("I started crying."))
    assert case_of(talk).debrief.signals == ()


def test_sending_the_page_back_untouched_changes_nothing(page: Client, owner: User) -> None:
    talk = an_interview(owner)
    before, version = case_of(talk), talk.version
    page.post(url_of(talk), form_of(talk))
    talk.refresh_from_db()
    assert case_of(talk) == before
    assert talk.version == version


def test_a_day_without_an_hour_stays_a_day(owner: User) -> None:
    case = a_case()
    case = replace(case, interview=replace(case.interview, ended=date(2026, 11, 16)))
    talk = an_interview(owner, case)
    again = with_told(case, shown(case, now_of(talk)), now_of(talk))
    assert again.interview.ended == date(2026, 11, 16)


def test_another_tab_is_noticed_both_are_shown_and_nothing_is_lost(page: Client) -> None:
    talk = saved(page)
    shown_there = form_of(talk)
    page.post(url_of(talk), shown_there | {"text": STORY + " First tab."})
    answer = page.post(url_of(talk), shown_there | {"text": STORY + " Second tab."})
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "First tab." in text
    assert "Second tab." in text
    assert "data-keep-to" not in text
    assert case_of(Interview.objects.get(pk=talk.pk)).debrief.text.endswith("First tab.")
    talk.refresh_from_db()
    assert page.post(url_of(talk), shown_there | {"text": "Mine.", "version": talk.version}).status_code == 302
    assert case_of(Interview.objects.get(pk=talk.pk)).debrief.text == "Mine."


def test_more_that_helps_is_kept_and_the_private_note_stands_in_no_case(page: Client) -> None:
    talk = saved(
        page, process="staged", decides="yes", instruction="please write", self_rating="3", cause=["nerves", "new_to_this"],
        circumstance="two drivers were ill", private_note="I put it off", wanted_to_learn="whether I mean it",
        goodwill="praised in round one\n\nshortlisted", not_heard="four years of nights",
    )  # fmt: skip
    case = case_of(talk)
    assert case.interview.process == "staged"
    assert (case.contacts[0].decides, case.contacts[0].instruction) == ("yes", "please write")
    assert case.debrief == Debrief(
        text=STORY, self_rating=3, circumstance="two drivers were ill", goodwill=("praised in round one", "shortlisted"),
        not_heard=("four years of nights",), causes=("nerves", "new_to_this"), wanted_to_learn="whether I mean it",
    )  # fmt: skip
    assert talk.private_note == "I put it off"
    assert "I put it off" not in str(case)
    assert "I put it off" in page.get(url_of(talk)).content.decode()


def test_a_cause_with_a_name_goes_into_no_draft(page: Client) -> None:
    talk = saved(page, cause=["another_employer", "new_to_this", "nerves"])
    text = page.get(reverse("assessment", args=[talk.pk])).content.decode()
    assert "nerves" not in text.lower()
    assert "another job" not in text.lower()


@pytest.mark.parametrize(
    "said",
    [
        "Even the well prepared lose their nerve. That is a cause and not a trait.",
        "Not knowing the form is a cause of its own.",
        "The last interview was still in your head.",
        "The field is thinned again and again until a few are left, and each round drops people.",
        "Did they speak of a next round for some, or of a shortlist?",
        "Take ten minutes for it, then put it away.",
        "What did you answer?",
        "Your body and your voice?",
        "What else stood out?",
        "What did they want to find out?",
        "It never moves the judgement by itself",
        "It stands in no draft and in no case file.",
    ],
)
def test_the_page_says_beside_its_fields_what_they_mean(page: Client, said: str) -> None:
    assert said in page.get(reverse("new_debrief")).content.decode()


def test_what_the_person_asks_is_answered(page: Client) -> None:
    talk = saved(page, text="They said no this morning. I froze on SQL. Is it over?")
    text = page.get(url_of(talk)).content.decode()
    assert "You asked" in text
    assert "Nothing you send would change this one." in text or "The decision is theirs." in text


def test_only_an_empty_page_takes_the_caret(page: Client) -> None:
    talk = saved(page)
    assert "autofocus" in page.get(reverse("new_debrief")).content.decode()
    assert "autofocus" not in page.get(url_of(talk)).content.decode()
    assert "autofocus" not in page.post(reverse("new_debrief"), told(text="")).content.decode()
