"""The reader's numbers as bytes: real weights → src/ringback/library/gist.bin, as `ringback.language.gist` reads it."""

import json
import math
from array import array
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import scipy.sparse as sp

from ringback.language.dense import SIGNED, Matrix, lanes_of, matrix_from
from ringback.language.gist import LONGEST, NUMBER, STEP, Gist, _found, letter_buckets
from ringback.language.tokens import words_in

TARGET = Path(__file__).parents[2] / "src" / "ringback" / "library" / "gist.bin"
LETTERS = 4096
"""Buckets of letter groups."""
FINE = 11
"""Bits to which the largest find is brought down."""


def letters_for(words: list[str], vectors: Any, often: Any) -> Any:
    """For each bucket of letter groups the vector that, averaged over a word's groups, comes nearest to the word's own."""
    long = [n for n, word in enumerate(words) if len(word) > 3]
    rows, cols, values = [], [], []
    for row, n in enumerate(long):
        buckets = letter_buckets(words[n], LETTERS)
        rows += [row] * len(buckets)
        cols += buckets
        values += [often[n] / len(buckets)] * len(buckets)
    x = sp.csr_matrix((values, (rows, cols)), shape=(len(long), LETTERS))
    return np.linalg.solve((x.T @ x).toarray() + np.eye(LETTERS), x.T @ (often[long][:, None] * vectors[long]))


def write(words: list[str], vectors: Any, letters: Any, filters: Any, sums: Any, sample: list[str]) -> None:
    """Rounds and writes. `vectors` begins with that of a number; `sample` shows how large the finds become."""
    names = np.array([crc32(NUMBER.encode()), *(crc32(w.encode()) for w in words)], np.uint32)
    names, first = np.unique(names, return_index=True)
    vectors = vectors[first]
    step = np.percentile(np.abs(np.vstack([vectors, letters])), 99.9, axis=0) / 127
    words_, letters_ = (np.clip(np.round(v / step), -127, 127) for v in (vectors, letters))
    weights = filters[0] * step[None, :, None]  # filter, number of the word, place: before, here, after
    worth = np.abs(weights).max((1, 2)) / 127
    look = np.concatenate([np.round(weights[:, :, place] / worth[:, None]).T for place in range(3)], 1)
    bias = np.round(filters[1] / worth).astype(int).tolist()
    finds = finds_in(sample, names, words_, letters_, look, bias)
    shift = max(0, math.ceil(math.log2(np.percentile(finds, 99.99))) - FINE)
    real = sums[0] * np.tile(worth, 2) * 2**shift
    scale = np.abs(real).max(1) / 127
    sum_up = np.round(real / scale[:, None])
    gists = (finds.astype(int) >> shift) @ sum_up.T * scale + sums[1]
    spread = gists.std(0) / STEP
    head = {
        "wide": vectors.shape[1],
        "filters": len(worth),
        "size": len(scale),
        "words": len(names),
        "letters": len(letters),
        "bias": bias,
        "shift": shift,
        "scale": [float(f"{s:.8g}") for s in scale / spread],
        "start": [round(float(s), 5) for s in (sums[1] - gists.mean(0)) / spread],
    }
    parts = (names.astype("<u4").tobytes(), *(raised(p) for p in (words_, letters_, look, sum_up.T)))
    TARGET.write_bytes(json.dumps(head).encode() + b"\n" + b"".join(parts))
    print(f"{TARGET.name}: {len(names)} words, {TARGET.stat().st_size // 1024} kB")


def raised(values: Any) -> bytes:
    """Whole numbers from -127 to 127 as bytes without a sign."""
    return (values + SIGNED).astype(np.uint8).tobytes()


def finds_in(sample: list[str], names: Any, words: Any, letters: Any, look: Any, bias: list[int]) -> Any:
    """What the filters find in each text: the best, then the sums, as the reader has them before it sums up."""
    wide, filters = words.shape[1], len(bias)
    reader = Gist(
        size=0,
        filters=filters,
        names=array("I", names.astype(np.uint32).tobytes()),
        words=raised(words),
        letters=raised(letters),
        wide=wide,
        look=matrix_from(raised(look), 3 * filters),
        bias=lanes_of(bias),
        shift=0,
        sum_up=Matrix((), 0),
        scale=(),
        start=(),
    )
    rows = []
    for text in sample:
        found = [_found(reader, NUMBER if w[0].isdigit() else w) for w in words_in(text)[:LONGEST]]
        if found:
            best, sums = reader._pooled(found)
            rows.append([*best, *(s / math.sqrt(len(found)) for s in sums)])
    return np.array(rows)
