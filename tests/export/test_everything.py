"""Which files a plan gets: what it uses, under stable and safe names, and nothing that could be sent half done."""

import io
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from ringback import api
from ringback.export.everything import everything
from ringback.export.made import File
from ringback.export.safe import one_line, safe_name
from ringback.export.sheets import sheet_of
from ringback.model.case import Case, Contact, Debrief
from ringback.model.draft import Draft, MissingSlot, Row
from ringback.model.plan import Plan
from ringback.model.problem import Problem
from ringback.model.values import DraftChannel, Play, Purpose, Tone
from tests.builders import CALM, EXAMPLES
from tests.export.sheets_builder import ENGLISH, HOSTILE, NOW, mail, sentence

TO = Contact("Frau Keller", phone="+49 30 23125 007", email="keller@nordlicht.example")
PLAN = Plan(Play.THANK_YOU_ONLY, (), (), ())
LETTER = mail(purpose=Purpose.SECOND_CHANCE, channel=DraftChannel.LETTER, subject="")
CALL = mail(purpose=Purpose.SECOND_CHANCE, channel=DraftChannel.CALL_SCRIPT, subject="")
MISSING = (MissingSlot("debrief.company_fact", "What do they do?"),)


def made(*drafts: Draft, case: Case = CALM) -> dict[str, File]:
    """The files of some drafts by name, with no problem on the way."""
    files, problems = everything(case, TO, PLAN, drafts, NOW, api.words_on_paper)
    assert problems == ()
    assert len({f.name for f in files}) == len(files)
    return {f.name: f for f in files}


def text_of(file: File) -> str:
    """The text of a PDF, spaces and line ends as one."""
    return " ".join(" ".join(p.extract_text() for p in PdfReader(io.BytesIO(file.data)).pages).split())


def test_each_draft_gets_the_forms_in_which_it_is_used() -> None:
    letter = [f"second-chance-letter.{form}" for form in ("docx", "pdf", "txt")]
    mailed, called = ["thank-you-email.eml", "thank-you-email.txt"], ["call-sheet.pdf", "second-chance-call-script.txt"]
    assert sorted(made(mail(), LETTER, CALL)) == sorted(["plan.ics", *letter, *mailed, *called])


def test_a_second_call_has_a_sheet_of_its_own() -> None:
    assert {"call-sheet.pdf", "visit-call-call-sheet.pdf"} <= set(made(CALL, replace(CALL, purpose=Purpose.VISIT_CALL)))


def test_what_is_not_ready_cannot_be_sent_but_can_be_held_in_the_hand() -> None:
    files = made(*(replace(d, missing=MISSING) for d in (mail(), LETTER, CALL)))
    assert sorted(files) == ["call-sheet.pdf", "plan.ics"]
    assert "What do they do?" in text_of(files["call-sheet.pdf"])


def test_a_draft_with_rows_is_a_table_in_the_place_of_its_row_sentences() -> None:
    told = ((sentence("Hello,"),), (sentence("Shifts: forty a week", "row"),), (sentence("Kind regards,"),))
    draft = replace(LETTER, purpose=Purpose.TWO_COLUMN, paragraphs=told, rows=(Row("Shifts", "Forty a week"),))
    found = text_of(made(draft)["two-column-letter.pdf"])
    assert "Shifts: forty" not in found
    assert found.index("Hello,") < found.index("Shifts") < found.index("Forty a week") < found.index("Kind regards,")


def test_an_ideas_sheet_has_its_title_and_no_address() -> None:
    told = ((sentence("Jonas: ideas for Nordlicht", "title"),), (sentence("A rota.", "idea"),))
    draft = replace(LETTER, purpose=Purpose.IDEAS_SHEET, paragraphs=told)
    assert sheet_of(CALM, TO, draft, NOW, ENGLISH).title == "Jonas: ideas for Nordlicht"
    assert "Frau Keller" not in text_of(made(draft)["ideas-sheet-letter.pdf"])


def test_what_cannot_be_printed_takes_no_other_file_with_it() -> None:
    files, problems = everything(CALM, replace(TO, name="李"), PLAN, (mail(), LETTER, CALL), NOW, api.words_on_paper)
    printed = {f.name for f in files if not f.name.endswith(".txt")}
    assert printed == {"thank-you-email.eml", "second-chance-letter.docx", "plan.ics"}
    assert {type(p) for p in problems} == {Problem}
    assert {p.file for p in problems} == {"second-chance-letter.pdf", "call-sheet.pdf"}


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_of_the_case_is_data_on_the_call_sheet(text: str) -> None:
    told = Debrief(circumstance=text, company_fact=text, not_heard=(text,))
    case = replace(CALM, debrief=told, candidate=replace(CALM.candidate, name=text))
    found = "".join(text_of(made(CALL, case=case)["call-sheet.pdf"]).split())  # a line may end within the text
    assert found.count("".join(text.split())) == 3


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_every_example_gives_its_files_twice_alike(path: Path) -> None:
    case = api.read_case(path.read_text("utf-8"), path.name)
    at = case.now or datetime.now().astimezone()
    judgement = api.assess(case, at)
    used = api.drafts_for(case, at, judgement)
    letter = api.draft(Purpose.SECOND_CHANCE, DraftChannel.LETTER, Tone.PLAIN, case, at)
    files, problems = api.exports(case, at, judgement, (*used, letter))
    assert problems == ()
    assert {f.name for f in files} >= {f"{d.purpose}-email.eml".replace("_", "-") for d in used if _is_mail(d)}
    assert api.exports(case, at, judgement, (*used, letter)) == (files, ())


def _is_mail(draft: Draft) -> bool:
    return draft.channel is DraftChannel.EMAIL and draft.ready


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "", "..", ".hidden", "a/b\\c:d*e?.pdf", "x" * 500, "con.pdf", "李"]
)
def test_a_file_name_is_safe_everywhere(name: str) -> None:
    found = safe_name(name)
    assert 0 < len(found) <= 110
    assert not set(found) & set('/\\:*?"<>| \r\n')
    assert not found.startswith(".")
    assert not found.lower().startswith("con.")


def test_one_line_is_one_line() -> None:
    assert one_line(" a\r\nb\x00c\u2028d\u202ee\ud800 ") == "a b c de?"
