"""The door: values in, values out. Every face (terminal, pages, assistants) comes through here."""

from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from ringback.advice.assess import Judgement, judge
from ringback.debrief.read import read_debrief
from ringback.files.calendars import year_at
from ringback.files.case_file import read_case, write_case
from ringback.files.shelf import Shelf, load_shelf, load_wording
from ringback.model.case import Case
from ringback.model.draft import Draft
from ringback.model.play import Label, PlayRule
from ringback.model.reading import Reading
from ringback.model.values import DraftChannel, Play, Purpose, Tone

if TYPE_CHECKING:
    from ringback.model.wording import Wording

__all__ = [
    "assess",
    "channels_of",
    "draft",
    "drafts_for",
    "label",
    "play_of",
    "read",
    "read_case",
    "shelf",
    "write_case",
]


@cache
def shelf() -> Shelf:
    """The library, read once a process."""
    return load_shelf()


@cache
def wording() -> "Wording":
    """The words, read once a process."""
    return load_wording()


def at_now(case: Case, clock: datetime) -> Case:
    """The case with its moment filled in: its own `now` if it carries one, else the clock."""
    return case if case.now is not None else replace(case, now=clock)


def read(case: Case, clock: datetime) -> Reading:
    """What is recognised in a case's own words."""
    return read_debrief(case, case.now or clock, shelf().ear)


def assess(case: Case, clock: datetime) -> Judgement:
    """Assessment and plan of a case, at its own `now` or else at the clock."""
    now, library = case.now or clock, shelf()
    return judge(case, read_debrief(case, now, library.ear), now, library.advice, library.ear.taxonomy, year_at)


def draft(purpose: Purpose, channel: DraftChannel, tone: Tone, case: Case, clock: datetime) -> Draft:
    """Words for one purpose and channel. KeyError if there is no such pair in SHAPES."""
    judgement = assess(case, clock)
    return _compose(purpose, channel, tone, case, clock, judgement)


def drafts_for(case: Case, clock: datetime, judgement: Judgement, tone: Tone = Tone.PLAIN) -> tuple[Draft, ...]:
    """Every draft that the plan uses, once each, in the plan's order."""
    wanted = dict.fromkeys((s.purpose, s.channel) for s in judgement.plan.steps if s.purpose and s.channel)
    return tuple(_compose(p, c, tone, case, clock, judgement) for p, c in wanted if p and c and c in channels_of(p))


def _compose(
    purpose: Purpose, channel: DraftChannel, tone: Tone, case: Case, clock: datetime, judgement: Judgement
) -> Draft:
    from ringback.letters.compose import compose  # a fiftieth of a second that `assess` need not wait for

    assessment = judgement.assessment
    return compose(purpose, channel, tone, at_now(case, clock), assessment.recognised, assessment.severity, wording())


def channels_of(purpose: Purpose) -> tuple[DraftChannel, ...]:
    """The channels that a purpose has words for."""
    from ringback.letters.compose import SHAPES

    return tuple(channel for p, channel in SHAPES if p is purpose)


def play_of(play: Play) -> PlayRule:
    """The library's entry for a play."""
    return next(p for p in shelf().advice.plays if p.play is play)


def label(name: str) -> Label:
    """How a judgement reads."""
    return next(x for x in shelf().advice.labels if x.id == name)
