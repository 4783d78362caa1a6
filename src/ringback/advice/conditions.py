"""Conditions: a closed list of shapes, each of which holds or not for a table of facts and can say itself in words."""

from dataclasses import fields, replace
from typing import Any

from ringback.advice.facts import FACT_NAMES, Facts
from ringback.model.play import Condition, Setting, Vocabulary
from ringback.model.values import Severity

Words = dict[str, Vocabulary]


def holds(condition: Condition, facts: Facts) -> bool:
    """True if the condition is so. A bound on a number that is not known does not hold."""
    if condition.fact and not _fact_holds(condition, getattr(facts, condition.fact)):
        return False
    if condition.all_ and not all(holds(c, facts) for c in condition.all_):
        return False
    if condition.any_ and not any(holds(c, facts) for c in condition.any_):
        return False
    return not any(holds(c, facts) for c in condition.none_)


def all_hold(conditions: tuple[Condition, ...], facts: Facts) -> bool:
    """True if every condition is so; an empty list is."""
    return all(holds(c, facts) for c in conditions)


def _fact_holds(condition: Condition, value: Any) -> bool:
    if condition.at_most is not None or condition.at_least is not None:
        number = Severity(value).rank if isinstance(value, str) and value else value
        if not isinstance(number, int | float):
            return False
        return number >= _or(condition.at_least, number) and number <= _or(condition.at_most, number)
    if isinstance(value, bool) or not condition.is_:
        return bool(value) is (condition.is_ != "no")
    return str(value) in condition.is_.split("|")


def _or(bound: float | None, otherwise: float) -> float:
    return otherwise if bound is None else bound


WORDED = frozenset(f.name for f in fields(Facts) if isinstance(f.default, str))
"""Facts whose value is a word: `is: no` asks for that word there, and not for the opposite."""


def words(condition: Condition, vocabulary: Words, holding: bool = True) -> str:
    """The condition as a clause: "the interview was on the phone"; with `holding` False its opposite."""
    joined = [_fact_words(condition, vocabulary, holding)] if condition.fact else []
    joined += [words(c, vocabulary, holding) for c in condition.all_]
    if condition.any_:
        joined.append((" or " if holding else " and ").join(words(c, vocabulary, holding) for c in condition.any_))
    joined += [words(c, vocabulary, not holding) for c in condition.none_]
    return (" and " if holding else " or ").join(j for j in joined if j)


def _fact_words(condition: Condition, vocabulary: Words, holding: bool) -> str:
    said = vocabulary[condition.fact]
    wanted = holding is not (condition.is_ == "no" and condition.fact not in WORDED)
    bound = condition.at_most if condition.at_most is not None else condition.at_least
    if bound is not None:
        wanted = holding
        more = (condition.at_least is not None) is holding
        number = (
            f"{bound:g} or {'more' if more else 'fewer'}"
            if holding
            else f"{'more' if more else 'fewer'} than {bound:g}"
        )
        return _fill(said.yes if said.yes else said.no, {"n": number, "value": number})
    values = " or ".join(v.replace("_", " ") for v in condition.is_.split("|"))
    number = values if values[:1].isdigit() else "some"
    return _fill(said.yes if wanted else said.no, {"value": values, "n": number})


def _fill(template: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        template = template.replace("{" + name + "}", value)
    return template


def facts_named(condition: Condition) -> frozenset[str]:
    """All facts that a condition reads."""
    inner = (*condition.all_, *condition.any_, *condition.none_)
    own = {condition.fact} if condition.fact else set()
    return frozenset(own.union(*(facts_named(c) for c in inner)))


def faults_in(condition: Condition) -> tuple[str, ...]:
    """What is wrong with a condition as data, in sentences; empty if nothing is."""
    own: list[str] = []
    if condition.fact and condition.fact not in FACT_NAMES:
        own.append(f"there is no fact “{condition.fact}”")
    if not condition.fact and not (condition.all_ or condition.any_ or condition.none_):
        own.append("a condition names a fact, or all, any or none of other conditions")
    for inner in (*condition.all_, *condition.any_, *condition.none_):
        own += faults_in(inner)
    return tuple(own)


def with_settings(facts: Facts, settings: tuple[Setting, ...]) -> Facts:
    """The facts with some of them set otherwise, for examples and what-ifs. Raises ValueError for an unknown name."""
    values: dict[str, Any] = {}
    for setting in settings:
        if setting.fact not in FACT_NAMES:
            raise ValueError(f"there is no fact “{setting.fact}”")
        values[setting.fact] = _value(setting, getattr(Facts(), setting.fact))
    return replace(facts, **values)


def _value(setting: Setting, like: Any) -> Any:
    word = setting.value.strip()
    if isinstance(like, bool):
        return word in ("yes", "true", "on", "")
    if isinstance(like, str):
        return word
    if word in ("", "unknown"):
        return None
    return int(word) if isinstance(like, int) or setting.fact == "self_rating" else float(word)
