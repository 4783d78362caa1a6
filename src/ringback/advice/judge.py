"""Facts → severity and recoverability, by the library's rules, and the sentences that say why."""

from dataclasses import replace

from ringback.advice.conditions import all_hold
from ringback.advice.facts import Facts
from ringback.model.assessment import Reason
from ringback.model.play import Advice, RecoverRule, SeverityRule
from ringback.model.values import Recoverable, Severity


def severity_of(facts: Facts, rules: tuple[SeverityRule, ...]) -> tuple[Severity, tuple[SeverityRule, ...]]:
    """How bad it was, and the rules that made it so: the gravest that holds, then steps up (S2-11), then caps (S2-9)."""
    raised = [r for r in rules if not (r.cap or r.step) and all_hold(r.when, facts)]
    severity = max((r.severity for r in raised), key=lambda s: s.rank, default=Severity.OVERTHINKING)
    why = [r for r in raised if r.severity is severity]
    for step in (r for r in rules if r.step and all_hold(r.when, facts)):
        if (graver := severity.raised(step.severity)) is not severity:
            severity, why = graver, [step, *why]
    caps = [r for r in rules if r.cap and r.severity.rank < severity.rank and all_hold(r.when, facts)]
    if caps:
        lowest = min(caps, key=lambda r: r.severity.rank)
        return lowest.severity, (lowest, *(r for r in raised if r.severity.rank <= lowest.severity.rank))
    return severity, tuple(why)


def recoverable_of(facts: Facts, rules: tuple[RecoverRule, ...]) -> tuple[Recoverable, RecoverRule | None]:
    """Whether this application can be saved: the first rule that holds."""
    rule = next((r for r in rules if all_hold(r.when, facts)), None)
    return (rule.recoverable, rule) if rule else (Recoverable.MAYBE, None)


def judged(facts: Facts, advice: Advice) -> Facts:
    """The facts with severity and recoverability filled in."""
    severity, _ = severity_of(facts, advice.severity)
    facts = replace(facts, severity=str(severity))
    recoverable, _ = recoverable_of(facts, advice.recoverable)
    return replace(facts, recoverable=str(recoverable))


def reasons_for(facts: Facts, advice: Advice) -> tuple[Reason, ...]:
    """The sentences for and against: those of severity first, then of recoverability, then the others that hold."""
    severity, why = severity_of(facts, advice.severity)
    reasons = [Reason(severity.rank < Severity.SERIOUS.rank, r.because, r.rules) for r in why[:2]]
    recoverable, rule = recoverable_of(facts, advice.recoverable)
    if rule:
        reasons.append(Reason(recoverable is not Recoverable.NO, rule.because, rule.rules))
    reasons += [Reason(r.speaks_for, r.text, r.rules) for r in advice.reasons if all_hold(r.when, facts)]
    return tuple(reasons)
