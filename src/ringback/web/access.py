"""The only place where a page gets a record. Whoever asks for what is not theirs is told that there is no such thing."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from django.contrib.auth.models import User
from django.db import Error
from django.db.models import Exists, F, Model, OuterRef, Q, Subquery
from django.http import Http404, HttpRequest

from ringback.model.values import Side
from ringback.web.records.cases import case_of, store
from ringback.web.records.keep import Act, Stale, act
from ringback.web.records.models import (
    Change,
    Commitment,
    DraftVersion,
    DraftWords,
    Interview,
    Opportunity,
    Outcome,
    Outreach,
    PlannedStep,
    Profile,
    ResumeVersion,
    StageChange,
)
from ringback.web.records.stages import Ending, Stage
from ringback.web.records.take_back import Touched, last_act, take_back

if TYPE_CHECKING:
    from django.db.models import QuerySet

M = TypeVar("M", bound=Model)
EMPLOYED = ("opportunity__employer", "opportunity__role")
"""What an opportunity is called by in a list."""
__all__ = [
    "Act",
    "DraftWords",
    "Ending",
    "Interview",
    "Opportunity",
    "Outreach",
    "Stage",
    "Stale",
    "Touched",
    "act",
    "case_of",
    "store",
    "take_back",
]


def owner(request: HttpRequest) -> User:
    """Who asks. Every page begins with a call that ends here."""
    if not isinstance(request.user, User):
        raise Http404
    return request.user


def doing(request: HttpRequest, words: str) -> Any:
    """One act of whoever asks; see `records.keep.act`."""
    return act(owner(request), words)


def profile(request: HttpRequest) -> Profile:
    """The person's own profile, made when it is first asked for. A page to type on is shown even where nothing can be written:
    the browser keeps the words until it can."""
    mine = owner(request)
    try:
        return Profile.objects.get_or_create(owner=mine, main=True)[0]
    except Error:
        if request.method not in ("GET", "HEAD"):
            raise
        return Profile(owner=mine)


def profile_and_jobs(request: HttpRequest) -> tuple[Profile, bool]:
    """The profile, and whether any opportunity is in sight: one question to the tables instead of two."""
    jobs = Opportunity.objects.filter(owner=OuterRef("owner"), gone=None)
    row = Profile.objects.filter(owner=owner(request), main=True).annotate(any_job=Exists(jobs)).first()
    return (row, bool(row.any_job)) if row else (profile(request), False)


def opportunities(request: HttpRequest) -> "QuerySet[Opportunity]":
    """All that are in sight."""
    return Opportunity.objects.filter(owner=owner(request), gone=None)


def opportunity(request: HttpRequest, pk: int) -> Opportunity:
    """One of theirs, or 404."""
    return _one(Opportunity.objects.select_related("profile").filter(owner=owner(request)), pk)


def interviews(request: HttpRequest) -> "QuerySet[Interview]":
    """All interviews of opportunities in sight."""
    return Interview.objects.select_related("opportunity__profile").filter(
        opportunity__owner=owner(request), opportunity__gone=None
    )


def in_hand(request: HttpRequest, now: datetime) -> "QuerySet[Interview]":
    """Interviews whose clock runs, and those that were only begun; only the columns that a list shows."""
    running = Q(begun=True, window_opens__lte=now, window_closes__gt=now)
    rows = interviews(request).filter(running | Q(begun=False, debrief__isnull=False))
    shown = ("begun", "changed", "first_move", "window_opens", "window_closes", "debrief__text", *EMPLOYED)
    return rows.select_related(None).select_related("opportunity", "debrief").only(*shown)


def interview(request: HttpRequest, pk: int) -> Interview:
    """One of theirs, or 404."""
    return _one(Interview.objects.select_related("opportunity__profile").filter(opportunity__owner=owner(request)), pk)


def begun_as(request: HttpRequest, slip: UUID) -> Interview | None:
    """The interview that the browser began under this name, if it was saved already."""
    rows = Interview.objects.select_related("opportunity__profile").filter(opportunity__owner=owner(request))
    return rows.filter(slip=slip).first()


def begin(doing: Act, mine: Profile, slip: UUID, job: Opportunity | None = None) -> Interview:
    """A new interview inside an act: at an opportunity that is there (they rang back, a second round), or at a new one."""
    job = job or doing.create(Opportunity(owner=mine.owner, profile=mine, stage=Stage.INTERVIEWING))
    return doing.create(Interview(opportunity=job, slip=slip))


def not_begun(mine: Profile, slip: UUID, job: Opportunity | None = None) -> Interview:
    """An interview that stands in no record book yet, with what is known of its opportunity."""
    return Interview(opportunity=job or Opportunity(owner=mine.owner, profile=mine), slip=slip)


def steps(request: HttpRequest) -> "QuerySet[PlannedStep]":
    """Steps of plans that are not done yet, of opportunities in sight.

    Whose they are is asked of each step: joined, the tables would be gone through owner by owner, with all that ever was.
    """
    theirs = Interview.objects.filter(
        pk=OuterRef("interview"), opportunity__owner=owner(request), opportunity__gone=None
    )
    return PlannedStep.objects.select_related("interview__opportunity").filter(Exists(theirs), done=None)


def next_steps(request: HttpRequest, now: datetime, until: datetime) -> Any:
    """Steps of plans that may be made until then and are not late, the next due first; only the columns that a list shows."""
    rows = steps(request).filter(play__isnull=False, due__gte=now, opens__lte=until).order_by("due", "pk")
    job = {name: F(f"interview__opportunity__{name}") for name in ("employer", "role")}
    return rows.values("pk", "title", "opens", "due", "interview_id", **job)


def search_actions(request: HttpRequest, since: datetime) -> "QuerySet[PlannedStep, str]":
    """Titles of the search actions that fell due since then or will, the next first."""
    rows = steps(request).filter(play=None, due__gte=since)
    return rows.order_by("due", "pk").values_list("title", flat=True)


def called(employer: str, role: str) -> str:
    """What an opportunity is called in a list that knows no more of it."""
    return str(Opportunity(employer=employer, role=role))


def step(request: HttpRequest, pk: int) -> PlannedStep:
    """One of theirs, or 404."""
    return _one(PlannedStep.objects.filter(interview__opportunity__owner=owner(request)), pk)


def promises(request: HttpRequest) -> "QuerySet[Commitment]":
    """Open promises, by either side; `talk` is the last interview there, `second_chance` whether one was given (S4-29)."""
    last = Interview.objects.filter(opportunity=OuterRef("opportunity"), begun=True).order_by("-created", "-pk")
    given = Outcome.objects.filter(opportunity=OuterRef("opportunity"), kind=Ending.SECOND_TALK)
    rows = Commitment.objects.select_related("opportunity").annotate(
        talk=Subquery(last.values("pk")[:1]), second_chance=Exists(given)
    )
    return rows.filter(opportunity__owner=owner(request), opportunity__gone=None, open=True)


def promise(request: HttpRequest, pk: int) -> Commitment:
    """One of theirs, or 404."""
    rows = Commitment.objects.select_related("opportunity__profile")
    return _one(rows.filter(opportunity__owner=owner(request)), pk)


def promises_at(talk: Interview) -> dict[str, int]:
    """What the person promised there and has still to keep → the key under which it is listed."""
    rows = Commitment.objects.filter(opportunity=talk.opportunity_id, by=Side.ME, open=True)
    return dict(rows.values_list("what", "pk"))


def last_talk(job: Opportunity) -> Interview | None:
    """The last interview there that was told."""
    rows = Interview.objects.select_related("opportunity__profile").filter(opportunity=job, begun=True)
    return rows.order_by("-created", "-pk").first()


def awaited(request: HttpRequest) -> "QuerySet[Outreach]":
    """Contacts that are not answered and are to be looked at again."""
    return Outreach.objects.select_related("opportunity", "interview").filter(
        opportunity__owner=owner(request), opportunity__gone=None, review_on__isnull=False, answered="unknown"
    )


def resumes(request: HttpRequest) -> "QuerySet[ResumeVersion]":
    """Their résumé versions, without the bytes."""
    return ResumeVersion.objects.defer("data").filter(owner=owner(request))


def resume(request: HttpRequest, pk: int) -> ResumeVersion:
    """One of theirs, bytes and all, or 404."""
    return _one(ResumeVersion.objects.filter(owner=owner(request)), pk)


def words_of(row: Interview, purpose: str, channel: str) -> DraftWords | None:
    """The person's own wording of a draft, if they have touched it."""
    return DraftWords.objects.filter(interview=row, purpose=purpose, channel=channel).first()


