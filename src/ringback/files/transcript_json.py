"""A judged transcript → the promised JSON. What cannot be told is null."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringback.files.envelope import problem_json
from ringback.model.answer import Answer, JudgedTranscript

if TYPE_CHECKING:  # the shapes cost an import that only `ringback schema` needs
    from ringback.files.transcript_types import AnswerJson, MeasuresJson, TranscriptJson


def transcript_json(path: str, judged: JudgedTranscript) -> TranscriptJson:
    """The result for one file."""
    return {
        "path": path,
        "format": judged.format,
        "cleaned": judged.cleaned,
        "speakers": [{"name": s.name, "side": str(s.side)} for s in judged.speakers],
        "duration_seconds": judged.duration,
        "answers": [_answer(a) for a in judged.answers],
        "measures": _measures(judged),
        "problems": [problem_json(p) for p in judged.problems],
    }


def _answer(answer: Answer) -> AnswerJson:
    exchange, measures = answer.exchange, answer.measures
    return {
        "question": exchange.question,
        "answer": exchange.answer,
        "line": exchange.line,
        "start_seconds": exchange.start,
        "duration_seconds": exchange.duration,
        "latency_seconds": exchange.latency,
        "words": measures.words,
        "wpm": measures.wpm,
        "fillers_per_minute": measures.fillers_per_minute,
        "hedges_per_100_words": measures.hedges_per_100_words,
        "repairs": measures.repairs,
        "false_starts": measures.false_starts,
        "directness": answer.directness,
        "weak": str(answer.weak[0]) if answer.weak else None,
        "kinds": [str(w) for w in answer.weak],
        "why": [{"weak": str(w.weak), "text": w.text, "quote": w.quote, "rules": list(w.rules)} for w in answer.why],
    }


def _measures(judged: JudgedTranscript) -> MeasuresJson:
    every = judged.measures
    return {
        "answers": len(judged.answers),
        "words": every.words,
        "duration_seconds": every.duration,
        "wpm": every.wpm,
        "latency_seconds": judged.latency,
        "fillers_per_minute": every.fillers_per_minute,
        "hedges_per_100_words": every.hedges_per_100_words,
        "repairs": every.repairs,
        "false_starts": every.false_starts,
        "talk_share": judged.talk_share,
        "questions_asked": judged.questions_asked,
        "cannot_tell": [{"measure": c.measure, "why": c.why} for c in judged.cannot_tell],
    }
