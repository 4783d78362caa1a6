"""SubRip (SRT): a number, a line of times with commas, the words. Read as players do, for there is no standard."""

import re
from itertools import islice

from ringback.model.transcript import Transcript
from ringback.transcripts.captions import with_names
from ringback.transcripts.cues import Cue, Times, cues_under_times, spoken
from ringback.transcripts.source import left_out, source_of
from ringback.transcripts.timestamps import CLOCK, loose_time
from ringback.transcripts.turns import settled
from ringback.transcripts.vtt import is_vtt
from ringback.transcripts.vtt_text import unescaped

_MEANT = re.compile(r"^[ \t]*[0-9][0-9:.,; \t]*-{1,2}>")
_TIMES = re.compile(rf"[ \t]*({CLOCK})[ \t]*-->[ \t]*({CLOCK})(?![0-9:.,]).*")
_MARKS = re.compile(r"</?(?:[ibusvc]|font|ruby|rt|lang)(?:[ .][^<>]*)?>|\{\\[^{}]*\}", re.IGNORECASE)
_BREAK = re.compile(r"\\[hNn]")
"""HTML-like marks and the brace commands of other subtitle formats, which players leave out."""

_FIRST_LINES = 50
_LIKE = "00:01:02,500 --> 00:01:04,000"


def sure(text: str) -> float:
    """How sure it is that this is SRT: a line of times near the beginning; less so where WebVTT signs for it."""
    lines = islice((line for line in text.splitlines() if line.strip()), _FIRST_LINES)
    if not any(times_of(line) for line in lines):
        return 0.0
    return 0.4 if is_vtt(text) else 0.9


def read(text: str, file: str) -> Transcript:
    """The transcript that an SRT text holds. Never raises; what cannot be read is among its problems."""
    source = source_of(text, file)
    found = cues_under_times(source, times_of, _MEANT, _LIKE)
    speech = [spoken(cue, _plain(cue)) for cue in found.cues]
    first = min((cue.line for cue in found.cues), default=1) - 1
    return Transcript("srt", settled(with_names(speech)), (*left_out(source, first), *found.problems))


def times_of(line: str) -> Times | None:
    """Start and end, in seconds, of a line of times. A full stop for the comma and missing hours are forgiven."""
    match = _TIMES.fullmatch(line)
    if match is None:
        return None
    start, end = loose_time(match[1]), loose_time(match[2])
    return None if start is None or end is None else (start, end)


def _plain(cue: Cue) -> str:
    return unescaped(_BREAK.sub(" ", _MARKS.sub("", cue.text)))
