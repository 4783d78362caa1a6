"""Names, numbers, days, dates and clock times in a text, with where they stand and what they are about."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property

from ringback.language.numbers import NUMBER, WORDS, readings_of
from ringback.model.quick import dataclass

DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTH = (
    r"(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
DAY = re.compile(r"\b(" + "|".join(DAYS) + r")\b", re.I)
DATE = re.compile(
    rf"(?<![\w.])(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th|\.)?\s(?:of\s)?(?P<m1>{MONTH})|(?P<m2>\b{MONTH})\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:))"
    r"(?:,?\s(?P<y1>\d{4}))?(?!\w)"
    r"|(?<![\w.])(?P<y2>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2})(?!\w)"
    r"|(?<![\w.])(?P<n1>\d{1,2})(?P<sign>[./])(?P<n2>\d{1,2})(?P=sign)(?P<y3>\d{4}|\d{2})(?!\w)",
    re.I,
)
CLOCK = re.compile(
    r"(?<![\w.:])(?P<h1>[01]?\d|2[0-4]):(?P<t1>[0-5]\d)(?!\w|:\d)(?:\s?(?P<p1>[ap])\.?m\b\.?)?"
    r"|(?<![\w.:])(?P<h2>1[0-2]|0?\d)(?:\.(?P<t2>[0-5]\d))?\s?(?P<p2>[ap])\.?m\b\.?"
    r"|\b(?P<h3>\w+)\so['’]clock\b"
    r"|\b(?P<part>half|quarter)\s(?P<way>past|to)\s(?P<h4>\w+)\b",
    re.I,
)
PHONE = re.compile(
    r"(?<![\w.])(?:\+\d|\(?0\d)[\d ()/.\-]{5,18}\d(?!\w)|(?<![\w.])\(?\d{3}\)?[ .\-]\d{3}[ .\-]\d{4}(?!\w)"
)
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w.-]{1,200}", re.I)
MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0903\u093a-\u094f"
    "\u0980-\u0983\u09bc-\u09cd\u0a01-\u0dff\u0e31-\u0e4e"
)
"""Signs that stand above, below or beside a letter and belong to it, in the scripts that have them."""
LETTER = rf"[^\W\d_]|[{MARKS}]"
NAME = rf"[^\W\d_a-z](?:{LETTER})*(?:['’\-.](?:{LETTER})+)*"
INITIAL = r"(?:[^\W\d_a-z]\. ?)"
GREETS = (
    r"(?:[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey|[Hh]iya|[Hh]allo|[Gg]ood (?:[Mm]orning|[Dd]ay|[Aa]fternoon|[Ee]vening)|[Rr]espected|"
    r"DEAR|HI|HELLO)"
)
TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau)\b\.?)"
GREETED = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau|Sir|Chef|Captain|Sister|Engr|Ing|mr|mrs|ms|dr)\b\.? +)?"
PERSON = re.compile(
    rf"(?:^|(?<=\W)){GREETS}[ ,]+(?P<greeted>{GREETED}{INITIAL}{{0,3}}{NAME}(?: {INITIAL}?{NAME}){{0,2}})(?=\s*[,:!.—–-]|\s*$)"
    rf"|\b(?P<titled>{TITLE} {INITIAL}{{0,2}}{NAME}(?: {NAME})?|(?:mr|mrs)\b\.? [^\W\d_]{{2,}})",
    re.M,
)
AT = r"(?:role|job|position|post|place|vacancy|opening|interview|team|part|work|working) (?:at|with|for)"
EMPLOYER = re.compile(
    rf"\b(?i:{AT}|(?:interview|interest|interested|part) (?:in|of)|join(?:ing)?)\s+(?:the\s+)?"
    rf"(?P<name>{NAME}(?:(?: (?:of|and|&) | ){NAME}){{0,3}})"
)
TALK = re.compile(
    r"\b(?:thank|thanks|spoke|spoken|talked|met|interview|interviewed|rang|phoned|conversation|meeting|call|called)\b"
    r"|\byou (?:asked|told|said|saw|gave|took|rang)\b",
    re.I,
)
AHEAD = re.compile(
    r"\?|\b(?:could|would|will|shall|may|might|can|if|until|next|by|before|free|available|happy|glad|suit|suits|hope)\b",
    re.I,
)
ASKS = re.compile(
    r"\?|\b(?:could|would|will|can|may|might|shall|if|need|happy|glad|free|available|offer|spare|give|grateful)\b", re.I
)
"""What makes a length of time a request, and no fact."""
LASTING = frozenset(["minute", "min", "hour", "day", "week", "second", "morning", "afternoon"])
"""What one asks of somebody's time."""
PROVERBIAL = frozenset(["24/7", "50/50", "9/11", "360", "101"])
ENDS = (". ", "\n", "! ", "? ", ";")
LOOK = 300
"""Characters to either side in which the ends of a sentence are looked for: more would make a long text cost its square."""
SMALL = 3
"""Numbers up to this are as often words of style ("two things", "one question") as facts."""
PEOPLE = frozenset(
    ["people", "person", "staff", "team", "employee", "colleague", "report", "man", "men", "worker", "member"]
)


