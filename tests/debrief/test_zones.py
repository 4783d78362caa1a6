"""An hour is told by somebody's clock: by that of a place, of the other side, or of a zone's letters."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from ringback import api
from ringback.debrief.zones import zone_told
from ringback.model.values import Play

OWN, THEIRS = ZoneInfo("Asia/Tokyo"), ZoneInfo("Europe/Dublin")


@pytest.mark.parametrize(
    ("told", "zone"),
    [
        ("I promised it by Friday noon, London time.", "Europe/London"),
        ("by four o'clock Melbourne time", "Australia/Melbourne"),
        ("before noon New York time", "America/New_York"),
        ("she rings at nine their time", "Europe/Dublin"),
        ("by 17:00 CET at the latest", "Europe/Berlin"),
        ("at ten Pacific time", "America/Los_Angeles"),
        ("by noon on Friday", "Asia/Tokyo"),
        ("I had a great time. By noon they call.", "Asia/Tokyo"),
        ("the Halden time sheet by Friday", "Asia/Tokyo"),
        ("they took their time off and call on Friday", "Asia/Tokyo"),
        ("It was my first time", "Asia/Tokyo"),
    ],
)
def test_the_clock_is_the_one_that_is_named(told: str, zone: str) -> None:
    assert str(zone_told(told, OWN, THEIRS)) == zone


CASE = """
now: 2026-05-01T18:10:00+09:00
candidate: {name: Ada Finch, time_zone: Asia/Tokyo}
opportunity: {employer: Halden Foods, role: buyer}
contacts: [{name: Ruth Aske, role: hiring_manager, decides: yes, time_zone: Europe/London}]
interview: {channel: video, ended: 2026-04-29T18:00:00+09:00, with: [Ruth Aske]}
debrief: {text: "It went well, she was warm. I promised to send my two certificates by Friday noon, WHOSE time."}
"""


@pytest.mark.parametrize("whose", ["London", "their"])
def test_a_promise_by_their_clock_is_not_late_by_mine(whose: str) -> None:
    case = api.read_case(CASE.replace("WHOSE", whose), "case.yaml")
    assert case.now
    found = api.assess(case, case.now)
    assert found.assessment.first_move is not Play.OWN_MISSED_COMMITMENT_CALL
    promise = next(s for s in found.plan.steps if s.promise)
    assert promise.due.astimezone(UTC) == datetime(2026, 5, 1, 11, tzinfo=UTC)
