"""The labelled situations: well-formed, labelled from the closed lists, and never met worse than they once were."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from evals.run import (
    FRESH,
    MEASURES,
    OTHERS,
    OWN,
    SCENES,
    Outcome,
    Situation,
    by_play,
    main,
    parts,
    share,
    situations_in,
    table,
)

from ringback import api
from ringback.model.values import Play, Recoverable, Severity

FLOORS: dict[str, dict[str, float]] = {
    "own, tuned half": {"exact": 87.0, "acceptable": 88.4, "severity": 85.6, "recoverable": 87.7, "contested": 85.6},
    "own, kept aside": {"exact": 80.6, "acceptable": 87.7, "severity": 82.0, "recoverable": 87.0, "contested": 84.1},
    "scenes, tuned half": {"exact": 79.2, "acceptable": 84.8, "severity": 74.8, "recoverable": 79.2, "contested": 75.9},
    "scenes, kept aside": {"exact": 65.9, "acceptable": 73.7, "severity": 72.6, "recoverable": 75.9, "contested": 75.9},
    "fresh, tuned half": {"exact": 87.4, "acceptable": 89.4, "severity": 78.8, "recoverable": 83.4, "contested": 86.0},
    "fresh, kept aside": {"exact": 78.8, "acceptable": 82.8, "severity": 75.5, "recoverable": 79.5, "contested": 78.8},
    "other hands": {"exact": 93.2, "acceptable": 94.5, "severity": 87.0, "recoverable": 94.5, "contested": 89.5},
}
"""Of a hundred; three points under what was measured. Raise them when the figures rise, never lower them in silence."""

FILES = (OWN, SCENES, FRESH, OTHERS)


@cache
def everything() -> dict[str, tuple[Outcome, ...]]:
    """All outcomes by part, judged once."""
    return parts()


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.stem))
def test_it_reads_every_situation_without_a_problem(path: Path) -> None:
    found = situations_in(path)
    assert len(found) >= 80
    assert all(api.read_case(s.text, s.id).now is not None for s in found)


def test_it_names_and_tells_each_situation_once() -> None:
    found = [s for path in FILES for s in situations_in(path)]
    for told in ([s.id for s in found], [s.text for s in found]):
        assert told
        assert [one for one, count in Counter(told).items() if count > 1] == []


def test_it_labels_only_from_the_closed_lists() -> None:
    found = [s for path in FILES for s in situations_in(path)]
    assert found
    assert {s.severity for s in found} <= set(Severity)
    assert {s.recoverable for s in found} <= set(Recoverable)
    assert {s.first_move for s in found} == set(Play)
    assert all(s.acceptable <= set(Play) for s in found)
    assert [s.id for s in found if s.first_move not in s.acceptable and not s.kept_aside] == []


@pytest.mark.parametrize("path", [OWN, SCENES], ids=lambda p: str(p.stem))
def test_it_keeps_half_of_its_own_aside_and_every_play_in_both_halves(path: Path) -> None:
    own = situations_in(path)
    aside = [s for s in own if s.kept_aside]
    assert len(aside) == len(own) - len(aside) >= 40
    assert {s.first_move for s in aside} == set(Play)


@pytest.mark.parametrize("part", FLOORS)
@pytest.mark.parametrize("measure", MEASURES)
def test_it_meets_the_labels_no_worse_than_it_did(part: str, measure: str) -> None:
    assert share(everything()[part], measure) >= FLOORS[part][measure]


def test_it_prints_one_line_a_part_and_one_a_play() -> None:
    printed = table(everything())
    assert [name for name in FLOORS if name not in printed] == []
    plays = by_play(everything()["other hands"]).splitlines()
    assert len(plays) == 1 + len(Play)


def test_it_never_lists_a_situation_that_is_kept_aside(capsys: pytest.CaptureFixture[str]) -> None:
    aside = [s.id for path in (OWN, SCENES) for s in situations_in(path) if s.kept_aside]
    assert aside
    assert main(["--show"]) == 0
    printed = capsys.readouterr().out
    assert sum(name in printed for name in aside) == 0


def test_it_counts_what_is_right() -> None:
    wanted = Situation("A1", "", "minor", "yes", "wait", frozenset({"wait", "thank_you_only"}), False)
    near = Outcome(wanted, "minor", "no", "thank_you_only", True)
    assert [near.meets(m) for m in MEASURES] == [False, True, True, False, False]
    assert share([near, Outcome(wanted, "minor", "yes", "wait", False)], "exact") == 50
    assert share([], "exact") == 0
    assert not wanted.kept_aside
