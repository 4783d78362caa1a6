"""What is concluded about a case, and what a page says beside it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from ringback.api.library import ready, shelf, telling
from ringback.hours.clock import own_clock
from ringback.model.values import Play

if TYPE_CHECKING:
    from ringback.advice.assess import Judgement
    from ringback.model.case import Case
    from ringback.model.ready import Aside, Tick
    from ringback.model.telling import Reply


def assess(case: Case, clock: datetime, rather: Play | None = None) -> Judgement:
    """Assessment and plan of a case, at its own `now` or else at the clock.

    `rather` is the play that the person prefers; it is taken where careful people would defend it here, and else left.
    """
    from ringback.advice.assess import judge
    from ringback.debrief.read import read_debrief
    from ringback.files.calendars import year_at

    now, library = own_clock(case.now or clock, case.candidate.time_zone), shelf()
    reading = read_debrief(case, now, library.ear, year_at)
    return judge(case, reading, now, library.advice, library.ear.taxonomy, year_at, rather)


def replies(case: Case, judgement: Judgement) -> tuple[Reply, ...]:
    """Each question that the person asks in their own words, with the answer that was concluded."""
    from ringback.advice.replies import replies_to
    from ringback.debrief.own_questions import questions_in

    told = telling()
    return replies_to(questions_in(case.debrief.text, told), judgement, shelf().advice, told)


def ticks(case: Case) -> tuple[Tick, ...]:
    """What is to be ticked before this call (S0-7, S0-12 to S0-20)."""
    from ringback.advice.ready import ticks_of

    return ticks_of(case, ready().ticks)


def asides(judgement: Judgement) -> tuple[Aside, ...]:
    """What is said beside this assessment."""
    from ringback.advice.ready import asides_of

    return asides_of(judgement.facts, ready().asides)


def prepared_by(judgement: Judgement) -> datetime | None:
    """When the minutes for preparing a call are over (S0-21); None where nobody is rung."""
    from ringback.advice.ready import prepared_by as by

    return by(judgement.plan)
