"""The story of a case without what the person says did not happen."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from ringback.debrief.hear import Ear, Sureness, finer, hear, phrased_groups, sounds_like
from ringback.debrief.misheard import Mishearing
from ringback.debrief.story import pieces_told, read_story, told_in, words_told
from ringback.language.sentences import Piece
from ringback.model.case import Case
from ringback.model.reading import Story


def groups_of(ear: Ear, kinds: Iterable[str]) -> frozenset[str]:
    """The groups of some kinds; a name that is no kind has none."""
    return frozenset(ear.kinds[kind].group for kind in kinds if kind in ear.kinds)


def story_of(case: Case, ear: Ear, doubts: Mishearing) -> tuple[list[dict[str, float]], Story]:
    """What every sentence reports, and the whole story. What was denied speaks for nothing in them, and taking it away brings up
    nothing new."""
    phrased = partial(phrased_groups, ear)
    told = told_in(case, ear.sense, phrased, doubts=doubts)
    words = words_told(case)
    whole = read_story(told, ear.sense, words)
    if not case.debrief.not_so:
        return told, whole
    sentences, named = pieces_told(case)
    sure = dict(zip((p.text for p in (*sentences, *(p for p, _ in named))), map(ear.sense.surely, told), strict=True))
    left = told_in(case, ear.sense, phrased, lambda piece: denied_groups(case, ear, piece, sure[piece.text]), doubts)
    without, before = read_story(left, ear.sense, words), dict(whole.reports)
    # Only what is denied goes out of a sentence: what else it reports is heard as before.
    kept = [{k: was[k] if v else 0.0 for k, v in now.items()} for now, was in zip(left, told, strict=True)]
    return kept, replace(without, reports=tuple((group, min(sure, before[group])) for group, sure in without.reports))


def denied_groups(case: Case, ear: Ear, sentence: Piece, among: Sureness | None = None) -> frozenset[str]:
    """Groups that a sentence would report only through kinds that the person says did not happen; `among` as for `hear`."""
    denied = case.debrief.not_so
    if not denied:
        return frozenset()
    heard = [h.kind for h in finer(ear, hear(ear, sentence, (), among), sounds_like(ear, sentence, (), among))]
    held = {k.group for k in heard if k.id not in denied}
    return frozenset({k.group for k in heard if k.id in denied} - held)
