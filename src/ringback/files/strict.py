"""A strict reader: YAML nodes → frozen dataclasses, every problem at once, each with its place and a hint.

Why not pydantic here: it would cost a third of the quarter of a second that a shaking person may wait, and its errors
would still have to be turned into sentences with a line and a column. The dataclasses stay the one definition.
"""

import dataclasses
import types
import typing
from collections.abc import Callable
from datetime import date, datetime, tzinfo
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

import yaml

from ringback.files.scalars import read_bool, read_done, read_enum, read_number, read_text, read_when
from ringback.files.yaml_tree import Page, compose
from ringback.model.problem import InputProblems
from ringback.model.quick import dataclass
from ringback.model.values import Tri

T = TypeVar("T")
MISSING = dataclasses.MISSING
NULL = "tag:yaml.org,2002:null"


@dataclass(frozen=True)
class Slot:
    """One key that a mapping may have: the dataclass field behind it and its resolved type."""

    key: str
    name: str
    type: Any
    metadata: Any
    required: bool


@cache
def slots_of(cls: type) -> dict[str, Slot]:
    """Key in the file → slot, for one dataclass. `with` is spelled `with_` in Python."""
    hints = typing.get_type_hints(cls)
    return {
        key: Slot(key, f.name, hints[f.name], f.metadata, _is_required(f))
        for f in dataclasses.fields(cls)
        if not f.metadata.get("name_key")
        for key in [f.metadata.get("key", f.name)]
    }


def _is_required(f: "dataclasses.Field[Any]") -> bool:
    return bool(f.metadata.get("required")) or (f.default is MISSING and f.default_factory is MISSING)


def read_as(cls: type[T], text: str, file: str, zone: tzinfo | None = None) -> T:
    """The value that a YAML text holds. Raises InputProblems with every problem, never another exception."""
    page = Page(file, text)
    node = compose(page)
    if node is None and not page.problems:
        page.problem_at(1, 1, "This file is empty.", "`ringback schema case` shows what may stand in it.")
    value = Reader(page, zone).mapping(cls, node) if node is not None else None
    if page.problems or value is None:
        raise InputProblems(tuple(sorted(page.problems, key=lambda p: (p.line, p.column))))
    return typing.cast(T, value)


