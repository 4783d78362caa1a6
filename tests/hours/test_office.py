"""Office hours are those of the person who would be called: their clock, their week, their public holidays."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.files import calendars
from ringback.files.calendars import REGION_OF_ZONE, country_of, year_at
from ringback.hours.office import Office

ZONES = [
    "Europe/Berlin", "Europe/London", "America/New_York", "America/Los_Angeles", "Asia/Riyadh", "Asia/Kathmandu",
    "Asia/Tokyo", "Australia/Lord_Howe", "Pacific/Kiritimati", "UTC", "Africa/Cairo",
]  # fmt: skip
WEEK = date(2026, 11, 9)
"""A Monday in a week without public holidays in the places below."""


def office(zone: str = "Europe/Berlin", extra: date | None = None) -> Office:
    """Nine to five."""
    return Office(zone, time(9), time(17), year_at, extra)


def there(zone: str, text: str) -> datetime:
    """An instant on the clock of a place."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("zone", "free"),
    [
        ("Europe/Berlin", "Sat Sun"),
        ("America/New_York", "Sat Sun"),
        ("Asia/Dubai", "Sat Sun"),
        ("Asia/Kolkata", "Sat Sun"),
        ("Asia/Riyadh", "Fri Sat"),
        ("Asia/Dhaka", "Fri Sat"),
        ("Asia/Dacca", "Fri Sat"),
        ("Africa/Cairo", "Fri Sat"),
        ("Asia/Kuwait", "Fri Sat"),
        ("Asia/Jerusalem", "Fri Sat"),
        ("Asia/Tel_Aviv", "Fri Sat"),
        ("Asia/Kathmandu", "Sat"),
        ("Asia/Katmandu", "Sat"),
        ("Asia/Tehran", "Fri"),
        ("UTC", "Sat Sun"),
        ("Etc/GMT+5", "Sat Sun"),
    ],
)
def test_it_knows_the_week_end_of_the_country(zone: str, free: str) -> None:
    names = [(WEEK + timedelta(days=n)).strftime("%a") for n in sorted(year_at(zone, 2026).weekend)]
    assert names == free.split()


@pytest.mark.parametrize(
    ("zone", "day", "name"),
    [
        ("Europe/London", date(2026, 4, 6), "Easter Monday"),
        ("Africa/Johannesburg", date(2026, 9, 24), "Heritage Day"),
        ("Europe/Istanbul", date(2026, 4, 23), "National Sovereignty and Children's Day"),
        ("Europe/Rome", date(2026, 6, 2), "Republic Day"),
        ("America/New_York", date(2026, 11, 26), "Thanksgiving Day"),
        ("US/Eastern", date(2026, 11, 26), "Thanksgiving Day"),
        ("America/Toronto", date(2026, 10, 12), "Thanksgiving Day"),
        ("Asia/Kolkata", date(2026, 1, 26), "Republic Day"),
        ("Asia/Calcutta", date(2026, 1, 26), "Republic Day"),
        ("Europe/Berlin", date(2026, 12, 25), "Christmas Day"),
        ("Australia/Melbourne", date(2026, 11, 3), "Melbourne Cup Day"),
    ],
)
def test_it_knows_the_public_holidays_of_the_place_by_name(zone: str, day: date, name: str) -> None:
    noon = datetime.combine(day, time(12), ZoneInfo(zone))
    assert not office(zone).is_working_day(day)
    assert not office(zone).is_open(noon)
    assert office(zone).why_shut(noon) == f"it is a public holiday there ({name})"


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("America/New_York", date(2026, 4, 6)),  # Easter Monday is a holiday in London, not there
        ("Australia/Sydney", date(2026, 11, 3)),  # the Melbourne Cup is run in Melbourne
        ("Europe/Berlin", date(2026, 8, 15)),
        ("UTC", date(2026, 12, 25)),
    ],
)
def test_it_takes_no_holiday_of_another_place(zone: str, day: date) -> None:
    assert office(zone).is_working_day(day) == (day.weekday() < 5)
    noon = datetime.combine(day, time(12), ZoneInfo(zone))
    assert "holiday" not in office(zone).why_shut(noon)


@pytest.mark.parametrize("zone", ["UTC", "Etc/GMT+5", "Antarctica/Troll", "Factory", "EST5EDT"])
def test_it_falls_back_to_a_plain_week_where_no_country_is_known(zone: str) -> None:
    assert office(zone).is_working_day(WEEK)
    assert not office(zone).is_working_day(WEEK + timedelta(days=5))


