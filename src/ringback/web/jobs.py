"""One opportunity and all of them: what the board and the page of an opportunity read and write.

Everything begins with a call that says whose it is (`access`), and every change counts the version of the opportunity, so
that two tabs cannot overwrite each other unseen; the interviews count too, for their stories show the same people.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Case, Count, F, Q, When, Window
from django.db.models.functions import RowNumber
from django.http import HttpRequest

from ringback import api
from ringback.advice.assess import Judgement
from ringback.model import case as nouns
from ringback.model.quick import dataclass
from ringback.model.values import Tri
from ringback.web import access
from ringback.web.judging import judge, note, now_of
from ringback.web.records import convert
from ringback.web.records.keep import Act
from ringback.web.records.models import (
    Commitment,
    Contact,
    Interview,
    Opportunity,
    Outcome,
    Outreach,
    PlannedStep,
    ResumeVersion,
    StageChange,
    Submission,
)
from ringback.web.records.stages import TITLES, Ending, Stage

__all__ = ["TITLES", "Ending", "Opportunity", "Stage"]
BLANK = nouns.Case(nouns.Interview(), nouns.Debrief())
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


def planned(jobs: Iterable[int], now: datetime) -> dict[int, tuple[str, datetime]]:
    """For each opportunity whose plan still has a step ahead: the next that contacts somebody, else the one due first, with
    the moment it is due. One query.

    An example plays on a day of its own, so all of its steps lie ahead.
    """
    prepares = Case(When(purpose=None, then=1), default=0)  # words to say before what only prepares
    turn = Window(RowNumber(), [F("interview__opportunity")], order_by=[prepares, F("due"), F("position"), F("pk")])
    rows = _steps_ahead(now).filter(interview__opportunity__in=jobs).annotate(turn=turn).filter(turn=1)
    return {pk: (title, due) for pk, title, due in rows.values_list("interview__opportunity", "title", "due")}


def next_step(job: Opportunity, now: datetime) -> PlannedStep | None:
    """The same for one opportunity, without the cost of sorting many."""
    rows = (
        _steps_ahead(now).filter(interview__opportunity=job).only("title", "due", "purpose", "position", "interview_id")
    )
    return min(rows, key=lambda s: (s.purpose is None, s.due, s.position, s.pk), default=None)


def _steps_ahead(now: datetime) -> Any:
    ahead = Q(due__gte=now) | ~Q(interview__opportunity__example="")
    return PlannedStep.objects.filter(ahead, play__isnull=False, done=None)


def plan_ahead(cards: Sequence[dict[str, Any]], now: datetime) -> None:
    """Puts the next step of the plan on every card that has none of the person's own. What is closed needs none."""
    bare = {c["pk"]: c for c in cards if not c["next_action"] and c["stage"] is not Stage.CLOSED}
    for pk, (title, at) in planned(bare, now).items():
        due = None if bare[pk]["example"] else at.astimezone(now.tzinfo).date()
        bare[pk] |= {"next_action": title, "next_action_due": due}


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


CLOSING = (Ending.REJECTED, Ending.LET_GO, Ending.NO_ANSWER)


def follow(act: Act, talk: Interview, judgement: Judgement) -> bool:
    """Moves the opportunity where a no that was told, or taken back, says so; True if it moved. `act.words` say it too.

    Only a no that is new since the last judging counts, so that a card which somebody moved by hand stays there.
    """
    job, told = talk.opportunity, judgement.facts.rejected
    if told == talk.turned_down:
        return False
    if told and job.stage not in (Stage.CLOSED, Stage.OFFER):
        to, words = Stage.CLOSED, "Moved to"
    elif not told and job.stage is Stage.CLOSED and not job.outcomes.filter(kind__in=CLOSING).exists():
        last = job.stage_changes.filter(now=Stage.CLOSED).last()
        to, words = (last.was if last and last.was else Stage.INTERVIEWING), "Moved back to"
    else:
        return False
    act.words = f"{act.words}. {words} “{TITLES[to]}”"
    access.move_stage(act, job, to, now_of(talk))
    return True


def judged_anew(job: Opportunity) -> Judgement | None:
    """Judges every interview of an opportunity again after a change, and gives what is concluded of the last."""
    last = None
    for talk in Interview.objects.select_related("opportunity__profile").filter(opportunity=job, begun=True):
        last = judge(talk)[1]
        note(talk, last)
    return last


def _count(act: Act, job: Opportunity, shown: int | None) -> None:
    """Counts the change. Stale if the opportunity was saved since it was shown."""
    act.change(job, shown, version=job.version + 1)
    for talk in job.interviews.all():
        act.change(talk, version=talk.version + 1)


def candidate_columns(noun: nouns.Candidate) -> dict[str, Any]:
    """Columns of a profile."""
    return convert.from_candidate(noun)
