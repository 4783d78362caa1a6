"""What `--from` is given (notes, a memo, a transcript, a recording) → a case, and what it could not tell."""

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import PurePath
from unicodedata import category
from zoneinfo import ZoneInfo

from ringback.debrief.from_transcript import told_by
from ringback.debrief.talk import held_in, talk_told
from ringback.files.audio import is_sound, words_in
from ringback.files.scalars import known_zone
from ringback.model.asking import AskingFile
from ringback.model.case import Candidate, Case, Debrief, Interview
from ringback.model.problem import InputProblems, Problem
from ringback.model.quick import dataclass
from ringback.model.values import Channel
from ringback.transcripts.decode import decoded, foreign
from ringback.transcripts.heard import Words
from ringback.transcripts.judge import judge_transcript
from ringback.transcripts.read import UNKNOWN, read_transcript

PROSE = ("", ".txt", ".md", ".text", ".markdown")
"""Names under which notes are kept as well as transcripts."""
LONGEST = 500_000
"""Characters; a case file holds a million, and notes may double when they are written as YAML."""


class Kind(StrEnum):
    """What a file was taken for."""

    NOTES = "notes"
    TRANSCRIPT = "transcript"
    MEMO = "memo"


@dataclass(frozen=True)
class Source:
    """What was read, and the case that it gives."""

    path: str
    kind: Kind
    case: Case
    format: str = ""
    duration: float | None = None
    cannot_tell: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    """What was passed over or guessed in reading; the case stands all the same."""


def read_source(
    data: bytes,
    path: str,
    asking: AskingFile,
    words: Words,
    me: str = "",
    model: str = "",
    written: datetime | None = None,
) -> Source:
    """The case in a file. `written`: when somebody's own notes were, from which "20 minutes ago" counts; without it no time in
    them is taken. Raises InputProblems where there is no case in it."""
    if is_sound(path):
        return _from_text(words_in(path, model), path, Kind.MEMO, asking, written)
    transcript = read_transcript(data, path)
    judged = judge_transcript(transcript, words, me, path)
    if judged.answers:
        told = told_by(transcript, judged, asking)
        notes = (*told.cannot_tell, *(c.why for c in judged.cannot_tell))
        return Source(path, Kind.TRANSCRIPT, told.case, judged.format, told.duration, notes, judged.problems)
    if not _is_prose(data, path, judged.format):
        raise InputProblems(judged.problems)
    found = decoded(data, path)
    return _from_text(found.text, path, Kind.NOTES, asking, written, found.problems)


def _is_prose(data: bytes, path: str, format: str) -> bool:
    """True for a text that no format of transcripts claims: somebody's own notes."""
    named = PurePath(path).suffix.lower() in PROSE
    return named and format in (UNKNOWN, "named", "notes") and bool(data.strip()) and not _is_other(data, path)


def _is_other(data: bytes, path: str) -> bool:
    """True for bytes that are no text, and for a case file, which `read_transcript` has named."""
    if foreign(data, path) is not None:
        return True
    return any("case file" in p.message for p in read_transcript(data, path).problems)


def _from_text(
    text: str,
    path: str,
    kind: Kind,
    asking: AskingFile,
    written: datetime | None,
    problems: tuple[Problem, ...] = (),
) -> Source:
    """A case that holds a text, and what it plainly says of how the talk was held and when it ended."""
    lines = "\n".join(text.splitlines())
    kept = "".join(c for c in lines if c in "\n\t" or category(c) not in ("Cc", "Cs")).strip()
    if not kept:
        raise InputProblems(
            (Problem(path, 1, 1, "There are no words in this.", "Write what happened, then try again."),)
        )
    if len(kept) > LONGEST:
        hint = "Keep to what happened in the interview."
        raise InputProblems((Problem(path, 1, 1, f"These notes are longer than {LONGEST:,} characters.", hint),))
    talk = _talk_in(kept, written)
    open_ = {"employer", *({"channel"} if talk.channel is Channel.UNKNOWN else ()), *(() if talk.ended else {"ended"})}
    gaps = tuple(g.says for g in asking.gaps if g.id in open_)
    case = Case(talk, Debrief(text=kept), candidate=Candidate(time_zone=_zone_of(written) if talk.ended else ""))
    return Source(path, kind, case, cannot_tell=gaps, problems=problems)


def _zone_of(written: datetime | None) -> str:
    """The zone on whose clock notes were written, where it has a name: their days and holidays are counted there too."""
    zone = written.tzinfo if written else None
    return zone.key if isinstance(zone, ZoneInfo) and known_zone(zone.key) else ""


def _talk_in(text: str, written: datetime | None) -> Interview:
    if written is None:
        return Interview(channel=held_in(text))
    told = talk_told(text, written, written.tzinfo or UTC)
    return Interview(channel=told.channel, ended=told.ended)
