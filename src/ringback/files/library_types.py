"""The promised shapes of what `ringback library … --json` prints, version 1. Keys may be added, never renamed or dropped."""

from typing import Any

from typing_extensions import TypedDict  # pydantic takes the standard one only from Python 3.12 on


class RuleJson(TypedDict):
    """One rule."""

    id: str
    text: str
    lives: list[str]
    test: str
    state: str
    why: str


class RulesJson(TypedDict):
    """`library rules`."""

    rules: list[RuleJson]


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


class FigureJson(TypedDict):
    """A figure that may be shown, beside the source and year that it stands with."""

    value: str
    of: str
    sample: str


class SourceJson(TypedDict):
    """One source. What was not seen is empty; `unknown` names what could not be told: author, title, year or address."""

    id: str
    author: str
    title: str
    year: int | None
    doi: str
    address: str
    read: str
    says: str
    confidence: str
    survey: str
    setting: str
    unknown: list[str]
    figures: list[FigureJson]


class SourcesJson(TypedDict):
    """`library sources`."""

    sources: list[SourceJson]


class DefaultJson(TypedDict):
    """One default, with its numbers filled in."""

    id: str
    says: str
    support: list[str]


class DefaultsJson(TypedDict):
    """`library defaults`."""

    defaults: list[DefaultJson]
    numbers: dict[str, float]
