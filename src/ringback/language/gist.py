"""A small trained reader: the gist of a piece of text, as a row of numbers in which texts that mean the same lie near.

Why beside words and letter groups: those know only what stood in the training sentences. Whoever writes "I
turned up in flip-flops" may use words that stood in none, and a table of words is deaf to them. The gist was taught by a large
open language model, which has read far more than we can write (`training/README.md` says how); what is left of it here is a
vector for each word, one layer that looks at three words at a time, and one that sums up. Whole numbers only, no library,
the same answer on every machine.
"""

import json
import math
from array import array
from bisect import bisect_left
from functools import lru_cache
from zlib import crc32

from ringback.language.dense import BITS, SIGNED, Matrix, apart, lanes_of, matrix_from, repeated
from ringback.language.tokens import words_in
from ringback.model.quick import dataclass

NUMBER = "0"
"""Every number is this one word."""
LETTERS = (3, 4)
"""Sizes of the groups of letters by which a word is known that was never seen."""
LONGEST = 48
"""Words of a piece that are read; who writes more between two full stops has told it by then."""
ROOM = 1 << 25
"""Raises every column of a word above nought; no word reaches that far."""
STEP = 16
"""One spread of a gist's numbers over the training sentences."""


@dataclass(frozen=True, slots=True, eq=False)
class Gist:
    """The trained reader."""

    size: int
    """Numbers of a gist."""
    filters: int
    names: "array[int]"
    """The hashes of the known words, in order."""
    words: bytes
    """A row of signed bytes (raised by SIGNED) for each of them, in the same order."""
    letters: bytes
    """The same for each bucket of letter groups."""
    wide: int
    """Bytes a word."""
    look: Matrix
    """A word's bytes → what each filter finds in it as the word before, the word itself, and the word after."""
    bias: int
    shift: int
    """Bits by which what a filter found is made smaller before it is summed up."""
    sum_up: Matrix
    """The best find of each filter, then the sum of all its finds → the gist."""
    scale: tuple[float, ...]
    start: tuple[float, ...]

    def of(self, text: str) -> tuple[int, ...]:
        """The gist of a piece of text: `size` whole numbers around nought, one spread of them being STEP; all nought where
        it has no words."""
        return _of(self, text)

    def _of(self, text: str) -> tuple[int, ...]:
        rows = [_found(self, NUMBER if w[0].isdigit() else w) for w in words_in(text)[:LONGEST]]
        if not rows:
            return (0,) * self.size
        best, sums = self._pooled(rows)
        share, shift = 1 / math.sqrt(len(rows)), self.shift
        values = [b >> shift for b in best]
        values += [int(s * share) >> shift for s in sums]
        summed = zip(self.sum_up.times(values), self.scale, self.start, strict=True)
        return tuple([round(v * scale + start) for v, scale, start in summed])

    def _pooled(self, rows: list[tuple[int, int, int]]) -> tuple[list[int], list[int]]:
        """For each filter its best find among all places, and the sum of its finds; below nought nothing was found."""
        nought, high = _levels(self.filters)
        edge, total, best = repeated(ROOM, self.filters), 0, nought
        for n, (_, here, _) in enumerate(rows):
            before = rows[n - 1][0] if n else edge
            after = rows[n + 1][2] if n + 1 < len(rows) else edge
            found = _larger(before + here + after + self.bias, nought, high)
            best = _larger(best, found, high)
            total += found - nought
        return list(apart(best - nought, self.filters)), list(apart(total, self.filters))


@lru_cache(maxsize=2)
def _levels(filters: int) -> tuple[int, int]:
    """What stands for nought in every column of three words, and the highest bit of every column."""
    return repeated(3 * ROOM, filters), repeated(1 << (BITS - 1), filters)


def _larger(a: int, b: int, high: int) -> int:
    """Column by column the larger one. Both have their highest bit clear, so that what is borrowed there tells which it is."""
    mask = ((a | high) - b) & high
    mask -= mask >> (BITS - 1)
    return b ^ ((a ^ b) & mask)


@lru_cache(maxsize=512)
def _of(gist: Gist, text: str) -> tuple[int, ...]:
    """Kept for a while: a sentence is asked for by itself and again within its group."""
    return gist._of(text)


@lru_cache(maxsize=4096)
def _found(gist: Gist, word: str) -> tuple[int, int, int]:
    """What the filters find in a word: as the one before, as the one in the middle, as the one after."""
    raised = gist.look.total(vector_of(gist, word)) + repeated(ROOM, 3 * gist.filters)
    step = BITS * gist.filters
    mask = (1 << step) - 1
    return raised & mask, (raised >> step) & mask, raised >> (2 * step)


def vector_of(gist: Gist, word: str) -> list[int]:
    """A word's own numbers; for one that was never seen those of its letter groups, on average."""
    name = crc32(word.encode())
    at = bisect_left(gist.names, name)
    if at < len(gist.names) and gist.names[at] == name:
        return [b - SIGNED for b in gist.words[at * gist.wide : (at + 1) * gist.wide]]
    buckets = letter_buckets(word, len(gist.letters) // gist.wide)
    sums = [
        sum(column)
        for column in zip(*(gist.letters[b * gist.wide : (b + 1) * gist.wide] for b in buckets), strict=True)
    ]
    return [round(s / len(buckets)) - SIGNED for s in sums]


def letter_buckets(word: str, buckets: int) -> list[int]:
    """The buckets of a word's groups of letters; never none."""
    framed = f"<{word}>"
    return [crc32(framed[i : i + n].encode()) % buckets for n in LETTERS for i in range(max(1, len(framed) - n + 1))]


def gist_from(data: bytes) -> Gist:
    """The reader from its file: a line of JSON, then hashes, words, letters, filters and sums, in that order."""
    end = data.index(b"\n")
    head = json.loads(data[:end])
    wide, filters, size = head["wide"], head["filters"], head["size"]
    sizes = (4 * head["words"], wide * head["words"], wide * head["letters"], wide * 3 * filters, 2 * filters * size)
    parts, at = [], end + 1
    for length in sizes:
        parts.append(data[at : at + length])
        at += length
    names = array("I", parts[0])
    return Gist(
        size=size,
        filters=filters,
        names=names,
        words=parts[1],
        letters=parts[2],
        wide=wide,
        look=matrix_from(parts[3], 3 * filters),
        bias=lanes_of(head["bias"]),
        shift=head["shift"],
        sum_up=matrix_from(parts[4], size),
        scale=tuple(head["scale"]),
        start=tuple(head["start"]),
    )
