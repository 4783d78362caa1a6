"""A first grammar of promised times: "by twelve today", "Friday the 29", "last Tuesday", "till end of November".

The day is resolved from when the words were spoken (the interview's end) and told from "now" where the text looks back
("last Friday"). Only the day counts where no hour was said: then it is due at the end of that day.
"""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import chain

from ringback.debrief.counted import Calendar, by_holiday, calendar_of, counted_from, counted_within, minutes_in
from ringback.debrief.day_words import DAYS, MONTH, MONTHS, WEEK, WEEK_DAY, coming
from ringback.hours.office import Days, plain_year
from ringback.model.quick import dataclass

HOURS = {"noon": 12, "midday": 12, "twelve": 12, "lunch": 12, "lunchtime": 12, "one": 13, "two": 14, "three": 15,
         "four": 16, "five": 17, "six": 18, "seven": 19, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "cob": 18,
         "eod": 18, "close of business": 18}  # fmt: skip
HOUR_NAMES = {name: n for n, name in enumerate(
    ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1)}  # fmt: skip
ORDINALS = {name: n for n, name in enumerate(("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
            "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
            "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth",
            "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first"),
            1)}  # fmt: skip
END_OF_DAY = time(23, 59)
ORDINAL = r"(?:st|nd|rd|th)?"

DAY = re.compile(
    rf"\b(?P<last>(?:last|this past|past)\s+)?(?P<day>(?!(?:sat|sun|mon|wed)\b)(?:{WEEK_DAY})"
    rf"|(?:(?<=\bon )|(?<=\bby )|(?<=\bnext )|(?<=\blast )|(?<=\bthis )|(?<=\btill )|(?<=\bbefore ))(?:sat|sun|mon|wed)"
    rf"|(?:sat|sun|mon|wed)(?=\.?,? (?:the )?\d))\b(?P<week>\s+week\b)?",
    re.I,
)
"""The short names that are words too ("sat", "sun", "wed") count only after "on", "by" … or before a number."""
MONTH_DAY = re.compile(
    rf"\b(?:(?P<d1>\d{{1,2}}){ORDINAL}(?: of)? (?P<m1>{MONTH})"
    rf"|(?P<m2>{MONTH})\.? (?:the )?(?P<d2>\d{{1,2}}){ORDINAL})\b(?:,? (?P<year>20\d\d)\b)?",
    re.I,
)
LIMIT = re.compile(r"\b(?:by|until|till|before|no later than)\s+(?:the |this |next )?$", re.I)
"""What stands before the day that something is due, where a sentence names several."""
ISO_DAY = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)\b")
THE_DAY = re.compile(
    rf"\b(?:the|on|by|till|until|{WEEK_DAY}),? (?:the )?(?P<d>\d{{1,2}})(?:st|nd|rd|th)\b"
    r"|\bthe (?P<d2>\d{1,2})(?=\s*(?:$|[.,;:!?)]|(?:at|by|and|for|so|but|or)\b))"
    rf"|\b(?:on|by|till|until|before|for|{WEEK_DAY}),? the (?P<word>{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
    rf"(?=\s*(?:$|[.,;:!?)]|(?:at|by|and|so|but|or|of|I|they|he|she|we|you)\b))",
    re.I,
)
"""A day of the month, in figures or in a word; a word counts only where no noun follows it ("the third question")."""
END_OF = re.compile(
    rf"\b(?:end|close) of (?:the |this )?(?P<next>next )?(?P<what>business|week|month|year|day|{MONTH})\b|\b(?:eod|cob)\b",
    re.I,
)
NEXT_WEEK = re.compile(r"\b(?:next|following) week\b", re.I)
AFTER_NEXT = re.compile(r"\bweek after next\b", re.I)
EARLY = re.compile(r"\b(?:early|beginning of|start of)(?: the)? (?:next|following) week\b", re.I)
WEEKEND = re.compile(r"\bweekend\b", re.I)
HALF = r"(?P<{0}>am|pm|a\.m\.?|p\.m\.?)(?![a-z])"
NAMED_HOUR = rf"(?:{'|'.join(HOUR_NAMES)}|1[0-2]|\d)"
CLOCK = re.compile(
    # "seven am", "half seven", "quarter past nine", "before 18h", "Friday 17 uhr"
    rf"\b(?:(?:at|by|before|till|until)\s+)?(?P<h7>{'|'.join(n for n in HOUR_NAMES if n != 'one')})\s*{HALF.format('half7')}"
    rf"|\b(?P<part>half|quarter)\s(?P<way>past|to)\s(?P<h6>{NAMED_HOUR})\b(?:\s*{HALF.format('half6')})?"
    rf"|\bhalf\s(?P<h8>{NAMED_HOUR})(?:\s*{HALF.format('half8')})?"
    r"(?=\s*(?:$|[,.;:!?)])|\s(?:and|but|so|on|in|for|sharp|today|tonight|tomorrow|this|that)\b)"
    rf"|\b(?:at|by|before|till|until|today|tomorrow|tonight|{WEEK_DAY}),?\s(?P<h5>1?\d|2[0-3])(?:\s?h(?P<m5>[0-5]\d)?|\s?uhr)\b|"
    rf"\b(?:(?P<h>\d{{1,2}})[:.](?P<m>[0-5]\d)(?:\s*{HALF.format('half')})?(?![\d.:])"
    rf"|(?P<h2>\d{{1,2}})\s*{HALF.format('half2')})"
    r"|\b(?:at|by|before|till|until)\s+(?P<h3>\d{1,2})(?!\s*[ap]\.?m)(?=$|[\s,;!?)]|\.(?!\d))(?!\s+(?:days?|weeks?|hours?|minutes?|%|"
    rf"{MONTH})\b)|\b(?:(?:at|by|before|till|until)\s+)(?P<word>{'|'.join(HOURS)})\b(?!\s+of\b)|\b(?P<word2>noon|midday)\b"
    r"|\b(?P<h4>\d{1,2}) o['’]?clock\b|\b(?P<word3>eod|cob|close of business)\b",
    re.I,
)
EVENING = re.compile(r"\b(?:tonight|evening)\b", re.I)
DEADLINE = re.compile(
    r"\b(?:by|before|till|until)\s+(?:\d{1,2}(?:[:.]\d\d|\s*[ap]\.?m|\s?h(?:\d\d)?\b|\s?uhr\b)|noon|midday|lunch"
    rf"|(?:{'|'.join(HOUR_NAMES)})\s*[ap]\.?m\b|half (?:past )?{NAMED_HOUR}\b|quarter (?:to|past) {NAMED_HOUR}\b"
    rf"|(?:\d{{1,2}}|{'|'.join(HOURS)})(?=$|[.,;!?)]|\s+(?:and|but|so)\b))",
    re.I,
)
"""An hour that is a limit although no day was said: the next such hour after the words were spoken."""


