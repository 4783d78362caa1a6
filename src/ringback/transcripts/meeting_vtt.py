"""The WebVTT that meeting programs write: Zoom puts the name into the words, Teams into a voice tag around each cue."""

import re

from ringback.model.transcript import Transcript
from ringback.transcripts import vtt
from ringback.transcripts.captions import naming_of
from ringback.transcripts.timestamps import ARROW

_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:/[0-9]+-[0-9]+)?", re.IGNORECASE)
"""The name that Teams gives a cue."""

_MOST = 0.8
_NAMED = 0.5


def teams_sure(text: str) -> float:
    """How sure it is that Teams wrote this: every cue is one closed voice, or cues are named as only Teams names them."""
    if not vtt.is_vtt(text):
        return 0.0
    lines = text.splitlines()
    cues = sum(ARROW in line for line in lines)
    opened = sum(line.startswith("<v ") for line in lines)
    closed = sum(line.rstrip().endswith("</v>") for line in lines)
    guids = sum(_GUID.fullmatch(line.strip()) is not None for line in lines)
    whole = cues > 0 and opened >= _MOST * cues and closed >= _MOST * cues
    return 0.95 if whole or (opened and guids >= _NAMED * cues) else 0.0


def teams_read(text: str, file: str) -> Transcript:
    """A Teams transcript, by the rules of WebVTT."""
    return vtt.read(text, file, "teams_vtt")


def zoom_sure(text: str) -> float:
    """How sure it is that Zoom wrote this: the words of most cues begin with a name and a colon, and none has a voice."""
    if not vtt.is_vtt(text):
        return 0.0
    lines = text.splitlines()
    captions = [lines[n + 1] for n, line in enumerate(lines[:-1]) if ARROW in line]
    if any("<v" in caption for caption in captions):
        return 0.0
    return 0.95 if naming_of(captions).share >= _NAMED else 0.0


def zoom_read(text: str, file: str) -> Transcript:
    """A Zoom transcript, by the rules of WebVTT, with the names taken out of the words."""
    return vtt.read(text, file, "zoom_vtt")
