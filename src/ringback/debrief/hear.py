"""One sentence → the groups it reports: phrases first, the trained sense where no phrase speaks."""

from collections.abc import Mapping
from dataclasses import replace

from ringback.language.belief import Belief
from ringback.language.kinds import NOTHING, KindTable, likelihoods
from ringback.language.phrases import Match, PhraseBook, parse
from ringback.language.sense import Sense
from ringback.language.sentences import Piece
from ringback.language.tokens import Token, tokens_of
from ringback.model.quick import dataclass
from ringback.model.taxonomy import EventKind, MistakeKind, SignalKind, Taxonomy

Kind = MistakeKind | SignalKind | EventKind
Sureness = Mapping[str, float]
"""Group → how surely a sentence reports it; 0.5 is the line."""

SURE = 0.5
"""The line that training drew for each label."""
SURE_IN_CLAUSE = 0.75
"""A clause out of its sentence has less to go by, so more is asked of it."""
BY_PHRASE = 1.0
DENIALS = frozenset(
    ["not", "never", "without", "didn't", "don't", "doesn't", "wasn't", "weren't", "isn't", "aren't", "hadn't", "haven't",
     "hasn't", "didnt", "dont", "doesnt", "wasnt", "werent", "isnt", "arent", "hadnt", "havent", "hasnt"]
)  # fmt: skip
SHORTEST = 4
"""Words below which the sense has nothing to go by."""
LIKELY = 0.25
"""How likely a kind must be, among all of them, for a whole sentence to be taken for it."""
LIKELY_IN_CLAUSE = 0.5
STANDS_OUT = 0.25
"""The share of its group that a kind must have where the group was heard but no kind was likely by itself."""
SHORTEST_FOR_KINDS = 2
BLEND = 0.2
"""How much the evidence for its group counts beside the sound of a kind; from the tuned half of `evals/debriefs.yaml`."""
UNTAUGHT = 0.3
"""Stands in for the evidence of a group that the sense was never taught."""
SILENCE = 2.0
"""Taken off the odds of `other`: its training sentences outnumber those of any kind by fifty to one."""


@dataclass(frozen=True, slots=True)
class Ear:
    """Everything needed to hear: the kinds, their phrases, and the trained sense."""

    taxonomy: Taxonomy
    book: PhraseBook
    sense: Sense
    kinds: dict[str, Kind]
    generic: dict[str, Kind]
    """Group → the kind that stands for it when only the sense speaks."""
    groups: dict[str, str]
    """Kind → its group."""
    table: KindTable | None = None
    """What the kinds sound like; without it only phrases tell kinds."""
    unlike: PhraseBook | None = None
    """Group → words that only sound like it (`unless` of its kinds); None where no kind has any."""
    belief: Belief | None = None
    """How far a kind that was heard is believed; without it all are."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One kind heard in one piece of text, and how surely (1 by a phrase)."""

    kind: Kind
    piece: Piece
    sure: float
    weighs: Kind | None = None
    """The kind whose weight counts, where the group was heard and the kind in it is only the likeliest."""

    @property
    def outright(self) -> bool:
        """True if the text says it in so many words: it is believed whatever else the story is about."""
        return self.sure == BY_PHRASE and isinstance(self.kind, EventKind) and self.kind.outright


def make_ear(taxonomy: Taxonomy, sense: Sense, table: KindTable | None = None, belief: Belief | None = None) -> Ear:
    """Builds the phrase book once; raises PhraseError if a phrase cannot be read."""
    every = taxonomy.kinds
    lists = {w.id: w.words for w in taxonomy.lists}
    book = PhraseBook(((k.id, phrase) for k in every for phrase in k.phrases), lists)
    unlike = tuple((k.group, phrase) for k in every for phrase in k.unless)
    return Ear(
        taxonomy,
        book,
        sense,
        {k.id: k for k in every},
        {k.group: k for k in every if k.generic},
        {k.id: k.group for k in every},
        table,
        PhraseBook(unlike, lists) if unlike else None,
        belief,
    )


def hear(ear: Ear, sentence: Piece, clauses: tuple[Piece, ...], among: Sureness | None = None) -> tuple[Hit, ...]:
    """All kinds in a sentence, each once, surest first. `among`: what it reports among the others of its story, where it has
    others; a clause is always heard alone."""
    best: dict[str, Hit] = {}
    for hit in (*_by_phrase(ear, sentence), *_by_sense(ear, sentence, SURE, among)):
        _keep(best, hit)
    for clause in clauses:
        for hit in _by_sense(ear, clause, SURE_IN_CLAUSE):
            _keep(best, hit)
    spoken = {h.kind.group for h in best.values() if h.sure == BY_PHRASE}
    # What stands for a whole group adds nothing beside a kind of it that was named.
    named = {h.kind.group for h in best.values() if h.sure == BY_PHRASE and not h.kind.generic}
    hits = [
        h
        for h in best.values()
        if (h.sure == BY_PHRASE or h.kind.group not in spoken) and not (h.kind.generic and h.kind.group in named)
    ]
    return tuple(sorted(hits, key=lambda h: (-h.sure, h.piece.start)))


def _keep(best: dict[str, Hit], hit: Hit) -> None:
    known = best.get(hit.kind.id)
    if known is None or hit.sure > known.sure:
        best[hit.kind.id] = hit


def phrased_groups(ear: Ear, piece: Piece) -> frozenset[str]:
    """The groups that a phrase names in a piece of text."""
    return frozenset(h.kind.group for h in _by_phrase(ear, piece))


