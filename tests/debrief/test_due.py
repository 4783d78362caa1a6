"""Promised times as people write them, on two clocks: twenty minutes after the call, and four days after the talk."""

from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.debrief.due import due_in

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
JUST_NOW = (datetime(2026, 11, 17, 10, 5, tzinfo=BERLIN), datetime(2026, 11, 17, 10, 25, tzinfo=BERLIN), BERLIN)
"""Spoken on a Tuesday at 10:05 in Berlin, told twenty minutes later."""
DAYS_LATER = (datetime(2026, 11, 16, 15, tzinfo=NEW_YORK), datetime(2026, 11, 20, 9, 40, tzinfo=NEW_YORK), NEW_YORK)
"""Spoken on a Monday at 15:00 in New York, told on the Friday."""

TABLE = [
    # what is written · just now · days later (the end of the day where no hour is said)
    ("call me in two days", "11-19 23:59", "11-18 23:59"),
    ("in a couple of days", "11-19 23:59", "11-18 23:59"),
    ("in two days' time", "11-19 23:59", "11-18 23:59"),
    ("in 10 days", "11-27 23:59", "11-26 23:59"),
    ("in seven days", "11-24 23:59", "11-23 23:59"),
    ("within 24 hours", "11-18 10:05", "11-17 15:00"),
    ("within 48 hours", "11-19 10:05", "11-18 15:00"),
    ("in an hour", "11-17 11:05", "11-16 16:00"),
    ("within the hour", "11-17 11:05", "11-16 16:00"),
    ("in half an hour", "11-17 10:35", "11-16 15:30"),
    ("in 20 minutes", "11-17 10:25", "11-16 15:20"),
    ("I said three days is enough", "11-20 23:59", "11-19 23:59"),
    ("give me two days", "11-19 23:59", "11-18 23:59"),
    ("a week at most", "11-24 23:59", "11-23 23:59"),
    ("within three working days", "11-20 23:59", "11-19 23:59"),
    ("in 5 business days", "11-24 23:59", "11-23 23:59"),
    ("in a week", "11-24 23:59", "11-23 23:59"),
    ("within the next two weeks", "12-01 23:59", "11-30 23:59"),
    ("in a fortnight", "12-01 23:59", "11-30 23:59"),
    ("a week from today", "11-24 23:59", "11-23 23:59"),
    ("three days from now", "11-20 23:59", "11-19 23:59"),
    ("two weeks from Monday", "12-07 23:59", "12-07 23:59"),
    ("tomorrow", "11-18 23:59", "11-17 23:59"),
    ("by noon tomorrow", "11-18 12:00", "11-17 12:00"),
    ("tomorrow at 9.30", "11-18 09:30", "11-17 09:30"),
    ("the day after tomorrow", "11-19 23:59", "11-18 23:59"),
    ("by Friday", "11-20 23:59", "11-20 23:59"),
    ("by Friday at 5", "11-20 17:00", "11-20 17:00"),
    ("by Friday, 17:00", "11-20 17:00", "11-20 17:00"),
    ("Thursday 4pm", "11-19 16:00", "11-19 16:00"),
    ("by 9.30am on Thursday", "11-19 09:30", "11-19 09:30"),
    ("Thursday, 7 p.m. sharp", "11-19 19:00", "11-19 19:00"),
    ("on Thursday at 10 p.m.", "11-19 22:00", "11-19 22:00"),
    ("till Thursday 4 o'clock", "11-19 16:00", "11-19 16:00"),
    ("Thursday at noon", "11-19 12:00", "11-19 12:00"),
    ("by close of business Thursday", "11-19 18:00", "11-19 18:00"),
    ("by EOD Friday", "11-20 18:00", "11-20 18:00"),
    ("next Monday", "11-23 23:59", "11-23 23:59"),
    ("Friday next week", "11-27 23:59", "11-27 23:59"),
    ("sometime next week", "11-27 23:59", "11-27 23:59"),
    ("by four on the twenty-first", "11-21 16:00", "11-21 16:00"),
    ("on the thirtieth they tell us", "11-30 23:59", "11-30 23:59"),
    ("early next week", "11-25 23:59", "11-25 23:59"),
    ("Monday week", "11-30 23:59", "11-30 23:59"),
    ("by the end of the week", "11-20 23:59", "11-20 23:59"),
    ("by the end of next week", "11-27 23:59", "11-27 23:59"),
    ("by the end of the month", "11-30 23:59", "11-30 23:59"),
    ("till end of November", "11-30 23:59", "11-30 23:59"),
    ("by the end of next month", "12-31 23:59", "12-31 23:59"),
    ("by the end of the year", "12-31 23:59", "12-31 23:59"),
    ("over the weekend", "11-22 23:59", "11-22 23:59"),
    ("by the 24th", "11-24 23:59", "11-24 23:59"),
    ("on the 3rd", "12-03 23:59", "12-03 23:59"),
    ("by the 31st", "12-31 23:59", "12-31 23:59"),
    ("Friday the 27", "11-27 23:59", "11-27 23:59"),
    ("by Friday the 27th at noon", "11-27 12:00", "11-27 12:00"),
    ("on 24 November", "11-24 23:59", "11-24 23:59"),
    ("Nov 24th", "11-24 23:59", "11-24 23:59"),
    ("on Monday 23 November at 9", "11-23 09:00", "11-23 09:00"),
    ("by 2026-11-24", "11-24 23:59", "11-24 23:59"),
    ("by 3pm today", "11-17 15:00", "11-20 15:00"),
    ("by twelve today", "11-17 12:00", "11-20 12:00"),
    ("this afternoon", "11-17 23:59", "11-20 23:59"),
    ("by 5pm", "11-17 17:00", "11-16 17:00"),
    ("by 10 am", "11-18 10:00", "11-17 10:00"),
    ("by end of day", "11-17 23:59", "11-16 23:59"),
    ("last Friday", "11-13 23:59", "11-13 23:59"),
    ("it was due yesterday", "11-16 23:59", "11-19 23:59"),
    ("the day before yesterday", "11-15 23:59", "11-18 23:59"),
    ("she told me today to send it by Friday", "11-20 23:59", "11-20 23:59"),
    ("I promised it for Thursday\nand today is\tFriday", "11-19 23:59", "11-19 23:59"),
    ("on Sat", "11-21 23:59", "11-21 23:59"),
    ("Friday before 18h", "11-20 18:00", "11-20 18:00"),
    ("on Thursday, 17h30", "11-19 17:30", "11-19 17:30"),
    ("until Friday 16 uhr", "11-20 16:00", "11-20 16:00"),
    ("friday seven am", "11-20 07:00", "11-20 07:00"),
    ("on Thursday at nine p.m. sharp", "11-19 21:00", "11-19 21:00"),
    ("Saturday week, half seven", "11-28 07:30", "11-28 07:30"),
    ("Thursday at half past nine", "11-19 09:30", "11-19 09:30"),
    ("Thursday, quarter to five", "11-19 16:45", "11-19 16:45"),
    ("by nine tonight", "11-17 21:00", "11-20 21:00"),
    ("tonight by 8", "11-17 20:00", "11-20 20:00"),
    ("before 19h", "11-17 19:00", "11-16 19:00"),
    ("by half past four", "11-17 16:30", "11-16 16:30"),
]

