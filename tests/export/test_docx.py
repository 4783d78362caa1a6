"""Letters as DOCX: letter for letter, the table with both cells, the same bytes twice."""

import io
from dataclasses import replace
from datetime import UTC

import docx as library
import pytest
from docx.document import Document

from ringback.export.docx import docx
from ringback.export.paper import Written
from ringback.model.problem import InputProblems
from tests.export.sheets_builder import HOSTILE, IDEAS, LETTER, NOW, TABLE


def read(letter: Written) -> Document:
    """The letter as it is read back."""
    return library.Document(io.BytesIO(docx(letter, NOW)))


def lines(letter: Written) -> list[str]:
    """Its paragraphs, tables left out."""
    return [p.text for p in read(letter).paragraphs]


def test_a_letter_has_all_its_parts_in_order() -> None:
    told = "Jonas Brandt\n+49 30 23125 042", "Frau Keller\nNordlicht Logistik", LETTER.date, LETTER.subject
    assert lines(LETTER) == [*told, *LETTER.paragraphs]


def test_a_table_has_both_cells_in_every_row_and_a_heading_row() -> None:
    found = read(TABLE)
    (table,) = found.tables
    assert [[c.text for c in row.cells] for row in table.rows] == [[*TABLE.headings], *map(list, TABLE.rows)]
    assert table.rows[0]._tr.trPr is not None
    assert table.rows[0]._tr.trPr.xpath("./w:tblHeader")
    told = [p.text for p in found.paragraphs]
    assert told.index("Here is what I bring.") < told.index("Kind regards,")


def test_an_ideas_sheet_begins_with_its_title() -> None:
    assert lines(IDEAS) == [IDEAS.title, IDEAS.date, *IDEAS.intro, *IDEAS.ideas]


@pytest.mark.parametrize("text", [*HOSTILE, "李 مرحبا 😀", "_x0041_"])
def test_a_text_is_data(text: str) -> None:
    assert lines(replace(LETTER, to=(text,), subject=text, paragraphs=(text, text))).count(text) == 4
    (table,) = read(replace(TABLE, rows=((text, text),))).tables
    assert [c.text for c in table.rows[1].cells] == [text, text]


def test_line_breaks_stay_whichever_sign_they_are() -> None:
    assert lines(replace(LETTER, paragraphs=("one\r\nBcc: two\rthree",)))[-1] == "one\nBcc: two\nthree"


def test_equal_letters_have_equal_bytes() -> None:
    assert docx(LETTER, NOW) == docx(replace(LETTER), NOW)
    assert docx(TABLE, NOW) == docx(replace(TABLE), NOW)


def test_it_is_dated_by_the_case_and_names_the_person() -> None:
    about = read(LETTER).core_properties
    assert about.created == NOW.astimezone(UTC)
    assert (about.title, about.author, about.comments) == ("A better answer", "Jonas Brandt", "")


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1b", "\ufffe", "\ud800"])
def test_a_control_character_is_a_problem_with_its_place(character: str) -> None:
    with pytest.raises(InputProblems) as found:
        docx(replace(LETTER, paragraphs=(f"ab{character}",)), NOW, "letter.docx")
    (problem,) = found.value.problems
    assert (problem.file, problem.column) == ("letter.docx", 3)
    assert "paragraphs[0]" in problem.message
