"""Calm cases and facts: a quiet phone interview in Berlin this morning, with nothing wrong until a test says so."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from ringback.advice.facts import Facts
from ringback.files.case_file import read_case
from ringback.model.case import Candidate, Case, Contact, Debrief, Interview, Moment, Opportunity, Signal
from ringback.model.problem import InputProblems, Problem
from ringback.model.values import Channel, Role, Tri

CET = timezone(timedelta(hours=1))
ENDED = datetime(2026, 11, 17, 10, 5, tzinfo=CET)
NOW = datetime(2026, 11, 17, 10, 25, tzinfo=CET)
EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.yaml"))

CALM = Case(
    interview=Interview(Channel.PHONE, "first contact", ended=ENDED, scheduled=Tri.YES, with_=("Frau Keller",)),
    debrief=Debrief(),
    now=NOW,
    candidate=Candidate("Jonas Brandt", "+49 30 23125 042", "jonas.brandt@post.example", "Europe/Berlin"),
    opportunity=Opportunity("Nordlicht Logistik", "operations manager", ("shift planning", "budget responsibility")),
    contacts=(Contact("Frau Keller", Role.HIRING_MANAGER, Tri.YES, "+49 30 23125 007"),),
)


def case(**changes: Any) -> Case:
    """The calm case with some of its parts changed."""
    return replace(CALM, **changes)


def told(
    text: str = "", moments: tuple[str | Moment, ...] = (), signals: tuple[str | Signal, ...] = (), **changes: Any
) -> Case:
    """The calm case in which the person told this."""
    debrief = Debrief(
        text=text,
        moments=tuple(m if isinstance(m, Moment) else Moment(m) for m in moments),
        signals=tuple(s if isinstance(s, Signal) else Signal(s) for s in signals),
    )
    return case(debrief=debrief, **changes)


def facts(**changes: Any) -> Facts:
    """Twenty minutes after a phone interview in which nothing is known to have gone wrong."""
    return replace(Facts(channel="phone", minutes_since_end=20.0, they_are_at_work=True, decider_known=True), **changes)


def problems_in(text: str, file: str = "case.yaml") -> tuple[Problem, ...]:
    """The problems of a case file; none if it can be read."""
    try:
        read_case(text, file)
    except InputProblems as found:
        return found.problems
    return ()
