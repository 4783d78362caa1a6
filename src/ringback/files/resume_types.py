"""The promised shape of `ringback resume --json`, version 1. Keys may be added, never renamed or dropped."""

from typing_extensions import TypedDict

from ringback.files.result_types import ProblemJson


class FactJson(TypedDict):
    """One fact. `text` is letter for letter; `page` is null where there are no pages, `key` where it is no JSON Resume."""

    kind: str
    text: str
    value: str
    about: str
    line: int
    column: int
    page: int | None
    key: str | None


class VersionJson(TypedDict):
    """One file."""

    path: str
    format: str
    facts: list[FactJson]
    problems: list[ProblemJson]


class DifferenceJson(TypedDict):
    """One fact beside its counterpart; `change` is same, changed, only_first or only_second."""

    change: str
    kind: str
    one: FactJson | None
    other: FactJson | None


class ComparedJson(TypedDict):
    """The first file beside one of the others."""

    one: str
    other: str
    differences: list[DifferenceJson]


class ResumeJson(TypedDict):
    """`ringback resume`. `compared` is empty for one file."""

    files: list[VersionJson]
    compared: list[ComparedJson]
