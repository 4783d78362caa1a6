"""Makes `said.yaml` anew: for each phrasing, and then for whatever else would not be noticed, the first draft that says it."""

from collections.abc import Iterator
from itertools import islice

from ringback.letters.compose import SHAPES
from ringback.model.values import Tone
from ringback.model.wording import Wording
from tests.library.talks import CASES
from tests.library.wording_guards import WORDS, Place, comes_out, mutants, phrasings_of, ways

Table = dict[Place, dict[str, list[str]]]
PLACES: tuple[Place, ...] = tuple((c, p, ch, t) for c in CASES for p, ch in SHAPES for t in Tone)
MOVES = tuple(dict.fromkeys(m.move for m in WORDS.moves))


def renewed() -> dict[str, object]:
    """The table as it is written down."""
    table: Table = {}
    for entry, tone, phrasing in phrasings_of(WORDS):
        here = (p for p in PLACES if tone in (p[3], "any") and entry.closeness(p[1], p[2]) is not None)
        _note(table, ((p, entry.move, text) for p in here if (text := comes_out(p, entry, phrasing))))
    for _, words in mutants(WORDS):
        if words.parts != WORDS.parts and not _is_missed(table, words):
            _note(table, _lost(words))
    rows = [{"case": p[0], "draft": " ".join(p[1:]), "says": table[p]} for p in PLACES if p in table]
    return {"said": rows}


def _note(table: Table, found: Iterator[tuple[Place, str, str]]) -> None:
    """Writes the first find down."""
    for place, move, text in islice(found, 1):
        said = table.setdefault(place, {}).setdefault(move, [])
        if text not in said:
            said.append(text)


def _is_missed(table: Table, words: Wording) -> bool:
    return any(
        not set(texts) <= set(ways(place, move, words))
        for place, moves in table.items()
        for move, texts in moves.items()
    )


def _lost(words: Wording) -> Iterator[tuple[Place, str, str]]:
    """What is not said any more, and where."""
    for place in PLACES:
        for move in MOVES:
            left = ways(place, move, words)
            yield from ((place, move, text) for text in ways(place, move, WORDS) if text not in left)
