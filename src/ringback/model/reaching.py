"""What people say about reaching them, as data: please write, no contact, in until five."""

from dataclasses import field

from ringback.model.condition import NAMED
from ringback.model.quick import dataclass


@dataclass(frozen=True)
class InstructionRule:
    """One sort of instruction: any of `says`, or one of `names` together with one of `wishes`. Pieces of text, small letters."""

    id: str = field(metadata=NAMED)
    means: str
    rules: tuple[str, ...]
    says: tuple[str, ...]
    names: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    speaks: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()

    def holds(self, instruction: str) -> bool:
        """True if the instruction says so."""
        words = instruction.lower()
        named = any(n in words for n in self.names) and any(w in words for w in self.wishes)
        return named or any(s in words for s in self.says)


@dataclass(frozen=True)
class HourWord:
    """An hour of the day in a word, as somebody says it who is in "until five"."""

    word: str = field(metadata=NAMED)
    hour: int


@dataclass(frozen=True)
class ReachingFile:
    """`library/reaching.yaml`."""

    instructions: tuple[InstructionRule, ...] = ()
    hours: tuple[HourWord, ...] = ()
