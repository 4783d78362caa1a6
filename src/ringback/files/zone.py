"""The machine's time zone by its name, and a time that a person types, as the case file writes it."""

import os
import re
from datetime import date, datetime, tzinfo

from ringback.debrief.due import due_in
from ringback.debrief.past import past_in
from ringback.files.calendars import year_at
from ringback.files.scalars import known_zone
from ringback.model.problem import InputProblems, Problem

LOCAL = "/etc/localtime"
NOWHERE = re.compile(r"(?:Etc/.*|UTC|GMT|UCT|Zulu|Universal|Greenwich|posixrules)", re.I)
"""Names that say nothing about where somebody is: servers are set so."""
WITH_OFFSET = re.compile(r"\d{4}-\d\d-\d\d[T ].*(?:Z|[+-]\d\d:?\d\d)")


def machine_zone() -> str:
    """The IANA name of the machine's zone; empty if it has none, or one that says nothing."""
    named = os.environ.get("TZ", "").lstrip(":") or os.path.realpath(LOCAL).partition("zoneinfo/")[2]
    return named if named and known_zone(named) and not NOWHERE.fullmatch(named) else ""


def answered_due(text: str, spoken: datetime, clock: datetime, zone: tzinfo) -> str:
    """By when a promise falls due, as ISO 8601, from words such as "by Friday". Raises InputProblems if none is named."""
    found = due_in(text, spoken, clock, zone, year_at)
    if found is None:
        hint = "Write for example: by Friday, tomorrow at noon, or 2026-11-27."
        raise InputProblems((Problem("", 1, 1, f"“{text[:60]}” names no day that I can read.", hint),))
    return (found.at if found.hour_said else found.at.date()).isoformat()


def answered_when(text: str, clock: datetime, zone: tzinfo) -> str:
    """A time in the past as ISO 8601 with its offset, or only the day. Raises InputProblems if none is named."""
    if WITH_OFFSET.fullmatch(text.strip()):
        return text.strip()
    found: datetime | date | None = past_in(text, clock, zone)
    if found is None:
        hint = "Write for example: 20 minutes ago, 10:05, 3 pm, yesterday 15:30, or 2026-11-20 14:00."
        raise InputProblems((Problem("", 1, 1, f"“{text[:60]}” is not a time that I can read.", hint),))
    return found.isoformat()
