"""Promises of the person that are still to be kept: what falls due and when, and the steps that keep it from being missed."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from ringback.advice.conditions import all_hold
from ringback.advice.facts import Facts
from ringback.hours.clock import DAY_ENDS
from ringback.language.promise_words import is_promise, short_of
from ringback.model.case import Case
from ringback.model.plan import Step
from ringback.model.play import PromiseRule
from ringback.model.quick import dataclass
from ringback.model.reading import Reading
from ringback.model.told import told_only
from ringback.model.values import Play, Side


@dataclass(frozen=True, slots=True)
class Promised:
    """One promise that is still ahead."""

    what: str
    due: datetime


def promised_ahead(case: Case, reading: Reading, now: datetime) -> tuple[Promised, ...]:
    """What the person promised and is not yet due, noted in the case or only told, the nearest first."""
    noted = [(c.what, c.due) for c in case.commitments if c.by is Side.ME and not c.is_done]
    told = [(short_of(h.what), h.due) for h in told_only(case, reading, Side.ME) if is_promise(h.what)]
    dated = (Promised(" ".join(what.split()), end_of(due, case, now)) for what, due in (*noted, *told) if due)
    return tuple(sorted((p for p in dated if p.due >= now and p.what), key=lambda p: p.due))


def end_of(when: datetime | date, case: Case, now: datetime) -> datetime:
    """The instant at which a due time is over; a day without an hour ends with that day, on the person's clock."""
    if isinstance(when, datetime):
        return when
    zone = ZoneInfo(case.candidate.time_zone) if case.candidate.time_zone else now.tzinfo
    return datetime.combine(when, DAY_ENDS, zone)


def promise_steps(
    promises: Iterable[Promised], rules: Iterable[PromiseRule], play: Play, facts: Facts, now: datetime
) -> Iterator[Step]:
    """A step for each promise; it opens some time before, so that there is time to keep it."""
    holding = [rule for rule in rules if all_hold(rule.when, facts)]
    for promise in promises:
        for rule in holding:
            due = promise.due.astimezone(now.tzinfo)
            opens = max(now, due - timedelta(days=rule.days_before))
            title = rule.title.replace("{what}", promise.what)
            yield Step(title, play, opens, due, None, None, rule.rules, promise=promise.what)
