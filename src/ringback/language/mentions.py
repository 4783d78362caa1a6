"""Names, numbers and days in a text, with where they stand and what they are numbers of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = dict(
    zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True)
)
LARGE = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
WORDS = {word: n for n, word in enumerate(UNITS)} | TENS | {"dozen": 12}
DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
NUMBER = re.compile(
    r"(?<![\w.])[£$€]?\d+(?:[.,:/]\d+)*(?:\s?%|k\b|st\b|nd\b|rd\b|th\b)?(?!\w)"
    r"|\b(?:(?:" + "|".join([*TENS, *UNITS, *LARGE, "dozen"]) + r")(?:[- ](?:and )?)?)+\b",
    re.I,
)
DAY = re.compile(r"\b(" + "|".join(DAYS) + r")\b", re.I)
NAME = r"[^\W\d_a-z][^\W\d_]*(?:['’\-][^\W\d_]+)*"
GREETS = r"Dear|Hi|Hello|Hey|Hiya|Hallo|Good (?:morning|day|afternoon|evening)|Respected"
TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau)\.?"
GREETED = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau|Sir|Chef|Captain|Sister|Engr|Ing)\.?[ ]+)?"
PERSON = re.compile(
    rf"\b(?:{GREETS})[ ,]+({GREETED}{NAME}(?: {NAME}){{0,2}})(?=\s*[,:!.—–-]|\s*$)|\b({TITLE} {NAME}(?: {NAME})?)",
    re.M,
)
PLACES = r"(?:role|job|position|post|place|interview|interest|interested|team|part|work|working) (?:at|with|for|in|of)"
EMPLOYER = re.compile(rf"\b(?:{PLACES}|join(?:ing)?)\s+(?:the\s+)?({NAME}(?:(?: (?:of|and|&) | ){NAME}){{0,3}})")
PAST = re.compile(
    r"\b(thank|thanks|spoke|talked|met|interview|asked|called|rang|phoned|conversation|meeting|call|yesterday|was)\w*",
    re.I,
)
SMALL = 3
"""Numbers up to this are as often words of style ("two things", "one question") as facts."""


class Sort(StrEnum):
    """What a mention is."""

    NUMBER = "number"
    DAY = "day"
    PERSON = "person"
    EMPLOYER = "employer"


@dataclass(frozen=True)
class Mention:
    """One name, number or day. `value` is what is compared, `said` how it stands; ends are exclusive."""

    sort: Sort
    start: int
    end: int
    value: str
    text: str
    """The whole text that it stands in."""

    @property
    def said(self) -> str:
        return self.text[self.start : self.end]

    @property
    def unit(self) -> str:
        """The word after a number: what it counts."""
        found = re.match(r"\s*[-]?\s*([^\W\d_]+)", self.text[self.end : self.end + 40])
        return found.group(1).lower().rstrip("s") if found else ""

    @property
    def near(self) -> frozenset[str]:
        """Longer words of the same sentence, by which one sees what a number is about."""
        start = max(self.text.rfind(mark, 0, self.start) for mark in (". ", "\n", "! ", "? ", ";")) + 1
        ends = [at for mark in (". ", "\n", "! ", "? ", ";") if (at := self.text.find(mark, self.end)) >= 0]
        return frozenset(
            w.lower().rstrip("s")
            for w in re.findall(r"[^\W\d_]{4,}", self.text[start : min(ends, default=len(self.text))])
        )

    @property
    def near_small(self) -> frozenset[str]:
        """The small words of the same sentence before it, by which one sees whose number it is."""
        start = max(self.text.rfind(mark, 0, self.start) for mark in (". ", "\n", "! ", "? ", ";")) + 1
        return frozenset(w.lower() for w in re.findall(r"[^\W\d_]+", self.text[start : self.end + 60]))

    @property
    def weighty(self) -> bool:
        """True for a number that is a fact and no figure of speech."""
        value = number_of(self.value)
        return value is None or value > SMALL or any(c in self.said for c in "%£$€")

    @property
    def about_the_past(self) -> bool:
        """True if a day is named for something that has happened."""
        start = max(self.text.rfind(mark, 0, self.start) for mark in (". ", "\n", "! ", "? ")) + 1
        return (
            bool(PAST.search(self.text[start : self.start]))
            and "next" not in self.text[max(0, self.start - 6) : self.start]
        )


def mentions_in(text: str, start: int = 0, end: int | None = None) -> tuple[Mention, ...]:
    """Every mention in a piece of a text, in order."""
    stop = len(text) if end is None else end
    return tuple(sorted(_mentions(text, start, stop), key=lambda m: m.start))


def _mentions(text: str, start: int, stop: int) -> Iterator[Mention]:
    for m in NUMBER.finditer(text, start, stop):
        said = m.group().rstrip(" -")
        if said.lower() not in ("one", "and", ""):
            yield Mention(Sort.NUMBER, m.start(), m.start() + len(said), said.lower(), text)
    for m in DAY.finditer(text, start, stop):
        yield Mention(Sort.DAY, m.start(), m.end(), m.group().lower(), text)
    for m in PERSON.finditer(text, start, stop):
        n = 1 if m.group(1) else 2
        yield Mention(Sort.PERSON, m.start(n), m.end(n), m.group(n), text)
    for m in EMPLOYER.finditer(text, start, stop):
        yield Mention(Sort.EMPLOYER, m.start(1), m.end(1), m.group(1), text)


def number_of(said: str) -> float | None:
    """The number that digits or words say: "twenty-five", "1,200", "3rd", "4k", "£12.50"; None for a clock time or a date."""
    text = said.lower().strip().lstrip("£$€")
    digits = re.fullmatch(r"(\d+(?:,\d{3})*(?:\.\d+)?)\s?(%|k|st|nd|rd|th)?", text)
    if digits:
        value = float(digits.group(1).replace(",", ""))
        return value * 1000 if digits.group(2) == "k" else value
    total, part, seen = 0.0, 0.0, False
    for word in re.findall(r"[a-z]+", text):
        if word in WORDS:
            part, seen = part + WORDS[word], True
        elif word in LARGE:
            part, seen = (part or 1) * LARGE[word], True
            if word != "hundred":
                total, part = total + part, 0
        elif word != "and":
            return None
    return total + part if seen else None
