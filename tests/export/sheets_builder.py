"""Calm sheets and drafts, and the texts that must come out letter for letter wherever they stand."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from ringback import api
from ringback.export.paper import CallSheet, IdeasSheet, Item, Letter, Part, Turn, TwoColumn
from ringback.model.draft import Draft, Sentence
from ringback.model.values import DraftChannel, Purpose, Tone
from tests.builders import CET

ENGLISH = api.words_on_paper("")
NOW = datetime(2026, 11, 17, 10, 23, tzinfo=CET)
HOSTILE = (
    '#panic("x")',
    "=cmd()",
    "<script>alert(1)</script>",
    r"\r\nBcc: a@evil.example",
    "{{ x }}",
    "{name}",
    "$x$ *bold* _low_ @ref // not a note",
    "&amp; ]] %00 `raw`",
)
LETTER = Letter(
    "A better answer",
    "Jonas Brandt",
    ("Jonas Brandt", "+49 30 23125 042"),
    ("Frau Keller", "Nordlicht Logistik"),
    "17 November 2026",
    "A better answer",
    ("Hello Frau Keller,", "Thank you for our conversation.", "Kind regards,", "Jonas Brandt"),
)
TABLE = TwoColumn(
    *(LETTER.title, LETTER.author, LETTER.sender, LETTER.to, LETTER.date, LETTER.subject),
    before=("Here is what I bring.",),
    headings=("What you need", "What I bring"),
    rows=(("Shift planning", "Forty shifts a week"), ("A team", "Twenty-six people")),
    after=("Kind regards,",),
)
IDEAS = IdeasSheet("Jonas Brandt: ideas for Nordlicht", "Jonas Brandt", "17 November 2026", ("I thought.",), ("Rota.",))
CALL = CallSheet(
    *("Call Frau Keller", "Jonas Brandt", "+49 30 23125 007", "operations manager, Nordlicht", "Before 12:05"),
    ticks=("A quiet place", "Named and gone: two drivers", "Upright"),
    say="When they pick up",
    script=("Hello Frau Keller, this is Jonas Brandt.",),
    branches=(Turn("They said no", "Thank you for telling me."),),
    parts=(Part("They asked", (Item("how I cut overtime", "I moved two shift starts."),)),),
)


def sentence(text: str, move: str = "thanks") -> Sentence:
    """One sentence that rests on nothing."""
    return Sentence(text, move, ())


def mail(*paragraphs: str, **changes: Any) -> Draft:
    """An e-mail draft of these paragraphs."""
    told = tuple((sentence(p),) for p in paragraphs or ("Hello Frau Keller,", "Thank you."))
    draft = Draft(Purpose.THANK_YOU, DraftChannel.EMAIL, Tone.PLAIN, "Thank you", told, ())
    return replace(draft, **changes)
