"""A person's text is data everywhere: what they wrote comes out letter for letter in every file that `recover` writes."""

import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import docx
import pytest
from icalendar import Calendar
from pypdf import PdfReader

from ringback import api
from ringback.cli.main import main
from ringback.model.case import Case, Evidence, Moment
from tests.builders import EXAMPLES
from tests.export.sheets_builder import HOSTILE

WRITTEN, CALLED = "museum-six-hours-away", "distracted-phone-screen"
HEADERS = {"From", "To", "Subject", "Date", "X-Unsent", "MIME-Version", "Content-Type"}
ATTACK = ("one\r\nBcc: evil@x.example\r\n\r\nhello", "END:VEVENT\nBEGIN:VALARM", "]]></w:t><w:t>", "\u202ekcab")


def hostile(name: str, text: str) -> Case:
    """An example in which every free fact holds a text, between two words so that none of it is an end of a sentence."""
    case = api.read_case(next(p for p in EXAMPLES if p.stem == name).read_text("utf-8"))
    fact = f"I moved {text} twice"
    needs = (f"the {text} work",)
    told = replace(
        case.debrief,
        circumstance=f"a call about {text} again",
        moments=(Moment(asked=f"how I use {text} here", better_answer=f"{fact}."),),
        not_heard=(f"{fact} in spring", f"{fact} in autumn"),
        evidence=(Evidence(needs[0], f"{fact} at night"),),
        ideas=(f"Use {text} on Mondays.",),
        company_fact=f"the new {text} hall",
    )
    return replace(case, debrief=told, opportunity=replace(case.opportunity, requirements=needs))


@cache
def written(name: str, text: str, folder: Path) -> dict[str, bytes]:
    """What `recover --out` writes for such a case, through the command itself."""
    folder.mkdir()
    file = folder / "case.yaml"
    file.write_text(api.write_case(hostile(name, text)), "utf-8")
    assert main(["recover", str(file), "--out", str(folder / "out")]) == 0
    return {p.name: p.read_bytes() for p in sorted((folder / "out").iterdir())}


def _pdf(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def _docx(data: bytes) -> str:
    found = docx.Document(io.BytesIO(data))
    cells = [c.text for t in found.tables for row in t.rows for c in row.cells]
    return "\n".join([*(p.text for p in found.paragraphs), *cells])


def _md(data: bytes) -> str:
    """As it is shown: the marks of a quotation gone, and what was escaped as it stands."""
    return re.sub(r"\\([\\`*_{}\[\]<>#|~+.)-])", r"\1", re.sub(r"(?m)^> ?", "", data.decode()))


def _json(data: bytes) -> str:
    return "\n".join(d["body"] for d in json.loads(data)["result"]["drafts"])


def _ics(data: bytes) -> str:
    return "\n".join(str(e["summary"]) for e in Calendar.from_ical(data).walk("VEVENT"))


class _Shown(HTMLParser):
    """The text of a page as it is shown, and the tags that are in it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.tags = list[str](), set[str]()

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.add(tag)


def _part(data: bytes, kind: str) -> str:
    mail = message_from_bytes(data, policy=SMTP)
    assert isinstance(mail, EmailMessage)
    assert HEADERS - set(mail.keys()) <= {"To"}, "an address that is not known is left to the mail program"
    assert set(mail.keys()) <= HEADERS
    assert not mail.defects
    body = mail.get_body((kind,))
    assert isinstance(body, EmailMessage)
    text: str = body.get_content()
    return text


def _shown(data: bytes) -> str:
    page = _Shown()
    page.feed(_part(data, "html"))
    assert page.tags <= {"html", "head", "meta", "title", "body", "p", "br", "table", "tr", "th", "td"}
    return "".join(page.text)


READ: dict[str, tuple[Callable[[bytes], str], ...]] = {
    ".pdf": (_pdf,),
    ".docx": (_docx,),
    ".eml": (lambda data: _part(data, "plain"), _shown),
    ".md": (_md,),
    ".txt": (lambda data: data.decode(),),
    ".json": (_json,),
}
"""How each form is read back."""
FACTLESS = {"visit-call-call-script"}
"""Drafts whose words use none of these facts: names and days only."""


def squeezed(text: str) -> str:
    """A text without white space: a line may end anywhere."""
    return "".join(text.split())


@pytest.mark.parametrize("name", [WRITTEN, CALLED])
@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_a_text_comes_out_as_it_went_in(name: str, number: int, tmp_path: Path) -> None:
    text = HOSTILE[number]
    files = written(name, text, tmp_path / "case")
    texts = {n: read(data) for n, data in files.items() for read in READ.get(Path(n).suffix, ())}
    assert {Path(n).suffix for n in texts} == set(READ)
    lacking = {n for n, said in texts.items() if squeezed(text) not in squeezed(said)}
    assert {n for n in lacking if n.partition(".")[0] not in FACTLESS} == set()


@pytest.mark.parametrize("text", HOSTILE)
def test_an_employer_and_a_person_of_any_name_stand_in_the_calendar_and_the_headers(text: str) -> None:
    case = hostile(WRITTEN, "it")
    assert case.now is not None
    named = replace(
        case,
        candidate=replace(case.candidate, name=text),
        opportunity=replace(case.opportunity, employer=text, role=text),
        contacts=(replace(case.contacts[0], name=text),),
    )
    judgement = api.assess(named, case.now)
    files, problems = api.exports(named, case.now, judgement, api.drafts_for(named, case.now, judgement))
    assert problems == ()
    found = {f.name: f.data for f in files}
    assert f"({text})" in _ics(found["plan.ics"])
    mail = message_from_bytes(found["thank-you-email.eml"], policy=SMTP)
    assert mail["From"].addresses[0].display_name == text
    assert squeezed(text) in squeezed(_docx(found["two-column-letter.docx"]))


@pytest.mark.parametrize("text", ATTACK)
def test_no_text_breaks_out_of_its_place(text: str) -> None:
    case = hostile(WRITTEN, text)
    assert case.now is not None
    judgement = api.assess(case, case.now)
    files, _ = api.exports(case, case.now, judgement, api.drafts_for(case, case.now, judgement))
    found = {f.name: f.data for f in files}
    assert "evil" not in str(message_from_bytes(found["thank-you-email.eml"], policy=SMTP).items())
    assert _shown(found["thank-you-email.eml"])
    calendar = Calendar.from_ical(found["plan.ics"])
    assert (
        len(calendar.walk("VALARM"))
        == len(calendar.walk("VEVENT"))
        == len(judgement.plan.steps) + len(judgement.plan.keep_hunting)
    )
    assert docx.Document(io.BytesIO(found["two-column-letter.docx"])).tables
