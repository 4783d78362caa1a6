"""One promise that was heard → whose it is, when it falls due, and whether that is over."""

from datetime import datetime, tzinfo

from ringback.debrief.due import Due, due_in, last_due
from ringback.debrief.misheard import BROKEN, OWED, is_undone
from ringback.debrief.promises import promised_in
from ringback.hours.office import Days
from ringback.language.sentences import Piece
from ringback.model.reading import HeardCommitment, Span
from ringback.model.taxonomy import EventKind
from ringback.model.values import Side

THEIRS = "they_date"
"""The group of the other side's promises; all other promises are the person's own."""
KEPT = "promise_kept"


def commitment_in(
    kind: EventKind, sentence: Piece, key: str, spoken: datetime, now: datetime, zone: tzinfo, days: Days
) -> HeardCommitment:
    """The promise that a sentence tells of. `spoken` is when the words were said, from which days are counted;
    `days` tells which of them are working days."""
    by, undone = Side.THEM if kind.group == THEIRS else Side.ME, is_undone(sentence.text)
    # "Saturday was the wedding, Sunday I began": that something came to nothing is told, and not the day that it was due.
    named = kind.group != BROKEN or OWED.search(sentence.text) is not None
    due = _due(sentence.text, by, spoken, now, zone, days) if named else None
    if kind.group == BROKEN and due is not None and due.at > now and undone:
        due = last_due(sentence.text, due, now, zone)
    overdue = by is Side.ME and (kind.group == BROKEN or (due is not None and due.at < now))
    ahead = due is not None and due.at > now and not undone
    if kind.id == KEPT or (kind.group == BROKEN and ahead):
        overdue = False
    span = Span(key, sentence.start, sentence.end)
    return HeardCommitment(sentence.text, by, due.at if due else None, sentence.text, span, overdue)


def _due(text: str, by: Side, spoken: datetime, now: datetime, zone: tzinfo, days: Days) -> Due | None:
    """The day of one side's promise: one sentence may hold a promise of either side, each with a day of its own."""
    own = promised_in(text, by)
    theirs = None if own else promised_in(text, Side.THEM if by is Side.ME else Side.ME)
    # A day that belongs to what the other side promised is hardly that of this one.
    rest = f"{text[: theirs.start]} {text[theirs.end :]}" if theirs else text
    texts = (text[own.start : own.end], text) if own else (rest, text)
    dues = (due_in(t, spoken, now, zone, days) for t in texts)
    return next((due for due in dues if due is not None), None)
