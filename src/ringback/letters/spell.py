"""Our words in the spelling of a region. What a person wrote stands in slots, and is never touched."""

import re
from dataclasses import replace
from typing import Any

from ringback.letters.fill import capital
from ringback.model.wording import MoveWords, Part, Phrasing, Spelling, Wording

SLOTS = re.compile(r"(\{\w+\})")
TONES = ("plain", "warm", "formal", "any")


def respelled(words: Wording) -> Wording:
    """The wording with each of its spellings put in; itself where it has none."""
    if not words.spelling:
        return words
    return replace(
        words,
        moves=tuple(_move(m, words.spelling) for m in words.moves),
        parts=tuple(_part(p, words.spelling) for p in words.parts),
        slots=tuple(replace(s, ask=spelled(s.ask, words.spelling)) for s in words.slots),
        headings=tuple(replace(h, text=spelled(h.text, words.spelling)) for h in words.headings),
        sheet=tuple(replace(s, text=spelled(s.text, words.spelling)) for s in words.sheet),
        titles=tuple(replace(t, text=spelled(t.text, words.spelling)) for t in words.titles),
        steps=tuple(replace(s, here=spelled(s.here, words.spelling)) for s in words.steps),
    )


def spelled(text: str, pairs: tuple[Spelling, ...]) -> str:
    """A text of ours with every word and turn that has another spelling; slots in braces stay as they are."""
    for pair in pairs:
        text = "".join(p if SLOTS.fullmatch(p) else _put(p, pair) for p in SLOTS.split(text))
    return text


def _put(text: str, pair: Spelling) -> str:
    if len(pair.ours) == 1:  # a letter, such as ß, is written otherwise wherever it stands
        return text.replace(pair.ours, pair.here)

    def here(found: re.Match[str]) -> str:
        return capital(pair.here) if found.group()[0].isupper() else pair.here

    return re.sub(rf"(?<!\w){re.escape(pair.ours)}(?!\w)", here, text, flags=re.IGNORECASE)


def _move(entry: MoveWords, pairs: tuple[Spelling, ...]) -> MoveWords:
    lists: dict[str, Any] = {tone: _all(getattr(entry, tone), pairs) for tone in TONES}
    return replace(entry, **lists)


def _part(part: Part, pairs: tuple[Spelling, ...]) -> Part:
    return replace(part, phrasings=_all(part.phrasings, pairs))


def _all(phrasings: tuple[Phrasing, ...], pairs: tuple[Spelling, ...]) -> tuple[Phrasing, ...]:
    return tuple(replace(p, text=spelled(p.text, pairs)) for p in phrasings)
