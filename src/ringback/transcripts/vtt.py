"""WebVTT, complete to the W3C specification: the cues of a file by its parsing algorithm, and the speech in them.

What the specification passes over in silence (a cue whose times are wrong, words without times) is told as a problem.
Settings, styles and regions say where and how to draw a cue; they are recognised and have no part in what was said.
"""

from ringback.model.problem import Problem
from ringback.model.quick import dataclass
from ringback.model.transcript import Transcript, Turn
from ringback.transcripts.captions import with_names
from ringback.transcripts.cues import Cue, CueFile, backwards, spoken
from ringback.transcripts.source import Source, source_of
from ringback.transcripts.timestamps import ARROW, SPACE, strict_time
from ringback.transcripts.turns import settled
from ringback.transcripts.vtt_text import pieces_of

SIGNATURE = "WEBVTT"
_NOT_SPEECH = ("NOTE", "STYLE", "REGION")
_LIKE = "00:01:02.500 --> 00:01:04.000"


def is_vtt(text: str) -> bool:
    """Whether a text carries the signature: the first six signs, then a blank, a tab, a line end or nothing."""
    start = text.removeprefix("\ufeff")
    return start.startswith(SIGNATURE) and start[len(SIGNATURE) : len(SIGNATURE) + 1] in ("", " ", "\t", "\n", "\r")


def sure(text: str) -> float:
    """How sure it is that this is WebVTT; the exports of one program know their own better."""
    return 0.8 if is_vtt(text) else 0.0


def read(text: str, file: str, format: str = "vtt") -> Transcript:
    """The transcript that a WebVTT text holds. Never raises; what cannot be read is among its problems."""
    found = cues_of(text, file)
    speech = [turn for cue in found.cues for turn in _voices(cue)]
    return Transcript(format, settled(with_names(speech)), found.problems)


def cues_of(text: str, file: str) -> CueFile:
    """All cues in the order of the file, as the specification's parser has them. No signature, no cues."""
    source = source_of(text.replace("\0", "\ufffd"), file)
    if not is_vtt(text):
        hint = "A WebVTT file begins with WEBVTT, then a blank line."
        return CueFile((), (source.problem(1, "The first line of this file is not that of a WebVTT file.", hint),))
    at = _after_header(source.lines)
    cues: list[Cue] = []
    problems: list[Problem] = []
    while at < len(source.lines):
        block = _block(source.lines, at)
        span = _times(source.lines[block.timing]) if block.timing is not None else None
        if block.timing is not None and span is not None:
            start, end, settings = span
            cues.append(Cue(start, end, "\n".join(block.body), block.timing + 1, block.id, settings))
        else:
            problems += _told(source, block)
        at = block.end
    return CueFile(tuple(cues), (*problems, *backwards(source, cues)))


@dataclass(frozen=True)
class _Block:
    """Lines between blank lines, or up to the next line of times. All numbers count lines from 0."""

    first: int
    timing: int | None
    """The line with the arrow, where there is one."""
    id: str
    body: tuple[str, ...]
    end: int
    """Where the next block may begin."""


def _after_header(lines: tuple[str, ...]) -> int:
    if len(lines) < 2 or not lines[1]:
        return 2
    return _block(lines, 1, header=True).end


def _block(lines: tuple[str, ...], first: int, header: bool = False) -> _Block:
    """The block that begins at a line. An arrow on its first or second line makes it a cue; a later one begins another."""
    at, timing, name = first, None, ""
    body: list[str] = []
    while at < len(lines):
        line = lines[at]
        if ARROW in line:
            if header or timing is not None or at - first > 1:
                break
            timing, name = at, "".join(body)
            body.clear()
        elif line:
            body.append(line)
        else:
            at += 1
            break
        at += 1
    return _Block(first, timing, name, tuple(body), at)


def _times(line: str) -> tuple[float, float, str] | None:
    """Start and end in seconds, and the settings, from a line of times; None where the specification sees none."""
    start = strict_time(line, _skipped(line, 0))
    if start is None:
        return None
    arrow = _skipped(line, start[1])
    if not line.startswith(ARROW, arrow):
        return None
    end = strict_time(line, _skipped(line, arrow + len(ARROW)))
    return None if end is None else (start[0], end[0], line[end[1] :].strip(SPACE))


def _skipped(line: str, at: int) -> int:
    while at < len(line) and line[at] in SPACE:
        at += 1
    return at


def _told(source: Source, block: _Block) -> list[Problem]:
    """What is said of a block that is no cue: nothing for notes, styles, regions, and numbers that stand alone."""
    if block.timing is not None:
        line = source.lines[block.timing]
        message = "The times of this cue cannot be read, so its words were left out."
        return [source.problem(block.timing + 1, message, f"Write them like this: {_LIKE}", _fault(line))]
    opening = block.body[0].split(None, 1)[:1] if block.body else []
    alone = len(block.body) == 1 and block.body[0].strip().isdigit()
    if not opening or opening[0] in _NOT_SPEECH or alone:
        return []
    message = "These words stand without times, so they were left out."
    return [source.problem(block.first + 1, message, f"Write the times in the line above them: {_LIKE}")]


def _fault(line: str) -> int:
    """The column where the reading of a bad line of times stops, from 1."""
    at = _skipped(line, 0)
    start = strict_time(line, at)
    if start is None:
        return at + 1
    at = _skipped(line, start[1])
    return (_skipped(line, at + len(ARROW)) if line.startswith(ARROW, at) else at) + 1


def _voices(cue: Cue) -> list[Turn]:
    return [spoken(cue, piece.text, piece.voice or "", piece.at) for piece in pieces_of(cue.text)]