class Sort(StrEnum):
    """What a mention is."""

    NUMBER = "number"
    DAY = "day"
    DATE = "date"
    CLOCK = "clock"
    PHONE = "phone"
    GREETED = "greeted"
    """A person whom the message is addressed to."""
    PERSON = "person"
    """A person who is named with a title."""
    EMPLOYER = "employer"


COUNTED = (Sort.DATE, Sort.CLOCK, Sort.PHONE, Sort.NUMBER)
"""What is written in figures, the most telling first."""


@dataclass(frozen=True)
class Mention:
    """One name, number or day. `value` is what is compared, `said` how it stands; ends are exclusive.

    Values: a weekday and a number as they are said, in lower case; a date as "11-17" or "2026-11-17", with "|" between two
    ways to read it; a clock time as "10:05"; a telephone number as its digits.
    """

    sort: Sort
    start: int
    end: int
    value: str
    text: str
    """The whole text that it stands in."""

    @property
    def said(self) -> str:
        return self.text[self.start : self.end]

    @cached_property
    def sentence(self) -> str:
        """What stands around it, from one full stop to the next."""
        low, high = max(0, self.start - LOOK), self.end + LOOK
        start = max(low, *(self.text.rfind(mark, low, self.start) + 1 for mark in ENDS))
        ends = [at + 1 for mark in ENDS if (at := self.text.find(mark, self.end, high)) >= 0]
        return self.text[start : min(ends, default=high)]

    @property
    def unit(self) -> str:
        """What a number counts: the word after it, or before it in "a team of thirty"."""
        after = re.match(r"\s*[-]?\s*([^\W\d_]+)", self.text[self.end : self.end + 40])
        before = re.search(
            r"(team|staff|crew|group) of(?: about| over| some| around)? $", self.text[: self.start][-30:]
        )
        word = before.group(1) if before else after.group(1) if after else ""
        word = word.lower().rstrip("s")
        return "people" if word in PEOPLE or before else word

    @property
    def near(self) -> frozenset[str]:
        """The words of the same sentence, by which one sees what a number is about."""
        return frozenset(w.lower().rstrip("s") for w in re.findall(r"[^\W\d_]{3,}", self.sentence))

    @property
    def weighty(self) -> bool:
        """True for a number that is a fact and no figure of speech, and none that asks for somebody's time."""
        if self.value in PROVERBIAL or (self.unit in LASTING and ASKS.search(self.sentence)):
            return False
        if self.unit in LASTING and re.match(r"\s*\w+ ago\b", self.text[self.end : self.end + 30]):
            return False
        if (
            self.text[self.end : self.end + 1] in (".", ")")
            and not self.text[max(0, self.start - 20) : self.start].rpartition("\n")[2].strip()
        ):
            return False  # the number of an item in a list
        values = readings_of(self.value)
        return not values or max(values) > SMALL or any(c in self.said for c in "%£$€")

    @property
    def about_the_talk(self) -> bool:
        """True if a day or time is named for a conversation that has been, and not for one to come."""
        return bool(TALK.search(self.sentence)) and not self.ahead

    @property
    def ahead(self) -> bool:
        """True in a sentence that asks or looks ahead. The mention itself is left out: "May" is a month here."""
        return bool(AHEAD.search(self.sentence.replace(self.said, " ")))


