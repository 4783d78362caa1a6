"""The character tables as we read them are those that the typesetter sees."""

from dataclasses import replace

import pytest

from ringback.export.characters import HARMLESS, printable, unprintable
from ringback.export.pdf import NotTypeset, pdf
from tests.export.sheets_builder import LETTER, NOW


def test_everything_that_we_call_printable_is_printed() -> None:
    held = sorted(printable() - HARMLESS)
    assert len(held) > 2500
    assert pdf(replace(LETTER, paragraphs=(" ".join(held), *(f"a{c}b" for c in HARMLESS & printable()))), NOW)


def test_what_we_let_through_wrongly_would_still_not_be_a_blank(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ringback.export.pdf.unprintable", lambda data, file: ())
    with pytest.raises(NotTypeset):
        pdf(replace(LETTER, paragraphs=("李",)), NOW)


def test_every_text_of_a_sheet_is_looked_at() -> None:
    (found,) = unprintable({"parts": ({"items": [{"words": "a", "ask": "b李"}]},)}, "x.pdf")
    assert "parts[0].items[0].ask" in found.message
    assert (found.line, found.column, found.source) == (1, 2, "b李")
