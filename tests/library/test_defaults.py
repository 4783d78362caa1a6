"""The defaults: each of P1 to P16 stands there once with its support, and each number decides something."""

import re
from dataclasses import fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from ringback import api
from ringback.advice.assess import judge
from ringback.files.calendars import year_at
from ringback.letters.compose import compose
from ringback.model.case import Moment
from ringback.model.defaults import Defaults
from ringback.model.values import DraftChannel, Purpose
from tests.advice.facts_builder import BADLY, case_text
from tests.letters.builders import draft, full_case
from tests.library.rule_ids import RULE_IDS

ADVICE = api.shelf().advice
RULES = ADVICE.default_rules
NUMBERS = tuple(f.name for f in fields(Defaults))
SLOT = re.compile(r"\{(\w+)\}")
VIDEO = "{channel: video, ended: 2026-11-17T09:05:00+01:00}"
PAST_VIDEO = "{channel: video, ended: 2026-11-17T10:05:00+01:00}"
"""Twelve minutes ago, as the call of the calm case."""
YESTERDAY = "{channel: video, ended: 2026-11-16T08:05:00+01:00}"
THEIR_DATE = "[{what: say who comes further, by: them, due: 2026-11-20}]"
THANKED = "[{at: 2026-11-17T10:10:00+01:00, by: email, to: Frau Wiebe, purpose: thank_you, answered: no}]"
CHANGES: tuple[tuple[str, float, dict[str, str]], ...] = (
    ("notes_minutes", 40, {"interview": VIDEO}),
    ("call_best_minutes", 30, {}),
    ("call_window_minutes", 5, {}),
    ("office_opens_hour", 10.5, {}),
    ("office_closes_hour", 10, {}),
    ("repair_due_hours", 12, {"interview": VIDEO}),
    ("repair_late_hours", 28, {"interview": YESTERDAY}),
    ("check_in_working_days", 9, {"interview": VIDEO}),
    ("after_their_date_working_days", 9, {"interview": VIDEO, "commitments": THEIR_DATE}),
    ("contact_cap", 1, {"interview": VIDEO, "outreach": THANKED}),
)
"""A number, another value for it, and a case in which that must make a difference."""
CALL, VOICEMAIL, EMAIL, LETTER, OPENER = (
    *(DraftChannel.CALL_SCRIPT, DraftChannel.VOICEMAIL, DraftChannel.EMAIL, DraftChannel.LETTER),
    DraftChannel.SPOKEN_OPENER,
)
SIZES: tuple[tuple[str, int, Purpose, DraftChannel], ...] = (
    ("words_aim_email", 70, Purpose.SECOND_CHANCE, EMAIL),
    ("words_aim_letter", 70, Purpose.SECOND_CHANCE, LETTER),
    ("words_aim_brief_email", 30, Purpose.CHECK_IN, EMAIL),
    ("words_aim_voicemail", 100, Purpose.SECOND_CHANCE, VOICEMAIL),
    ("words_aim_call_script", 80, Purpose.SECOND_CHANCE, CALL),
    ("words_aim_owning_call", 50, Purpose.MISSED_COMMITMENT, CALL),
    ("words_aim_spoken_opener", 40, Purpose.NEXT_STAGE_OPENER, OPENER),
    ("words_most_email", 50, Purpose.SECOND_CHANCE, EMAIL),
    ("words_most_letter", 50, Purpose.SECOND_CHANCE, LETTER),
    ("words_most_voicemail", 40, Purpose.SECOND_CHANCE, VOICEMAIL),
    ("words_most_call_script", 40, Purpose.SECOND_CHANCE, CALL),
    ("words_most_spoken_opener", 30, Purpose.NEXT_STAGE_OPENER, OPENER),
    ("words_most_subject", 3, Purpose.SECOND_CHANCE, EMAIL),
    ("words_a_minute", 100, Purpose.SECOND_CHANCE, CALL),
    ("apologies_most_promise", 1, Purpose.MISSED_COMMITMENT, CALL),
)
"""A size, another value for it, and the draft in which that must make a difference."""
AWAITED = {
    "words_least_email": "checks",
    "apologies_most_interview": "checks",
    "words_a_minute_slow": "rehearsal",
    "words_a_minute_fast": "rehearsal",
    "rehearsal_least_seconds": "rehearsal",
    "rehearsal_most_seconds": "rehearsal",
    "rehearsal_action_percent": "rehearsal",
    "fillers_a_minute_note": "rehearsal",
    "fillers_a_minute_warning": "rehearsal",
}
"""Numbers that stand ready for a part still to come: no draft of ours is that short, nor says sorry twice by itself."""


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
    tried = [*(name for name, _, _ in CHANGES), *(name for name, _, _, _ in SIZES), *AWAITED]
    assert sorted(tried) == sorted(NUMBERS)


