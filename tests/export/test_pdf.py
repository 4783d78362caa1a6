"""Sheets as PDF: letter for letter, tagged, the same bytes twice, one page for a call, and never a blank for a character."""

import io
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from pypdf import PdfReader

from ringback.export.characters import FONTS
from ringback.export.paper import Part, Sheet
from ringback.export.pdf import pdf
from ringback.model.problem import InputProblems
from tests.export.sheets_builder import CALL, HOSTILE, IDEAS, LETTER, NOW, TABLE

SHEETS = [LETTER, TABLE, IDEAS, CALL]


def read(sheet: Sheet) -> PdfReader:
    """The sheet as it is read back."""
    return PdfReader(io.BytesIO(pdf(sheet, NOW)))


def words(sheet: Sheet) -> str:
    """All text of all pages; spaces and line ends as one."""
    return " ".join(" ".join(page.extract_text() for page in read(sheet).pages).split())


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda s: type(s).__name__)
def test_it_is_tagged_and_has_a_title_and_a_language(sheet: Sheet) -> None:
    found = read(sheet)
    root: Any = found.trailer["/Root"]
    assert bool(root["/MarkInfo"]["/Marked"])
    assert "/StructTreeRoot" in root
    assert str(root["/Lang"]).startswith("en")
    assert found.metadata is not None
    assert found.metadata.title == sheet.title
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda s: type(s).__name__)
def test_equal_sheets_have_equal_bytes(sheet: Sheet) -> None:
    assert pdf(sheet, NOW) == pdf(replace(sheet), NOW)
    assert pdf(sheet, NOW) != pdf(sheet, NOW + timedelta(hours=1))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_is_data_on_every_sheet(text: str) -> None:
    sheets: list[Sheet] = [
        replace(LETTER, title=text, subject=text, sender=(text,), to=(text,), date=text, paragraphs=(text, text)),
        replace(TABLE, before=(text,), rows=((text, text),), after=(text,)),
        replace(IDEAS, title=text, intro=(text,), ideas=(text,)),
        replace(CALL, title=text, number=text, about=text, clock=text, ticks=(text,), script=(text,)),
    ]
    counts = [words(s).count(" ".join(text.split())) for s in sheets]
    assert counts == [6, 4, 3, 6]


def test_line_breaks_stay_whichever_sign_they_are() -> None:
    found = read(replace(LETTER, paragraphs=("one\r\nBcc: two\rthree\nfour",))).pages[0].extract_text().splitlines()
    assert [line.strip() for line in found[-4:]] == ["one", "Bcc: two", "three", "four"]


def test_spaces_stay_and_a_tab_keeps_words_apart() -> None:
    found = read(replace(LETTER, paragraphs=("a  b\tc",))).pages[0].extract_text().splitlines()
    assert found[-1].strip() == "a  b    c"


def test_it_uses_no_fonts_but_the_shipped_ones() -> None:
    resources: Any = read(CALL).pages[0]["/Resources"]
    names = {str(f.get_object()["/BaseFont"]).partition("+")[2] for f in resources["/Font"].values()}
    assert names
    assert all(n.startswith(("NotoSans", "NotoSerif")) for n in names)


def test_the_shipped_fonts_are_small_and_have_their_licence_beside_them() -> None:
    fonts = list(FONTS.glob("*.ttf"))
    assert len(fonts) == 4
    assert sum(f.stat().st_size for f in fonts) < 3_000_000
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text("utf-8")


def test_a_call_sheet_is_one_page_however_long_the_script_is() -> None:
    for count in (1, 8, 20):
        assert len(read(replace(CALL, script=("I moved two shift starts by ninety minutes. " * 3,) * count)).pages) == 1


def test_a_short_script_is_set_bigger() -> None:
    sizes: list[float] = []

    def see(text: str, _cm: object, _tm: object, _font: object, size: float) -> None:
        if "ninety" in text:
            sizes.append(size)

    for count in (1, 20):
        script = ("I moved two shift starts by ninety minutes. " * 3,) * count
        read(replace(CALL, script=script)).pages[0].extract_text(visitor_text=see)
    assert sizes[0] > sizes[-1]


def test_a_call_sheet_can_do_without_all_that_is_not_known() -> None:
    empty = replace(CALL, author="", number="", about="", clock="", branches=(), parts=())
    assert "Hello Frau Keller" in words(empty)
    assert len(read(replace(empty, parts=(Part("They asked", ()),))).pages) == 1


@pytest.mark.parametrize("character", ["李", "م", "😀", "☐", "\u202e", "\x07", "\ue000", "\u2028"])
def test_a_character_that_no_font_holds_is_a_problem_with_its_place(character: str) -> None:
    sheet = replace(LETTER, paragraphs=("Fine.", f"One\ntwo {character} three"))
    with pytest.raises(InputProblems) as found:
        pdf(sheet, NOW, "letter.pdf")
    (problem,) = found.value.problems
    assert (problem.file, problem.line, problem.column) == ("letter.pdf", 2, 5)
    assert f"U+{ord(character):04X}" in problem.message
    assert "paragraphs[1]" in problem.message
    assert problem.hint


def test_all_such_characters_are_named_at_once_and_each_once() -> None:
    with pytest.raises(InputProblems) as found:
        pdf(replace(LETTER, to=("李 王", "李")), NOW)
    assert ["李" in p.message or "王" in p.message for p in found.value.problems] == [True, True]


@pytest.mark.parametrize(
    "name", ["Łukasz Żółć", "Nguyễn Thị Hạnh", "Дмитрий Щукин", "Ελένη", "Þórður", "Jose\u0301", "İpek"]
)
def test_names_of_many_countries_are_printed(name: str) -> None:
    assert name[:2] in words(replace(LETTER, to=(name,)))
