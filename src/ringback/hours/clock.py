"""Times as a person reads them: "today 12:05", "tomorrow 09:00", "Thu 26 Nov, 17:00", "38 minutes left"."""

from datetime import datetime, timedelta


def say_when(when: datetime, now: datetime) -> str:
    """An instant on the clock of `now`."""
    local = when.astimezone(now.tzinfo)
    days = (local.date() - now.date()).days
    if days == 0:
        return f"today {local:%H:%M}"
    if days == 1:
        return f"tomorrow {local:%H:%M}"
    return f"{local:%a} {local.day} {local:%b}, {local:%H:%M}"


def say_left(until: datetime, now: datetime) -> str:
    """How much time is left, in words."""
    left = until - now
    if left <= timedelta(0):
        return "now"
    minutes = round(left.total_seconds() / 60)
    if minutes < 120:
        return f"{minutes} minute{'s' if minutes != 1 else ''} left"
    hours = round(minutes / 60)
    return f"{hours} hours left" if hours < 48 else f"{hours // 24} days left"
