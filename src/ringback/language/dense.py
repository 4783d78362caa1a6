"""Matrices of small whole numbers that multiply quickly without a library: all columns side by side in one long integer.

Why: the gist of a sentence is a few hundred thousand multiplications, and Python needs forty nanoseconds for each. A row of
the matrix is therefore laid out as one integer, LANE bytes a column; a number times a row is one multiplication, and it is
exact: whole number for whole number, the same on every machine. Columns may be negative, for a lane may borrow from its
neighbour as long as what is borrowed is given back (`apart`) before the lanes are read.
"""

from collections.abc import Sequence
from itertools import compress
from operator import mul

from ringback.model.quick import dataclass

LANE = 4
"""Bytes a column."""
BITS = 8 * LANE
ROOM = 1 << 30
"""What `apart` adds to a column; no column may be further from nought than that."""
SIGNED = 128
"""What a signed byte is raised by to be stored without its sign."""


def lanes_of(values: Sequence[int]) -> int:
    """One integer with these columns."""
    total = 0
    for n, value in enumerate(values):
        total += value << (BITS * n)
    return total


def repeated(value: int, wide: int) -> int:
    """One integer with the same value in every column."""
    return int.from_bytes(value.to_bytes(LANE, "little") * wide, "little")


def apart(total: int, wide: int) -> Sequence[int]:
    """The columns of a total, which may be negative."""
    raised = (total + repeated(ROOM, wide)).to_bytes(LANE * wide, "little")
    return [value - ROOM for value in memoryview(raised).cast("I")]


@dataclass(frozen=True, slots=True)
class Matrix:
    """`rows` holds one integer a row, each with `wide` columns."""

    rows: tuple[int, ...]
    wide: int

    def total(self, values: Sequence[int]) -> int:
        """The sum of all rows, each times its value, still as one integer."""
        return sum(map(mul, compress(values, values), compress(self.rows, values)))  # half of a text's finds are nought

    def times(self, values: Sequence[int]) -> Sequence[int]:
        """The same, column after column."""
        return apart(self.total(values), self.wide)


def matrix_from(data: bytes, wide: int) -> Matrix:
    """A matrix of signed bytes, row after row, each stored SIGNED too high."""
    nought = repeated(SIGNED, wide)
    rows = []
    for start in range(0, len(data), wide):
        spread = bytearray(LANE * wide)
        spread[::LANE] = data[start : start + wide]
        rows.append(int.from_bytes(spread, "little") - nought)
    return Matrix(tuple(rows), wide)


def matrix_of(rows: Sequence[Sequence[int]], wide: int) -> Matrix:
    """A matrix of any whole numbers that fit in a column."""
    return Matrix(tuple(lanes_of(row) for row in rows), wide)
