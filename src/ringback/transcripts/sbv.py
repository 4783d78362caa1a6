"""SubViewer as YouTube writes it (SBV): both times in one line with a comma between them, then the words."""

import re
from itertools import islice

from ringback.model.transcript import Transcript
from ringback.transcripts.captions import with_names
from ringback.transcripts.cues import Times, cues_under_times, spoken
from ringback.transcripts.source import left_out, source_of
from ringback.transcripts.timestamps import loose_time
from ringback.transcripts.turns import settled

_CLOCK = r"[0-9]{1,3}:[0-9]{2}:[0-9]{2}\.[0-9]{1,3}"
_TIMES = re.compile(rf"\s*({_CLOCK})\s*,\s*({_CLOCK})\s*")
_MEANT = re.compile(r"^[ \t]*[0-9]{1,3}:[0-9:.]+[ \t]*,[ \t]*[0-9]{1,3}:[0-9:.]+[ \t]*$")
_BREAK = re.compile(r"\[br\]", re.IGNORECASE)
_FIRST_LINES = 50
_LIKE = "0:01:02.500,0:01:04.000"


def sure(text: str) -> float:
    """How sure it is that this is SBV: a line of two times with a comma stands near the beginning."""
    lines = islice((line for line in text.splitlines() if line.strip()), _FIRST_LINES)
    return 0.9 if any(times_of(line) for line in lines) else 0.0


def read(text: str, file: str) -> Transcript:
    """The transcript that an SBV text holds. Never raises; what cannot be read is among its problems."""
    source = source_of(text, file)
    found = cues_under_times(source, times_of, _MEANT, _LIKE)
    speech = [spoken(cue, _BREAK.sub(" ", cue.text)) for cue in found.cues]
    first = min((cue.line for cue in found.cues), default=1) - 1
    return Transcript("sbv", settled(with_names(speech)), (*left_out(source, first), *found.problems))


def times_of(line: str) -> Times | None:
    """Start and end, in seconds, of a line of times; None for any other line."""
    match = _TIMES.fullmatch(line)
    if match is None:
        return None
    start, end = loose_time(match[1]), loose_time(match[2])
    return None if start is None or end is None else (start, end)
