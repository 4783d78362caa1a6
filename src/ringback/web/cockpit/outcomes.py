"""What came of a call → the case after it, one contact, the stage, and where to go on. Nothing here decides: the plan does."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse

from ringback import api
from ringback.advice.assess import Judgement
from ringback.model.case import Case, Outreach
from ringback.model.quick import dataclass
from ringback.model.values import ATTEMPT, DraftChannel, Medium, Play, Purpose, Tri
from ringback.web import access
from ringback.web.cockpit.forms import DONE, Came
from ringback.web.judging import judge, look_again, note, now_of

PLEASE_WRITE = "please write, don't call"
CALLS = (Play.CALL_BACK_NOW, Play.LEAVE_VOICEMAIL, Play.OWN_MISSED_COMMITMENT_CALL)
AFTER = (Purpose.THANK_YOU, Purpose.MISSED_COMMITMENT)
"""Words that follow a call in which somebody was spoken to."""
NO_CONTACT = (Came.ATTEMPT, Came.WRITE)
"""Nothing was said of what had to be said, so it does not count as a contact."""
STAGES = {
    Came.TALK: access.Stage.INTERVIEWING,
    Came.WILL_SAY: access.Stage.WAITING,
    Came.NO: access.Stage.CLOSED,
    Came.VOICEMAIL: access.Stage.WAITING,
}
ENDINGS = {
    Came.TALK: access.Ending.SECOND_TALK,
    Came.WILL_SAY: access.Ending.ANSWERED,
    Came.NO: access.Ending.REJECTED,
}


@dataclass(frozen=True)
class Told:
    """What the person tapped, and what they added to it."""

    came: Came
    slip: UUID
    at: datetime
    when: datetime | None = None
    by_day: date | None = None
    reason: str = ""


def told_of(cleaned: dict[str, Any], talk: "access.Interview") -> Told:
    """What was tapped. Noted without a connection, it carries its own time; one that cannot be is now."""
    now = now_of(talk)
    try:
        at = datetime.fromisoformat(cleaned["at"]).astimezone(now.tzinfo)
    except (ValueError, OverflowError):
        at = now
    ended = talk.ended if isinstance(talk.ended, datetime) else None
    if talk.as_of or at > now or (ended and at < ended):
        at = now
    when = cleaned["when"].replace(tzinfo=now.tzinfo) if cleaned["when"] else None
    return Told(Came(cleaned["came"]), cleaned["slip"], at, when, cleaned["by_day"], cleaned["reason"].strip())


def record(request: HttpRequest, talk: "access.Interview", told: Told) -> tuple[UUID, str]:
    """Notes it in one act and judges anew. The act, and the page to go on with. Raises InputProblems.

    Raises IntegrityError if the same slip is noted at the same moment by another request.
    """
    case, before = judge(talk)
    changed = api.with_answers(case, answers(case, told), now_of(talk))
    made = _contact(case, before, told)
    after = api.assess(replace(changed, outreach=(*changed.outreach, made)), now_of(talk))
    waits = told.came in (Came.VOICEMAIL, Came.WILL_SAY)
    row: dict[str, Any] = vars(made) | {"slip": told.slip, "review_on": look_again(after, told.at) if waits else None}
    with access.doing(request, words_for(told, after)) as act:
        access.store(talk, changed, act)
        access.contacted(act, talk, access.Outreach(**row))
        if told.came in ENDINGS:
            access.came_of(act, talk, told.at, ENDINGS[told.came], told.reason)
        if told.came in STAGES:
            access.move_stage(act, talk.opportunity, STAGES[told.came], told.at)
        act.change(talk, chosen=None)
    note(talk, judge(talk)[1])
    return act.id, next_page(talk, told.came, before, after)


def answers(case: Case, told: Told) -> dict[str, str]:
    """Case key → answer, for what they said."""
    if told.came is Came.TALK:
        when = {"status.next_stage.when": told.when.isoformat()} if told.when else {}
        return {"status.next_stage.offered": "yes", **when}
    if told.came is Came.NO:
        return {"status.rejected": "yes", **({"status.reason_given": told.reason} if told.reason else {})}
    if told.came is Came.WILL_SAY and told.by_day:
        there = f"commitments[{len(case.commitments)}]"
        return {f"{there}.what": "let me know", f"{there}.by": "them", f"{there}.due": told.by_day.isoformat()}
    if told.came is Came.WRITE:
        place, contact = called(case)
        said = "; ".join(filter(None, (contact.instruction, PLEASE_WRITE)))
        return {f"contacts[{place}].name": contact.name, f"contacts[{place}].instruction": said}
    return {}


def called(case: Case) -> tuple[int, Any]:
    """Who is called, with their place in the list of contacts; a place of their own where they do not stand there yet."""
    whom = api.recipient(case)
    place = next(
        (n for n, c in enumerate(case.contacts) if c.name == whom.name), len(case.contacts) if whom.name else 0
    )
    known = case.contacts[place] if place < len(case.contacts) else whom
    return place, known


def _contact(case: Case, before: Judgement, told: Told) -> Outreach:
    by = Medium.VOICEMAIL if told.came is Came.VOICEMAIL else Medium.PHONE
    purpose = ATTEMPT if told.came in NO_CONTACT else purpose_of(before)
    answered = Tri.UNKNOWN if told.came in (Came.VOICEMAIL, Came.ATTEMPT) else Tri.YES
    return Outreach(told.at, by, called(case)[1].name, purpose, answered)


def purpose_of(judgement: Judgement) -> str:
    """What a call of this plan is for."""
    spoken = (DraftChannel.CALL_SCRIPT, DraftChannel.VOICEMAIL)
    return next(
        (str(s.purpose) for s in judgement.plan.steps if s.channel in spoken and s.purpose), Purpose.SECOND_CHANCE
    )


def words_for(told: Told, after: Judgement) -> str:
    """What was done, beside Undo; after a call that nobody answered, with what comes next."""
    if told.came is Came.ATTEMPT:
        return f"{DONE[told.came]}. Next: {after.play.title[0].lower()}{after.play.title[1:]}"
    return DONE[told.came]


def next_page(talk: "access.Interview", came: Came, before: Judgement, after: Judgement) -> str:
    """Where to go on: to the words that follow, to the next try while its clock runs, or to what is concluded now."""
    if came in (Came.TALK, Came.WILL_SAY):
        steps = [s for s in (*before.plan.steps, *after.plan.steps) if s.purpose in AFTER]
    else:
        steps = [s for s in after.plan.steps if s.purpose] if came is Came.WRITE else []
    for step in steps:
        if step.channel is DraftChannel.EMAIL:
            return reverse("draft", args=[talk.pk, str(step.purpose), str(step.channel)])
    if came is Came.ATTEMPT:
        return reverse("cockpit", args=[talk.pk]) if after.play.play in CALLS else reverse("today")
    return reverse("assessment", args=[talk.pk])
