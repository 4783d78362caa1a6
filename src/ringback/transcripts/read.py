"""One export of any format, as bytes: who reads it best, and what they read."""

import re
from collections.abc import Callable
from dataclasses import replace

from ringback.model.problem import Problem
from ringback.model.quick import dataclass
from ringback.model.transcript import Transcript
from ringback.transcripts import docx, meeting_docx, meeting_vtt, named, notes, otter, sbv, srt, vtt, whisper
from ringback.transcripts.decode import decoded, foreign
from ringback.transcripts.source import source_of

UNKNOWN = "unknown"
_LEAST = 0.3
"""Whoever is less sure than this does not try."""

_HINT = (
    "Ringback reads WebVTT, SRT and SBV captions, the exports of Zoom, Teams, Meet, Otter and Whisper, and plain text "
    "such as “Anna: How did you …” or “Q: … A: …”."
)

_CASE_KEY = re.compile(r"^(candidate|opportunity|contacts|interview|debrief|resume):", re.MULTILINE)
_CASE_HINT = "Give it to “ringback recover”. Here, give the export of a call, or notes such as “Q: … A: …”."
"""Somebody who mixes the two up should not see their case taken for a talk between "candidate" and "debrief"."""


@dataclass(frozen=True)
class Reader:
    """One format: how sure it is of a text, from 0 to 1, and its reading."""

    sure: Callable[[str], float]
    read: Callable[[str, str], Transcript]


TEXT_READERS = {
    "teams_vtt": Reader(meeting_vtt.teams_sure, meeting_vtt.teams_read),
    "zoom_vtt": Reader(meeting_vtt.zoom_sure, meeting_vtt.zoom_read),
    "vtt": Reader(vtt.sure, vtt.read),
    "srt": Reader(srt.sure, srt.read),
    "sbv": Reader(sbv.sure, sbv.read),
    "whisper": Reader(whisper.sure, whisper.read),
    "otter": Reader(otter.sure, otter.read),
    "notes": Reader(notes.sure, notes.read),
    "named": Reader(named.sure, named.read),
}
"""All formats of plain text. Where two are equally sure, the one that stands first reads."""

DOCUMENT_READERS = {
    "meet_docx": Reader(meeting_docx.meet_sure, meeting_docx.meet_read),
    "teams_docx": Reader(meeting_docx.teams_sure, meeting_docx.teams_read),
}
"""Formats that are known only inside a Word document. Any other may be pasted into one."""


def read_transcript(data: bytes, file: str) -> Transcript:
    """The transcript in some bytes; `file` is the name for problems. Never raises.

    What cannot be recognised, or is empty, gives format "unknown" and a problem that says so.
    """
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        return _unknown(
            Problem(file, 1, 1, "This file is empty.", "Export the transcript again, or give another file.")
        )
    if docx.is_docx(data):
        return _document(data, file)
    strange = foreign(data, file)
    if strange is not None:
        return _unknown(strange)
    found = decoded(data, file)
    if len({match[1] for match in _CASE_KEY.finditer(found.text)}) > 1:
        return _unknown(source_of(found.text, file).problem(1, "This is a case file and no transcript.", _CASE_HINT))
    transcript = _best(found.text, file, TEXT_READERS)
    return replace(transcript, problems=(*found.problems, *transcript.problems))


def _document(data: bytes, file: str) -> Transcript:
    try:
        text = docx.text_of(data)
    except docx.Unreadable as error:
        return _unknown(Problem(file, 1, 1, str(error), "Export it again, or copy its text into a plain text file."))
    transcript = _best(text, file, DOCUMENT_READERS | TEXT_READERS)
    # A document has no lines that its reader could look up: turns do not claim any.
    return replace(transcript, turns=tuple(replace(turn, line=0) for turn in transcript.turns))


def _best(text: str, file: str, readers: dict[str, Reader]) -> Transcript:
    """What the surest reader that finds speech reads; what the surest of all says where none finds any."""
    chances = {name: reader.sure(text) for name, reader in readers.items()}
    ranked = sorted((name for name in readers if chances[name] >= _LEAST), key=lambda name: -chances[name])
    first: Transcript | None = None
    for name in ranked:
        transcript = readers[name].read(text, file)
        if transcript.turns:
            return transcript
        first = first or transcript
    if first is None:
        return _unknown(
            source_of(text, file).problem(1, "This does not look like the transcript of a conversation.", _HINT)
        )
    if first.problems:
        return first
    problem = source_of(text, file).problem(
        1, "This transcript holds no words.", "Export it again, or give another file."
    )
    return replace(first, problems=(problem,))


def _unknown(problem: Problem) -> Transcript:
    return Transcript(UNKNOWN, (), (problem,))
