"""What was recognised in a debrief: the person's own words with the kind that each was taken for."""

from dataclasses import replace
from enum import StrEnum

from ringback.model.quick import dataclass
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
    throughout: bool = False
    """It ran through the whole talk ("on every question")."""


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
    likely: bool = False
    """True where the group was heard and the kind is only the likeliest in it: then no rule may ask for the kind."""
    when: When | None = None
    """When the other talk is that the sentence tells of: the instant, or the day where it names no hour."""


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


WITHDRAWN = "post_withdrawn"
"""The kind of event that is no answer to anybody: the job itself is gone."""


@dataclass(frozen=True)
class Reading:
    """Everything recognised, and what was not: nothing found is dropped, nothing is believed silently."""

    moments: tuple[HeardMoment, ...] = ()
    signals: tuple[HeardSignal, ...] = ()
    commitments: tuple[HeardCommitment, ...] = ()
    events: tuple[HeardEvent, ...] = ()
    unrecognised: tuple[str, ...] = ()
    story: Story = Story()
    also: tuple[HeardMoment | HeardSignal | HeardEvent, ...] = ()
    """Heard by the sound of its kind alone, where the sense of the group was not sure enough: shown and asked about, and
    never weighed in the advice."""
    contacts: int = 0
    """How many contacts of the person's the text tells of that nobody answered (`debrief/contacts.py`)."""

    def has(self, *kinds: str) -> bool:
        """True if an event of one of these kinds was surely heard."""
        return any(e.kind in kinds and not e.likely for e in self.events)

    @property
    def kinds(self) -> frozenset[str]:
        """Every kind that was heard, weighed or only shown."""
        weighed = {m.kind for m in self.moments} | {s.kind for s in self.signals} | {e.kind for e in self.events}
        return frozenset(weighed | {h.kind for h in self.also})

    @property
    def shown(self) -> "Reading":
        """Everything heard, what is never weighed too: for those who show it or ask about it, not for those who advise."""
        return replace(
            self,
            moments=(*self.moments, *(h for h in self.also if isinstance(h, HeardMoment))),
            signals=(*self.signals, *(h for h in self.also if isinstance(h, HeardSignal))),
            events=(*self.events, *(h for h in self.also if isinstance(h, HeardEvent))),
            also=(),
        )
