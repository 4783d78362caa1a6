"""What a case makes known: every line of it, the names in it, and the days on which something happened."""

import dataclasses
from collections.abc import Iterator
from datetime import date, datetime
from enum import Enum
from typing import Any

from ringback.checks.judge import Before
from ringback.checks.knowing import Known
from ringback.language.mentions import DAYS
from ringback.model.case import Case, Debrief
from ringback.model.values import Purpose, Role, Side, Tri


def known_from(case: Case, now: datetime | None = None) -> Known:
    """Everything in a case that a message may rest on; `now` counts where the case leaves its moment to the clock."""
    ended = case.interview.ended
    values = list(_values(case))
    lines = tuple(line for v in values if isinstance(v, str) for line in v.splitlines() if line.strip())
    days = dict.fromkeys(DAYS[v.weekday()] for v in values if isinstance(v, date))
    dates = tuple(f"{v.day} {v:%B} {v.year}" for v in values if isinstance(v, date))
    return Known(
        lines=(*lines, *dates),
        people=tuple(dict.fromkeys([*(c.name for c in case.contacts if c.name), *case.interview.with_])),
        employers=(case.opportunity.employer,) if case.opportunity.employer else (),
        own_names=(case.candidate.name,) if case.candidate.name else (),
        days=tuple(days),
        dates=tuple(dict.fromkeys(v.date() if isinstance(v, datetime) else v for v in values if isinstance(v, date))),
        times=tuple(dict.fromkeys(f"{v:%H:%M}" for v in values if isinstance(v, datetime))),
        job=tuple(line for line in (case.opportunity.role, *case.opportunity.requirements) if line),
        told=_told(case.debrief),
        wanted=(*case.debrief.not_heard, *(e.shown for e in case.debrief.evidence)),
        go_between=tuple(c.name for c in case.contacts if c.name and c.role is Role.RECRUITER),
        owes=any(c.by is Side.ME and not c.is_done for c in case.commitments),
        refused=case.status.rejected is Tri.YES
        and not any(o.purpose == Purpose.REJECTION_REPLY for o in case.outreach),
        ended=ended.date() if isinstance(ended, datetime) else ended,
        now=case.now or now,
    )


def _told(debrief: Debrief) -> tuple[str, ...]:
    """What happened as the person told it; a better answer and what is known of the employer did not happen."""
    moments = [line for m in debrief.moments for line in (m.text, m.asked, m.said)]
    signals = [s.what for s in debrief.signals]
    return tuple(line for line in (*moments, *signals, debrief.text, debrief.circumstance) if line)


def before_from(case: Case) -> Before:
    """Contacts already made that nobody answered, and whether somebody asked for patience."""
    unanswered = sum(1 for o in case.outreach if o.answered is not Tri.YES and o.purpose != "attempt")
    return Before(unanswered)


def _values(value: Any) -> Iterator[Any]:
    """Every text, number and date in a value, in order."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for f in dataclasses.fields(value):
            yield from _values(getattr(value, f.name))
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from _values(item)
    elif isinstance(value, Enum) or value is None:
        return
    elif isinstance(value, (str, date, datetime)):
        yield value
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield str(value)