SILENT = [
    "she gave me ten minutes for the task",
    "three hours tops, he said",
    "",
    "she said they would be in touch",
    "in a few days",
    "I sat there and promised to send it",
    "I was late by two days",
    "we talked for 10 days",
    "by 31 February",
    "in may",
    "I promised the 2 references",
    "the sun came out",
    "no time at all",
    "in 99999999999999999999 days",
    "half seven of them left",
    "a 12h shift is long",
    "I am the one am I not",
]


def at(text: str, zone: tzinfo) -> datetime:
    """An instant of 2026 in a place."""
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=zone)


@pytest.mark.parametrize(("text", "just_now", "days_later"), TABLE)
def test_it_tells_when_a_promise_falls_due(text: str, just_now: str, days_later: str) -> None:
    for clock, expected in ((JUST_NOW, just_now), (DAYS_LATER, days_later)):
        due = due_in(text, *clock)
        assert due is not None
        assert due.at == at(expected, clock[2])
        assert due.hour_said == ("23:59" not in expected)


@pytest.mark.parametrize("text", SILENT)
def test_it_stays_silent_where_no_time_can_be_told(text: str) -> None:
    assert due_in(text, *JUST_NOW) is None
    assert due_in(text, *DAYS_LATER) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("by January 5", "2027-01-05"), ("by 5 June 2027", "2027-06-05"), ("by the end of January", "2027-01-31")],
)
def test_it_reaches_over_the_turn_of_the_year(text: str, expected: str) -> None:
    due = due_in(text, *JUST_NOW)
    assert due is not None
    assert due.at.date().isoformat() == expected


def test_it_tells_the_day_in_the_speakers_zone() -> None:
    late = datetime(2026, 11, 18, 2, tzinfo=UTC)  # still Tuesday evening in New York
    due = due_in("tomorrow at noon", late, late, NEW_YORK)
    assert due is not None
    assert due.at == datetime(2026, 11, 18, 12, tzinfo=NEW_YORK)


def test_it_counts_hours_on_the_clock_that_does_not_jump() -> None:
    before = datetime(2026, 10, 24, 12, tzinfo=BERLIN)  # the clocks go back that night
    due = due_in("within 24 hours", before, before, BERLIN)
    assert due is not None
    assert due.at.astimezone(UTC) - before.astimezone(UTC) == due.at.astimezone(UTC) - datetime(
        2026, 10, 24, 10, tzinfo=UTC
    )
    assert (due.at.astimezone(UTC) - before.astimezone(UTC)).total_seconds() == 24 * 3600
    assert due.at.hour == 11


PARTS = ["in", "by", "the", "end of", "next", "last", "Friday", "sat", "31", "0th", "29", "February", "May", "24:99", "25pm",
         "noon", "two", "a couple of", "working days", "weeks", "hours", "from", "today", "tomorrow", "week", "2026-02-30", "999",
         "month", "٣", "half an hour", "weekend", "12 am", "."]  # fmt: skip


@settings(deadline=None)
@given(
    st.text() | st.lists(st.sampled_from(PARTS), max_size=8).map(" ".join),
    st.datetimes(datetime(1950, 1, 1), datetime(2150, 1, 1), timezones=st.just(UTC)),
    st.sampled_from([BERLIN, NEW_YORK, ZoneInfo("Asia/Kathmandu"), UTC]),
)
def test_it_never_falls_over_any_text(text: str, spoken: datetime, zone: tzinfo) -> None:
    due = due_in(text, spoken, spoken, zone)
    if due is not None:
        assert due.at.tzinfo is zone
        assert due == due_in(text, spoken, spoken, zone)
