"""What the case denies and the message claims: "no certificate" beside "I hold the certificate"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ringback.language.sentences import Piece

CREDENTIALS = (
    "certificat|licen[cs]e|diploma|degree|award|prize|medal|qualif|accredit|ticket|badge|permit|course|training|apprentice|"
    "publication|patent|promotion|fluent|native"
)
"""Beginnings of words for what one has or has not; only such words can be claimed in a message and denied in the case."""
DENIED = re.compile(
    r"\b(?:no|not an?|never (?:had|held|got|won)(?: an?)?|without(?: an?| any)?|neither|nor)\s+(?:[\w-]+\s+)?"
    rf"((?:{CREDENTIALS})\w*)\b(?! (?:of \w+ )?(?:has|have|had|was|were|is|are|ever)\b)",  # "no client of mine had to ask"
    re.I,
)
NEVER = re.compile(
    r"\bnever\s+(?:\w+ly\s+)?(run|ran|led|lead|managed|taught|built|written|wrote|driven|designed|supervised|trained|sold|worked|used)\b",
    re.I,
)
CLAIM = re.compile(r"\b(?:i|i've|i'm|i'd|my|me|we|our)\b", re.I)
DENIAL = re.compile(
    r"\b(?:no|not|never|without|none|nothing|neither|nor|cannot|\w+n['’]t|lack|missing|yet|if|would|will|could|should|hope|want|learn|training)\b",
    re.I,
)
PAST = {
    "run": "ran",
    "lead": "led",
    "hold": "held",
    "teach": "taught",
    "build": "built",
    "write": "wrote",
    "driven": "drove",
    "written": "wrote",
}
STEM = 6


@dataclass(frozen=True)
class Doubt:
    """One span whose content the case does not bear out. `about`: clash, unknown, name or stretched."""

    about: str
    start: int
    end: int
    found: str
    known: str = ""


def denied_in_case(sentence: Piece, lines: Sequence[str]) -> Iterator[Doubt]:
    """The word of a claim in the first person that a line of the case denies outright; one finding a sentence."""
    if not CLAIM.search(sentence.text) or DENIAL.search(sentence.text):
        return
    for line in lines:
        for word in _denied(line):
            found = re.search(rf"\b{re.escape(word[:STEM])}\w*", sentence.text, re.I)
            if found:
                start = sentence.start + found.start()
                yield Doubt("clash", start, sentence.start + found.end(), found.group(), line)
                return


def _denied(line: str) -> Iterator[str]:
    for match in DENIED.finditer(line):
        yield match.group(1)
    for match in NEVER.finditer(line):
        yield PAST.get(match.group(1).lower(), match.group(1))
