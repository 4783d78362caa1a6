"""Everything that is wrong with a folder of library files, all at once, each with its place, the writer's own line and a hint.

Nothing in such a folder can run: YAML is composed into nodes and never constructed, and a tag that asks for more is a
problem. Nothing in it can blow up either: there are no regular expressions in data, only phrases of at most 40 elements,
8 optional words and 40 words under gaps. A phrase therefore takes a bounded number of steps at each word of a text, and
matching is linear in the text. Files over a megabyte, deep nesting and more than 5,000 phrases a file are refused.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ringback.advice.choose import choose
from ringback.advice.conditions import all_hold, holds, with_settings
from ringback.advice.facts import Facts
from ringback.files.checks_check import check_checks
from ringback.files.data_faults import fault_in, rule_faults, sound
from ringback.files.kind_check import check_kinds
from ringback.files.languages import ENGLISH, folders_of, our_languages
from ringback.files.library_catalogue import ENTRIES
from ringback.files.library_files import read_folder
from ringback.files.library_folder import Folder, Sheet, parts_of
from ringback.files.own_shelf import with_own_kinds
from ringback.files.shelf import LIBRARY, load_shelf, load_wording, read_wording
from ringback.files.sources import load_sources
from ringback.files.wording_check import check_wording
from ringback.model.check import Check
from ringback.model.play import (
    DisagreementRule,
    Example,
    ImpressionRule,
    PlayRule,
    PromiseRule,
    ReasonRule,
    RecoverRule,
    SeverityRule,
)
from ringback.model.problem import Problem
from ringback.model.quick import dataclass
from ringback.model.rule import RuleEntry
from ringback.model.source import Source
from ringback.model.taxonomy import EventKind, MistakeKind, SignalKind, Taxonomy, WordList
from ringback.model.trip import TripRule
from ringback.model.wording import MoveWords, Wording, joined

Rule = SeverityRule | RecoverRule | ReasonRule | DisagreementRule | TripRule | PromiseRule
RULES = (SeverityRule, RecoverRule, ReasonRule, DisagreementRule, TripRule, PromiseRule)
NONE = Taxonomy((), (), (), ())


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check looked at, and what it found."""

    files: int
    entries: int
    problems: tuple[Problem, ...]
    folder: Folder


def check_library(folder: Path = LIBRARY) -> tuple[Problem, ...]:
    """All problems of a folder, by file and place; empty if it can be used."""
    return look_over(folder).problems


def look_over(path: Path = LIBRARY) -> Checked:
    """The whole check. A folder of somebody's own is checked as it will be used: on top of ours."""
    folder = read_folder(path)
    _check_values(folder)
    taxonomy = _taxonomy(folder)
    check_kinds(folder, taxonomy, _impressions(folder))
    _check_plays(folder)
    for sheet, rule in folder.entries(*RULES):
        _check_rule(sheet, rule)
    _check_names(folder)
    check_checks(folder)
    for language, ours in _languages(folder):
        check_wording(folder, language, ours)
    entries = sum(isinstance(part, ENTRIES) for sheet in folder.sheets for part in parts_of(sheet.value))
    return Checked(len(folder.sheets), entries, folder.all_problems, folder)


def _taxonomy(folder: Folder) -> Taxonomy:
    """The kinds that this folder will live among: ours are taken from itself."""
    return with_own_kinds(NONE if folder.is_ours else load_shelf().ear.taxonomy, folder)


def _impressions(folder: Folder) -> frozenset[str]:
    ours = () if folder.is_ours else load_shelf().advice.impressions
    return frozenset(i.id for i in (*ours, *folder.values(ImpressionRule)))


def _languages(folder: Folder) -> Iterator[tuple[str, Wording]]:
    """Each language of the folder, with the words of ours that its files may count on."""
    found = {s.name.split("/")[1] for s in folder.sheets if s.name.startswith("wording/")}
    yield from ((lang, _beneath(folder, lang)) for lang in sorted(found))


def _beneath(folder: Folder, language: str) -> Wording:
    """What the words of a language stand on: English for its slots, and where the folder is not ours, our words of it too."""
    if folder.is_ours:
        return Wording() if language == ENGLISH else Wording(slots=read_wording(language=ENGLISH).slots)
    ours = (load_wording(name) for name in folders_of(language, our_languages()))
    return joined(*ours, Wording(slots=load_wording().slots))


def _check_values(folder: Folder) -> None:
    """What can be said of each value alone: facts, anchors, settings, numbers, rule ids."""
    own = {s.id for s in folder.values(Source)}
    sources = frozenset(own | (set() if folder.is_ours else {s.id for s in load_sources()}))
    for sheet in folder.sheets:
        for part in parts_of(sheet.value):
            if id(part) not in sheet.nodes:
                continue
            for path, message, hint in (*fault_in(part), *rule_faults(part, sources)):
                sheet.wrong(part, path, message, hint)


