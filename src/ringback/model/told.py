"""Promises that were heard in the text and are not noted among the commitments: none is asked for, or planned, twice."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from ringback.model.case import Case, Commitment
from ringback.model.reading import HeardCommitment, Reading
from ringback.model.values import Side

LONG = 80
"""Letters of a sentence that is short enough to stand for its promise."""
PART = re.compile(r"[,;:]\s+(?:and\s+|but\s+|so\s+)?")
PROMISES = re.compile(r"\b(i['’]?d|i['’]?ll|i would|i will|promis\w*|said i|they['’]?ll|will|would|shall)\b", re.I)


SPOKEN = re.compile(
    r"\b(?:promis\w*|(?:i|and|then) (?:\w+ )?(?:said|told|swore|offered|agreed)|said i|i['’]?(?:ll|d)|owe"
    r"|i (?:will|would|shall|have to|must|need to|am to|was to)|(?:they|he|she) (?:\w+ )?(?:want|need|ask)\w*"
    r"|by (?:noon|tomorrow|tonight|the end|\w+day))\b",
    re.I,
)
"""Words that a promise which one still has to keep is told in."""
THOUGHT = re.compile(
    r"\W*(?:so |and |but |now )?(?:i(?:['’]m| am| was)? )?(?:thinking|think|thought|wonder(?:ing)?|tempted|going to|planning)\b"
    r"|\W*(?:maybe|perhaps|shall i|should i|do i|can i|i might|i could)\b",
    re.I,
)
"""How a sentence begins that tells what the person may do, and promises nobody anything."""


def is_promise(sentence: str) -> bool:
    """True if a sentence in which a promise was heard tells of one in so many words, and not of a thought or a hope."""
    return SPOKEN.search(sentence) is not None and THOUGHT.match(sentence) is None


def told_only(case: Case, reading: Reading, by: Side) -> Iterator[HeardCommitment]:
    """The promises of one side that were only told."""
    mine = (heard for heard in reading.commitments if heard.by is by)
    return (heard for heard in mine if not any(is_noted(heard, there) for there in case.commitments))


def is_noted(heard: HeardCommitment, there: Commitment) -> bool:
    """True if a promise that was heard is this one: of the same side, and due on the same day or holding its words."""
    same_day = heard.due is not None and there.due is not None and day_of(heard.due) == day_of(there.due)
    return there.by is heard.by and (same_day or there.what.strip(" .").casefold() in heard.what.casefold())


def day_of(when: datetime | date) -> date:
    """The day of an instant, or the day itself."""
    return when.date() if isinstance(when, datetime) else when


def short_of(sentence: str) -> str:
    """The part of a long sentence that promises; the whole of a short one, or where no part is plain."""
    if len(sentence) <= LONG:
        return sentence
    return next((p.strip() for p in reversed(PART.split(sentence)) if PROMISES.search(p)), sentence)
