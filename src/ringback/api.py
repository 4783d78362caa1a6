"""The door: values in, values out. Every face (terminal, pages, assistants) comes through here.

Each function imports what it needs when it is called: checking a message need not wait for the judging of a case.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ringback.model.problem import InputProblems, Problem
from ringback.model.values import DraftChannel, Play, Purpose, Tone

if TYPE_CHECKING:
    from ringback.advice.assess import Judgement
    from ringback.checks.judge import Checker
    from ringback.export.made import File
    from ringback.files.debrief_source import Source as DebriefSource
    from ringback.files.library_check import Checked
    from ringback.files.own_shelf import Library
    from ringback.files.shelf import Shelf
    from ringback.model.answer import JudgedTranscript, Weak
    from ringback.model.answering import WeakName
    from ringback.model.asking import Asked, AskingFile
    from ringback.model.case import Case
    from ringback.model.check import Check as CheckEntry
    from ringback.model.check import Checked as CheckedMessage
    from ringback.model.draft import Draft
    from ringback.model.label import Label
    from ringback.model.play import PlayRule
    from ringback.model.reading import Reading
    from ringback.model.rule import RuleEntry
    from ringback.model.source import Source
    from ringback.model.wording import Wording
    from ringback.transcripts.heard import Words

__all__ = [
    "asking",
    "assess",
    "channels_of",
    "check",
    "check_library",
    "checks",
    "draft",
    "drafts_for",
    "exports",
    "judge_transcript",
    "label",
    "next_question",
    "play_of",
    "read",
    "read_case",
    "read_source",
    "rules",
    "shelf",
    "sources",
    "weak_name",
    "with_library",
    "write_case",
]
_OWN: ContextVar[Library | None] = ContextVar("the library in use; None for ours", default=None)


def shelf() -> Shelf:
    """The library in use."""
    own = _OWN.get()
    return own.shelf if own else _our_shelf()


def wording() -> Wording:
    """The words in use."""
    own = _OWN.get()
    return own.wording if own else _our_wording()


def sources() -> tuple[Source, ...]:
    """Where the advice comes from."""
    own = _OWN.get()
    return own.sources if own else _our_sources()


@cache
def _our_shelf() -> Shelf:
    """Ours is read once a process."""
    from ringback.files.shelf import load_shelf

    return load_shelf()


@cache
def _our_wording() -> Wording:
    from ringback.files.shelf import load_wording

    return load_wording()


@cache
def _our_sources() -> tuple[Source, ...]:
    from ringback.files.sources import load_sources

    return load_sources()


@contextmanager
def with_library(folder: Path) -> Iterator[None]:
    """Inside it, a folder of somebody's own is read after ours, for this thread or task and no other.

    Raises InputProblems with everything that is wrong in it: what does not pass the check is not used at all.
    """
    from ringback.files.library_check import look_over
    from ringback.files.own_shelf import load_library

    checked = look_over(folder)
    if checked.problems:
        raise InputProblems(checked.problems)
    token = _OWN.set(load_library(checked.folder))
    try:
        yield
    finally:
        _OWN.reset(token)


def check_library(folder: Path | None = None) -> Checked:
    """How many files and entries a library folder holds (ours without one), and everything that is wrong with them."""
    from ringback.files.library_check import look_over

    return look_over(folder) if folder else look_over()


def read_case(text: str, file: str = "case.yaml", clock: datetime | None = None) -> Case:
    """The case that a YAML text holds. Raises InputProblems with every problem at once."""
    from ringback.files.case_file import read_case as read_it

    return read_it(text, file, clock)


def write_case(case: Case) -> str:
    """The case as YAML; read again, it is equal."""
    from ringback.files.case_file import write_case as write_it

    return write_it(case)


def at_now(case: Case, clock: datetime) -> Case:
    """The case with its moment filled in: its own `now` if it carries one, else the clock."""
    return case if case.now is not None else replace(case, now=clock)


def read(case: Case, clock: datetime) -> Reading:
    """What is recognised in a case's own words."""
    from ringback.debrief.read import read_debrief

    return read_debrief(case, case.now or clock, shelf().ear)


