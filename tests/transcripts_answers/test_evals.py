"""The directness evaluation: its data is sound, and the figure does not fall unnoticed."""

import pytest
from evals.directness import Judged, correlation, judged, main


def test_the_pairs_are_numbered_and_labelled() -> None:
    every = judged()
    assert [p.id for p in every] == list(range(1, 151))
    assert all(0 <= p.label <= 1 and p.answer for p in every)


def test_both_halves_stay_above_what_was_wanted() -> None:
    every = judged()
    assert correlation([p for p in every if p.id % 2]) >= 0.7
    assert correlation([p for p in every if not p.id % 2]) >= 0.65


def test_a_correlation_without_spread_is_nought() -> None:
    assert correlation([Judged(1, 0.5, 0.5, "a"), Judged(2, 0.5, 0.7, "b")]) == 0.0


def test_it_shows_no_pair_that_is_kept_aside(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--show"]) == 0
    lines = capsys.readouterr().out.splitlines()[2:]
    assert lines
    assert all(int(line.split()[0]) % 2 for line in lines)
