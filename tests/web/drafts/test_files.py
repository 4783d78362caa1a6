"""The words as files: in every form that suits them, and always the words that count."""

import io
import zipfile
from dataclasses import replace
from email import message_from_bytes, policy

import pytest
from django.contrib.auth.models import User
from django.test import Client

from ringback import api
from ringback.model.values import DraftChannel
from ringback.web.access import Interview
from tests.web.builders import a_case, an_interview
from tests.web.drafts.pages import at, kept, text

EMAIL = ("second_chance", "email")
STARTS = {"pdf": b"%PDF", "docx": b"PK", "eml": b"From:", "txt": b"Subject:", "md": b"# The e-mail"}


@pytest.fixture
def talk(owner: User) -> Interview:
    """An interview that went wrong."""
    return an_interview(owner)


def got(page: Client, talk: Interview, form: str, kind: tuple[str, str] = EMAIL) -> bytes:
    """The bytes of one file."""
    answer = page.get(at(talk, "draft_file", kind, form))
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment; ")
    assert answer["X-Content-Type-Options"] == "nosniff"
    return bytes(answer.content)


def test_who_may_not_see_it_gets_no_file(nobody: Client, strange: Client, talk: Interview) -> None:
    assert nobody.get(at(talk, "draft_file", EMAIL, "txt")).status_code in (302, 401, 404)
    assert strange.get(at(talk, "draft_file", EMAIL, "txt")).status_code == 404


def test_it_takes_no_other_method_and_knows_no_other_form(page: Client, talk: Interview) -> None:
    assert page.post(at(talk, "draft_file", EMAIL, "txt")).status_code == 405
    assert page.get(at(talk, "draft_file", EMAIL, "exe")).status_code == 404
    assert page.get(at(talk, "draft_file", ("second_chance", "voicemail"), "eml")).status_code == 404


@pytest.mark.parametrize("form", STARTS)
def test_every_form_of_an_email_can_be_had(page: Client, talk: Interview, form: str) -> None:
    assert got(page, talk, form).startswith(STARTS[form])


@pytest.mark.parametrize("channel", list(DraftChannel))
def test_every_channel_offers_what_it_can_give(page: Client, talk: Interview, channel: DraftChannel) -> None:
    kind = ("next_stage_opener" if channel is DraftChannel.SPOKEN_OPENER else "second_chance", str(channel))
    shown = text(page.get(at(talk, "draft", kind)))
    for form in api.forms_of(channel):
        assert at(talk, "draft_file", kind, form) in shown
        assert got(page, talk, form, kind)


def test_ones_own_words_are_what_is_exported(page: Client, talk: Interview) -> None:
    kept(page, talk, "Dear Frau Keller,\n\nmine & only mine #panic(1)\n\nJonas", subject="My own subject")
    mail = message_from_bytes(got(page, talk, "eml"), policy=policy.default)
    body = mail.get_body(("plain",))
    assert body is not None
    assert "mine & only mine #panic(1)" in body.get_content()
    assert mail["Subject"] == "My own subject"
    assert got(page, talk, "txt").decode() == (
        "Subject: My own subject\n\nDear Frau Keller,\n\nmine & only mine #panic(1)\n\nJonas\n"
    )
    assert r"mine & only mine \#panic(1)" in got(page, talk, "md").decode()
    with zipfile.ZipFile(io.BytesIO(got(page, talk, "docx"))) as parts:
        assert "mine &amp; only mine #panic(1)" in parts.read("word/document.xml").decode()


def test_a_call_script_brings_its_other_turns_along(page: Client, talk: Interview) -> None:
    said = got(page, talk, "txt", ("second_chance", "call_script")).decode()
    assert "They said no" in said
    assert api.wording().heading("answer") not in said


def test_words_that_still_need_something_are_no_file_yet(page: Client, owner: User) -> None:
    case = a_case()
    told = replace(case.debrief, moments=tuple(replace(m, better_answer="") for m in case.debrief.moments))
    talk = an_interview(owner, replace(case, debrief=told))
    answer = page.get(at(talk, "draft_file", EMAIL, "pdf"))
    assert answer.status_code == 422
    assert "To finish the words" in text(answer)


def test_a_sign_that_no_file_can_hold_is_named(page: Client, talk: Interview) -> None:
    kept(page, talk, "A bell \x07 rings")
    answer = page.get(at(talk, "draft_file", EMAIL, "docx"))
    assert answer.status_code == 422
    assert 'class="errorlist"' in text(answer)