def assess(case: Case, clock: datetime) -> Judgement:
    """Assessment and plan of a case, at its own `now` or else at the clock."""
    from ringback.advice.assess import judge
    from ringback.debrief.read import read_debrief
    from ringback.files.calendars import year_at

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
    from ringback.letters.facts import Weighed

    told, now = judgement.assessment, at_now(case, clock)
    numbers, trip = shelf().advice.defaults, judgement.plan.trip
    weighed = Weighed(trip.move if trip else None, told.impressions)
    return compose(purpose, channel, tone, now, told.recognised, told.severity, wording(), numbers, weighed)


def exports(
    case: Case, clock: datetime, judgement: Judgement, drafts: tuple[Draft, ...]
) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """The drafts and the plan as files to send, print and import, and why any of them could not be made."""
    from ringback.export.everything import everything
    from ringback.letters.talk import recipient_of
    from ringback.model.case import Contact

    now, whom = at_now(case, clock), recipient_of(case)
    named = {f"contacts[{n}].name": c for n, c in enumerate(now.contacts)}
    to = replace(named.get(whom.key, Contact()), name=whom.name)
    return everything(now, to, judgement.plan, drafts, case.now or clock)


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


@cache
def rules() -> tuple[RuleEntry, ...]:
    """The register: every rule of the articles, where it lives, which test holds it, and how far it is."""
    from ringback.files.rules import read_rules  # a fifth of a second that `assess` need not wait for

    return read_rules()


def check(
    text: str,
    purpose: Purpose | None = None,
    channel: DraftChannel | None = None,
    case: Case | None = None,
) -> CheckedMessage:
    """Everything that the checks say about one message. What it is for and its form are guessed where not given; with a
    case, every fact in it is compared. Raises nothing: any text can be checked.
    """
    from ringback.checks.judge import check_message

    if case is None:
        return check_message(text, _checker(), purpose, channel)
    from ringback.checks.known import before_from, known_from

    return check_message(text, _checker(), purpose, channel, known_from(case), before_from(case))


def checks() -> tuple[CheckEntry, ...]:
    """The checks in use."""
    return _checker().checks


def _checker() -> Checker:
    own = _OWN.get()
    return own.checker if own else _our_checker()


@cache
def _our_checker() -> Checker:
    from ringback.files.check_shelf import load_checker

    return load_checker()


def judge_transcript(data: bytes, file: str, me: str = "") -> JudgedTranscript:
    """A transcript as it was exported: who is who, every answer, and which went badly. Never raises; problems are in it.

    `me` is the person's name in the export, or part of it; without it they are told from what is said.
    """
    from ringback.transcripts.judge import judge_transcript as judge_it
    from ringback.transcripts.read import read_transcript

    return judge_it(read_transcript(data, file), _answering(), me, file)


def weak_name(weak: Weak) -> WeakName:
    """How a kind of weak answer is named, and what helps."""
    return _answering().names[str(weak)]


@cache
def asking() -> AskingFile:
    """What the debrief asks and why, and how a transcript is told in the words of a case."""
    from ringback.files.asking_shelf import load_asking

    return load_asking()


def next_question(case: Case, clock: datetime, done: frozenset[str]) -> Asked | None:
    """What is asked next: still open, worth knowing in this case, and not among `done`. None when all is said."""
    from ringback.files.open_questions import next_open

    return next_open(case, assess(case, clock), asking().questions, shelf().ear.taxonomy, done)


def read_source(data: bytes, path: str, me: str = "", model: str = "") -> DebriefSource:
    """The case in notes, a memo, a transcript or a recording. Raises InputProblems where there is none in it."""
    from ringback.files.debrief_source import read_source as read_it

    return read_it(data, path, asking(), _answering(), me, model)


@cache
def _answering() -> Words:
    from ringback.files.shelf import load_answering
    from ringback.transcripts.heard import make_words

    return make_words(load_answering())
