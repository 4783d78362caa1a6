"""A message beside the résumé that they hold: what clashes with it, what is bigger than it, and what they have not seen.

Three answers. A clash is said only where it is sure: the same employer, or the same thing counted, with another number, title
or year. A bigger word is a warning. What they have not seen is no fault: it is pointed out, so that it comes with where it is
from.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from ringback.checks.claims_in_text import titles_in, tools_in
from ringback.checks.denials import Doubt
from ringback.checks.held import Held
from ringback.checks.knowing import Known, words_in
from ringback.checks.names_in_text import MINE
from ringback.checks.posts_in_text import posts_in
from ringback.checks.word_lists import COMMON, FILLERS, OF_A_CAREER, SMALLER, STRETCHED
from ringback.language.mentions import ASKS, LASTING, Mention, Sort
from ringback.language.message import Message
from ringback.language.numbers import readings_of

MOST = 2
"""Facts of one message that are said to be new to them: a careful friend names two."""
FIRST = re.compile(r"\b(?:i|my|we|our)\b", re.I)
DID = re.compile(r"\b[Ii](?:['’]ve|['’]d)? (?:have |had |also |then )?(\w+) ((?:\w+[ ,]+){1,6}\w+)")
DONE = frozenset(
    [
        "achieved",
        "added",
        "answered",
        "brought",
        "closed",
        "cut",
        "drove",
        "grew",
        "handled",
        "increased",
        "kept",
        "lowered",
        "made",
        "moved",
        "planned",
        "raised",
        "reduced",
        "saved",
        "sold",
        "served",
        "taught",
        "won",
    ]
)
"""Verbs of many deeds: two sentences that share one need not speak of the same thing."""
NO_THING = (
    COMMON | FILLERS | STRETCHED | SMALLER | DONE | frozenset(["team", "people", "staff", "per", "within", "each"])
)
LENGTHS = LASTING | {"month", "year", "time"}
"""What a career holds many of; years at one employer are looked at by themselves."""
PEOPLE = "people"
LEADS = re.compile(
    r"\b(?:lead|leads|led|leading|head|headed|manage[ds]?|ran|run|supervis\w+|team of|in charge)\b", re.I
)
"""People are counted for many things; only two numbers of people led are one thing."""
SHARE = frozenset("%£$€")
TOOK_PART = SMALLER - {"took"}
"""In a résumé "took over" is no smaller verb."""


def beside_resume(message: Message, held: Held, mentions: Sequence[Mention]) -> tuple[Doubt, ...]:
    """Clashes with the résumé, bigger words than it has, and a few facts that they have not seen."""
    found = [*_numbers(held, mentions), *posts_in(message, held, mentions), *_stretched(message, held)]
    taken = {place for d in found for place in range(d.start, d.end)}
    new = (d for d in _unseen(message, held, mentions) if not taken & set(range(d.start, d.end)))
    return (*found, *islice(new, MOST))


def _numbers(held: Held, mentions: Sequence[Mention]) -> Iterator[Doubt]:
    """ "I led 31 people at Weber" where the résumé has 26 there: one number for the thing, and another in the message."""
    for mention in mentions:
        values = readings_of(mention.value)
        unit = _unit(mention)
        if mention.sort is not Sort.NUMBER or not unit or not values or not _of_the_past(mention):
            continue
        same = [(firm, line, m) for firm, line, m in held.counted if _unit(m) == unit]
        named = held.named_in(mention.sentence)
        if named:
            same = [row for row in same if row[0] in named]
        else:
            things = mention.near - NO_THING - {unit}
            same = [row for row in same if things & (row[2].near - NO_THING - {unit})]
        if unit in SHARE and named:
            same = [row for row in same if mention.near & (row[2].near - NO_THING)]
        if unit == PEOPLE:
            same = [row for row in same if LEADS.search(mention.sentence) and LEADS.search(row[1])]
        other = [row for row in same if not set(readings_of(row[2].value)) & set(values)]
        if len(other) == 1 and len(same) == 1:
            yield Doubt("resume_clash", mention.start, mention.end, mention.said, other[0][1])


def _unit(mention: Mention) -> str:
    """What a number counts; empty where that cannot be compared."""
    sign = next((c for c in mention.said if c in SHARE), "")
    unit = mention.unit
    return sign or ("" if unit in LENGTHS or unit in COMMON or unit in FILLERS or len(unit) < 3 else unit)


def _stretched(message: Message, held: Held) -> Iterator[Doubt]:
    """ "I led the audit" where the résumé says "helped with the audit", and nowhere says more."""
    for found in DID.finditer(message.own):
        verb = found.group(1).lower()
        things = {w for w in words_in(found.group(2)) if len(w) > 3} - NO_THING
        about = [words for _, words in held.resume.clauses if things & words] if verb in STRETCHED else []
        smaller = sorted({w for words in about for w in words & TOOK_PART})
        if smaller and not any(words & STRETCHED for words in about):
            yield Doubt("resume_stretched", found.start(1), found.end(1), found.group(1), smaller[0])


def _unseen(message: Message, held: Held, mentions: Sequence[Mention]) -> Iterator[Doubt]:
    """Facts of a career that the case or another version holds, and the résumé that they have does not."""
    unknown = {(d.start, d.end) for d in _career(message, held.everything, mentions)}
    known = [("your case", held.case), *held.others]
    missing = [(name, {(d.start, d.end) for d in _career(message, k, mentions)}) for name, k in known]
    for doubt in sorted(_career(message, held.resume, mentions), key=lambda d: d.start):
        place = (doubt.start, doubt.end)
        where = next((name for name, lacks in missing if place not in lacks), "")
        if where and place not in unknown:
            yield Doubt("unseen", doubt.start, doubt.end, doubt.found, where)


def _career(message: Message, known: Known, mentions: Sequence[Mention]) -> Iterator[Doubt]:
    """What a message says of the person's own past and `known` does not hold."""
    for mention in mentions:
        if mention.sort is Sort.NUMBER and _of_a_career(mention):
            values = readings_of(mention.value)
            held = any(v in known.numbers for v in values)
        elif mention.sort is Sort.EMPLOYER and MINE.search(mention.sentence):
            held = any(w in known.words for w in words_in(mention.value) if w not in COMMON)
        else:
            continue
        if not held:
            yield Doubt("unknown", mention.start, mention.end, mention.said)
    for sentence in message.sentences:
        yield from titles_in(sentence, known)
        yield from tools_in(sentence, known)


def _of_a_career(mention: Mention) -> bool:
    """True for a number by which people count their own past, in a sentence about it."""
    counted = mention.unit in OF_A_CAREER or any(c in SHARE for c in mention.said)
    return counted and _of_the_past(mention) and not mention.about_the_talk and mention.weighty


def _of_the_past(mention: Mention) -> bool:
    """True in a sentence that tells of the person, and neither asks nor supposes."""
    return bool(FIRST.search(mention.sentence)) and not ASKS.search(mention.sentence)
