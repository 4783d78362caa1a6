"""What a trained table knows: the hashes of the names of its features. A feature that stood in no training text has no place,
and so says nothing.

Why not buckets that features share, with no list of them: three hundred thousand features in sixteen thousand buckets spoke for
each other, and what was learnt of a seldom word was the noise of its neighbours.
"""

import struct
from array import array
from bisect import bisect_left
from zlib import crc32

from ringback.model.quick import dataclass


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The known features, in the order of their rows."""

    hashes: "array[int]"
    """In ascending order."""

    def place(self, name_hash: int) -> int | None:
        """The row of the feature whose name has this hash; None where it is not known."""
        at = bisect_left(self.hashes, name_hash)
        return at if at < len(self.hashes) and self.hashes[at] == name_hash else None


def hash_of(name: str) -> int:
    """The hash of a feature's name: the same on every machine."""
    return crc32(name.encode())


def vocabulary_from(data: bytes) -> Vocabulary:
    """From four bytes a hash, the small end first, in ascending order."""
    return Vocabulary(numbers_from("I", data))


def numbers_from(code: str, data: bytes) -> "array[int]":
    """The numbers of a file, which lie there with the small end first, on a machine of either kind."""
    return array(code, struct.unpack(f"<{len(data) // struct.calcsize('<' + code)}{code}", data))
