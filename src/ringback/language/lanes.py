"""A table of trained weights that adds up quickly: one row of small numbers a feature, all labels side by side.

Why lanes: a sentence has sixty features and the table forty labels, and two thousand additions a sentence are too slow in
Python. A row is therefore laid out as one long integer, 32 bits a label, so that one addition adds all labels at once; the
first lane counts the rows. The result is the same, whole number for whole number.
"""

from collections.abc import Iterable, Sequence
from dataclasses import field

from ringback.language.vocabulary import Vocabulary, hash_of
from ringback.model.quick import dataclass

LANE = 4
"""Bytes a lane; room for two hundred thousand rows."""
ZERO = 128
"""What a weight of nought is stored as: a row is unsigned, and the count of rows takes it off again."""


@dataclass(frozen=True)
class Lanes:
    """The weights. `rows` holds, known feature after known feature, one byte a label."""

    labels: int
    known: Vocabulary
    rows: bytes
    _made: dict[int, int] = field(default_factory=dict, repr=False, compare=False)

    def row(self, name: str) -> int:
        """One feature's weights for all labels, as one integer; nought for one that is not known."""
        place = self.known.place(hash_of(name))
        if place is None:
            return 0
        made = self._made.get(place)
        if made is None:
            spread = bytearray(LANE * (self.labels + 1))
            spread[0] = 1
            spread[LANE::LANE] = self.rows[place * self.labels : (place + 1) * self.labels]
            made = self._made[place] = int.from_bytes(spread, "little")
        return made

    def total(self, features: Iterable[str]) -> int:
        """The sum of the rows of all these features."""
        return sum(map(self.row, features))

    def sums(self, total: int) -> Sequence[int]:
        """Label after label the sum of the weights."""
        lanes = memoryview(total.to_bytes(LANE * (self.labels + 1), "little")).cast("I")
        nought = lanes[0] * ZERO
        return [value - nought for value in lanes[1:]]
