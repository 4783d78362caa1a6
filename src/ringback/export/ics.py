"""The plan's steps as a calendar file: one entry a step, an alarm at its start, in the person's own time zone.

An entry ends when the step is due and begins half an hour before, or when the step opens if that is later: a step that
may be done all week would otherwise cover the week. A call of another day begins when it opens, because at the end of its
window they are about to go home. The window stands in the description. The same step has the same UID however often the
plan is made, so that a second import moves it and does not double it. The search names no employer: it is for another one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from ringback.letters.on_paper import OnPaper
from ringback.model.case import Case
from ringback.model.plan import Plan, Step
from ringback.model.values import DraftChannel

if TYPE_CHECKING:
    from icalendar import Event

OURS = UUID("5b0f4f5e-3a52-5e0e-9d0f-6f1d1c6b7a10")
AHEAD = timedelta(minutes=30)
RINGING = (DraftChannel.CALL_SCRIPT, DraftChannel.VOICEMAIL)
YEAR = timedelta(days=366)
"""How far around the plan the time zone is told: all its changes since 1970 would be most of the file."""
PRODUCT = "-//Ringback//plan//EN"


def ics(plan: Plan, case: Case, now: datetime, words: OnPaper) -> bytes:
    """The calendar of a plan, the search that goes on with it, in the words of a language."""
    from icalendar import Calendar

    zone: tzinfo = ZoneInfo(case.candidate.time_zone) if case.candidate.time_zone else UTC
    here = now.astimezone(zone) if case.candidate.time_zone else now
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    seen: dict[str, int] = {}
    employer = words.addressed(case.opportunity.employer)
    for title, key, window in _entries(plan, employer, now, words):
        seen[key] = seen.get(key, 0) + 1
        event = _event(title, window, here, zone, words)
        event.add("uid", str(uuid5(OURS, f"{_case_key(case)}|{key}|{seen[key]}")))
        calendar.add_component(event)
    last = max([now, *(s.due for s in plan.steps), *(a.due for a in plan.keep_hunting)])
    calendar.add_missing_timezones(now.date() - YEAR, last.date() + YEAR)
    made: bytes = calendar.to_ical()
    return made


@dataclass(frozen=True, slots=True)
class Window:
    """From when and until when a step may be done, and the part of it that its entry covers."""

    opens: datetime
    due: datetime
    begins: datetime
    ends: datetime


def _entries(plan: Plan, employer: str, now: datetime, words: OnPaper) -> Iterator[tuple[str, str, Window]]:
    """What each entry is called, what it is known by, and when it is."""
    for step in plan.steps:
        said = words.step(step.title)
        title = f"{said} ({employer})" if employer else said
        yield title, f"{step.play}|{step.purpose}|{step.channel}|{step.title}", _window(step, now)
    for action in plan.keep_hunting:
        begins = action.due - AHEAD
        yield words.step(action.title), f"search|{action.title}", Window(begins, action.due, begins, action.due)


def _window(step: Step, now: datetime) -> Window:
    if step.channel in RINGING and step.opens > now:
        return Window(step.opens, step.due, step.opens, min(step.due, step.opens + AHEAD))
    return Window(step.opens, step.due, max(step.opens, step.due - AHEAD), step.due)


def _event(title: str, window: Window, now: datetime, zone: tzinfo, words: OnPaper) -> "Event":
    """One entry. Its words tell the window on the clock of `now`: the person's own."""
    from icalendar import Alarm, Event

    event, alarm = Event(), Alarm()
    event.add("summary", title)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", window.begins.astimezone(zone))
    event.add("dtend", window.ends.astimezone(zone))
    told = [words.word("opens", when=words.time(window.opens, now))] if window.opens > now else []
    event.add("description", "\n".join([*told, words.word("due", when=words.time(window.due, now))]))
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
