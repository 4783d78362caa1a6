"""Checks and what they find: the data of `library/checks/`, and the values that a check of a message gives."""

from dataclasses import field
from enum import StrEnum

from ringback.model.act import Act
from ringback.model.defaults import NAMED
from ringback.model.quick import dataclass
from ringback.model.values import DraftChannel, Purpose


class Shape(StrEnum):
    """How a check looks at a message; the closed list of what code can do."""

    READS = "reads"
    """The trained reading of the whole message says so; the finger points at the strongest sentence of `acts`."""
    LACKS = "lacks"
    """As `reads`, for what is not there, unless a sentence holds one of `unless`: the finger points at the sentence of `acts`
    that comes nearest, else at the end, where it belongs."""
    OMITS = "omits"
    """No sentence does any of `acts`; with `beside` only where some sentence does one of those. It points at that one."""
    ORDER = "order"
    """One of `acts` is done before anything of `beside` is; it points at the sentence that comes too early."""
    SAYS = "says"
    """One of `phrases` stands in a sentence, and none of `unless` does."""
    DEFEATS = "defeats"
    """As `says`, where the role, what the job asks for or the message itself holds one of `in_case`: the job needs just that."""
    LENGTH = "length"
    """More words than the defaults allow for the form, or for the subject line."""
    CONTACTS = "contacts"
    """Too many contacts without an answer, or one after being asked to wait: only the case can tell."""
    SLOT = "slot"
    """A gap that was meant to be filled."""
    FACT = "fact"
    """Something that the case does not hold, or holds otherwise; `about` says which sort of fact."""


class Level(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """It stands in the way of sending."""
    WARNING = "warning"
    """Worth a second look; does not block."""
    ADVICE = "advice"
    """Could be better."""
    QUESTION = "question"
    """Only the person can tell: "is it true?"."""


@dataclass(frozen=True)
class Check:
    """One check. `speaks` are messages that it must flag, `silent` messages that it must pass."""

    id: str = field(metadata=NAMED)
    shape: Shape
    says: str
    """The finding in one sentence; {found}, {known}, {words} and {most} are filled in."""
    advice: str
    rules: tuple[str, ...]
    level: Level = Level.ERROR
    flag: str = ""
    """The flag of the labels that it raises; empty for a finding that is none."""
    acts: tuple[Act, ...] = ()
    beside: tuple[Act, ...] = ()
    """The acts that make `acts` wanted (`omits`), or that belong before them (`order`)."""
    about: str = ""
    purposes: tuple[Purpose, ...] = ()
    """Where it applies; everywhere if empty."""
    channels: tuple[DraftChannel, ...] = ()
    """In which forms it applies; in all if empty."""
    phrases: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    in_case: tuple[str, ...] = ()
    """Phrases that speak when they stand in the case: what somebody asked for, or what the job is (`defeats`)."""
    speaks: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


@dataclass(frozen=True)
class CheckFile:
    """A file of `library/checks/`."""

    checks: tuple[Check, ...]


class Posture(StrEnum):
    """How a text stands to the fault (S4-19 to S4-22); only `owns` can be ready."""

    OWNS = "owns"
    COWERS = "cowers"
    DEFLECTS = "deflects"
    LAUGHS_OFF = "laughs_off"


@dataclass(frozen=True)
class Finding:
    """What one check says about one span (end exclusive). Lines and columns count from 1."""

    check: str
    flag: str
    level: Level
    start: int
    end: int
    line: int
    column: int
    message: str
    advice: str
    rules: tuple[str, ...]
    instead: str = ""
    """What could stand there, where that is known: the name as the case has it."""


@dataclass(frozen=True)
class Goals:
    """The four goals of a repair contact (S0-33), each with the span of the sentence that meets it."""

    admits: tuple[int, int] | None = None
    names: tuple[int, int] | None = None
    interest: tuple[int, int] | None = None
    asks: tuple[int, int] | None = None


@dataclass(frozen=True)
class Checked:
    """Everything that the checks say about one message."""

    purpose: Purpose
    channel: DraftChannel
    posture: Posture
    flags: tuple[str, ...]
    ready: bool
    words: int
    speaking_seconds: int | None
    goals: Goals
    findings: tuple[Finding, ...]
    sentences: tuple["SentenceRead", ...] = ()
    unread: str = ""
    """The language of a message that was not checked, for the checks read English: its name. Then nothing else tells anything."""
    language: str = "en"


@dataclass(frozen=True)
class SentenceRead:
    """One sentence with the acts that it was heard to do."""

    start: int
    end: int
    acts: tuple[str, ...]
