"""The defaults: each of P1 to P16 stands there once with its support, and each number decides something."""

import re
from dataclasses import fields, replace
from typing import Any

import pytest

from ringback import api
from ringback.advice.assess import judge
from ringback.files.calendars import year_at
from ringback.letters.shapes import SHAPES
from ringback.model.defaults import Defaults
from ringback.model.values import DraftChannel, Purpose
from tests.advice.facts_builder import BADLY, case_text
from tests.library.rule_ids import RULE_IDS

ADVICE = api.shelf().advice
RULES = ADVICE.default_rules
NUMBERS = tuple(f.name for f in fields(Defaults))
SLOT = re.compile(r"\{(\w+)\}")
VIDEO = "{channel: video, ended: 2026-11-17T09:05:00+01:00}"
YESTERDAY = "{channel: video, ended: 2026-11-16T08:05:00+01:00}"
THEIR_DATE = "[{what: say who comes further, by: them, due: 2026-11-20}]"
THANKED = "[{at: 2026-11-17T10:10:00+01:00, by: email, to: Frau Wiebe, purpose: thank_you, answered: no}]"
CHANGES: tuple[tuple[str, float, dict[str, str]], ...] = (
    ("call_window_minutes", 5, {}),
    ("office_opens_hour", 10.5, {}),
    ("office_closes_hour", 10, {}),
    ("repair_due_hours", 12, {"interview": VIDEO}),
    ("repair_late_hours", 72, {"interview": YESTERDAY}),
    ("check_in_working_days", 9, {"interview": VIDEO}),
    ("after_their_date_working_days", 9, {"interview": VIDEO, "commitments": THEIR_DATE}),
    ("contact_cap", 1, {"interview": VIDEO, "outreach": THANKED}),
)
"""A number, another value for it, and a case in which that must make a difference."""


def outcome(numbers: Defaults, parts: dict[str, str]) -> tuple[Any, ...]:
    """What a person sees of a case that is judged with these numbers."""
    case = api.read_case(case_text(**parts))
    assert case.now is not None
    found = judge(case, BADLY, case.now, replace(ADVICE, defaults=numbers), api.shelf().ear.taxonomy, year_at)
    told = found.assessment
    return told.severity, told.recoverable, told.first_move, told.window, found.plan.steps


def test_it_holds_every_default_once() -> None:
    assert [r.id for r in RULES] == [f"P{n}" for n in range(1, 17)]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_it_says_each_default_in_a_sentence_and_names_what_it_rests_on(rule: Any) -> None:
    assert rule.says.endswith(".")
    assert rule.support
    assert set(rule.support) <= RULE_IDS


def test_it_says_every_number_in_one_sentence_and_names_no_other() -> None:
    named = [name for rule in RULES for name in SLOT.findall(rule.says)]
    assert sorted(named) == sorted(NUMBERS)


def test_it_fills_the_numbers_in() -> None:
    said = {rule.id: rule.said(ADVICE.defaults) for rule in RULES}
    assert [text for text in said.values() if "{" in text] == []
    assert "120 minutes" in said["P2"]
    assert "8:30 to 18:00" in said["P2"]


def test_it_tries_every_number() -> None:
    assert sorted(name for name, _, _ in CHANGES) == sorted(NUMBERS)


@pytest.mark.parametrize(("name", "value", "parts"), CHANGES, ids=[c[0] for c in CHANGES])
def test_it_decides_otherwise_when_a_number_is_another(name: str, value: float, parts: dict[str, str]) -> None:
    changes: dict[str, Any] = {name: value}
    assert outcome(ADVICE.defaults, parts) != outcome(replace(ADVICE.defaults, **changes), parts)


@pytest.mark.parametrize(
    ("default", "purpose", "channel"),
    [
        ("P5", Purpose.SECOND_CHANCE, DraftChannel.EMAIL),
        ("P6", Purpose.SECOND_CHANCE, DraftChannel.VOICEMAIL),
    ],
)
def test_it_states_the_sizes_that_the_drafts_keep_to(default: str, purpose: Purpose, channel: DraftChannel) -> None:
    says = next(r.says for r in RULES if r.id == default)
    assert f"never over {SHAPES[purpose, channel].limit}" in says


def test_it_states_the_aim_that_the_opener_keeps_to() -> None:
    says = next(r.says for r in RULES if r.id == "P7")
    assert f"{SHAPES[Purpose.NEXT_STAGE_OPENER, DraftChannel.SPOKEN_OPENER].aim} words" in says
