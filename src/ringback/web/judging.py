"""Judging an interview through the door, and noting what came of it beside the rows, so that lists need not judge anew."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from ringback import api
from ringback.advice.assess import Judgement
from ringback.files.scalars import known_zone
from ringback.model.assessment import Window
from ringback.model.case import Case
from ringback.model.draft import Draft, MissingSlot
from ringback.web.records.cases import case_of
from ringback.web.records.models import Interview, PlannedStep, Profile

WAITING = frozenset(["S3-29", "S3-30", "P4"])
"""A step that rests on one of these says when to look again."""
NEW = (None, None)
"""Key and tick of a step that was not there before."""


def clock(profile: Profile) -> datetime:
    """Now, where the person is; in UTC while that is not known."""
    return timezone.now().astimezone(ZoneInfo(profile.time_zone if known_zone(profile.time_zone) else "UTC"))


def now_of(interview: Interview) -> datetime:
    """The moment at which the interview is looked at: an example's own, or now."""
    return interview.as_of if isinstance(interview.as_of, datetime) else clock(interview.opportunity.profile)


def judge(interview: Interview) -> tuple[Case, Judgement]:
    """The case of an interview and what is concluded about it, with the play that the person prefers where that is fair."""
    case = case_of(interview)
    return case, api.assess(case, now_of(interview), interview.chosen)


def note(interview: Interview, judgement: Judgement) -> None:
    """Keeps the verdict and the plan's steps with the interview. Steps that were ticked stay ticked."""
    told, plan = judgement.assessment, judgement.plan
    steps = [
        *((s.title, s.play, s.opens, s.due, s.purpose, s.channel, s.rules) for s in plan.steps if not s.promise),
        *((a.title, None, now_of(interview), a.due, None, None, ()) for a in plan.keep_hunting),
    ]
    with transaction.atomic():
        there = PlannedStep.objects.filter(interview=interview).values_list("title", "pk", "done")
        kept = {title: (pk, done) for title, pk, done in there}  # a tick, and taking it back, outlive a new plan
        PlannedStep.objects.filter(interview=interview).delete()
        PlannedStep.objects.bulk_create(
            PlannedStep(
                pk=kept.get(title, NEW)[0], interview=interview, position=n, title=title, play=play, opens=opens, due=due,
                purpose=purpose, channel=channel, rules=rules, done=kept.get(title, NEW)[1],
            )
            for n, (title, play, opens, due, purpose, channel, rules) in enumerate(steps)
        )  # fmt: skip
        Interview.objects.filter(pk=interview.pk).update(
            severity=told.severity,
            recoverable=told.recoverable,
            first_move=told.first_move,
            window_opens=told.window.opens if told.window else None,
            window_closes=told.window.closes if told.window else None,
            judged_at=timezone.now(),
            turned_down=judgement.facts.rejected,
        )


def look_again(judgement: Judgement, now: datetime) -> date | None:
    """The day on which the plan looks at the waiting again; None where it waits for nothing."""
    days = [s.opens.astimezone(now.tzinfo).date() for s in judgement.plan.steps if WAITING & {*s.rules}]
    return min((day for day in days if day > now.date()), default=None)


def asked_of(drafts: Sequence[Draft]) -> tuple[MissingSlot, ...]:
    """Everything that these drafts still need, each once, the first draft's questions first."""
    return tuple({m.slot: m for d in reversed(drafts) for m in reversed(d.missing)}.values())[::-1]


def began(interview: Interview, window: Window | None) -> datetime | None:
    """From when a clock has been running: from the end of the interview, where its hour is known."""
    return interview.ended if isinstance(interview.ended, datetime) else window.opens if window else None


def seconds_left(until: datetime, now: datetime) -> int:
    """Whole seconds until an instant; 0 once it is past."""
    return max(0, int((until - now) / timedelta(seconds=1)))
