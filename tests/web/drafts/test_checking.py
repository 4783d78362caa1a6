"""Findings while it is typed, and checking any message."""

import re
from html import unescape

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from ringback.model.values import DraftChannel, Purpose
from ringback.web.access import Interview
from ringback.web.drafts.reading import look, typed
from tests.web.builders import a_case, an_interview
from tests.web.drafts.pages import at, text

BAD = "Dear Frau Kellner,\n\nI am an idiot. 🙂 Please, please, I need this job, [name].\n\nJonas Brandt"


@pytest.fixture
def talk(owner: User) -> Interview:
    """An interview that went wrong."""
    return an_interview(owner)


def test_who_may_not_see_it_cannot_check_it(nobody: Client, strange: Client, talk: Interview) -> None:
    assert nobody.post(at(talk, "check_draft"), {"body": BAD}).status_code in (302, 401, 404)
    assert strange.post(at(talk, "check_draft"), {"body": BAD}).status_code == 404
    assert nobody.get(reverse("check_message")).status_code in (302, 401, 404)


def test_it_takes_no_other_method(page: Client, talk: Interview) -> None:
    assert page.get(at(talk, "check_draft")).status_code == 405
    assert page.delete(reverse("check_message")).status_code == 405


def test_each_card_quotes_the_words_and_says_why_and_what_to_do(page: Client, talk: Interview) -> None:
    part = unescape(text(page.post(at(talk, "check_draft"), {"body": BAD}, headers={"HX-Request": "true"})))
    assert "<html" not in part
    assert "“Frau Kellner”" in part
    assert "is not a name in your case" in part
    assert "Copy it from their own message." in part
    assert 'data-instead="Frau Keller"' in part
    assert 'hx-swap-oob="innerHTML:#found-line"' in part
    assert 'class="mark" href="#finding-' in part


def test_a_card_points_at_its_words_the_way_a_browser_counts() -> None:
    looked = look(typed("", BAD), Purpose.SECOND_CHANCE, DraftChannel.EMAIL, a_case())
    units = BAD.encode("utf-16-le")
    quoted = {c.finding.check: units[2 * c.start : 2 * c.end].decode("utf-16-le") for c in looked.cards if c.quoted}
    assert quoted["placeholder"] == "[name]"
    assert quoted["wrong_name"] == "Frau Kellner"


@pytest.mark.parametrize(
    ("said", "instead"),
    [("Frau Kellner", "Frau Keller"), ("Kelller", "Keller"), ("Herr Pike", "Frau Keller")],
)
def test_a_name_is_offered_in_the_form_in_which_it_stands_there(said: str, instead: str) -> None:
    looked = look(typed("", f"Dear {said}, I was wrong."), Purpose.SECOND_CHANCE, DraftChannel.EMAIL, a_case())
    assert [c.instead for c in looked.cards if c.finding.check == "wrong_name"] == [instead]


def test_a_misspelt_word_of_an_employer_is_put_right_alone() -> None:
    looked = look(typed("", "I would love the job at Nordlich Logistik."), None, None, a_case())
    assert [c.instead for c in looked.cards if c.finding.check == "wrong_name"] == ["Nordlicht"]


def test_the_marks_together_are_the_text() -> None:
    for body in (BAD, "", "🙂", "No findings here.", BAD.replace("\n", "\r\n")):
        looked = look(typed("A subject", body), Purpose.SECOND_CHANCE, DraftChannel.EMAIL, a_case())
        assert "".join(m.text for m in looked.marks) == looked.typed.body


def test_a_subject_that_is_too_long_is_shown_in_its_own_field() -> None:
    subject = "one two three four five six seven eight nine ten"
    looked = look(typed(subject, "Dear Frau Keller"), Purpose.SECOND_CHANCE, DraftChannel.EMAIL, a_case())
    card = next(c for c in looked.cards if c.field == "subject")
    assert (card.start, card.end, card.quoted) == (0, len(subject), subject)


def test_any_message_can_be_pasted_and_guessed(page: Client) -> None:
    shown = unescape(text(page.post(reverse("check_message"), {"text": BAD})))
    assert "Read as:" in shown
    assert "The facts were not compared." in shown
    assert "Dear Frau Kellner" in shown


def test_facts_are_compared_with_an_interview_of_ones_own(page: Client, talk: Interview) -> None:
    shown = unescape(text(page.post(reverse("check_message"), {"text": BAD, "interview": talk.pk})))
    assert "is not a name in your case" in shown


def test_nobody_compares_with_an_interview_of_another(strange: Client, talk: Interview) -> None:
    answer = strange.post(reverse("check_message"), {"text": BAD, "interview": talk.pk})
    assert answer.status_code == 422
    assert "is not a name in your case" not in unescape(text(answer))
    assert "Dear Frau Kellner" in unescape(text(answer))


def test_an_empty_paste_says_what_to_do(page: Client) -> None:
    answer = page.post(reverse("check_message"), {"text": ""})
    assert answer.status_code == 422
    assert "Paste or type the message first." in text(answer)


def test_while_it_is_typed_only_a_part_comes_back(page: Client) -> None:
    part = text(page.post(reverse("check_message"), {"text": BAD}, headers={"HX-Request": "true"}))
    assert "<html" not in part
    assert 'id="finding-1"' in part
    empty = page.post(reverse("check_message"), {"text": ""}, headers={"HX-Request": "true"})
    assert empty.status_code == 422
    assert "<html" not in text(empty)


def test_nothing_is_kept_of_a_pasted_message(page: Client) -> None:
    page.post(reverse("check_message"), {"text": BAD})
    assert not re.search("Kellner", text(page.get(reverse("check_message"))))


def test_what_the_checks_cannot_read_is_called_not_checked(page: Client) -> None:
    german = (
        "Sehr geehrte Frau Keller,\n\nvielen Dank für das Gespräch am Dienstag. Ich habe Ihre Frage zu den Überstunden "
        "nicht gut beantwortet, und das lag an mir. Ich würde mich freuen, wenn wir noch einmal sprechen könnten.\n\n"
        "Mit freundlichen Grüßen\nJonas Brandt"
    )
    shown = unescape(text(page.post(reverse("check_message"), {"text": german})))
    assert "Not checked: this is German, and the checks read English." in shown
    assert "It stands to what happened" not in shown
    assert "It can go" not in shown
