"""Library entries as plain values: what is left out in the file is left out here, under the keys of the file."""

from dataclasses import MISSING, fields, is_dataclass
from typing import Any, TypedDict


class CheckedJson(TypedDict):
    """`library check`."""

    files: int
    entries: int


class ListedJson(TypedDict):
    """One line of `library list`."""

    part: str
    name: str
    text: str


class ListJson(TypedDict):
    """`library list`."""

    entries: list[ListedJson]


class ShowJson(TypedDict):
    """`library show`."""

    part: str
    name: str
    entry: dict[str, Any]


def plain(value: Any) -> Any:
    """A value of the library as JSON takes it."""
    if is_dataclass(value) and not isinstance(value, type):
        return {
            f.metadata.get("key", f.name): plain(getattr(value, f.name))
            for f in fields(value)
            if f.default is MISSING or getattr(value, f.name) != f.default
        }
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value
