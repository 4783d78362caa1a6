"""Days and hours that are only told count like noted ones, keep their hour when the clock changes, and are never invented late."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from ringback import api
from ringback.advice.assess import Judgement
from ringback.hours.clock import own_clock, say_left, say_when
from ringback.model.values import Play

CASE = """
now: {now}
candidate: {{name: Ada Finch, time_zone: {zone}}}
opportunity: {{employer: Halden Foods, role: buyer}}
contacts: [{{name: Ruth Aske, role: hiring_manager, decides: yes}}]
interview: {{channel: phone, ended: {ended}, with: [Ruth Aske]}}
status: {{next_stage: {{offered: {offered}{when}}}}}
debrief: {{text: "{text}"}}
"""
FLOORED = "She said the stock question worries her, I had no answer to it, the core of the job."


def judged(
    text: str, now: str, ended: str, offered: str = "unknown", when: str = "", zone: str = "Europe/Berlin"
) -> Judgement:
    day = f", when: {when}" if when else ""
    case = api.read_case(
        CASE.format(now=now, ended=ended, offered=offered, when=day, zone=zone, text=text), "case.yaml"
    )
    assert case.now
    return api.assess(case, case.now)


def step_with(found: Judgement, words: str) -> tuple[datetime, datetime]:
    return next((s.opens, s.due) for s in found.plan.steps if words in s.title)


def test_an_agreed_hour_is_when_one_is_to_be_ready() -> None:
    text = "The fire alarm went off in her office. She shouted 'I'll call you at four' and the line was gone."
    found = judged(text, "2026-11-17T10:20:00+01:00", "2026-11-17T10:10:00+01:00")
    assert found.assessment.first_move is Play.WAIT
    assert step_with(found, "at the agreed time")[1].isoformat() == "2026-11-17T16:00:00+01:00"
    ring = next(n.why for n in found.plan.not_chosen if n.play == Play.CALL_BACK_NOW)
    assert "do not ring before" in ring


@pytest.mark.parametrize(
    ("when", "told", "opens"),
    [
        ("", "She invited me to the second interview, Tuesday at nine.", "2026-11-24T09:00:00+01:00"),
        ("2026-11-24", "She invited me to the second interview, Tuesday at nine.", "2026-11-24T09:00:00+01:00"),
        ("2026-11-24", "She invited me to the second interview.", "2026-11-24T08:30:00+01:00"),
        ("2026-11-24T15:00:00+01:00", "She invited me again, Tuesday at nine.", "2026-11-24T15:00:00+01:00"),
    ],
    ids=["told", "the hour told", "no hour: not after they open", "noted goes first"],
)
def test_the_next_stage_is_on_the_day_and_hour_that_are_known(when: str, told: str, opens: str) -> None:
    found = judged(f"{FLOORED} {told}", "2026-11-20T10:20:00+01:00", "2026-11-19T10:00:00+01:00", "yes", when)
    assert found.assessment.first_move is Play.RAISE_AT_NEXT_STAGE
    assert step_with(found, "Raise it yourself")[0].isoformat() == opens
    assert "status.next_stage.when" not in [a.key for a in found.assessment.missing]


def test_a_day_that_nobody_named_is_asked_for() -> None:
    found = judged(f"{FLOORED} She invited me again.", "2026-11-20T10:20:00+01:00", "2026-11-19T10:00:00+01:00", "yes")
    assert "status.next_stage.when" in [a.key for a in found.assessment.missing]


def test_nobody_rehearses_at_night() -> None:
    early = judged(
        FLOORED, "2026-11-20T10:20:00+01:00", "2026-11-19T10:00:00+01:00", "yes", "2026-11-24T08:30:00+01:00"
    )
    assert step_with(early, "Say your opener")[1].isoformat() == "2026-11-23T21:00:00+01:00"


def test_days_after_a_change_of_the_clock_keep_their_hour() -> None:
    now = "2026-10-22T10:20:00+02:00"
    found = judged(FLOORED, now, "2026-10-21T10:00:00+02:00", "yes", "2026-10-28T11:00:00+01:00", "Europe/Madrid")
    opens = step_with(found, "Raise it yourself")[0]
    assert say_when(opens, own_clock(datetime.fromisoformat(now), "Europe/Madrid")) == "Wed 28 Oct, 11:00"
    assert opens.isoformat() == "2026-10-28T11:00:00+01:00"


def test_a_clock_that_shows_another_hour_than_the_zone_is_left_as_it_is() -> None:
    at = datetime.fromisoformat("2026-10-22T10:20:00+05:30")
    assert own_clock(at, "Europe/Madrid") is at
    assert own_clock(at, "") is at
    assert own_clock(at, "Asia/Kolkata").tzinfo == ZoneInfo("Asia/Kolkata")


def test_the_time_left_is_the_time_that_passes() -> None:
    before = datetime(2026, 10, 24, 12, tzinfo=ZoneInfo("Europe/Madrid"))
    assert say_left(before + timedelta(days=1), before) == "25 hours left"


def test_waiting_has_the_day_that_they_named_and_a_letter_that_is_late_is_due_today() -> None:
    thanked = (
        "I wrote my thanks on Monday. She answered 'everybody will be told on the 24th'. It went well, she was warm."
    )
    found = judged(thanked, "2026-11-18T11:00:00+01:00", "2026-11-16T10:00:00+01:00")
    assert found.assessment.first_move is Play.WAIT
    assert step_with(found, "Look for the answer on the day they named")[0].date().isoformat() == "2026-11-24"
    late = judged(FLOORED, "2026-11-18T11:00:00+01:00", "2026-11-17T10:00:00+01:00")
    assert late.assessment.first_move is Play.SECOND_CHANCE_LETTER
    assert late.assessment.window
    assert late.assessment.window.closes.isoformat() == "2026-11-18T17:00:00+01:00"
    assert late.assessment.window.why == "It is late already, so today."


@pytest.mark.parametrize(
    ("told", "late"),
    [
        ("tomorrow morning before ten and now it is twelve", True),
        ("tomorrow morning before ten, and I sent it at nine", False),
    ],
)
def test_an_hour_that_has_passed_is_late_unless_it_was_kept(told: str, late: bool) -> None:
    text = f"It went well, she was warm. I told her I will send my certificate {told}."
    found = judged(text, "2026-11-18T12:10:00+01:00", "2026-11-17T10:00:00+01:00")
    assert found.facts.promise_overdue is late


def test_a_promise_that_is_still_open_is_no_failure() -> None:
    text = "It went well, she showed me round. I told her she has the plans by Friday, and the price of two parts worries me."
    found = judged(text, "2026-11-18T12:10:00+01:00", "2026-11-17T10:00:00+01:00")
    assert found.facts.promise_ahead
    assert found.assessment.first_move is Play.THANK_YOU_ONLY


@pytest.mark.parametrize(
    ("told", "closes"),
    [
        ("She said she is at her desk until half past four.", "2026-11-17T16:30:00+01:00"),
        ("She's done at four.", "2026-11-17T16:00:00+01:00"),
    ],
)
def test_a_call_ends_when_they_stop(told: str, closes: str) -> None:
    found = judged(f"{FLOORED} {told}", "2026-11-17T15:40:00+01:00", "2026-11-17T15:30:00+01:00")
    assert found.assessment.first_move is Play.CALL_BACK_NOW
    assert found.assessment.window
    assert found.assessment.window.closes.isoformat() == closes


def test_until_ten_is_this_morning_while_that_is_ahead() -> None:
    text = f"{FLOORED} She said she is at her desk until ten."
    found = judged(text, "2026-11-17T09:10:00+01:00", "2026-11-17T09:00:00+01:00")
    assert found.assessment.window
    assert found.assessment.window.closes.isoformat() == "2026-11-17T10:00:00+01:00"
