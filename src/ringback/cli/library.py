"""`ringback library check`, `list` and `show`."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ringback import api
from ringback.cli.output import print_json, print_text, report, wrong_use
from ringback.cli.paper import Paper
from ringback.files.library_json import plain
from ringback.files.strict import suggest
from ringback.model.check import Check
from ringback.model.play import PlayRule

if TYPE_CHECKING:
    from ringback.files.library_types import CheckedJson, ListJson, ShowJson

PARTS = ("plays", "mistakes", "signals", "events", "checks")
Options = argparse.Namespace


def check(options: Options) -> int:
    """`ringback library check [DIR]`."""
    found = api.check_library(Path(options.folder) if options.folder else None)
    if found.problems:
        return report(found.problems, options.json)
    if options.json:
        checked: CheckedJson = {"files": found.files, "entries": found.entries}
        return print_json(checked)
    paper = Paper()
    paper.say(f"{found.files} files with {found.entries} entries, and nothing wrong with them.", indent="")
    return print_text(paper)


def listing(options: Options) -> int:
    """`ringback library list [PART]`."""
    parts = [options.list] if options.list else list(PARTS)
    if options.json:
        listed: ListJson = {
            "entries": [{"part": p, "name": _name(e), "text": _text(e)} for p in parts for e in _entries(p)]
        }
        return print_json(listed)
    paper = Paper()
    for part in parts:
        found = _entries(part)
        paper.heading(f"{part.capitalize()} ({len(found)})")
        for entry in found:
            paper.say(f"{_name(entry)}: {_text(entry)}")
    return print_text(paper)


def show(options: Options) -> int:
    """`ringback library show NAME`."""
    every = [(part, entry) for part in PARTS for entry in _entries(part)]
    named = [(p, e) for p, e in every if options.name in (_name(e), f"{p}/{_name(e)}")]
    if not named:
        hint = suggest(options.name, [_name(e) for _, e in every])
        near = hint if hint.startswith("Did") else "`ringback library list` names all of them."
        return wrong_use(f"There is no play, mistake, signal, event or check “{options.name}”. {near}")
    part, entry = named[0]
    if options.json:
        shown: ShowJson = {"part": part, "name": _name(entry), "entry": plain(entry)}
        return print_json(shown)
    paper = Paper()
    paper.title(_name(entry))
    paper.say(_text(entry))
    for heading, lines in _details(entry):
        paper.heading(heading)
        for line in lines:
            paper.say(line, mark="· ")
    for other, _ in named[1:]:
        paper.gap()
        paper.say(f"There is another of that name: `ringback library show {other}/{options.name}`.", indent="")
    return print_text(paper)


def _entries(part: str) -> tuple[Any, ...]:
    """The entries of one part, in the library that is in use."""
    if part == "checks":
        return api.checks()
    library = api.shelf()
    plays = tuple(sorted(library.advice.plays, key=lambda p: p.rank))
    return plays if part == "plays" else tuple(getattr(library.ear.taxonomy, part))


def _name(entry: Any) -> str:
    return str(entry.play if isinstance(entry, PlayRule) else entry.id)


def _text(entry: Any) -> str:
    if isinstance(entry, Check):
        return entry.says
    return str(entry.title if isinstance(entry, PlayRule) else entry.means)


def _details(entry: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Headings and what stands under them, without the empty ones."""
    if isinstance(entry, PlayRule):
        yield "Why", (entry.why,)
        yield "Steps", tuple(s.title for s in entry.steps)
    elif isinstance(entry, Check):
        yield "Advice", (entry.advice,)
        yield "Level", (f"{entry.level}, flag {entry.flag}" if entry.flag else str(entry.level),)
        yield from ((h, v) for h, v in _examples(entry) if v)
    else:
        weighs = [getattr(entry, key, "") for key in ("weight", "tendency", "impression")]
        yield "Group", (", ".join(str(w) for w in [entry.group, *weighs] if w),)
        yield from ((h, v) for h, v in _sentences(entry) if v)
    if entry.rules:
        yield "Rests on", (", ".join(entry.rules),)


def _examples(check: Check) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found = (("Phrases", check.phrases), ("Unless", check.unless), ("In the case", check.in_case))
    return (*found, ("Speaks at", check.speaks), ("Silent at", check.silent))


def _sentences(entry: Any) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (("Phrases", entry.phrases), ("Heard in", entry.speaks), ("Not heard in", entry.silent))
