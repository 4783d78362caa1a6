"""Letters as DOCX. The face is one that Word has and for which LibreOffice has the same widths, so both break lines alike."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ringback.export.characters import named, texts_in
from ringback.export.paper import IdeasSheet, TwoColumn, Written
from ringback.export.safe import line_breaks
from ringback.model.problem import InputProblems, Problem

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

FACE = "Times New Roman"
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
PAPER_MM = {"a4": (210, 297), "us-letter": (215.9, 279.4)}
MARGIN_MM = 25
SIZE: dict[type[Written], float] = {IdeasSheet: 13}
"""Points, where they are not those of a letter."""
EPOCH = (1980, 1, 1, 0, 0, 0)


def docx(letter: Written, now: datetime, file: str = "letter.docx") -> bytes:
    """The letter. Raises InputProblems for a control character, which no such file can hold."""
    _refuse(letter, file)
    paper = _page(letter, now)
    if isinstance(letter, IdeasSheet):
        _titled(paper, letter.title)
        _head(paper, (letter.date,))
        _paragraphs(paper, (*letter.intro, *letter.ideas))
        return _bytes(paper)
    _head(paper, letter.sender, right=True)
    _head(paper, letter.to)
    _head(paper, (letter.date,))
    if letter.subject:
        _written(paper.add_paragraph(), letter.subject, bold=True)
    if isinstance(letter, TwoColumn):
        _paragraphs(paper, letter.before)
        _table(paper, letter)
        paper.add_paragraph()
    _paragraphs(paper, letter.after if isinstance(letter, TwoColumn) else letter.paragraphs)
    return _bytes(paper)


def _page(letter: Written, now: datetime) -> Document:
    import docx
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    paper = docx.Document()
    normal = paper.styles["Normal"]
    normal.font.name, normal.font.size = FACE, Pt(SIZE.get(type(letter), 11.5))
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), FACE)
    normal.paragraph_format.space_after = Pt(8)
    section = paper.sections[0]
    section.page_width, section.page_height = (Mm(n) for n in PAPER_MM[letter.paper])
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN_MM)
    about = paper.core_properties
    about.title, about.author, about.language = letter.title[:255], letter.author[:255], letter.lang
    about.comments = ""
    about.created = about.modified = now.astimezone(UTC).replace(tzinfo=None)
    about.last_modified_by = letter.author[:255]
    return paper


def _head(paper: Document, lines: tuple[str, ...], *, right: bool = False) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    made = paper.add_paragraph()
    if right:
        made.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    made.paragraph_format.space_after = Pt(16)
    _written(made, "\n".join(lines))


def _titled(paper: Document, title: str) -> None:
    """The title as a heading that a screen reader finds, in our own face: the style's comes from a theme otherwise."""
    from docx.shared import Pt, RGBColor

    style = paper.styles["Heading 1"]
    fonts = style.element.rPr.rFonts
    for name in [n for n in fonts.attrib if n.endswith("Theme")]:
        del fonts.attrib[name]
    style.font.name, style.font.size, style.font.color.rgb = FACE, Pt(20), RGBColor(0, 0, 0)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(0), Pt(6)
    _written(paper.add_heading(level=1), title)


def _paragraphs(paper: Document, texts: tuple[str, ...]) -> None:
    for text in texts:
        _written(paper.add_paragraph(), text)


def _written(paragraph: Paragraph, text: str, *, bold: bool = False) -> None:
    """The text as one run; its line breaks stay line breaks."""
    paragraph.add_run(line_breaks(text)).bold = bold or None


def _table(paper: Document, letter: TwoColumn) -> None:
    table = paper.add_table(rows=0, cols=2)
    _ruled(table)
    for number, row in enumerate((letter.headings, *letter.rows)):
        made = table.add_row()
        if number == 0:
            _repeat(made._tr)
        for cell, text in zip(made.cells, row, strict=True):
            _cell(cell, text, bold=number == 0)


def _ruled(table: Table) -> None:
    """Lines under the rows and none between the columns, the text flush with the paragraphs around: as on the PDF."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:color="8A8F98"/>' for side in ("bottom", "insideH"))
    margins = '<w:left w:w="0" w:type="dxa"/><w:right w:w="200" w:type="dxa"/>'
    for name, held in (("tblBorders", lines), ("tblCellMar", margins)):
        table._tbl.tblPr.append(parse_xml(f"<w:{name} {nsdecls('w')}>{held}</w:{name}>"))


def _repeat(row: object) -> None:
    """Marks the heading row as one: it comes again on a second page, and a screen reader says it."""
    from docx.oxml import OxmlElement

    row.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # type: ignore[attr-defined]


def _cell(cell: _Cell, text: str, *, bold: bool) -> None:
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(4)
    _written(paragraph, text, bold=bold)


def _bytes(paper: Document) -> bytes:
    """The file, its parts dated alike: equal letters have equal bytes."""
    held, made = io.BytesIO(), io.BytesIO()
    paper.save(held)
    with zipfile.ZipFile(held) as parts, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
        for name in parts.namelist():
            part = zipfile.ZipInfo(name, EPOCH)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system = 3
            out.writestr(part, parts.read(name))
    return made.getvalue()


def _refuse(letter: Written, file: str) -> None:
    found = [
        Problem(
            file, 1, spot.start() + 1, f"{named(spot.group())} in {name} cannot stand in this file.", "Take it out."
        )
        for name, text in texts_in(asdict(letter))
        for spot in NOT_IN_XML.finditer(text)
    ]
    if found:
        raise InputProblems(tuple(found))
