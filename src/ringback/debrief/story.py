"""How the whole story reads: severity, core, noticed, as the trained sense proposes from all sentences together."""

from collections.abc import Callable, Sequence

from ringback.debrief.misheard import Misheard, Mishearing
from ringback.language.sense import Sense, is_brief
from ringback.language.sentences import Piece, sentences_of
from ringback.language.tokens import words_in
from ringback.model.case import Case
from ringback.model.reading import Story

NAMED = 0.6
"""Evidence that a sentence gets at least for its likeliest mistake or sign where the person put it under that key, and for what a
phrase names in it."""
HEARD = 0.5
"""How surely a sentence must report a group to be taken for it."""
WHOLE = "~"
"""Begins a label that a sentence has only from its story; it feeds the heads and is never heard by itself."""

Groups = Callable[[Piece], frozenset[str]]
"""A sentence → some of the groups that it may report."""


def _none(sentence: Piece) -> frozenset[str]:
    """No group at all."""
    return frozenset()


def _no_doubts(sentence: Piece) -> tuple[Misheard, ...]:
    """Nothing was misheard."""
    return ()


def read_story(told: Sequence[dict[str, float]], sense: Sense, words: int) -> Story:
    """One reading of everything the person wrote (`told_in`) in so many words; an empty Story if there is nothing."""
    if not told:
        return Story()
    brief = is_brief(len(told), words)
    severity, move = (sense.read_story(name, told, brief=brief) for name in ("severity", "move"))
    return Story(
        severity=max(severity, key=lambda k: severity[k]),
        core=sense.read_story("core", told, brief=brief)["yes"] > 0.5,
        noticed=sense.read_story("noticed", told, brief=brief)["yes"] > 0.5,
        move=max(move, key=lambda k: move[k]),
        brief=brief,
        sureness=(*severity.items(), *move.items()),
        reports=tuple(
            (label, sense.read_story(label, told)["yes"]) for label in sense.labels if not label.startswith(WHOLE)
        ),
    )


def pieces_told(case: Case) -> tuple[tuple[Piece, ...], tuple[tuple[Piece, str], ...]]:
    """The sentences of the free text; then moments and signals under their keys, each with how its groups begin."""
    named = [(t, "m_") for m in case.debrief.moments if (t := m.text or f"{m.asked} {m.said}".strip())]
    named += [(s.what, "s_") for s in case.debrief.signals if s.what]
    return sentences_of(case.debrief.text), tuple((Piece(t, 0, len(t)), prefix) for t, prefix in named)


def words_told(case: Case) -> int:
    """How many words the person wrote in all."""
    text, named = pieces_told(case)
    return sum(len(words_in(piece.text)) for piece in (*text, *(piece for piece, _ in named)))


def told_in(
    case: Case, sense: Sense, phrased: Groups = _none, denied: Groups = _none, doubts: Mishearing = _no_doubts
) -> list[dict[str, float]]:
    """The evidence of every sentence that the person wrote, weighed among the others: first those of the free text, then the
    moments and signals under their keys. What a phrase names has at least NAMED; there is none for what the person says did not
    happen (`denied`), and of what was misheard only as much as the rest of its sentence bears out."""
    sentences, named = pieces_told(case)
    pieces = [*((sentence, "") for sentence in sentences), *named]
    back = [(denied(piece), doubts(piece)) for piece, _ in pieces]
    found = [_heard(piece, sense, *why) for (piece, _), why in zip(pieces, back, strict=True)]
    for n, (piece, prefix) in enumerate(pieces):
        found[n] = _at_least(found[n], phrased(piece) - _taken_back(*back[n]))
        found[n] = _named(found[n], prefix) if prefix and not back[n][0] else found[n]
    among = sense.among(found[: len(sentences)], found[len(sentences) :])
    return [
        _without(weighed, _taken_back(*why), sense.probabilities_of(alone))
        for weighed, why, alone in zip(among, back, found, strict=True)
    ]


def _without(weighed: dict[str, float], taken: frozenset[str], alone: dict[str, float]) -> dict[str, float]:
    """What was taken back stays so, where the sentence alone does not report it: the others must not bring it up again."""
    return {k: 0.0 if k in taken and alone[k] < HEARD else v for k, v in weighed.items()} if taken else weighed


def _heard(sentence: Piece, sense: Sense, not_so: frozenset[str], doubts: Sequence[Misheard]) -> dict[str, float]:
    """The evidence of one sentence alone, without what was denied or misheard in it."""
    found = sense.evidence(sentence.text)
    for misheard in doubts:
        found = _borne_out(found, misheard, sense)
    # What a sentence adds to its story besides its groups goes too: it was read from the same words.
    return {k: 0.0 if not_so and (k in not_so or k.startswith(WHOLE)) else v for k, v in found.items()}


def _taken_back(not_so: frozenset[str], doubts: Sequence[Misheard]) -> frozenset[str]:
    """The groups that a sentence is not believed to report, whatever it sounds like."""
    return not_so.union(*(m.groups for m in doubts))


def _borne_out(found: dict[str, float], misheard: Misheard, sense: Sense) -> dict[str, float]:
    """The evidence of a sentence, corrected by what it reports without the words that mislead."""
    rest = sense.evidence(misheard.rest) if misheard.rest else {}
    corrected = {k: min(v, rest.get(k, 0.0)) for k, v in found.items() if k in misheard.groups or k.startswith(WHOLE)}
    if misheard.rather:
        corrected[misheard.rather] = max(found[misheard.rather], *(found[g] for g in misheard.groups))
    return found | corrected


def _at_least(evidence: dict[str, float], groups: frozenset[str]) -> dict[str, float]:
    """The evidence of a sentence in which a phrase names these groups."""
    return {**evidence, **{g: max(evidence[g], NAMED) for g in groups if g in evidence}}


def _named(evidence: dict[str, float], prefix: str) -> dict[str, float]:
    """The evidence of a sentence that is known to report a mistake (or a sign): its likeliest one is raised, others stay."""
    best = max((k for k in evidence if k.startswith(prefix)), key=lambda k: evidence[k])
    return {**evidence, best: max(evidence[best], NAMED)}
