"""Putting facts into a phrasing: one pass, so that what a person wrote is never read as a slot itself."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

SLOT = re.compile(r"\{(\w+)\}")
ENDS = ".?!…"
OPENERS = "“„\"'‘«»"
CLOSING_QUOTES = "”“\"'’»«"
CLOSERS = CLOSING_QUOTES + ")]"


@dataclass(frozen=True, slots=True)
class Fact:
    """A piece of text and the case keys that it came from."""

    text: str
    keys: tuple[str, ...] = ()


def tidy(text: str) -> str:
    """A person's text on one line: white space folded, control characters gone, a loose end (, ; : -) cut off.

    Text without a letter or a digit says nothing and comes out empty.
    """
    plain = "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text)
    folded = " ".join(plain.split()).rstrip(",;:–—- ")
    return folded if any(c.isalnum() for c in folded) else ""


def bare(text: str) -> str:
    """The same without its outer quotation marks and its full stop or question mark: fit to stand inside a sentence."""
    return tidy(unquoted(unquoted(text).rstrip(ENDS + " ")))


def unquoted(text: str) -> str:
    """The text without a pair of quotation marks around the whole of it."""
    inner = tidy(text)
    quoted = len(inner) > 1 and inner[0] in OPENERS and inner[-1] in CLOSING_QUOTES
    return tidy(inner[1:-1]) if quoted else inner


def slots_in(template: str) -> tuple[str, ...]:
    """Names of the slots of a phrasing, in order."""
    return tuple(SLOT.findall(template))


def fill(template: str, lookup: Callable[[str], Fact | None]) -> Fact | None:
    """The template with its slots filled and the keys used; None if one of them is empty."""
    pieces = SLOT.split(template)
    text, keys = pieces[0], list[str]()
    for name, after in zip(pieces[1::2], pieces[2::2], strict=True):
        fact = lookup(name)
        if fact is None or not fact.text:
            return None
        text = _join(text + fact.text, after)
        keys += fact.keys
    return Fact(text, tuple(dict.fromkeys(keys)))


def _join(text: str, after: str) -> str:
    """Text and what follows it, without a second full stop after one that the fact brought along."""
    last = text.rstrip(CLOSERS)[-1:]
    if after[:1] and (after[0] == last or (after[0] == "." and last in ENDS)) and after[0] in ENDS:
        return text + after[1:]
    return text + after


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]
