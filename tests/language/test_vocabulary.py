"""Every known feature has its place, and no other has one."""

import struct

from hypothesis import given
from hypothesis import strategies as st

from ringback.language.vocabulary import hash_of, vocabulary_from

HASHES = st.sets(st.integers(0, 2**32 - 1), max_size=50)


@given(HASHES, st.integers(0, 2**32 - 1))
def test_the_place_is_the_row_in_ascending_order(hashes: set[int], other: int) -> None:
    order = sorted(hashes)
    known = vocabulary_from(struct.pack(f"<{len(order)}I", *order))
    assert [known.place(h) for h in order] == list(range(len(order)))
    assert known.place(other) == (order.index(other) if other in hashes else None)


def test_a_name_has_the_same_hash_everywhere() -> None:
    assert hash_of("w froze") == 0xCFC856A1
