"""A cue: words with a time to show them. The noun that WebVTT, SRT and SBV share, and how cues become speech."""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from ringback.model.problem import Problem
from ringback.model.quick import dataclass
from ringback.model.transcript import Turn
from ringback.transcripts.source import Source

Times = tuple[float, float]


@dataclass(frozen=True)
class Cue:
    """One cue as its file has it. Times are seconds; the end may lie before the start, for files contain such cues."""

    start: float
    end: float
    text: str
    line: int
    """The line of its times, from 1."""
    id: str = ""
    settings: str = ""
    """Where on the screen to draw it, as it stands; nothing here reads it."""


@dataclass(frozen=True)
class CueFile:
    """What the cues of a file are, and what was wrong with the others."""

    cues: tuple[Cue, ...] = ()
    problems: tuple[Problem, ...] = ()


def spoken(cue: Cue, text: str, speaker: str = "", start: float | None = None) -> Turn:
    """A cue's words as speech. An end that lies before the start is no end; a later start inside the cue is believed."""
    end = cue.end if cue.end >= cue.start else None
    begins = start if start is not None and cue.start <= start <= cue.end else cue.start
    return Turn(text, speaker, begins, end, cue.line)


def backwards(source: Source, cues: Iterable[Cue]) -> tuple[Problem, ...]:
    """A problem for each cue that ends before it begins: its words are kept, its end is not."""
    message = "This cue ends before it begins. Its words were read, its end was not."
    return tuple(
        source.problem(cue.line, message, "Write the earlier time first.") for cue in cues if cue.end < cue.start
    )


def cues_under_times(
    source: Source, times: Callable[[str], Times | None], looks: re.Pattern[str], like: str
) -> CueFile:
    """The cues of a format where each stands under its line of times (SRT, SBV).

    A blank line inside a cue does not end it: only the next line of times does. `looks` finds lines that are meant as
    times; those that `times` cannot read are told, with the words under them, and `like` shows a right one.
    """
    cues, problems = [], []
    marks = [n for n, line in enumerate(source.lines) if looks.search(line)]
    numbered = bool(marks) and marks[0] > 0 and source.lines[marks[0] - 1].strip().isdigit()
    for mark, following in pairwise([*marks, len(source.lines)]):
        text = _text(source.lines, mark + 1, following, numbered)
        span = times(source.lines[mark])
        if span is None:
            message = "These times cannot be read, so the words under them were left out."
            problems.append(source.problem(mark + 1, message, f"Write them like this: {like}"))
        else:
            cues.append(Cue(span[0], span[1], text, mark + 1))
    return CueFile(tuple(cues), (*problems, *backwards(source, cues)))


def _text(lines: tuple[str, ...], start: int, end: int, numbered: bool) -> str:
    """The words between two lines of times; where the file numbers its cues, without the number of the second."""
    another = end < len(lines)
    while end > start and not lines[end - 1].strip():
        end -= 1
    if numbered and another and start < end and lines[end - 1].strip().isdigit():
        end -= 1
    return "\n".join(line for line in lines[start:end] if line.strip())
