"""Reading a folder of library files as far as it can be read: values with their places, and everything that stops a file.

Why not `read_as`: it stops at the first wrong file, and it forgets where an entry stood. A check wants all problems of all
files, and the place of one phrase among hundreds. The reading itself is the same strict one.
"""

from collections.abc import Iterator, Mapping
from os.path import realpath  # `Path.resolve` raises at a link to itself
from pathlib import Path
from typing import Any

import yaml

from ringback.files.library_catalogue import ENTRIES, KNOWN, OURS_ALONE
from ringback.files.library_folder import Folder, Sheet
from ringback.files.shelf import LIBRARY, load_shelf
from ringback.files.strict import Reader, Slot, suggest
from ringback.files.yaml_tree import Page, compose
from ringback.model.check import CheckFile
from ringback.model.defaults import DefaultFile, Defaults
from ringback.model.play import PlayRule
from ringback.model.problem import Problem
from ringback.model.wording import Wording

Given = Mapping[type, Mapping[str, Any]]
MOST_BYTES = 1_000_000
MOST_FILES = 500
TAGS = frozenset(
    f"tag:yaml.org,2002:{t}"
    for t in ("null", "bool", "int", "float", "timestamp", "merge", "value", "str", "map", "seq")
)
"""The tags that plain YAML gives by itself; every other was written by hand and asks for something to be built."""


class PlacedReader(Reader):
    """The strict reader, remembering where each value stood, and keeping the sound entries of a file beside a wrong one.

    `given` holds, by class, what a file may leave out: a folder of somebody's own changes one number and keeps the others.
    """

    def __init__(self, page: Page, given: Given) -> None:
        super().__init__(page)
        self.nodes: dict[int, yaml.Node] = {}
        self.given = given

    def mapping(self, cls: type, node: yaml.Node, **given: str) -> Any:
        """As the strict reader's."""
        value = super().mapping(cls, node, **given)
        if value is not None:
            self.nodes[id(value)] = node
        return value

    def all_of(self, item: Any, values: list[Any]) -> Any:
        """Where the items are entries, the sound ones: the wrong ones are noted already."""
        return super().all_of(item, [v for v in values if v is not None] if item in ENTRIES else values)

    def _build(self, cls: type, slots: dict[str, Slot], values: dict[str, Any], node: yaml.Node) -> Any:
        return super()._build(cls, slots, {**self.given.get(cls, {}), **values}, node)


def _given(folder: Folder) -> Given:
    if folder.is_ours:
        return {}
    numbers = load_shelf().advice.defaults
    return {Defaults: vars(numbers), DefaultFile: {"numbers": numbers, "rules": ()}}


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
    given = _given(folder)
    folder.sheets += [_sheet(file, cls, file.relative_to(path).as_posix(), given) for file, cls in found]
    return folder


def _files_in(folder: Folder) -> Iterator[tuple[Path, type]]:
    for path in _inside(folder, folder.path):
        if path.is_dir():
            yield from _deeper(folder, path)
        elif path.name in OURS_ALONE:
            yield from _ours_alone(folder, path, OURS_ALONE[path.name])
        elif path.name in KNOWN:
            yield path, KNOWN[path.name]
        else:
            _about(folder, path, f"No file of the library is called “{path.name}”.", suggest(path.name, list(KNOWN)))


def _deeper(folder: Folder, path: Path) -> Iterator[tuple[Path, type]]:
    if path.name == "plays":
        yield from _all_yaml(folder, path, PlayRule)
    elif path.name == "wording":
        for language in _inside(folder, path):
            if language.is_dir():
                yield from _all_yaml(folder, language, Wording)
            else:
                hint = "Each language has its folder, such as wording/en/."
                _about(folder, language, "This file stands beside the languages.", hint)
    elif path.name == "checks":
        yield from _all_yaml(folder, path, CheckFile)
    else:
        hint = suggest(path.name, ["checks", "plays", "wording"])
        _about(folder, path, f"No folder of the library is called “{path.name}”.", hint)


def _all_yaml(folder: Folder, path: Path, cls: type) -> Iterator[tuple[Path, type]]:
    for file in _inside(folder, path):
        if file.suffix == ".yaml":
            yield file, cls
        else:
            _about(folder, file, f"“{file.name}” would not be read here.", "Only files that end in .yaml are.")


def _ours_alone(folder: Folder, path: Path, cls: type | None) -> Iterator[tuple[Path, type]]:
    if folder.is_ours:
        if cls:
            yield path, cls
    elif not _is_copy(path, LIBRARY / path.name):
        _about(folder, path, f"“{path.name}” cannot be replaced.", "It belongs to the program; remove it here.")


def _is_copy(path: Path, ours: Path) -> bool:
    return (
        path.is_file()
        and ours.is_file()
        and path.stat().st_size == ours.stat().st_size
        and path.read_bytes() == ours.read_bytes()
    )


def _inside(folder: Folder, path: Path) -> Iterator[Path]:
    """What lies there, without links that lead elsewhere: a folder from somebody else must not show files of one's own."""
    whole = realpath(folder.path)
    for found in _listed(path):
        if found.is_symlink() and not Path(realpath(found)).is_relative_to(whole):
            _about(
                folder, found, f"“{found.name}” is a link that leads out of this folder.", "Put the file itself here."
            )
        else:
            yield found


def _listed(path: Path) -> list[Path]:
    """What lies in a folder, without hidden files, caches and notes for people."""
    return sorted(
        p for p in path.iterdir() if not (p.name.startswith((".", "__")) or p.suffix == ".md" or p.name.endswith("~"))
    )


def _about(folder: Folder, path: Path, message: str, hint: str) -> None:
    folder.problems.append(Problem(str(path), 1, 1, message, hint))


def _sheet(path: Path, cls: type, name: str, given: Given) -> Sheet:
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
    reader = PlacedReader(sheet.page, given)
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
