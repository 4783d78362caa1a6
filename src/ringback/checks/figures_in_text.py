"""Numbers, days, dates and times of a message, compared with those of the case."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ringback.checks.denials import Doubt
from ringback.checks.knowing import Known
from ringback.checks.word_lists import COMMON, FILLERS, OF_A_CAREER
from ringback.language.mentions import DAYS, MONTHS, Mention, Sort
from ringback.language.numbers import readings_of

BEFORE_ITS_END = 120
"""Minutes by which a talk may have begun before the case says that it ended."""
SHARED_DIGITS = 7
WITHIN = len(", the ") + 1
"""How far behind its weekday a date may begin."""
HALF_A_DAY = 720
MOST = 12
"""Numbers of a case that are added up: more are no sum that anybody makes."""
LOOK = 80
"""How far before a number its clause is read."""
PARTS = ",;:.("
WORDS = re.compile(r"[^\W\d_]{3,}")
OWN = re.compile(r"\b(?:i|i['’](?:ve|m|d)|my)\b[^.;:,]*$", re.I)
"""What stands before a number in a clause about the person."""
BEHIND = re.compile(r"(?:\s+\w+){1,4} i\b", re.I)
COMPOUND = re.compile(
    r"-\w+-\w+| \w+-(?:end|old|long)\b|[- ]years?[- ]old\b"
    r"|-(?:year|month|week) (?!(?:stint|career|run|stretch|spell|service|experience|apprenticeship|contract|job)\b)",
    re.I,
)
"""What follows a number that is part of a word, and no length of anybody's work: "a hundred-year flood"."""
SINGLE = re.compile(r"\b(?:one|a)\b (?:year|month|in|at|as)\b", re.I)
"""One more of the same thing, which is no mention: "two years in Leeds and one in York"."""


def figures_in(known: Known, mentions: Sequence[Mention]) -> Iterator[Doubt]:
    """Numbers and days that clash with the same thing said otherwise, or that are not known."""
    dates = {m.start: m for m in mentions if m.sort is Sort.DATE}
    for mention in mentions:
        if mention.sort is Sort.DAY:
            dated = next((dates[at] for at in range(mention.end + 1, mention.end + WITHIN) if at in dates), None)
            yield from _day_of_date(mention, dated, known) if dated else _day(mention, known)
        elif mention.sort is Sort.DATE:
            yield from _date(mention, known)
        elif mention.sort is Sort.CLOCK:
            yield from _clock(mention, known)
        elif mention.sort is Sort.PHONE:
            if mention.value[-SHARED_DIGITS:] not in known.digits:
                yield _unknown(mention)
        elif mention.sort is Sort.NUMBER:
            yield from _number(mention, known)


def _unknown(mention: Mention) -> Doubt:
    return Doubt("unknown", mention.start, mention.end, mention.said)


def _day(mention: Mention, known: Known) -> Iterator[Doubt]:
    if known.days and mention.about_the_talk and mention.value not in known.days and mention.value not in known.text:
        days = ", ".join(d.capitalize() for d in known.days)
        yield Doubt("clash", mention.start, mention.end, mention.said, days)


def _day_of_date(mention: Mention, dated: Mention, known: Known) -> Iterator[Doubt]:
    """ "Monday, 17 November" where the 17th is a Tuesday: by its own year, or by the year of the case."""
    found = _meant(dated, known)
    if found and not any(DAYS[d.weekday()] == mention.value for d in found):
        yield Doubt("clash", mention.start, mention.end, mention.said, _said(found[0]))


def _date(mention: Mention, known: Known) -> Iterator[Doubt]:
    if mention.value in known.sayings or any(d in known.dates for d in _meant(mention, known)):
        return
    if known.dates and mention.about_the_talk and _this_year(mention, known):
        yield Doubt("clash", mention.start, mention.end, mention.said, ", ".join(_said(d) for d in known.dates))
    elif not mention.ahead:
        yield _unknown(mention)


