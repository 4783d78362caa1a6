"""Where advice comes from: the five articles and the evidence beside them, each as a value that anyone can look up."""

from dataclasses import field
from datetime import date
from enum import StrEnum
from typing import Any

from ringback.model.quick import dataclass

NAMED: dict[str, Any] = {"name_key": True}
"""Marks the field that holds the entry's own key."""


class Confidence(StrEnum):
    """How far a source bears what we say of it; where it lies between two, the lower one is given."""

    HIGH = "high"
    """A study or a law, and the number was seen in it."""
    MEDIUM = "medium"
    """One study far from hiring, a poll, or somebody known for the subject."""
    LOW = "low"
    """A page, a story, or a second-hand report."""


class Missing(StrEnum):
    """What a bibliography should hold of a source, and what could not be told of this one."""

    AUTHOR = "author"
    TITLE = "title"
    YEAR = "year"
    ADDRESS = "address"
    """Neither an address nor a DOI."""


@dataclass(frozen=True)
class Figure:
    """One number that a source gives. It is `shown` to a person only with the source and its year beside it."""

    value: str
    of: str
    """What the number counts."""
    sample: str = ""
    shown: bool = False


@dataclass(frozen=True)
class Source:
    """One source: the primary work where it is known, else the page that was read. What was not seen is left empty, and
    what could not be told at all is named in `unknown`."""

    id: str = field(metadata=NAMED)
    says: str
    """What it says, in one sentence of ours."""
    confidence: Confidence
    read: date
    author: str = ""
    title: str = ""
    year: int | None = None
    doi: str = ""
    address: str = ""
    survey: str = ""
    """How a poll is named in a sentence, with its year: its figures may be shown under that name only."""
    setting: str = ""
    """Where it was found out, if that is far from a job interview."""
    figures: tuple[Figure, ...] = ()
    unknown: tuple[Missing, ...] = ()
    """What we looked for and could not tell."""

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What is not given, whether or not it is marked as unknown."""
        given = {
            Missing.AUTHOR: self.author,
            Missing.TITLE: self.title,
            Missing.YEAR: self.year,
            Missing.ADDRESS: self.doi or self.address,
        }
        return tuple(what for what, value in given.items() if not value)

    @property
    def shown(self) -> tuple[Figure, ...]:
        """The figures that a person may see, beside this source and its year."""
        return tuple(f for f in self.figures if f.shown and self.is_strong)

    @property
    def is_strong(self) -> bool:
        """True if a figure of it may be shown: it has a year, and is a study or a law, or a poll named as one."""
        return self.year is not None and (self.confidence is Confidence.HIGH or bool(self.survey))


@dataclass(frozen=True)
class SourceFile:
    """`library/sources.yaml`."""

    sources: tuple[Source, ...]
