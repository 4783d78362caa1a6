"""Promised times that go by the working days and public holidays of the speaker's own place."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from ringback import api
from ringback.debrief.due import due_in
from ringback.files.calendars import year_at

LONDON, BERLIN, DUBAI, CHICAGO = (
    ZoneInfo(name) for name in ("Europe/London", "Europe/Berlin", "Asia/Dubai", "America/Chicago")
)
TABLE = [
    # what is written · when it was said, and where · the day it falls due
    ("after the bank holiday", "2026-08-27", LONDON, "2026-09-01"),  # Monday 31 August is the bank holiday
    ("the Friday after the bank holiday", "2026-08-27", LONDON, "2026-09-04"),
    ("before the bank holiday", "2026-08-27", LONDON, "2026-08-28"),
    ("in two working days", "2026-08-28", LONDON, "2026-09-02"),
    ("in two working days", "2026-08-28", BERLIN, "2026-09-01"),
    ("within three business days", "2026-12-23", LONDON, "2026-12-30"),  # Christmas, Boxing Day and its substitute
    ("three working days from Friday", "2026-04-02", LONDON, "2026-04-09"),  # Good Friday, then Easter Monday
    ("the next working day", "2026-04-02", LONDON, "2026-04-07"),
    ("the next working day", "2026-11-20", DUBAI, "2026-11-23"),
    ("after Easter", "2026-03-24", BERLIN, "2026-04-07"),
    ("after Easter week", "2026-03-31", ZoneInfo("Europe/Vienna"), "2026-04-13"),
    ("the week after Easter", "2026-03-30", LONDON, "2026-04-10"),
    ("the week after Labour Weekend", "2026-10-20", ZoneInfo("Pacific/Auckland"), "2026-10-30"),
    ("the week after the public holiday", "2026-05-12", BERLIN, "2026-05-22"),
    ("the week after next", "2026-03-30", LONDON, "2026-04-17"),
    ("by Christmas", "2026-12-01", CHICAGO, "2026-12-24"),
    ("after New Year", "2026-12-18", BERLIN, "2027-01-04"),
    ("after Thanksgiving", "2026-11-23", CHICAGO, "2026-11-27"),
    ("after the public holiday", "2026-05-12", BERLIN, "2026-05-15"),  # Ascension Day, a Thursday
]


@pytest.mark.parametrize(("text", "said", "zone", "expected"), TABLE)
def test_it_knows_the_days_on_which_nobody_works(text: str, said: str, zone: ZoneInfo, expected: str) -> None:
    spoken = datetime.fromisoformat(said + "T10:05").replace(tzinfo=zone)
    due = due_in(f"she said she would call {text}", spoken, spoken, zone, year_at)
    assert due is not None
    assert due.at == datetime.fromisoformat(expected + "T23:59").replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("text", "zone"), [("after Easter", CHICAGO), ("after the bank holiday", BERLIN), ("after Thanksgiving", LONDON)]
)
def test_it_names_no_day_where_the_place_has_no_such_holiday_soon(text: str, zone: ZoneInfo) -> None:
    spoken = datetime(2026, 6, 15, 10, 5, tzinfo=zone)
    assert due_in(text, spoken, spoken, zone, year_at) is None


def test_without_a_calendar_only_saturday_and_sunday_are_free() -> None:
    spoken = datetime(2026, 8, 28, 10, 5, tzinfo=LONDON)
    due = due_in("in two working days", spoken, spoken, LONDON)
    assert due is not None
    assert due.at.date().isoformat() == "2026-09-01"
    assert due_in("after the bank holiday", spoken, spoken, LONDON) is None


def test_a_story_is_read_with_the_calendar_of_the_person() -> None:
    said = "I blanked on the budget. I promised to send my sheet in two working days."
    case = api.read_case(
        "candidate: {time_zone: Europe/London}\n"
        "interview: {channel: phone, ended: 2026-08-28T10:05:00+01:00}\n"
        f"debrief: {{text: '{said}'}}\n",
        "a case",
    )
    (promise,) = api.read(case, datetime(2026, 8, 28, 10, 30, tzinfo=LONDON)).commitments
    assert promise.due is not None
    assert promise.due.isoformat() == "2026-09-02T23:59:00+01:00"