def _this_year(mention: Mention, known: Known) -> bool:
    """True for a date without a year, or with one in which something of the case happened."""
    years = {p[:4] for p in mention.value.split("|") if p.count("-") > 1}
    return not years or bool(years & {str(d.year) for d in known.dates})


def _meant(mention: Mention, known: Known) -> list[date]:
    """The days that a date can mean; without a year, of the years of the case."""
    found = []
    for value in mention.value.split("|"):
        *year, month, day = (int(p) for p in value.split("-"))
        for y in year or sorted({d.year for d in known.dates}):
            try:
                found.append(date(y, month, day))
            except ValueError:
                continue
    return found


def _said(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1].capitalize()} {day.year}, a {DAYS[day.weekday()].capitalize()}"


def _clock(mention: Mention, known: Known) -> Iterator[Doubt]:
    """A time is a fact only where it is told of what has been, and the case holds times of its own."""
    if known.times and mention.about_the_talk and mention.value not in known.sayings:
        since = [(_minutes(t) - _minutes(mention.value)) % HALF_A_DAY for t in known.times]
        if min(since) > BEFORE_ITS_END:
            yield _unknown(mention)


def _minutes(clock: str) -> int:
    hour, _, minute = clock.partition(":")
    return int(hour) * 60 + int(minute)


def _number(mention: Mention, known: Known) -> Iterator[Doubt]:
    values = readings_of(mention.value)
    if any(v in known.numbers for v in values) or (not values and mention.value in known.sayings):
        return
    clash = _same_thing(mention, known)
    if clash:
        yield Doubt("clash", mention.start, mention.end, mention.said, clash)
    elif mention.weighty:
        yield _unknown(mention)


def _same_thing(mention: Mention, known: Known) -> str:
    """The known line that gives another number for the same thing: the same unit of a career, and a word in common."""
    if mention.unit not in OF_A_CAREER or not _of_oneself(mention):
        return ""
    values = readings_of(mention.value)
    if any(_adds_up(v, known, mention.unit) for v in values):
        return ""
    for line, other in known.mentions:
        if other.sort is Sort.NUMBER and other.unit == mention.unit:
            shared = (mention.near & _about(other)) - {mention.unit, "team"} - COMMON - FILLERS
            if shared and not any(v in readings_of(other.value) for v in values):
                return line
    return ""


def _about(known: Mention) -> frozenset[str]:
    """The words by which one sees what a number of the case is about: those of its own part of a list ("ringer 40 years, keeper of
    the bells"), or of the whole sentence where that part says nothing else ("seven years, welder")."""
    start = max(known.text.rfind(mark, 0, known.start) for mark in PARTS) + 1
    ends = [at for mark in PARTS if (at := known.text.find(mark, known.end)) >= 0]
    words = frozenset(w.lower().rstrip("s") for w in WORDS.findall(known.text[start : min(ends, default=None)]))
    part = words & known.near
    return part if part - {known.unit} - OF_A_CAREER - COMMON - FILLERS else known.near


def _of_oneself(mention: Mention) -> bool:
    """True where the clause of a number speaks of the person, and the number is no part of a word ("fourteen-year-old")."""
    before = mention.text[max(0, mention.start - LOOK) : mention.start]
    return bool(OWN.search(before) or BEHIND.match(mention.text, mention.end)) and not COMPOUND.match(
        mention.text, mention.end
    )


def _adds_up(value: float, known: Known, unit: str) -> bool:
    """True for what two numbers of the case make together: "three years" of two here and one there."""
    same = [m for _, m in known.mentions if m.sort is Sort.NUMBER and m.unit == unit]
    parts = [readings_of(m.value)[:1] for m in same[:MOST]]
    sums = {a + b for n, one in enumerate(parts) for other in parts[n + 1 :] for a in one for b in other}
    ones = {v + 1 for p in parts for v in p if any(SINGLE.search(line) for line in known.lines)}
    return value in sums | ones
