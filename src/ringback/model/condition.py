"""Conditions, steps and the like: the shapes that the rules of the library are built from."""

from dataclasses import field
from typing import Any

from ringback.model.quick import dataclass
from ringback.model.values import DraftChannel, Purpose

NAMED: dict[str, Any] = {"name_key": True}
"""Marks the field that holds the entry's own key."""


@dataclass(frozen=True)
class Condition:
    """One of a closed list of shapes: a fact (that `is` a value), a number in bounds, or all, any or none of others."""

    fact: str = field(default="", metadata={"plain": True})
    is_: str = field(default="", metadata={"key": "is"})
    at_most: float | None = None
    at_least: float | None = None
    all_: tuple["Condition", ...] = field(default=(), metadata={"key": "all"})
    any_: tuple["Condition", ...] = field(default=(), metadata={"key": "any"})
    none_: tuple["Condition", ...] = field(default=(), metadata={"key": "none"})


@dataclass(frozen=True)
class Setting:
    """One fact set to a value in an example or a what-if: `rejected=yes`, `minutes_since_end=12`."""

    fact: str = field(metadata=NAMED)
    value: str = field(default="", metadata={"plain": True})


@dataclass(frozen=True)
class Example:
    """A table of facts, on top of a calm base, for which a rule must speak or must stay silent."""

    facts: tuple[Setting, ...] = ()


@dataclass(frozen=True)
class Anchor:
    """When a step opens or is due: a named moment plus a distance. Closed list of names in `advice/timing.py`."""

    at: str = field(metadata={"plain": True})
    minutes: float = field(default=0, metadata={"low": -100_000})
    hours: float = field(default=0, metadata={"low": -10_000})
    working_days: int = 0


@dataclass(frozen=True)
class StepRule:
    """One step of a play, as data. `when` leaves it out of cases where it does not belong."""

    title: str
    opens: Anchor
    due: Anchor
    rules: tuple[str, ...]
    purpose: Purpose | None = None
    channel: DraftChannel | None = None
    when: tuple[Condition, ...] = ()
    encloses: tuple[Purpose, ...] = ()
    """Sheets of the same plan that go out with this message: one contact, and not several (S1-9, S1-10, P4)."""


@dataclass(frozen=True)
class Weighing:
    """When one side of a disagreement weighs more."""

    side: str
    when: str
