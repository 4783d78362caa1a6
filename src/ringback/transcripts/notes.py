"""Notes that a person made afterwards: "Q: … A: …", or "They asked: …" and "I said: …"."""

import re
from dataclasses import field

from ringback.model.quick import dataclass
from ringback.model.transcript import Transcript, Turn
from ringback.transcripts.source import left_out, source_of
from ringback.transcripts.turns import settled
from ringback.transcripts.vtt import is_vtt

ASKED = "Interviewer"
"""The speaker of every question in notes, whatever the notes call them."""
ANSWERED = "Me"
"""The speaker of every answer: notes are written by the one who was asked."""

_WHO_ASKS = (
    r"(?:they|she|he|we were|i was|the\s+(?:interviewers?|recruiter|manager|panel)|interviewers?"
    r"|(?:mr|mrs|ms|dr)\.?\s+\S{1,30})"
)
_ASKS = r"(?:(?:then|also)\s+)?(?:asked(?:\s+(?:me|about))?|said(?:\s+to\s+me)?|wanted\s+to\s+know|replied|went\s+on)"
_SAYS = r"(?:(?:then|also)\s+)?(?:said|answered|replied|told\s+(?:them|her|him)|responded|asked)"
_QUESTION = re.compile(
    rf"(?:Q(?:uestion)?[ \t]?[0-9]{{0,3}}[:：.)]|{_WHO_ASKS}\s+{_ASKS}\s?[:：])(?=[*_]{{0,3}}(?:\s|$))",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    rf"(?:A(?:ns(?:wer)?)?[ \t]?[0-9]{{0,3}}[:：.)]|(?:I|me)\s+{_SAYS}\s?[:：]|my\s+(?:answer|reply)(?:\s+was)?[:：])"
    r"(?=[*_]{0,3}(?:\s|$))",
    re.IGNORECASE,
)
_FRONT = re.compile(r"[ \t]*(?:(?:[-*•–—]|[0-9]{1,3}[.)])[ \t]{1,4})?[*_]{0,3}")
_WITHIN = re.compile(r"(?<=[\s.?!])(?=[QA][0-9]{0,3}[:：]\s)")
"""Where a question and its answer stand on one line; only the short marks count there."""


@dataclass
class _Note:
    speaker: str
    line: int
    words: list[str] = field(default_factory=list)


def sure(text: str) -> float:
    """How sure it is that these are notes: questions and answers are both marked, or several questions are."""
    if is_vtt(text):
        return 0.0
    lines = source_of(text, "").lines
    dotted = _dotted(lines)
    marks = [speaker for line in lines for speaker, _ in _parts(line, dotted)]
    asked, answered = marks.count(ASKED), marks.count(ANSWERED)
    if asked and answered:
        return 0.9 if asked + answered > 2 else 0.75
    return 0.6 if asked >= 2 else 0.0


def read(text: str, file: str) -> Transcript:
    """The questions and answers of some notes, without times. Never raises; words above the first mark are told."""
    source = source_of(text, file)
    dotted = _dotted(source.lines)
    notes: list[_Note] = []
    for n, line in enumerate(source.lines, 1):
        for speaker, words in _parts(line, dotted):
            if speaker:
                notes.append(_Note(speaker, n, [words]))
            elif notes:
                notes[-1].words.append(words)
    turns = [Turn("\n".join(note.words), note.speaker, line=note.line) for note in notes]
    return Transcript("notes", settled(turns), left_out(source, notes[0].line - 1 if notes else 0))


def _dotted(lines: tuple[str, ...]) -> bool:
    """Whether the short marks are written "Q." and "A." here; elsewhere "A." is an initial."""
    return any(line.startswith(("Q. ", "Q.\t")) for line in lines)


def _parts(line: str, dotted: bool) -> list[tuple[str, str]]:
    """The parts of a line with who says each; nobody where a part goes on with the line before."""
    return [_marked(part, dotted) for part in _WITHIN.split(line)]


def _marked(part: str, dotted: bool) -> tuple[str, str]:
    front = _FRONT.match(part)
    at = front.end() if front else 0
    for pattern, speaker in ((_QUESTION, ASKED), (_ANSWER, ANSWERED)):
        match = pattern.match(part, at)
        if match is not None and _is_a_mark(match.group(), dotted):
            return speaker, part[match.end() :].strip(" \t*_")
    return "", part


def _is_a_mark(mark: str, dotted: bool) -> bool:
    """ "a) …" is a list and "A." an initial: a single letter needs its colon, or a number before the other signs."""
    return mark[-1] in ":：" or (dotted and mark in ("Q.", "A.")) or any(sign.isdigit() for sign in mark)