def _check_plays(folder: Folder) -> None:
    usable = [p for p in folder.values(PlayRule) if sound(p)]
    plays = {p.play: p for p in (() if folder.is_ours else load_shelf().advice.plays)}
    plays |= {p.play: p for p in usable}
    for sheet, play in folder.entries(PlayRule):
        if not play.steps:
            sheet.wrong(play, ("steps",), "This play has no steps.", "Add at least one, with title, opens, due, rules.")
        _need_examples(sheet, play, silent_too=True)
        if not sound(play):
            continue
        for example in play.speaks:
            if why := _why_not(play, example, tuple(plays.values())):
                sheet.wrong(example, (), f"This example does not lead to “{play.play}”.", why)
        for example in play.silent:
            if choose(_facts(example), tuple(plays.values())).play is play.play:
                hint = f"Its facts: {_told(example)}. Narrow `when`, or move it to speaks."
                sheet.wrong(example, (), f"This example leads to “{play.play}”, and should not.", hint)


def _why_not(play: PlayRule, example: Example, plays: tuple[PlayRule, ...]) -> str:
    """Why a play is not chosen for its example; empty if it is. The last in rank is taken where none holds: not a proof."""
    facts = _facts(example)
    failing = [str(n) for n, r in enumerate(play.when, 1) if not holds(r.needs, facts)]
    if failing:
        return f"With {_told(example)}, its requirement {' and '.join(failing)} does not hold."
    other = choose(facts, plays)
    if other.play is play.play:
        return ""
    return f"With {_told(example)}, “{other.play}” holds too, and its rank, {other.rank}, comes before {play.rank}."


def _check_rule(sheet: Sheet, rule: Rule) -> None:
    when = rule.touches if isinstance(rule, DisagreementRule) else rule.when
    _need_examples(sheet, rule, silent_too=bool(when))
    if not sound(rule):
        return
    for example in rule.speaks:
        if not all_hold(when, _facts(example)):
            failing = next(n for n, c in enumerate(when, 1) if not holds(c, _facts(example)))
            hint = f"With {_told(example)}, its condition {failing} does not hold."
            sheet.wrong(example, (), f"“{rule.id}” stays silent for this example, and should speak.", hint)
    for example in rule.silent:
        if all_hold(when, _facts(example)):
            hint = f"With {_told(example)}, all of its conditions hold."
            sheet.wrong(example, (), f"“{rule.id}” speaks for this example, and should stay silent.", hint)


def _need_examples(sheet: Sheet, entry: PlayRule | Rule, silent_too: bool) -> None:
    name = entry.play if isinstance(entry, PlayRule) else entry.id
    for key in ("speaks", "silent") if silent_too else ("speaks",):
        if not getattr(entry, key):
            hint = f"Add `{key}:` with facts for which it {'speaks' if key == 'speaks' else 'stays silent'}."
            sheet.wrong(entry, (), f"“{name}” has no example under “{key}”.", hint)


def _facts(example: Example) -> Facts:
    return with_settings(Facts(), example.facts)


def _told(example: Example) -> str:
    return ", ".join(f"{s.fact} {s.value}" for s in example.facts) or "nothing set"


def _check_names(folder: Folder) -> None:
    """No name twice: two kinds of one id, or two files for one play. Inside one file the reader has seen to it."""
    seen: dict[tuple[str, Any], str] = {}
    kinds = (MistakeKind, SignalKind, EventKind)
    for sheet, entry in folder.entries(PlayRule, *kinds, Check, WordList, RuleEntry, Source):
        group = "kind" if isinstance(entry, kinds) else type(entry).__name__
        key = (group, entry.play if isinstance(entry, PlayRule) else entry.id)
        if key in seen:
            hint = f"It stands in {seen[key]} already; keep one of the two."
            sheet.wrong(entry, (), f"“{key[1]}” stands here for the second time.", hint)
        seen.setdefault(key, sheet.name)
    _check_moves(folder)
    _check_kind_files(folder, kinds)


def _check_moves(folder: Folder) -> None:
    seen = set[Any]()
    for sheet, entry in folder.entries(MoveWords):
        places = {
            (Path(sheet.name).parent, entry.move, p, c)
            for p in entry.purposes or (None,)
            for c in entry.channels or (None,)
        }
        if places & seen:
            hint = "Put the phrasings into the one entry."
            sheet.wrong(entry, (), f"There is another entry for “{entry.move}” and the same place.", hint)
        seen |= places


def _check_kind_files(folder: Folder, kinds: tuple[type, ...]) -> None:
    """A mistake of ours cannot come back as a signal: each id means one thing."""
    if folder.is_ours:
        return
    ours = {k.id: type(k) for k in load_shelf().ear.taxonomy.kinds}
    for sheet, entry in folder.entries(*kinds):
        if ours.get(entry.id, type(entry)) is not type(entry):
            hint = "Choose another name, or move it to the file where ours stands."
            sheet.wrong(entry, (), f"“{entry.id}” is the name of something else in our library.", hint)
