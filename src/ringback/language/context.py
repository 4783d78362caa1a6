"""What a sentence says, weighed once more among the other sentences of its text.

Why: "She repeated it, slow slow" says little by itself, and much after an answer that went wrong; "the line dropped" is an excuse
or a plain fact by what stands before it. So each sentence is heard twice: alone (`sense.py`, `acts.py`), and then by one small
model a label, whose witnesses are what the sentence said alone, what the ones before and after it said, and the strongest that any
sentence of the text said. Between the two stand a few units that each look for one mixture of them (an answer that failed and
a silence after it), because what speaks for a label seldom speaks for it alone.

All of it is whole numbers side by side (`dense.py`): the same on every machine, and quick enough for long texts.
"""

import math
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

from ringback.language.dense import BITS, LANE, Matrix, apart, matrix_of, repeated
from ringback.model.quick import dataclass

LARGEST = 8.0
"""Log-odds beyond which a sentence alone is believed no more."""
NOBODY = -4.0
"""Log-odds of what a neighbour says where there is none."""
STEP, SURE_STEP = 16, 128
"""Whole steps in which log-odds and surenesses are told."""
MIDDLE = int(LARGEST * STEP)
"""Log-odds of nought: log-odds are told as steps from the smallest, so that none is below nought."""
SURENESS = tuple(round(SURE_STEP / (1 + math.exp((MIDDLE - step) / STEP))) for step in range(2 * MIDDLE + 1))
"""How sure each step is."""
FINE = 8191
"""The largest whole number that a weight may be."""
LOUDEST = 2047
"""The most steps that a unit speaks with."""
ROOM = 1 << 28
"""Raises every column of what a sentence says to itself and its neighbours above nought."""


class Said(NamedTuple):
    """What one sentence says alone, ready to be weighed; it depends on nothing else, so it may be kept."""

    steps: list[int]
    """Its log-odds."""
    here: int
    """What it says for itself, column after column."""
    onto_next: int
    onto_last: int
    """What it says for the sentence after it, and for the one before it."""


@dataclass(frozen=True)
class Context:
    """The columns of all matrices are the units, then the labels that are weighed."""

    weighed: int
    """How many labels, the first of all, are weighed."""
    units: int
    near: Matrix
    """The log-odds of a sentence, label after label → what they say for itself, for the next one, for the last one."""
    sureness: Matrix
    """Its surenesses → what they say for itself."""
    strongest: Matrix
    """The strongest log-odds of the text → what they say for every sentence."""
    scale: tuple[float, ...]
    """What one whole number is worth in each column."""
    bias: tuple[float, ...]
    onward: Matrix
    """What the units found → the labels."""
    onward_scale: tuple[float, ...]

    def weigh(self, text: Sequence[Said], alone: Sequence[Said] = ()) -> list[list[float]]:
        """The log-odds of each label among all that is told. The sentences of `text` stand beside each other; what is told
        `alone` has no neighbours."""
        told = [*text, *alone]
        if not told:
            return []
        whole = self.strongest.total([max(column) for column in zip(*(s.steps for s in told), strict=True)])
        nobody, last = self._nobody, len(text) - 1
        found = []
        for n, said in enumerate(told):
            before = told[n - 1].onto_next if 0 < n <= last else nobody.onto_next
            after = told[n + 1].onto_last if n < last else nobody.onto_last
            found.append(self._weighed(said.here + before + after + whole))
        return found

    def _weighed(self, total: int) -> list[float]:
        """From the sum of all that is said, in which every column is raised by three times ROOM."""
        columns = memoryview(total.to_bytes(LANE * len(self.scale), "little")).cast("I")
        values = [column * scale + bias for column, scale, bias in zip(columns, self.scale, self._bias, strict=True)]
        loud = [0 if v <= 0 else min(int(v * STEP + 0.5), LOUDEST) for v in values[: self.units]]
        onward = zip(values[self.units :], self.onward.times(loud), self.onward_scale, strict=True)
        return [value + on * scale for value, on, scale in onward]

    def said(self, odds: Sequence[float]) -> Said:
        """What a sentence says alone, from the log-odds of all labels, those that are weighed first."""
        steps = in_steps(odds)
        near = self.near.total(steps) + self._near_raised
        here = (near & self._mask) + self.sureness.total([SURENESS[step] for step in steps])
        width = BITS * len(self.scale)
        return Said(steps, here, (near >> width) & self._mask, near >> (2 * width))

    @cached_property
    def _nobody(self) -> Said:
        """What stands in the place of a neighbour where there is none; it says nothing for itself."""
        return self.said([NOBODY] * self.weighed + [0.0] * (len(self.near.rows) - self.weighed))

    @cached_property
    def _bias(self) -> tuple[float, ...]:
        """The bias, less what the columns were raised by and what steps from the smallest say too much."""
        nought = apart(self.strongest.total([MIDDLE] * len(self.strongest.rows)), len(self.scale))
        return tuple(b - (3 * ROOM + n) * s for b, n, s in zip(self.bias, nought, self.scale, strict=True))

    @cached_property
    def _near_raised(self) -> int:
        """Raises what a sentence says, and takes off what steps from the smallest say too much."""
        return repeated(ROOM, 3 * len(self.scale)) - self.near.total([MIDDLE] * len(self.near.rows))

    @cached_property
    def _mask(self) -> int:
        return (1 << (BITS * len(self.scale))) - 1


