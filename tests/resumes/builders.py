"""Résumés as people write them, in every form that is read, and how to ask what a message says beside one."""

import re
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

import typst

from ringback.checks.held import held_from
from ringback.checks.judge import check_message
from ringback.checks.known import known_from
from ringback.files.check_shelf import load_checker
from ringback.files.resume_file import read_resume
from ringback.model.case import Candidate, Case, Contact, Debrief, Interview, Opportunity, Resume
from ringback.model.check import Finding
from ringback.model.resume import FactKind, Papers, ResumeVersion
from ringback.model.values import DraftChannel, Purpose
from tests.builders import NOW

CHECKER = load_checker()
TEXT = """\
Jonas Brandt
jonas.brandt@post.example · +49 30 23125 042

Experience

Operations Supervisor, Weber Logistik GmbH, Berlin    03/2019 – present
- Lead a team of 26 on two shifts
- Cut overtime by 33% within a year
- Helped with the yearly safety audit

Dispatcher, Marelli Foods, Potsdam    2014 – 2019
- Planned twelve drivers on two routes

Education
Diploma in Logistics, Technische Hochschule Wildau, 2014

Certificates
Forklift licence (2015)

Skills
SAP, Excel, tour planning
"""
OTHER = "Work\nShift Lead, Weber Logistik GmbH  2019 - now\n- Trained 40 people at the Potsdam depot\n"


def version(text: str = TEXT, file: str = "cv.txt") -> ResumeVersion:
    """A résumé in plain text, read."""
    return read_resume(text.encode(), file)


def said(found: ResumeVersion, kind: FactKind) -> list[str]:
    """The facts of one kind, as they stand."""
    return [f.text for f in found.facts if f.kind is kind]


def pdf(text: str, *more: str) -> bytes:
    """A PDF with a page for each text, a paragraph a line; the text goes in as data."""
    source = (
        '#for page in sys.inputs.text.split("¶") { for line in page.split("\n") { par(line) }; pagebreak(weak: true) }'
    )
    made: bytes = typst.compile(source.encode(), sys_inputs={"text": "¶".join([text, *more])})
    return made


def docx(text: str, **parts: bytes) -> bytes:
    """A Word document, a paragraph a line."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t xml:space='preserve'>{escape(x)}</w:t></w:r></w:p>" for x in text.split("\n"))
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document xmlns:w='{space}'><w:body>{body}</w:body></w:document>")
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def case(**told: object) -> Case:
    """A calm case whose employer holds a résumé."""
    return Case(
        Interview(ended=NOW),
        Debrief(text="She asked how I would cut overtime.", **told),  # type: ignore[arg-type]
        now=NOW,
        candidate=Candidate("Jonas Brandt"),
        opportunity=Opportunity("Nordlicht Logistik", "operations manager"),
        resume=Resume("operations-2", NOW.date(), "cv.txt"),
        contacts=(Contact("Frau Keller"),),
    )


def findings(text: str, given: Case | None = None, resume: str = TEXT, *others: str) -> list[Finding]:
    """What is found in a message beside a case and the résumé that they hold; `others` are versions that they do not."""
    told = given or case()
    known = known_from(told)
    more = tuple(version(other, f"other-{n}.txt") for n, other in enumerate(others, 1))
    held = held_from(told, Papers(version(resume), more), known) if resume else None
    found = check_message(text, CHECKER, Purpose.SECOND_CHANCE, DraftChannel.EMAIL, known, held=held)
    facts = r"clashes|unverified|stretched|wrong_name|clashes_with_resume|stretched_beside_resume|not_in_their_resume"
    return [f for f in found.findings if re.fullmatch(facts, f.check)]


def found(text: str, given: Case | None = None, resume: str = TEXT, *others: str) -> list[tuple[str, str]]:
    """The same as pairs: which check, and the words at which it points."""
    return [(f.check, text[f.start : f.end]) for f in findings(text, given, resume, *others)]
