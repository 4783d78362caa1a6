"""The plan as a calendar: one entry a step, an alarm each, the person's zone, the same UID however often it is made."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from ringback import api
from ringback.export.ics import ics
from ringback.model.case import Candidate, Interview, Opportunity
from ringback.model.plan import Plan, SearchAction, Step
from ringback.model.values import DraftChannel, Play, Purpose
from tests.builders import CALM, EXAMPLES, NOW
from tests.export.sheets_builder import ENGLISH, HOSTILE

CALL = Step(
    *("Call back. Say it once, then answer.", Play.CALL_BACK_NOW, NOW, NOW + timedelta(minutes=100)),
    *(Purpose.SECOND_CHANCE, DraftChannel.CALL_SCRIPT, ("S0-22",)),
)
LOOK = SearchAction("Look at one other opening.", NOW + timedelta(days=1))
PLAN = Plan(Play.CALL_BACK_NOW, (replace(CALL, title="Breathe.", due=NOW + timedelta(minutes=3)), CALL), (), (LOOK,))


def events(plan: Plan = PLAN, **changes: Any) -> list[Any]:
    """The entries of the calendar as it is read back."""
    return list(Calendar.from_ical(ics(plan, replace(CALM, **changes), NOW, ENGLISH)).walk("VEVENT"))


def test_every_step_and_the_search_is_an_entry_with_an_alarm() -> None:
    found = events()
    told = ["Breathe.", "Call back. Say it once, then answer.", "Look at one other opening."]
    assert [str(e["summary"]) for e in found[:2]] == [f"{t} (Nordlicht Logistik)" for t in told[:2]]
    assert str(found[2]["summary"]) == told[2], "the search is for another employer"
    assert all(len(e.walk("VALARM")) == 1 for e in found)
    assert all(e.walk("VALARM")[0]["trigger"].dt == timedelta(0) for e in found)


def test_an_entry_ends_when_the_step_is_due_and_does_not_begin_before_it_opens() -> None:
    breathe, call, _ = events()
    assert (breathe.start, breathe.end) == (NOW, NOW + timedelta(minutes=3))
    assert (call.start, call.end) == (NOW + timedelta(minutes=70), NOW + timedelta(minutes=100))


def test_times_are_in_the_zone_of_the_person_and_the_zone_is_in_the_file() -> None:
    calendar = Calendar.from_ical(
        ics(PLAN, replace(CALM, candidate=Candidate(time_zone="America/New_York")), NOW, ENGLISH)
    )
    assert {str(z["tzid"]) for z in calendar.walk("VTIMEZONE")} == {"America/New_York"}
    assert {e["dtstart"].params["TZID"] for e in calendar.walk("VEVENT")} == {"America/New_York"}


def test_without_a_zone_times_are_universal() -> None:
    calendar = Calendar.from_ical(ics(PLAN, replace(CALM, candidate=Candidate()), NOW, ENGLISH))
    assert not calendar.walk("VTIMEZONE")
    found: list[Any] = calendar.walk("VEVENT")
    assert all(e.start.utcoffset() == timedelta(0) for e in found)


def test_a_uid_stays_when_the_plan_is_made_again_and_differs_between_steps_and_jobs() -> None:
    later = replace(PLAN, steps=tuple(replace(s, due=s.due + timedelta(hours=1)) for s in PLAN.steps))
    first, again = ([str(e["uid"]) for e in events(p)] for p in (PLAN, later))
    assert first == again
    assert len(set(first)) == 3
    assert set(first).isdisjoint(str(e["uid"]) for e in events(opportunity=Opportunity("Elsewhere")))


def test_two_steps_of_the_same_words_have_two_uids() -> None:
    assert len({str(e["uid"]) for e in events(replace(PLAN, steps=(CALL, CALL)))}) == 3


def test_equal_plans_have_equal_bytes() -> None:
    assert ics(PLAN, CALM, NOW, ENGLISH) == ics(replace(PLAN), CALM, NOW, ENGLISH)


@pytest.mark.parametrize("text", [*HOSTILE, "a; b, c: d\nATTACH:file:///etc/passwd", "x\r\nEND:VEVENT"])
def test_a_text_is_data(text: str) -> None:
    plan = replace(PLAN, steps=(replace(CALL, title=text),))
    found = events(plan, opportunity=Opportunity())
    assert len(found) == 2
    assert str(found[0]["summary"]).replace("\r\n", "\n") == text.replace("\r\n", "\n")
    assert "ATTACH" not in found[0]


@pytest.mark.parametrize("ended", [None, date(2026, 11, 17), datetime(2026, 11, 17, 9, tzinfo=UTC)])
def test_the_end_of_the_interview_may_be_known_by_the_day_or_not_at_all(ended: Any) -> None:
    assert len(events(interview=Interview(ended=ended))) == 3


ZONES = {"Europe/Berlin": "10:25", "America/New_York": "04:25", "Asia/Kolkata": "14:55"}
"""Where the person is → what their clock says at the moment of the plan."""


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_the_plan_of_every_example_is_the_same_instants_in_every_zone(path: Path, zone: str) -> None:
    case = api.read_case(path.read_text("utf-8"), path.name)
    assert case.now is not None
    plan = api.assess(case, case.now).plan
    moved = replace(case, candidate=replace(case.candidate, time_zone=zone))
    calendar = Calendar.from_ical(ics(plan, moved, case.now, ENGLISH))
    entries: list[Any] = calendar.walk("VEVENT")
    assert [str(z["tzid"]) for z in calendar.walk("VTIMEZONE")] == [zone]
    titles = [s.title for s in plan.steps] + [a.title for a in plan.keep_hunting]
    assert [
        str(e["summary"]).removesuffix(f" ({ENGLISH.addressed(case.opportunity.employer)})") for e in entries
    ] == titles
    for entry, step in zip(entries, plan.steps, strict=False):
        assert step.opens <= entry.start <= entry.end <= step.due
        assert entry.end - entry.start <= timedelta(minutes=30)
        assert entry.start.utcoffset() == step.opens.astimezone(ZoneInfo(zone)).utcoffset()
        assert len(entry.walk("VALARM")) == 1


@pytest.mark.parametrize(("zone", "clock"), ZONES.items())
def test_its_words_tell_the_time_on_the_clock_of_the_person(zone: str, clock: str) -> None:
    plan = replace(PLAN, steps=(replace(CALL, due=NOW),), keep_hunting=())
    (entry,) = events(plan, candidate=Candidate(time_zone=zone))
    assert str(entry["description"]) == f"By {clock}"
    assert f"{entry.end:%H:%M}" == clock


def test_a_day_on_which_clocks_change_moves_nothing() -> None:
    """Clocks in New York go back in the night before 1 November 2026; nine o'clock there is then 14:00 and not 13:00 UTC."""
    due = datetime(2026, 11, 2, 14, tzinfo=UTC)
    plan = replace(PLAN, steps=(replace(CALL, channel=None, due=due),), keep_hunting=())
    now = datetime(2026, 10, 30, 13, tzinfo=UTC)
    calendar = Calendar.from_ical(
        ics(plan, replace(CALM, candidate=Candidate(time_zone="America/New_York")), now, ENGLISH)
    )
    entry: Any = calendar.walk("VEVENT")[0]
    assert (f"{entry.end:%H:%M}", entry.end) == ("09:00", due)


def test_a_call_of_another_day_begins_when_it_may_be_made() -> None:
    """At the end of their working day they are about to go home."""
    opens = NOW + timedelta(days=7)
    step = replace(CALL, opens=opens, due=opens + timedelta(hours=8))
    (entry,) = events(replace(PLAN, steps=(step,), keep_hunting=()))
    assert (entry.start, entry.end) == (opens, opens + timedelta(minutes=30))
