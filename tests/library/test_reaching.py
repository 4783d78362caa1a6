"""What people say about reaching them is data: instructions and words for hours, each proven and each missed if gone."""

from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from ringback import api
from ringback.advice.assess import judge
from ringback.advice.people import office_of
from ringback.files.calendars import year_at
from ringback.files.library_check import check_library
from ringback.model.reaching import HourWord, InstructionRule
from ringback.model.reading import HeardEvent, Reading, Span
from tests.advice.facts_builder import BADLY, advice, case_text, judgement
from tests.builders import CALM, NOW
from tests.library.reaching_guards import UNTIL, closes

WRONG = """\
instructions:
  write_only: {means: They asked you to write., rules: [E-F5], says: [No Calls], names: [mail], speaks: [mail me], silent: [mail]}
hours:
  midnight: {hour: 24}
"""


def test_it_knows_the_two_instructions_that_facts_are_read_from() -> None:
    assert [i.id for i in advice().instructions] == ["write_only", "no_contact"]


@pytest.mark.parametrize("rule", advice().instructions, ids=lambda r: str(r.id))
def test_it_hears_its_own_examples_and_no_silent_one(rule: InstructionRule) -> None:
    assert rule.speaks
    assert rule.silent
    assert [s for s in rule.speaks if not rule.holds(s)] == []
    assert [s for s in rule.silent if rule.holds(s)] == []


@pytest.mark.parametrize("rule", advice().instructions, ids=lambda r: str(r.id))
def test_it_would_be_noticed_if_an_instruction_were_missing(rule: InstructionRule) -> None:
    text = case_text(contacts=f'[{{name: Frau Wiebe, decides: yes, instruction: "{rule.speaks[0]}"}}]')
    case = api.read_case(text)
    assert case.now is not None
    lacking = replace(advice(), instructions=tuple(r for r in advice().instructions if r is not rule))
    whole, less = (judge(case, BADLY, case.now, a, api.shelf().ear.taxonomy, year_at) for a in (advice(), lacking))
    assert getattr(whole.facts, rule.id)
    assert not getattr(less.facts, rule.id)


@pytest.mark.parametrize("said", advice().hours, ids=lambda h: str(h.word))
def test_it_would_be_noticed_if_an_hour_were_missing(said: HourWord) -> None:
    lacking = replace(advice(), hours=tuple(h for h in advice().hours if h is not said))
    assert closes(said.word, advice()) == time(said.hour) == time(UNTIL[said.word])
    assert closes(said.word, lacking) != time(said.hour)


def test_it_calls_until_the_hour_that_they_named() -> None:
    event = HeardEvent("at_work_until", "She is in until seven.", Span("debrief.text", 0, 22))
    heard = Reading(BADLY.moments, BADLY.signals, (), (event,), (), BADLY.story)
    late = {"now": "2026-11-17T18:17:00+01:00", "interview": "{channel: phone, ended: 2026-11-17T18:05:00+01:00}"}
    assert judgement(heard, **late).facts.they_are_at_work
    assert not judgement(BADLY, **late).facts.they_are_at_work


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("She say sorry I must go to the ward now, I am here till three.", 15),
        ('He told me "I work until 4 pm".', 16),
        ("Frau Lenz said I finish at two today.", 14),
        ("the foreman said my shift ends at three", 15),
    ],
)
def test_it_takes_the_hour_from_words_of_theirs_that_are_quoted(text: str, hour: int) -> None:
    faint = HeardEvent("at_work_until", text, Span("debrief.text", 0, len(text)), likely=True)
    office = office_of(CALM, Reading(events=(faint,)), NOW, advice().defaults, year_at, advice().hours)
    assert office.closes == time(hour)


@pytest.mark.parametrize(
    "text",
    [
        "I am at work until three myself.",
        "She asked when I can talk and I said I work until three.",
        "He said thank you and I told him I finish at two.",
        "She said she has a meeting at three.",
        "He said call me at two.",
    ],
)
def test_it_takes_no_hour_of_the_persons_own_for_theirs(text: str) -> None:
    faint = HeardEvent("at_work_until", text, Span("debrief.text", 0, len(text)), likely=True)
    office = office_of(CALM, Reading(events=(faint,)), NOW, advice().defaults, year_at, advice().hours)
    assert office.closes == time(round(advice().defaults.office_closes_hour))


def test_it_says_what_is_wrong_with_such_a_file(tmp_path: Path) -> None:
    (tmp_path / "reaching.yaml").write_text(WRONG, "utf-8")
    found = " ".join(p.message for p in check_library(tmp_path))
    assert "“No Calls” can never be found" in found
    assert "go together" in found
    assert "No day has an hour 24" in found
    assert "misses this sentence" in found
