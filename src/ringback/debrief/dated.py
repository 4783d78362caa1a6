"""Promises that were kept word for word ("by Friday") get their day once it is known when the words were spoken."""

from dataclasses import replace
from datetime import datetime, time, tzinfo

from ringback.debrief.due import due_in
from ringback.debrief.zones import zone_told
from ringback.hours.office import Days
from ringback.model.case import Case, Commitment


def date_promises(case: Case, now: datetime, zone: tzinfo, days: Days) -> Case:
    """The case with a due time for every promise whose own words tell one; as it was where the end is not known."""
    ended = case.interview.ended
    if ended is None:
        return case
    spoken = ended if isinstance(ended, datetime) else datetime.combine(ended, time(12), zone)
    return replace(case, commitments=tuple(_dated(c, spoken, now, zone, days) for c in case.commitments))


def _dated(promise: Commitment, spoken: datetime, now: datetime, zone: tzinfo, days: Days) -> Commitment:
    found = due_in(promise.what, spoken, now, zone_told(promise.what, zone), days) if promise.due is None else None
    return replace(promise, due=found.at) if found else promise