@pytest.mark.parametrize(("name", "value", "parts"), CHANGES, ids=[c[0] for c in CHANGES])
def test_it_decides_otherwise_when_a_number_is_another(name: str, value: float, parts: dict[str, str]) -> None:
    changes: dict[str, Any] = {name: value}
    assert outcome(ADVICE.defaults, parts) != outcome(replace(ADVICE.defaults, **changes), parts)


def timed(tmp_path: Path, numbers: str, **parts: str) -> tuple[datetime | None, dict[str, datetime]]:
    """When the window of the first move closes and when each step is due, with numbers from a folder of one's own."""
    (tmp_path / "defaults.yaml").write_text(f"numbers: {{{numbers}}}\n", "utf-8")
    case = api.read_case(case_text(**parts))
    assert case.now is not None
    with api.with_library(tmp_path):
        found = api.assess(case, case.now)
    window = found.assessment.window
    return window.closes if window else None, {s.title: s.due for s in found.plan.steps}


@pytest.mark.parametrize(
    ("numbers", "closes", "called_by"),
    [
        ("call_window_minutes: 120", "12:05", "11:05"),
        ("call_best_minutes: 30", "12:05", "10:35"),
        ("call_best_minutes: 5", "12:05", "12:05"),
        ("call_best_minutes: 20, call_window_minutes: 40", "10:45", "10:45"),
        ("call_best_minutes: 30, call_window_minutes: 40", "10:45", "10:35"),
    ],
)
def test_it_gives_a_call_back_the_window_of_a_folder_of_ones_own(
    tmp_path: Path, numbers: str, closes: str, called_by: str
) -> None:
    window, due = timed(tmp_path, numbers)
    (call,) = (when for title, when in due.items() if title.startswith("Call back."))
    assert window
    assert (f"{window:%H:%M}", f"{call:%H:%M}") == (closes, called_by)


@pytest.mark.parametrize(
    ("minutes", "said"), [(120, "2 hours"), (90, "1.5 hours"), (60, "1 hour"), (40, "40 minutes"), (75, "75 minutes")]
)
def test_it_says_the_length_of_the_window_as_people_say_it(tmp_path: Path, minutes: int, said: str) -> None:
    (tmp_path / "defaults.yaml").write_text(
        f"numbers: {{call_window_minutes: {minutes}, call_best_minutes: 30}}\n", "utf-8"
    )
    case = api.read_case(case_text())
    assert case.now is not None
    with api.with_library(tmp_path):
        window = api.assess(case, case.now).assessment.window
    assert window
    assert window.why == f"A call back belongs within about {said} of hanging up."


@pytest.mark.parametrize(
    ("numbers", "written_by"),
    [("notes_minutes: 15", "10:32"), ("notes_minutes: 60", "11:05"), ("notes_minutes: 8", "10:25")],
)
def test_it_has_it_written_down_as_soon_as_a_folder_of_ones_own_wants(
    tmp_path: Path, numbers: str, written_by: str
) -> None:
    _, due = timed(tmp_path, numbers, interview=PAST_VIDEO)
    (noted,) = (when for title, when in due.items() if title.startswith("Write down the question"))
    first = next(iter(due.values()))
    assert f"{noted:%H:%M}" == written_by
    assert first <= noted


def sized(numbers: Defaults, purpose: Purpose, channel: DraftChannel) -> tuple[Any, ...]:
    """What a person sees of a draft of these sizes, for a case that lacks nothing."""
    missed = full_case([Moment("overslept and missed the interview")], commitments=[])
    case = missed if purpose is Purpose.MISSED_COMMITMENT else full_case()
    found = draft(purpose, channel, case, numbers=numbers)
    return found.subject, found.body, found.missing, found.speaking_seconds


@pytest.mark.parametrize(("name", "value", "purpose", "channel"), SIZES, ids=[s[0] for s in SIZES])
def test_it_words_otherwise_when_a_size_is_another(
    name: str, value: int, purpose: Purpose, channel: DraftChannel
) -> None:
    changes: dict[str, Any] = {name: value}
    changed = replace(ADVICE.defaults, **changes)
    assert sized(ADVICE.defaults, purpose, channel) != sized(changed, purpose, channel)


def test_it_says_sorry_no_oftener_than_the_default_allows() -> None:
    for most in (1, 2):
        numbers = replace(ADVICE.defaults, apologies_most_promise=most)
        _, body, _, _ = sized(numbers, Purpose.MISSED_COMMITMENT, CALL)
        assert body.count("sorry") == most


def test_it_reads_no_other_size_than_these_in_the_letters() -> None:
    shapes = Path(compose.__code__.co_filename).with_name("shapes.py").read_text("utf-8")
    assert "Shape(" in shapes
    assert re.findall(r"Shape\([^)]*\b\d{2,}", shapes) == []
    assert {ADVICE.defaults.words_most(c) for c in DraftChannel} == {200, 170, 100, 130}
