"""Who would be called, and when that person is at work."""

import re
from datetime import datetime, time
from zoneinfo import ZoneInfo

from ringback.hours.office import Days, Office
from ringback.model.case import Case, Contact
from ringback.model.defaults import Defaults
from ringback.model.reading import Reading
from ringback.model.values import Role, Tri

UNTIL = re.compile(
    r"\b(?:till|til|until|to|before|at|by)\s+(?:around\s+|about\s+)?(?:(?P<h>\d{1,2})(?:[:.](?P<m>\d{2}))?\s*(?P<half>am|pm)?|(?P<word>noon|two|three|four|five|six|seven|eight|nine|ten))\b",
    re.I,
)
WORDS = {
    "noon": 12,
    "two": 14,
    "three": 15,
    "four": 16,
    "five": 17,
    "six": 18,
    "seven": 19,
    "eight": 20,
    "nine": 21,
    "ten": 22,
}


def called_person(case: Case) -> Contact | None:
    """The contact who would be called: who held the interview, else who decides, else the first; a gatekeeper last."""
    names = set(case.interview.with_)
    order = sorted(
        case.contacts,
        key=lambda c: (c.role is Role.GATEKEEPER, c.name not in names if names else False, c.decides is not Tri.YES),
    )
    return order[0] if order else None


def office_of(case: Case, reading: Reading, now: datetime, defaults: Defaults, days: Days) -> Office:
    """Their working hours: the default ones in their zone, changed by what they said ("I'm in until five", "I work Saturdays")."""
    called = called_person(case)
    zone = (called.time_zone if called else "") or case.candidate.time_zone or "UTC"
    closes = _hour(defaults.office_closes_hour)
    extra = None
    local = now.astimezone(ZoneInfo(zone))
    for event in reading.events:
        if event.kind == "works_weekend":
            extra = local.date()
        if event.kind in ("at_work_until", "works_weekend") and (said := _until(event.text)):
            closes = said
    return Office(zone, _hour(defaults.office_opens_hour), closes, days, extra)


def _hour(hour: float) -> time:
    return time(int(hour), round(hour % 1 * 60))


def _until(text: str) -> time | None:
    hours = [h for m in UNTIL.finditer(text) if (h := _said(m)) is not None]
    return hours[-1] if hours else None


def _said(match: re.Match[str]) -> time | None:
    if match["word"]:
        return time(WORDS[match["word"].lower()])
    hour, minute = int(match["h"]), int(match["m"] or 0)
    if (match["half"] and match["half"].lower() == "pm" and hour < 12) or (not match["half"] and 1 <= hour <= 8):
        hour += 12
    return time(hour, minute) if 9 <= hour < 24 and minute < 60 else None