def move_stage(act: Act, job: Opportunity, to: Stage, at: datetime) -> None:
    """Moves an opportunity to another column and notes when, inside an act."""
    if job.stage == to:
        return
    act.create(StageChange(opportunity=job, at=at, was=job.stage, now=to))
    act.change(job, stage=to, stage_since=at)


def all_words(row: Interview) -> dict[tuple[str, str], DraftWords]:
    """Every draft of an interview that the person has touched, by purpose and channel."""
    return {(w.purpose, w.channel): w for w in DraftWords.objects.filter(interview=row)}


def keep_words(act: Act, row: Interview, fresh: DraftWords, shown: int | None) -> DraftWords:
    """Keeps what stands in `fresh`, inside an act. Stale if it was saved elsewhere since `shown`; None: it was not there."""
    there = words_of(row, fresh.purpose, fresh.channel)
    if there is None:
        return act.create(fresh)
    if shown is None and (there.subject, there.body) != (fresh.subject, fresh.body):
        raise Stale(there)
    act.change(there, shown, subject=fresh.subject, body=fresh.body, tone=fresh.tone)
    return there


def there(row: M | None) -> M:
    """The row, or 404 where there is none."""
    if row is None:
        raise Http404
    return row


def versions_of(words: DraftWords) -> "QuerySet[DraftVersion]":
    """The words as they stood, newest first."""
    return DraftVersion.objects.filter(draft=words)


