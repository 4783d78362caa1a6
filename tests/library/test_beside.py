"""`library/beside.yaml` proves itself: what stands beside the words is whole, cited, and comes out in a draft."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from ringback import api
from ringback.model.beside import Explained
from ringback.model.case import Case
from ringback.model.check import Goals, Posture
from ringback.model.values import Purpose
from tests.library.rule_ids import RULE_IDS

BESIDE = api.beside()
CASES = sorted(Path("examples").glob("*.yaml"))
NOW = datetime(2026, 11, 18, 10, 25, tzinfo=UTC)


def case_in(path: Path) -> Case:
    """The case in a file."""
    return api.read_case(path.read_text("utf-8"), path.name, NOW)


def moves_of(case: Case) -> set[tuple[Purpose, str]]:
    """Purpose and move of every sentence that the plan of a case has words for."""
    now = case.now or NOW
    return {(d.purpose, s.move) for d in api.drafts_for(case, now, api.assess(case, now)) for s in d.sentences}


def test_it_has_words_for_every_posture_and_every_goal_once() -> None:
    assert [p.id for p in BESIDE.postures] == [str(p) for p in Posture]
    assert [g.id for g in BESIDE.goals] == list(Goals.__dataclass_fields__)
    assert {e.id for e in BESIDE.sentences} == {"candour", "owning", "handling"}


def test_it_cites_rules_that_exist_and_nobody_shouts() -> None:
    cited = {e.id: e.rules for part in (BESIDE.sentences, BESIDE.postures, BESIDE.goals) for e in part}
    assert [name for name, rules in cited.items() if not rules or not set(rules) <= RULE_IDS] == []
    said = [e.says for e in BESIDE.sentences] + [p.says + p.why for p in BESIDE.postures]
    said += [g.title + g.lacks for g in BESIDE.goals] + [BESIDE.no_checks, BESIDE.no_facts, BESIDE.no_words]
    assert [text for text in said if "!" in text or "%" in text or not text] == []


@pytest.mark.parametrize("entry", BESIDE.sentences, ids=lambda e: str(e.id))
def test_every_explanation_stands_beside_a_sentence_of_some_example(entry: Explained) -> None:
    assert len(CASES) == 5
    told = {pair for path in CASES for pair in moves_of(case_in(path))}
    assert any(entry.tells(move, purpose) for purpose, move in told)


def test_candour_is_told_of_a_broken_promise_and_of_nothing_else() -> None:
    candour = next(e for e in BESIDE.sentences if e.id == "candour")
    assert [str(p) for p in candour.purposes] == ["missed_commitment"]


def test_what_is_said_of_a_posture_contradicts_no_finding() -> None:
    owns = next(p for p in api.beside().postures if p.id == "owns")
    assert len({owns.said_beside(flags) for flags in ((), ("dishonest",), ("no_ownership",))}) == 3
    assert owns.said_beside(("no_ownership", "dishonest")) == owns.untrue
