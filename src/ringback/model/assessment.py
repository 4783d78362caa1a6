"""The assessment: how bad it was, whether it can be saved, and why."""

from datetime import datetime

from ringback.model.condition import Weighing
from ringback.model.quick import dataclass
from ringback.model.reading import Reading
from ringback.model.values import Play, Recoverable, Severity


@dataclass(frozen=True)
class Reason:
    """One sentence for (True) or against (False) saving this application, with the rules it rests on."""

    speaks_for: bool
    text: str
    rules: tuple[str, ...]


@dataclass(frozen=True)
class Window:
    """When the first move may be made, and until when."""

    opens: datetime
    closes: datetime
    why: str


@dataclass(frozen=True)
class Disagreement:
    """A place where good sources differ and that touches this case (D1 …), both sides in one text each."""

    id: str
    question: str
    one_side: str
    other_side: str
    default: str
    weighs: tuple[Weighing, ...] = ()
    """When each side weighs more."""

    @property
    def text(self) -> str:
        """The whole disagreement as prose."""
        return f"{self.question} {self.one_side} {self.other_side} {self.default}"


@dataclass(frozen=True)
class WouldChange:
    """What would change the answer, and into what."""

    condition: str
    then: str


@dataclass(frozen=True)
class Impression:
    """What they may have taken away, what it rests on, and the fact that answers it (empty: asked for)."""

    impression: str
    because: tuple[str, ...]
    answer: str
    rules: tuple[str, ...] = ()
    answer_key: str = ""
    """The case key of the answer; empty where it is still to be asked for."""
    answer_with: str = ""
    """What kind of fact would answer it."""


@dataclass(frozen=True)
class IfAnswered:
    """What one answer to a question would lead to; `changes` says whether that differs from what is advised now."""

    condition: str
    then: str
    recoverable: Recoverable
    changes: bool


@dataclass(frozen=True)
class MissingFact:
    """A case key that is empty and would matter, why, how to find out, and what each answer would be worth."""

    key: str
    why: str
    find_out: str = ""
    answers: tuple[IfAnswered, ...] = ()
    also: tuple[tuple[str, str], ...] = ()
    """What is written beside an answer, key and text: the promise itself, where only its text was heard."""


@dataclass(frozen=True)
class Assessment:
    """Everything that is concluded about one case, with reasons."""

    severity: Severity
    recoverable: Recoverable
    contested: bool
    first_move: Play
    alternatives: tuple[Play, ...]
    window: Window | None
    reasons: tuple[Reason, ...]
    disagreements: tuple[Disagreement, ...]
    would_change: tuple[WouldChange, ...]
    impressions: tuple[Impression, ...]
    positives: tuple[str, ...]
    recognised: Reading
    missing: tuple[MissingFact, ...]
