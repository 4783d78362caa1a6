"""The costly journey: how its offer was taken, what it would cost, and what is decided (S1-11 to S1-18)."""

from datetime import date, datetime

from ringback.advice.conditions import all_hold
from ringback.advice.facts import Facts
from ringback.model.case import Case, Outreach, Travel
from ringback.model.play import Advice, StepRule
from ringback.model.quick import dataclass
from ringback.model.reading import Reading
from ringback.model.trip import Trip, TripFrame, TripRule
from ringback.model.values import Play, Purpose

REACTIONS = {"took_it_coldly": "hollow", "took_it_evenly": "neutral", "took_it_gladly": "warm"}
"""Kind of event → reaction, the most careful first: where two are told, the journey is not paid for on the better one."""


def journey_facts(case: Case, reading: Reading) -> dict[str, object]:
    """What is known about the journey. Without a cost in the case there is none to decide about, so nothing is read."""
    travel = case.opportunity.travel
    costly = travel is not None and bool(travel.hours_each_way or travel.cost or travel.leave_days)
    reaction = next((r for kind, r in REACTIONS.items() if costly and reading.has(kind)), "unknown")
    calls = [o for o in case.outreach if o.purpose == Purpose.VISIT_CALL]
    offers = [o for o in case.outreach if o.purpose == Purpose.VISIT_OFFER]
    return {
        "travel_costly": costly,
        "reaction": reaction,
        "wants_it": reading.has("wants_it_truly"),
        "visit_call_out": bool(calls) or reaction != "unknown",
        "asked_after_call": any(_is_later(o, c) for o in offers for c in calls),
    }


def _is_later(one: Outreach, other: Outreach) -> bool:
    """True if one contact came after another; of a day without an hour only the day counts."""
    if isinstance(one.at, datetime) and isinstance(other.at, datetime):
        return one.at > other.at
    return one.at is not None and other.at is not None and _day(one.at) > _day(other.at)


def _day(when: datetime | date) -> date:
    return when.date() if isinstance(when, datetime) else when


@dataclass(frozen=True, slots=True)
class Decided:
    """The rule that decided, and the decision as it is shown."""

    rule: TripRule
    trip: Trip

    def steps_in(self, play: Play, frame: TripFrame) -> tuple[StepRule, ...]:
        """The steps that a plan takes over; none where the play does not carry them."""
        return self.rule.steps if play in frame.carried_by else ()


def decide_trip(travel: Travel | None, facts: Facts, advice: Advice) -> Decided | None:
    """What to do about the journey: the first rule that holds. None where there is nothing to decide."""
    if not all_hold(advice.trip_frame.when, facts):
        return None
    rule = next((r for r in advice.trips if all_hold(r.when, facts)), None)
    if rule is None:
        return None
    cost = cost_of(travel, advice.trip_frame)
    return Decided(rule, Trip(rule.move, facts.reaction, cost, rule.says.replace("{cost}", cost), rule.rules))


def cost_of(travel: Travel | None, frame: TripFrame) -> str:
    """Hours, money and leave in one clause, as far as they are known (S1-18)."""
    if travel is None:
        return ""
    parts = [_counted(travel.hours_each_way, frame.hour, frame.hours), travel.cost]
    parts += [_counted(travel.leave_days, frame.day, frame.days)]
    known = [p for p in parts if p]
    return " and ".join([", ".join(known[:-1]), known[-1]] if len(known) > 1 else known)


def _counted(number: float | None, one: str, many: str) -> str:
    return (one if number == 1 else many).replace("{n}", f"{number:g}") if number else ""
