"""What holds in a case beside its slots: marks that a phrasing may need, or be held back by."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from ringback.letters.address import has_title
from ringback.letters.fill import Fact, tidy
from ringback.letters.private import is_private
from ringback.letters.promise import Promise, is_missed_interview
from ringback.letters.talk import Recipient, talk_marks
from ringback.model.assessment import Impression
from ringback.model.case import Case
from ringback.model.reading import WITHDRAWN, Reading
from ringback.model.values import Channel, Severity, Tri, TripMove
from ringback.model.wording import About


@dataclass(frozen=True, slots=True)
class Weighed:
    """What was concluded beside the severity: the journey, and what they may have taken away."""

    trip: TripMove | None = None
    impressions: tuple[Impression, ...] = ()
    visit_line: bool = False
    """True if the plan says to offer a visit in one line of the message (S1-12)."""
    cut_off: bool = False
    """True if nothing went wrong but the line (P11)."""
    invited: bool = False
    """True if a next stage was offered, by the form or by what was told (S2-17)."""
    untrue: bool = False
    """True if something that was said is not so and stands: then it is put right, and no better answer is shown off (S3-27)."""
    knocked_out: bool = False
    """True if a hard requirement is missing: then nobody need be asked why it was a no."""


NOTHING_WEIGHED = Weighed()
THAT_DAY = frozenset({"minutes_ago", "same_day", "this_week"})
"""Marks that are true only on the day on which the words are made."""


def marks_of(
    case: Case,
    reading: Reading,
    severity: Severity,
    recipient: Recipient,
    promise: Promise | None,
    slots: Mapping[str, Fact],
    about: About,
) -> frozenset[str]:
    """The marks that the case itself tells; docs/write-a-wording.md says when each holds."""
    told = bool(tidy(case.debrief.circumstance))
    private = told and is_private(case.debrief.circumstance, about.private)
    in_person = case.interview.channel is Channel.IN_PERSON
    repair = severity.rank > 0 and "better" in slots and "better_own" not in slots
    marks = {
        "was_there": recipient.was_there,
        "asked_it": recipient.was_there and len(case.interview.with_) < 2,
        "lady": has_title(recipient.name, about.ladies),
        "gentleman": has_title(recipient.name, about.gentlemen),
        "bare_title": has_title(recipient.name, about.bare),
        "distracted": told,
        "private_cause": private,
        "could_move": private or (told and not in_person),
        "quiet_repair": repair,
        "missed_interview": is_missed_interview(case, reading, promise),
        "delivered": promise is not None and promise.done,
        "overdue": promise is not None and not promise.done and _is_past(case, promise),
        "light": severity.rank < Severity.SERIOUS.rank,
        "reason_given": bool(tidy(case.status.reason_given)),
        "withdrawn": reading.has(WITHDRAWN),
        "invited": case.status.next_stage.offered is Tri.YES,
    }
    return talk_marks(case) | {name for name, holds in marks.items() if holds}


def _is_past(case: Case, promise: Promise) -> bool:
    """True if the day of a promise, or its hour where one was given, has passed; without a clock it has not."""
    if case.now is None or promise.late_since is None:
        return False
    if isinstance(promise.late_since, datetime):
        zone = promise.late_since.tzinfo
        return promise.late_since < (case.now if zone else case.now.replace(tzinfo=None))
    return promise.late_since < case.now.date()


def marks_weighed(weighed: Weighed) -> frozenset[str]:
    """The marks that were concluded and not told."""
    fair = weighed.trip in (TripMove.OFFER, TripMove.ASK_ONCE)
    held = {
        "visit_fair": fair,
        "visit_open": weighed.trip is not TripMove.STAY,
        "visit_line": weighed.visit_line,
        "cut_off": weighed.cut_off,
        "invited": weighed.invited,
        "reason_given": weighed.knocked_out,
        "untrue": weighed.untrue,
    }
    return frozenset(name for name, holds in held.items() if holds)