def _by_phrase(ear: Ear, sentence: Piece) -> list[Hit]:
    tokens = tokens_of(sentence.text)
    hits = []
    for match in ear.book.matches(tokens):
        if _denied(ear, tokens, match):
            continue
        start, end = tokens[match.first].start, tokens[match.last - 1].end
        piece = Piece(sentence.text[start:end], sentence.start + start, sentence.start + end)
        hits.append(Hit(ear.kinds[match.owner], piece, BY_PHRASE))
    return hits


def _denied(ear: Ear, tokens: tuple[Token, ...], match: Match) -> bool:
    """True if the text says that it did not happen ("she never frowned", "he did not check his watch"): a "not" of the
    text's own, not of the phrase's, stands right before a word that the phrase names."""
    pairs = [
        (word, after)
        for word, after in zip(
            tokens[max(0, match.first - 1) :], tokens[max(1, match.first) : match.last], strict=False
        )
        if word.text in DENIALS and word.end + 1 == after.start
    ]
    if not pairs:  # nearly always; what the phrase names need not be looked up
        return False
    lists = {w.id: w.words for w in ear.taxonomy.lists}
    named = [option for kind, options, _ in parse(match.phrase, lists) if kind == "words" for option in options]
    return any(not _names(named, word.text) and _names(named, after.text) for word, after in pairs)


def _names(options: list[str], word: str) -> bool:
    return any(word.startswith(o[:-1]) if o.endswith("*") else word == o for o in options)


def _by_sense(ear: Ear, piece: Piece, line: float, among: Sureness | None = None) -> list[Hit]:
    if len(tokens_of(piece.text)) < SHORTEST:
        return []
    found = among or ear.sense.probabilities(piece.text)
    return [Hit(ear.generic[g], piece, p) for g, p in found.items() if p >= line and p < BY_PHRASE and g in ear.generic]


def sounds_like(
    ear: Ear, sentence: Piece, clauses: tuple[Piece, ...], among: Sureness | None = None
) -> tuple[Hit, ...]:
    """The kinds that a sentence and its clauses sound like, one a piece, each kind once, surest first; `among` as for `hear`."""
    best: dict[str, Hit] = {}
    for piece, line in ((sentence, LIKELY), *((c, LIKELY_IN_CLAUSE) for c in clauses)):
        shares = shares_of(ear, piece, among if piece is sentence else None)
        name = max(shares, key=lambda k: shares[k], default=NOTHING)
        if name != NOTHING and shares[name] >= line:
            _keep(best, Hit(ear.kinds[name], piece, shares[name]))
    return tuple(sorted(best.values(), key=lambda h: (-h.sure, h.piece.start)))


def shares_of(ear: Ear, piece: Piece, among: Sureness | None = None) -> dict[str, float]:
    """Kind → how likely it is among all kinds and nothing at all; empty where there is nothing to go by."""
    if ear.table is None or len(tokens_of(piece.text)) < SHORTEST_FOR_KINDS:
        return {}
    sounds = ear.table.sounds(piece.text)
    sounds[NOTHING] = sounds.get(NOTHING, 0.0) - SILENCE
    shares = likelihoods(sounds, ear.groups, among or ear.sense.probabilities(piece.text), BLEND, UNTAUGHT)
    denied = _denied_kinds(ear, piece)
    return (
        {} if max(shares, key=lambda k: shares[k]) in denied else {k: s for k, s in shares.items() if k not in denied}
    )


def _denied_kinds(ear: Ear, piece: Piece) -> frozenset[str]:
    """The kinds of which the text says that they did not happen: the sound of a word does not know about the "not" before it."""
    tokens = tokens_of(piece.text)
    return frozenset(m.owner for m in ear.book.matches(tokens) if _denied(ear, tokens, m))


def finer(ear: Ear, hits: tuple[Hit, ...], named: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The hits, with the kind that the sentence sounds like in place of the one that only stands for its group.

    The weight stays that of the group: what decides is no less sure than it was.
    """
    found: list[Hit] = []
    for hit in hits:
        closer = None if hit.sure == BY_PHRASE else next((n for n in named if n.kind.group == hit.kind.group), None)
        if closer is None and hit.sure != BY_PHRASE and (kind := _within(ear, hit)) is not None:
            closer = replace(hit, kind=kind)
        found.append(replace(closer, sure=hit.sure, weighs=hit.kind) if closer else hit)
    return tuple(found)


def _within(ear: Ear, hit: Hit) -> Kind | None:
    """The kind that stands out among those of the group that was heard; None where none does."""
    shares = {
        k: s for k, s in shares_of(ear, hit.piece).items() if k != NOTHING and ear.kinds[k].group == hit.kind.group
    }
    name = max(shares, key=lambda k: shares[k], default=None)
    return ear.kinds[name] if name and shares[name] >= STANDS_OUT * sum(shares.values()) else None


GOOD_NEWS = 0.3
"""Who names a moment that went wrong seldom means one that went well, so that takes three times the evidence."""


def likeliest(ear: Ear, piece: Piece, groups: frozenset[str]) -> Kind:
    """The likeliest kind among some groups, for a sentence that is known to report one of them."""
    spoken = [h.kind for h in _by_phrase(ear, piece) if h.kind.group in groups]
    if spoken:
        return spoken[0]
    found = ear.sense.evidence(piece.text)
    return ear.generic[max(sorted(groups), key=lambda g: found.get(g, 0.0) * (GOOD_NEWS if g == "rest_fine" else 1.0))]