@dataclass(frozen=True, slots=True)
class Due:
    """A time that was found: the instant, and whether the hour was said."""

    at: datetime
    hour_said: bool


def due_in(
    text: str, spoken: datetime, now: datetime, zone: tzinfo, days: Days = plain_year, *, hour_alone: bool = False
) -> Due | None:
    """The promised time in a sentence, in the speaker's zone; None if there is none, or it cannot be told. `days` tells which days
    people work there; without it all but Saturday and Sunday. With `hour_alone` an hour needs no "by" and no day beside it."""
    spoken, now = spoken.astimezone(zone), now.astimezone(zone)
    text = " ".join(text.split())
    if (minutes := minutes_in(text)) is not None:
        return Due((spoken.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(zone), True)
    clock = _clock(text)
    day = _day(text, spoken.date(), now.date(), calendar_of(zone, days))
    if day is None and clock is not None and (hour_alone or DEADLINE.search(text)):
        day = spoken.date() + timedelta(days=clock <= spoken.time())
    if day is None:
        return None
    return Due(datetime.combine(day, clock or END_OF_DAY, zone), clock is not None)


def last_due(text: str, due: Due, now: datetime, zone: tzinfo) -> Due | None:
    """The due time of a promise that was not kept, where its day of the week was the last one ("I'd call Monday, and I
    forgot"); None where the words name no such day, for then it is not known which day was meant."""
    if not DAY.search(" ".join(text.split())):
        return None
    week_before = due.at.date() - WEEK
    at = datetime.combine(week_before, due.at.astimezone(zone).timetz().replace(tzinfo=None), zone)
    return Due(at, due.hour_said) if at <= now else None


def _day(text: str, spoken: date, today: date, calendar: Calendar) -> date | None:
    """The day: what is written as a date or a span first, then names of days, and last the words told from now."""
    told = (find(text, spoken, today) for find in (_iso, _month_day))
    counted = (find(text, spoken, calendar) for find in (counted_from, by_holiday))
    named = (find(text, spoken, today) for find in (_after_tomorrow, _end_of, _week_day, _next_week, _month_number))
    found = next((day for day in chain(told, counted, named) if day is not None), None)
    found = found or counted_within(text, spoken, calendar)
    if found is not None:
        return found
    for word, offset in (("day before yesterday", -2), ("yesterday", -1)):
        if _says(text, word):
            return today + timedelta(days=offset)
    if _says(text, "today|tonight|this (?:morning|afternoon|evening)"):
        return today
    return spoken + timedelta(days=(6 - spoken.weekday()) % 7) if WEEKEND.search(text) else None


def _says(text: str, words: str) -> bool:
    return re.search(rf"\b(?:{words})\b", text, re.I) is not None


def _iso(text: str, spoken: date, today: date) -> date | None:
    match = ISO_DAY.search(text)
    return _valid(*(int(n) for n in match.groups())) if match else None


def _month_day(text: str, spoken: date, today: date) -> date | None:
    match = MONTH_DAY.search(text)
    if not match:
        return None
    month, number = MONTHS[(match["m1"] or match["m2"]).lower()], int(match["d1"] or match["d2"])
    if match["year"]:
        return _valid(int(match["year"]), month, number)
    return _nearest([(spoken.year + n, month, number) for n in (-1, 0, 1)], spoken)


def _after_tomorrow(text: str, spoken: date, today: date) -> date | None:
    if _says(text, "day after tomorrow"):
        return spoken + timedelta(days=2)
    return spoken + timedelta(days=1) if _says(text, "tomorrow") else None


def _end_of(text: str, spoken: date, today: date) -> date | None:
    match = END_OF.search(text)
    if not match:
        return None
    what, later = (match["what"] or "day").lower(), bool(match["next"])
    if what in ("day", "business"):
        return None if _day_named(text) else spoken
    if what == "week":
        return _friday_of_next_week(spoken) if later else spoken + timedelta(days=(4 - spoken.weekday()) % 7)
    if what == "year":
        return date(spoken.year + later, 12, 31)
    month = MONTHS.get(what, spoken.month)
    year = spoken.year + (month < spoken.month)
    if later and what == "month":
        year, month = year + month // 12, month % 12 + 1
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _day_named(text: str) -> bool:
    return DAY.search(text) is not None or THE_DAY.search(text) is not None or _says(text, "yesterday|today")


def _week_day(text: str, spoken: date, today: date) -> date | None:
    """A named day. The one that is today ("and today is Friday") only where no other is named."""
    matches = list(DAY.finditer(text))
    if not matches:
        return None
    if _says(text, "today"):
        others = [m for m in matches if DAYS[m["day"].lower()] != today.weekday()]
        if not others:
            return today
        matches = others
    match = next((m for m in matches if LIMIT.search(text, 0, m.start())), matches[0])
    wanted = DAYS[match["day"].lower()]
    if match["last"]:
        return today - timedelta(days=(today.weekday() - wanted - 1) % 7 + 1)
    if (number := _month_number(text, spoken, today)) is not None and number.weekday() == wanted:
        return number
    if NEXT_WEEK.search(text):
        return _friday_of_next_week(spoken) + timedelta(days=wanted - 4)
    return coming(wanted, spoken) + WEEK * bool(match["week"])


def _next_week(text: str, spoken: date, today: date) -> date | None:
    """ "Next week" is over on its Friday, "the week after next" on the Friday after; "early next week" on its Wednesday."""
    if AFTER_NEXT.search(text):
        return _friday_of_next_week(spoken) + WEEK
    if not NEXT_WEEK.search(text):
        return None
    return _friday_of_next_week(spoken) - timedelta(days=2 if EARLY.search(text) else 0)


def _friday_of_next_week(spoken: date) -> date:
    return spoken + timedelta(days=11 - spoken.weekday())


def _month_number(text: str, spoken: date, today: date) -> date | None:
    match = THE_DAY.search(text)
    if not match:
        return None
    number = ORDINALS[match["word"].lower()] if match["word"] else int(match["d"] or match["d2"])
    months = [(spoken.year, spoken.month), (spoken.year + spoken.month // 12, spoken.month % 12 + 1)]
    dates = [d for year, month in months if (d := _valid(year, month, number)) is not None and d >= spoken]
    return dates[0] if dates else None


def _clock(text: str) -> time | None:
    match = CLOCK.search(text)
    if not match:
        return None
    if word := match["word"] or match["word2"] or match["word3"]:
        return time(_evening(text, match, HOURS[word.lower()]))
    hour, minute = _hour_and_minute(match)
    half = next((match[name] for name in ("half", "half2", "half6", "half7", "half8") if match[name]), "").replace(
        ".", ""
    )
    if half:
        hour = hour % 12 + 12 * (half.lower() == "pm") if hour <= 12 else hour
    elif 1 <= hour <= 6 and not (match["h"] or match["h5"] or "").startswith("0"):
        hour += 12
    else:
        hour = _evening(text, match, hour)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _hour_and_minute(match: re.Match[str]) -> tuple[int, int]:
    """The hour and the minute as they stand: "quarter to ten" is 9 and 45, "half ten" 10 and 30."""
    said = next(match[name] for name in ("h", "h2", "h3", "h4", "h5", "h6", "h7", "h8") if match[name])
    hour = HOUR_NAMES.get(said.lower()) or int(said)
    if match["h6"]:
        minute = 30 if match["part"].lower() == "half" else 15
        return (hour - 1 or 12, 60 - minute) if match["way"].lower() == "to" else (hour, minute)
    return hour, 30 if match["h8"] else int(match["m"] or match["m5"] or 0)


def _evening(text: str, match: re.Match[str], hour: int) -> int:
    """An hour before noon is one of the evening where that word stands beside it: "by nine tonight"."""
    near = text[max(0, match.start() - 14) : match.end() + 16]
    return hour + 12 if 1 <= hour <= 11 and EVENING.search(near) else hour


def _nearest(candidates: list[tuple[int, int, int]], to: date) -> date | None:
    dates = [d for c in candidates if (d := _valid(*c)) is not None]
    return min(dates, key=lambda d: abs((d - to).days)) if dates else None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
