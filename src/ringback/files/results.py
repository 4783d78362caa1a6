"""Values → the promised JSON shapes. Instants become ISO 8601 with an offset; nothing else is changed."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ringback.model.assessment import Assessment, Disagreement, IfAnswered
from ringback.model.case import Commitment
from ringback.model.draft import Draft, Sentence
from ringback.model.plan import Plan
from ringback.model.play import PlayRule
from ringback.model.reading import HeardCommitment, Reading, Span
from ringback.model.trip import Trip

if TYPE_CHECKING:  # the shapes cost an import that only `ringback schema` needs
    from ringback.files.result_types import (
        AnsweredJson,
        AssessmentJson,
        CommitmentJson,
        DisagreementJson,
        DraftJson,
        ExplainJson,
        PlanJson,
        RecognisedJson,
        SentenceJson,
        TripJson,
    )


def assessment_json(assessment: Assessment, promised: tuple[Commitment, ...] = ()) -> AssessmentJson:
    """The result of `assess`. `promised` are the commitments of the case's own keys, shown before those of the text."""
    a = assessment
    return {
        "severity": str(a.severity),
        "recoverable": str(a.recoverable),
        "contested": a.contested,
        "first_move": str(a.first_move),
        "alternatives": [str(p) for p in a.alternatives],
        "window": None
        if a.window is None
        else {"opens": _iso(a.window.opens), "closes": _iso(a.window.closes), "why": a.window.why},
        "reasons": [{"for": r.speaks_for, "text": r.text, "rules": list(r.rules)} for r in a.reasons],
        "disagreements": [_disagreement(d) for d in a.disagreements],
        "would_change": [{"if": w.condition, "then": w.then} for w in a.would_change],
        "impressions": [
            {"impression": i.impression, "because": list(i.because), "answer": i.answer, "rules": list(i.rules)}
            for i in a.impressions
        ],
        "positives": list(a.positives),
        "recognised": recognised_json(a.recognised, promised),
        "missing": [
            {"key": m.key, "why": m.why, "find_out": m.find_out, "answers": [_answered(x) for x in m.answers]}
            for m in a.missing
        ],
    }


def recognised_json(reading: Reading, promised: tuple[Commitment, ...]) -> RecognisedJson:
    """Everything recognised, with the person's own words and where they stand."""
    reading = reading.shown
    return {
        "moments": [{"kind": m.kind, "text": m.text, **_place(m.span)} for m in reading.moments],  # type: ignore[typeddict-item]
        "signals": [
            {"kind": s.kind, "frequency": str(s.frequency), "text": s.text, **_place(s.span)}  # type: ignore[typeddict-item]
            for s in reading.signals
        ],
        "commitments": [
            *(_promise(c) for c in promised),
            *(_promise(c) for c in reading.commitments),
        ],
        "events": [{"kind": e.kind, "text": e.text} for e in reading.events],
        "unrecognised": list(reading.unrecognised),
    }


def plan_json(plan: Plan) -> PlanJson:
    """The result of `plan`."""
    return {
        "first_move": str(plan.first_move),
        "steps": [
            {
                "title": s.title,
                "play": str(s.play),
                "opens": _iso(s.opens),
                "due": _iso(s.due),
                "purpose": str(s.purpose) if s.purpose else None,
                "channel": str(s.channel) if s.channel else None,
                "rules": list(s.rules),
                "encloses": [str(p) for p in s.encloses],
            }
            for s in plan.steps
        ],
        "not_chosen": [{"play": str(n.play), "why": n.why, "rules": list(n.rules)} for n in plan.not_chosen],
        "keep_hunting": [{"title": s.title, "due": _iso(s.due)} for s in plan.keep_hunting],
        "trip": _trip(plan.trip),
    }


def explain_json(play: PlayRule, facts: Any, assessment: Assessment, plan: Plan) -> ExplainJson:
    """The result of `explain`. `facts` is the whole table that the rules read."""
    told, planned = assessment_json(assessment), plan_json(plan)
    return {
        "first_move": str(play.play),
        "title": play.title,
        "why": play.why,
        "rules": list(play.rules),
        "reasons": told["reasons"],
        "not_chosen": planned["not_chosen"],
        "would_change": told["would_change"],
        "disagreements": told["disagreements"],
        "missing": told["missing"],
        "trip": planned["trip"],
        "facts": dataclasses.asdict(facts),
    }


def draft_json(draft: Draft) -> DraftJson:
    """One draft, every sentence with its move, rules and facts."""
    return {
        "purpose": str(draft.purpose),
        "channel": str(draft.channel),
        "tone": str(draft.tone),
        "subject": draft.subject,
        "body": draft.body,
        "words": draft.words,
        "speaking_seconds": draft.speaking_seconds,
        "ready": draft.ready,
        "missing": [{"slot": m.slot, "ask": m.ask} for m in draft.missing],
        "sentences": [_sentence(s) for s in draft.sentences],
        "branches": [
            {"name": b.name, "heading": b.heading, "sentences": [_sentence(s) for s in b.sentences]}
            for b in draft.branches
        ],
        "rows": [{"left": r.left, "right": r.right, "facts": list(r.facts)} for r in draft.rows],
        "language": draft.language,
        "instead_of": draft.instead_of or None,
        "checked": draft.checked,
        "beside_resume": [
            {"check": b.check, "found": b.found, "message": b.message, "advice": b.advice, "rules": list(b.rules)}
            for b in draft.beside
        ],
    }


def _disagreement(d: Disagreement) -> DisagreementJson:
    return {
        "id": d.id,
        "text": d.text,
        "question": d.question,
        "one_side": d.one_side,
        "other_side": d.other_side,
        "default": d.default,
        "weighs": [{"side": w.side, "when": w.when} for w in d.weighs],
    }


def _answered(a: IfAnswered) -> AnsweredJson:
    return {"if": a.condition, "then": a.then, "recoverable": str(a.recoverable), "changes": a.changes}


def _trip(trip: Trip | None) -> TripJson | None:
    if trip is None:
        return None
    return {
        "move": str(trip.move),
        "reaction": trip.reaction,
        "cost": trip.cost,
        "says": trip.says,
        "rules": list(trip.rules),
    }


def _sentence(sentence: Sentence) -> SentenceJson:
    return {"text": sentence.text, "move": sentence.move, "rules": list(sentence.rules), "facts": list(sentence.facts)}


def _promise(commitment: Commitment | HeardCommitment) -> CommitmentJson:
    return {"what": commitment.what, "by": str(commitment.by), "due": _when(commitment.due)}


def _place(span: Span) -> dict[str, Any]:
    return {"key": span.key, "span": [span.start, span.end]}


def _iso(when: datetime) -> str:
    return when.isoformat(timespec="seconds")


def _when(when: datetime | date | None) -> str | None:
    if when is None:
        return None
    return _iso(when) if isinstance(when, datetime) else when.isoformat()
