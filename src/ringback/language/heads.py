"""A head: how a whole text reads, from what its sentences report or do."""

import math
from collections.abc import Iterable, Mapping, Sequence
from operator import mul
from typing import Any

from ringback.model.quick import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """How a whole text reads: for each answer a bias, and weights over the evidence of its sentences."""

    name: str
    answers: tuple[str, ...]
    bias: tuple[float, ...]
    weights: tuple[tuple[float, ...], ...]

    def read(self, evidence: Sequence[float]) -> dict[str, float]:
        """Answer → how likely, summing to one."""
        sums = [b + sum(map(mul, row, evidence)) for b, row in zip(self.bias, self.weights, strict=True)]
        top = max(sums)
        powers = [math.exp(s - top) for s in sums]
        whole = sum(powers)
        return {a: p / whole for a, p in zip(self.answers, powers, strict=True)}


def heads_from(stored: Iterable[Mapping[str, Any]]) -> tuple[Head, ...]:
    """The heads as the tables hold them."""
    return tuple(
        Head(h["name"], tuple(h["answers"]), tuple(h["bias"]), tuple(tuple(row) for row in h["weights"]))
        for h in stored
    )
