"""A transcript of a conversation: who said what, and when, as far as the export tells."""

from ringback.model.problem import Problem
from ringback.model.quick import dataclass


@dataclass(frozen=True)
class Turn:
    """One stretch of speech by one voice. Times are seconds from the beginning; None where the export has none."""

    text: str
    speaker: str = ""
    """The name as the export gives it; empty where it gives none."""
    start: float | None = None
    end: float | None = None
    line: int = 0
    """The line of the file where it begins, from 1; 0 where a format has no lines."""


@dataclass(frozen=True)
class Transcript:
    """One file, read: its turns in order of time, and what could not be read."""

    format: str
    turns: tuple[Turn, ...] = ()
    problems: tuple[Problem, ...] = ()
    """Bad cues and the like, each with its place: skipped, and told."""
