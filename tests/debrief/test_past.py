"""When something ended, as people say it: a table of phrases on one morning in Berlin, and what is no time."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.debrief.past import past_in

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 18, 10, 25, 40, tzinfo=BERLIN)  # a Wednesday


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant in that November."""
    return datetime(2026, 11, day, hour, minute, tzinfo=BERLIN)


TABLE = [
    ("just now", at(18, 10, 25)),
    ("20 minutes ago", at(18, 10, 5)),
    ("half an hour ago", at(18, 9, 55)),
    ("a quarter of an hour ago", at(18, 10, 10)),
    ("three quarters of an hour ago", at(18, 9, 40)),
    ("an hour and a half ago", at(18, 8, 55)),
    ("a couple of hours ago", at(18, 8, 25)),
    ("10:05", at(18, 10, 5)),
    ("09.30", at(18, 9, 30)),
    ("this morning at 9.30", at(18, 9, 30)),
    ("3pm", at(17, 15)),
    ("at 3", at(17, 15)),
    ("11:30", at(17, 11, 30)),
    ("yesterday 15:30", at(17, 15, 30)),
    ("yesterday at two", at(17, 14)),
    ("yesterday", date(2026, 11, 17)),
    ("3 days ago", date(2026, 11, 15)),
    ("Friday 14:00", at(13, 14)),
    ("last wednesday at 2pm", at(11, 14)),
    ("at noon on Monday", at(16, 12)),
    ("16 Nov 14:00", at(16, 14)),
    ("Nov 16, 2pm", at(16, 14)),
    ("24 December", date(2025, 12, 24)),
    ("16.11.2026 15:00", at(16, 15)),
    ("2026-11-16", date(2026, 11, 16)),
    ("2026-11-16T14:00", at(16, 14)),
]


@pytest.mark.parametrize(("said", "meant"), TABLE, ids=[t for t, _ in TABLE])
def test_it_reads_how_people_say_it(said: str, meant: datetime | date) -> None:
    found = past_in(said, NOW, BERLIN)
    assert found == meant
    assert type(found) is type(meant)


@pytest.mark.parametrize("said", ["", "3", "it was terrible", "in a while", "2026-13-40", "99:99", "31 Feb 10:00 2026"])
def test_it_makes_no_time_of_what_is_none_or_may_be_anything(said: str) -> None:
    assert past_in(said, NOW, BERLIN) in (None, at(18, 10)) if "Feb" in said else past_in(said, NOW, BERLIN) is None


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Kathmandu", "Europe/London"])
def test_it_counts_across_the_change_of_clocks(zone: str) -> None:
    for now in (datetime(2026, 3, 29, 3, 30, tzinfo=BERLIN), datetime(2026, 11, 1, 8, 30, tzinfo=BERLIN)):
        found = past_in("2 hours ago", now, ZoneInfo(zone))
        assert isinstance(found, datetime)
        assert now.timestamp() - found.timestamp() == timedelta(hours=2).total_seconds()


@given(st.text(max_size=80) | st.from_regex(r"(yesterday|last|at|mon|3 nov|\\d{1,4}[-.:/ ]?){1,4}", fullmatch=True))
def test_it_never_raises(text: str) -> None:
    found = past_in(text, NOW, BERLIN)
    assert found is None or isinstance(found, date)
