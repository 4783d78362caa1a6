"""Times as a person reads them: "today 12:05", "tomorrow 09:00", "Thu 26 Nov, 17:00", "38 minutes left"."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY_ENDS = time(23, 59)
"""A promise for a day without an hour is kept until that day is over."""
NEAR = {0: "today", 1: "tomorrow"}


def own_clock(at: datetime, zone: str) -> datetime:
    """An instant on the clock of a time zone, so that days after a change of the clock keep their hours. As it was where no
    zone is known, or where that clock showed another hour then."""
    if not zone:
        return at
    there = at.astimezone(ZoneInfo(zone))
    return there if there.utcoffset() == at.utcoffset() else at


def say_when(when: datetime, now: datetime) -> str:
    """An instant on the clock of `now`; a day by itself where its last minute stands for the whole of it."""
    local = when.astimezone(now.tzinfo)
    hour = "" if is_whole_day(local) else f"{local:%H:%M}"
    days = (local.date() - now.date()).days
    if days in NEAR:
        return f"{NEAR[days]} {hour}".rstrip()
    return f"{local:%a} {local.day} {local:%b}, {hour}".rstrip(", ")


def is_whole_day(local: datetime) -> bool:
    """True for the last minute of a day, which stands for a day of which no hour is known."""
    return local.time().replace(second=0, microsecond=0) == DAY_ENDS


def say_left(until: datetime, now: datetime) -> str:
    """How much time is left, in words."""
    left = until.astimezone(UTC) - now.astimezone(UTC)  # two times of one zone differ by what its clock shows
    if left <= timedelta(0):
        return "now"
    minutes = round(left.total_seconds() / 60)
    if minutes < 120:
        return f"{minutes} minute{'s' if minutes != 1 else ''} left"
    hours = round(minutes / 60)
    return f"{hours} hours left" if hours < 48 else f"{hours // 24} days left"
