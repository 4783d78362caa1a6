"""What a sentence reports, weighed once more among the other sentences of its story.

Why: "She repeated it, slow slow" says little by itself, and much after an answer that went wrong. So each sentence is heard twice:
alone (`sense.py`), and then by one small model a group, whose witnesses are what the sentence said alone, what the ones
before and after it said, and the strongest that any sentence of the story said. Between the two stand a few units that each
look for one mixture of them (an answer that failed and a silence after it), because what speaks for a group seldom speaks for it
alone. Trained with the sense, on stories.
"""

import math
from collections.abc import Sequence
from operator import mul

from ringback.model.quick import dataclass

LARGEST = 8.0
"""Log-odds beyond which a sentence alone is believed no more."""
NOBODY = -4.0
"""Log-odds of what a neighbour says where there is none."""


@dataclass(frozen=True, slots=True)
class Context:
    """One small model for each group, and the units that all of them share; weights stand in the order of `witnesses`."""

    line: tuple[float, ...]
    """For each group the evidence above which it counts as heard."""
    bias: tuple[float, ...]
    weights: tuple[tuple[float, ...], ...]
    """A row a group: what each witness says for it."""
    unit_bias: tuple[float, ...] = ()
    units: tuple[tuple[float, ...], ...] = ()
    """A row a unit: what each witness says for its mixture."""
    onward: tuple[tuple[float, ...], ...] = ()
    """A row a group: what each unit says for it."""

    def weigh(self, text: Sequence[Sequence[float]], alone: Sequence[Sequence[float]] = ()) -> list[list[float]]:
        """Rows of evidence, the groups first in each, → the evidence for the groups among all of them. The sentences of `text`
        stand beside each other; what is told `alone` has no neighbours."""
        return [self._weighed(seen) for seen in witnesses(text, alone, len(self.weights))]

    def _weighed(self, seen: Sequence[float]) -> list[float]:
        mixed = [
            max(0.0, sum(map(mul, row, seen)) + bias) for row, bias in zip(self.units, self.unit_bias, strict=True)
        ]
        rows = zip(self.weights, self.onward or ((),) * len(self.weights), self.bias, strict=True)
        return [squashed(sum(map(mul, row, seen)) + sum(map(mul, on, mixed)) + bias) for row, on, bias in rows]


def witnesses(text: Sequence[Sequence[float]], alone: Sequence[Sequence[float]], groups: int) -> list[list[float]]:
    """For each sentence what speaks for and against it: its own log-odds and evidence, the log-odds of the groups one sentence
    before and one after, and the strongest log-odds of the story."""
    rows = [*text, *alone]
    odds = [[log_odds(e) for e in row] for row in rows]
    strongest = [max(column) for column in zip(*odds, strict=True)]
    nobody = [NOBODY] * groups
    seen = []
    for n, (row, own) in enumerate(zip(rows, odds, strict=True)):
        before = odds[n - 1][:groups] if 0 < n < len(text) else nobody
        after = odds[n + 1][:groups] if n + 1 < len(text) else nobody
        seen.append([*own, *row, *before, *after, *strongest])
    return seen


def log_odds(evidence: float) -> float:
    """Evidence between 0 and 1 as log-odds, no larger than LARGEST."""
    if evidence <= 0.0 or evidence >= 1.0:
        return LARGEST if evidence >= 1.0 else -LARGEST
    return max(-LARGEST, min(LARGEST, math.log(evidence / (1 - evidence))))


def squashed(x: float) -> float:
    """Log-odds as evidence between 0 and 1."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, x))))
