"""Conditions: each shape holds or not, says itself in words, and tells what is wrong with it as data."""

import re
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.advice.assess import vocabulary_of
from ringback.advice.conditions import all_hold, facts_named, faults_in, holds, with_settings, words
from ringback.advice.facts import FACT_NAMES, Facts
from ringback.model.play import Condition, PlayRule, Setting
from tests.advice.facts_builder import advice, any_facts

SAID = vocabulary_of(advice())
CALM = Facts()
ODD = re.compile(r"[{}]|  |\b(?:or or|and and|or and|and or)\b|^\s|\s$|^(?:or|and)\b|\b(?:or|and)$")
"""What no clause may hold: a brace, a doubled space, a joint with nothing beside it."""


def fact(name: str, is_: str = "", at_least: float | None = None, at_most: float | None = None) -> Condition:
    """A condition on one fact."""
    return Condition(fact=name, is_=is_, at_least=at_least, at_most=at_most)


def test_it_holds_a_plain_fact_when_it_is_so() -> None:
    assert holds(fact("rejected"), replace(CALM, rejected=True))
    assert not holds(fact("rejected"), CALM)


def test_it_holds_a_denied_fact_when_it_is_not_so() -> None:
    assert holds(fact("rejected", "no"), CALM)
    assert not holds(fact("rejected", "no"), replace(CALM, rejected=True))
    assert holds(fact("rejected", "yes"), replace(CALM, rejected=True))


def test_it_holds_a_word_that_is_one_of_several() -> None:
    by_voice = fact("channel", "phone|video")
    assert holds(by_voice, replace(CALM, channel="video"))
    assert not holds(by_voice, replace(CALM, channel="in_person"))


def test_it_takes_no_for_a_word_where_the_fact_is_a_word() -> None:
    assert holds(fact("recoverable", "no"), replace(CALM, recoverable="no"))
    assert not holds(fact("recoverable", "no"), replace(CALM, recoverable="maybe"))
    assert not holds(fact("recoverable", "no"), CALM)


def test_it_holds_a_number_within_its_bounds_and_at_them() -> None:
    two_or_three = fact("contacts_unanswered", at_least=2, at_most=3)
    tried = [n for n in range(6) if holds(two_or_three, replace(CALM, contacts_unanswered=n))]
    assert tried == [2, 3]


def test_it_measures_severity_by_its_rank() -> None:
    serious = [
        s
        for s in ("overthinking", "minor", "serious", "fatal")
        if holds(fact("severity", at_least=2), replace(CALM, severity=s))
    ]
    assert serious == ["serious", "fatal"]


@given(st.floats(-100, 100))
def test_it_never_holds_a_bound_on_a_number_that_is_not_known(bound: float) -> None:
    assert CALM.minutes_since_end is None
    assert not holds(fact("minutes_since_end", at_least=bound), CALM)
    assert not holds(fact("minutes_since_end", at_most=bound), CALM)
    assert not holds(fact("self_rating", at_most=bound), CALM)


def test_it_never_holds_a_bound_on_a_severity_that_is_not_concluded_yet() -> None:
    assert not holds(fact("severity", at_most=3), CALM)


def test_it_joins_conditions_by_all_any_and_none() -> None:
    a, b = fact("rejected"), fact("next_stage")
    one = replace(CALM, rejected=True)
    both = replace(one, next_stage=True)
    assert [holds(Condition(all_=(a, b)), f) for f in (CALM, one, both)] == [False, False, True]
    assert [holds(Condition(any_=(a, b)), f) for f in (CALM, one, both)] == [False, True, True]
    assert [holds(Condition(none_=(a, b)), f) for f in (CALM, one, both)] == [True, False, False]


def test_it_holds_an_empty_list() -> None:
    assert all_hold((), CALM)


@given(any_facts())
def test_it_holds_either_a_requirement_or_its_denial(table: Facts) -> None:
    needs = [r.needs for p in advice().plays for r in p.when]
    assert needs
    assert all(holds(c, table) is not holds(Condition(none_=(c,)), table) for c in needs)


def test_it_says_a_fact_and_its_opposite() -> None:
    assert words(fact("rejected"), SAID) == "they have said no"
    assert words(fact("rejected"), SAID, holding=False) == "they have not said no"
    assert words(fact("rejected", "no"), SAID) == "they have not said no"
    assert words(fact("rejected", "no"), SAID, holding=False) == "they have said no"


def test_it_says_a_word_without_its_underscore() -> None:
    assert words(fact("channel", "phone|in_person"), SAID) == "the interview was held by phone or in person"


def test_it_says_a_number_both_ways() -> None:
    many = fact("contacts_unanswered", at_least=2)
    assert words(many, SAID) == "2 or more contacts are unanswered"
    assert words(many, SAID, holding=False) == "fewer than 2 contacts are unanswered"


def test_it_turns_and_into_or_when_it_denies() -> None:
    both = Condition(all_=(fact("rejected"), fact("next_stage")))
    assert words(both, SAID) == "they have said no and a next stage is offered"
    assert words(both, SAID, holding=False) == "they have not said no or no next stage is offered yet"
    either = Condition(any_=(fact("rejected"), fact("next_stage")))
    assert words(either, SAID, holding=False) == "they have not said no and no next stage is offered yet"
    assert words(Condition(none_=(fact("rejected"),)), SAID) == "they have not said no"


@pytest.mark.parametrize("play", advice().plays, ids=lambda p: str(p.play))
def test_it_says_every_requirement_of_every_play_as_a_clean_clause(play: PlayRule) -> None:
    said = [words(r.needs, SAID, holding) for r in play.when for holding in (True, False)]
    assert said
    assert [s for s in said if not s or ODD.search(s)] == []


@given(st.sampled_from(FACT_NAMES), st.booleans(), st.sampled_from(["", "no", "phone", "staged|screening"]))
def test_it_says_every_fact_without_an_open_slot(name: str, holding: bool, is_: str) -> None:
    said = words(fact(name, is_ or "yes"), SAID, holding)
    assert said
    assert not ODD.search(said)


def test_it_names_all_facts_that_a_condition_reads() -> None:
    deep = Condition(fact="rejected", any_=(fact("channel", "phone"), Condition(none_=(fact("attempts"),))))
    assert facts_named(deep) == {"rejected", "channel", "attempts"}


def test_it_tells_what_is_wrong_with_a_condition() -> None:
    assert faults_in(fact("rejected")) == ()
    assert faults_in(fact("rejcted")) == ("there is no fact “rejcted”",)
    assert len(faults_in(Condition())) == 1
    assert len(faults_in(Condition(all_=(fact("nothing"), Condition(any_=(fact("none_such"),)))))) == 2


def test_it_sets_facts_by_name_in_the_type_of_each() -> None:
    settings = (
        Setting("rejected", "yes"),
        Setting("minutes_since_end", "12"),
        Setting("attempts", "2"),
        Setting("channel", "video"),
    )
    table = with_settings(CALM, settings)
    assert (table.rejected, table.minutes_since_end, table.attempts, table.channel) == (True, 12.0, 2, "video")
    assert (
        with_settings(table, (Setting("rejected", "no"), Setting("minutes_since_end", "unknown"))).minutes_since_end
        is None
    )


def test_it_refuses_a_fact_that_does_not_exist() -> None:
    with pytest.raises(ValueError, match="no fact"):
        with_settings(CALM, (Setting("weather", "fine"),))


def test_it_keeps_the_list_of_facts_closed() -> None:
    assert tuple(f.name for f in fields(Facts)) == FACT_NAMES
    assert len(set(FACT_NAMES)) == len(FACT_NAMES) > 40
