"""What notices a change in the advice: a table of recorded answers (`golden.yaml`), and what refers to what.

The library's own examples are tried as well, but they do not count as notice: who takes an entry out takes them with it.
"""

import os
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ringback import api
from ringback.advice.assess import disagreements_of, vocabulary_of
from ringback.advice.choose import alternatives, choose, would_change
from ringback.advice.conditions import all_hold, with_settings
from ringback.advice.facts import FACT_NAMES, Facts
from ringback.advice.impressions import impressions_of
from ringback.advice.judge import judged, reasons_for, recoverable_of, severity_of
from ringback.advice.people import office_of
from ringback.advice.plan import plan_for
from ringback.advice.promised import Promised
from ringback.advice.timing import Timing
from ringback.files.calendars import year_at
from ringback.model.play import Advice, Example, Setting, SeverityRule
from ringback.model.reading import HeardMoment, Reading, Span, Weight
from ringback.model.values import Recoverable, Severity
from tests.builders import CALM, NOW
from tests.library.reaching_guards import hours_hold, instructions_hold

GOLDEN = Path(__file__).with_name("golden.yaml")
RENEW = os.environ.get("RINGBACK_RENEW") == "1"
HEADER = (
    "# Recorded answers: facts → what is concluded. To add a row write its `facts` and run with RINGBACK_RENEW=1.\n"
)
WHOLE = api.shelf().advice
TAXONOMY = api.shelf().ear.taxonomy
WORST = SeverityRule("worst", Severity.FATAL, (), "Everything is over.", ("D8",))
"""A rule that calls everything fatal: what the caps have to stand up to."""
REFERENCES = Promised("the references", NOW + timedelta(days=2))
"""A promise that is still ahead: wherever the facts say that there is one, a plan must keep it."""
Row = dict[str, Any]


@cache
def timing() -> Timing:
    """A quiet working morning, so that steps come in a fixed order."""
    return Timing(CALM, NOW, office_of(CALM, Reading(), NOW, WHOLE.defaults, year_at), WHOLE.defaults, Reading())


@cache
def base_of(settings: tuple[tuple[str, str], ...]) -> Facts:
    """The facts of a row, on the calm base."""
    return with_settings(Facts(), tuple(Setting(name, value) for name, value in settings))


def _facts(row: Row) -> Facts:
    return base_of(tuple(row["facts"].items()))


def answers(row: Row, advice: Advice) -> Iterator[tuple[str, Any]]:
    """What the advice concludes from a row, part by part, the cheap parts first."""
    facts = judged(_facts(row), advice)
    yield "severity", facts.severity
    yield "recoverable", facts.recoverable
    chosen = choose(facts, advice.plays)
    yield "play", str(chosen.play)
    yield "alternatives", [str(p) for p in alternatives(chosen, facts)]
    yield "reasons", [r.text for r in reasons_for(facts, advice)]
    yield "disagreements", [d.id for d in disagreements_of(facts, advice)]
    yield "asks", [a.key for a in advice.asks if all_hold(a.when, facts)]
    plan = plan_for(chosen, facts, timing(), advice, vocabulary_of(advice), (REFERENCES,))
    yield "steps", [s.title for s in plan.steps]
    yield "search", [s.title for s in plan.keep_hunting]
    yield "not_chosen", {str(n.play): n.why for n in plan.not_chosen}
    yield "would_change", {w.condition: w.then for w in would_change(chosen, facts, advice)}


def impression_left(kind: str, advice: Advice) -> list[str]:
    """What a mistake of one kind, made twice, may have told them, and what answers it."""
    moments = tuple(HeardMoment(kind, "…", Span("debrief.text", n, n + 1), Weight.REAL) for n in range(2))
    found = impressions_of(CALM, Reading(moments), advice, TAXONOMY)
    return [part for i in found for part in (i.impression, i.answer)]


def rows() -> list[Row]:
    """The recorded answers."""
    found: list[Row] = golden()["rows"]
    return found


@cache
def golden() -> dict[str, Any]:
    """The recorded table, made anew first where that was asked for."""
    table: dict[str, Any] = yaml.safe_load(GOLDEN.read_text("utf-8"))
    if RENEW:
        table = _renewed(table)
        text = yaml.safe_dump(table, allow_unicode=True, sort_keys=False, width=110)
        GOLDEN.write_text(HEADER + text, "utf-8")
    return table


