"""What in our words stands in no case: numbers, dates and names, found without any help from the code that writes them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml

import ringback
from ringback.model.case import Case

HOME = Path(ringback.__file__).parent
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SMALL = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty"),
    *("sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "dozen", "half", "third", "quarter"),
    *("second", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "twice", "thrice"),
)
OURS = {
    "two": ("two or three", "on which two days"),
    "three": ("two or three",),
    "half": ("only half on", "half of my attention"),
}
"""Our own numbers, each only in these phrases: how much we ask to be told, and a mind that was only half there.
Every other number must be the person's. The word "one" is hardly ever a number, and is let be;
so are the numbers at the head of the lines of a list."""
LISTED = re.compile(r"^\d{1,2}\. ", re.M)
NUMBER = re.compile(r"\d+|[^\W\d_]+(?:-[^\W\d_]+)*", re.I)
WEEKDAY, MONTH = "|".join(DAYS), "|".join(MONTHS)
DAY = re.compile(rf"\b(?:({WEEKDAY}),? )?(\d{{1,2}}) ({MONTH})(?: (\d{{4}}))?\b|\b({WEEKDAY})\b")
WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’.-](?=[^\W_]))*")
BEGINS = re.compile(r"(?:^|[.?!…:\n|“\"(]|\b\d+\.)[\s“”\"'(•]*$")
CAPITALS = frozenset(["I", "I'm", "I'd", "I'll", "I've"])


@dataclass(frozen=True)
class Told:
    """All that a case tells: its texts as one, and its days."""

    text: str
    days: frozenset[date]

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in small letters, those with a hyphen whole and in parts."""
        found = [w.casefold().replace("’", "'") for w in WORD.findall(self.text)]
        return frozenset(part for w in found for part in (w, *re.split("['.-]", w)))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Its numbers, and its words too: a number may be one of them."""
        return frozenset(n.casefold() for n in NUMBER.findall(self.text))


def told(case: Case, *more: str) -> Told:
    """What a case tells, with further texts that were given beside it."""
    leaves = list(leaves_of(case))
    days = {d.date() if isinstance(d, datetime) else d for d in leaves if isinstance(d, date)}
    numbers = (f"{n:g}" for n in leaves if isinstance(n, int | float) and not isinstance(n, bool))
    return Told("\n".join([*(t for t in leaves if isinstance(t, str)), *numbers, *more]), frozenset(days))


def leaves_of(value: Any) -> Iterator[Any]:
    """Every single value in a value."""
    if is_dataclass(value) and not isinstance(value, type):
        value = [getattr(value, f.name) for f in fields(value)]
    elif isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for inner in value:
            yield from leaves_of(inner)
    elif value is not None:
        yield value


def changed(value: Any, change: Callable[[Any], Any]) -> Any:
    """The same value with each single value in it changed."""
    if is_dataclass(value) and not isinstance(value, type):
        return type(value)(**{f.name: changed(getattr(value, f.name), change) for f in fields(value)})
    return tuple(changed(v, change) for v in value) if isinstance(value, tuple) else change(value)


@cache
def our_words() -> frozenset[str]:
    """The words of the library's English wording and of the sheets: what a sentence of ours may begin with."""
    texts = [p.read_text("utf-8") for p in sorted((HOME / "library" / "wording" / "en").glob("*.yaml"))]
    leaves = [leaf for t in texts for leaf in leaves_of(yaml.safe_load(t))]
    return frozenset(w.casefold() for leaf in leaves for w in WORD.findall(re.sub(r"\{\w+\}", " ", str(leaf))))


def made_up(text: str, case: Told) -> list[str]:
    """Every number, date and name in a text that the case does not hold."""
    rest = LISTED.sub("", DAY.sub(" ", text))
    return [*_days(text, case), *_numbers(rest, case), *_names(rest, case)]


def _days(text: str, case: Told) -> Iterator[str]:
    for found in DAY.finditer(text):
        weekday, day, month, year, alone = found.groups()
        fits = [
            d
            for d in case.days
            if (not day or (d.day, MONTHS[d.month - 1]) == (int(day), month))
            and (not (weekday or alone) or DAYS[d.weekday()] == (weekday or alone))
            and (not year or d.year == int(year))
        ]
        if not fits and found.group() not in case.text:
            yield found.group()


def _numbers(text: str, case: Told) -> Iterator[str]:
    for found in NUMBER.finditer(text):
        number = found.group().casefold()
        parts = set(number.split("-"))
        if number in case.numbers or not (number.isdigit() or parts & set(SMALL)):
            continue
        around = " ".join(text[max(0, found.start() - 20) : found.end() + 20].casefold().split())
        if not any(phrase in around for phrase in OURS.get(number, ())):
            yield found.group()


def _names(text: str, case: Told) -> Iterator[str]:
    held = case.words
    for found in WORD.finditer(text):
        word = found.group().replace("’", "'")
        if not word[0].isupper() or word in CAPITALS or {word.casefold(), word.casefold().removesuffix("'s")} & held:
            continue
        begins = BEGINS.search(text[: found.start()])
        if not begins or word.casefold() not in our_words():
            yield found.group()
