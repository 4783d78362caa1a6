"""Times that are counted ("in two working days", "give me a week") or told by a public holiday ("after the bank holiday").

Working days and holidays are those of the speaker's own place. What a year is like there is handed in.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta, tzinfo
from zoneinfo import ZoneInfo

from ringback.debrief.day_words import AMOUNT, DAYS, WEEK, WEEK_DAY, coming, number_of
from ringback.hours.office import Days, Year
from ringback.model.quick import dataclass

UNIT = r"(?P<unit>minute|min|hour|day|working day|business day|week|fortnight)s?\b"
WITHIN = re.compile(
    rf"\b(?:within|inside|inside of|in under|in) (?:the )?(?:next )?(?:{AMOUNT} )?(?P<half>half an )?{UNIT}", re.I
)
ENOUGH = (
    r"(?:(?:is|are|was|were|would be|will be|['’]s) (?:enough|plenty|fine|all I need(?:ed)?)|will do|tops|max"
    r"|at (?:most|the most|the outside))"
)
DAYS_LONG = r"(?P<unit>day|working day|business day|week|fortnight)s?\b"
GIVEN = (
    re.compile(rf"\b(?:give|gave) (?:me|us) (?:just |only |about )?{AMOUNT} {DAYS_LONG}", re.I),
    re.compile(rf"\b{AMOUNT} {DAYS_LONG} {ENOUGH}", re.I),
)
"""A span that is named as enough: "I said three days is enough", "give me two days", "a week at most". "She gave me ten minutes" is
none: that was the task."""
FROM_NOW = re.compile(rf"\b{AMOUNT} {UNIT} (?:from|after) (?:(?P<base>today|now|then|tomorrow|{WEEK_DAY})\b)", re.I)
NEXT_WORKING = re.compile(r"\b(?:the )?(?:next|following) (?:working|business) day\b", re.I)
NAMES = (
    r"(?:bank |public )?holiday|easter|christmas|xmas|new year|thanksgiving|labou?r day|labou?r(?= weekend)|pentecost"
    r"|whitsun|ascension|midsummer"
)
HOLIDAY = re.compile(
    rf"\b(?:(?P<day>{WEEK_DAY}) |(?P<whole>week )(?:right |straight )?)?(?P<side>after|before|by) (?:the |this )?(?P<name>{NAMES})"
    r"(?:['’]s)?"
    r"(?: day| weekend|(?P<week> week))?\b",
    re.I,
)
OTHER_NAMES = {
    "xmas": "christmas",
    **dict.fromkeys(("labor", "labour", "labor day", "labour day"), "labo"),
    "whitsun": "whit",
}
"""Where a holiday's name in the calendar has other letters than people write."""
FARTHEST = 400
"""Days within which a named holiday comes again."""
NEAR = 45
"""Days within which "the bank holiday" must lie: nobody speaks so of one that is farther off."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The working days of the speaker's place."""

    zone: str
    days: Days

    def year(self, day: date) -> Year:
        """What the year of this day is like there."""
        return self.days(self.zone, day.year)

    def works(self, day: date) -> bool:
        """True if people are at work on that day."""
        year = self.year(day)
        return day.weekday() not in year.weekend and day not in year.holidays

    def working_day(self, day: date, count: int) -> date:
        """The working day that comes so many after a day; before it, if the count is negative."""
        step = timedelta(days=1 if count > 0 else -1)
        while count:
            day += step
            count -= step.days * self.works(day)
        return day

    def holiday(self, name: str, spoken: date) -> date | None:
        """The next holiday so named, on that day or after it."""
        nameless = name.endswith("holiday")
        wanted = OTHER_NAMES.get(name, name)
        for n in range(NEAR if nameless else FARTHEST):
            day = spoken + timedelta(days=n)
            called = self.year(day).holidays.get(day, "").lower()
            if called and (nameless or wanted in called):
                return day
        return None


def calendar_of(zone: tzinfo, days: Days) -> Calendar:
    """The calendar of a zone; of one without a name only Saturday and Sunday are free."""
    return Calendar(zone.key if isinstance(zone, ZoneInfo) else "", days)


def minutes_in(text: str) -> float | None:
    """A time that is counted in hours or minutes."""
    match = WITHIN.search(text)
    if not match or match["unit"].lower() not in ("hour", "minute", "min"):
        return None
    if match["half"]:
        return 30
    number = 1 if not match["n"] else number_of(match["n"])
    return number * (60 if match["unit"].lower() == "hour" else 1)


def counted_from(text: str, spoken: date, calendar: Calendar) -> date | None:
    """A day that is counted from another: "a week from today", "three working days from Friday", "the next working day"."""
    if NEXT_WORKING.search(text):
        return calendar.working_day(spoken, 1)
    match = FROM_NOW.search(text)
    if not match:
        return None
    base = match["base"].lower()
    start = coming(DAYS[base], spoken) if base in DAYS else spoken + timedelta(days=base == "tomorrow")
    return _later(match, start, calendar)


def by_holiday(text: str, spoken: date, calendar: Calendar) -> date | None:
    """The last working day before a public holiday or the first one after it, or the week-day named; None where the calendar of
    the place has no such holiday."""
    match = HOLIDAY.search(text)
    day = calendar.holiday(match["name"].lower(), spoken) if match else None
    if not match or day is None:
        return None
    if match["side"].lower() != "after":
        return max(spoken, calendar.working_day(day, -1))
    if match["day"]:
        return coming(DAYS[match["day"].lower()], day)
    last = day + timedelta(days=6 - day.weekday()) if match["week"] else day  # a week ends on Sunday
    back = calendar.working_day(last, 1)
    if not match["whole"]:
        return back
    # "The week after Easter" is over on its Friday; it is the one in which they come back, or after a day in mid-week the next.
    later = WEEK if 1 <= day.weekday() <= 3 else timedelta(0)
    return back + later + timedelta(days=4 - back.weekday())


def counted_within(text: str, spoken: date, calendar: Calendar) -> date | None:
    """The end of a span that begins when the words were spoken: "in three days", "within two working days", "a week at most"."""
    found = next(_spans(text), None)
    return _later(found, spoken, calendar) if found else None


def _spans(text: str) -> Iterator[re.Match[str]]:
    for pattern in (WITHIN, *GIVEN):
        if found := pattern.search(text):
            yield found


def _later(match: re.Match[str], start: date, calendar: Calendar) -> date:
    """So many days, working days or weeks after a day; without a number ("within the week") one."""
    number, unit = 1 if not match["n"] else number_of(match["n"]), match["unit"].lower()
    if unit in ("week", "fortnight"):
        return start + WEEK * number * (2 if unit == "fortnight" else 1)
    if unit == "day":
        return start + timedelta(days=number)
    return start if unit in ("minute", "min", "hour") else calendar.working_day(start, number)
