"""Times as exports write them, in seconds from the beginning: strictly as WebVTT has it, and loosely as people do."""

import re

CLOCK = r"(?:[0-9]{1,3}:)?[0-9]{1,3}:[0-9]{1,2}(?:[.,][0-9]{1,3})?(?: ?[AaPp][Mm](?![A-Za-z]))?"
"""A time of day or of a recording, as a part of a longer pattern: 0:05, 01:02:03, 1:02:03.250, 00:00:01,5, 10:02:11 AM."""

ARROW = "-->"
SPACE = " \t\n\f\r"
"""White space as the WebVTT specification has it; a no-break space or a vertical tab is none."""

_STRICT = re.compile(r"([0-9]+):([0-9]{2})(?::([0-9]{2}))?\.([0-9]{3})(?![0-9])")
_LOOSE = re.compile(r"(?:([0-9]{1,3}):)?([0-9]{1,3}):([0-9]{1,2})(?:[.,]([0-9]{1,3}))?(?: ?([AaPp])[Mm])?")
_LONGEST_HOURS = 6
"""Digits of the hours; the specification sets no limit, but longer than a century is a slip and not a recording."""


def strict_time(text: str, at: int = 0) -> tuple[float, int] | None:
    """The WebVTT timestamp at a place, in seconds, and where it ends; None where no valid one stands.

    Hours are optional and of any length; minutes and seconds have two digits below 60, milliseconds have three.
    """
    match = _STRICT.match(text, at)
    if match is None or len(match[1]) > _LONGEST_HOURS:
        return None
    first, second, third, thousandths = match.groups()
    if third is None:  # minutes come first then, and they are two digits too
        if len(first) != 2:
            return None
        first, second, third = "0", first, second
    if int(second) > 59 or int(third) > 59:
        return None
    return int(first) * 3600 + int(second) * 60 + int(third) + int(thousandths) / 1000, match.end()


def loose_time(text: str) -> float | None:
    """The seconds that a whole text such as "0:05", "1:02:03" or "00:00:01,500" stands for; None for any other text."""
    match = _LOOSE.fullmatch(text.strip(SPACE))
    if match is None:
        return None
    hours, minutes, seconds, fraction, half = match.groups()
    if half is not None:
        return _of_day(hours, minutes, seconds, half)
    if int(seconds) > 59 or (hours is not None and int(minutes) > 59):
        return None
    parts = int(fraction) / 10 ** len(fraction) if fraction else 0.0
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + parts


def _of_day(hours: str | None, minutes: str, seconds: str, half: str) -> float | None:
    """The seconds since midnight of a time with AM or PM, where "10:02 AM" gives hours and minutes."""
    if hours is None:
        hours, minutes, seconds = minutes, seconds, "0"
    if not 1 <= int(hours) <= 12 or int(minutes) > 59 or int(seconds) > 59:
        return None
    return (int(hours) % 12 + 12 * (half in "Pp")) * 3600 + int(minutes) * 60 + float(seconds)
