"""Figures that somebody gave twice, and not the same: years, amounts, lengths of time, each with what it was said of.

Why so strict: a false "you contradicted yourself" is worse than a missed one. Two figures are compared only where they
count the same thing and are tied to the same name or subject, and never where the sentence tells of a change.
"""

from collections.abc import Iterable
from itertools import pairwise

from ringback.language.sentences import Piece
from ringback.language.tokens import Token
from ringback.model.quick import dataclass
from ringback.transcripts.heard import Heard, shortened
from ringback.transcripts.subjects import STOP, TIMES, YEAR, names_in, number_of, stem_of
from ringback.transcripts.wordset import word_set

EVENTS = {
    "left": "leave", "quit": "leave", "joined": "join", "started": "start", "began": "start", "graduated": "graduate",
    "finished": "finish", "founded": "found", "promoted": "promote", "qualified": "qualify", "moved": "move",
}  # fmt: skip
"""Verbs that say what happened in a year; two verbs of one meaning count as the same."""
ONCE = frozenset(["graduate", "qualify"])
"""What mostly happens once, so that no name is needed to compare."""
CHANGE = word_set(
    "grew grown grow rose from later initially originally first before after doubled tripled increased cut reduced when "
    "or not another between each every per instead almost"
)
"""Words that make two figures agree after all: something changed, or a range or a part is meant."""
NEAR_ENOUGH = 0.2
"""Amounts that differ by less, of the larger, are the same as people speak."""
HALVES = ("and", "a", "half")


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure: what it counts and what it is tied to, its value, the answer it stands in, and the sentence."""

    key: tuple[str, str, str]
    value: float
    answer: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Clash:
    """Two claims that do not go together; the later one first."""

    later: Claim
    earlier: Claim


def clashes_in(answers: Iterable[Heard]) -> tuple[Clash, ...]:
    """Every clash, once for a pair of answers. Linear: each claim is held against the first of its kind."""
    first: dict[tuple[str, str, str], Claim] = {}
    found: dict[tuple[int, int], Clash] = {}
    for number, heard in enumerate(answers):
        for claim in claims_of(heard, number):
            earlier = first.setdefault(claim.key, claim)
            if earlier.answer != number and _differ(claim, earlier):
                found.setdefault((number, earlier.answer), Clash(claim, earlier))
    return tuple(found.values())


def claims_of(heard: Heard, answer: int) -> tuple[Claim, ...]:
    """Every figure of an answer that is tied to something."""
    if not any(t.text[0].isdigit() or number_of(t.text) is not None for t in heard.tokens):
        return ()
    return tuple(c for s in heard.said for c in _claims_in(s.piece, s.tokens, answer))


def _claims_in(sentence: Piece, tokens: tuple[Token, ...], answer: int) -> list[Claim]:
    words = [t.text for t in tokens]
    names = [n for n in names_in(sentence.text) if n.lower() not in TIMES]
    quote = shortened(sentence.text)
    years = {w for w in words if YEAR.fullmatch(w)}
    made: list[Claim] = []
    if len(years) == 1:
        made += [Claim(key, float(next(iter(years))), answer, quote) for key in _year_keys(words, names)]
    amounts = _amounts(tokens)
    if len(amounts) == 1 and not CHANGE.intersection(words):
        unit, value = amounts[0]
        ties = [n.lower() for n in names] or _experience(words)
        made += [Claim(("amount", unit, tie), value, answer, quote) for tie in ties[:5]]
    return made


def _year_keys(words: list[str], names: list[str]) -> list[tuple[str, str, str]]:
    events = {EVENTS[w] for w in words if w in EVENTS}
    if len(events) != 1:
        return []
    event = next(iter(events))
    return [("year", event, tie.lower()) for tie in names[:5]] or ([("year", event, "")] if event in ONCE else [])


def _amounts(tokens: tuple[Token, ...]) -> list[tuple[str, float]]:
    """(what is counted, how much) for each amount with a noun behind it."""
    found: list[tuple[str, float]] = []
    words = [t.text for t in tokens]
    for i, word in enumerate(words):
        value = number_of(word)
        if value is None or YEAR.fullmatch(word) or word in ("one", "zero"):
            continue
        at = i + 1
        if tuple(words[at : at + 3]) == HALVES:
            value, at = value + 0.5, at + 3
        unit = next((w for w in words[at : at + 2] if w in TIMES or (w not in STOP and len(w) > 2)), "")
        if words[max(0, i - 2) : i] == ["team", "of"]:
            unit = "people"
        if unit or words[at : at + 1] == ["years"]:
            found.append((stem_of(unit or "years"), value))
    return found


def _experience(words: list[str]) -> list[str]:
    """What "years of experience in …" is tied to, and "my team"."""
    if "experience" in words:
        return [stem_of(w) for w in words[words.index("experience") + 1 :] if w not in STOP and len(w) > 1][:1]
    return ["my team"] if ("my", "team") in pairwise(words) and "had" not in words else []


def _differ(a: Claim, b: Claim) -> bool:
    if a.key[0] == "year":
        return a.value != b.value
    return abs(a.value - b.value) > NEAR_ENOUGH * max(a.value, b.value)
