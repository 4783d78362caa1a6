"""Every advice that lacks one entry: the whole library with one rule, requirement, step or alternative taken out."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ringback.model.play import Advice, PlayRule

LISTS = ("severity", "recoverable", "reasons", "what_if", "asks", "impressions", "disagreements", "search", "plays")
PARTS = ("when", "steps", "alternatives")


def mutants(whole: Advice) -> Iterator[tuple[str, Advice]]:
    """Name of what is missing → the advice without it."""
    for name in LISTS:
        for number, entry in enumerate(getattr(whole, name)):
            yield f"{name}: {_name(entry, number)}", _without(whole, name, number)
    for place, play in enumerate(whole.plays):
        for part in PARTS:
            for number in range(len(getattr(play, part))):
                plays = (*whole.plays[:place], _without(play, part, number), *whole.plays[place + 1 :])
                yield f"{play.play}: {part} {number + 1}", replace(whole, plays=plays)


def _without(holder: Any, name: str, number: int) -> Any:
    items = getattr(holder, name)
    return replace(holder, **{name: (*items[:number], *items[number + 1 :])})


def _name(entry: Any, number: int) -> str:
    if isinstance(entry, PlayRule):
        return str(entry.play)
    return str(getattr(entry, "id", "") or getattr(entry, "key", "") or number + 1)
