"""What is told beside a person's words: why a sentence stands there, what a posture means, what a repair has to do."""

from dataclasses import field

from ringback.model.check import Posture
from ringback.model.condition import NAMED
from ringback.model.quick import dataclass
from ringback.model.values import Purpose


@dataclass(frozen=True)
class Explained:
    """Why a sentence with one of these moves is there; in drafts for `purposes`, or in all if there are none."""

    id: str = field(metadata=NAMED)
    moves: tuple[str, ...]
    says: str
    rules: tuple[str, ...]
    purposes: tuple[Purpose, ...] = ()

    def tells(self, move: str, purpose: Purpose) -> bool:
        """True if it belongs beside a sentence with that move in a draft for that purpose."""
        return move in self.moves and (not self.purposes or purpose in self.purposes)


@dataclass(frozen=True)
class PostureWords:
    """One posture in a plain sentence, and what it does to the reader. `untrue` and `not_owned` are said in the place of `says`
    where a finding would contradict it: something clashes with the case, or nothing is accepted as one's own."""

    id: str = field(metadata=NAMED)
    says: str
    why: str
    rules: tuple[str, ...]
    untrue: str = ""
    not_owned: str = ""

    def said_beside(self, flags: tuple[str, ...]) -> str:
        """The sentence that fits what was flagged."""
        if self.untrue and "dishonest" in flags:
            return self.untrue
        return self.not_owned if self.not_owned and "no_ownership" in flags else self.says

    @property
    def posture(self) -> Posture:
        """The posture itself."""
        return Posture(self.id)


@dataclass(frozen=True)
class Goal:
    """One of the four things that a repair does (S0-33): its name, and what is missing where no sentence does it."""

    id: str = field(metadata=NAMED)
    title: str
    lacks: str
    rules: tuple[str, ...]


@dataclass(frozen=True)
class BesideFile:
    """`library/beside.yaml`."""

    sentences: tuple[Explained, ...]
    postures: tuple[PostureWords, ...]
    goals: tuple[Goal, ...]
    no_checks: str
    """What is said of a message in another {language}, which nobody checked."""
    no_facts: str
    """What is said where the facts were not compared."""
    no_words: str
    """What is said where there are no words in the {language} that was asked for."""
