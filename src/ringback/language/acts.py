"""A trained sense of what a sentence of a message does: it owns, excuses, begs, asks, repairs.

Why trained: by word lists one hears a sixth of the sentences that own or shift a fault, and half of all "sorry" are no
apology. Made by `training/acts.py` from the labelled sentences in `training/letters/`; the same text always gives the same
answer, and no library is needed. What it sees: words, pairs of neighbours, groups of letters, the frame of small words
(`grammar.py`) that says whose deed it is and whether it is denied, and then what its neighbours do (`context.py`).
"""

import math
from collections.abc import Callable, Hashable, Sequence
from dataclasses import field
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple, TypeVar

from ringback.language.context import Context, Said
from ringback.language.grammar import classes_of, deed_features, skeleton_features, skeleton_of
from ringback.language.heads import Head
from ringback.language.lanes import Lanes
from ringback.language.tokens import TOKEN
from ringback.model.quick import dataclass

K = TypeVar("K", bound=Hashable)
GROUPS = (3, 4, 5)
LARGEST = 30.0
"""Log-odds beyond which nothing changes any more."""
PURPOSES = (
    "second_chance", "thank_you", "next_stage_opener", "missed_commitment", "on_time_reply", "check_in", "rejection_reply",
    "visit_offer",
)  # fmt: skip
CHANNELS = ("email", "letter", "call_script", "voicemail", "spoken_opener")
WITH_CASE = "~with_case"
"""Ends the name of a head that also reads how far a message names what the case says went wrong."""
CACHE = 60_000
"""Words and pairs that are kept made; above that all are made anew, so that memory stays small."""


def words_of(text: str) -> list[str]:
    """The words as the table knows them: lower case, every number one word."""
    return ["0" if w[0].isdigit() else w for w in TOKEN.findall(text.lower().replace("’", "'"))]


def word_features(word: str) -> list[str]:
    """A word and the groups of letters in it."""
    framed = f"<{word}>"
    return ["w " + word, *("c " + framed[i : i + n] for n in GROUPS for i in range(len(framed) - n + 1))]


def pair_features(words: Sequence[str]) -> list[tuple[str, str]]:
    """Neighbours, with both ends of the sentence."""
    return list(pairwise(["^", *words, "$"]))


class Evidence(NamedTuple):
    """What one sentence does among the others, label after label: as log-odds less the label's line (above 0 it counts as
    done), and as sureness between 0 and 1."""

    odds: Sequence[float]
    sure: Sequence[float]
    acts: tuple[str, ...]
    """The labels that count as done, families of acts left out."""


@dataclass(frozen=True)
class ActSense:
    """The trained table and how whole messages read."""

    labels: tuple[str, ...]
    lanes: Lanes
    scale: tuple[float, ...]
    bias: tuple[float, ...]
    """The line above which a sentence alone counts as doing it is taken off already."""
    context: Context
    """How sentences are weighed among each other."""
    heads: tuple[Head, ...] = ()
    reads: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """For each head the places of the evidence that it reads."""
    _sentences: dict[str, Said] = field(default_factory=dict, repr=False, compare=False)
    _frames: dict[str, int] = field(default_factory=dict, repr=False, compare=False)
    _skeletons: dict[str, int] = field(default_factory=dict, repr=False, compare=False)
    _words: dict[str, int] = field(default_factory=dict, repr=False, compare=False)
    _pairs: dict[tuple[str, str], int] = field(default_factory=dict, repr=False, compare=False)

    def evidence(self, sentences: Sequence[str]) -> tuple["Evidence", ...]:
        """What each sentence of a message does."""
        return tuple([self._heard(odds) for odds in self.context.weigh([self._said(s) for s in sentences])])

    def _heard(self, odds: Sequence[float]) -> "Evidence":
        acts, exp = tuple([a for n, a in self._acts if odds[n] > 0]), math.exp
        return Evidence(odds, [1 / (1 + exp(-o if o > -LARGEST else LARGEST)) for o in odds], acts)

    def _said(self, sentence: str) -> Said:
        """What a sentence says alone. Kept for a while: a person who types changes one sentence and has all read again."""
        made = self._sentences.get(sentence)
        if made is None:
            if len(self._sentences) > CACHE:
                self._sentences.clear()
            made = self._sentences[sentence] = self.context.said(self.odds_alone(sentence))
        return made

    def odds_alone(self, sentence: str) -> list[float]:
        """Log-odds of what a sentence does by itself, label after label."""
        words = words_of(sentence)
        total = self._word_rows(words) + self._pair_rows(words) + self._frame_rows(words)
        length = math.sqrt(len(words) + 1)
        parts = zip(self.lanes.sums(total), self.scale, self.bias, strict=True)
        return [value * scale / length + bias for value, scale, bias in parts]

    @cached_property
    def _acts(self) -> tuple[tuple[int, str], ...]:
        """The labels that are acts and no families of them, each with its place."""
        return tuple((n, a) for n, a in enumerate(self.labels) if not a.startswith("~"))

    def _word_rows(self, words: Sequence[str]) -> int:
        return _sum_of(words, self._words, lambda word: self.lanes.total(word_features(word)))

    def _pair_rows(self, words: Sequence[str]) -> int:
        return _sum_of(pair_features(words), self._pairs, lambda pair: self.lanes.total((f"b {pair[0]} {pair[1]}",)))

    def _frame_rows(self, words: Sequence[str]) -> int:
        """`frame_features` of the words: small words come in the same order again and again, so that is kept as a whole."""
        classes = classes_of(words)
        skeleton = _sum_of((skeleton_of(classes),), self._skeletons, lambda s: self.lanes.total(skeleton_features(s)))
        return skeleton + _sum_of(deed_features(words, classes), self._frames, lambda name: self.lanes.total((name,)))

    def head(self, name: str) -> Head:
        """The head of that name."""
        return self._by_name[name]

    def knows(self, name: str) -> bool:
        """True if there is a head of that name."""
        return name in self._by_name

    @cached_property
    def _by_name(self) -> dict[str, Head]:
        return {h.name: h for h in self.heads}

    def picked(self, head: Head, whole: Sequence[float]) -> list[float]:
        """The part of a message's evidence that a head reads."""
        return [whole[n] for n in self.reads[head.name]]


def _sum_of(keys: Sequence[K], made: dict[K, int], make: Callable[[K], int]) -> int:
    """The sum of the rows of all keys; those that were not made yet are made and kept."""
    try:
        return sum(map(made.__getitem__, keys))
    except KeyError:
        if len(made) > CACHE:
            made.clear()
        return sum(_made(key, made, make) for key in keys)


def _made(key: K, made: dict[K, int], make: Callable[[K], int]) -> int:
    row = made.get(key)
    if row is None:
        row = made[key] = make(key)
    return row


def message_evidence(rows: Sequence[Sequence[float]], context: Sequence[float] = ()) -> list[float]:
    """What a message's heads read: for each label how surely its surest sentence does it, then how many sentences do;
    how long the message is; and then the `context` (what it is for, and in which form). `rows` are surenesses."""
    if not rows:
        return []
    columns = list(zip(*rows, strict=True))
    return [*map(max, columns), *map(sum, columns), math.log(len(rows)), *context]


def sure(log_odds: float) -> float:
    """Log-odds as sureness between 0 and 1."""
    return 1 / (1 + math.exp(-max(-LARGEST, min(LARGEST, log_odds))))


def context_of(purpose: str, channel: str) -> list[float]:
    """What a message is for and its form, as the heads read it."""
    return [float(purpose == p) for p in PURPOSES] + [float(channel == c) for c in CHANNELS]
