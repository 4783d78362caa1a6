"""Decisions as data: plays, severity rules, disagreements; what the library's files hold."""

from dataclasses import field

from ringback.model.condition import NAMED as NAMED
from ringback.model.condition import Anchor as Anchor
from ringback.model.condition import Condition as Condition
from ringback.model.condition import Example as Example
from ringback.model.condition import Setting as Setting
from ringback.model.condition import StepRule as StepRule
from ringback.model.condition import Weighing as Weighing
from ringback.model.defaults import DefaultRule, Defaults
from ringback.model.label import Label
from ringback.model.quick import dataclass
from ringback.model.reaching import HourWord, InstructionRule
from ringback.model.trip import TripFrame, TripRule
from ringback.model.values import Play, Recoverable, Severity


@dataclass(frozen=True)
class Vocabulary:
    """How one fact is said: when it is so, when it is not; `{n}` and `{value}` are filled in."""

    id: str = field(metadata=NAMED)
    yes: str
    no: str
    what_if: str = ""
    """How "if it were otherwise" is said; empty where no what-if makes sense."""


@dataclass(frozen=True)
class Requirement:
    """One thing that must hold for a play, the rules behind it, and what is said when it does not."""

    needs: Condition
    rules: tuple[str, ...]
    otherwise: str = ""


@dataclass(frozen=True)
class PlayRule:
    """One play: when it is the answer, why, what else is defensible, and its steps. One file each."""

    play: Play
    title: str
    rank: int
    why: str
    rules: tuple[str, ...]
    when: tuple[Requirement, ...]
    steps: tuple[StepRule, ...]
    alternatives: tuple["Alternative", ...] = ()
    speaks: tuple[Example, ...] = ()
    silent: tuple[Example, ...] = ()


@dataclass(frozen=True)
class Alternative:
    """Another play that is defensible when this one is chosen, and when."""

    play: Play
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class SeverityRule:
    """If all of `when` hold, it was at least this bad (`at_most`: at most); the sentence says why."""

    id: str = field(metadata=NAMED)
    severity: Severity
    when: tuple[Condition, ...]
    because: str
    rules: tuple[str, ...]
    cap: bool = False
    step: bool = False
    """It adds one step to what the other rules give, and `severity` is as far as it goes (S2-11)."""
    speaks: tuple[Example, ...] = ()
    silent: tuple[Example, ...] = ()


@dataclass(frozen=True)
class SeverityFile:
    """`library/severity.yaml`: in order; the gravest that holds counts, then the steps up, then the caps."""

    severity: tuple[SeverityRule, ...]


@dataclass(frozen=True)
class RecoverRule:
    """The first whose conditions hold says whether this application can be saved."""

    id: str = field(metadata=NAMED)
    recoverable: Recoverable
    when: tuple[Condition, ...]
    because: str
    rules: tuple[str, ...]
    speaks: tuple[Example, ...] = ()
    silent: tuple[Example, ...] = ()


@dataclass(frozen=True)
class RecoverFile:
    """`library/recoverable.yaml`, in order."""

    recoverable: tuple[RecoverRule, ...]


@dataclass(frozen=True)
class ReasonRule:
    """One sentence for or against saving this application, and when it belongs to a case."""

    id: str = field(metadata=NAMED)
    speaks_for: bool
    when: tuple[Condition, ...]
    text: str
    rules: tuple[str, ...]
    speaks: tuple[Example, ...] = ()
    silent: tuple[Example, ...] = ()


@dataclass(frozen=True)
class ReasonFile:
    """`library/reasons.yaml`."""

    reasons: tuple[ReasonRule, ...]


@dataclass(frozen=True)
class DisagreementRule:
    """A question on which good sources differ (D1 …): both sides, what we do, and when it touches a case."""

    id: str = field(metadata=NAMED)
    question: str
    one_side: str
    other_side: str
    default: str
    rules: tuple[str, ...]
    touches: tuple[Condition, ...]
    weighs: tuple[Weighing, ...] = ()
    speaks: tuple[Example, ...] = ()
    silent: tuple[Example, ...] = ()


@dataclass(frozen=True)
class DisagreementFile:
    """`library/disagreements.yaml`."""

    disagreements: tuple[DisagreementRule, ...]


@dataclass(frozen=True)
class WhatIf:
    """Facts that, if they were so, might change the answer; shown only if they really do."""

    id: str = field(metadata=NAMED)
    condition: str
    facts: tuple[Setting, ...]
    unless: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class WhatIfFile:
    """`library/what_if.yaml`."""

    what_if: tuple[WhatIf, ...]


@dataclass(frozen=True)
class ImpressionRule:
    """What a pattern of mistakes may have told them (S3-11), and what kind of fact answers it.

    `alone`: one mistake that was only told in the text is enough; else it takes two, or one that was noted, was basic or fatal.
    """

    id: str = field(metadata=NAMED)
    impression: str
    answer_with: str
    rules: tuple[str, ...]
    alone: bool = False


@dataclass(frozen=True)
class ImpressionFile:
    """`library/impressions.yaml`."""

    impressions: tuple[ImpressionRule, ...]


@dataclass(frozen=True)
class Ask:
    """A case key that would help to judge, why, when it is worth asking for, and how to find out.

    `answers` are tried like what-ifs, so that the person sees what each of them would be worth.
    """

    key: str
    why: str
    when: tuple[Condition, ...]
    find_out: str = ""
    answers: tuple["Answer", ...] = ()


@dataclass(frozen=True)
class Answer:
    """One answer to a question, and the facts that it would set."""

    condition: str
    facts: tuple[Setting, ...]


@dataclass(frozen=True)
class AskFile:
    """`library/asks.yaml`."""

    asks: tuple[Ask, ...]


@dataclass(frozen=True)
class SearchRule:
    """One small action elsewhere (P16), and when it is due."""

    title: str
    due: Anchor
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class SearchFile:
    """`library/search.yaml`."""

    search: tuple[SearchRule, ...]


@dataclass(frozen=True)
class PromiseRule:
    """The step that keeps a promise which is still ahead (S4-29, S4-32); `{what}` in its title is the promise."""

    id: str = field(metadata=NAMED)
    title: str
    when: tuple[Condition, ...]
    rules: tuple[str, ...]
    days_before: int = 1
    """How long before the promise falls due the step opens."""
    speaks: tuple[Example, ...] = ()
    silent: tuple[Example, ...] = ()


@dataclass(frozen=True)
class PromiseFile:
    """`library/promises.yaml`."""

    promised: tuple[PromiseRule, ...]


@dataclass(frozen=True)
class VocabularyFile:
    """`library/facts.yaml`: how every fact is said."""

    facts: tuple[Vocabulary, ...]


@dataclass(frozen=True)
class Advice:
    """Everything that the advice room decides by."""

    plays: tuple[PlayRule, ...]
    severity: tuple[SeverityRule, ...]
    recoverable: tuple[RecoverRule, ...]
    reasons: tuple[ReasonRule, ...]
    disagreements: tuple[DisagreementRule, ...]
    what_if: tuple[WhatIf, ...]
    impressions: tuple[ImpressionRule, ...]
    asks: tuple[Ask, ...]
    search: tuple[SearchRule, ...]
    promised: tuple[PromiseRule, ...]
    vocabulary: tuple[Vocabulary, ...]
    defaults: Defaults
    default_rules: tuple[DefaultRule, ...]
    labels: tuple[Label, ...]
    trips: tuple[TripRule, ...]
    trip_frame: TripFrame
    instructions: tuple[InstructionRule, ...]
    hours: tuple[HourWord, ...]
