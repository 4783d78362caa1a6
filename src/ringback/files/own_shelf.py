"""Somebody's own folder, read after ours: entries of the same name replace ours, new ones are added.

A new entry stands before ours, because where order counts (the first that holds) theirs is the more particular one; a
replaced one keeps its place. Nothing is compiled: such a folder is small, and it changes.
"""

from dataclasses import replace
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeVar

from ringback.checks.judge import Checker, make_checker
from ringback.debrief.hear import Ear, make_ear
from ringback.files.check_shelf import load_checker
from ringback.files.languages import languages_in, load_tongues, our_languages, tongue_of, wording_of
from ringback.files.library_folder import Folder
from ringback.files.shelf import Shelf, load_shelf, load_wording
from ringback.files.sources import load_sources
from ringback.language.which import Tongue
from ringback.model.check import Check
from ringback.model.defaults import DefaultFile, DefaultRule, Defaults
from ringback.model.label import Label
from ringback.model.play import (
    Advice,
    Ask,
    DisagreementRule,
    ImpressionRule,
    PlayRule,
    PromiseRule,
    ReasonRule,
    RecoverRule,
    SearchRule,
    SeverityRule,
    Vocabulary,
    WhatIf,
)
from ringback.model.quick import dataclass
from ringback.model.reaching import HourWord, InstructionRule
from ringback.model.source import Source
from ringback.model.taxonomy import EventKind, MistakeKind, SignalKind, Taxonomy, WordList
from ringback.model.trip import TripFile, TripFrame, TripRule
from ringback.model.wording import Wording, joined

T = TypeVar("T")
ADVICE: tuple[tuple[str, type, str], ...] = (
    ("plays", PlayRule, "play"),
    ("severity", SeverityRule, "id"),
    ("recoverable", RecoverRule, "id"),
    ("reasons", ReasonRule, "id"),
    ("disagreements", DisagreementRule, "id"),
    ("what_if", WhatIf, "id"),
    ("impressions", ImpressionRule, "id"),
    ("asks", Ask, "key"),
    ("search", SearchRule, "title"),
    ("promised", PromiseRule, "id"),
    ("vocabulary", Vocabulary, "id"),
    ("default_rules", DefaultRule, "id"),
    ("labels", Label, "id"),
    ("trips", TripRule, "id"),
    ("instructions", InstructionRule, "id"),
    ("hours", HourWord, "word"),
)
"""Part of the advice, its class, and by which name an entry replaces another."""
KINDS: tuple[tuple[str, type], ...] = (
    ("mistakes", MistakeKind),
    ("signals", SignalKind),
    ("events", EventKind),
    ("lists", WordList),
)
"""The same for what hears; all of these go by their id."""


@dataclass(frozen=True)
class Library:
    """Everything that judges and words: ours, or ours with somebody's own on top."""

    shelf: Shelf
    folder: Folder
    sources: tuple[Source, ...]
    own_checks: tuple[Check, ...] = ()

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages and regions that have words: ours, and those of the folder."""
        return tuple(sorted({*our_languages(), *languages_in(self.folder)}))

    def wording(self, tag: str) -> Wording:
        """The words of a language or region, the folder's on top of ours."""
        return wording_of(tag, self.languages, lambda name: (*wordings(self.folder, name), load_wording(name)))

    @cached_property
    def tongues(self) -> tuple[Tongue, ...]:
        """What tells the languages apart, ours and those of the folder."""
        own = ((name, joined(*wordings(self.folder, name)).about) for name in languages_in(self.folder))
        theirs = tuple(tongue_of(name, about) for name, about in own if about)
        return merged(load_tongues(), theirs, "tag")

    @cached_property
    def checker(self) -> Checker:
        """Our checks with the own ones on top, and the numbers in use. Made only where a message is checked."""
        ours = load_checker()
        return make_checker(merged(ours.checks, self.own_checks, "id"), ours.sense, self.shelf.advice.defaults)


def load_library(folder: Folder) -> Library:
    """Ours with a folder on top. The folder must have passed `check_library`: nothing is checked again here."""
    return Library(
        with_own_shelf(load_shelf(), folder),
        folder,
        merged(load_sources(), folder.values(Source), "id"),
        folder.values(Check),
    )


def with_own_shelf(ours: Shelf, folder: Folder) -> Shelf:
    """The shelf with a folder's kinds, plays and rules on top. Raises PhraseError if one of its phrases cannot be read."""
    return Shelf(_ear(ours.ear, folder), with_own_advice(ours.advice, folder))


def _ear(ours: Ear, folder: Folder) -> Ear:
    if not folder.values(*(cls for _, cls in KINDS)):
        return ours
    return make_ear(with_own_kinds(ours.taxonomy, folder), ours.sense)


def with_own_kinds(ours: Taxonomy, folder: Folder) -> Taxonomy:
    """The kinds and word lists with a folder's on top."""
    changes: dict[str, Any] = {n: merged(getattr(ours, n), folder.values(cls), "id") for n, cls in KINDS}
    return replace(ours, **changes)


def with_own_advice(ours: Advice, folder: Folder) -> Advice:
    """The plays, rules and defaults with a folder's on top."""
    changes: dict[str, Any] = {n: merged(getattr(ours, n), folder.values(cls), by) for n, cls, by in ADVICE}
    frames = [file.frame for file in folder.values(TripFile) if file.frame != TripFrame()]
    return replace(
        ours,
        **changes,
        defaults=own_numbers(ours.defaults, folder),
        trip_frame=frames[0] if frames else ours.trip_frame,
    )


def own_numbers(ours: Defaults, folder: Folder) -> Defaults:
    """The numbers with a folder's on top."""
    numbers = [file.numbers for file in folder.values(DefaultFile)]
    return numbers[0] if numbers else ours


def wordings(folder: Folder, language: str = "en") -> tuple[Wording, ...]:
    """The wording files of one language."""
    here = (s for s in folder.sheets if s.name.startswith(f"wording/{language}/"))
    return tuple(s.value for s in here if s.value is not None)


def merged(ours: tuple[T, ...], own: tuple[T, ...], by: str) -> tuple[T, ...]:
    """Ours, each replaced by the own entry of the same name; own entries of a new name stand first."""
    name = attrgetter(by)
    theirs = {name(entry): entry for entry in own}
    known = {name(entry) for entry in ours}
    return (
        *(entry for key, entry in theirs.items() if key not in known),
        *(theirs.get(name(entry), entry) for entry in ours),
    )
