"""How people answer, as data: the cues that are heard in a transcript, and what is said about a weak answer."""

from dataclasses import field
from enum import StrEnum

from ringback.model.answer import Weak
from ringback.model.condition import NAMED
from ringback.model.quick import dataclass


class Where(StrEnum):
    """Where in an utterance a cue must stand to count."""

    ANYWHERE = "anywhere"
    OPENING = "opening"
    WHOLE = "whole"


@dataclass(frozen=True)
class Cue:
    """One thing that can be heard in an utterance. `phrases` are for the phrase matcher; `speaks` and `silent` prove it.

    `opening` counts among the first words only, after "well" and the like; `whole` only where nothing else was said.
    """

    id: str = field(metadata=NAMED)
    means: str
    where: Where = Where.ANYWHERE
    phrases: tuple[str, ...] = ()
    speaks: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


@dataclass(frozen=True)
class WeakText:
    """What is said about one reason for calling an answer weak; {seconds}, {words} and {limit} are filled in."""

    id: str = field(metadata=NAMED)
    weak: Weak
    text: str
    rules: tuple[str, ...]


@dataclass(frozen=True)
class WeakName:
    """A kind of weak answer: its name for people, and what helps."""

    id: str = field(metadata=NAMED)
    name: str
    helps: str
    rules: tuple[str, ...]


@dataclass(frozen=True)
class AnsweringFile:
    """`library/answers.yaml`."""

    cues: tuple[Cue, ...]
    kinds: tuple[WeakName, ...]
    reasons: tuple[WeakText, ...]
