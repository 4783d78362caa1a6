"""A résumé version: its lines as they stand, the facts in them, each with its place, and the posts that were held."""

from enum import StrEnum

from ringback.model.problem import Problem
from ringback.model.quick import dataclass


class FactKind(StrEnum):
    """What a fact of a résumé is."""

    PERSON = "person"
    EMPLOYER = "employer"
    TITLE = "title"
    DATE = "date"
    NUMBER = "number"
    SKILL = "skill"
    SCHOOL = "school"
    CERTIFICATE = "certificate"


@dataclass(frozen=True)
class Line:
    """One line of a résumé, letter for letter. Lines and columns count from 1; `page` is 0 where there are no pages.

    `key` is the place in a JSON Resume, such as `work[0].highlights[1]`; there `line` and `column` are those of the file.
    """

    text: str
    line: int
    column: int = 1
    page: int = 0
    key: str = ""


@dataclass(frozen=True)
class Fact:
    """One fact. `text` is what stands there, letter for letter; `value` is what is compared."""

    kind: FactKind
    text: str
    at: Line
    """The line that it stands in."""
    column: int = 1
    value: str = ""
    about: str = ""
    """The employer or school that it belongs to; empty where the résumé does not tell."""


@dataclass(frozen=True)
class Post:
    """One post that was held. Dates are "2019" or "2019-03", empty where unknown."""

    employer: str = ""
    title: str = ""
    start: str = ""
    end: str = ""
    current: bool = False
    """It says that the post is still held."""
    lines: tuple[str, ...] = ()
    """What is told of it, its own line first."""


@dataclass(frozen=True)
class ResumeVersion:
    """One version of a résumé, read. `format` is json, yaml, pdf, docx or text."""

    file: str
    format: str
    lines: tuple[Line, ...] = ()
    facts: tuple[Fact, ...] = ()
    posts: tuple[Post, ...] = ()
    name: str = ""
    """What the person calls this version."""
    problems: tuple[Problem, ...] = ()
    """What does not fit the schema; the rest was read all the same."""


@dataclass(frozen=True)
class Papers:
    """The résumé that an employer holds, other versions of it, and why any of them could not be read."""

    held: ResumeVersion | None = None
    others: tuple[ResumeVersion, ...] = ()
    problems: tuple[Problem, ...] = ()


class Change(StrEnum):
    """How a fact of one version stands to the other version."""

    SAME = "same"
    CHANGED = "changed"
    ONLY_FIRST = "only_first"
    ONLY_SECOND = "only_second"


@dataclass(frozen=True)
class Difference:
    """One fact beside its counterpart. `one` is None for what only the second version holds, and the other way round."""

    change: Change
    one: Fact | None
    other: Fact | None
