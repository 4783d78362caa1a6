"""A small trained sense of what a sentence reports, and of how a whole story reads.

Why: people tell the same thing in a thousand ways, and word lists alone hear a small part of them. The model is a table of
small whole numbers, made by `training/train.py` from the labelled sentences beside it; no library is needed to use it,
and the same text always gives the same answer. It proposes; phrases and the person's own corrections come before it.
"""

import itertools
import math
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import mul
from zlib import crc32

from ringback.language.heads import Head
from ringback.language.tokens import tokens_of
from ringback.model.quick import dataclass

CHARACTER_GROUPS = (3, 4, 5)


@dataclass(frozen=True, slots=True, eq=False)
class Sense:
    """The trained table: for every bucket of features its rarity, and a weight for each label."""

    labels: tuple[str, ...]
    buckets: int
    scale: tuple[float, ...]
    bias: tuple[float, ...]
    line: tuple[float, ...]
    """For each label the evidence above which it counts as heard."""
    rarity: bytes
    """One byte a bucket: 25 × the inverse document frequency."""
    weights: "array[int]"
    """Signed bytes, bucket after bucket, one a label."""
    heads: tuple[Head, ...] = ()

    def evidence(self, text: str) -> dict[str, float]:
        """Label → evidence between 0 and 1 that the sentence reports it."""
        return dict(_evidence(self, text))

    def _weigh(self, text: str) -> dict[str, float]:
        found, wide = vector(text, self.buckets, self.rarity), len(self.labels)
        rows = [self.weights[bucket * wide : (bucket + 1) * wide] for bucket in found]
        sums = [sum(map(mul, found.values(), column)) for column in zip(*rows, strict=True)] or [0.0] * wide
        return {
            label: _squashed(s * scale + bias)
            for label, s, scale, bias in zip(self.labels, sums, self.scale, self.bias, strict=True)
        }

    def probabilities(self, text: str) -> dict[str, float]:
        """Label → how surely the sentence reports it; 0.5 is the line that training drew for each label."""
        found = self.evidence(text)
        return {label: _moved(found[label], line) for label, line in zip(self.labels, self.line, strict=True)}

    def read_story(self, name: str, sentences: Sequence[dict[str, float]]) -> dict[str, float]:
        """How a whole story reads under one head: answer → how likely. `sentences` are their evidences."""
        head = next(h for h in self.heads if h.name == name)
        return head.read(story_evidence([[s[label] for label in self.labels] for s in sentences]))


@lru_cache(maxsize=512)
def _evidence(sense: Sense, text: str) -> Mapping[str, float]:
    """Kept for a while: the whole story, its sentences and their kinds all ask for the evidence of the same text."""
    return sense._weigh(text)


def story_evidence(rows: Sequence[Sequence[float]]) -> list[float]:
    """What a story's head reads: the strongest evidence for each label, then the sum for each."""
    columns = list(zip(*rows, strict=True))
    return [*(max(c) for c in columns), *(sum(c) for c in columns)]


def _squashed(x: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, x))))


def _moved(evidence: float, line: float) -> float:
    """The evidence on a scale on which the line lies at one half."""
    clipped = min(max(evidence, 1e-9), 1 - 1e-9)
    return _squashed(math.log(clipped / (1 - clipped)) - math.log(line / (1 - line)))


def vector(text: str, buckets: int, rarity: bytes | None) -> dict[int, float]:
    """Bucket → value: two blocks (words and letter groups), each damped, weighted by rarity, and of length one."""
    total: dict[int, float] = {}
    for hashes in _hashes(text):
        counts = Counter([h % buckets for h in hashes])
        values = {b: (1 + math.log(n)) * (rarity[b] / 25 if rarity else 1.0) for b, n in counts.items()}
        length = math.sqrt(sum(v * v for v in values.values())) or 1.0
        for bucket, value in values.items():
            total[bucket] = total.get(bucket, 0.0) + value / length
    return total


def bucket_of(name: str, buckets: int) -> int:
    """The bucket that a feature falls into: the same on every machine."""
    return crc32(name.encode()) % buckets


@lru_cache(maxsize=512)
def _hashes(text: str) -> tuple[tuple[int, ...], ...]:
    """The features as numbers, block after block, before they fall into buckets: two tables ask for them, each its own."""
    return tuple(tuple([crc32(name.encode()) for name in names]) for names in feature_names(text))


def feature_names(text: str) -> tuple[list[str], list[str]]:
    """The names of what stands in a text: words and pairs of neighbours, and groups of letters within words."""
    words = ["0" if t.text[0].isdigit() else t.text for t in tokens_of(text)]
    framed = ["^", *words, "$"]
    names = [f"w {w}" for w in words] + [f"b {a} {b}" for a, b in itertools.pairwise(framed)]
    groups = [f"c {g}" for w in words for g in _groups(w)]
    return names, groups


@lru_cache(maxsize=8192)
def _groups(word: str) -> tuple[str, ...]:
    framed = f"<{word}>"
    return tuple(framed[i : i + n] for n in CHARACTER_GROUPS for i in range(len(framed) - n + 1))
