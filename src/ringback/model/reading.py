"""What was recognised in a debrief: the person's own words with the kind that each was taken for."""

from dataclasses import dataclass
from enum import StrEnum

from ringback.model.values import Frequency, Side, When


class Weight(StrEnum):
    """How much one kind of mistake can weigh, lightest first."""

    NONE = "none"
    SMALL = "small"
    REAL = "real"
    BASIC = "basic"
    FATAL = "fatal"


class Tendency(StrEnum):
    """Which way a signal points. `theirs` is the interviewer's own behaviour and never counts against the person (S1-1)."""

    GOOD = "good"
    NEUTRAL = "neutral"
    BAD = "bad"
    FLAG = "flag"
    THEIRS = "theirs"


@dataclass(frozen=True)
class Span:
    """A piece of the person's own text: the case key it stands under, and character offsets there (end exclusive)."""

    key: str
    start: int
    end: int


@dataclass(frozen=True)
class HeardMoment:
    """A mistake, or something that went well, as recognised."""

    kind: str
    text: str
    span: Span
    weight: Weight
    core: bool = False
    mended: bool = False
    topic: str = ""
    """What it was about, in the person's own words ("the budget question", "how I plan a tour"); empty if not said."""


@dataclass(frozen=True)
class HeardSignal:
    """Something the interviewer did, as recognised."""

    kind: str
    text: str
    span: Span
    tendency: Tendency
    frequency: Frequency = Frequency.ONCE


@dataclass(frozen=True)
class HeardCommitment:
    """A promise found in the text."""

    what: str
    by: Side
    due: When | None
    text: str
    span: Span
    overdue: bool = False


@dataclass(frozen=True)
class HeardEvent:
    """Something that happened to the application: rejected, invited, tried to call, already written, told to write …"""

    kind: str
    text: str
    span: Span


@dataclass(frozen=True)
class Story:
    """How the whole story reads, as the trained sense proposes; empty where there is nothing to read."""

    severity: str = ""
    core: bool = False
    noticed: bool = False
    move: str = ""
    brief: bool = False
    """Too few sentences for the whole to read as anything."""
    sureness: tuple[tuple[str, float], ...] = ()
    """For each severity and move how likely, for tools that look inside; never shown as odds (P14)."""
    reports: tuple[tuple[str, float], ...] = ()
    """For each group how surely the story reports it at all; one half is the line that training drew."""


@dataclass(frozen=True)
class Reading:
    """Everything recognised, and what was not: nothing found is dropped, nothing is believed silently."""

    moments: tuple[HeardMoment, ...] = ()
    signals: tuple[HeardSignal, ...] = ()
    commitments: tuple[HeardCommitment, ...] = ()
    events: tuple[HeardEvent, ...] = ()
    unrecognised: tuple[str, ...] = ()
    story: Story = Story()

    def has(self, *kinds: str) -> bool:
        """True if an event of one of these kinds was heard."""
        return any(e.kind in kinds for e in self.events)
