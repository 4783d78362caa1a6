"""Every advice that lacks one entry: the whole library with one rule, requirement, step or alternative taken out."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ringback.model.play import Advice, PlayRule

LISTS = (
    *("severity", "recoverable", "reasons", "what_if", "asks", "impressions", "disagreements", "search", "plays"),
    *("vocabulary", "labels", "trips", "instructions", "hours", "default_rules", "promised"),
)
PARTS = ("when", "steps", "alternatives")
TRIP_PARTS = ("when", "steps")
PIECES = ("says", "names", "wishes", "unless", "hindered")
"""Of an instruction: each is a piece of text that may settle it, or keep it from being settled."""


def mutants(whole: Advice) -> Iterator[tuple[str, Advice]]:
    """Name of what is missing → the advice without it."""
    for name in LISTS:
        for number, entry in enumerate(getattr(whole, name)):
            yield f"{name}: {_name(entry, number)}", _without(whole, name, number)
    for name, parts in (("plays", PARTS), ("trips", TRIP_PARTS), ("instructions", PIECES), ("promised", ("when",))):
        yield from _poorer(whole, name, parts)
    for play in whole.trip_frame.carried_by:
        carried = tuple(p for p in whole.trip_frame.carried_by if p is not play)
        yield f"trip_frame: {play}", replace(whole, trip_frame=replace(whole.trip_frame, carried_by=carried))
    for number in range(len(whole.trip_frame.when)):
        frame = _without(whole.trip_frame, "when", number)
        yield f"trip_frame: when {number + 1}", replace(whole, trip_frame=frame)


def _poorer(whole: Advice, name: str, parts: tuple[str, ...]) -> Iterator[tuple[str, Advice]]:
    """The advice in which one entry lacks one of its parts."""
    entries = getattr(whole, name)
    for place, entry in enumerate(entries):
        for part in parts:
            for number in range(len(getattr(entry, part))):
                fewer = (*entries[:place], _without(entry, part, number), *entries[place + 1 :])
                changes: dict[str, Any] = {name: fewer}
                yield f"{_name(entry, place)}: {part} {number + 1}", replace(whole, **changes)


def _without(holder: Any, name: str, number: int) -> Any:
    items = getattr(holder, name)
    return replace(holder, **{name: (*items[:number], *items[number + 1 :])})


def _name(entry: Any, number: int) -> str:
    if isinstance(entry, PlayRule):
        return str(entry.play)
    names = (getattr(entry, key, "") for key in ("id", "key", "word"))
    return str(next(filter(None, names), number + 1))