def context_from(head: dict[str, Any]) -> Context:
    """From plain weights, as training writes them: a row a label (`weights`) or unit (`units`), in each the witnesses in
    order: the sentence's own log-odds and surenesses, the log-odds of the labels that are weighed before it and after it,
    the strongest log-odds of the text."""
    rows = [*head["units"], *head["weights"]]
    weighed, units = len(head["weights"]), len(head["units"])
    labels = (len(rows[0]) - 2 * weighed) // 3
    edges = [0, labels, 2 * labels, 2 * labels + weighed, 2 * labels + 2 * weighed, len(rows[0])]
    steps = [STEP] * labels + [SURE_STEP] * labels + [STEP] * (len(rows[0]) - 2 * labels)
    scale, whole = _in_whole_numbers([[w / step for w, step in zip(row, steps, strict=True)] for row in rows])
    own, sureness, before, after, strongest = (whole[a:b] for a, b in pairwise(edges))
    silent = [[0] * len(rows)] * (labels - weighed)
    near = [[*here, *last, *next_] for here, last, next_ in zip(own, before + silent, after + silent, strict=True)]
    onward_scale, onward = _in_whole_numbers([[w / STEP for w in row] for row in head["onward"]])
    return Context(
        weighed=weighed,
        units=units,
        near=matrix_of(near, 3 * len(rows)),
        sureness=matrix_of(sureness, len(rows)),
        strongest=matrix_of(strongest, len(rows)),
        scale=scale,
        bias=(*head["unit_bias"], *head["bias"]),
        onward=matrix_of(onward, weighed),
        onward_scale=onward_scale,
    )


def _in_whole_numbers(rows: list[list[float]]) -> tuple[tuple[float, ...], list[list[int]]]:
    """Each row's weights as whole numbers up to FINE, laid out column after column, and what one of them is worth."""
    scale = tuple(max(1e-12, *map(abs, row)) / FINE if row else 1.0 for row in rows)
    return scale, [[round(w / s) for w, s in zip(column, scale, strict=True)] for column in zip(*rows, strict=True)]


def in_steps(odds: Sequence[float]) -> list[int]:
    """Log-odds in whole steps from the smallest, none beyond LARGEST."""
    top = 2 * MIDDLE
    return [int(x) if 0 <= (x := o * STEP + MIDDLE + 0.5) <= top else 0 if x < 0 else top for o in odds]


def log_odds(evidence: float) -> float:
    """Evidence between 0 and 1 as log-odds, no larger than LARGEST."""
    if evidence <= 0.0 or evidence >= 1.0:
        return LARGEST if evidence >= 1.0 else -LARGEST
    return max(-LARGEST, min(LARGEST, math.log(evidence / (1 - evidence))))


def squashed(x: float) -> float:
    """Log-odds as evidence between 0 and 1."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, x))))
