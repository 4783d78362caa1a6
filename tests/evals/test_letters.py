"""The checks meet the labelled messages no worse than they did. The floors lie a little below what was measured."""

from functools import cache

import pytest
from evals.letters import Score, parts, score

FLOORS = {
    "own, tuned half": (96.0, 97.0, 0.91),
    "own, kept aside": (95.0, 92.0, 0.88),
    "other hands b (kept aside)": (88.0, 91.0, 0.80),
}
"""Posture and readiness in a hundred, micro F1 of the flags. They are to rise; the aims are 90, 90 and 0.85."""
REFUSED_MOST = {"own, tuned half": 0, "own, kept aside": 2, "other hands b (kept aside)": 0}
"""Good messages of a part that were not found ready; the aim is none."""


@cache
def scores() -> dict[str, Score]:
    """Every part, judged once."""
    return {name: score(rows) for name, rows in parts().items()}


@pytest.mark.parametrize("part", FLOORS)
def test_it_reads_messages_no_worse_than_it_did(part: str) -> None:
    found, (posture, ready, micro) = scores()[part], FLOORS[part]
    assert found.posture >= posture
    assert found.ready >= ready
    assert found.micro >= micro


@pytest.mark.parametrize("part", FLOORS)
def test_it_hardly_ever_refuses_a_good_message(part: str) -> None:
    assert scores()[part].refused <= REFUSED_MOST[part]


def test_every_part_has_messages_of_both_sorts() -> None:
    for rows in parts().values():
        assert len({message.ready for message, _ in rows}) == 2
