"""The few words that stand on a sheet beside the person's own, and dates in words. They are data: `templates/words.json`."""

import json
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "templates" / "words.json"


@cache
def _all() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
    return found


def word(name: str, /, **slots: str) -> str:
    """One phrase, its slots filled once: a brace in a person's own text stays a brace."""
    text: str = _all()[name]
    return text.format(**slots)


def has_word(name: str) -> bool:
    """True if there is such a phrase."""
    return name in _all()


def day_in_words(day: date) -> str:
    """ "17 November 2026"."""
    return f"{day.day} {_all()['months'][day.month - 1]} {day.year}"


def time_in_words(when: datetime, now: datetime) -> str:
    """ "12:05" on the clock of `now`, with the day where it is not the same."""
    local = when.astimezone(now.tzinfo)
    return f"{local:%H:%M}" if local.date() == now.date() else f"{day_in_words(local.date())}, {local:%H:%M}"