def test_it_knows_a_country_for_every_zone_that_belongs_to_one() -> None:
    zones = [z for z in available_timezones() if z.startswith(("Europe/", "Africa/", "Asia/")) and z.count("/") == 1]
    unknown = {z for z in zones if not country_of(z) and z not in REGION_OF_ZONE}
    assert len(zones) > 150
    assert len(unknown) < len(zones) // 10
    assert unknown.isdisjoint(
        {"Asia/Tel_Aviv", "Asia/Dacca", "Asia/Istanbul", "Europe/Nicosia", "Europe/Kyiv", "Europe/Kiev"}
    )


@pytest.mark.parametrize(
    ("zone", "at", "opens"),
    [
        ("Europe/Berlin", "2026-11-17T10:00", "2026-11-17T10:00"),  # open: this instant
        ("Europe/Berlin", "2026-11-17T07:00", "2026-11-17T09:00"),
        ("Europe/Berlin", "2026-11-17T09:00", "2026-11-17T09:00"),
        ("Europe/Berlin", "2026-11-17T17:00", "2026-11-18T09:00"),  # five o'clock is shut
        ("Europe/Berlin", "2026-11-20T18:00", "2026-11-23T09:00"),  # over the week-end
        ("Europe/Berlin", "2026-12-24T18:00", "2026-12-28T09:00"),  # Christmas, then a week-end
        ("Europe/London", "2026-04-02T18:00", "2026-04-07T09:00"),  # Good Friday to Easter Monday
        ("Asia/Riyadh", "2026-11-19T18:00", "2026-11-22T09:00"),  # Thursday evening to Sunday
        ("Asia/Kathmandu", "2026-11-20T18:00", "2026-11-22T09:00"),  # Sunday is a working day
        ("America/New_York", "2026-11-25T18:00", "2026-11-27T09:00"),  # over Thanksgiving
    ],
)
def test_it_finds_the_next_opening(zone: str, at: str, opens: str) -> None:
    assert office(zone).next_open(there(zone, at)) == there(zone, opens)


def test_it_answers_on_their_clock_not_on_the_callers() -> None:
    late_in_berlin = there("Europe/Berlin", "2026-11-17T20:00")
    assert office("America/New_York").is_open(late_in_berlin)
    assert not office("Asia/Tokyo").is_open(late_in_berlin)
    assert office("Asia/Tokyo").next_open(late_in_berlin) == there("Asia/Tokyo", "2026-11-18T09:00")
    assert office("Asia/Tokyo").why_shut(late_in_berlin) == "it is 04:00 there"


def test_it_says_why_nobody_would_pick_up() -> None:
    assert office().why_shut(there("Europe/Berlin", "2026-11-17T10:00")) == ""
    assert office().why_shut(there("Europe/Berlin", "2026-11-17T21:40")) == "it is 21:40 there"
    assert office().why_shut(there("Europe/Berlin", "2026-11-22T10:00")) == "it is Sunday there"


def test_it_gives_the_closing_hour_of_their_local_day() -> None:
    instant = there("Europe/Berlin", "2026-11-18T01:00")  # still the 17th in New York
    assert office("America/New_York").closing(instant) == there("America/New_York", "2026-11-17T17:00")
    assert office("Asia/Tokyo").closing(instant) == there("Asia/Tokyo", "2026-11-18T17:00")


def test_it_keeps_nine_to_five_when_the_clocks_change() -> None:
    spring, autumn = "2026-03-30T09:00", "2026-10-26T09:00"
    assert office().next_open(there("Europe/Berlin", "2026-03-27T18:00")).astimezone(UTC).hour == 7
    assert office().next_open(there("Europe/Berlin", "2026-03-27T18:00")) == there("Europe/Berlin", spring)
    assert office().next_open(there("Europe/Berlin", "2026-10-23T18:00")).astimezone(UTC).hour == 8
    assert office().next_open(there("Europe/Berlin", "2026-10-23T18:00")) == there("Europe/Berlin", autumn)


def test_it_counts_the_days_on_which_the_clocks_change_once() -> None:
    assert office().working_days_between(date(2026, 3, 27), date(2026, 3, 30)) == 1
    assert office().working_days_between(date(2026, 10, 23), date(2026, 10, 26)) == 1


