"""The register of rules: what each rule of the articles says, where it lives, which test holds it, and how far it is."""

from dataclasses import field
from enum import StrEnum

from ringback.model.play import NAMED
from ringback.model.quick import dataclass


class RuleState(StrEnum):
    """How far a rule is: acting today and held by a test, awaited by a named page, or left out with a reason."""

    IMPLEMENTED = "implemented"
    PLANNED = "planned"
    REFUSED = "refused"


class RuleKind(StrEnum):
    """What a rule asks of the software."""

    CAPTURE = "capture"
    CALIBRATE = "calibrate"
    TRIAGE = "triage"
    PLAN = "plan"
    COMPOSE = "compose"
    CHECK = "check"
    REHEARSE = "rehearse"
    TRACK = "track"
    KEEP_HUNTING = "keep_hunting"


@dataclass(frozen=True)
class RuleEntry:
    """One rule. `lives` holds paths inside the package (`library/severity.yaml#closed`) or places still to be built."""

    id: str = field(metadata=NAMED)
    text: str
    kind: RuleKind
    state: RuleState
    lives: tuple[str, ...] = ()
    test: str = ""
    """The pytest node that holds it: `tests/…/test_x.py::test_it_…`; empty until there is one."""
    why: str = ""


@dataclass(frozen=True)
class RuleFile:
    """`library/rules.yaml`: id → rule, in the order of the articles."""

    rules: tuple[RuleEntry, ...]
