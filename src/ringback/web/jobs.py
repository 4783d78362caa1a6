"""One opportunity and all of them: what the board and the page of an opportunity read and write.

Everything begins with a call that says whose it is (`access`), and every change counts the version of the opportunity, so
that two tabs cannot overwrite each other unseen; the interviews count too, for their stories show the same people.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber
from django.http import HttpRequest

from ringback import api
from ringback.advice.assess import Judgement
from ringback.model import case as nouns
from ringback.model.values import Tri
from ringback.web import access
from ringback.web.judging import judge, note
from ringback.web.records import convert
from ringback.web.records.keep import Act
from ringback.web.records.models import (
    Commitment,
    Contact,
    Interview,
    Opportunity,
    Outcome,
    Outreach,
    ResumeVersion,
    StageChange,
    Submission,
)
from ringback.web.records.stages import TITLES, Ending, Stage

__all__ = ["TITLES", "Ending", "Opportunity", "Stage"]
BLANK = nouns.Case(nouns.Interview(), nouns.Debrief())
WAITING = frozenset(["S3-29", "S3-30", "P4"])
"""A step that rests on one of these says when to look again."""
CARD = ("pk", "employer", "role", "stage", "next_action", "next_action_due", "example")
DUE_FIRST = (F("next_action_due").asc(nulls_last=True), F("stage_since").desc(), F("pk").desc())
LISTS: dict[str, Any] = {"contacts": Contact, "commitments": Commitment, "outreach": Outreach}
"""Case key → table of the lists that hang on an opportunity."""
COLUMNS: dict[str, Callable[[Any], dict[str, Any]]] = {
    "contacts": convert.from_contact,
    "commitments": convert.from_commitment,
    "outreach": convert.from_outreach,
}
NOUNS: dict[str, Callable[[Any], Any]] = {
    "contacts": convert.contact_of,
    "commitments": convert.commitment_of,
    "outreach": convert.outreach_of,
}


@dataclass(frozen=True)
class Rows:
    """Everything at one employer."""

    interviews: Sequence[Interview]
    contacts: Sequence[Contact]
    submissions: Sequence[Submission]
    commitments: Sequence[Commitment]
    outreach: Sequence[Outreach]
    outcomes: Sequence[Outcome]
    moves: Sequence[StageChange]


def everything_at(job: Opportunity) -> Rows:
    """One look into each table, however much there is."""
    return Rows(
        list(job.interviews.all()),
        list(job.contacts.all()),
        list(job.submissions.select_related("resume").defer("resume__data")),
        list(job.commitments.all()),
        list(job.outreach.all()),
        list(job.outcomes.all()),
        list(job.stage_changes.all()),
    )


def first_cards(request: HttpRequest, most: int) -> list[dict[str, Any]]:
    """The first cards of each column, what is due first, each with the number in its column (`total`). One query."""
    rows = access.opportunities(request).annotate(
        place=Window(RowNumber(), partition_by=F("stage"), order_by=DUE_FIRST),
        total=Window(Count("pk"), partition_by=F("stage")),
    )
    return list(rows.filter(place__lte=most).order_by("place").values(*CARD, "total"))


def cards_in(request: HttpRequest, stage: Stage) -> Any:
    """All cards of one column, to be cut into pages."""
    return access.opportunities(request).filter(stage=stage).order_by(*DUE_FIRST).values(*CARD)


def put_away(request: HttpRequest) -> Any:
    """The cards of what was put away, newest first."""
    rows = Opportunity.objects.filter(owner=access.owner(request), gone__isnull=False)
    return rows.order_by("-gone").values(*CARD)


def add(act: Act, request: HttpRequest, **columns: Any) -> Opportunity:
    """A new opportunity, inside an act."""
    mine = access.profile(request)
    return act.create(Opportunity(owner=mine.owner, profile=mine, **columns))


def facts_in(answers: Mapping[str, str | list[str]], now: datetime) -> nouns.Case:
    """A case that holds these answers alone: they are held to the rules of a case. Raises InputProblems."""
    return api.with_answers(BLANK, answers, now)


def entry_in(name: str, answers: Mapping[str, str], now: datetime) -> Any:
    """One entry of a list of a case, from its own keys. Raises InputProblems."""
    case = facts_in({f"{name}[0].{key}": answer for key, answer in answers.items()}, now)
    return getattr(case, name)[0]


def entry(job: Opportunity, name: str, pk: int) -> Any:
    """One row of a list of theirs, or 404."""
    return access.there(LISTS[name]._default_manager.filter(opportunity=job, pk=pk).first())


def noun_of(name: str, row: Any) -> Any:
    """A row of a list, as the noun of a case."""
    return NOUNS[name](row)


def change_facts(act: Act, job: Opportunity, shown: int | None, facts: nouns.Opportunity, **more: Any) -> None:
    """Puts the facts of an opportunity, and what stands in no case, into its row."""
    _count(act, job, shown)
    act.change(job, **convert.from_opportunity(facts), **more)


def keep_entry(act: Act, job: Opportunity, shown: int | None, name: str, noun: Any, row: Any = None) -> Any:
    """Puts an entry into a list: over the row that is given, or as a new one at the end."""
    _count(act, job, shown)
    columns = COLUMNS[name](noun)
    if row is not None:
        act.change(row, **columns)
        return row
    table = LISTS[name]
    last = table._default_manager.filter(opportunity=job).count()
    return act.create(table(opportunity=job, position=last, **columns))


def drop_entry(act: Act, job: Opportunity, shown: int | None, row: Any) -> None:
    """Takes an entry out of its list."""
    _count(act, job, shown)
    act.delete(row)


def keep_contact_made(act: Act, job: Opportunity, shown: int | None, noun: nouns.Outreach) -> Outreach:
    """Notes one contact that was made, after the last interview if there was one."""
    made: Outreach = keep_entry(act, job, shown, "outreach", noun)
    last = job.interviews.filter(begun=True).last()
    if last is not None:
        act.change(made, interview=last)
    return made


def submit(act: Act, job: Opportunity, shown: int | None, resume: ResumeVersion, sent: date | None) -> None:
    """Notes which résumé version went to this employer, and when."""
    _count(act, job, shown)
    act.create(Submission(opportunity=job, resume=resume, sent=sent))


def named_resume(act: Act, request: HttpRequest, name: str) -> ResumeVersion:
    """The version of that name; made without its bytes where there is none."""
    found = access.resumes(request).filter(name=name).first()
    return found or act.create(ResumeVersion(owner=access.owner(request), name=name))


ENDS = {
    Ending.REJECTED: Stage.CLOSED,
    Ending.SECOND_TALK: Stage.INTERVIEWING,
    Ending.OFFER: Stage.OFFER,
    Ending.LET_GO: Stage.CLOSED,
    Ending.NO_ANSWER: Stage.CLOSED,
}
"""In which column an opportunity stands after what came of it."""


def ended(act: Act, job: Opportunity, shown: int | None, kind: Ending, at: datetime, words: str, when: Any) -> None:
    """Notes what came of it, and everything that follows: what they have said, and the column."""
    _count(act, job, shown)
    act.create(
        Outcome(opportunity=job, interview=job.interviews.filter(begun=True).last(), at=at, kind=kind, note=words)
    )
    if kind is Ending.REJECTED:
        act.change(job, rejected=Tri.YES, reason_given=words)
    elif kind in (Ending.SECOND_TALK, Ending.OFFER) and job.rejected is Tri.YES:
        act.change(job, rejected=Tri.NO, reason_given="")
    if kind is Ending.SECOND_TALK:
        act.change(job, next_stage_offered=Tri.YES, next_stage_when=when)
    access.move_stage(act, job, ENDS[kind], at)


def judged_anew(job: Opportunity) -> Judgement | None:
    """Judges every interview of an opportunity again after a change, and gives what is concluded of the last."""
    last = None
    for talk in Interview.objects.select_related("opportunity__profile").filter(opportunity=job, begun=True):
        last = judge(talk)[1]
        note(talk, last)
    return last


def look_again(judgement: Judgement, now: datetime) -> date | None:
    """The day on which the plan looks at the waiting again; None where it waits for nothing."""
    days = [s.opens.astimezone(now.tzinfo).date() for s in judgement.plan.steps if WAITING & set(s.rules)]
    return min((day for day in days if day > now.date()), default=None)


def _count(act: Act, job: Opportunity, shown: int | None) -> None:
    """Counts the change. Stale if the opportunity was saved since it was shown."""
    act.change(job, shown, version=job.version + 1)
    for talk in job.interviews.all():
        act.change(talk, version=talk.version + 1)


def candidate_columns(noun: nouns.Candidate) -> dict[str, Any]:
    """Columns of a profile."""
    return convert.from_candidate(noun)


def resumes_with_holders(request: HttpRequest) -> list[tuple[ResumeVersion, list[Opportunity]]]:
    """Their résumé versions, newest first, each with the employers that hold it."""
    held = Submission.objects.select_related("opportunity").filter(resume__owner=access.owner(request)).order_by("pk")
    by_version: dict[int, dict[int, Opportunity]] = {}
    for row in held:
        by_version.setdefault(row.resume_id, {})[row.opportunity_id] = row.opportunity
    return [(r, [*by_version.get(r.pk, {}).values()]) for r in access.resumes(request).order_by("-created", "-pk")]


def is_held(resume: ResumeVersion) -> bool:
    """True if it went to an employer."""
    return Submission.objects.filter(resume=resume).exists()


def freeze(act: Act, request: HttpRequest, name: str, file_name: str, media_type: str, data: bytes) -> bool:
    """Keeps the bytes of a version. A version that was only named takes them; one that has others keeps its own (False)."""
    row = access.resumes(request).filter(name=name).order_by("pk").last()
    if row is not None and row.sha256:
        return row.sha256 == sha256(data).hexdigest()
    fresh = ResumeVersion(owner=access.owner(request), name=name, file_name=file_name, media_type=media_type)
    fresh.freeze(data)
    if row is None:
        act.create(fresh)
    else:
        act.change(row, file_name=file_name, media_type=media_type, data=fresh.data, sha256=fresh.sha256)
    return True
