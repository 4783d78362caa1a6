"""Plans: they begin with a pause, end in the search, and every step has a time that can be kept."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback import api
from ringback.advice.assess import Judgement
from ringback.advice.conditions import all_hold
from ringback.advice.facts import Facts
from ringback.advice.journey import decide_trip
from ringback.advice.timing import ANCHORS
from ringback.letters.compose import SHAPES
from ringback.model.play import PlayRule
from ringback.model.values import DraftChannel, Play
from tests.advice.facts_builder import advice, after_a_call, any_facts, heard_too, judgement, offset_is_given

ATTEMPT = "[{at: 2026-11-17T10:12:00+01:00, by: phone, to: Frau Wiebe, purpose: attempt, answered: no}]"
THANKS = "[{at: 2026-11-17T10:12:00+01:00, by: email, to: Frau Wiebe, purpose: second_chance, answered: no}]"
PROMISE = "[{what: call with my answer, by: me, due: 2026-11-16T17:00:00+01:00, done: no}]"
OFFERED = "{next_stage: {offered: yes, when: 2026-11-24T10:00:00+01:00}}"
SITUATIONS: dict[Play, dict[str, str]] = {
    Play.CALL_BACK_NOW: {},
    Play.LEAVE_VOICEMAIL: {"outreach": ATTEMPT},
    Play.SECOND_CHANCE_LETTER: {"interview": "{channel: video, ended: 2026-11-17T10:05:00+01:00}"},
    Play.RAISE_AT_NEXT_STAGE: {"status": OFFERED},
    Play.OWN_MISSED_COMMITMENT_CALL: {"commitments": PROMISE},
    Play.WAIT: {"outreach": THANKS},
    Play.LET_GO_KEEP_HUNTING: {"status": "{rejected: yes}"},
}
SPOKEN = (DraftChannel.CALL_SCRIPT, DraftChannel.VOICEMAIL)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31))
ZONES = st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Sydney", "Pacific/Auckland"])


def plan_of(play: Play) -> Judgement:
    """A case for which this play is the first move."""
    if play is Play.THANK_YOU_ONLY:
        quiet = replace(
            heard_too(), moments=(), signals=(), story=replace(heard_too().story, severity="overthinking", sureness=())
        )
        return judgement(quiet)
    return judgement(None, **SITUATIONS[play])


@pytest.fixture(params=list(Play), ids=str)
def found(request: pytest.FixtureRequest) -> Judgement:
    """One case for each play."""
    made = plan_of(request.param)
    assert made.assessment.first_move is request.param
    return made


def test_it_begins_with_a_pause_and_never_with_writing(found: Judgement) -> None:
    first = found.plan.steps[0]
    assert first.title.startswith("Breathe")
    assert first.purpose is None
    assert "S0-4" in first.rules


def test_it_ends_in_dated_search_actions(found: Judgement) -> None:
    assert found.plan.keep_hunting
    assert all(offset_is_given(s.due) and s.title for s in found.plan.keep_hunting)


def test_it_gives_every_step_a_time_that_can_be_kept(found: Judgement) -> None:
    now = api.read_case("now: 2026-11-17T10:17:00+01:00\ninterview: {}\ndebrief: {}\n").now
    assert now is not None
    assert len(found.plan.steps) >= 2
    assert [s.title for s in found.plan.steps if not now <= s.opens <= s.due] == []
    assert all(offset_is_given(s.opens) and offset_is_given(s.due) for s in found.plan.steps)


def test_it_gives_every_step_to_its_play_and_cites_rules(found: Judgement) -> None:
    steps = found.plan.steps
    assert {s.play for s in steps} == {found.plan.first_move}
    assert [s.title for s in steps if not s.rules] == []


def test_it_asks_only_for_words_that_exist(found: Judgement) -> None:
    worded = [(s.purpose, s.channel) for s in found.plan.steps if s.purpose and s.channel]
    assert [pair for pair in worded if pair not in SHAPES] == []
    assert [s.title for s in found.plan.steps if (s.purpose is None) is not (s.channel is None)] == []


def test_it_tells_why_each_of_the_seven_others_was_not_chosen(found: Judgement) -> None:
    others = found.plan.not_chosen
    assert {o.play for o in others} == set(Play) - {found.plan.first_move}
    assert [o.play for o in others if not (o.why.endswith(".") and o.rules)] == []


def test_it_tells_nobody_to_turn_up_or_to_write_a_third_time(found: Judgement) -> None:
    titles = " ".join(s.title for s in found.plan.steps).lower()
    assert titles
    assert "drop by" not in titles
    assert "turn up" not in titles
    assert sum(s.purpose is not None for s in found.plan.steps) <= 4


@pytest.mark.parametrize("play", advice().plays, ids=lambda p: str(p.play))
def test_it_names_only_known_moments_and_begins_every_play_with_a_pause(play: PlayRule) -> None:
    first = play.steps[0]
    assert [s.title for s in play.steps if s.opens.at not in ANCHORS or s.due.at not in ANCHORS] == []
    assert (first.purpose, first.when, first.opens.at) == (None, (), "now")


@given(any_facts(), st.sampled_from(advice().plays))
def test_it_never_leaves_a_plan_without_an_action(table: Facts, play: PlayRule) -> None:
    decided = decide_trip(None, table, advice())
    journey = decided.steps_in(play.play, advice().trip_frame) if decided else ()
    assert [s for s in (*play.steps[1:], *journey) if all_hold(s.when, table)]
    assert [s for s in advice().search if all_hold(s.when, table)]


@given(MOMENTS, ZONES, ZONES, st.integers(1, 300))
def test_it_dates_every_step_from_now_on_whatever_the_clock_says(
    moment: datetime, mine: str, theirs: str, ago: int
) -> None:
    now = moment.replace(tzinfo=ZoneInfo(mine), microsecond=0)
    plan = after_a_call(now.isoformat(), (now - timedelta(minutes=ago)).isoformat(), theirs).plan
    assert plan.steps
    assert [s.title for s in plan.steps if not now <= s.opens <= s.due] == []
    assert [s.title for s in plan.keep_hunting if s.due < now] == []


@given(MOMENTS, ZONES, ZONES)
def test_it_puts_calls_into_their_working_hours(moment: datetime, mine: str, theirs: str) -> None:
    now = moment.replace(tzinfo=ZoneInfo(mine), microsecond=0)
    due = (now - timedelta(days=2)).isoformat()
    found = judgement(
        now=now.isoformat(),
        interview=f"{{channel: in_person, ended: {(now - timedelta(days=5)).isoformat()}}}",
        contacts=f"[{{name: Frau Wiebe, decides: yes, time_zone: {theirs}}}]",
        commitments=f"[{{what: call with my answer, by: me, due: {due}, done: no}}]",
    )
    calls = [s for s in found.plan.steps if s.channel in SPOKEN]
    assert found.plan.first_move is Play.OWN_MISSED_COMMITMENT_CALL
    assert calls
    for step in calls:
        opens, ends = step.opens.astimezone(ZoneInfo(theirs)), step.due.astimezone(ZoneInfo(theirs))
        assert opens.date() == ends.date()
        assert (8, 30) <= (opens.hour, opens.minute) < (18, 0)
        assert (ends.hour, ends.minute) <= (18, 0)
        assert opens.weekday() < 5


def test_it_sets_the_clock_of_a_next_stage_by_its_day() -> None:
    raised = plan_of(Play.RAISE_AT_NEXT_STAGE)
    opener = raised.plan.steps[-1]
    assert opener.opens.isoformat() == "2026-11-24T10:00:00+01:00"
    assert opener.channel is DraftChannel.SPOKEN_OPENER


def test_it_sends_an_answer_to_a_no_tomorrow_and_not_tonight() -> None:
    let_go = plan_of(Play.LET_GO_KEEP_HUNTING)
    replies = [s for s in let_go.plan.steps if s.purpose]
    assert [r.opens.date().isoformat() for r in replies] == ["2026-11-18"]


def test_it_writes_a_missed_promise_where_they_asked_for_writing() -> None:
    asked = '[{name: Frau Wiebe, decides: yes, instruction: "please write, do not call"}]'
    found = judgement(commitments=PROMISE, contacts=asked)
    assert found.plan.first_move is Play.OWN_MISSED_COMMITMENT_CALL
    assert [s.channel for s in found.plan.steps if s.channel] == [DraftChannel.EMAIL]


MANILA = """
candidate: {name: Jo, time_zone: Asia/Manila}
contacts: [{name: Tegan Wirth, time_zone: Australia/Melbourne}]
interview: {channel: video, ended: 2026-11-18T11:00:00+08:00}
debrief: {text: "My laptop updated itself in the middle, six minutes, then we finished it together and she laughed. TOLD"}
"""


def check_in_of(told: str, more: str = "") -> datetime:
    """From when the plan has the person check in."""
    now = datetime(2026, 11, 18, 13, 5, tzinfo=ZoneInfo("Asia/Manila"))
    found = api.assess(api.read_case(MANILA.replace("TOLD", told) + more, "case.yaml", now), now)
    return next(s.opens for s in found.plan.steps if s.purpose == "check_in")


def test_a_date_of_theirs_that_is_only_told_comes_before_the_check_in_as_a_noted_one_does() -> None:
    told, noted = (
        "She said they'll let me know by Friday the 27th.",
        "commitments: [{what: answer, by: them, due: 2026-11-27}]\n",
    )
    assert check_in_of("").date() < datetime(2026, 11, 27).date() < check_in_of(told).date()
    assert check_in_of(told) == check_in_of("", noted) == check_in_of(told, noted)


def test_a_check_in_that_is_late_already_still_has_a_day() -> None:
    now = datetime(2026, 12, 9, 13, 5, tzinfo=ZoneInfo("Asia/Manila"))
    sent = "outreach: [{at: 2026-11-18T20:00:00+08:00, by: email, to: Tegan Wirth, purpose: thank_you, answered: no}]\n"
    case = api.read_case(
        MANILA.replace("TOLD", "She said they'll let me know by Friday the 27th.") + sent, "case.yaml", now
    )
    step = next(s for s in api.assess(case, now).plan.steps if s.purpose == "check_in")
    assert step.opens == now
    assert step.due >= now + timedelta(hours=20)


def test_a_check_in_opens_at_no_hour_of_the_night_where_the_person_is() -> None:
    assert 8 <= check_in_of("").hour < 22
