"""Sheets as PDF, typeset by typst with the fonts that are shipped. PDF/UA-1: tagged, titled, with a language.

Why JSON: a person's text travels as data and never becomes part of the template, so `#panic("x")` prints letter for letter.
Equal sheets at an equal moment give equal bytes.
"""

import json
from dataclasses import asdict
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from ringback.export.characters import FONTS, unprintable
from ringback.export.paper import CallSheet, IdeasSheet, Letter, Sheet, TwoColumn
from ringback.export.safe import line_breaks
from ringback.model.problem import InputProblems

if TYPE_CHECKING:
    import typst

TEMPLATES = Path(__file__).parent / "templates"
STANDARD: Literal["ua-1"] = "ua-1"
TAB = " " * 4
TEMPLATE_OF = {
    Letter: "letter.typ",
    CallSheet: "call_sheet.typ",
    TwoColumn: "two_column.typ",
    IdeasSheet: "ideas_sheet.typ",
}


class NotTypeset(Exception):
    """The typesetter refused a sheet that holds only printable text: our fault, and trying again does not help."""


def pdf(sheet: Sheet, now: datetime, file: str = "sheet.pdf") -> bytes:
    """The sheet as PDF. Raises InputProblems with every character that no shipped font can print."""
    import typst

    data = _with_breaks(asdict(sheet))
    if found := unprintable(data, file):
        raise InputProblems(found)
    try:
        return typst.compile(
            TEMPLATES / TEMPLATE_OF[type(sheet)],
            root=TEMPLATES,
            font_paths=shipped_fonts(),
            format="pdf",
            pdf_standards=STANDARD,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            timestamp=int(now.timestamp()),
        )
    except typst.TypstError as error:
        raise NotTypeset(f"{file} could not be typeset: {error}. Please report this.") from error


def _with_breaks(value: Any) -> Any:
    """The same values, each line break in a text as one sign, and tabs as spaces: a font prints a tab as nothing."""
    if isinstance(value, dict):
        return {name: _with_breaks(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_with_breaks(inner) for inner in value]
    return line_breaks(value).replace("\t", TAB) if isinstance(value, str) else value


@cache
def shipped_fonts() -> "typst.Fonts":
    """Ours and no others: what a machine happens to have must not change a page."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
