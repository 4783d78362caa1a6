"""What a line of the case says, and what a sentence of a message makes of it: the two halves of one contradiction.

A contrast is a pattern of a line of the case beside a pattern of a sentence, and the words with which either means something
else. Only the contrasts whose line stands in the case are looked for in the message, so a calm case costs nothing. What one
wishes, asks, denies or takes back is no claim.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from functools import lru_cache

from ringback.checks.denials import Doubt
from ringback.checks.knowing import telling
from ringback.language.later import Later
from ringback.language.sentences import Piece
from ringback.model.quick import dataclass

NOTHING = Later(r"(?!)")
SUPPOSED = Later(
    r"\b(?:if|whether|would|could|should|hope|want|wish|like to|love to|might|perhaps|unless|had i|rather than"
    r"|instead of)\b"
    r"|['’]d (?:like|love|rather|want)\b",
    re.I,
)
"""What stands before a thing that is only thought of."""
DENIED = Later(
    r"\b(?:no|not|never|without|wi['’]out|none|nothing|nobody|neither|nor|cannot|hardly|far from)\b|n['’]t\b", re.I
)
"""What stands before a thing that is denied."""
TAKEN_BACK = Later(
    r"\b(?:untrue|untruth|not true|(?:in )?truth|in fact|in reality|false|lied|lie|invented|exaggerat\w+|overstat\w+"
    r"|made (?:it|that) up|"
    r"correction|should not have said|shouldn['’]t have said|must correct|gave the impression)\b"
    r"|(?<!as )(?<!like )\bI (?:said|claimed|pretended|implied|described|called(?! (?:you|your|him|her|back|in|on|at|ahead"
    r"|twice|again|his|the (?:office|reception))\b)|let you|wrote [\x22'‘“])",
    re.I,
)
"""A sentence with one of these owns what was said before, and does not say it again."""
INTRO = Later(
    r"\bI (?:should|must|may|ought to|would like to|want to|wish to|have to|forgot to|can) (?:also |just "
    r"|only )?(?:have )?"
    r"(?:mention(?:ed)?|add(?:ed)?|say|said|tell|told|inform|note|point(?:ed)? out)(?: you)?(?: that)?\b"
    r"|\bas (?:I|we) (?:had |have |already )*(?:told|said|mentioned|explained|promised)(?: to)?(?: you)?\b",
    re.I,
)
"""Words that only lead up to a claim: "I should mention that"."""
CLAUSE = Later(r"[;.](?=\s|$)")
PART = Later(
    r"[;:]\s|,\s+(?:and|but|so|though|although|while|which|because|as|since)\b|\s+(?:but|although|though|while)\s+"
)
"""Where a part of a sentence ends whose "not" or "if" no longer counts."""


@dataclass(frozen=True)
class Contrast:
    """One kind of contradiction. `fact` is looked for in a line, `said` in a sentence."""

    fact: Later
    said: Later
    shared: int = 0
    """Telling words that line and sentence (or the sentence before it) must have in common."""
    unless: Later = NOTHING
    """With this in any line, the case bears the claim out."""
    but: Later = NOTHING
    """With this in the sentence, it is no such claim."""
    denies: bool = False
    """True where the sentence itself is a denial, as "nobody told me" is."""
    near: bool = False
    """True where the words in common must stand in the sentence itself."""


@dataclass(frozen=True)
class Awake:
    """A contrast whose line stands in the case."""

    contrast: Contrast
    line: str
    stems: frozenset[str] = field(default_factory=frozenset)


def contrasts_in(sentences: Sequence[Piece], lines: tuple[str, ...], table: tuple[Contrast, ...]) -> Iterator[Doubt]:
    """What the message says against a line of the case; one finding for each contrast."""
    for awake in _awake(lines, table):
        before = frozenset[str]()
        for sentence in sentences:
            found = claim_in(sentence.text, awake.contrast)
            stems = frozenset(telling(sentence.text)) if awake.contrast.shared else before
            near = stems if awake.contrast.near else stems | before
            if found and len(near & awake.stems) >= awake.contrast.shared:
                yield clash(sentence, found, awake.line)
                break
            before = stems


def clash(sentence: Piece, found: re.Match[str], line: str) -> Doubt:
    """What the words found in a sentence say against a line of the case."""
    start = sentence.start + found.start()
    return Doubt("clash", start, start + len(found.group()), found.group(), line)


def claim_in(sentence: str, contrast: Contrast) -> re.Match[str] | None:
    """The words that claim it; None where they wish, ask, deny or own."""
    found = contrast.said.search(sentence)
    if not found or sentence.endswith("?") or contrast.but.search(sentence) or TAKEN_BACK.search(sentence):
        return None
    part = PART.split(INTRO.sub(" ", sentence[: found.start()]))[-1]
    if SUPPOSED.search(part) or (not contrast.denies and DENIED.search(part)):
        return None
    return found


def _around(line: str, contrast: Contrast) -> str:
    """The clause of a line that wakes a contrast, with the one before it, which often names the thing."""
    found, parts, at = contrast.fact.search(line), [""], 0
    for part in CLAUSE.split(line):
        parts.append(part)
        at += len(part) + 1
        if found and at > found.start():
            break
    return " ".join(parts[-2:]) + " " + (found.group() if found else "")


@lru_cache(maxsize=64)
def _awake(lines: tuple[str, ...], table: tuple[Contrast, ...]) -> tuple[Awake, ...]:
    """The contrasts of a table that these lines wake."""
    made: list[Awake] = []
    for contrast in table:
        line = next((at for at in lines if contrast.fact.search(at)), "")
        if line and not any(contrast.unless.search(at) for at in lines):
            made.append(Awake(contrast, line, frozenset(telling(_around(line, contrast)))))
    return tuple(made)
