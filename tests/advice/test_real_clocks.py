"""The call and the clock, end to end: real cases, real zones, real public holidays of the person who would be called."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback import api
from ringback.advice.assess import Judgement
from ringback.model.plan import Step
from ringback.model.values import DraftChannel, Play
from tests.advice.facts_builder import CALLS, after_a_call, heard_too, judgement

SPOKEN = (DraftChannel.CALL_SCRIPT, DraftChannel.VOICEMAIL)
ZONES = [
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Asia/Dubai",
    "Australia/Sydney",
    "America/Sao_Paulo",
    "Africa/Lagos",
    "Asia/Tokyo",
]


def at_hour(zone: str, day: str, clock: str, minutes_ago: int = 12, candidate_zone: str = "") -> Judgement:
    """A phone interview that ended some minutes ago; the time is the contact's own."""
    now = datetime.fromisoformat(f"{day}T{clock}:00").replace(tzinfo=ZoneInfo(zone))
    seen = now.astimezone(ZoneInfo(candidate_zone or zone))
    return after_a_call(seen.isoformat(), (seen - timedelta(minutes=minutes_ago)).isoformat(), zone)


def calls_in(found: Judgement) -> list[Step]:
    """The steps of a plan in which somebody rings."""
    return [s for s in found.plan.steps if s.channel in SPOKEN]


@pytest.mark.parametrize("zone", ZONES)
def test_it_advises_the_call_on_a_working_morning_wherever_they_are(zone: str) -> None:
    found = at_hour(zone, "2026-11-18", "10:30")
    assert found.assessment.first_move is Play.CALL_BACK_NOW
    assert found.assessment.contested
    assert Play.SECOND_CHANCE_LETTER in found.assessment.alternatives


@pytest.mark.parametrize(
    ("zone", "day", "clock"),
    [
        ("Europe/Berlin", "2026-11-17", "21:30"),
        ("Europe/Berlin", "2026-11-17", "18:00"),
        ("Europe/Berlin", "2026-11-17", "07:10"),
        ("Europe/Berlin", "2026-11-17", "00:05"),
        ("Europe/Berlin", "2026-11-21", "11:00"),
        ("America/New_York", "2026-11-22", "11:00"),
        ("Asia/Riyadh", "2026-11-20", "11:00"),
    ],
    ids=["late", "closing", "early", "midnight", "saturday", "sunday", "friday-in-riyadh"],
)
def test_it_never_advises_a_call_at_night_or_at_their_week_end(zone: str, day: str, clock: str) -> None:
    found = at_hour(zone, day, clock)
    assert found.assessment.first_move is Play.SECOND_CHANCE_LETTER
    assert calls_in(found) == []
    assert any("not at work" in n.why for n in found.plan.not_chosen if n.play is Play.CALL_BACK_NOW)


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Europe/Berlin", "2026-12-25"),
        ("America/New_York", "2026-11-26"),
        ("Asia/Kolkata", "2026-01-26"),
        ("Europe/London", "2026-08-31"),
        ("Asia/Tokyo", "2026-11-03"),
    ],
)
def test_it_never_advises_a_call_on_their_public_holiday(zone: str, day: str) -> None:
    assert datetime.fromisoformat(day).weekday() < 5
    found = at_hour(zone, day, "11:00")
    assert found.assessment.first_move is Play.SECOND_CHANCE_LETTER
    assert calls_in(found) == []


def test_it_goes_by_the_clock_of_the_person_who_would_be_called() -> None:
    night_there = at_hour("America/New_York", "2026-11-17", "04:20", candidate_zone="Europe/Berlin")
    night_here = at_hour("Europe/Berlin", "2026-11-17", "10:20", candidate_zone="America/New_York")
    assert night_there.assessment.first_move is Play.SECOND_CHANCE_LETTER
    assert night_here.assessment.first_move is Play.CALL_BACK_NOW


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)), st.sampled_from(ZONES), st.sampled_from(ZONES))
def test_it_advises_a_call_only_inside_their_working_hours(moment: datetime, theirs: str, mine: str) -> None:
    now = moment.replace(tzinfo=UTC, microsecond=0).astimezone(ZoneInfo(mine))
    found = after_a_call(now.isoformat(), (now - timedelta(minutes=10)).isoformat(), theirs)
    there = now.astimezone(ZoneInfo(theirs))
    if found.assessment.first_move in CALLS:
        assert 8 <= there.hour < 18
        assert found.facts.they_are_at_work
        assert found.assessment.window is not None
        assert found.assessment.window.closes.astimezone(ZoneInfo(theirs)).hour <= 18
    else:
        assert calls_in(found) == []


@pytest.mark.parametrize(("minutes", "called"), [(5, True), (60, True), (119, True), (121, False), (600, False)])
def test_it_advises_a_call_only_while_the_window_is_open(minutes: int, called: bool) -> None:
    found = at_hour("Europe/Berlin", "2026-11-18", "17:00", minutes_ago=minutes)
    assert (found.assessment.first_move is Play.CALL_BACK_NOW) is called


def test_it_closes_the_window_when_they_stop_work() -> None:
    window = at_hour("Europe/Berlin", "2026-11-18", "17:30").assessment.window
    assert window is not None
    assert window.closes.isoformat() == "2026-11-18T18:00:00+01:00"
    assert "18:00" in window.why


@pytest.mark.parametrize("instruction", ["please write, don't call", "Please e-mail only", "do not call the depot"])
def test_it_never_advises_a_call_after_they_asked_for_writing(instruction: str) -> None:
    found = judgement(contacts=f'[{{name: Frau Wiebe, decides: yes, instruction: "{instruction}"}}]')
    assert found.assessment.first_move is Play.SECOND_CHANCE_LETTER
    assert calls_in(found) == []


