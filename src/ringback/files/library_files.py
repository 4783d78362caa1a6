"""A folder of library files, read as far as it can be: values with their places, and everything that stops a file.

Why not `read_as`: it stops at the first wrong file, and it forgets where an entry stood. A check wants all problems of all
files, and the place of one phrase among hundreds. The reading itself is the same strict one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from ringback.files.shelf import LIBRARY
from ringback.files.strict import NULL, Reader, suggest
from ringback.files.yaml_tree import Page, compose
from ringback.model.defaults import DefaultFile, DefaultRule
from ringback.model.label import Label, LabelFile
from ringback.model.play import (
    Ask,
    AskFile,
    DisagreementFile,
    DisagreementRule,
    ImpressionFile,
    ImpressionRule,
    PlayRule,
    ReasonFile,
    ReasonRule,
    RecoverFile,
    RecoverRule,
    SearchFile,
    SearchRule,
    SeverityFile,
    SeverityRule,
    Vocabulary,
    VocabularyFile,
    WhatIf,
    WhatIfFile,
)
from ringback.model.problem import Problem
from ringback.model.rule import RuleEntry, RuleFile
from ringback.model.source import Source, SourceFile
from ringback.model.taxonomy import (
    EventFile,
    EventKind,
    MistakeFile,
    MistakeKind,
    SignalFile,
    SignalKind,
    WordFile,
    WordList,
)
from ringback.model.wording import Calendar, Heading, MoveWords, Part, SlotWords, Wording

KNOWN: dict[str, type] = {
    "asks.yaml": AskFile,
    "defaults.yaml": DefaultFile,
    "disagreements.yaml": DisagreementFile,
    "events.yaml": EventFile,
    "facts.yaml": VocabularyFile,
    "impressions.yaml": ImpressionFile,
    "labels.yaml": LabelFile,
    "mistakes.yaml": MistakeFile,
    "reasons.yaml": ReasonFile,
    "recoverable.yaml": RecoverFile,
    "search.yaml": SearchFile,
    "severity.yaml": SeverityFile,
    "signals.yaml": SignalFile,
    "sources.yaml": SourceFile,
    "what_if.yaml": WhatIfFile,
    "words.yaml": WordFile,
}
"""File name → what it holds. Beside them stand `plays/*.yaml` and `wording/<language>/*.yaml`."""
OURS_ALONE: dict[str, type | None] = {"rules.yaml": RuleFile, "sense.bin": None}
"""What describes or trains the program itself: a folder of somebody's own may hold a copy, but no other version."""
ENTRIES: tuple[type, ...] = (
    *(Ask, Calendar, DefaultRule, DisagreementRule, EventKind, Heading, ImpressionRule, Label, MistakeKind, MoveWords),
    *(Part, PlayRule, ReasonRule, RecoverRule, RuleEntry, SearchRule, SeverityRule, SignalKind, SlotWords, Source),
    *(Vocabulary, WhatIf, WordList),
)
"""The classes that count as one entry of a file."""
MOST_BYTES = 1_000_000
MOST_FILES = 500
TAGS = frozenset(
    f"tag:yaml.org,2002:{t}"
    for t in ("null", "bool", "int", "float", "timestamp", "merge", "value", "str", "map", "seq")
)
"""The tags that plain YAML gives by itself; every other was written by hand and asks for something to be built."""


class PlacedReader(Reader):
    """The strict reader, remembering where each value stood, and keeping the sound entries of a file beside a wrong one."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.nodes: dict[int, yaml.Node] = {}

    def mapping(self, cls: type, node: yaml.Node, **given: str) -> Any:
        """As the strict reader's."""
        value = super().mapping(cls, node, **given)
        if value is not None:
            self.nodes[id(value)] = node
        return value

    def all_of(self, item: Any, values: list[Any]) -> Any:
        """Where the items are entries, the sound ones: the wrong ones are noted already."""
        return super().all_of(item, [v for v in values if v is not None] if item in ENTRIES else values)


@dataclass
class Sheet:
    """One file: its name inside the folder, its value (None if nothing could be read), and where everything stands."""

    name: str
    page: Page
    value: Any = None
    nodes: dict[int, yaml.Node] = field(default_factory=dict)

    def wrong(self, value: object, path: tuple[str | int, ...], message: str, hint: str) -> None:
        """Note a problem at a value of this file, or at what stands below it under keys and numbers."""
        self.page.problem(_below(self.nodes[id(value)], path), message, hint)

    def note(self, line: int, message: str, hint: str) -> None:
        """Note a problem about a line, or about the file as such (line 1)."""
        self.page.problem_at(line, 1, message, hint)


@dataclass
class Folder:
    """A whole folder: its sheets, and the problems that belong to no line of a sheet."""

    path: Path
    sheets: list[Sheet] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def is_ours(self) -> bool:
        """True for the folder that comes with the program."""
        return self.path.resolve() == LIBRARY.resolve()

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """Every problem so far, by file and place."""
        found = {*self.problems, *(p for s in self.sheets for p in s.page.problems)}
        return tuple(sorted(found, key=lambda p: (p.file, p.line, p.column, p.message)))

    def entries(self, *classes: type) -> Iterator[tuple[Sheet, Any]]:
        """Every entry of these classes with its sheet."""
        for sheet in self.sheets:
            yield from ((sheet, part) for part in parts_of(sheet.value) if isinstance(part, classes))

    def values(self, *classes: type) -> tuple[Any, ...]:
        """Every entry of these classes."""
        return tuple(entry for _, entry in self.entries(*classes))


