"""What is ticked before a call, and what is said beside an assessment, as data."""

from dataclasses import field
from enum import StrEnum

from ringback.model.condition import NAMED, Condition, Example
from ringback.model.quick import dataclass


@dataclass(frozen=True)
class TickRule:
    """One thing to tick before a call. `says` may hold one `{slot}`; `bare` is said where the case does not fill it."""

    id: str = field(metadata=NAMED)
    says: str
    rules: tuple[str, ...]
    bare: str = ""


@dataclass(frozen=True)
class CallingTime:
    """How the end of the preparing is said: `says` while it lasts, with `{when}`; `over` afterwards (S0-21)."""

    says: str
    over: str
    rules: tuple[str, ...]


class Place(StrEnum):
    """Where on an assessment something stands."""

    COMFORT = "comfort"
    """Beside what speaks for the person by fact."""
    FOR = "for"
    AGAINST = "against"
    LOSING = "losing"
    """A way that is often taken, shown so that it is not."""


@dataclass(frozen=True)
class Aside:
    """One sentence beside an assessment, where `when` holds. A losing way has a title."""

    id: str = field(metadata=NAMED)
    place: Place
    says: str
    rules: tuple[str, ...]
    title: str = ""
    when: tuple[Condition, ...] = ()
    speaks: tuple[Example, ...] = ()
    silent: tuple[Example, ...] = ()


@dataclass(frozen=True)
class ReadyFile:
    """`library/ready.yaml`."""

    ticks: tuple[TickRule, ...]
    calling: CallingTime
    asides: tuple[Aside, ...]


@dataclass(frozen=True)
class Tick:
    """One thing to tick, filled in for a case."""

    id: str
    says: str
    rules: tuple[str, ...]
    known: bool
    """False where the case does not say what it is about."""
