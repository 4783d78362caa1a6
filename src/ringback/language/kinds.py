"""A second trained table: which of the many kinds of mistakes, signs and events a piece of text sounds like.

Why a second one: the sense tells thirty-five groups apart and was taught by thirty thousand sentences; the kinds are eight
times as many, and a few examples each. So the table says only what a text sounds like, and the group's evidence from the
sense is added to it: a kind is believed where both agree. Made by `training/kinds.py`; without a library, and the same on
every machine.
"""

import json
import math
from array import array
from collections.abc import Mapping
from functools import lru_cache
from itertools import accumulate, pairwise

from ringback.language.gist import Gist
from ringback.language.leaning import Leaning, leaning_from
from ringback.language.sense import vector
from ringback.language.vocabulary import Vocabulary, numbers_from, vocabulary_from
from ringback.model.quick import dataclass

NOTHING = "other"
"""The label of a text that reports nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class KindTable:
    """Weights of every kind for every known feature; only those that are not nought are kept."""

    labels: tuple[str, ...]
    known: Vocabulary
    scale: float
    bias: tuple[float, ...]
    rarity: bytes
    starts: "array[int]"
    """Where the entries of a feature begin; one more than there are features."""
    owners: "array[int]"
    """The number of the label that an entry is for."""
    weights: "array[int]"
    """Signed bytes, one an entry."""
    leaning: Leaning | None = None
    """What the gist of a text adds."""

    def sounds(self, text: str) -> dict[str, float]:
        """Label → how much the text sounds like it, as log-odds against one another; `other` among them."""
        return dict(_sounds(self, text))

    def _weigh(self, text: str) -> dict[str, float]:
        sums, starts, owners, weights = [0.0] * len(self.labels), self.starts, self.owners, self.weights
        for place, value in vector(text, self.known, self.rarity).items():
            first, last = starts[place], starts[place + 1]
            for owner, weight in zip(owners[first:last], weights[first:last], strict=True):
                sums[owner] += value * weight
        leans = self.leaning.of(text) if self.leaning else [0.0] * len(self.labels)
        return {
            label: total * self.scale + bias + lean
            for label, total, bias, lean in zip(self.labels, sums, self.bias, leans, strict=True)
        }


@lru_cache(maxsize=256)
def _sounds(table: KindTable, text: str) -> Mapping[str, float]:
    """Kept for a while: a sentence is asked for by itself, within its group, and again where something was denied."""
    return table._weigh(text)


def likelihoods(
    sounds: Mapping[str, float], group_of: Mapping[str, str], groups: Mapping[str, float], blend: float, unknown: float
) -> dict[str, float]:
    """Kind → how likely it is the one, all and `other` summing to one.

    `groups` is how surely the sense hears each group, `blend` how much that counts beside the sound of the kind, and
    `unknown` what stands in for a group that the sense was never taught.
    """
    leans = {group: blend * _odds(groups.get(group, unknown)) for group in set(group_of.values())}
    total = {
        label: value + (leans[group_of[label]] if label != NOTHING else 0.0)
        for label, value in sounds.items()
        if label == NOTHING or label in group_of
    }
    top = max(total.values())
    powers = {label: math.exp(value - top) for label, value in total.items()}
    whole = sum(powers.values())
    return {label: power / whole for label, power in powers.items()}


def _odds(sure: float) -> float:
    clipped = min(max(sure, 1e-4), 1 - 1e-4)
    return math.log(clipped / (1 - clipped))


def table_from(data: bytes, gist: Gist) -> KindTable:
    """The table from its file: a line of JSON, the hashes of its features, a byte of rarity each, then starts, owners and
    weights, and what the gist adds."""
    end = data.index(b"\n")
    head = json.loads(data[:end])
    features, entries = head["features"], head["entries"]
    sizes = (4 * features, features, 4 * (features + 1), 2 * entries, entries, len(data))
    edges = list(accumulate(sizes, initial=end + 1))
    hashes, rarity, starts, owners, weights, gist_rows = (data[a:b] for a, b in pairwise(edges))
    return KindTable(
        labels=tuple(head["labels"]),
        known=vocabulary_from(hashes),
        scale=head["scale"],
        bias=tuple(head["bias"]),
        rarity=rarity,
        starts=numbers_from("I", starts),
        owners=numbers_from("H", owners),
        weights=numbers_from("b", weights),
        leaning=leaning_from(gist, gist_rows, head["gist_scale"]),
    )
