"""A résumé in every form that is read: the same facts, each with its place, letter for letter; and plain words for the rest."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ringback.files.resume_file import LARGEST, read_resume
from ringback.model.problem import InputProblems, Problem
from ringback.model.resume import FactKind, ResumeVersion
from tests.resumes.builders import TEXT, docx, pdf, said, version

EXAMPLES = Path(__file__).parents[2] / "examples" / "resumes"
WANTED = {
    FactKind.PERSON: ["Jonas Brandt"],
    FactKind.EMPLOYER: ["Weber Logistik GmbH", "Marelli Foods"],
    FactKind.TITLE: ["Operations Supervisor", "Dispatcher"],
    FactKind.DATE: ["03/2019 – present", "2014 – 2019", "2014", "2015"],
    FactKind.NUMBER: ["team of 26", "33%", "twelve drivers"],
    FactKind.SKILL: ["SAP", "Excel", "tour planning"],
    FactKind.SCHOOL: ["Technische Hochschule Wildau"],
    FactKind.CERTIFICATE: ["Diploma in Logistics", "Forklift licence"],
}


def problems(data: bytes | str, file: str = "cv.json") -> tuple[Problem, ...]:
    """Everything that is wrong with a file, whether or not it was read."""
    try:
        return read_resume(data.encode() if isinstance(data, str) else data, file).problems
    except InputProblems as found:
        return found.problems


@pytest.mark.parametrize(
    ("data", "file", "form"),
    [(TEXT.encode(), "cv.txt", "text"), (docx(TEXT), "cv.docx", "docx"), (pdf(TEXT), "cv.pdf", "pdf")],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_it_finds_the_same_facts_in_every_form(data: bytes, file: str, form: str) -> None:
    found = read_resume(data, file)
    assert found.format == form
    assert {kind: said(found, kind) for kind in FactKind} == WANTED


def test_every_fact_stands_where_it_says() -> None:
    lines = TEXT.splitlines()
    found = version()
    assert found.facts
    for fact in found.facts:
        assert lines[fact.at.line - 1][fact.column - 1 :].startswith(fact.text)


def test_a_fact_of_a_pdf_has_its_page() -> None:
    found = read_resume(pdf("Jonas Brandt", "Skills\nSAP"), "cv.pdf")
    assert [(f.text, f.at.page) for f in found.facts] == [("Jonas Brandt", 1), ("SAP", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "Work\nWeber Logistik GmbH — Dispatcher (2019–2023)\n",
        "EXPERIENCE:\n2019 - 2023   Dispatcher at Weber Logistik GmbH\n",
        "Professional Experience\nWeber Logistik GmbH\nDispatcher\n01/2019 – 12/2023\n- Planned tours\n",
        "Berufserfahrung\n2019 bis 2023\nDispatcher, Weber Logistik GmbH\n",
        "Employment history\nDispatcher | Weber Logistik GmbH | Jan 2019 – Dec 2023\n",
    ],
)
def test_it_reads_a_post_however_it_is_laid_out(text: str) -> None:
    (post,) = version(text).posts
    assert (post.employer, post.title) == ("Weber Logistik GmbH", "Dispatcher")
    assert (post.start[:4], post.end[:4], post.current) == ("2019", "2023", False)


def test_title_and_dates_above_the_name_of_the_firm_belong_to_it() -> None:
    found = version("Experience\nDispatcher   2014 – 2019\nMarelli Foods, Potsdam\n- Planned tours\n")
    assert {(f.text, f.about) for f in found.facts} >= {
        ("Dispatcher", "Marelli Foods"),
        ("2014 – 2019", "Marelli Foods"),
    }


def test_the_year_of_a_degree_is_no_part_of_it() -> None:
    assert said(version("Education\nDiploma in Logistics    2014\n"), FactKind.CERTIFICATE) == ["Diploma in Logistics"]


def test_what_the_look_of_a_line_does_not_tell_stays_unknown() -> None:
    (post,) = version("Work\nOrion, Delta  2019 – 2023\n").posts
    assert (post.employer, post.title, post.start) == ("", "", "2019")


def test_a_json_resume_is_read_with_its_places() -> None:
    found = read_resume((EXAMPLES / "warehouse-1.json").read_bytes(), "cv.json")
    assert found.problems == ()
    keys = {f.text: (f.at.key, f.at.line) for f in found.facts}
    assert keys["Weber Logistik GmbH"] == ("work[0].name", 10)
    assert keys["team of 24"] == ("work[0].highlights[0]", 15)
    assert keys["Forklift licence"] == ("certificates[0].name", 31)
    assert [p.title for p in found.posts] == ["Shift Lead", "Dispatcher"]


def test_a_json_resume_may_be_yaml() -> None:
    text = "basics: {name: Ada Quist}\nwork:\n- name: Weber\n  position: Planner\n  startDate: 2019\n"
    found = read_resume(text.encode(), "cv.yaml")
    assert found.problems == ()
    assert [(f.text, f.at.line) for f in found.facts] == [("Ada Quist", 1), ("Weber", 3), ("Planner", 4), ("2019", 5)]


def test_all_that_does_not_fit_the_schema_is_told_at_once_and_the_rest_is_read() -> None:
    text = """{
\t"basics": {"name": "Ada Quist", "email": "nowhere", "url": "ada.example"},
\t"work": [{"name": "Weber", "startDate": "March 2019", "highlights": "cut overtime"}],
\t"skills": {"name": "SAP"}
}"""
    found = problems(text)
    assert [(p.line, p.column) for p in found] == [(2, 34), (2, 54), (3, 29), (3, 56), (4, 2)]
    assert all(p.hint and p.message and p.source for p in found)
    assert "work[0].startDate" in found[2].message
    assert said(read_resume(text.encode(), "cv.json"), FactKind.EMPLOYER) == ["Weber"]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('{\n"basics": {"name": "A",}\n}', 2, "JSON"),
        ('{"basics": {}, "basics": {}}', 1, "twice"),
        ('{"basics": {"name": NaN}}', 1, "no résumé"),
        ("[" * 100_000, 1, ""),
        ('{"a": ' * 30 + "1" + "}" * 30, 1, "nests"),
        ("[]", 1, "no JSON Resume"),
        ('{"rows": []}', 1, "no JSON Resume"),
        ('{"basics": {}}', 1, "no words"),
        ("", 1, "JSON"),
    ],
)
def test_what_is_no_json_resume_is_a_problem_with_a_place(text: str, line: int, words: str) -> None:
    found = problems(text)
    assert found
    assert found[0].line == line
    assert words in found[0].message
    assert found[0].hint


def test_signs_of_every_kind_are_shown_letter_for_letter() -> None:
    odd = '#panic("x") =cmd() <script> {{ x }} \\u0041 é 😀'
    found = read_resume(json.dumps({"skills": [{"name": odd}]}).encode(), "cv.json")
    assert said(found, FactKind.SKILL) == [odd]
    assert said(version(f"Skills\n{odd}\n"), FactKind.SKILL) == [odd]


LOCKED = "This PDF is locked with a password."


def locked() -> bytes:
    """A PDF with a password."""
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf(TEXT))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def bomb() -> bytes:
    """A PDF whose one page unpacks to forty million bytes."""
    from io import BytesIO
    from zlib import compress

    from pypdf import PdfWriter
    from pypdf.generic import EncodedStreamObject, NameObject

    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    stream = EncodedStreamObject()
    stream._data = compress(b"(a) Tj " * 6_000_000)
    stream[NameObject("/Filter")] = NameObject("/FlateDecode")
    page[NameObject("/Contents")] = writer._add_object(stream)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "file", "words"),
    [
        (locked(), "cv.pdf", LOCKED),
        (bomb(), "cv.pdf", "far larger than any résumé"),
        (pdf(""), "cv.pdf", "There is no text in this PDF: it is a scan"),
        (pdf(TEXT)[:900], "cv.pdf", "damaged"),
        (b"hello", "cv.pdf", "no PDF"),
        (docx("\n".join(["a" * 5_000] * 5_000)), "cv.docx", "far larger than any résumé"),
        (docx(TEXT)[:300], "cv.docx", "damaged"),
        (b"\x89PNG\r\n", "cv.png", "picture"),
        (b"\xd0\xcf\x11\xe0aaaa", "cv.doc", "older kind"),
        (b"caf\xe9", "cv.txt", "UTF-8"),
        (b"a\x00b", "cv.txt", "no text"),
        (b"  \n ", "cv.txt", "no words"),
        (b"a" * (LARGEST + 1), "cv.txt", "larger than 20 megabytes"),
        (b"word " * 100_000, "cv.txt", "longer than"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_read_is_one_sentence_and_a_hint(data: bytes, file: str, words: str) -> None:
    (problem,) = problems(data, file)
    assert words in problem.message
    assert problem.hint


FORMS = {
    ".pdf": pdf(TEXT),
    ".docx": docx(TEXT),
    ".json": (EXAMPLES / "warehouse-1.json").read_bytes(),
    ".txt": TEXT.encode(),
}


@st.composite
def spoilt(draw: st.DrawFn) -> tuple[bytes, str]:
    """A sound file with some bytes changed, or any bytes at all under its name."""
    suffix = draw(st.sampled_from([*FORMS, ".yaml"]))
    data = bytearray(FORMS.get(suffix, FORMS[".json"]))
    for _ in range(draw(st.integers(0, 8))):
        data[draw(st.integers(0, len(data) - 1))] = draw(st.integers(0, 255))
    cut = draw(st.one_of(st.none(), st.integers(0, len(data))))
    whole = bytes(data[:cut])
    return draw(st.sampled_from([whole, draw(st.binary(max_size=200)), b"%PDF-1.4\n" + whole[::-1]])), f"cv{suffix}"


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(spoilt())
def test_any_bytes_give_a_version_or_problems(given_file: tuple[bytes, str]) -> None:
    data, file = given_file
    refused: tuple[Problem, ...] = ()
    found: ResumeVersion | None = None
    try:
        found = read_resume(data, file)
    except InputProblems as problem:
        refused = problem.problems
    assert bool(refused) is not bool(found and found.lines)
    assert all(p.line >= 1 and p.column >= 1 and p.message and p.hint for p in refused)


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=400), st.sampled_from(["Work", "Education", "Skills", "Certificates"]))
def test_every_fact_of_any_text_stands_in_its_line(text: str, heading: str) -> None:
    try:
        found = version(f"{heading}\n2019 - 2021 {text}")
    except InputProblems:
        return  # a text with a sign that no text file holds
    assert all(f.text in f.at.text for f in found.facts)
