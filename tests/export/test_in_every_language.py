"""Every sheet, mail and calendar in the language of its words: headings, dates, paper, and word that it was not checked."""

import io
import re
from dataclasses import replace
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from functools import cache

import docx
import pytest
from icalendar import Calendar
from pypdf import PdfReader

from ringback import api
from ringback.export.made import EML, ICS, File
from ringback.files.shelf import read_wording
from ringback.model.case import Case
from ringback.model.values import Channel, DraftChannel, Purpose, Tone
from tests.letters.tongues import told_in

LANGUAGES = ("de", "es", "fr")
HEADINGS = {
    "de": ("Was Sie suchen", "Was ich mitbringe"),
    "es": ("Lo que buscan", "Lo que aporto"),
    "fr": ("Ce que vous recherchez", "Ce que j'apporte"),
}
DAYS = {
    "de": "17. November 2026",
    "es": "17 de noviembre de 2026",
    "fr": "17 novembre 2026",
    "en-US": "November 17, 2026",
}
FIRST = {"de": "Zweimal ausatmen.", "es": "Suelte el aire dos veces.", "fr": "Expirez deux fois."}


def called(tag: str) -> Case:
    """A case that is called about at once, then thanked for, with two sheets; nothing in it is in English."""
    case = told_in(tag if tag in LANGUAGES else "de")
    case = replace(case, candidate=replace(case.candidate, language=tag))
    told = replace(
        case.debrief,
        text="She asked me how I plan two shifts and I had no answer at all. Then she ended the call.",
        signals=(),
    )
    return replace(case, commitments=(), debrief=told, interview=replace(case.interview, channel=Channel.PHONE))


@cache
def files_of(tag: str) -> dict[str, File]:
    """The files of the plan."""
    case = called(tag)
    assert isinstance(case.now, datetime)
    judgement = api.assess(called("de"), case.now)  # one plan for all: what is heard in other languages differs
    drafts = api.drafts_for(case, case.now, judgement, Tone.FORMAL)
    files, problems = api.exports(case, case.now, judgement, drafts)
    assert problems == ()
    return {f.name: f for f in files}


def pdf_text(file: File) -> str:
    """All that a PDF says, on one line."""
    return " ".join(" ".join(p.extract_text() for p in PdfReader(io.BytesIO(file.data)).pages).split())


def language_of(file: File) -> str:
    """The language that a PDF says it is in."""
    return str(PdfReader(io.BytesIO(file.data)).root_object["/Lang"])


def mail_of(file: File) -> EmailMessage:
    """A mail as a mail program reads it."""
    found = message_from_bytes(file.data, policy=SMTP)
    assert isinstance(found, EmailMessage)
    return found


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_plan_makes_every_kind_of_file(tag: str) -> None:
    names = {"call-sheet.pdf", "two-column-letter.pdf", "two-column-letter.docx", "ideas-sheet-letter.pdf", "plan.ics"}
    assert names | {"thank-you-email.eml", "thank-you-email.txt"} <= set(files_of(tag))


