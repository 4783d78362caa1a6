"""A sentence is weighed among the others of its story, and what has no neighbours is weighed without."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.api import shelf
from ringback.language.context import LARGEST, NOBODY, Context, log_odds, squashed, witnesses

SENSE = shelf().ear.sense
ROWS = st.lists(st.lists(st.floats(0, 1), min_size=3, max_size=3), max_size=6)


def test_it_sees_a_sentence_its_neighbours_and_the_strongest_of_the_story() -> None:
    first, second = [0.5, 0.5, 0.5], [0.9, 0.1, 0.5]
    seen = witnesses([first, second], (), groups=2)
    high, low = log_odds(0.9), log_odds(0.1)
    assert seen[0] == [0.0, 0.0, 0.0, *first, NOBODY, NOBODY, high, low, high, 0.0, 0.0]
    assert seen[1] == [high, low, 0.0, *second, 0.0, 0.0, NOBODY, NOBODY, high, 0.0, 0.0]


def test_what_is_told_alone_has_no_neighbours_and_is_none() -> None:
    text = [[0.2, 0.3, 0.4], [0.5, 0.6, 0.7]]
    seen = witnesses(text, [[0.9, 0.9, 0.9]], groups=2)
    assert [row[6:10] for row in (seen[1], seen[2])] == [[*map(log_odds, text[0][:2]), NOBODY, NOBODY], [NOBODY] * 4]
    assert all(row[10:] == [log_odds(0.9)] * 3 for row in seen)


def test_each_group_is_weighed_by_its_own_model() -> None:
    wide = len(witnesses([[0.5, 0.5]], (), 1)[0])
    believes_itself = tuple(1.0 if n == 0 else 0.0 for n in range(wide))
    found = Context((0.5,), (1.0,), (believes_itself,)).weigh([[0.7, 0.2]])
    assert found == [[pytest.approx(squashed(log_odds(0.7) + 1.0))]]


def test_a_unit_speaks_only_above_its_bound_and_for_the_groups_that_hear_it() -> None:
    wide = len(witnesses([[0.5, 0.5]], (), 2)[0])
    first, nothing = tuple(1.0 if n == 0 else 0.0 for n in range(wide)), (0.0,) * wide
    model = Context((0.5, 0.5), (0.0, 0.0), (nothing, nothing), (-1.0,), (first,), ((2.0,), (0.0,)))
    above, below = log_odds(0.9), log_odds(0.6)
    assert above > 1.0 > below
    assert model.weigh([[0.9, 0.5]]) == [[pytest.approx(squashed(2 * (above - 1.0))), 0.5]]
    assert model.weigh([[0.6, 0.5]]) == [[0.5, 0.5]]


@settings(deadline=None)
@given(ROWS, ROWS)
def test_it_gives_evidence_between_0_and_1_for_every_sentence(
    text: list[list[float]], alone: list[list[float]]
) -> None:
    wide = 3 + 3 + 2 + 2 + 3
    found = Context((0.5, 0.5), (0.0, 0.1), ((1.0,) * wide, (-1.0,) * wide)).weigh(text, alone)
    assert [len(row) for row in found] == [2] * (len(text) + len(alone))
    assert all(0 <= value <= 1 for row in found for value in row)


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
