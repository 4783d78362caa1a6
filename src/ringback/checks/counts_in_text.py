"""Counts and lengths of time that a message makes greater than the case has them, and records that it makes clean.

Only what the person says of their own past is compared, and only with a count of the same thing: "three boards" beside "ten
boards", "one year driving" beside "four years". A smaller number, or one that the counts of the case add up to, is no clash:
people leave things out and add things up.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from ringback.checks.contrasts import Contrast, contrasts_in
from ringback.checks.denials import Doubt
from ringback.checks.knowing import Known, telling
from ringback.language.later import Later
from ringback.language.mentions import ASKS, Mention, Sort
from ringback.language.numbers import readings_of
from ringback.language.sentences import Piece

MONTHS = {"week": 1 / 4, "month": 1.0, "year": 12.0, "season": 12.0}
"""Lengths of time in months; a season is taken for the year it stands for, so that nobody is caught by it."""
YEARS_OF = Later(
    r"\bi(?:['’]ve| have)? (?:been|had|held|done|worked|run|driven|led|taught|kept|handled|practi[sc]ed)\b"
    r"|\byears? (?:in|of|as|on|at|i['’]ve|i have|behind|now)\b|\bfor\b",
    re.I,
)
COMPOUND = Later(r"[- ]\w+[- ](?:old|end|long|ahead)\b|-(?:year|month|week|day|hour|minute)-\w+", re.I)
SPOTLESS = Later(
    r"\b(?:without|not|never|no|nor|nobody|zero)(?: \w+){0,4} (?:complaints?|accidents?|incidents?|scratch"
    r"|scratched|damage[ds]?|dents?|marks?|points|claims?|warnings?|reprimands?|errors?|faults?|remarks?|breakages?"
    r"|injur\w+|loss(?:es)?|blemish)\b"
    r"|\b(?:clean|spotless|unblemished|perfect|flawless|faultless) (?:\w+ )?(?:licen[cs]e|record|sheet|book|file)\b"
    r"|\b(?:accident|incident|complaint|damage|claim|error|injury)-free\b",
    re.I,
)
STAINED = Later(
    r"(?<!without )(?<!not )(?<!never )(?<!after )(?<!in case of )\b(?:one|two|three|four|a|an"
    r"|\d+) (?:\w+ )?(?:complaints?"
    r"|accidents?|incidents?|claims?|warnings?|reprimands?"
    r"|injur(?:y|ies)|dents?|collisions?|breakages?)\b(?! (?:form|desk|rate))"
    r"|\b(?:damaged|scratched|dented|broke|broken) \w+ in (?:\d{4}|\w+)\b|\bone (?:damaged|broken|lost) \w+"
    r"|\bi (?:once )?(?:rammed|crashed|collided|scraped)\b|\bi was suspended\b"
    r"|\bpoints on (?:my )?licen[cs]e\b|\bi was (?:warned|reprimanded|fined) for\b|\bcomplaint (?:was )?upheld\b",
    re.I,
)
ADMITTED = Later(
    r"(?<!without )(?<!not )(?<!never )\b(?:one|two|three|four|\d+) (?:\w+ )?(?:complaints?|accidents?|incidents?"
    r"|claims?|warnings?)\b",
    re.I,
)
NO_STAIN = Later(
    r"\b(?:no|never an?|without (?:any|an?|one)|not one|never one)(?: \w+)? (?:complaints?|accidents?|incidents?"
    r"|claims?"
    r"|warnings?|reprimands?|injur(?:y|ies)|dents?|collisions?|breakages?|damage)\b",
    re.I,
)
FEW = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
SOME_TIMES = Later(
    rf"\bin (?:only )?{FEW} of (?:the|my) (?:last|past|first) (?:\w+ )?(?:days|weeks|months|quarters|years|shifts|jobs)\b",
    re.I,
)
"""A line by which something holds for a part of the time."""
SOME_OF_MINE = Later(
    rf"\b(?:{FEW}|some) of my (?:\w+ )?\w+s (?:failed|closed|did not|didn['’]t|missed|was closed|were closed|fell short)\b",
    re.I,
)
"""A line by which something does not hold for all that is one's own."""
EVERY_TIME = Later(
    r"\bevery (?:single )?(?:day|week|month|quarter|year|season|shift|time)\b|\bwithout (?:an? |one )?exception\b"
    r"|\b(?:never|not once) (?:missed|failed|fell short)\b|\balways\b",
    re.I,
)
ALL_OF_MINE = Later(r"\ball (?:\w+ )?(?:of )?my \w+s\b|\beach and every\b|\bevery (?:single )?one of my \w+s\b", re.I)
TABLE = (
    Contrast(STAINED, SPOTLESS, unless=NO_STAIN, but=ADMITTED, denies=True),
    Contrast(SOME_TIMES, EVERY_TIME, shared=1, near=True, denies=True),
    Contrast(SOME_OF_MINE, ALL_OF_MINE, shared=2, near=True, denies=True),
)
LENGTH = Later(r"\b(?P<number>\d+|\w+(?:-\w+)?)[ -](?P<unit>week|month|year|season)s?\b", re.I)
TRUE = Later(r"\btrue:|\b(?:i have|i['’]ve|i had|i (?:worked|sold|led|ran|drove)|my)\b", re.I)
"""A line about the person, and not about the job or the talk."""
ANSWERED = Later(
    r"\bi (?:said|gave|calculated|answered|put|guessed|wrote|told|quoted|promised|counted|estimated)\b", re.I
)
"""A line about an answer: its numbers are put right by a repair."""
THINGS = Later(r"(?:[\s-]+(?!to\b|past\b|of\b|in\b|at\b|and\b|until\b|till\b|or\b)[^\W\d_]+){1,3}")
MY_DEED = Later(r"\b(?:i|we|i['’]ve|we['’]ve|me|my)\b[^.;:,]{0,60}$", re.I)
"""What stands before a number of one's own deeds, in the same clause."""
LATER = Later(r"\W+\w+ (?:later|ago|from now|hence|time)\b", re.I)
FIRST = Later(r"\b(?:i|i['’](?:ve|m|d)|my|me)\b", re.I)
TIMES = 2.0
"""How many times longer than all the case knows of a length must be."""


