"""A table of trained weights that adds up quickly: one row of small numbers a feature, all labels side by side.

Why lanes: a sentence has sixty features and the table forty labels, and two thousand additions a sentence are too slow in
Python. A row is therefore laid out as one long integer, 32 bits a label, so that one addition adds all labels at once; the
first lane counts the rows. The result is the same, whole number for whole number.
"""

from collections.abc import Iterable, Sequence
from dataclasses import field
from zlib import crc32

from ringback.model.quick import dataclass

LANE = 4
"""Bytes a lane; room for two hundred thousand rows."""
ZERO = 128
"""What a weight of nought is stored as: a row is unsigned, and the count of rows takes it off again."""


@dataclass(frozen=True)
class Lanes:
    """The weights. `rows` holds, feature bucket after bucket, one byte a label."""

    labels: int
    buckets: int
    rows: bytes
    _made: dict[int, int] = field(default_factory=dict, repr=False, compare=False)

    def row(self, bucket: int) -> int:
        """One feature's weights for all labels, as one integer."""
        made = self._made.get(bucket)
        if made is None:
            spread = bytearray(LANE * (self.labels + 1))
            spread[0] = 1
            spread[LANE::LANE] = self.rows[bucket * self.labels : (bucket + 1) * self.labels]
            made = self._made[bucket] = int.from_bytes(spread, "little")
        return made

    def total(self, features: Iterable[str]) -> int:
        """The sum of the rows of all these features."""
        return sum(self.row(bucket_of(name, self.buckets)) for name in features)

    def sums(self, total: int) -> Sequence[int]:
        """Label after label the sum of the weights."""
        lanes = memoryview(total.to_bytes(LANE * (self.labels + 1), "little")).cast("I")
        nought = lanes[0] * ZERO
        return [value - nought for value in lanes[1:]]


def bucket_of(name: str, buckets: int) -> int:
    """The bucket of a feature: groups of letters ("c …") have one half of the table, everything else the other.

    Two halves, because a group of letters weighs less than a word, and the difference is already in the stored weights.
    """
    half = buckets // 2
    return crc32(name.encode()) % half + (half if name.startswith("c ") else 0)