def test_it_opens_on_a_day_on_which_they_said_they_work() -> None:
    saturday = date(2026, 11, 21)
    assert not office().is_working_day(saturday)
    assert office(extra=saturday).is_open(there("Europe/Berlin", "2026-11-21T10:00"))
    assert not office(extra=saturday).is_working_day(date(2026, 11, 28))


@pytest.mark.parametrize(
    ("zone", "at", "days", "expected"),
    [
        ("Europe/Berlin", "2026-11-17T10:00", 0, "2026-11-17T09:00"),
        ("Europe/Berlin", "2026-11-17T10:00", 1, "2026-11-18T09:00"),
        ("Europe/Berlin", "2026-11-19T10:00", 2, "2026-11-23T09:00"),
        ("Europe/Berlin", "2026-11-20T23:00", 1, "2026-11-23T09:00"),
        ("Europe/Berlin", "2026-11-21T10:00", 1, "2026-11-23T09:00"),
        ("Europe/Berlin", "2026-12-23T10:00", 2, "2026-12-28T09:00"),
        ("Asia/Riyadh", "2026-11-19T10:00", 1, "2026-11-22T09:00"),
        ("Europe/Berlin", "2026-11-17T10:00", 10, "2026-12-01T09:00"),
    ],
)
def test_it_adds_working_days(zone: str, at: str, days: int, expected: str) -> None:
    assert office(zone).add_working_days(there(zone, at), days) == there(zone, expected)


@pytest.mark.parametrize(
    ("zone", "earlier", "later", "days"),
    [
        ("Europe/Berlin", date(2026, 11, 17), date(2026, 11, 17), 0),
        ("Europe/Berlin", date(2026, 11, 17), date(2026, 11, 18), 1),
        ("Europe/Berlin", date(2026, 11, 20), date(2026, 11, 23), 1),
        ("Europe/Berlin", date(2026, 11, 18), date(2026, 11, 17), 0),
        ("Europe/London", date(2026, 4, 2), date(2026, 4, 7), 1),
        ("Asia/Riyadh", date(2026, 11, 19), date(2026, 11, 22), 1),
    ],
)
def test_it_counts_working_days_between_two_days(zone: str, earlier: date, later: date, days: int) -> None:
    assert office(zone).working_days_between(earlier, later) == days


def test_it_does_not_count_for_ever() -> None:
    assert 0 < office().working_days_between(date(1950, 1, 1), date(2150, 1, 1)) < 400


instants = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))


@settings(deadline=None)
@given(st.sampled_from(ZONES), instants)
def test_it_is_always_open_at_the_next_opening(zone: str, instant: datetime) -> None:
    opening = office(zone).next_open(instant)
    assert opening >= instant
    assert office(zone).is_open(opening)
    assert office(zone).why_shut(opening) == ""
    assert opening - instant < timedelta(days=15)


@settings(deadline=None)
@given(st.sampled_from(ZONES), instants, st.integers(0, 15))
def test_it_counts_back_the_working_days_that_it_added(zone: str, instant: datetime, days: int) -> None:
    place = office(zone)
    reached = place.add_working_days(instant, days)
    assert place.working_days_between(place.local(instant).date(), reached.date()) == days


def test_it_asks_the_calendar_anew_where_a_kept_answer_is_stale_or_broken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calendars, "KEPT", tmp_path)
    fresh = calendars.ask_year("Europe/Rome", 2031)
    kept = tmp_path / "days-Europe-Rome-2031.json"
    for broken in ("", "{}", "[]", "null", '{"stamp": "old", "weekend": [0], "holidays": {}}'):
        kept.write_text(broken, "utf-8")
        calendars.year_at.cache_clear()
        assert calendars.year_at("Europe/Rome", 2031) == fresh
    calendars.year_at.cache_clear()
    assert calendars.year_at("Europe/Rome", 2031) == fresh
    assert "Republic Day" in kept.read_text("utf-8")
    calendars.year_at.cache_clear()


def test_it_needs_no_place_to_keep_its_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file_in_the_way = tmp_path / "kept"
    file_in_the_way.write_text("no folder", "utf-8")
    monkeypatch.setattr(calendars, "KEPT", file_in_the_way)
    calendars.year_at.cache_clear()
    assert date(2031, 6, 2) in calendars.year_at("Europe/Rome", 2031).holidays
    calendars.year_at.cache_clear()
