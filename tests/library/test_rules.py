"""The register of rules is whole and honest: every rule once, every place and every test it names is really there."""

import ast
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import ringback
from ringback import api
from ringback.cli.main import main
from ringback.files.rules import read_rules
from ringback.model.problem import InputProblems
from ringback.model.rule import RuleEntry, RuleState
from tests.library.rule_ids import ARTICLES, ids_in

ROOT = Path(__file__).parents[2]
PACKAGE = Path(ringback.__file__).parent
RULES = api.rules()
IN_ORDER = [f"{article}-{n}" for article, count in ARTICLES.items() for n in range(1, count + 1)]
PAGES = {
    *("Today", "Debrief", "Assessment", "Cockpit", "Draft", "Opportunity"),
    *("Board", "Practice", "Insights", "Library", "Settings", "Coach"),
}
AHEAD = {"practice"} | {f"page: {name}" for name in PAGES}
"""Places that are still to be built."""
HAVE = {state: tuple(r for r in RULES if r.state is state) for state in RuleState}
Said = pytest.CaptureFixture[str]


def places(rule: RuleEntry) -> list[str]:
    """Where a rule lives already."""
    return [place for place in rule.lives if place not in AHEAD]


@cache
def names_in(path: str) -> frozenset[str]:
    """The names of the tests in a file."""
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    return frozenset(n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef) and n.name.startswith("test_"))


@cache
def tree_of(path: str) -> Any:
    """The plain values of a data file."""
    return yaml.safe_load((PACKAGE / path).read_text("utf-8"))


def entry_at(value: Any, key: str) -> Any:
    """What stands under a key, however deep; None if it is nowhere."""
    if not isinstance(value, dict):
        return None
    if key in value:
        return value[key]
    return next((found for inner in value.values() if (found := entry_at(inner, key)) is not None), None)


def is_cited(rule: RuleEntry, place: str) -> bool:
    """True if the place names the rule: its entry if there is one, else the file anywhere."""
    path, _, key = place.partition("#")
    text = str(entry_at(tree_of(path), key)) if key else (PACKAGE / path).read_text("utf-8")
    return rule.id in ids_in(_spelled_out(text))


def _spelled_out(text: str) -> str:
    """The text with "S0-23 to S0-31" written as every id in between."""

    def between(match: re.Match[str]) -> str:
        article, first, last = match[1], int(match[2]), int(match[3])
        return " ".join(f"{article}-{n}" for n in range(first, last + 1))

    return re.sub(r"\b(S\d)-(\d+) to \1-(\d+)\b", between, text)


def test_it_holds_every_rule_of_the_articles_once_and_in_order_and_no_other() -> None:
    assert len(IN_ORDER) == 170
    assert [r.id for r in RULES] == IN_ORDER


def test_it_says_every_rule_in_one_sentence_of_its_own() -> None:
    assert [r.id for r in RULES if not re.fullmatch(r"[A-Z][^!?]*\.", r.text)] == []
    assert [r.id for r in RULES if r.text.count(". ") or len(r.text) > 160] == []
    assert len({r.text for r in RULES}) == len(RULES)


def test_it_has_rules_in_every_state() -> None:
    assert sum(map(len, HAVE.values())) == len(RULES)
    assert all(HAVE.values())
    assert [r.id for r in HAVE[RuleState.REFUSED]] == ["S0-40", "S4-34"]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: str(r.id))
def test_it_lives_where_it_says_and_is_cited_there(rule: RuleEntry) -> None:
    for place in places(rule):
        path, _, key = place.partition("#")
        assert (PACKAGE / path).is_file(), place
        assert not key or entry_at(tree_of(path), key) is not None, place
        assert is_cited(rule, place), place


@pytest.mark.parametrize("rule", HAVE[RuleState.IMPLEMENTED], ids=lambda r: str(r.id))
def test_it_is_held_by_a_test_that_exists_where_it_is_implemented(rule: RuleEntry) -> None:
    path, _, name = rule.test.partition("::")
    assert name in names_in(path), rule.test
    assert places(rule) == list(rule.lives) != []


@pytest.mark.parametrize("rule", HAVE[RuleState.PLANNED], ids=lambda r: str(r.id))
def test_it_names_what_will_bring_it_where_it_is_planned(rule: RuleEntry) -> None:
    assert set(rule.lives) & AHEAD
    assert rule.why
    assert not rule.test


def test_it_gives_a_reason_for_every_refusal() -> None:
    assert [r.id for r in HAVE[RuleState.REFUSED] if not r.why or r.lives or r.test] == []


def test_it_prints_the_register_in_the_promised_shape(capsys: Said) -> None:
    assert main(["library", "rules", "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    rules = printed["result"]["rules"]
    assert (printed["ringback"], [r["id"] for r in rules]) == (1, IN_ORDER)
    assert all(set(r) == {"id", "text", "lives", "test", "state", "why"} for r in rules)


@pytest.mark.parametrize("state", list(RuleState))
def test_it_prints_only_one_state_where_one_is_asked_for(capsys: Said, state: RuleState) -> None:
    assert main(["library", "rules", "--json", "--state", state]) == 0
    rules = json.loads(capsys.readouterr().out)["result"]["rules"]
    assert [r["id"] for r in rules] == [r.id for r in HAVE[state]]


@pytest.mark.parametrize("columns", ["80", "40"])
def test_it_prints_a_table_that_fits_the_window(capsys: Said, monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert main(["library", "rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= int(columns)
    assert lines[0].startswith("170 rules")
    assert [i for i in IN_ORDER if not any(line.split()[:1] == [i] for line in lines)] == []


@pytest.mark.parametrize("arguments", [["library"], ["library", "rules", "--state", "done"], ["library", "poems"]])
def test_it_says_what_is_wrong_use_of_the_library(capsys: Said, arguments: list[str]) -> None:
    assert main(arguments) == 2
    assert "usage: ringback library" in capsys.readouterr().err


def test_it_reports_a_rule_that_stands_twice_or_in_no_known_state(tmp_path: Path) -> None:
    wrong = tmp_path / "rules.yaml"
    entry = "{text: Wait., kind: plan, state: planned}"
    wrong.write_text(
        f"rules:\n  S0-1: {entry}\n  S0-1: {entry}\n  S0-2: {{text: Go., kind: plan, state: done}}\n", "utf-8"
    )
    with pytest.raises(InputProblems) as found:
        read_rules(wrong)
    assert [p.line for p in found.value.problems] == [3, 4]
