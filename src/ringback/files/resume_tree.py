"""A JSON Resume as text → its plain values, each with its place. JSON and YAML; nothing is guessed, nothing constructed.

Why an own walk over JSON: the library's parser tells no places, and a person looks for a line.
"""

import json
import re
from bisect import bisect_right
from dataclasses import field
from typing import Any

import yaml

from ringback.files.yaml_tree import LIMIT_CHARACTERS, LIMIT_DEPTH, Page, compose
from ringback.model.quick import dataclass

Path = tuple[str | int, ...]
TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"|[{}\[\]:,]|[^\s{}\[\]:,"]++', re.S)
NULL = "tag:yaml.org,2002:null"


@dataclass(frozen=True)
class Tree:
    """Plain values, and for each path the line and column at which its value begins (its key, for a value of a mapping)."""

    value: Any
    places: dict[Path, tuple[int, int]] = field(default_factory=dict)

    def place(self, path: Path) -> tuple[int, int]:
        """Where a value stands; of one that is not there, the nearest that holds it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))


def json_tree(page: Page) -> Tree | None:
    """The tree of a JSON text; None after a problem."""
    if len(page.text) > LIMIT_CHARACTERS:
        page.problem_at(1, 1, f"This file is longer than {LIMIT_CHARACTERS:,} characters.", "Is it the right file?")
        return None
    try:
        value = json.loads(page.text, parse_constant=_refused)
    except json.JSONDecodeError as error:
        line, column = min(error.lineno, len(page.lines)), error.colno
        page.problem_at(line, column, f"This cannot be read as JSON: {error.msg}.", _hint(error))
        return None
    except (ValueError, RecursionError):
        page.problem_at(1, 1, "This JSON holds what no résumé does.", "Write numbers as text, and four levels at most.")
        return None
    tree = Tree(value, _json_places(page))
    if any(len(path) > LIMIT_DEPTH for path in tree.places):
        page.problem_at(1, 1, "This file nests too deeply to be read.", "Four or five levels are enough.")
        return None
    return tree


def _refused(word: str) -> None:
    raise ValueError(word)


def _hint(error: json.JSONDecodeError) -> str:
    before = error.doc[: error.pos].rstrip()[-1:]
    if before == "," and error.doc[error.pos : error.pos + 1] in "}]":
        return "Remove the comma before this bracket."
    if "delimiter" in error.msg:
        return "A comma, a colon or a quotation mark is missing just before this."
    return "Look at the end of the line before as well."


def _json_places(page: Page) -> dict[Path, tuple[int, int]]:
    """Every path of a text that is known to be sound JSON. A key that stands twice in one place is a problem."""
    starts = [0, *(m.end() for m in re.finditer("\n", page.text))]
    places: dict[Path, tuple[int, int]] = {(): (1, 1)}
    stack: list[_Open] = []
    for token in TOKEN.finditer(page.text):
        sign, top = token.group(), stack[-1] if stack else None
        line = bisect_right(starts, token.start())
        at = (line, token.start() - starts[line - 1] + 1)
        if sign in ("]", "}"):
            stack.pop()
        elif sign == ",":
            if top:
                top.index, top.has_key = top.index + 1, False
        elif sign == ":":
            continue
        elif top and top.mapping and not top.has_key:
            top.key, top.has_key = json.loads(sign), True
            if top.path in places:
                page.problem_at(*at, f"The key “{top.key}” stands here twice.", "Keep one of the two.")
            places[top.path] = at
        else:
            path = top.path if top else ()
            places.setdefault(path, at)
            if sign in ("[", "{"):
                stack.append(_Open(path, sign == "{"))
    return places


@dataclass
class _Open:
    """A list or a mapping whose end has not come yet."""

    base: Path
    mapping: bool
    index: int = 0
    key: str = ""
    has_key: bool = False

    @property
    def path(self) -> Path:
        return (*self.base, self.key if self.mapping else self.index)


def yaml_tree(page: Page) -> Tree | None:
    """The tree of a YAML text; None after a problem. Every scalar is the text that was typed: 2019 is "2019"."""
    node = compose(page)
    if node is None:
        if not page.problems:
            page.problem_at(1, 1, "This file is empty.", "Is it the right file?")
        return None
    places: dict[Path, tuple[int, int]] = {}
    return Tree(_plain(node, (), places, page), places)


def _plain(node: yaml.Node, path: Path, places: dict[Path, tuple[int, int]], page: Page) -> Any:
    places.setdefault(path, (node.start_mark.line + 1, node.start_mark.column + 1))
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*path, n), places, page) for n, child in enumerate(node.value)]
    if not isinstance(node, yaml.MappingNode):
        return None if node.tag == NULL else str(node.value)
    values: dict[str, Any] = {}
    for key, child in node.value:
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
        if name in values:
            page.problem(key, f"The key “{name}” stands here twice.", "Keep one of the two.")
        places[(*path, name)] = (key.start_mark.line + 1, key.start_mark.column + 1)
        values[name] = _plain(child, (*path, name), places, page)
    return {name: value for name, value in values.items() if value is not None}
