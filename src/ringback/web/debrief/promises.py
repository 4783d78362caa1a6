"""Promises found in the words: each is asked for its day, and is noted once the person says so."""

from dataclasses import replace
from datetime import date, datetime

from django.http import QueryDict

from ringback import api
from ringback.language.promise_words import short_of
from ringback.model.case import Case, Commitment
from ringback.model.quick import dataclass
from ringback.model.reading import HeardCommitment, Reading
from ringback.model.told import day_of, is_noted
from ringback.model.values import Side, When

AHEAD = "p_mine"
"""The group of what is heard of a promise that is still to be kept."""


@dataclass(frozen=True)
class PromiseRow:
    """One promise that was heard and is not noted yet. `what` is the sentence, `say` what is noted of it."""

    what: str
    say: str
    kind: str
    by: Side
    due: When | None
    noted: bool
    overdue: bool = False

    @property
    def day(self) -> str:
        """The day it is due, as a date field takes it."""
        return day_of(self.due).isoformat() if self.due else ""


def rows_of(case: Case, reading: Reading, now: datetime, typed: QueryDict) -> list[PromiseRow]:
    """What was heard, with what the person has said about it so far. What is noted already is not asked again.

    A promise that still lies ahead is kept in sight unless they say no; one that may be overdue only if they say so, because
    it would change what comes first.
    """
    late = _sounds_late(case, reading, now)
    return [
        _as_typed(_row(heard, reading, now, late), typed)
        for heard in {c.what: c for c in reading.commitments}.values()
        if not any(is_noted(heard, c) for c in case.commitments)
    ]


def _sounds_late(case: Case, reading: Reading, now: datetime) -> bool:
    """True where a promise of the person's own is over by the sound of the whole story, whatever day its words name: who says
    on a Sunday that the call of Monday is nearly a week late does not mean tomorrow."""
    if any(c.overdue for c in reading.commitments):
        return True
    mine = any(c.by is Side.ME for c in reading.commitments)
    ahead = any(api.kind(e.kind).group == AHEAD for e in reading.events)
    return mine and not ahead and not case.commitments and api.assess(case, now).facts.promise_overdue


def _row(heard: HeardCommitment, reading: Reading, now: datetime, late: bool) -> PromiseRow:
    kind = next((e.kind for e in reading.events if e.span == heard.span), "")
    ahead = heard.due is not None and day_of(heard.due) >= now.date()
    over = heard.overdue or (late and ahead and heard.by is Side.ME)
    due = None if over and ahead else _plain(heard.due)  # the day that was heard cannot be the one that was meant
    return PromiseRow(heard.what, short_of(heard.what), kind, heard.by, due, ahead and not late, over)


def _plain(due: When | None) -> When | None:
    """Only the day where no hour was said, and the end of the day stands for it."""
    return due.date() if isinstance(due, datetime) and (due.hour, due.minute) == (23, 59) else due


def _as_typed(row: PromiseRow, typed: QueryDict) -> PromiseRow:
    """The row as it stands in the form, if it stands there."""
    whats = typed.getlist("promise_what")
    if row.what not in whats:
        return row
    place = whats.index(row.what)
    by, due = _at(typed.getlist("promise_by"), place), _at(typed.getlist("promise_due"), place)
    return replace(
        row,
        say=" ".join(_at(typed.getlist("promise_say"), place).split()) or row.say,
        by=Side(by) if by in list(Side) else row.by,
        due=_due(due, row.due),
        noted=row.what in typed.getlist("promise_note"),
    )


def _at(values: list[str], place: int) -> str:
    return values[place] if place < len(values) else ""


def _due(typed: str, heard: When | None) -> When | None:
    """The day that was typed; what was heard keeps its hour where the day is the same."""
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        return None
    return heard if heard is not None and day_of(heard) == day else day


def with_promises(case: Case, rows: list[PromiseRow]) -> Case:
    """The case with every promise that is to be kept in sight; one without a day waits until it has one."""
    denied = case.debrief.not_so
    fresh = [Commitment(what=r.say, by=r.by, due=r.due) for r in rows if r.noted and r.due and r.kind not in denied]
    return replace(case, commitments=(*case.commitments, *fresh))
