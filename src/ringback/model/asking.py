"""The debrief as data: what is asked, why it is asked, and how a transcript is told in the words of a case."""

from dataclasses import field
from enum import StrEnum

from ringback.model.condition import NAMED, Condition
from ringback.model.quick import dataclass


class Form(StrEnum):
    """The form of an answer."""

    TEXT = "text"
    """As many lines as one likes; an empty line ends it."""
    LIST = "list"
    """One thing a line; an empty line ends it."""
    LINE = "line"
    WHEN = "when"
    """A time that lies behind us."""


class Becomes(StrEnum):
    """What becomes of a sentence that an interviewer said."""

    SIGNAL = "signal"
    THEIR_DATE = "their_date"
    REJECTED = "rejected"
    NEXT_STAGE = "next_stage"
    INSTRUCTION = "instruction"


@dataclass(frozen=True)
class Question:
    """One question of the debrief. It is asked while its key is empty and `when` holds; {about} is filled in.

    `key` is the key of the case file that the answer goes to. The order of the file is the order of asking.
    """

    id: str = field(metadata=NAMED)
    key: str
    ask: str
    why: str
    rules: tuple[str, ...]
    form: Form = Form.LINE
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class Told:
    """A kind of weak answer, said as the person would say it, so that it is heard as what it was."""

    id: str = field(metadata=NAMED)
    says: str
    rules: tuple[str, ...]


@dataclass(frozen=True)
class Reaction:
    """What an interviewer said in so many words: `phrases` are for the phrase matcher, `speaks` and `silent` prove them.

    `says` is how the person would tell it, for a signal; the sentence itself is quoted after it.
    """

    id: str = field(metadata=NAMED)
    becomes: Becomes
    rules: tuple[str, ...]
    says: str = ""
    phrases: tuple[str, ...] = ()
    speaks: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


@dataclass(frozen=True)
class Gap:
    """Something that a transcript may not tell; said only where it does not."""

    id: str = field(metadata=NAMED)
    says: str


@dataclass(frozen=True)
class AskingFile:
    """`library/questions.yaml`."""

    questions: tuple[Question, ...]
    told: tuple[Told, ...]
    gaps: tuple[Gap, ...]
    reactions: tuple[Reaction, ...]


@dataclass(frozen=True)
class Asked:
    """One question as it is put now: `id` names it for good, `key` is where its answer goes, `ask` is filled in."""

    id: str
    key: str
    ask: str
    question: Question
    also: tuple[tuple[str, str], ...] = ()
    """What is written beside an answer, key and text: to which question it is one."""
