"""What people say about reaching them, as data: please write, no contact, in until five."""

import re
from dataclasses import field

from ringback.model.condition import NAMED
from ringback.model.quick import dataclass

PART = re.compile(r"[,.;:()–—]\s*|\s-\s|\s(?:so|as|because|since)\s")
"""Where one part of an instruction ends."""


@dataclass(frozen=True)
class InstructionRule:
    """One sort of instruction: any of `says`, or one of `names` together with one of `wishes` and none of `unless`. Pieces of
    text, small letters.

    A part that holds one of `unless` beside one of `hindered` ("I am hard to get on the phone") is no such route but a wish
    to be spared it.
    """

    id: str = field(metadata=NAMED)
    means: str
    rules: tuple[str, ...]
    says: tuple[str, ...]
    names: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    hindered: tuple[str, ...] = ()
    speaks: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()

    def holds(self, instruction: str) -> bool:
        """True if the instruction says so."""
        words = instruction.lower()
        parts = PART.split(words)
        spared = [p for p in parts if _any(self.hindered, p) and _any(self.unless, p)]
        left = " , ".join(p for p in parts if p not in spared) if spared else words
        wished = bool(spared) or _any(self.wishes, left)
        return (_any(self.names, left) and wished and not _any(self.unless, left)) or _any(self.says, words)


def _any(pieces: tuple[str, ...], text: str) -> bool:
    return any(piece in text for piece in pieces)


@dataclass(frozen=True)
class HourWord:
    """An hour of the day in a word, as somebody says it who is in "until five"."""

    word: str = field(metadata=NAMED)
    hour: int


@dataclass(frozen=True)
class ReachingFile:
    """`library/reaching.yaml`."""

    instructions: tuple[InstructionRule, ...] = ()
    hours: tuple[HourWord, ...] = ()
