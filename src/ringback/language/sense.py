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

from ringback.language.context import Context, log_odds, squashed
from ringback.language.heads import Head
from ringback.language.leaning import Leaning
from ringback.language.tokens import tokens_of
from ringback.language.vocabulary import Vocabulary, hash_of
from ringback.model.quick import dataclass

CHARACTER_GROUPS = (3, 4, 5)
BRIEF, FEW_WORDS = 5, 40
"""Sentences below which a story is brief; and words up to which it is, in however many sentences."""
ODDS = 7.0
"""Log-odds beyond which the evidence of a brief story counts no more."""


@dataclass(frozen=True, slots=True, eq=False)
class Sense:
    """The trained table: for every known feature its rarity, and a weight for each label."""

    labels: tuple[str, ...]
    known: Vocabulary
    scale: tuple[float, ...]
    bias: tuple[float, ...]
    line: tuple[float, ...]
    """For each label the evidence above which it counts as heard in a piece of text alone."""
    rarity: bytes
    """One byte a feature: 25 × the inverse document frequency."""
    weights: "array[int]"
    """Signed bytes, feature after feature, one a label."""
    heads: tuple[Head, ...] = ()
    brief_heads: tuple[Head, ...] = ()
    """Read brief stories in place of those heads: what one plain sentence says weighs more where it is all that was said."""
    leaning: Leaning | None = None
    """What the gist of a sentence adds; without it only words and groups of letters speak."""
    context: Context | None = None
    """How sentences are weighed among each other; without it each speaks for itself."""
    line_among: tuple[float, ...] = ()
    """For each label that is weighed so the evidence above which it counts as heard."""

    def evidence(self, text: str) -> dict[str, float]:
        """Label → evidence between 0 and 1 that the sentence reports it."""
        return dict(_evidence(self, text))

    def _weigh(self, text: str) -> dict[str, float]:
        found, wide = vector(text, self.known, self.rarity), len(self.labels)
        rows = [self.weights[place * wide : (place + 1) * wide] for place in found]
        sums = [sum(map(mul, found.values(), column)) for column in zip(*rows, strict=True)] or [0.0] * wide
        leans = self.leaning.of(text) if self.leaning else [0.0] * wide
        return {
            label: squashed(s * scale + bias + lean)
            for label, s, scale, bias, lean in zip(self.labels, sums, self.scale, self.bias, leans, strict=True)
        }

    def probabilities(self, text: str) -> dict[str, float]:
        """Label → how surely the sentence reports it; 0.5 is the line that training drew for each label."""
        return self.probabilities_of(self.evidence(text))

    def probabilities_of(self, found: dict[str, float]) -> dict[str, float]:
        """The same from the evidence of a sentence alone."""
        return {label: _moved(found[label], line) for label, line in zip(self.labels, self.line, strict=True)}

    def among(self, text: Sequence[dict[str, float]], alone: Sequence[dict[str, float]] = ()) -> list[dict[str, float]]:
        """The evidences of a story's sentences, weighed among each other. What is told `alone` has no neighbours."""
        told = [*text, *alone]
        if self.context is None or not told:
            return told
        said = [self.context.said([log_odds(found[label]) for label in self.labels]) for found in told]
        weighed = self.context.weigh(said[: len(text)], said[len(text) :])
        groups = self.labels[: self.context.weighed]
        return [
            {**found, **dict(zip(groups, map(squashed, row), strict=True))}
            for found, row in zip(told, weighed, strict=True)
        ]

    def surely(self, found: dict[str, float]) -> dict[str, float]:
        """Group → how surely a sentence reports it, from its evidence among the others; 0.5 is the line."""
        lines = self.line_among or self.line
        return {label: _moved(found[label], line) for label, line in zip(self.labels, lines, strict=False)}

    def read_story(self, name: str, sentences: Sequence[dict[str, float]], *, brief: bool = False) -> dict[str, float]:
        """How a whole story reads under one head: answer → how likely. `sentences` are their evidences among each other."""
        rows = [[s[label] for label in self.labels] for s in sentences]
        for head in self.brief_heads if brief else ():
            if head.name == name:
                return head.read(brief_evidence(rows))
        return next(h for h in self.heads if h.name == name).read(story_evidence(rows))


@lru_cache(maxsize=512)
def _evidence(sense: Sense, text: str) -> Mapping[str, float]:
    """Kept for a while: the whole story, its sentences and their kinds all ask for the evidence of the same text."""
    return sense._weigh(text)


def is_brief(sentences: int, words: int) -> bool:
    """True for a story of so few sentences or words that a head for brief ones reads it."""
    return sentences < BRIEF or words <= FEW_WORDS


def story_evidence(rows: Sequence[Sequence[float]]) -> list[float]:
    """What a story's head reads: the strongest evidence for each label, then the sum for each."""
    columns = list(zip(*rows, strict=True))
    return [*(max(c) for c in columns), *(sum(c) for c in columns)]


def brief_evidence(rows: Sequence[Sequence[float]]) -> list[float]:
    """What the head of a brief story reads: the strongest evidence for each label, as it is and as log-odds, and how many sentences
    there are."""
    strongest = [max(column) for column in zip(*rows, strict=True)]
    return [*strongest, *(max(-ODDS, min(ODDS, log_odds(s))) for s in strongest), math.log(len(rows))]


def _moved(evidence: float, line: float) -> float:
    """The evidence on a scale on which the line lies at one half."""
    clipped = min(max(evidence, 1e-9), 1 - 1e-9)
    return squashed(math.log(clipped / (1 - clipped)) - math.log(line / (1 - line)))


def vector(text: str, known: Vocabulary, rarity: bytes) -> dict[int, float]:
    """Place of a feature → value: two blocks (words and letter groups), each damped, weighted by rarity, and of length one."""
    total: dict[int, float] = {}
    for hashes in _hashes(text):
        counts = Counter([place for h in hashes if (place := known.place(h)) is not None])
        values = {place: (1 + math.log(n)) * rarity[place] / 25 for place, n in counts.items()}
        length = math.sqrt(sum(v * v for v in values.values())) or 1.0
        for place, value in values.items():
            total[place] = total.get(place, 0.0) + value / length
    return total


@lru_cache(maxsize=512)
def _hashes(text: str) -> tuple[tuple[int, ...], ...]:
    """The hashes of the features, block after block: two tables ask for them."""
    return tuple(tuple([hash_of(name) for name in names]) for names in feature_names(text))


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
