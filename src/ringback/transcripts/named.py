"""Plain text with names in front ("Name: words"), with a time before or after the name, or without any."""

from dataclasses import field

from ringback.model.quick import dataclass
from ringback.model.transcript import Transcript, Turn
from ringback.transcripts.names import Prefix, names_among, names_in, prefix_of, stamp_of
from ringback.transcripts.source import Source, left_out, source_of
from ringback.transcripts.turns import from_beginning, settled
from ringback.transcripts.vtt import is_vtt

_OF_THE_PROGRAM = ("transcribed by https://otter.ai", "transcription ended after", "meeting ended after")
"""How lines begin that a program wrote below the speech."""
_COMPUTER = "this editable transcript was computer generated"


@dataclass
class _Speech:
    prefix: Prefix
    line: int
    words: list[str] = field(default_factory=list)


def sure(text: str) -> float:
    """How sure it is that names stand in front: by how many lines that bear words have one. Times alone count less."""
    if is_vtt(text):
        return 0.0
    lines = [line for line in source_of(text, "").lines if line.strip()]
    prefixes = [prefix_of(line) for line in lines]
    names = names_among(prefixes)
    named = sum(found is not None and found.name in names for found in prefixes)
    stamped = sum(stamp_of(line) is not None for line in lines)
    if named >= 2 and len(names) >= 2:
        return 0.8 if named >= 0.15 * len(lines) else 0.55 if named >= 0.04 * len(lines) else 0.0
    if named >= 1 and named >= 0.3 * len(lines):
        return 0.5
    return 0.45 if stamped >= 2 and stamped >= 0.3 * len(lines) else 0.0


def read(text: str, file: str, format: str = "named") -> Transcript:
    """The transcript that names in front of lines make. Never raises; speech of nobody above it is told."""
    return read_source(source_of(text, file), format)


def read_source(source: Source, format: str, first: int = 0) -> Transcript:
    """The same for lines that are cut already, from the line `first` on, counted from 0."""
    speech = _speech(source.lines, first)
    turns = [Turn("\n".join(s.words), s.prefix.name, s.prefix.time, s.prefix.until, s.line) for s in speech]
    begins = speech[0].line - 1 if speech else 0
    problems = left_out(source, begins) if first == 0 else ()
    return Transcript(format, from_beginning(settled(turns)), problems)


def _speech(lines: tuple[str, ...], first: int) -> list[_Speech]:
    """Every stretch that a name or a time begins. A line without either goes on with the one before it."""
    names = names_in(lines[first:])
    found: list[_Speech] = []
    waiting: float | None = None  # a time on a line of its own, for the next name
    for n, line in enumerate(lines[first:], first + 1):
        prefix = prefix_of(line)
        if prefix is None or prefix.name not in names:
            prefix = stamp_of(line)
        if prefix is None:
            if found and not _of_the_program(line):
                found[-1].words.append(line)
            continue
        words = line[prefix.end :]
        if not prefix.name and not words.strip():
            waiting = prefix.time
            continue
        time = waiting if prefix.time is None else prefix.time
        name = prefix.name or _goes_on(found, names)
        found.append(_Speech(Prefix(name, prefix.end, time, prefix.until), n, [words]))
        waiting = None
    return found


def _goes_on(found: list[_Speech], names: frozenset[str]) -> str:
    """Who speaks under a time without a name: still the last one, where the text gives names at all."""
    return found[-1].prefix.name if found and names else ""


def _of_the_program(line: str) -> bool:
    start = line.strip(" \t*_#").lower()
    return start.startswith(_OF_THE_PROGRAM) or _COMPUTER in start
