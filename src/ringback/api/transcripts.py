"""Transcripts, answer by answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringback.api.library import answering

if TYPE_CHECKING:
    from ringback.model.answer import JudgedTranscript, Weak
    from ringback.model.answering import WeakName


def judge_transcript(data: bytes, file: str, me: str = "") -> JudgedTranscript:
    """A transcript as it was exported: who is who, every answer, and which went badly. Never raises; problems are in it.

    `me` is the person's name in the export, or part of it; without it they are told from what is said.
    """
    from ringback.transcripts.judge import judge_transcript as judge_it
    from ringback.transcripts.read import read_transcript

    return judge_it(read_transcript(data, file), answering(), me, file)


def weak_name(weak: Weak) -> WeakName:
    """How a kind of weak answer is named, and what helps."""
    return answering().names[str(weak)]
