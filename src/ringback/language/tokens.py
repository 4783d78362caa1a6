"""Tokens with exact offsets, in any script."""

import re
from dataclasses import dataclass

TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[?!]+")
"""A number, a word with its apostrophes, or a run of question and exclamation marks. Other signs are no tokens."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word as it is matched (`text`, lower case, straight apostrophe) and where it stands (end exclusive)."""

    text: str
    start: int
    end: int


def tokens_of(text: str) -> tuple[Token, ...]:
    """All tokens of a text, in order."""
    return tuple(Token(m.group().lower().replace("’", "'"), m.start(), m.end()) for m in TOKEN.finditer(text))
