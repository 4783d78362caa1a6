"""The conversation that the words refer back to: how it was held, when it was, and who was there."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ringback.letters.fill import Fact, tidy
from ringback.model.case import Case, Contact
from ringback.model.values import Channel, Role, Tri, When
from ringback.model.wording import Calendar

A_FEW_MINUTES = timedelta(minutes=30)
THIS_WEEK = timedelta(days=6)
PLAIN_CALENDAR = Calendar(
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
)
GO_BETWEEN = re.compile(
    r"\b(?:write|mail|e-?mail|send|talk|speak) (?:\w+ )?(?:only )?to me only\b|\bonly (?:to|through|via|with) me\b"
    r"|\b(?:through|via) me\b|\bme only\b",
    re.I,
)
"""How somebody says that every word goes through them, to whomever it is meant for."""
NO_PERSON = re.compile(
    r"\b(?:desk|team|department|holder|office|hr|human resources|recruitment|careers|reception|switchboard|committee|"
    r"panel|unknown)\b",
    re.I,
)
HELD = {Channel.PHONE: "by_phone", Channel.VIDEO: "by_video", Channel.IN_PERSON: "face_to_face"}
ASKED = (Role.INTERVIEWER, Role.HIRING_MANAGER, Role.PANEL)


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who will hear or read the words, the case key of the name, and whether they held the interview."""

    name: str
    key: str
    was_there: bool

    @property
    def is_person(self) -> bool:
        """False for a desk or a team: nobody can be greeted by that name on the phone."""
        return bool(self.name) and not NO_PERSON.search(self.name)


def recipient_of(case: Case) -> Recipient:
    """The person to speak or write to: who lets nothing pass by them, else who held the interview, else who decides, else the
    first (S0-22, S2-15)."""
    there = {n.casefold() for n in map(tidy, case.interview.with_) if n}
    people = [(n, c) for n, c in enumerate(case.contacts) if tidy(c.name) and c.role is not Role.GATEKEEPER]
    if not people:
        name = next((n for n in map(tidy, case.interview.with_) if n), "")
        return Recipient(name, "interview.with[0]" if name else "contacts[0].name", bool(name))
    number, contact = min(people, key=lambda p: _rank(p[1], there))
    return Recipient(tidy(contact.name), f"contacts[{number}].name", _was_there(contact, there))


def _rank(contact: Contact, there: set[str]) -> tuple[bool, bool, bool]:
    return (
        not GO_BETWEEN.search(contact.instruction),
        tidy(contact.name).casefold() not in there,
        contact.decides is not Tri.YES,
    )


def _was_there(contact: Contact, there: set[str]) -> bool:
    return tidy(contact.name).casefold() in there if there else contact.role in ASKED


def talk_slots(case: Case, calendar: Calendar | None, read_later: bool = False) -> dict[str, Fact]:
    """The day of the conversation, as a weekday within the last week and as a date otherwise, or if it is read some days on."""
    ended = case.interview.ended
    if ended is None:
        return {}
    day, now = date(ended.year, ended.month, ended.day), _now_there(case)
    is_near = _is_near(day, now) and not read_later
    names = calendar or PLAIN_CALENDAR
    text = names.weekdays[day.weekday()] if is_near else date_words(day, names)
    return {"talk_day": Fact(text, ("interview.ended",))}


def _is_near(day: date, now: datetime | None) -> bool:
    return now is not None and timedelta(0) <= now.date() - day <= THIS_WEEK


def talk_marks(case: Case) -> frozenset[str]:
    """How it was held, and whether it was minutes ago, earlier on the same day, or in the week before."""
    marks = {HELD[case.interview.channel]} if case.interview.channel in HELD else set[str]()
    now, ended = _now_there(case), case.interview.ended
    if now is not None and isinstance(ended, datetime) and timedelta(0) <= now - ended <= A_FEW_MINUTES:
        marks.add("minutes_ago")
    elif now is not None and ended is not None and now.date() == date(ended.year, ended.month, ended.day):
        marks.add("same_day")
    if ended is not None and _is_near(date(ended.year, ended.month, ended.day), now):
        marks.add("this_week")
    return frozenset(marks)


def day_words(when: When, calendar: Calendar | None) -> str:
    """A due day in words: "Friday 29 May"."""
    names, day = calendar or PLAIN_CALENDAR, date(when.year, when.month, when.day)
    return names.weekday_date.format(weekday=names.weekdays[day.weekday()], date=date_words(day, names))


def date_words(day: date, names: Calendar) -> str:
    """A date in words: "29 May"."""
    return names.date.format(day=names.first if day.day == 1 else day.day, month=names.months[day.month - 1])


def _now_there(case: Case) -> datetime | None:
    """The present instant by the clock that the interview was noted in; None where the two cannot be compared."""
    now, ended = case.now, case.interview.ended
    if now is None or not isinstance(ended, datetime):
        return now
    if (now.tzinfo is None) != (ended.tzinfo is None):
        return None
    return now.astimezone(ended.tzinfo) if ended.tzinfo else now
