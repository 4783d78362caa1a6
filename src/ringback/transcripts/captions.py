"""Names that captions carry in their words, as Zoom, WhisperX and people do: "Anna Keller: Tell me …"."""

from collections.abc import Sequence
from dataclasses import replace

from ringback.model.quick import dataclass
from ringback.model.transcript import Turn
from ringback.transcripts.names import names_among, prefix_of

_ALWAYS = 0.8
"""From this share of named captions on, the export names every one, and a caption without a name is nobody's."""

_ENOUGH = 0.2
"""Below this share of captions, what looks like a name is speech."""


@dataclass(frozen=True)
class Naming:
    """The names that some captions carry, empty where they carry none, and which share of captions begins with one."""

    names: frozenset[str] = frozenset()
    share: float = 0.0


def naming_of(captions: Sequence[str]) -> Naming:
    """How some captions name who speaks. Every line of a caption may begin with a name; its first decides the share."""
    prefixes = [[prefix_of(line) for line in caption.split("\n")] for caption in captions]
    names = names_among(found for lines in prefixes for found in lines)
    named = sum((found := lines[0]) is not None and found.name in names for lines in prefixes)
    if not named or named < _ENOUGH * len(captions):
        return Naming()
    return Naming(names, named / len(captions))


def with_names(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """Turns whose names are taken out of their words; as they are where there are none.

    Where only some captions carry a name, a name holds until the next one; where nearly all do, each speaks for itself.
    """
    if any(turn.speaker for turn in turns):
        return tuple(turns)
    naming = naming_of([turn.text for turn in turns])
    if not naming.names:
        return tuple(turns)
    carry = naming.share < _ALWAYS
    found: list[Turn] = []
    last = ""
    for turn in turns:
        for text, speaker in _parts(turn.text, naming.names, last if carry else ""):
            found.append(replace(turn, text=text, speaker=speaker))
            last = speaker
    return tuple(found)


def _parts(caption: str, names: frozenset[str], speaker: str) -> list[tuple[str, str]]:
    """The words of a caption with the name that each part stands under."""
    parts: list[tuple[list[str], str]] = [([], speaker)]
    for line in caption.split("\n"):
        found = prefix_of(line)
        if found is not None and found.name in names:
            parts.append(([line[found.end :]], found.name))
        else:
            parts[-1][0].append(line)
    return [("\n".join(lines), name) for lines, name in parts if lines]
