"""A trained sense of what a sentence of a message does: it owns, excuses, begs, asks, repairs.

Why trained: by word lists one hears a sixth of the sentences that own or shift a fault, and half of all "sorry" are no
apology. Made by `training/acts.py` from the labelled sentences in `training/letters/`; the same text always gives the same
answer, and no library is needed. What it sees: words, pairs of neighbours, groups of letters, and the frame of small words
(`grammar.py`) that says whose deed it is and whether it is denied.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from ringback.language.grammar import frame_features
from ringback.language.heads import Head
from ringback.language.lanes import Lanes
from ringback.language.tokens import TOKEN

GROUPS = (3, 4, 5)
LARGEST = 30.0
"""Log-odds beyond which nothing changes any more."""
PURPOSES = (
    "second_chance", "thank_you", "next_stage_opener", "missed_commitment", "on_time_reply", "check_in", "rejection_reply",
    "visit_offer",
)  # fmt: skip
CHANNELS = ("email", "letter", "call_script", "voicemail", "spoken_opener")
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
    """What one sentence does, label after label: as log-odds less the label's line (above 0 it counts as done), and as
    sureness between 0 and 1."""

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
    """The line above which a sentence counts as doing it is taken off already."""
    heads: tuple[Head, ...] = ()
    reads: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """For each head the places of the evidence that it reads."""
    _sentences: dict[str, "Evidence"] = field(default_factory=dict, repr=False, compare=False)
    _frames: dict[str, int] = field(default_factory=dict, repr=False, compare=False)
    _words: dict[str, int] = field(default_factory=dict, repr=False, compare=False)
    _pairs: dict[tuple[str, str], int] = field(default_factory=dict, repr=False, compare=False)

    def evidence(self, text: str) -> "Evidence":
        """What a sentence does. Kept for a while: a person who types changes one sentence and has all of them read again."""
        made = self._sentences.get(text)
        if made is None:
            if len(self._sentences) > CACHE:
                self._sentences.clear()
            made = self._sentences[text] = self._read(text)
        return made

    def _read(self, text: str) -> "Evidence":
        words = words_of(text)
        total = self._word_rows(words) + self._pair_rows(words) + self._frame_rows(words)
        length = math.sqrt(len(words) + 1)
        sums = self.lanes.sums(total)
        odds = [value * scale / length + bias for value, scale, bias in zip(sums, self.scale, self.bias, strict=True)]
        acts = tuple(a for a, o in zip(self.labels, odds, strict=True) if o > 0 and not a.startswith("~"))
        return Evidence(odds, [1 / (1 + math.exp(-o if o > -LARGEST else LARGEST)) for o in odds], acts)

    def _frame_rows(self, words: Sequence[str]) -> int:
        made, total = self._frames, 0
        if len(made) > CACHE:
            made.clear()
        for name in frame_features(words):
            row = made.get(name)
            if row is None:
                row = made[name] = self.lanes.total((name,))
            total += row
        return total

    def head(self, name: str) -> Head:
        """The head of that name."""
        return next(h for h in self.heads if h.name == name)

    def picked(self, head: Head, whole: Sequence[float]) -> list[float]:
        """The part of a message's evidence that a head reads."""
        return [whole[n] for n in self.reads[head.name]]

    def _word_rows(self, words: Sequence[str]) -> int:
        made = self._words
        if len(made) > CACHE:
            made.clear()
        for word in words:
            if word not in made:
                made[word] = self.lanes.total(word_features(word))
        return sum(map(made.__getitem__, words))

    def _pair_rows(self, words: Sequence[str]) -> int:
        made, pairs = self._pairs, pair_features(words)
        if len(made) > CACHE:
            made.clear()
        for pair in pairs:
            if pair not in made:
                made[pair] = self.lanes.total((f"b {pair[0]} {pair[1]}",))
        return sum(map(made.__getitem__, pairs))


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
