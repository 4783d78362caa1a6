"""What to tick before a call, until when to prepare, and what is said beside an assessment."""

from datetime import datetime

from ringback.advice.conditions import all_hold
from ringback.advice.facts import Facts
from ringback.model.case import Case
from ringback.model.plan import Plan
from ringback.model.ready import Aside, Tick, TickRule
from ringback.model.values import DraftChannel

RINGING = (DraftChannel.CALL_SCRIPT, DraftChannel.VOICEMAIL)


def ticks_of(case: Case, rules: tuple[TickRule, ...]) -> tuple[Tick, ...]:
    """The list for one case: the distraction by its name (S0-7), the version that they hold (S0-13), the question."""
    held = case.resume
    slots = {
        "circumstance": case.debrief.circumstance,
        "resume": (held.version or held.file) if held else "",
        "company": case.debrief.company_fact,
    }
    return tuple(_filled(rule, slots) for rule in rules)


def _filled(rule: TickRule, slots: dict[str, str]) -> Tick:
    wanted = [name for name in slots if f"{{{name}}}" in rule.says]
    told = {name: " ".join(slots[name].split()).rstrip(".") for name in wanted}
    if not all(told.values()):
        return Tick(rule.id, rule.bare, rule.rules, known=False)
    says = rule.says
    for name, value in told.items():
        says = says.replace(f"{{{name}}}", value)
    return Tick(rule.id, says, rule.rules, known=True)


def prepared_by(plan: Plan) -> datetime | None:
    """When the minutes for preparing are over: the last step before the first call (S0-21). None where nobody is rung."""
    for number, step in enumerate(plan.steps):
        if step.channel in RINGING:
            return max((s.due for s in plan.steps[:number] if s.channel is None), default=None)
    return None


def asides_of(facts: Facts, asides: tuple[Aside, ...]) -> tuple[Aside, ...]:
    """What is to be said beside an assessment of these facts."""
    return tuple(a for a in asides if all_hold(a.when, facts))
