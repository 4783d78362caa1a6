"""The defaults that are our own choice (P1 … P16): a sentence and its support each, and the numbers that code reads."""

from dataclasses import dataclass, field, fields
from typing import Any

NAMED: dict[str, Any] = {"name_key": True}
"""Marks the field that holds the entry's own key."""


@dataclass(frozen=True)
class Defaults:
    """The numbers of `library/defaults.yaml`; each belongs to one sentence below it."""

    call_window_minutes: int
    office_opens_hour: float
    office_closes_hour: float
    repair_due_hours: int
    repair_late_hours: int
    check_in_working_days: int
    after_their_date_working_days: int
    contact_cap: int


@dataclass(frozen=True)
class DefaultRule:
    """One default: what we do, in a sentence, and what it rests on. A number stands in it by its name, in braces."""

    id: str = field(metadata=NAMED)
    says: str
    support: tuple[str, ...]

    def said(self, numbers: Defaults) -> str:
        """The sentence with its numbers filled in."""
        text = self.says
        for f in fields(numbers):
            text = text.replace("{" + f.name + "}", _shown(f.name, getattr(numbers, f.name)))
        return text


@dataclass(frozen=True)
class DefaultFile:
    """`library/defaults.yaml`."""

    numbers: Defaults
    rules: tuple[DefaultRule, ...]


def _shown(name: str, number: float) -> str:
    """A number as people write it; an hour of the day as a time."""
    return f"{int(number)}:{round(number % 1 * 60):02}" if name.endswith("_hour") else f"{number:g}"
