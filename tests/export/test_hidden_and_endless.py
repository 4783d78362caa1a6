"""Signs that nobody sees, and texts without end: nothing turned round, nothing lost, nothing that runs over its neighbour."""

import io
import json
import unicodedata
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import pytest
from pypdf import PdfReader

from ringback import api
from ringback.cli.main import main
from ringback.export.docx import docx as docx_of
from ringback.export.pdf import pdf
from ringback.model.case import Moment
from tests.export.sheets_builder import CALL, LETTER, NOW
from tests.export.test_letter_for_letter import CALLED, READ, WRITTEN, hostile

TURNS = ("\u202ekcab", "\u2066inside\u2069", "\u200fright")
UNSEEN = ("a\u200bb", "co\u00adop", "e\u0301toile")
ENDLESS = "I moved two shift starts and nobody left. " * 240
SPOKEN_ONLY = {"visit-call-call-script"}
"""Drafts that use none of these facts."""


@cache
def written(name: str, text: str) -> tuple[int, dict[str, bytes]]:
    """The exit code of `recover --out` for a case with this text in every free fact, and its files."""
    with TemporaryDirectory() as home:
        file = Path(home) / "case.yaml"
        file.write_text(api.write_case(hostile(name, text)), "utf-8")
        code = main(["recover", str(file), "--out", str(Path(home) / "out")])
        return code, {p.name: p.read_bytes() for p in (Path(home) / "out").iterdir()}


def squeezed(text: str) -> str:
    """A text without white space: a line may end anywhere."""
    return "".join(text.split())


@pytest.mark.parametrize("name", [WRITTEN, CALLED])
@pytest.mark.parametrize("text", TURNS)
def test_what_turns_a_line_round_is_printed_nowhere_and_kept_everywhere_else(name: str, text: str) -> None:
    code, files = written(name, text)
    assert code == 3, "each sheet that cannot be printed is a problem with its place"
    assert [n for n in files if n.endswith(".pdf")] == []
    said = {n: read(data) for n, data in files.items() for read in READ.get(Path(n).suffix, ())}
    assert {Path(n).suffix for n in said} >= {".eml", ".md", ".txt", ".json"}
    assert {n for n, s in said.items() if squeezed(text) not in squeezed(s)} - _factless(said) == set()
    problems = json.loads(files["recover.json"])["result"]["problems"]
    assert problems
    assert [p for p in problems if any(c in p["message"] for c in "\u202e\u2066\u2069\u200f")] == []
    assert any(f"U+{ord(text[0]):04X}" in p["message"] for p in problems)
    assert all(p["hint"] for p in problems)


def _factless(said: dict[str, str]) -> set[str]:
    return {n for n in said if n.partition(".")[0] in SPOKEN_ONLY}


@pytest.mark.parametrize("name", [WRITTEN, CALLED])
@pytest.mark.parametrize("text", UNSEEN)
def test_what_only_joins_or_parts_letters_is_kept_in_every_form(name: str, text: str) -> None:
    code, files = written(name, text)
    assert code == 0
    said = {n: read(data) for n, data in files.items() for read in READ.get(Path(n).suffix, ())}
    assert any(n.endswith(".pdf") for n in said)
    kept = {n for n, s in said.items() if squeezed(text) in squeezed(s)}
    shown = {n for n, s in said.items() if _seen(text) in _seen(s)}
    assert {n for n in said if n not in kept and not n.endswith(".pdf")} - _factless(said) == set()
    assert {n for n in said if n not in shown} - _factless(said) == set()


def _seen(text: str) -> str:
    """The letters that show: what a reader of PDF gives back leaves out the others, and puts accents on their letters."""
    plain = unicodedata.normalize("NFC", text)
    return squeezed("".join(c for c in plain if c not in "\u200b\u00ad"))


def endless() -> tuple[int, dict[str, bytes]]:
    """The first example with an answer of ten thousand letters."""
    case = hostile(CALLED, "it")
    told = replace(case.debrief, moments=(Moment(asked="overtime", better_answer=ENDLESS.strip()),))
    with TemporaryDirectory() as home:
        file = Path(home) / "case.yaml"
        file.write_text(api.write_case(replace(case, debrief=told)), "utf-8")
        code = main(["recover", str(file), "--out", str(Path(home) / "out")])
        return code, {p.name: p.read_bytes() for p in (Path(home) / "out").iterdir()}


def test_a_text_without_end_is_printed_whole_on_more_pages() -> None:
    assert len(ENDLESS) > 10_000
    code, files = endless()
    assert code == 0
    pages = PdfReader(io.BytesIO(files["call-sheet.pdf"])).pages
    said = squeezed("".join(p.extract_text() for p in pages))
    assert len(pages) > 1
    assert said.count(squeezed("shift starts and nobody left")) >= 240
    assert squeezed(ENDLESS) in squeezed(files["recover.json"].decode().replace("\\n", " "))


@pytest.mark.parametrize("word", ["x" * 90, "y/" * 60, "Donaudampfschifffahrtsgesellschaftskapitänsanwärter" * 2])
def test_an_endless_word_does_not_run_over_what_stands_beside_it(word: str) -> None:
    sheet = replace(CALL, script=(f"I am interested in {word} work.",), parts=CALL.parts)
    page = PdfReader(io.BytesIO(pdf(sheet, NOW))).pages[0]
    longest = max(len(line.strip()) for line in page.extract_text().splitlines())
    assert longest < len(word)


def test_a_long_word_comes_out_letter_for_letter() -> None:
    word = "Donaudampfschifffahrtsgesellschaft"
    data = pdf(replace(LETTER, paragraphs=(f"The {word} is a company.",), lang="de"), NOW)
    assert word in squeezed("".join(p.extract_text() for p in PdfReader(io.BytesIO(data)).pages)).replace("\u00ad", "")


def test_docx_keeps_what_the_fonts_of_a_pdf_do_not_hold() -> None:
    made = docx.Document(io.BytesIO(docx_of(replace(LETTER, paragraphs=("\u202e李",)), NOW)))
    assert made.paragraphs[-1].text == "\u202e李"