def parts_of(value: object) -> Iterator[Any]:
    """A value and every dataclass inside it."""
    if isinstance(value, tuple):
        for item in value:
            yield from parts_of(item)
    elif hasattr(value, "__dataclass_fields__"):
        yield value
        for name in value.__dataclass_fields__:
            yield from parts_of(getattr(value, name))


def read_folder(path: Path) -> Folder:
    """Everything that the folder holds. Never raises for what somebody wrote or named: problems stand in the result."""
    folder = Folder(path)
    try:
        found = list(_files_in(folder))
    except OSError as error:
        why = "There is no such folder." if isinstance(error, FileNotFoundError) else f"No folder: {error.strerror}."
        _about(folder, path, why, "Give the folder that holds plays/, mistakes.yaml and the others.")
        return folder
    if len(found) > MOST_FILES:
        _about(folder, path, f"This folder holds more than {MOST_FILES} files.", "Is it the right folder?")
        return folder
    folder.sheets += [_sheet(file, cls, file.relative_to(path).as_posix()) for file, cls in found]
    return folder


def _files_in(folder: Folder) -> Iterator[tuple[Path, type]]:
    for path in _listed(folder.path):
        if path.is_dir():
            yield from _deeper(folder, path)
        elif path.name in OURS_ALONE:
            yield from _ours_alone(folder, path)
        elif path.name in KNOWN:
            yield path, KNOWN[path.name]
        else:
            _about(folder, path, f"No file of the library is called “{path.name}”.", suggest(path.name, list(KNOWN)))


def _deeper(folder: Folder, path: Path) -> Iterator[tuple[Path, type]]:
    if path.name == "plays":
        yield from _all_yaml(folder, path, PlayRule)
    elif path.name == "wording":
        for language in _listed(path):
            if language.is_dir():
                yield from _all_yaml(folder, language, Wording)
            else:
                hint = "Each language has its folder, such as wording/en/."
                _about(folder, language, "This file stands beside the languages.", hint)
    else:
        hint = suggest(path.name, ["plays", "wording"])
        _about(folder, path, f"No folder of the library is called “{path.name}”.", hint)


def _all_yaml(folder: Folder, path: Path, cls: type) -> Iterator[tuple[Path, type]]:
    for file in _listed(path):
        if file.suffix == ".yaml":
            yield file, cls
        else:
            _about(folder, file, f"“{file.name}” would not be read here.", "Only files that end in .yaml are.")


def _ours_alone(folder: Folder, path: Path) -> Iterator[tuple[Path, type]]:
    cls = OURS_ALONE[path.name]
    if folder.is_ours:
        if cls:
            yield path, cls
    elif path.stat().st_size > MOST_BYTES or path.read_bytes() != (LIBRARY / path.name).read_bytes():
        _about(folder, path, f"“{path.name}” cannot be replaced.", "It belongs to the program; remove it here.")


def _listed(path: Path) -> list[Path]:
    """What lies in a folder, without hidden files, caches and notes for people."""
    return sorted(
        p for p in path.iterdir() if not (p.name.startswith((".", "__")) or p.suffix == ".md" or p.name.endswith("~"))
    )


def _about(folder: Folder, path: Path, message: str, hint: str) -> None:
    folder.problems.append(Problem(str(path), 1, 1, message, hint))


def _sheet(path: Path, cls: type, name: str) -> Sheet:
    sheet = Sheet(name, Page(str(path), ""))
    text = _text(sheet, path)
    if text is None:
        return sheet
    sheet.page = Page(str(path), text)
    root = compose(sheet.page)
    if root is None:
        if not sheet.page.problems:
            sheet.note(1, "This file is empty.", "Write an entry into it, or remove it.")
        return sheet
    _refuse_tags(sheet.page, root)
    reader = PlacedReader(sheet.page)
    sheet.value, sheet.nodes = reader.mapping(cls, root), reader.nodes
    return sheet


def _text(sheet: Sheet, path: Path) -> str | None:
    try:
        if not path.is_file():
            sheet.note(1, "This is no file that can be read.", "Put the file itself here.")
        elif path.stat().st_size > MOST_BYTES:
            sheet.note(1, "This file is larger than a megabyte.", "Is it the right file?")
        else:
            return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        sheet.page = Page(str(path), error.object[: error.start].decode("utf-8", "replace"))
        sheet.note(len(sheet.page.lines), "This file is not in UTF-8.", "Save it as UTF-8 and try again.")
    except OSError as error:
        sheet.note(1, f"This cannot be read: {error.strerror}.", "Check who may read it.")
    return None


def _refuse_tags(page: Page, root: yaml.Node) -> None:
    """A tag such as !!python/object is a problem. None is ever followed: no object is built from a node, only read."""
    waiting, seen = [root], set[int]()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if node.tag not in TAGS:
            page.problem(node, f"The tag “{node.tag}” has no place here.", "Write the value without a tag.")
        if isinstance(node, yaml.MappingNode):
            waiting += [child for pair in node.value for child in pair]
        elif isinstance(node, yaml.SequenceNode):
            waiting += node.value


def _below(node: yaml.Node, path: tuple[str | int, ...]) -> yaml.Node:
    """The node under a path of keys and numbers, or the deepest that there is."""
    for step in path:
        if isinstance(node, yaml.MappingNode):
            inner = next((value for key, value in node.value if key.value == step), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            inner = next(iter([c for c in node.value if c.tag != NULL][step : step + 1]), None)
        else:
            inner = None
        if inner is None:
            break
        node = inner
    return node
