"""The chosen play → dated steps, and the search actions that every plan ends in (P16)."""

from collections.abc import Sequence
from datetime import datetime

from ringback.advice.choose import not_chosen
from ringback.advice.conditions import Words, all_hold
from ringback.advice.facts import Facts
from ringback.advice.journey import decide_trip
from ringback.advice.promised import Promised, promise_steps
from ringback.advice.timing import Timing
from ringback.model.plan import Plan, SearchAction, Step
from ringback.model.play import Advice, PlayRule, StepRule
from ringback.model.values import DraftChannel

RINGING = (DraftChannel.CALL_SCRIPT, DraftChannel.VOICEMAIL)


def plan_for(
    play: PlayRule,
    facts: Facts,
    timing: Timing,
    advice: Advice,
    vocabulary: Words,
    promises: Sequence[Promised] = (),
) -> Plan:
    """The plan of one case. The first step is never writing: it is a short pause (S0-4). `promises` are kept beside it."""
    decided = decide_trip(timing.case.opportunity.travel, facts, advice)
    more = decided.steps_in(play.play, advice.trip_frame) if decided else ()
    steps = [
        Step(s.title, play.play, opens, _due(s, opens, timing), s.purpose, s.channel, s.rules, s.encloses)
        for s in (*play.steps, *more)
        if all_hold(s.when, facts)
        for opens in [timing.at(s.opens)]
    ]
    in_order = sorted(steps, key=lambda step: step.opens)
    for promised in promise_steps(promises, advice.promised, play.play, facts, timing.now):
        later = (n for n, s in enumerate(in_order) if (s.opens, s.due) > (promised.opens, promised.due))
        in_order.insert(next(later, len(in_order)), promised)
    search = tuple(SearchAction(s.title, timing.at(s.due)) for s in advice.search if all_hold(s.when, facts))
    why_not = not_chosen(play, facts, advice.plays, vocabulary)
    return Plan(play.play, tuple(in_order), why_not, search, decided.trip if decided else None)


def _due(rule: StepRule, opens: datetime, timing: Timing) -> datetime:
    """When a step is due, never before it opens; a call is due before they stop work that day (D1)."""
    due = max(opens, timing.at(rule.due))
    if rule.channel in RINGING and timing.office.is_open(opens):
        due = min(due, timing.office.closing(opens).astimezone(opens.tzinfo))
    return max(opens, due)