def mentions_in(text: str, start: int = 0, end: int | None = None) -> tuple[Mention, ...]:
    """Every mention in a piece of a text, in order. No number is both a date and a plain number."""
    stop = len(text) if end is None else end
    taken = [m.span() for m in ADDRESS.finditer(text, start, stop)]
    return tuple(sorted(_apart(_mentions(text, start, stop), taken), key=lambda m: (m.start, m.end)))


def _apart(found: Iterator[Mention], taken: list[tuple[int, int]]) -> Iterator[Mention]:
    """Of mentions that overlap the most telling one: an address, a date, a clock time, a telephone number, a number."""
    covered = set[int]()
    for begin, end in taken:
        covered.update(range(begin, end))
    for mention in found:
        places = range(mention.start, mention.end)
        if mention.sort in COUNTED:
            if any(n in covered for n in places):
                continue
            covered.update(places)
        yield mention


def _mentions(text: str, start: int, stop: int) -> Iterator[Mention]:
    for m in DATE.finditer(text, start, stop):
        if value := _date(m):
            yield Mention(Sort.DATE, m.start(), m.end(), value, text)
    for m in CLOCK.finditer(text, start, stop):
        if value := _clock(m):
            yield Mention(Sort.CLOCK, m.start(), m.end(), value, text)
    for m in PHONE.finditer(text, start, stop):
        digits = re.sub(r"\D", "", m.group())
        if 7 <= len(digits) <= 15:
            yield Mention(Sort.PHONE, m.start(), m.end(), digits, text)
    for m in NUMBER.finditer(text, start, stop):
        if m.group().lower() != "one":
            yield Mention(Sort.NUMBER, m.start(), m.end(), m.group().lower(), text)
    for m in DAY.finditer(text, start, stop):
        yield Mention(Sort.DAY, m.start(), m.end(), m.group().lower(), text)
    for m in PERSON.finditer(text, start, stop):
        group = "greeted" if m.group("greeted") else "titled"
        yield Mention(Sort.GREETED if group == "greeted" else Sort.PERSON, *m.span(group), m.group(group), text)
    for m in EMPLOYER.finditer(text, start, stop):
        yield Mention(Sort.EMPLOYER, *m.span("name"), m.group("name"), text)


def _date(m: re.Match[str]) -> str:
    """ "17 November", "Nov. 17, 2026", "2026-11-17", "17.11.2026" (or, with strokes, the American way too)."""
    got = m.groupdict()
    year = got["y1"] or got["y2"] or got["y3"] or ""
    year = f"20{year}" if len(year) == 2 else year
    if got["sign"]:
        one, other = int(got["n1"]), int(got["n2"])
        pairs = {(other, one)} | ({(one, other)} if got["sign"] == "/" else set())
    else:
        name = got["m1"] or got["m2"]
        month = next(n for n, x in enumerate(MONTHS, 1) if x.startswith(name[:3].lower())) if name else int(got["m3"])
        pairs = {(month, int(got["d1"] or got["d2"] or got["d3"]))}
    fit = sorted((month, day) for month, day in pairs if 1 <= month <= 12 and 1 <= day <= 31)
    return "|".join(f"{year}-{month:02}-{day:02}" if year else f"{month:02}-{day:02}" for month, day in fit)


def _clock(m: re.Match[str]) -> str:
    got = m.groupdict()
    said = got["h1"] or got["h2"] or got["h3"] or got["h4"]
    hour = int(said) if said.isdecimal() else WORDS.get(said.lower(), 99)
    minutes = int(got["t1"] or got["t2"] or 0)
    if got["part"]:
        minutes = 30 if got["part"].lower() == "half" else 15
        if got["way"].lower() == "to":
            hour, minutes = hour - 1, 60 - minutes
    half = (got["p1"] or got["p2"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour % 24:02}:{minutes:02}" if 0 <= hour <= 24 else ""
