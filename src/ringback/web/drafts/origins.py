"""Where the words come from: each fact in a sentence with the place in the case that it was taken from."""

import re
from datetime import date
from difflib import SequenceMatcher
from typing import Any

from ringback import api
from ringback.letters.fill import bare, tidy
from ringback.model.beside import Explained
from ringback.model.case import Case
from ringback.model.draft import Draft, Sentence
from ringback.model.quick import dataclass

STEP = re.compile(r"([a-z_]+)(?:\[(\d+)\])?")
LONG = 6
"""So many signs in a row are the fact itself (the shortest is a weekday), and no chance."""
NAMES = {
    "candidate.name": "your name",
    "candidate.phone": "your number",
    "candidate.email": "your e-mail address",
    "opportunity.employer": "the employer",
    "opportunity.role": "the job",
    "opportunity.requirements[]": "what the job needs",
    "opportunity.travel.visit_days[]": "a day on which you could come",
    "contacts[].name": "who you write or speak to",
    "interview": "the interview itself",
    "interview.with[]": "who you spoke with",
    "interview.ended": "when the interview was",
    "debrief.text": "what you told",
    "debrief.circumstance": "what was going on around you",
    "debrief.moments[].text": "what went wrong, in your words",
    "debrief.moments[].asked": "the question that went badly",
    "debrief.moments[].said": "what you said then",
    "debrief.moments[].better_answer": "your better answer",
    "debrief.not_heard[]": "a strength of yours that they never heard",
    "debrief.company_fact": "what you found out about them",
    "debrief.goodwill[]": "what went well before",
    "debrief.evidence[].shown": "what you have done that answers a need",
    "debrief.ideas[]": "an idea of yours",
    "commitments[].what": "what was promised",
    "commitments[].due": "when it was due",
}
"""Case key, without the numbers of its places → what it is called."""


@dataclass(frozen=True)
class Fact:
    """A fact of a sentence: what it is called, what the case says there."""

    name: str
    value: str
    key: str


@dataclass(frozen=True)
class Bit:
    """A run of a sentence; with `is_fact` it was taken from the case."""

    text: str
    is_fact: bool


@dataclass(frozen=True)
class Told:
    """A sentence with its facts and its reasons. `number` counts the sentences of a draft from 1."""

    number: int
    sentence: Sentence
    bits: tuple[Bit, ...]
    facts: tuple[Fact, ...]
    why: Explained | None
    reasons: tuple[tuple[str, str], ...]
    """Rule id and what it says, for the rules that are sentences."""


def _says() -> dict[str, str]:
    numbers = api.shelf().advice.defaults
    return {r.id: r.text for r in api.rules()} | {d.id: d.said(numbers) for d in api.shelf().advice.default_rules}


def told(draft: Draft, case: Case) -> tuple[tuple[Told, ...], ...]:
    """The paragraphs of a draft, every sentence with where it comes from. An explanation stands once."""
    number, explained, paragraphs, rules = 0, set[str](), [], _says()
    for paragraph in draft.paragraphs:
        sentences = []
        for sentence in paragraph:
            number += 1
            fitting = (e for e in api.beside().sentences if e.tells(sentence.move, draft.purpose))
            why = next((e for e in fitting if e.id not in explained), None)
            explained |= {why.id} if why else set()
            facts = tuple(Fact(called(key), said_at(case, key), key) for key in sentence.facts)
            reasons = tuple((r, rules[r]) for r in sentence.rules if r in rules)
            sentences.append(Told(number, sentence, bits_of(sentence.text, facts), facts, why, reasons))
        paragraphs.append(tuple(sentences))
    return tuple(paragraphs)


def called(key: str) -> str:
    """What a case key is called."""
    plain = re.sub(r"\[\d+\]", "[]", key)
    return NAMES.get(plain, plain.split(".")[-1].replace("_", " ").replace("[]", ""))


def said_at(case: Case, key: str) -> str:
    """What stands under a case key, as text; empty where that is nothing to show."""
    value: Any = case
    for name, place in STEP.findall(key):
        value = getattr(value, "with_" if name == "with" else name, None)
        if place:
            value = value[int(place)] if isinstance(value, tuple) and len(value) > int(place) else None
    if isinstance(value, date):
        return f"{value:%A} {value.day} {value:%B} {value.year}"
    return value if isinstance(value, str) else ""


def bits_of(text: str, facts: tuple[Fact, ...]) -> tuple[Bit, ...]:
    """The sentence cut where facts stand in it. A fact that was put in other words marks the longest run of its own."""
    spans = sorted(span for fact in facts if (span := _found(text, fact.value)))
    bits, at = list[Bit](), 0
    for start, end in spans:
        if start < at:
            continue
        bits += [Bit(text[at:start], False)] if start > at else []
        bits.append(Bit(text[start:end], True))
        at = end
    return (*bits, Bit(text[at:], False)) if at < len(text) else tuple(bits)


def _found(text: str, value: str) -> tuple[int, int] | None:
    low = text.casefold()
    if len(low) != len(text):  # letters that fold to two would shift every place
        low = text
    for form in filter(None, (value, tidy(value), bare(value))):
        at = low.find(form.casefold())
        if at >= 0:
            return at, at + len(form)
    match = SequenceMatcher(None, low, value.casefold(), autojunk=False).find_longest_match()
    start, end = match.a, match.a + match.size
    while start < end and (not low[start].isalnum() or (start and low[start - 1].isalnum())):
        start += 1
    while end > start and (not low[end - 1].isalnum() or (end < len(low) and low[end].isalnum())):
        end -= 1
    return (start, end) if end - start >= LONG else None
