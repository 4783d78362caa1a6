"""What was heard in a sentence → the part of it that is believed, by what speaks for each kind (`language/belief.py`)."""

import math
from collections.abc import Iterable
from dataclasses import replace

from ringback.debrief.hear import BY_PHRASE, Ear, Hit, Sureness, shares_of
from ringback.language.belief import Way
from ringback.language.kinds import NOTHING
from ringback.language.sentences import Piece

OUTRIGHT = 0.5
"""The share of all kinds together from which words sound outright like one."""
FAINTEST = 1e-4
"""A likelihood below which it no longer matters how small it is."""


def believed(ear: Ear, hits: Iterable[Hit], sentence: Piece, among: Sureness, reports: Sureness) -> tuple[Hit, ...]:
    """The hits of a sentence that are to be believed. Where only the group is, what stands for the group comes in place of the
    kind, unless a phrase named it.

    `among`: what the sentence reports among the others of its story; `reports`: what the whole story does. Where the ear
    has no weights for that, or does not know the sound of a kind, all is believed.
    """
    belief, table = ear.belief, ear.table
    if belief is None or table is None:
        return tuple(hits)
    found = dict[str, Hit]()
    for hit in hits:
        way, seen = way_of(hit), witnesses(ear, hit, sentence, among, reports)
        grouped = belief.groups_it(way, seen)
        by_phrase = way is Way.PHRASE and (grouped or hit.outright or sounds_so(ear, hit))
        if hit.kind.id not in table.labels or belief.names(way, seen) or by_phrase:
            found[hit.kind.id] = hit
        elif grouped and hit.kind.group in ear.generic:
            whole = ear.generic[hit.kind.group]
            found.setdefault(whole.id, replace(hit, kind=whole))
    named = {h.kind.group for h in found.values() if not h.kind.generic}
    return tuple(h for h in found.values() if not (h.kind.generic and h.kind.group in named))


def believed_beside(
    ear: Ear, hits: Iterable[Hit], sentence: Piece, among: Sureness, reports: Sureness
) -> tuple[Hit, ...]:
    """The same for kinds that a sentence sounds like in groups that were not heard in it: the kind is believed, or nothing is."""
    belief = ear.belief
    if belief is None:
        return tuple(hits)
    return tuple(h for h in hits if belief.names(Way.BESIDE, witnesses(ear, h, sentence, among, reports)))


def sounds_so(ear: Ear, hit: Hit) -> bool:
    """True if the very words of a hit sound more like its kind than like all others together: two that agree need no third."""
    return shares_of(ear, hit.piece).get(hit.kind.id, 0.0) > OUTRIGHT


def way_of(hit: Hit) -> Way:
    """How a kind was heard whose group was heard too."""
    if hit.weighs is None and hit.sure == BY_PHRASE:
        return Way.PHRASE
    return Way.GROUP if hit.kind.generic else Way.NAMED


def witnesses(ear: Ear, hit: Hit, sentence: Piece, among: Sureness, reports: Sureness) -> tuple[float, ...]:
    """What speaks for and against a kind: log-odds of what the text sounds like and of its group, and how long the text is."""
    group, part = hit.kind.group, hit.piece.text != sentence.text
    shares = shares_of(ear, hit.piece, None if part else among)
    likeliest = max(shares.values(), default=0.0)
    own = shares.get(hit.kind.id, 0.0)
    return (
        float(part),
        log_odds(own),
        log_odds(likeliest),
        log_odds(shares.get(NOTHING, 0.0)) if shares else 0.0,
        log_odds(among.get(group, 0.0)),
        log_odds(ear.sense.probabilities(hit.piece.text).get(group, 0.0)),
        log_odds(reports[group]) if group in reports else 0.0,
        math.log(len(hit.piece.text.split()) or 1),
        float(own >= likeliest),
    )


def log_odds(likely: float) -> float:
    """A likelihood as log-odds."""
    held = min(max(likely, FAINTEST), 1 - FAINTEST)
    return math.log(held / (1 - held))
