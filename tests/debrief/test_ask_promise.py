"""A promise without a day is asked for its day."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from ringback import api
from ringback.files.zone import answered_due
from ringback.model.case import Case, Commitment, Debrief, Interview
from ringback.model.problem import InputProblems
from ringback.model.values import Channel, Side

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
PROMISE = "I promised to send her my references."


def asked_of(case: Case) -> dict[str, str]:
    """Every question that is put in this case, each once: id → key."""
    found: dict[str, str] = {}
    while asked := api.next_question(case, NOW, frozenset({"text", *found})):
        found[asked.id] = asked.key
    return found


def case_of(text: str) -> Case:
    """A phone interview with a free text."""
    return Case(Interview(channel=Channel.PHONE, ended=NOW - timedelta(hours=1)), Debrief(text=text))


def test_a_promise_without_a_day_is_asked_for_it() -> None:
    assert "commitments[0].due" in asked_of(case_of(PROMISE)).values()


def test_a_promise_with_a_day_is_not() -> None:
    assert "commitments[0].due" not in asked_of(case_of("I promised to send her my references by Friday.")).values()


def test_a_noted_promise_is_asked_once_and_not_a_second_time_for_the_text() -> None:
    case = replace(case_of(PROMISE), commitments=(Commitment(what=PROMISE, by=Side.ME),))
    keys = [k for k in asked_of(case).values() if k.startswith("commitments")]
    assert keys == ["commitments[0].due"]


def test_the_day_is_counted_from_when_it_was_promised() -> None:
    berlin = timezone(timedelta(hours=1))
    assert answered_due("tomorrow", NOW, NOW + timedelta(days=3), berlin) == "2026-11-21"
    assert answered_due("2026-11-27", NOW, NOW, berlin) == "2026-11-27"


def test_what_names_no_day_is_said_so() -> None:
    with pytest.raises(InputProblems) as found:
        answered_due("soonish", NOW, NOW, UTC)
    assert "soonish" in found.value.problems[0].message
