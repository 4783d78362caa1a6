"""Which of several good ways to say a thing is taken: the best one, the one that a seed picks, or the shortest."""

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from ringback.letters.fill import tidy
from ringback.model.case import Case
from ringback.model.draft import Sentence, word_count

ROUNDS = ((16, 0x7FEB352D), (15, 0x846CA68B))
MASK = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Choice:
    """How a draft chooses. Without a seed it takes what stands first; with one it always takes the same.

    Why a seed: two people who write to one employer should not send the same letter, and one who writes twice neither.
    """

    seed: int | None = None
    shorter: bool = False
    """The shortest way to say each thing, and nothing that can be spared."""

    def among(self, ways: Sequence[Sentence], place: str) -> Sentence | None:
        """One of the ways to say a move; None where there is none. `place` tells one move of one draft from all others."""
        if not ways:
            return None
        if self.shorter:
            fewest = min(map(_words, ways))
            ways = [w for w in ways if _words(w) == fewest]
        return ways[0] if self.seed is None else ways[self._turn(len(ways), place)]

    def _turn(self, of: int, place: str) -> int:
        """The number of a way: thrown anew for every `of` seeds, and in between each seed takes the next."""
        block, step = divmod(self.seed or 0, of)
        return (step + mixed(f"{block} {place}")) % of


BEST = Choice()


def seed_of(case: Case) -> int:
    """The seed of a case where none is given: the same interview gives the same text, whatever else is added to the case."""
    ended = case.interview.ended
    return crc32(f"{_key(case.opportunity.employer)}|{_key(case.opportunity.role)}|{ended}".encode())


def choice_of(case: Case, seed: int | None = None, shorter: bool = False) -> Choice:
    """How the drafts of a case choose."""
    return Choice(seed_of(case) if seed is None else seed, shorter)


def mixed(text: str) -> int:
    """A number from 0 to 2^32-1 that looks thrown, the same on every machine.

    Why not the checksum alone: it is linear, so that two seeds would agree in all moves or in none.
    """
    number = crc32(text.encode())
    for shift, factor in ROUNDS:
        number = ((number ^ (number >> shift)) * factor) & MASK
    return number ^ (number >> 16)


def _words(sentence: Sentence) -> int:
    return word_count(sentence.text)


def _key(text: str) -> str:
    return tidy(text).casefold()
