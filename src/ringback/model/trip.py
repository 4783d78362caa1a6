"""The decision about a costly journey as data (S1-11 to S1-18), and the decision itself."""

from dataclasses import field

from ringback.model.condition import NAMED, Condition, Example, StepRule
from ringback.model.quick import dataclass
from ringback.model.values import Play, TripMove


@dataclass(frozen=True)
class TripFrame:
    """When a journey is decided about at all, which plays carry its steps, and how its cost is said."""

    when: tuple[Condition, ...] = ()
    carried_by: tuple[Play, ...] = ()
    hour: str = ""
    hours: str = ""
    day: str = ""
    days: str = ""
    """`{n}` is filled in; money is said as the person wrote it."""


@dataclass(frozen=True)
class TripRule:
    """The first that holds decides. `says` names the signal beside `{cost}` (S1-18)."""

    id: str = field(metadata=NAMED)
    move: TripMove
    when: tuple[Condition, ...]
    says: str
    rules: tuple[str, ...]
    steps: tuple[StepRule, ...] = ()
    speaks: tuple[Example, ...] = ()
    silent: tuple[Example, ...] = ()


@dataclass(frozen=True)
class TripFile:
    """`library/trip.yaml`, in order."""

    trips: tuple[TripRule, ...]
    frame: TripFrame = TripFrame()


@dataclass(frozen=True)
class Trip:
    """What is decided about the journey, with the signal and the cost that were weighed."""

    move: TripMove
    reaction: str
    cost: str
    says: str
    rules: tuple[str, ...]
