"""Texts as rows of numbers, for the tables of the sense and of the kinds."""

import math
from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np
import scipy.sparse as sp

from ringback.language.sense import feature_names, vector
from ringback.language.vocabulary import Vocabulary, hash_of, vocabulary_from

SEEN = 2
"""Texts in which a feature must stand to be known."""


@dataclass(frozen=True)
class Known:
    """The features of which a table knows, and how seldom each is."""

    vocabulary: Vocabulary
    rarity: bytes
    """25 × the inverse document frequency, a byte each."""

    def __len__(self) -> int:
        return len(self.rarity)

    @property
    def stored(self) -> bytes:
        """As a table holds it: the hashes, then the rarities."""
        return np.array(self.vocabulary.hashes, "<u4").tobytes() + self.rarity


def known_in(texts: list[str]) -> Known:
    """The features of these texts."""
    seen = Counter(h for text in texts for h in {hash_of(n) for names in feature_names(text) for n in names})
    hashes = sorted(h for h, count in seen.items() if count >= SEEN)
    seldom = [25 * (math.log((1 + len(texts)) / (1 + seen[h])) + 1) for h in hashes]
    vocabulary = vocabulary_from(np.array(hashes, "<u4").tobytes())
    return Known(vocabulary, bytes(min(255, round(s)) for s in seldom))


def matrix(texts: list[str], known: Known) -> Any:
    """Sparse: a row a text, a column a feature."""
    rows, cols, values = [], [], []
    for row, text in enumerate(texts):
        for place, value in vector(text, known.vocabulary, known.rarity).items():
            rows.append(row)
            cols.append(place)
            values.append(value)
    return sp.csr_matrix((np.array(values, np.float32), (rows, cols)), shape=(len(texts), len(known)))
