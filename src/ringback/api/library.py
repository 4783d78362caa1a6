"""The library in use, ours or somebody's own, and everything that is read from it once a process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ringback.model.problem import InputProblems
from ringback.model.values import Play

if TYPE_CHECKING:
    from ringback.checks.judge import Checker
    from ringback.files.library_check import Checked
    from ringback.files.own_shelf import Library
    from ringback.files.shelf import Shelf
    from ringback.language.which import Tongue
    from ringback.model.asking import AskingFile
    from ringback.model.beside import BesideFile
    from ringback.model.check import Check as CheckEntry
    from ringback.model.label import Label
    from ringback.model.play import PlayRule
    from ringback.model.ready import ReadyFile
    from ringback.model.rule import RuleEntry
    from ringback.model.source import Source
    from ringback.model.story import Story
    from ringback.model.taxonomy import EventKind, MistakeKind, SignalKind
    from ringback.model.telling import TellingFile
    from ringback.model.wording import Wording
    from ringback.transcripts.heard import Words

_OWN: ContextVar[Library | None] = ContextVar("the library in use; None for ours", default=None)


def shelf() -> Shelf:
    """The library in use."""
    own = _OWN.get()
    return own.shelf if own else _our_shelf()


def wording(language: str = "") -> Wording:
    """The words in use, of a language or region; English where none is named, or where there are none in it."""
    own = _OWN.get()
    return own.wording(language) if own else _our_wording(language)


def languages() -> tuple[str, ...]:
    """The languages and regions that have words."""
    from ringback.files.languages import our_languages

    own = _OWN.get()
    return own.languages if own else our_languages()


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
def _our_wording(language: str) -> Wording:
    from ringback.files.languages import our_languages, wording_of
    from ringback.files.shelf import load_wording

    return wording_of(language, our_languages(), lambda name: (load_wording(name),))


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


def play_of(play: Play) -> PlayRule:
    """The library's entry for a play."""
    return next(p for p in shelf().advice.plays if p.play is play)


def label(name: str) -> Label:
    """How a judgement reads."""
    return next(x for x in shelf().advice.labels if x.id == name)


def kind(id: str) -> MistakeKind | SignalKind | EventKind:
    """A kind that is heard in a debrief, with what it means. KeyError if there is none of that name."""
    return shelf().ear.kinds[id]


@cache
def stories() -> tuple[Story, ...]:
    """What came of it once, for somebody; each with its source, and with what it does not show."""
    from ringback.files.stories import load_stories

    return load_stories()


@cache
def rules() -> tuple[RuleEntry, ...]:
    """The register: every rule of the articles, where it lives, which test holds it, and how far it is."""
    from ringback.files.rules import read_rules  # a fifth of a second that `assess` need not wait for

    return read_rules()


@cache
def asking() -> AskingFile:
    """What the debrief asks and why, and how a transcript is told in the words of a case."""
    from ringback.files.asking_shelf import load_asking

    return load_asking()


@cache
def beside() -> BesideFile:
    """What is told beside a person's words: why a sentence is there, what a posture means, the four goals."""
    from ringback.files.beside_shelf import load_beside

    return load_beside()


@cache
def ready() -> ReadyFile:
    """What is ticked before a call, how calling time is said, and what stands beside an assessment."""
    from ringback.files.ready_shelf import load_ready

    return load_ready()


@cache
def telling() -> TellingFile:
    """What the debrief page holds: causes to tap, the look back, kinds of selection, sentences beside its fields."""
    from ringback.files.telling_shelf import load_telling

    return load_telling()


def checks() -> tuple[CheckEntry, ...]:
    """The checks in use."""
    return checker().checks


def tongues() -> tuple[Tongue, ...]:
    own = _OWN.get()
    return own.tongues if own else _our_tongues()


@cache
def _our_tongues() -> tuple[Tongue, ...]:
    from ringback.files.languages import load_tongues

    return load_tongues()


def checker() -> Checker:
    own = _OWN.get()
    return own.checker if own else _our_checker()


@cache
def _our_checker() -> Checker:
    from ringback.files.check_shelf import load_checker

    return load_checker()


@cache
def answering() -> Words:
    from ringback.files.shelf import load_answering
    from ringback.transcripts.heard import make_words

    return make_words(load_answering())
