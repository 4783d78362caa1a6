"""A sentence is weighed among the others of its text, and what has no neighbours is weighed without."""

import math
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.api import shelf
from ringback.language.context import LARGEST, NOBODY, STEP, Context, context_from, in_steps, log_odds

SENSE = shelf().ear.sense
LABELS, WEIGHED = 3, 2
WITNESSES = 3 * LABELS + 2 * WEIGHED
ODDS = st.lists(st.floats(-12, 12), min_size=LABELS, max_size=LABELS)
ROWS = st.lists(ODDS, max_size=5)
WEIGHTS = st.lists(st.floats(-3, 3), min_size=WITNESSES, max_size=WITNESSES)


def only(place: int, weight: float = 1.0) -> list[float]:
    """Weights with one witness that counts."""
    return [weight if n == place else 0.0 for n in range(WITNESSES)]


def model(
    weights: Any, bias: Any = (0.0, 0.0), units: Any = (), unit_bias: Any = (), onward: Any = ((), ())
) -> Context:
    return context_from({"weights": weights, "bias": bias, "units": units, "unit_bias": unit_bias, "onward": onward})


def weighed(
    context: Context, text: Sequence[Sequence[float]], alone: Sequence[Sequence[float]] = ()
) -> list[list[float]]:
    return context.weigh([context.said(row) for row in text], [context.said(row) for row in alone])


def dot(weights: Sequence[float], seen: Sequence[float]) -> float:
    return sum(w * s for w, s in zip(weights, seen, strict=True))


FIRST, SECOND, THIRD = [1.0, -2.0, 0.5], [-3.0, 4.0, 0.0], [2.0, 2.0, -1.0]


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        (0, [1.0, -3.0, 2.0]),  # its own log-odds
        (LABELS, [1 / (1 + math.exp(-x)) for x in (1.0, -3.0, 2.0)]),  # how sure that is
        (2 * LABELS + 1, [NOBODY, -2.0, 4.0]),  # the one before
        (2 * LABELS + WEIGHED, [-3.0, 2.0, NOBODY]),  # the one after
        (2 * LABELS + 2 * WEIGHED + 1, [4.0, 4.0, 4.0]),  # the strongest of the text
    ],
)
def test_each_witness_speaks_for_what_it_is(place: int, wanted: list[float]) -> None:
    found = weighed(model([only(place), only(place, -2.0)]), [FIRST, SECOND, THIRD])
    assert [row[0] for row in found] == pytest.approx(wanted, abs=0.02)
    assert [row[1] for row in found] == pytest.approx([-2 * w for w in wanted], abs=0.04)


def test_what_is_told_alone_has_no_neighbours_and_is_none() -> None:
    before, after = model([only(2 * LABELS)] * 2), model([only(2 * LABELS + WEIGHED)] * 2)
    assert [r[0] for r in weighed(before, [FIRST, SECOND], [THIRD])] == pytest.approx([NOBODY, 1.0, NOBODY], abs=0.01)
    assert [r[0] for r in weighed(after, [FIRST, SECOND], [THIRD])] == pytest.approx([-3.0, NOBODY, NOBODY], abs=0.01)


def test_a_unit_speaks_only_above_its_bound_and_for_the_labels_that_hear_it() -> None:
    nothing = [0.0] * WITNESSES
    context = model([nothing, nothing], units=[only(0)], unit_bias=[-1.0], onward=[[2.0], [0.0]])
    assert weighed(context, [[2.5, 0.0, 0.0]]) == [pytest.approx([3.0, 0.0], abs=0.01)]
    assert weighed(context, [[0.5, 0.0, 0.0]]) == [pytest.approx([0.0, 0.0], abs=0.01)]


@settings(deadline=None)
@given(ROWS, ROWS, WEIGHTS, WEIGHTS, WEIGHTS)
def test_it_is_what_one_would_sum_by_hand(
    text: list[list[float]], alone: list[list[float]], first: list[float], second: list[float], unit: list[float]
) -> None:
    found = weighed(model([first, second], (0.3, -0.2), [unit], [0.1], [[1.5], [-0.5]]), text, alone)
    rows = [[s / STEP - LARGEST for s in in_steps(row)] for row in (*text, *alone)]
    for n, row in enumerate(rows):
        before = rows[n - 1] if 0 < n < len(text) else [NOBODY] * LABELS
        after = rows[n + 1] if n + 1 < len(text) else [NOBODY] * LABELS
        sure = [1 / (1 + math.exp(-x)) for x in row]
        seen = [*row, *sure, *before[:WEIGHED], *after[:WEIGHED], *map(max, zip(*rows, strict=True))]
        mixed = max(0.0, dot(unit, seen) + 0.1)
        by_hand = [dot(first, seen) + 1.5 * mixed + 0.3, dot(second, seen) - 0.5 * mixed - 0.2]
        assert found[n] == pytest.approx(by_hand, abs=0.15)


@given(st.floats(0, 1))
def test_log_odds_have_an_end(evidence: float) -> None:
    assert -LARGEST <= log_odds(evidence) <= LARGEST
    assert (log_odds(evidence) > 0) == (evidence > 0.5)


def test_silence_after_a_failed_answer_says_more_than_silence_alone() -> None:
    failed, silence = "She asked me how I would price the tender and I had no answer at all.", "She just looked at me."
    alone = SENSE.among([SENSE.evidence(silence)])[0]["s_bad"]
    beside = SENSE.among([SENSE.evidence(failed), SENSE.evidence(silence)])[1]["s_bad"]
    assert beside > alone


def test_what_reads_the_whole_is_left_as_it_was() -> None:
    found = SENSE.evidence("They said no.")
    (among,) = SENSE.among([found])
    assert list(among) == list(found)
    assert {k: v for k, v in among.items() if k.startswith("~")} == {
        k: v for k, v in found.items() if k.startswith("~")
    }


def test_nothing_told_is_nothing_weighed() -> None:
    assert SENSE.among([]) == []
