"""One utterance, listened to once: its words, its sentences, and the cues of the library that stand in it."""

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate, chain

from ringback.language.phrases import Match, PhraseBook
from ringback.language.sentences import Piece, sentences_of
from ringback.language.tokens import Token, tokens_of
from ringback.model.answering import AnsweringFile, Cue, WeakName, WeakText, Where
from ringback.model.quick import dataclass
from ringback.transcripts.forms import Kind, kind_of
from ringback.transcripts.wordset import word_set

OPENING_WORDS = 3
"""Words that count as the opening of an answer, after those that only draw breath."""
BREATHS = word_set(
    "well so yeah yes no um uh er erm hmm oh ah okay ok now look and but senator congressman congresswoman chairman "
    "chairwoman minister mr mrs ms sir ma'am madam"
)
SUBJECTS = word_set("i we they he she it you that this there i'm we're it's that's")
BLOCK = 2_000
"""Characters that are cut into sentences at a time: the splitter looks back over all that it is given."""
FILLERS = word_set("um umm ummm uh uhh uhm er err erm ehm euh hmm hmmm ähm äh")
"""The sounds that an export drops when it is cleaned; no words of any sentence."""


@dataclass(frozen=True)
class Words:
    """What the library knows about answers, ready for listening."""

    book: PhraseBook
    cues: dict[str, Cue]
    names: dict[str, WeakName]
    texts: dict[str, WeakText]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, its tokens (their places are those of the utterance), and what it asks for."""

    piece: Piece
    tokens: tuple[Token, ...]
    kind: Kind


@dataclass(frozen=True)
class Heard:
    """One utterance. `tokens` hold no punctuation; `found` maps a cue to where it stands, counted in these tokens."""

    text: str
    tokens: tuple[Token, ...]
    found: dict[str, tuple[Match, ...]]

    @cached_property
    def words(self) -> int:
        """Words, fillers left out: an export that kept them does not make an answer longer."""
        return sum(t.text not in FILLERS for t in self.tokens)

    def has(self, *cues: str) -> bool:
        """True if one of these cues was heard."""
        return any(c in self.found for c in cues)

    def count(self, *cues: str) -> int:
        """How often they were heard, overlapping phrases of one cue counted once."""
        return sum(len(_apart(self.found.get(c, ()))) for c in cues)

    def first(self, *cues: str) -> Match | None:
        """The earliest place of these cues."""
        places = [m for c in cues for m in self.found.get(c, ())]
        return min(places, key=lambda m: m.first, default=None)

    @cached_property
    def sentences(self) -> tuple[Piece, ...]:
        """Its sentences, with their places."""
        return sentences_in(self.text)

    @cached_property
    def said(self) -> tuple[Sentence, ...]:
        """Its sentences with their tokens."""
        made: list[Sentence] = []
        at = 0
        for piece in self.sentences:
            first = at
            while at < len(self.tokens) and self.tokens[at].start < piece.end:
                at += 1
            tokens = self.tokens[first:at]
            made.append(Sentence(piece, tokens, kind_of(piece.text, tokens)))
        return tuple(made)

    def quote(self, match: Match) -> str:
        """The sentence in which a cue stands, cut to a length that one can read."""
        start = self.tokens[match.first].start
        inside = next((s for s in self.sentences if s.start <= start < s.end), None)
        return shortened(inside.text if inside else self.text, max(0, start - (inside.start if inside else 0)))


def make_words(file: AnsweringFile) -> Words:
    """The library's file, made ready. Raises PhraseError if a phrase cannot be read."""
    book = PhraseBook((cue.id, phrase) for cue in file.cues for phrase in cue.phrases)
    return Words(book, {c.id: c for c in file.cues}, {n.id: n for n in file.kinds}, {t.id: t for t in file.reasons})


def listen(text: str, words: Words) -> Heard:
    """The utterance with everything that is heard in it. Never raises; linear in the text."""
    return listen_all((text,), words)[0]


