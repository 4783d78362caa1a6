"""Promises that were heard in the text and are not noted among the commitments: none is asked for, or planned, twice."""

from collections.abc import Iterator
from datetime import date, datetime

from ringback.model.case import Case, Commitment
from ringback.model.reading import HeardCommitment, Reading
from ringback.model.values import Side


def told_only(case: Case, reading: Reading, by: Side) -> Iterator[HeardCommitment]:
    """The promises of one side that were only told."""
    mine = (heard for heard in reading.commitments if heard.by is by)
    return (heard for heard in mine if not any(is_noted(heard, there) for there in case.commitments))


def is_noted(heard: HeardCommitment, there: Commitment) -> bool:
    """True if a promise that was heard is this one: of the same side, and due on the same day or holding its words."""
    same_day = heard.due is not None and there.due is not None and day_of(heard.due) == day_of(there.due)
    words = there.what.strip(" .").casefold()
    same_words = words != "" and words in heard.what.casefold()
    return there.by is heard.by and (same_day or same_words)


def day_of(when: datetime | date) -> date:
    """The day of an instant, or the day itself."""
    return when.date() if isinstance(when, datetime) else when