class Reader:
    """Walks one page. `zone` is taken for instants that were written without an offset; without it they are problems."""

    def __init__(self, page: Page, zone: tzinfo | None = None) -> None:
        self.page = page
        self.zone = zone

    def mapping(self, cls: type, node: yaml.Node, **given: str) -> Any:
        """A dataclass from a mapping; a plain sentence where the class has a field for one. None after a problem."""
        if not isinstance(node, yaml.MappingNode):
            return self._plain(cls, node, given)
        slots, values = slots_of(cls), dict[str, Any](given)
        for number, (key_node, value_node) in enumerate(node.value):
            slot = self._slot(slots, key_node, values, _cut_off(node, number))
            if slot and value_node.tag != NULL:
                values[slot.name] = self.value(slot.type, value_node, slot)
        return self._build(cls, slots, values, node)

    def _plain(self, cls: type, node: yaml.Node, given: dict[str, str]) -> Any:
        plain = next((f.name for f in dataclasses.fields(cls) if f.metadata.get("plain")), None)
        if plain and isinstance(node, yaml.ScalarNode) and node.tag != NULL:
            return cls(**{plain: node.value}, **given)
        keys = ", ".join(slots_of(cls))
        self.page.problem(node, "Here should be keys and values, one a line.", f"The keys are: {keys}.")
        return None

    def _slot(self, slots: dict[str, Slot], node: yaml.Node, values: dict[str, Any], meant: str) -> Slot | None:
        """The slot of a key; `meant` is the value that it may be the end of."""
        key = node.value if isinstance(node, yaml.ScalarNode) else ""
        slot = slots.get(key)
        if slot is None:
            hint = f'In {{ … }} a comma begins a new key. Put the whole value in quotes: "{meant}".' if meant else ""
            self.page.problem(node, f"There is no key “{key}” here.", hint or suggest(key, list(slots)))
        elif slot.name in values:
            self.page.problem(node, f"The key “{key}” stands here twice.", "Keep one of the two.")
            return None
        return slot

    def _build(self, cls: type, slots: dict[str, Slot], values: dict[str, Any], node: yaml.Node) -> Any:
        lacking = [s for s in slots.values() if s.required and s.name not in values]
        for slot in lacking:
            self.page.problem(node, f"The key “{slot.key}” is missing here.", f"Add a line `{slot.key}: …`.")
        if lacking or any(v is None for v in values.values()):
            return None
        return cls(**values)

    def value(self, kind: Any, node: yaml.Node, slot: Slot) -> Any:
        """A value of the wanted type, or None after a problem."""
        inner = _without_none(kind)
        if typing.get_origin(inner) is tuple:
            return self._items(typing.get_args(inner)[0], node, slot)
        if dataclasses.is_dataclass(inner):
            return self.mapping(typing.cast(type, inner), node)
        if not isinstance(node, yaml.ScalarNode):
            self.page.problem(
                node, f"“{slot.key}” takes one value, not several.", "Write it on the same line as the key."
            )
            return None
        return self._scalar(inner, node, slot)

    def _scalar(self, inner: Any, node: yaml.ScalarNode, slot: Slot) -> Any:
        for fits, read in SCALARS:
            if fits(inner):
                return read(self, inner, node, slot)
        raise TypeError(f"no reader for {inner!r}")

    def _items(self, item: Any, node: yaml.Node, slot: Slot) -> Any:
        if isinstance(node, yaml.MappingNode) and (name := _name_field(item)):
            return self._named(item, node, name)
        if not isinstance(node, yaml.SequenceNode):
            self.page.problem(node, f"“{slot.key}” is a list.", f"Write `{slot.key}: [ … ]`, or one `- …` a line.")
            return None
        if _name_field(item):
            self.page.problem(
                node, f"The entries of “{slot.key}” have names.", "Write each as `name:`, without the dash."
            )
            return None
        return self.all_of(item, [self.value(item, child, slot) for child in node.value if child.tag != NULL])

    def all_of(self, _item: Any, values: list[Any]) -> Any:
        """The items of a list; None if one of them is wrong."""
        return None if any(v is None for v in values) else tuple(values)

    def _named(self, cls: type, node: yaml.MappingNode, name: str) -> Any:
        """A mapping name → entry, as a tuple of dataclasses that carry their name."""
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.page.problem(
                    key_node, "A name is one word, not several values.", "Write `name:` before the entry."
                )
                continue
            if key_node.value in found:
                self.page.problem(key_node, f"“{key_node.value}” stands here twice.", "Keep one of the two.")
            found[key_node.value] = self.mapping(cls, value_node, **{name: key_node.value})
        return self.all_of(cls, list(found.values()))


def _cut_off(node: yaml.MappingNode, number: int) -> str:
    """The value that a comma in braces cut in two (`{role: bookkeeper, part time}`), whole again; empty where none was cut."""
    parts = list[str]()
    for key, value in reversed(node.value[: number + 1] if node.flow_style else []):
        if not (isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode)) or value.style:
            return ""
        if value.value and parts:
            return ", ".join((value.value, *parts))
        if value.value:
            return ""
        parts.insert(0, key.value)
    return ""


def suggest(word: str, known: list[str]) -> str:
    """A hint that names the nearest known word, or all of them."""
    from difflib import get_close_matches  # only a slip of the pen needs it

    near = get_close_matches(word.lower().replace("-", "_").replace(" ", "_"), known, 1, 0.6)
    return f"Did you mean “{near[0]}”?" if near else f"What may stand here: {', '.join(known)}."


def _name_field(item: Any) -> str | None:
    if not dataclasses.is_dataclass(item):
        return None
    return next((f.name for f in dataclasses.fields(item) if f.metadata.get("name_key")), None)


def _without_none(kind: Any) -> Any:
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        rest = [a for a in typing.get_args(kind) if a is not type(None)]
        return rest[0] if len(rest) == 1 else typing.Union[tuple(rest)]  # noqa: UP007  built from a list
    return kind


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, StrEnum)


SCALARS: tuple[tuple[Callable[[Any], bool], Callable[..., Any]], ...] = (
    (_is_enum, read_enum),
    (lambda kind: kind is str, read_text),
    (lambda kind: kind is bool, read_bool),
    (lambda kind: kind in (int, float), read_number),
    (lambda kind: kind in (date, datetime) or kind == date | datetime, read_when),
    (lambda kind: kind == Tri | date | datetime, read_done),
)
"""Which reader takes which type; the first that fits."""
