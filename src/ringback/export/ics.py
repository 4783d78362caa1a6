"""The plan's steps as a calendar file: one entry a step, an alarm at its start, in the person's own time zone.

An entry ends when the step is due and begins half an hour before, or when the step opens if that is later: a step that
may be done all week would otherwise cover the week. Its window stands in the description. The same step has the same
UID however often the plan is made, so that a second import moves it and does not double it.
"""

from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from ringback.export.words import time_in_words, word
from ringback.model.case import Case
from ringback.model.plan import Plan

if TYPE_CHECKING:
    from icalendar import Event

OURS = UUID("5b0f4f5e-3a52-5e0e-9d0f-6f1d1c6b7a10")
AHEAD = timedelta(minutes=30)
YEAR = timedelta(days=366)
"""How far around the plan the time zone is told: all its changes since 1970 would be most of the file."""
PRODUCT = "-//Ringback//plan//EN"


def ics(plan: Plan, case: Case, now: datetime) -> bytes:
    """The calendar of a plan, the search that goes on with it."""
    from icalendar import Calendar

    zone: tzinfo = ZoneInfo(case.candidate.time_zone) if case.candidate.time_zone else UTC
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    seen: dict[str, int] = {}
    windows = [(s.title, f"{s.play}|{s.purpose}|{s.channel}|{s.title}", s.opens, s.due) for s in plan.steps]
    windows += [(a.title, f"search|{a.title}", a.due - AHEAD, a.due) for a in plan.keep_hunting]
    for title, key, opens, due in windows:
        seen[key] = seen.get(key, 0) + 1
        event = _event(title, opens, due, now, zone, case.opportunity.employer)
        event.add("uid", str(uuid5(OURS, f"{_case_key(case)}|{key}|{seen[key]}")))
        calendar.add_component(event)
    calendar.add_missing_timezones(now.date() - YEAR, max([now, *(due for *_, due in windows)]).date() + YEAR)
    made: bytes = calendar.to_ical()
    return made


def _event(title: str, opens: datetime, due: datetime, now: datetime, zone: tzinfo, employer: str) -> "Event":
    from icalendar import Alarm, Event

    event, alarm = Event(), Alarm()
    event.add("summary", f"{title} ({employer})" if employer else title)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", max(opens, due - AHEAD).astimezone(zone))
    event.add("dtend", due.astimezone(zone))
    told = [word("opens", when=time_in_words(opens, now))] if opens > now else []
    event.add("description", "\n".join([*told, word("due", when=time_in_words(due, now))]))
    event.add("transp", "TRANSPARENT")
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", timedelta(0))
    event.add_component(alarm)
    return event


def _case_key(case: Case) -> str:
    """What stays the same when the plan of a case is made again."""
    ended = case.interview.ended
    return "|".join([case.opportunity.employer, case.opportunity.role, ended.isoformat() if ended else ""])