def counts_in(sentences: Sequence[Piece], known: Known, mentions: Sequence[Mention]) -> Iterator[Doubt]:
    """Counts of the person's own past that the case has smaller, and records that it has stained."""
    yield from contrasts_in(sentences, known.lines, TABLE)
    own = [(line, m) for line, m in _numbers(known) if TRUE.search(line) and not ANSWERED.search(line)]
    lengths = [(_length(m), line) for line in known.lines if TRUE.search(line) for m in LENGTH.finditer(line)]
    lengths = [(n, line) for n, line in lengths if n]
    for mention in mentions:
        if mention.sort is not Sort.NUMBER or not _of_oneself(mention):
            continue
        values = readings_of(mention.value)
        if not values or any(v in known.numbers for v in values):
            continue
        line = _longer(mention, lengths) if _months(mention) else _more(mention, own)
        if line:
            yield Doubt("clash", mention.start, mention.end, mention.said, line)
            return


def _numbers(known: Known) -> list[tuple[str, Mention]]:
    return [(line, m) for line, m in known.mentions if m.sort is Sort.NUMBER]


def _of_oneself(mention: Mention) -> bool:
    """True in a sentence that tells of the person's own past."""
    behind, before = (
        mention.text[mention.end : mention.end + 30],
        mention.text[max(0, mention.start - 80) : mention.start],
    )
    return bool(
        FIRST.search(mention.sentence)
        and not ASKS.search(mention.sentence)
        and not COMPOUND.match(behind)
        and not LATER.match(behind)
        and not before.lower().endswith(("half a ", "number "))
        and (mention.unit in MONTHS or MY_DEED.search(before))
    )


def _months(mention: Mention) -> float:
    """A length of time in months; 0 where the number counts something else."""
    value = next(iter(readings_of(mention.value)), 0.0)
    return value * MONTHS.get(mention.unit, 0.0)


def _longer(mention: Mention, lengths: list[tuple[float, str]]) -> str:
    """The line with the longest time that the case knows, where the message's is longer than all of them together."""
    if mention.unit != "year" or not lengths or not YEARS_OF.search(mention.sentence) or mention.about_the_talk:
        return ""
    stems = frozenset(telling(mention.sentence))
    if _months(mention) < TIMES * sum(n for n, _ in lengths):
        return ""
    return next((line for _, line in sorted(lengths, reverse=True) if stems & frozenset(telling(line))), "")


def _length(found: re.Match[str]) -> float:
    """A length of time in a line, in months; "a" and "one" count one."""
    said = found.group("number").lower()
    value = 1.0 if said in ("a", "one") else next(iter(readings_of(said)), 0.0)
    return value * MONTHS[found.group("unit").lower()]


def _more(mention: Mention, own: list[tuple[str, Mention]]) -> str:
    """The line that counts the same thing and has fewer of it."""
    value = next(iter(readings_of(mention.value)), 0.0)
    words = _counted(mention)
    if _share(mention):
        near = frozenset(telling(mention.sentence))
        shares = [(line, m) for line, m in own if _share(m) and len(near & frozenset(telling(line))) > 1]
        greater = shares and all(value > max(readings_of(m.value), default=0.0) for _, m in shares)
        return shares[0][0] if greater else ""
    same = [(line, m) for line, m in own if not _months(m) and _alike(words, _counted(m))]
    values = [next(iter(readings_of(m.value)), 0.0) for _, m in same]
    sums = {sum(c) for n in range(1, min(len(values), 4) + 1) for c in combinations(values, n)}
    if same and value > max(values) and value not in sums:
        return same[0][0]
    return ""


def _alike(words: frozenset[str], others: frozenset[str]) -> bool:
    """True for two counts of the same thing: two words in common, or the only one that either has."""
    return bool(words and others) and len(words & others) >= min(2, len(words), len(others))


def _share(mention: Mention) -> bool:
    """True for a percentage."""
    return "%" in mention.said or bool(re.match(r"\s*per ?cent\b", mention.text[mention.end : mention.end + 12]))


def _counted(mention: Mention) -> frozenset[str]:
    """The things that a number counts: the telling words close behind it."""
    behind = THINGS.match(mention.text, mention.end)
    return frozenset(telling(behind.group())) if behind else frozenset()
