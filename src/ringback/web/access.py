"""The only place where a page gets a record. Whoever asks for what is not theirs is told that there is no such thing."""

from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from django.contrib.auth.models import User
from django.db.models import Model
from django.http import Http404, HttpRequest

from ringback.web.records.cases import case_of, store
from ringback.web.records.keep import Act, Stale, act, last_act, take_back
from ringback.web.records.models import (
    Commitment,
    DraftWords,
    Interview,
    Opportunity,
    Outreach,
    PlannedStep,
    Profile,
    ResumeVersion,
)
from ringback.web.records.stages import Stage

if TYPE_CHECKING:
    from django.db.models import QuerySet

M = TypeVar("M", bound=Model)
__all__ = ["Act", "Interview", "Opportunity", "Stage", "Stale", "act", "case_of", "store", "take_back"]


def owner(request: HttpRequest) -> User:
    """Who asks. Every page begins with a call that ends here."""
    if not isinstance(request.user, User):
        raise Http404
    return request.user


def doing(request: HttpRequest, words: str) -> Any:
    """One act of whoever asks; see `records.keep.act`."""
    return act(owner(request), words)


def profile(request: HttpRequest) -> Profile:
    """The person's own profile, made when it is first asked for."""
    return Profile.objects.get_or_create(owner=owner(request), main=True)[0]


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


def interview(request: HttpRequest, pk: int) -> Interview:
    """One of theirs, or 404."""
    return _one(Interview.objects.select_related("opportunity__profile").filter(opportunity__owner=owner(request)), pk)


def begun_as(request: HttpRequest, slip: UUID) -> Interview | None:
    """The interview that the browser began under this name, if it was saved already."""
    rows = Interview.objects.select_related("opportunity__profile").filter(opportunity__owner=owner(request))
    return rows.filter(slip=slip).first()


def begin(doing: Act, mine: Profile, slip: UUID) -> Interview:
    """A new interview at a new opportunity, inside an act."""
    job = doing.create(Opportunity(owner=mine.owner, profile=mine, stage=Stage.INTERVIEWING))
    return doing.create(Interview(opportunity=job, slip=slip))


def steps(request: HttpRequest) -> "QuerySet[PlannedStep]":
    """Steps of plans that are not done yet, of opportunities in sight."""
    return PlannedStep.objects.select_related("interview__opportunity").filter(
        interview__opportunity__owner=owner(request), interview__opportunity__gone=None, done=None
    )


def step(request: HttpRequest, pk: int) -> PlannedStep:
    """One of theirs, or 404."""
    return _one(PlannedStep.objects.filter(interview__opportunity__owner=owner(request)), pk)


def promises(request: HttpRequest) -> "QuerySet[Commitment]":
    """Open promises, by either side."""
    return Commitment.objects.select_related("opportunity").filter(
        opportunity__owner=owner(request), opportunity__gone=None, open=True
    )


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
