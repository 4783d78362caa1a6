"""Sentences of everyday typing: full stops are often missing, abbreviations and initials are not ends."""

import re

from ringback.model.quick import dataclass

ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "dra",
        "prof",
        "sr",
        "sra",
        "st",
        "jr",
        "lic",
        "ing",
        "dott",
        "dott.ssa",
        "no",
        "nr",
        "approx",
        "dept",
        "ext",
        "vs",
        "etc",
        "e.g",
        "i.e",
        "a.m",
        "p.m",
        "inc",
        "ltd",
        "co",
        "corp",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "hr",
        "hrs",
        "min",
        "mins",
    ]
)
BEFORE_NUMBERS = frozenset(["no", "sat", "sun"])
"""Abbreviations that are words too ("she said no."): they count only before a number."""
BREAK = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n+")
"""Where a sentence may end; what follows decides."""
BREAK_OR_SEMICOLON = re.compile(BREAK.pattern + r"|;(?=\s)")


LOOK = 40
"""Characters to either side that decide about an end; the whole text would make a long one cost its square."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence with its place in the text (end exclusive)."""

    text: str
    start: int
    end: int


def sentences_of(text: str, *, at_semicolons: bool = True) -> tuple[Piece, ...]:
    """The sentences of a text. Every character that is not white space lies in exactly one of them. Who tells a story strings its
    parts together by semicolons; in a message that somebody wrote out they stand within one sentence."""
    cuts, start = [], 0
    for match in (BREAK_OR_SEMICOLON if at_semicolons else BREAK).finditer(text):
        if _ends_here(text, match):
            cuts.append((start, match.end()))
            start = match.end()
    cuts.append((start, len(text)))
    return tuple(piece for a, b in cuts if (piece := _trimmed(text, a, b)) is not None)


def _trimmed(text: str, start: int, end: int) -> Piece | None:
    raw = text[start:end]
    kept = raw.strip()
    if not kept:
        return None
    begin = start + len(raw) - len(raw.lstrip())
    return Piece(kept, begin, begin + len(kept))


def _ends_here(text: str, match: re.Match[str]) -> bool:
    sign = match.group()
    if not sign.startswith("."):
        return True
    before = re.search(r"[\w.]+$", text[max(0, match.start() - LOOK) : match.start()])
    word = before.group().lower() if before else ""
    if len(sign.strip("\"'”’)]")) > 1:  # an ellipsis ends a sentence only before a capital
        return _capital_follows(text, match.end())
    if word in BEFORE_NUMBERS:
        return not text[match.end() : match.end() + LOOK].lstrip()[:1].isdigit()
    if word in ABBREVIATIONS or (len(word) == 1 and word.isalpha() and word != "i"):
        return False
    return not (word.isdigit() and len(word) <= 2 and not _capital_follows(text, match.end()))


def _capital_follows(text: str, at: int) -> bool:
    rest = text[at : at + LOOK].lstrip(" \t\"'“‘(")
    return not rest or not rest[0].islower()
