"""From pieces of speech to turns: in order of time, the pieces of one voice joined."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ringback.model.transcript import Turn
from ringback.transcripts.source import tidy

LONG_SILENCE = 8.0
"""Seconds. Speech of one voice on both sides of a longer silence stays two turns, so that the silence can be seen."""

WALL_CLOCK = 3600.0
"""Seconds. Where the very first time is later than this, the export gives the time of day and not that of the recording."""


def settled(pieces: Iterable[Turn]) -> tuple[Turn, ...]:
    """The turns that some pieces make: words tidied, empty ones dropped, in order of time, one voice joined."""
    said = [replace(piece, text=words) for piece in pieces if (words := tidy(piece.text))]
    return tuple(_forward(turn) for turn in joined(in_order(said)))


def in_order(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """Turns sorted by their start. One without a time stays behind the one before it; equal times keep their order."""
    keys, last = [], 0.0
    for turn in turns:
        last = last if turn.start is None else turn.start
        keys.append(last)
    return tuple(turns[n] for n in sorted(range(len(turns)), key=keys.__getitem__))


def joined(turns: Iterable[Turn]) -> tuple[Turn, ...]:
    """Turns where neighbours of one named voice are one. Nothing is joined where nobody is named."""
    groups: list[list[Turn]] = []
    end: float | None = None
    for turn in turns:
        if groups and turn.speaker and groups[-1][-1].speaker == turn.speaker and not _long_silence(end, turn.start):
            groups[-1].append(turn)
            end = _latest(end, turn.end)
        else:
            groups.append([turn])
            end = turn.end
    return tuple(_one(group) for group in groups)


def from_beginning(turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
    """Turns whose times count from the beginning, also where the export gave times of day."""
    first = min((turn.start for turn in turns if turn.start is not None), default=0.0)
    if first < WALL_CLOCK:
        return turns
    return tuple(replace(turn, start=_less(turn.start, first), end=_less(turn.end, first)) for turn in turns)


def _one(group: list[Turn]) -> Turn:
    if len(group) == 1:
        return group[0]
    start = next((turn.start for turn in group if turn.start is not None), None)
    end = None
    for turn in group:
        end = _latest(end, turn.end)
    return replace(group[0], text=" ".join(turn.text for turn in group), start=start, end=end)


def _forward(turn: Turn) -> Turn:
    """A turn without an end that lies before its start: such an end was a slip, or another piece's."""
    backward = turn.start is not None and turn.end is not None and turn.end < turn.start
    return replace(turn, end=None) if backward else turn


def _long_silence(end: float | None, start: float | None) -> bool:
    return end is not None and start is not None and start - end > LONG_SILENCE


def _latest(one: float | None, other: float | None) -> float | None:
    if one is None or other is None:
        return other if one is None else one
    return max(one, other)


def _less(time: float | None, first: float) -> float | None:
    return None if time is None else max(0.0, round(time - first, 3))
