"""When something ended, as people say it: "20 minutes ago", "10:05", "yesterday 15:30", "Friday at two", "20 Nov 14:00".

The other way round from `due.py`: a bare weekday or hour is the last one, not the next. Only the day is given where no hour
was said. Ambiguous hours from one to six are taken for the afternoon: nobody interviews at three in the night.
"""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS = {word: number for number, word in enumerate(WORDS, 1)}
"""The words for hours."""
AMOUNTS = NUMBERS | {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "couple": 2}
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
AMOUNT = rf"(?P<n>\d{{1,3}}(?:\.5)?|{'|'.join(sorted(AMOUNTS, key=len, reverse=True))})(?: of)?(?P<half1> and a half)?"
AGO = re.compile(
    r"\b(?:(?P<half>half an? hour)|(?P<quarters>(?:a |three )?quarters?) of an hour"
    rf"|{AMOUNT} *(?P<unit>minutes?|mins?|m|hours?|hrs?|h|days?|weeks?)(?P<half2> and a half)?) ago\b",
    re.I,
)
JUST = re.compile(r"\s*(?:(?:just|right) now|now|a (?:moment|minute) ago|just (?:ended|hung up|finished))\W*", re.I)
ISO = re.compile(r"\b(?P<y>\d{4})-(?P<mo>\d{1,2})-(?P<d>\d{1,2})(?=$|[T\s,])", re.I)
DOTTED = re.compile(r"\b(?P<d>\d{1,2})\.(?P<mo>\d{1,2})\.(?P<y>\d{4})?(?=$|[\s,])")
MONTH = "|".join(MONTHS)
NAMED = re.compile(
    rf"\b(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m>{MONTH})[a-z]*"
    rf"|(?P<m2>{MONTH})[a-z]*\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)\b"
    r"(?:,? (?P<y>\d{4})\b)?",
    re.I,
)
WEEKDAY = re.compile(rf"\b(?P<day>{'|'.join(DAYS)})(?:day|s|sday|nesday|rs|rsday|urday)?\b", re.I)
CLOCK = re.compile(
    r"(?:^|[T\s,]|\bat )(?P<h>\d{1,2})(?:[:.h](?P<m>[0-5]\d)(?::[0-5]\d)?)? *(?P<half>am|pm|a\.m\.|p\.m\.)?(?=$|[\s,;.!+Z-])"
    rf"|\bat (?P<word>{'|'.join(NUMBERS)})\b|\b(?P<noon>noon|midday)\b",
    re.I,
)


def past_in(text: str, now: datetime, zone: tzinfo) -> datetime | date | None:
    """The time that a text names, on the clock of a zone; None if there is none. It may lie after `now`."""
    text, now = " ".join(text.split()), now.astimezone(zone)
    if JUST.fullmatch(text):
        return now.replace(second=0, microsecond=0)
    if match := AGO.search(text):
        return _ago(match, now)
    day, rest = _day(text, now.date())
    hour = _clock(rest, bare=day is None)
    if hour is None:
        return day
    if day is not None:
        return datetime.combine(day, hour, zone)
    today = datetime.combine(now.date(), hour, zone)
    return today if today <= now else datetime.combine(now.date() - timedelta(days=1), hour, zone)


def _ago(match: re.Match[str], now: datetime) -> datetime | date:
    if match["half"]:
        number, unit = 0.5, "h"
    elif match["quarters"]:
        number, unit = 0.75 if match["quarters"].lower().startswith("three") else 0.25, "h"
    else:
        said, unit = match["n"].lower(), match["unit"].lower()
        number = AMOUNTS[said] if said in AMOUNTS else float(said)
        number += 0.5 * bool(match["half1"] or match["half2"])
    if unit.startswith(("d", "w")):
        return now.date() - timedelta(days=round(number * (7 if unit.startswith("w") else 1)))
    then = now.astimezone(UTC) - timedelta(minutes=number * (60 if unit.startswith("h") else 1))
    return then.astimezone(now.tzinfo).replace(second=0, microsecond=0)


def _day(text: str, today: date) -> tuple[date | None, str]:
    """The day that is named, and the text without it."""
    for pattern in (ISO, DOTTED):
        if match := pattern.search(text):
            found = _date(int(match["y"] or 0), int(match["mo"]), int(match["d"]), today)
            return found, _without(text, match)
    if match := NAMED.search(text):
        month = MONTHS.index((match["m"] or match["m2"]).lower()) + 1
        return _date(int(match["y"] or 0), month, int(match["d"] or match["d2"]), today), _without(text, match)
    for words, days in (
        ("day before yesterday", 2),
        ("yesterday|last night", 1),
        ("today|this (?:morning|afternoon|evening)", 0),
    ):
        if match := re.search(rf"\b(?:{words})\b", text, re.I):
            return today - timedelta(days=days), _without(text, match)
    if match := WEEKDAY.search(text):
        back = (today.weekday() - DAYS.index(match["day"].lower())) % 7
        return today - timedelta(days=back or 7 * ("last" in text.lower())), _without(text, match)
    return None, text


def _without(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}".strip()


def _date(year: int, month: int, day: int, today: date) -> date | None:
    """The date; without a year the last one that is not in the future."""
    for guess in (year,) if year else (today.year, today.year - 1):
        try:
            found = date(guess, month, day)
        except ValueError:
            continue
        if year or found <= today:
            return found
    return None


def _clock(text: str, *, bare: bool) -> time | None:
    """The hour. A lone number is none unless a day stands beside it, or "at", or am or pm: "3" may be anything."""
    match = CLOCK.search(text)
    if not match:
        return None
    if match["noon"]:
        return time(12)
    hour, minute = NUMBERS[match["word"].lower()] if match["word"] else int(match["h"]), int(match["m"] or 0)
    half = (match["half"] or "").replace(".", "").lower()
    if bare and not (match["m"] or half or "at " in match[0].lower()):
        return None
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * (half == "pm")
    elif 1 <= hour <= 6 and len(match["h"] or "") < 2:
        hour += 12
    return time(hour, minute) if hour < 24 else None
