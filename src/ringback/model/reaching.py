"""What people say about reaching them, as data: please write, no contact, in until five."""

from dataclasses import field

from ringback.model.condition import NAMED
from ringback.model.quick import dataclass


@dataclass(frozen=True)
class InstructionRule:
    """One sort of instruction: any of `says`, or one of `names` together with one of `wishes` and none of `unless`. Pieces of
    text, small letters."""

    id: str = field(metadata=NAMED)
    means: str
    rules: tuple[str, ...]
    says: tuple[str, ...]
    names: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    speaks: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()

    def holds(self, instruction: str) -> bool:
        """True if the instruction says so."""
        words = instruction.lower()
        named, wished, but = (any(p in words for p in pieces) for pieces in (self.names, self.wishes, self.unless))
        return (named and wished and not but) or any(s in words for s in self.says)


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
