"""The plan: the chosen play as dated steps, why not the others, and the search that goes on."""

from datetime import datetime

from ringback.model.quick import dataclass
from ringback.model.trip import Trip
from ringback.model.values import DraftChannel, Play, Purpose


@dataclass(frozen=True)
class Step:
    """One thing to do: it opens at one instant and is due at another. Words to use come from purpose and channel."""

    title: str
    play: Play
    opens: datetime
    due: datetime
    purpose: Purpose | None
    channel: DraftChannel | None
    rules: tuple[str, ...]
    encloses: tuple[Purpose, ...] = ()
    """Sheets of the plan that go out with this message, where they are ready."""
    promise: str = ""
    """What was promised, where the step only keeps a promise; pages that list promises by themselves leave such a step out."""


@dataclass(frozen=True)
class NotChosen:
    """A play that was not chosen, and why."""

    play: Play
    why: str
    rules: tuple[str, ...]


@dataclass(frozen=True)
class SearchAction:
    """One small dated action elsewhere (P16)."""

    title: str
    due: datetime


@dataclass(frozen=True)
class Plan:
    """What to do, in order. It is never empty, and always ends in search actions (S0-6, S2-10, S3-7, P16)."""

    first_move: Play
    steps: tuple[Step, ...]
    not_chosen: tuple[NotChosen, ...]
    keep_hunting: tuple[SearchAction, ...]
    trip: Trip | None = None
    """None where no costly journey is to be decided about."""
