"""The promised shape of `ringback check --json`, version 1. Keys may be added, never renamed or dropped."""

from typing_extensions import TypedDict

from ringback.files.result_types import HeldJson as HeldJson

Span = list[int] | None
"""[start, end] in the text that was checked; null where nothing does it."""


class GoalsJson(TypedDict):
    """The four goals of a repair, each with the sentence that meets it."""

    admits: Span
    names: Span
    interest: Span
    asks: Span


class FindingJson(TypedDict):
    """One finding; `flag` is null for one that is no flag."""

    check: str
    flag: str | None
    level: str
    start: int
    end: int
    line: int
    column: int
    message: str
    advice: str
    rules: list[str]


class SentenceActsJson(TypedDict):
    """One sentence with the acts that it was heard to do."""

    start: int
    end: int
    acts: list[str]


class CheckedMessageJson(TypedDict):
    """One file. `speaking_seconds` is null for what is read.

    Where `checked` is false, the message is in a language that the checks do not read: nothing but its length was looked at.
    """

    path: str
    purpose: str
    channel: str
    posture: str
    flags: list[str]
    ready: bool
    words: int
    speaking_seconds: int | None
    goals: GoalsJson
    findings: list[FindingJson]
    sentences: list[SentenceActsJson]
    checked: bool
    language: str


class CheckJson(TypedDict):
    """`ringback check`. `resume` is null without a case that names a résumé."""

    files: list[CheckedMessageJson]
    resume: HeldJson | None
