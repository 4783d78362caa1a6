"""How values read on a page: times, verdicts, names of drafts. Built into every template."""

from datetime import datetime
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from ringback import api
from ringback.hours.clock import say_left, say_when
from ringback.letters.titles import title_of
from ringback.model.draft import Draft
from ringback.web.judging import seconds_left
from ringback.web.records.stages import TITLES, Stage

register = template.Library()


@register.filter
def when(value: Any, now: datetime) -> str:
    """An instant or a day on the person's clock."""
    if isinstance(value, datetime):
        return say_when(value, now)
    return f"{value:%a} {value.day} {value:%b}" if value else ""


@register.filter
def moment(now: datetime) -> str:
    """A whole instant on its own clock, for the examples: "17 November 2026, 10:23"."""
    return f"{now.day} {now:%B %Y, %H:%M}"


@register.filter
def left(value: datetime, now: datetime) -> str:
    """How much time is left."""
    return say_left(value, now)


@register.filter
def seconds(value: datetime, now: datetime) -> int:
    """Whole seconds until an instant, for a script that counts them."""
    return seconds_left(value, now)


@register.filter
def at(values: Any, key: str) -> Any:
    """What stands under a key that a template cannot spell, such as `contacts[0].name`; empty if nothing does."""
    return values.get(key, "") if values else ""


@register.filter
def one(value: str) -> tuple[str]:
    """One thing as a list of it."""
    return (value,)


@register.filter
def lower_first(text: str) -> str:
    """The text as it goes on in a sentence: "call them back now"."""
    return text[:1].lower() + text[1:]


@register.filter
def upper_first(text: str) -> str:
    """The text as it begins a sentence."""
    return text[:1].upper() + text[1:]


@register.filter
def label(value: object) -> Any:
    """The library's title and text for a verdict."""
    return api.label(str(value))


@register.filter
def play_title(value: Any) -> str:
    """What a play is called."""
    return api.play_of(value).title if value else ""


@register.filter
def stage_title(value: Stage) -> str:
    """What a column of the board is called."""
    return TITLES[value]


@register.filter
def draft_title(draft: Draft) -> str:
    """What a draft is called."""
    return title_of(draft.purpose, draft.channel)


@register.filter
def word(value: object) -> str:
    """A word of a closed list as prose."""
    return str(value or "").replace("_", " ")


@register.simple_tag
def chip(closes: datetime, now: datetime, opens: datetime | None = None, late: str = "") -> SafeString:
    """A clock that counts down: the script keeps it true, and without a script it says what it said."""
    whole = seconds_left(closes, opens) if opens else 0
    over = late or "too late to call, write instead"
    if closes <= now:
        return format_html('<span class="chip over">{}</span>', over)
    return format_html(
        '<time class="chip" data-left="{}" data-whole="{}" data-over="{}" datetime="{}">before {} · <b>{}</b></time>',
        seconds_left(closes, now), whole, over, closes.isoformat(), say_when(closes, now), say_left(closes, now),
    )  # fmt: skip


@register.simple_tag
def telling_note(name: str) -> str:
    """A sentence of the library that stands beside a field."""
    return api.telling().note(name)