@pytest.mark.parametrize("route", ["direct line", "email", "ask for me at the desk"])
def test_it_takes_a_plain_route_for_no_instruction(route: str) -> None:
    found = judgement(contacts=f"[{{name: Frau Wiebe, decides: yes, instruction: {route}}}]")
    assert found.assessment.first_move is Play.CALL_BACK_NOW


@pytest.mark.parametrize("channel", ["video", "in_person"])
def test_it_never_advises_a_call_after_a_meeting(channel: str) -> None:
    found = judgement(interview=f"{{channel: {channel}, ended: 2026-11-17T10:05:00+01:00, with: [Frau Wiebe]}}")
    assert found.assessment.first_move is Play.SECOND_CHANCE_LETTER
    assert calls_in(found) == []


def test_it_never_advises_a_call_after_a_rejection_whatever_the_clock_says() -> None:
    for status in ("{rejected: yes}", "{rejected: yes, reason_given: no licence}", "{rejected: yes, still_open: yes}"):
        found = judgement(status=status)
        assert found.assessment.first_move is Play.LET_GO_KEEP_HUNTING
        assert calls_in(found) == []


def test_it_advises_no_call_where_only_the_day_is_known() -> None:
    found = judgement(interview="{channel: phone, ended: 2026-11-17, with: [Frau Wiebe]}")
    assert found.assessment.first_move is Play.SECOND_CHANCE_LETTER
    assert "interview.ended" in [m.key for m in found.assessment.missing]


def test_it_leaves_a_voicemail_after_a_call_that_nobody_took() -> None:
    found = judgement(
        outreach="[{at: 2026-11-17T10:12:00+01:00, by: phone, to: Frau Wiebe, purpose: attempt, answered: no}]"
    )
    assert found.assessment.first_move is Play.LEAVE_VOICEMAIL


def test_it_waits_once_a_repair_is_out() -> None:
    found = judgement(
        outreach="[{at: 2026-11-17T10:12:00+01:00, by: email, to: Frau Wiebe, purpose: second_chance, answered: no}]"
    )
    assert found.assessment.first_move is Play.WAIT


@pytest.mark.parametrize("kind", ["gone_home", "away_or_closed"])
def test_it_believes_that_they_have_gone_home(kind: str) -> None:
    assert kind in api.shelf().ear.kinds
    assert judgement(heard_too(kind)).assessment.first_move is Play.SECOND_CHANCE_LETTER


def test_it_owns_an_overdue_promise_at_their_next_opening() -> None:
    found = judgement(
        now="2026-11-21T11:00:00+01:00",
        interview="{channel: in_person, ended: 2026-11-16T15:00:00+01:00, with: [Frau Wiebe]}",
        commitments="[{what: call with my answer, by: me, due: 2026-11-18T17:00:00+01:00, done: no}]",
    )
    calls = calls_in(found)
    assert found.assessment.first_move is Play.OWN_MISSED_COMMITMENT_CALL
    assert calls
    assert {c.opens.isoformat() for c in calls} == {"2026-11-23T08:30:00+01:00"}


def test_it_moves_otherwise_when_a_stage_ahead_is_offered() -> None:
    found = judgement(status="{next_stage: {offered: yes, when: 2026-11-24T10:00:00+01:00}}")
    assert found.assessment.first_move is Play.RAISE_AT_NEXT_STAGE
    assert found.facts.severity == "serious"
    assert found.facts.recoverable == "yes"


@pytest.mark.parametrize("rating", [1, 9])
def test_it_is_not_moved_by_the_self_rating(rating: int) -> None:
    text = "She asked how I plan a tour and I said I would have to think. She went quiet."
    found = judgement(debrief=f"{{self_rating: {rating}, text: {text}}}")
    assert found.facts.self_rating == rating
    assert found.assessment.severity == judgement().assessment.severity
    assert found.assessment.first_move is judgement().assessment.first_move


@pytest.mark.parametrize(
    ("now", "ended", "until"),
    [
        ("2026-11-22T23:40:00+00:00", "2026-11-20T16:10:00+00:00", "2026-11-23T10:00:00+00:00"),
        ("2026-11-24T03:10:00+00:00", "2026-11-21T16:10:00+00:00", "2026-11-24T09:10:00+00:00"),
        ("2026-11-24T13:00:00+00:00", "2026-11-21T16:10:00+00:00", "2026-11-24T19:00:00+00:00"),
    ],
)
def test_a_late_letter_is_not_due_at_night(now: str, ended: str, until: str) -> None:
    found = letter_at(now, ended)
    assert found.assessment.window
    assert found.assessment.window.closes == datetime.fromisoformat(until)
    assert ("today" in found.assessment.window.why) == (now[:10] == until[:10])


def test_no_step_of_a_letter_begun_at_night_is_due_before_the_morning() -> None:
    found = letter_at("2026-11-22T23:40:00+00:00", "2026-11-22T23:10:00+00:00")
    later = [s.due for s in found.plan.steps if s.due.date() > s.opens.date()]
    assert later
    assert all(8 <= due.hour < 24 for due in later)


def letter_at(now: str, ended: str) -> Judgement:
    """A question about something central that failed in person, seen at some hour of the person's own clock."""
    text = f"""
now: {now}
candidate: {{time_zone: Europe/London}}
contacts: [{{name: Priya Shah, role: hiring_manager}}]
interview: {{channel: in_person, ended: {ended}}}
debrief: {{text: "I blanked when she asked why I want the job. She went quiet and sighed, and then said they had heard enough."}}
"""
    case = api.read_case(text)
    assert case.now
    found = api.assess(case, case.now)
    assert found.play.play is Play.SECOND_CHANCE_LETTER
    return found