def version_of(words: DraftWords, pk: int) -> DraftVersion:
    """One of them, or 404."""
    return _one(versions_of(words), pk)


def keep_version(act: Act, words: DraftWords, at: datetime, sent: bool = False) -> DraftVersion | None:
    """The words as they stand now, as a version of their own; None where the newest one holds the same."""
    last = versions_of(words).first()
    if last and (last.subject, last.body) == (words.subject, words.body) and not sent:
        return None
    return act.create(DraftVersion(draft=words, at=at, subject=words.subject, body=words.body, sent=sent))


def out_as(row: Interview, purpose: str) -> Outreach | None:
    """The last contact that was made for a purpose after this interview."""
    return Outreach.objects.filter(interview=row, purpose=purpose).last()


def contacted(act: Act, row: Interview, made: Outreach) -> Outreach | None:
    """Writes one contact into the record book, inside an act; None if the very same stands there already."""
    job = row.opportunity
    same = job.outreach.filter(interview=row, at=made.at, by=made.by, purpose=made.purpose, to=made.to)
    if same.exists():
        return None
    made.opportunity, made.interview, made.position = job, row, job.outreach.count()
    act.change(row, version=row.version + 1)  # a tab that shows the story without it must notice
    return act.create(made)


def touched_by(request: HttpRequest, act: UUID) -> "QuerySet[Interview]":
    """The interviews that one act of theirs changed."""
    rows = Change.objects.filter(owner=owner(request), act=act, table=Interview._meta.label_lower)
    return interviews(request).filter(pk__in=[*rows.values_list("row", flat=True)])


def noted_as(request: HttpRequest, slip: UUID) -> Outreach | None:
    """The contact that the browser noted under this name, if it was saved already."""
    return Outreach.objects.filter(opportunity__owner=owner(request), slip=slip).first()


def came_of(act: Act, row: Interview, at: datetime, kind: Ending, words: str = "") -> Outcome:
    """Notes what came of an interview, inside an act."""
    return act.create(Outcome(opportunity=row.opportunity, interview=row, at=at, kind=kind, note=words))


def steps_of(row: Interview) -> list[PlannedStep]:
    """The steps of one plan as they were last noted, ticked or not."""
    return list(PlannedStep.objects.filter(interview=row))


def held_resume(row: Interview) -> ResumeVersion | None:
    """The résumé version that the employer holds, without its bytes."""
    last = row.opportunity.submissions.select_related("resume").defer("resume__data").last()
    return last.resume if last else None


def just_done(request: HttpRequest) -> Any:
    """The act that the last page did, while it can still be taken back; None without one."""
    named = request.GET.get("done", "")
    try:
        return last_act(owner(request), UUID(named)) if named else None
    except (ValueError, Http404):
        return None


def _one(rows: "QuerySet[M]", pk: int) -> M:
    found = rows.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
