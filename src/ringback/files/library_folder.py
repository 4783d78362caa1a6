"""A folder of library files as it was read: each file with its value and the place of everything in it, and all problems."""

from collections.abc import Iterator
from dataclasses import field
from pathlib import Path
from typing import Any

import yaml

from ringback.files.shelf import LIBRARY
from ringback.files.strict import NULL
from ringback.files.yaml_tree import Page
from ringback.model.problem import Problem
from ringback.model.quick import dataclass


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
