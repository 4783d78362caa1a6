"""The promised shape of `ringback debrief --from FILE --json`, version 1. Keys may be added, never renamed or dropped."""

from typing import Any

from typing_extensions import TypedDict

from ringback.files.result_types import ProblemJson, RecognisedJson


class ReadJson(TypedDict):
    """What was read, and as what: notes, transcript or memo. `format` and `duration_seconds` are null where there is none."""

    path: str
    kind: str
    format: str | None
    duration_seconds: float | None
    problems: list[ProblemJson]


class DebriefJson(TypedDict):
    """`ringback debrief`: the case under the keys of the case file, what is heard in it, and what could not be told."""

    read: ReadJson
    case: dict[str, Any]
    recognised: RecognisedJson
    cannot_tell: list[str]
    files: list[str]
