"""What Teams and Google Meet write into a Word document, from its lines (`docx.text_of`)."""

import re
from dataclasses import replace

from ringback.model.transcript import Transcript, Turn
from ringback.transcripts import named
from ringback.transcripts.headed import first_of, headers_in, turns_under_headers
from ringback.transcripts.source import Source, left_out, source_of
from ringback.transcripts.timestamps import CLOCK, loose_time
from ringback.transcripts.turns import from_beginning, settled

_ARROW = re.compile(rf"\s*({CLOCK})\s*-->\s*({CLOCK})\s*")
"""The line of times of older Teams documents; the name stands in the next line, the words follow."""

_SWITCHED = re.compile(r".{1,80} (?:started|stopped) transcription\.?\s*(?:[0-9:]*)", re.IGNORECASE)
_TRANSCRIPT = re.compile(r"\W*Transcript\W*|.{0,200}[-–—] ?Transcript\s*", re.IGNORECASE)
_MEET = re.compile(
    r"\W*(?:attendees|invited)\b|\W*(?:transcription|meeting) ended after|.*this editable transcript was computer", re.I
)


def teams_sure(text: str) -> float:
    """How sure it is that Teams wrote this: it says who switched transcription on, or has its lines of name and time."""
    lines = source_of(text, "").lines
    headers, arrows = headers_in(lines), sum(_ARROW.fullmatch(line) is not None for line in lines)
    if not headers and not arrows:
        return 0.0
    switched = any(_SWITCHED.fullmatch(line.strip()) for line in lines if len(line) < 150)
    return 0.95 if switched or arrows else 0.9 if len(headers) >= 2 else 0.6


def teams_read(text: str, file: str) -> Transcript:
    """A Teams document, of today's layout or the older one. Never raises."""
    source = source_of(text, file)
    if any(_ARROW.fullmatch(line) for line in source.lines):
        return Transcript("teams_docx", settled(_older(source)))
    turns = from_beginning(settled(turns_under_headers(source, _of_the_program)))
    return Transcript("teams_docx", turns, left_out(source, first_of(source.lines)))


def meet_sure(text: str) -> float:
    """How sure it is that Meet wrote this: its heading or its last lines, and names in front of the words."""
    lines = source_of(text, "").lines
    marks = sum(_MEET.match(line) is not None for line in lines) + (_heading(lines) > 0)
    return 0.96 if marks >= 2 and named.sure(text) >= 0.5 else 0.0


def meet_read(text: str, file: str) -> Transcript:
    """A Meet document from its heading "Transcript" on; notes that stand above it are no speech. Never raises.

    Meet gives a time every few minutes. It holds for the turn under it; the turns after it have none.
    """
    source = source_of(text, file)
    return named.read_source(source, "meet_docx", _heading(source.lines))


def _heading(lines: tuple[str, ...]) -> int:
    """The line after the heading of the transcript, from 0; 0 where there is none. A title may bear the word as well."""
    headings = [n for n, line in enumerate(lines) if len(line) < 250 and _TRANSCRIPT.fullmatch(line)]
    return headings[-1] + 1 if headings else 0


def _older(source: Source) -> list[Turn]:
    found: list[tuple[Turn, list[str]]] = []
    naming = False
    for n, line in enumerate(source.lines, 1):
        times = _ARROW.fullmatch(line)
        if times is not None:
            start, end = loose_time(times[1]), loose_time(times[2])
            found.append((Turn("", "", start, end if start is None or (end or 0.0) >= start else None, n), []))
            naming = True
        elif naming and line.strip():
            found[-1] = (replace(found[-1][0], speaker=line.strip()), [])
            naming = False
        elif found and not _of_the_program(line):
            found[-1][1].append(line)
    return [replace(turn, text="\n".join(words)) for turn, words in found]


def _of_the_program(line: str) -> bool:
    return len(line) < 150 and _SWITCHED.fullmatch(line.strip()) is not None
