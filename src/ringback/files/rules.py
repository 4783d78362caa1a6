"""The register of rules, from its YAML file, and its promised JSON shape."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ringback.files.shelf import LIBRARY
from ringback.files.strict import read_as
from ringback.model.rule import RuleEntry, RuleFile

if TYPE_CHECKING:  # as in results.py
    from ringback.files.library_types import RuleJson, RulesJson


def read_rules(path: Path = LIBRARY / "rules.yaml") -> tuple[RuleEntry, ...]:
    """All rules in their order. Raises InputProblems if the file is wrong."""
    return read_as(RuleFile, path.read_text("utf-8"), str(path)).rules


def rules_json(rules: tuple[RuleEntry, ...]) -> RulesJson:
    """What `library rules --json` prints."""
    return {"rules": [_rule_json(r) for r in rules]}


def _rule_json(rule: RuleEntry) -> RuleJson:
    return {
        "id": rule.id,
        "text": rule.text,
        "lives": list(rule.lives),
        "test": rule.test,
        "state": str(rule.state),
        "why": rule.why,
    }