def _renewed(table: dict[str, Any]) -> dict[str, Any]:
    kinds = {m.impression: m.id for m in reversed(TAXONOMY.mistakes) if m.impression}
    return {
        "impressions": {kinds[i.id]: impression_left(kinds[i.id], WHOLE) for i in WHOLE.impressions},
        "caps": [{"facts": row["facts"], "severity": capped(row, WHOLE)} for row in table["caps"]],
        "rows": [{"facts": row["facts"], **dict(answers(row, WHOLE))} for row in table["rows"]],
    }


def row_holds(row: Row, advice: Advice) -> bool:
    """True if the advice still concludes what was recorded."""
    return all(row[name] == said for name, said in answers(row, advice))


def impressions_hold(advice: Advice) -> bool:
    """True if every kind of mistake still leaves the impression that was recorded."""
    recorded: dict[str, list[str]] = golden()["impressions"]
    return all(impression_left(kind, advice) == said for kind, said in recorded.items())


def capped(row: Row, advice: Advice) -> str:
    """How grave a row can be at most, whatever another rule says."""
    return str(severity_of(_facts(row), (*advice.severity, WORST))[0])


def caps_hold(advice: Advice) -> bool:
    """True if what was recorded is still held down, and no further."""
    return all(capped(row, advice) == row["severity"] for row in golden()["caps"])


def says_every_fact(advice: Advice) -> bool:
    """True if there are words for every fact that a condition may name."""
    return {v.id for v in advice.vocabulary} == set(FACT_NAMES)


def says_every_judgement(advice: Advice) -> bool:
    """True if there are words for every judgement."""
    return {x.id for x in advice.labels} == {*map(str, Severity), *map(str, Recoverable)}


def says_every_default(advice: Advice) -> bool:
    """True if each of P1 to P16 stands there, and every number that code reads is told in one of them."""
    told = " ".join(rule.says for rule in advice.default_rules)
    ids = {rule.id for rule in advice.default_rules}
    return ids == {f"P{n}" for n in range(1, 17)} and all(f"{{{name}}}" in told for name in vars(advice.defaults))


def in_example(example: Example) -> Facts:
    """The facts of one example."""
    return with_settings(Facts(), example.facts)


def examples_hold(advice: Advice) -> bool:
    """True if every example of the whole library still has its effect on what is concluded, and not only on its rule."""
    return all(check(advice) for check in EXAMPLE_CHECKS)


def _severities(advice: Advice) -> bool:
    """A rule raises its examples to its severity, and a cap holds its own down whatever another rule says."""
    raised = [(r, severity_of(in_example(e), advice.severity)[0]) for r in WHOLE.severity for e in r.speaks]
    worst = (*advice.severity, WORST)
    held = [(r, severity_of(in_example(e), worst)[0]) for r in WHOLE.severity if r.cap for e in r.speaks]
    return all(s.rank >= r.severity.rank for r, s in raised if not r.cap) and all(
        s.rank <= r.severity.rank for r, s in held
    )


def _recoverables(advice: Advice) -> bool:
    return all(
        recoverable_of(in_example(e), advice.recoverable)[0] is r.recoverable
        for r in WHOLE.recoverable
        for e in r.speaks
    )


def _reasons(advice: Advice) -> bool:
    return all(
        (r.text in [found.text for found in reasons_for(in_example(e), advice)]) is speaks
        for r in WHOLE.reasons
        for speaks, examples in ((True, r.speaks), (False, r.silent))
        for e in examples
    )


def _disagreements(advice: Advice) -> bool:
    return all(
        (d.id in [found.id for found in disagreements_of(in_example(e), advice)]) is speaks
        for d in WHOLE.disagreements
        for speaks, examples in ((True, d.speaks), (False, d.silent))
        for e in examples
    )


def _plays(advice: Advice) -> bool:
    return all(
        (choose(in_example(e), advice.plays).play is p.play) is speaks
        for p in WHOLE.plays
        for speaks, examples in ((True, p.speaks), (False, p.silent))
        for e in examples
    )


EXAMPLE_CHECKS: tuple[Callable[[Advice], bool], ...] = (_severities, _recoverables, _reasons, _disagreements, _plays)


GUARDS: tuple[Callable[[Advice], bool], ...] = (
    *(says_every_fact, says_every_judgement, says_every_default, instructions_hold, hours_hold, impressions_hold),
    caps_hold,
)


def noticed(advice: Advice) -> bool:
    """True if at least one guard speaks up about this advice."""
    return not (all(guard(advice) for guard in GUARDS) and all(row_holds(r, advice) for r in rows()))