@pytest.mark.parametrize("tag", LANGUAGES)
def test_no_english_word_of_ours_is_left_on_a_sheet(tag: str) -> None:
    english = [s.text for s in read_wording().sheet if s.name not in ("paper", "colon", "enclosed_ideas_sheet")]
    stems = [re.sub(r"\{\w+\}.*", "", text).strip(" :.…") for text in english]
    said = " ".join(pdf_text(f) for n, f in files_of(tag).items() if n.endswith(".pdf"))
    assert len(said) > 500
    assert [s for s in stems if len(s) > 6 and s.casefold() in said.casefold()] == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_call_sheet_is_headed_in_the_language(tag: str) -> None:
    words, said = api.words_on_paper(tag), pdf_text(files_of(tag)["call-sheet.pdf"])
    for name in ("say", "quiet_place", "answers", "unheard", "needs", "mine"):
        assert " ".join(words.word(name).split()) in said
    assert language_of(files_of(tag)["call-sheet.pdf"]) == tag


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_two_columns_are_headed_and_dated_in_the_language(tag: str) -> None:
    said = pdf_text(files_of(tag)["two-column-letter.pdf"])
    assert all(" ".join(h.split()) in said for h in (*HEADINGS[tag], DAYS[tag]))
    paper = docx.Document(io.BytesIO(files_of(tag)["two-column-letter.docx"].data))
    assert tuple(c.text for c in paper.tables[0].rows[0].cells) == HEADINGS[tag]
    assert paper.core_properties.language == tag
    assert DAYS[tag] in [p.text for p in paper.paragraphs]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_mail_says_its_language_and_names_what_is_attached_in_it(tag: str) -> None:
    mail = mail_of(files_of(tag)["thank-you-email.eml"])
    html, plain = mail.get_body(("html",)), mail.get_body(("plain",))
    assert isinstance(html, EmailMessage)
    assert isinstance(plain, EmailMessage)
    assert f'<html lang="{tag}">' in html.get_content()
    attached = [p.get_filename() for p in mail.iter_attachments()]
    assert len(attached) == 2
    assert api.words_on_paper(tag).word("attached", names=", ".join(map(str, attached))) in plain.get_content()


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_calendar_says_its_steps_and_hours_in_the_language(tag: str) -> None:
    entries = Calendar.from_ical(files_of(tag)["plan.ics"].data).walk("VEVENT")
    titles = [str(e["summary"]) for e in entries]
    assert titles[0].startswith(FIRST[tag])
    said = {s.here for s in read_wording(language=tag).steps}
    assert [t for t in titles if t.removesuffix(" (Nordkamm Spedition)") not in said] == []
    assert [str(e.walk("VALARM")[0]["description"]) for e in entries] == titles
    due = api.words_on_paper(tag).word("due", when="")
    assert all(due in str(e["description"]) for e in entries)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_text_to_paste_begins_with_the_subject_in_the_language(tag: str) -> None:
    first = files_of(tag)["thank-you-email.txt"].data.decode().splitlines()[0]
    assert first.startswith(api.words_on_paper(tag).word("subject"))


@pytest.mark.parametrize("tag", LANGUAGES)
def test_what_our_checks_do_not_read_is_marked_and_says_nothing_of_it_itself(tag: str) -> None:
    files = files_of(tag)
    assert {n for n, f in files.items() if f.checked} == {"plan.ics"}
    sent = [f.data.decode("utf-8", "ignore") for f in files.values() if f.kind == EML]
    assert sent
    assert [text for text in sent if re.search("checked|geprüft|comprob|vérifi", text)] == []


def test_english_files_are_checked() -> None:
    assert all(f.checked for f in files_of("").values() if f.kind != ICS)


def test_an_english_sheet_in_a_german_case_is_in_english_throughout() -> None:
    case = called("de")
    assert isinstance(case.now, datetime)
    judgement = api.assess(case, case.now)
    check_in = api.draft(Purpose.CHECK_IN, DraftChannel.EMAIL, Tone.PLAIN, case, case.now, None, judgement)
    assert check_in.instead_of == "German"
    said = pdf_text(api.export("pdf", case, case.now, judgement, check_in))
    assert "17 November 2026" in said
    assert api.export("pdf", case, case.now, judgement, check_in).checked


def test_an_american_letter_has_american_paper_and_dates() -> None:
    case = called("en-US")
    assert isinstance(case.now, datetime)
    judgement = api.assess(case, case.now)
    letter = next(d for d in api.drafts_for(case, case.now, judgement, Tone.FORMAL) if d.purpose is Purpose.TWO_COLUMN)
    made = api.export("pdf", case, case.now, judgement, letter)
    page = PdfReader(io.BytesIO(made.data)).pages[0]
    assert [round(float(n)) for n in page.mediabox[2:]] == [612, 792]
    assert DAYS["en-US"] in pdf_text(made)
    assert language_of(made) == "en-US"
