"""Every data file of the library proves itself: its examples that must speak do, and those that must stay silent stay so."""

from collections import Counter
from collections.abc import Iterator

import pytest

from ringback import api
from ringback.advice.choose import choose
from ringback.advice.conditions import all_hold, facts_named, faults_in, with_settings
from ringback.advice.facts import FACT_NAMES, Facts
from ringback.language.tokens import tokens_of
from ringback.model.play import (
    Condition,
    DisagreementRule,
    Example,
    PlayRule,
    PromiseRule,
    ReasonRule,
    RecoverRule,
    SeverityRule,
)
from ringback.model.taxonomy import EventKind, MistakeKind, SignalKind
from ringback.model.trip import TripRule

Kind = MistakeKind | SignalKind | EventKind
Rule = SeverityRule | RecoverRule | ReasonRule | DisagreementRule | TripRule | PromiseRule

ADVICE = api.shelf().advice
TAXONOMY = api.shelf().ear.taxonomy
BOOK = api.shelf().ear.book
JUDGING: tuple[Rule, ...] = (*ADVICE.severity, *ADVICE.recoverable, *ADVICE.reasons)
RULES: tuple[Rule, ...] = (*JUDGING, *ADVICE.disagreements, *ADVICE.trips, *ADVICE.promised)
KINDS: tuple[Kind, ...] = (*TAXONOMY.mistakes, *TAXONOMY.signals, *TAXONOMY.events)
EXACT = tuple(kind for kind in KINDS if not kind.generic)
VALUES = {
    "channel": {"phone", "video", "in_person", "unknown"},
    "process": {"screening", "staged", "progressive_elimination", "unknown"},
    "competition": {"strong", "unknown"},
    "discretion": {"yes", "no", "unknown"},
    "reaction": {"warm", "neutral", "hollow", "unknown"},
    "insiders": {"known", "suspected", "none", "unknown"},
    "reads_as": {"overthinking", "minor", "serious", "fatal"},
    "severity": {"overthinking", "minor", "serious", "fatal"},
    "recoverable": {"yes", "maybe", "no"},
}
"""The words that each worded fact can take."""


def facts_in(example: Example) -> Facts:
    """The table of facts of an example, on its calm base."""
    return with_settings(Facts(), example.facts)


def when_of(rule: Rule) -> tuple[Condition, ...]:
    """The conditions under which a rule speaks."""
    return rule.touches if isinstance(rule, DisagreementRule) else rule.when


def heard(sentence: str) -> set[str]:
    """The kinds that a phrase finds in a sentence."""
    return {match.owner for match in BOOK.matches(tokens_of(sentence))}


def every_condition() -> Iterator[tuple[str, Condition]]:
    """Every condition of the library with the place where it stands."""
    for play in ADVICE.plays:
        yield from ((f"{play.play} requirement", r.needs) for r in play.when)
        yield from ((f"{play.play} step", c) for s in play.steps for c in s.when)
        yield from ((f"{play.play} alternative", c) for a in play.alternatives for c in a.when)
    yield from ((rule.id, c) for rule in RULES for c in when_of(rule))
    yield from ((ask.key, c) for ask in ADVICE.asks for c in ask.when)
    yield from ((what_if.id, c) for what_if in ADVICE.what_if for c in what_if.unless)
    yield from (("trip frame", c) for c in ADVICE.trip_frame.when)
    yield from ((f"{trip.id} step", c) for trip in ADVICE.trips for s in trip.steps for c in s.when)
    yield from ((search.title, c) for search in ADVICE.search for c in search.when)
    yield from ((promise.id, c) for promise in ADVICE.promised for c in promise.when)


def every_leaf(condition: Condition) -> Iterator[Condition]:
    """The condition itself and every one inside it."""
    yield condition
    for inner in (*condition.all_, *condition.any_, *condition.none_):
        yield from every_leaf(inner)


CONDITIONS = tuple(every_condition())


@pytest.mark.parametrize("play", ADVICE.plays, ids=lambda p: str(p.play))
def test_it_chooses_a_play_for_its_own_examples_and_for_no_silent_one(play: PlayRule) -> None:
    assert play.speaks
    assert play.silent
    assert [choose(facts_in(e), ADVICE.plays).play for e in play.speaks] == [play.play] * len(play.speaks)
    assert play.play not in [choose(facts_in(e), ADVICE.plays).play for e in play.silent]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: str(r.id))
def test_it_lets_a_rule_speak_for_its_examples_and_for_no_silent_one(rule: Rule) -> None:
    always = isinstance(rule, RecoverRule | TripRule) and not rule.when
    assert rule.speaks
    assert rule.silent or always
    assert [e for e in rule.speaks if not all_hold(when_of(rule), facts_in(e))] == []
    assert [e for e in rule.silent if all_hold(when_of(rule), facts_in(e))] == []


def test_it_has_examples_of_both_sorts_for_every_kind_that_has_phrases_of_its_own() -> None:
    assert EXACT
    assert [k.id for k in EXACT if not (k.phrases and k.speaks and k.silent)] == []


@pytest.mark.parametrize("kind", EXACT, ids=lambda k: str(k.id))
def test_it_hears_a_kind_in_its_own_examples_and_in_no_silent_one(kind: Kind) -> None:
    assert [s for s in kind.speaks if kind.id not in heard(s)] == []
    assert [s for s in kind.silent if kind.id in heard(s)] == []


def test_it_has_one_generic_kind_for_every_group() -> None:
    groups = {kind.group for kind in KINDS}
    generic = Counter(kind.group for kind in KINDS if kind.generic)
    assert groups
    assert generic == dict.fromkeys(groups, 1)


def test_it_names_every_kind_once() -> None:
    counts = Counter(kind.id for kind in KINDS)
    assert len(counts) > 100
    assert [name for name, count in counts.items() if count > 1] == []


def test_it_has_no_fault_in_any_condition() -> None:
    assert len(CONDITIONS) > 50
    assert [(where, faults_in(c)) for where, c in CONDITIONS if faults_in(c)] == []
    assert all(facts_named(c) <= set(FACT_NAMES) for _, c in CONDITIONS)


def test_it_compares_worded_facts_only_with_words_that_they_can_take() -> None:
    compared = [(w, leaf) for w, c in CONDITIONS for leaf in every_leaf(c) if leaf.fact in VALUES and leaf.is_]
    assert compared
    assert [(w, leaf.is_) for w, leaf in compared if not set(leaf.is_.split("|")) <= VALUES[leaf.fact]] == []


def test_it_says_every_fact_and_nothing_else() -> None:
    said = [v.id for v in ADVICE.vocabulary]
    assert sorted(said) == sorted(FACT_NAMES)
    assert [v.id for v in ADVICE.vocabulary if not (v.yes and v.no)] == []


def test_it_never_lets_the_self_rating_into_a_rule() -> None:
    assert CONDITIONS
    assert [where for where, c in CONDITIONS if "self_rating" in facts_named(c)] == []


def test_it_knows_every_impression_that_a_mistake_names() -> None:
    named = {m.impression for m in TAXONOMY.mistakes if m.impression}
    known = {i.id for i in ADVICE.impressions}
    assert named
    assert named - known == set()


def test_it_sets_only_known_facts_in_its_what_ifs() -> None:
    assert ADVICE.what_if
    assert [
        w.id for w in ADVICE.what_if if not w.facts or (with_settings(Facts(), w.facts) == Facts() and not w.unless)
    ] == []
