"""The case of an interview: built from its rows, and put back into them."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Q

from ringback.model import case as nouns
from ringback.web.records import convert
from ringback.web.records.keep import Act
from ringback.web.records.models import (
    Commitment,
    Contact,
    Debrief,
    Interview,
    Moment,
    Outreach,
    ResumeVersion,
    Signal,
    Submission,
)


def case_of(interview: Interview) -> nouns.Case:
    """Everything that is known about one interview, as the case file holds it."""
    job, debrief = interview.opportunity, _debrief(interview)
    if job.pk is None:
        return nouns.Case(nouns.Interview(), nouns.Debrief(), candidate=convert.candidate_of(job.profile))
    moments = tuple(map(convert.moment_of, debrief.moments.all())) if debrief.pk else ()
    signals = tuple(map(convert.signal_of, debrief.signals.all())) if debrief.pk else ()
    return nouns.Case(
        now=interview.as_of if isinstance(interview.as_of, datetime) else None,
        candidate=convert.candidate_of(job.profile),
        opportunity=convert.opportunity_of(job),
        resume=convert.resume_of(job.submissions.select_related("resume").defer("resume__data").last()),
        contacts=tuple(map(convert.contact_of, job.contacts.all())),
        interview=convert.interview_of(interview),
        debrief=convert.debrief_of(debrief, moments, signals),
        commitments=tuple(map(convert.commitment_of, job.commitments.all())),
        outreach=tuple(map(convert.outreach_of, _outreach(interview))),
        status=convert.status_of(job),
    )


def _debrief(interview: Interview) -> Debrief:
    if interview.pk is None:
        return Debrief()
    return Debrief.objects.filter(interview=interview).first() or Debrief(interview=interview)


def _outreach(interview: Interview) -> models.QuerySet[Outreach]:
    """What was sent after this interview, and what belongs to no interview in particular."""
    its_own = Q(interview=interview) if interview.pk else Q(pk=None)
    return interview.opportunity.outreach.filter(its_own | Q(interview=None))


def store(interview: Interview, case: nouns.Case, act: Act, shown: int | None = None) -> None:
    """Puts a case into the rows of its interview; only what differs is written. Stale if the version shown is no more."""
    job = interview.opportunity
    before = case_of(interview)
    touched = act.change(interview, shown, **convert.from_interview(case.interview), as_of=case.now)
    if not touched and case != before:
        act.change(interview, version=interview.version + 1)  # the story changed: a tab that shows it must notice
    act.change(job, **convert.from_opportunity(case.opportunity), **convert.from_status(case.status))
    act.change(job.profile, **convert.from_candidate(case.candidate))
    debrief = _debrief(interview)
    if debrief.pk is None:
        act.create(debrief)
    act.change(debrief, **convert.from_debrief(case.debrief))
    _align(act, debrief.moments.all(), Moment(debrief=debrief), case.debrief.moments, convert.from_moment)
    _align(act, debrief.signals.all(), Signal(debrief=debrief), case.debrief.signals, convert.from_signal)
    _align(act, job.contacts.all(), Contact(opportunity=job), case.contacts, convert.from_contact)
    _align(act, job.commitments.all(), Commitment(opportunity=job), case.commitments, convert.from_commitment)
    blank = Outreach(opportunity=job, interview=interview)
    _align(act, _outreach(interview), blank, case.outreach, convert.from_outreach)
    _submit(act, interview, case.resume)


def _align(
    act: Act, rows: "models.QuerySet[Any]", blank: models.Model, values: Sequence[Any], columns: Callable[[Any], Any]
) -> None:
    """Makes a list of rows hold a list of values, place by place: changed, added at the end, or taken away there."""
    there = list(rows)
    for position, value in enumerate(values):
        if position < len(there):
            act.change(there[position], **columns(value), position=position)
        else:
            blank.pk = None
            fresh = type(blank)(
                **{f.attname: getattr(blank, f.attname) for f in blank._meta.concrete_fields if not f.primary_key}
            )
            for name, column in (columns(value) | {"position": position}).items():
                setattr(fresh, name, column)
            act.create(fresh)
    for row in there[len(values) :]:
        act.delete(row)


def _submit(act: Act, interview: Interview, resume: nouns.Resume | None) -> None:
    """Notes which résumé version this employer holds. Its bytes come with an upload; a case only names it."""
    job = interview.opportunity
    last = job.submissions.select_related("resume").last()
    if resume is None or resume == convert.resume_of(last):
        return
    known = ResumeVersion.objects.filter(owner=job.owner, name=resume.version, file_name=resume.file).first()
    version = known or act.create(ResumeVersion(owner=job.owner, name=resume.version, file_name=resume.file))
    if last is not None and last.resume_id == version.pk:
        act.change(last, sent=resume.sent)
    else:
        act.create(Submission(opportunity=job, resume=version, sent=resume.sent))
