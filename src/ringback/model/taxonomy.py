"""The kinds that Ringback knows: mistakes, signals and events, as the library's data files define them."""

from dataclasses import field
from typing import Any

from ringback.model.quick import dataclass
from ringback.model.reading import Tendency, Weight

NAMED: dict[str, Any] = {"name_key": True}
"""Marks the field that holds the entry's own key."""


@dataclass(frozen=True)
class MistakeKind:
    """One kind of thing that goes wrong (or well) on the person's side.

    `group` is the coarse label of the trained sense that it belongs to. `weight` is what it can weigh when it concerns
    nothing central; `core` says that by its nature it concerns what the job needs. `impression` names what a pattern of
    it suggests about the person (S3-11). `phrases` are for the phrase matcher; `speaks` and `silent` prove the entry.
    `unless`, on every sort of kind: words that only sound like its group. Without them the trained sense must still hear it.
    """

    id: str = field(metadata=NAMED)
    means: str
    group: str
    weight: Weight
    rules: tuple[str, ...]
    core: bool = False
    basic: bool = False
    generic: bool = False
    impression: str = ""
    phrases: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    speaks: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


@dataclass(frozen=True)
class SignalKind:
    """One thing that an interviewer was seen or heard to do. `neutral_in_panels`: means nothing where marks are kept (D9)."""

    id: str = field(metadata=NAMED)
    means: str
    group: str
    tendency: Tendency
    rules: tuple[str, ...]
    generic: bool = False
    neutral_in_panels: bool = False
    phrases: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    speaks: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


@dataclass(frozen=True)
class EventKind:
    """Something that happened to the application, or that somebody did after the interview.

    `outright`: its phrases say it in so many words and hardly anything else sounds like them, so what one of them names is
    believed whatever else the story is about.
    """

    id: str = field(metadata=NAMED)
    means: str
    group: str
    rules: tuple[str, ...]
    generic: bool = False
    outright: bool = False
    phrases: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    speaks: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


@dataclass(frozen=True)
class WordList:
    """A named list of words that phrases may refer to as @name."""

    id: str = field(metadata=NAMED)
    words: tuple[str, ...]


@dataclass(frozen=True)
class MistakeFile:
    """`library/mistakes.yaml`."""

    mistakes: tuple[MistakeKind, ...]


@dataclass(frozen=True)
class SignalFile:
    """`library/signals.yaml`."""

    signals: tuple[SignalKind, ...]


@dataclass(frozen=True)
class EventFile:
    """`library/events.yaml`."""

    events: tuple[EventKind, ...]


@dataclass(frozen=True)
class WordFile:
    """`library/words.yaml`."""

    lists: tuple[WordList, ...]


@dataclass(frozen=True)
class Taxonomy:
    """All kinds together."""

    mistakes: tuple[MistakeKind, ...]
    signals: tuple[SignalKind, ...]
    events: tuple[EventKind, ...]
    lists: tuple[WordList, ...]

    @property
    def kinds(self) -> tuple[MistakeKind | SignalKind | EventKind, ...]:
        """Every kind, mistakes first."""
        return (*self.mistakes, *self.signals, *self.events)
