"""Rows ↔ nouns: for every noun of a case, one function out of the record book and one into it.

A noun's columns carry the names of its fields, so most of a conversion is reading them off; what differs stands here.
"""

from dataclasses import fields
from datetime import UTC, datetime, time
from typing import Any

from django.db import models

from ringback.model import case as nouns
from ringback.model.values import Tri, When
from ringback.web.records.models import (
    Commitment,
    Contact,
    Debrief,
    Interview,
    Moment,
    Opportunity,
    Outreach,
    Profile,
    Signal,
    Submission,
)


def _columns(noun: type[Any], row: models.Model, **given: Any) -> Any:
    """The noun, read off the row; `given` are the fields that stand elsewhere."""
    values = {f.name: getattr(row, f.name) for f in fields(noun) if f.name not in given and hasattr(row, f.name)}
    return noun(**values, **given)


def _values(noun: Any, row: type[models.Model]) -> dict[str, Any]:
    """Column → value for every field of the noun that the table has."""
    held = {f.name for f in row._meta.get_fields()}
    return {f.name: getattr(noun, f.name) for f in fields(noun) if f.name in held}


def candidate_of(row: Profile) -> nouns.Candidate:
    """Profile → candidate."""
    return _columns(nouns.Candidate, row)  # type: ignore[no-any-return]


def from_candidate(noun: nouns.Candidate) -> dict[str, Any]:
    """Candidate → columns of a profile."""
    return _values(noun, Profile)


def opportunity_of(row: Opportunity) -> nouns.Opportunity:
    """Opportunity with its journey; None where nothing about a journey is known."""
    travel = _columns(nouns.Travel, row)
    return _columns(nouns.Opportunity, row, travel=None if travel == nouns.Travel() else travel)  # type: ignore[no-any-return]


def from_opportunity(noun: nouns.Opportunity) -> dict[str, Any]:
    """Opportunity → columns, its journey among them."""
    return _values(noun, Opportunity) | _values(noun.travel or nouns.Travel(), Opportunity)


def status_of(row: Opportunity) -> nouns.Status:
    """What the employer has said."""
    return _columns(nouns.Status, row, next_stage=nouns.NextStage(row.next_stage_offered, row.next_stage_when))  # type: ignore[no-any-return]


def from_status(noun: nouns.Status) -> dict[str, Any]:
    """Status → columns of the opportunity."""
    stage = noun.next_stage
    return _values(noun, Opportunity) | {"next_stage_offered": stage.offered, "next_stage_when": stage.when}


def resume_of(row: Submission | None) -> nouns.Resume | None:
    """The version that this employer holds."""
    return nouns.Resume(row.resume.name, row.sent, row.resume.file_name) if row else None


def interview_of(row: Interview) -> nouns.Interview:
    """One conversation."""
    return _columns(nouns.Interview, row, with_=row.talked_with)  # type: ignore[no-any-return]


def from_interview(noun: nouns.Interview) -> dict[str, Any]:
    """Interview → columns."""
    return _values(noun, Interview) | {"talked_with": noun.with_}


def contact_of(row: Contact) -> nouns.Contact:
    """A person there."""
    return _columns(nouns.Contact, row)  # type: ignore[no-any-return]


def from_contact(noun: nouns.Contact) -> dict[str, Any]:
    """Contact → columns."""
    return _values(noun, Contact)


def moment_of(row: Moment) -> nouns.Moment:
    """One thing that went wrong, or well."""
    return _columns(nouns.Moment, row)  # type: ignore[no-any-return]


def from_moment(noun: nouns.Moment) -> dict[str, Any]:
    """Moment → columns."""
    return _values(noun, Moment)


def signal_of(row: Signal) -> nouns.Signal:
    """Something the interviewer did."""
    return _columns(nouns.Signal, row)  # type: ignore[no-any-return]


def from_signal(noun: nouns.Signal) -> dict[str, Any]:
    """Signal → columns."""
    return _values(noun, Signal)


def debrief_of(row: Debrief, moments: tuple[nouns.Moment, ...], signals: tuple[nouns.Signal, ...]) -> nouns.Debrief:
    """What the person says happened."""
    return _columns(nouns.Debrief, row, moments=moments, signals=signals)  # type: ignore[no-any-return]


def from_debrief(noun: nouns.Debrief) -> dict[str, Any]:
    """Debrief → columns; its moments and signals have tables of their own."""
    return {n: v for n, v in _values(noun, Debrief).items() if n not in ("moments", "signals")}


def commitment_of(row: Commitment) -> nouns.Commitment:
    """A promise."""
    return _columns(nouns.Commitment, row)  # type: ignore[no-any-return]


def from_commitment(noun: nouns.Commitment) -> dict[str, Any]:
    """Commitment → columns, with the last moment of its due date for looking it up."""
    return _values(noun, Commitment) | {"due_at": last_moment(noun.due), "open": not noun.is_done}


def outreach_of(row: Outreach) -> nouns.Outreach:
    """A contact that was made."""
    return _columns(nouns.Outreach, row)  # type: ignore[no-any-return]


def from_outreach(noun: nouns.Outreach) -> dict[str, Any]:
    """Outreach → columns."""
    return _values(noun, Outreach)


def last_moment(when: When | Tri | None) -> datetime | None:
    """The instant itself, or the end of the day (in UTC: it only orders lists)."""
    if when is None or isinstance(when, Tri):
        return None
    return when if isinstance(when, datetime) else datetime.combine(when, time(23, 59), UTC)
