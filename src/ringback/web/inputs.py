"""Fields of forms that several pages share."""

from collections.abc import Iterable
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from django import forms


class OneLine(forms.CharField):
    """One line of text, without line breaks and control characters: a case could not hold them."""

    def __init__(self, label: str, required: bool = False, **attrs: str) -> None:
        super().__init__(
            label=label,
            max_length=300,
            required=required,
            widget=forms.TextInput(attrs={"autocomplete": "off"} | attrs),
        )

    def to_python(self, value: Any) -> str:
        """Invisible characters become spaces."""
        text: str = super().to_python(value) or ""
        return " ".join("".join(c if c.isprintable() else " " for c in text).split())


class Sheet(forms.Form):
    """A form without colons."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": ""} | kwargs)


def some(label: str, help_text: str = "") -> forms.CharField:
    """A few lines that may stay empty."""
    return forms.CharField(
        label=label, max_length=5000, required=False, help_text=help_text, widget=forms.Textarea(attrs={"rows": "2"})
    )


def day(label: str) -> forms.DateField:
    """A day that may stay empty."""
    return forms.DateField(
        label=label,
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": "Write it like 2026-11-27, or leave it empty."},
    )


def number(label: str) -> forms.FloatField:
    """A number that may stay empty."""
    return forms.FloatField(
        label=label,
        required=False,
        min_value=0,
        widget=forms.NumberInput(attrs={"step": "any", "inputmode": "decimal"}),
        error_messages={"invalid": "Write a number, or leave it empty."},
    )


def one_of(label: str, choices: Iterable[tuple[str, str]]) -> forms.ChoiceField:
    """One of a closed list."""
    return forms.ChoiceField(label=label, choices=[(str(value), title) for value, title in choices])


def lines(text: str) -> list[str]:
    """One thing a line."""
    return [line.strip() for line in text.splitlines() if line.strip()]


@cache
def zones() -> tuple[str, ...]:
    """The time zones of places, by name."""
    return tuple(sorted(z for z in available_timezones() if "/" in z and not z.startswith(("Etc/", "SystemV/", "US/"))))