def listen_all(texts: tuple[str, ...], words: Words) -> tuple[Heard, ...]:
    """All utterances of a conversation. At once, because making ready the phrases costs more than hearing a few words."""
    tokens = [tuple(t for t in tokens_of(text) if t.text[0] not in "?!") for text in texts]
    found: list[dict[str, list[Match]]] = [{} for _ in texts]
    openings = [opening_of(t) for t in tokens]
    ends = list(accumulate(len(t) for t in tokens))
    at = 0
    for match in words.book.matches(tuple(chain.from_iterable(tokens))):
        while match.first >= ends[at]:
            at += 1
        begin = ends[at] - len(tokens[at])
        here = Match(match.owner, match.phrase, match.first - begin, match.last - begin)
        if match.last <= ends[at] and _counts(here, words.cues[match.owner].where, openings[at], tokens[at]):
            found[at].setdefault(match.owner, []).append(here)
    whole = tuple(c.id for c in words.cues.values() if c.where is Where.WHOLE)
    return tuple(_heard(text, t, f, whole) for text, t, f in zip(texts, tokens, found, strict=True))


def together(parts: tuple[Heard, ...], words: Words) -> Heard:
    """Several utterances of one voice as one: what opens the first opens it, what is a whole one must be so in each."""
    if len(parts) == 1:
        return parts[0]
    text, tokens, found = "", list[Token](), dict[str, list[Match]]()
    for n, part in enumerate(parts):
        text += " " * bool(text)
        for cue, matches in part.found.items():
            where = words.cues[cue].where
            if (where is Where.OPENING and n) or (where is Where.WHOLE and not all(p.has(cue) for p in parts)):
                continue
            shift = len(tokens)
            moved = (Match(m.owner, m.phrase, m.first + shift, m.last + shift) for m in matches)
            found.setdefault(cue, []).extend(moved)
        tokens += [Token(t.text, t.start + len(text), t.end + len(text)) for t in part.tokens]
        text += part.text
    return Heard(text, tuple(tokens), {k: tuple(v) for k, v in found.items()})


def _heard(text: str, tokens: tuple[Token, ...], found: dict[str, list[Match]], whole: tuple[str, ...]) -> Heard:
    """What counts of the cues: one that must be the whole utterance goes where a word is left over."""
    for cue in whole:
        covered = {i for m in found.get(cue, ()) for i in range(m.first, m.last)}
        if cue in found and len(covered) < len(tokens):
            del found[cue]
    return Heard(text, tokens, {k: tuple(v) for k, v in found.items()})


def opening_of(tokens: tuple[Token, ...]) -> int:
    """Where the first word stands that does not only draw breath."""
    return next((i for i, t in enumerate(tokens[:12]) if t.text not in BREATHS), min(len(tokens), 12))


def _counts(match: Match, where: Where, opening: int, tokens: tuple[Token, ...]) -> bool:
    """An opening cue may stand behind one other word ("Honestly, yes"), but not behind a subject ("I certainly share …")."""
    if where is not Where.OPENING or match.first <= opening:
        return True
    return match.first == opening + 1 and tokens[opening].text not in SUBJECTS


def _apart(matches: tuple[Match, ...]) -> list[Match]:
    kept: list[Match] = []
    for match in matches:
        if not kept or match.first >= kept[-1].last:
            kept.append(match)
    return kept


def sentences_in(text: str) -> tuple[Piece, ...]:
    """The sentences of a text of any length, in linear time: it is cut into blocks at white space first."""
    if len(text) <= BLOCK:
        return sentences_of(text)
    pieces: list[Piece] = []
    for start, end in _blocks(text):
        pieces += [Piece(p.text, p.start + start, p.end + start) for p in sentences_of(text[start:end])]
    return tuple(pieces)


def _blocks(text: str) -> Iterable[tuple[int, int]]:
    """Stretches of at most BLOCK characters, cut after a sentence where there is one, else at white space."""
    start = 0
    while start < len(text):
        end = min(start + BLOCK, len(text))
        if end < len(text):
            cut = max(text.rfind(sign, start + 1, end) for sign in (". ", "? ", "! ", "\n"))
            cut = cut if cut > start else text.rfind(" ", start + 1, end)
            end = cut + 1 if cut > start else end
        yield start, end
        start = end


def shortened(text: str, around: int = 0, most: int = 220) -> str:
    """A quote of at most so many characters, whole words, around a place; "…" where it was cut."""
    text = text[max(0, around - 4 * most) : around + 4 * most] if len(text) > 8 * most else text
    flat = re.sub(r"\s+", " ", text).strip()
    if len(flat) <= most:
        return flat
    start = max(0, min(around, len(flat)) - most // 3) if around > most // 2 else 0
    cut = flat[start : start + most]
    cut = cut[cut.find(" ") + 1 :] if start and " " in cut else cut
    return ("… " if start else "") + (cut.rsplit(" ", 1)[0] if start + most < len(flat) else cut) + " …"
