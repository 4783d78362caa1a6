"""All phrases of a library, found in one pass (`trie.py` follows them).

A phrase is written as words with a few signs, so that an editor can read it:

    she went quiet        these words in a row
    went|turned cool*     either word; any word that begins with "cool"
    (very) long           "very" may stand there or not
    asked ~ again         up to three other words between; ~6 up to six
    @they sighed          any word of the word list "they"
"""

import marshal
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Any

from ringback.language.tokens import Token
from ringback.language.trie import LONGEST_STEM, Element, Match, Trie

__all__ = ["Match", "PhraseBook", "PhraseError", "parse"]

GAP_DEFAULT = 3
GAP_MOST = 9
ELEMENTS_MOST = 40
OPTIONAL_MOST = 8
"""Each optional word doubles the ways through a phrase, so their number is what keeps a phrase small."""
OVER_GAPS_MOST = 40
"""Words that all gaps of a phrase together may reach over."""
CACHE = 20_000
"""Words of which it is kept what they may begin."""
FEW, TRIES = 4, 1_000
"""Tries of so few phrases are kept, and so many of them."""
COMMON_COST = 50
COMMON = frozenset(
    [
        "i",
        "me",
        "my",
        "you",
        "he",
        "she",
        "it",
        "we",
        "they",
        "him",
        "her",
        "them",
        "the",
        "a",
        "an",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "and",
        "or",
        "but",
        "not",
        "no",
        "so",
        "was",
        "were",
        "is",
        "are",
        "be",
    ]
)
"""Words that nearly every text holds: no good to look phrases up by."""


class PhraseError(ValueError):
    """A phrase that cannot be read, in words."""


class PhraseBook:
    """All phrases of all owners. Ready at once: only phrases all of whose words stand in a text are made into a trie."""

    def __init__(self, phrases: Iterable[tuple[str, str]], lists: Mapping[str, tuple[str, ...]] | None = None) -> None:
        """`phrases` are (owner, phrase) pairs; `lists` gives the words behind each @name. Raises PhraseError."""
        known: dict[str, Element] = {}
        written = list(phrases)
        kept, by_word = list[bytes](), dict[str, list[int]]()
        for number, (_, phrase) in enumerate(written):
            elements = parse(phrase, lists or {}, known)
            kept.append(marshal.dumps(elements))
            for key in _narrowest(elements, phrase):
                by_word.setdefault(key, []).append(number)
        self.__setstate__((written, kept, by_word))

    def __getstate__(self) -> tuple[object, ...]:
        """All but what was opened."""
        return self._phrases, self._kept, self._by_word

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self._phrases: list[tuple[str, str]] = state[0]
        self._kept: list[bytes] = state[1]
        """The elements of each phrase, packed: a text meets few of them, and a start need not wait for all."""
        self._by_word: dict[str, list[int]] = state[2]
        """Word → the phrases to be looked at where it stands in a text, by their number."""
        self._open: dict[int, tuple[Element, ...]] = {}
        self._looked: dict[str, tuple[int, ...]] = {}
        self._tries: dict[tuple[int, ...], Trie] = {}

    def matches(self, tokens: tuple[Token, ...]) -> tuple[Match, ...]:
        """Every phrase found, in order of where it begins; of one phrase at one place the shortest."""
        return self.found([t.text for t in tokens])

    def found(self, words: Sequence[str]) -> tuple[Match, ...]:
        """The same, from the words alone."""
        numbers = self._to_look_at(words)
        if not numbers:
            return ()
        keys = set[str]().union(*map(_keys, words))
        wanted = tuple([n for n in sorted(numbers) if _may_stand(self._elements(n), keys)])
        return self._trie(wanted).matches(words) if wanted else ()

    def _to_look_at(self, words: Sequence[str]) -> set[int]:
        looked = self._looked
        if len(looked) > CACHE:
            looked.clear()
        numbers = set[int]()
        for word in words:
            found = looked.get(word)
            if found is None:
                found = looked[word] = tuple(number for key in _keys(word) for number in self._by_word.get(key, ()))
            numbers.update(found)
        return numbers

    def _elements(self, number: int) -> tuple[Element, ...]:
        elements = self._open.get(number)
        if elements is None:
            elements = self._open[number] = marshal.loads(self._kept[number])
        return elements

    def _trie(self, numbers: tuple[int, ...]) -> Trie:
        """The trie of some phrases; that of a few is kept, for the same few stand in many sentences."""
        trie = self._tries.get(numbers)
        if trie is None:
            trie = Trie(sorted({self._phrases[n]: self._elements(n) for n in numbers}.items()))
            if len(numbers) <= FEW:
                if len(self._tries) > TRIES:
                    self._tries.clear()
                self._tries[numbers] = trie
        return trie


@lru_cache(maxsize=8192)
def _keys(word: str) -> frozenset[str]:
    """A word and its beginnings, as phrases name them."""
    return frozenset([word, *(f"{word[:n]}*" for n in range(2, min(len(word), LONGEST_STEM) + 1))])


def _may_stand(elements: tuple[Element, ...], keys: AbstractSet[str]) -> bool:
    """True if every word that a phrase must have stands somewhere in the text."""
    return not any(keys.isdisjoint(options) for kind, options, optional in elements if not optional and kind != "gap")


def _narrowest(elements: tuple[Element, ...], phrase: str) -> tuple[str, ...]:
    """The alternatives of the element that the fewest texts hold: one of them must stand in a text for a match."""
    required = [options for kind, options, optional in elements if kind == "words" and not optional]
    if not required:
        raise PhraseError(f"“{phrase}” would match everywhere")
    return min(
        required,
        key=lambda options: (len(options) + COMMON_COST * any(o in COMMON for o in options), -max(map(len, options))),
    )


def parse(
    phrase: str, lists: Mapping[str, tuple[str, ...]], known: dict[str, Element] | None = None
) -> tuple[Element, ...]:
    """The elements of a phrase; equal ones are shared through `known`. Raises PhraseError with a sentence."""
    known = {} if known is None else known
    pieces = phrase.lower().replace("’", "'").split()
    for piece in pieces:
        if piece not in known:
            known[piece] = _element(piece, phrase, lists)
    elements = tuple(known[piece] for piece in pieces)
    if not elements:
        raise PhraseError("this phrase is empty")
    if elements[0][0] == "gap" or elements[-1][0] == "gap":
        raise PhraseError(f"“{phrase}” begins or ends with a gap")
    _within_bounds(elements)
    return elements


def _within_bounds(elements: tuple[Element, ...]) -> None:
    """Holds the cost of a phrase down: so many steps at each word of a text at most, however long the text is."""
    if len(elements) > ELEMENTS_MOST:
        raise PhraseError(f"this phrase has {len(elements)} elements, and {ELEMENTS_MOST} are the most")
    if sum(optional for _, _, optional in elements) > OPTIONAL_MOST:
        raise PhraseError(f"this phrase has more than {OPTIONAL_MOST} optional words")
    if sum(int(options[0]) for kind, options, _ in elements if kind == "gap") > OVER_GAPS_MOST:
        raise PhraseError(f"the gaps of this phrase reach over more than {OVER_GAPS_MOST} words")


def _element(piece: str, phrase: str, lists: Mapping[str, tuple[str, ...]]) -> Element:
    if piece.startswith("~"):
        size = int(piece[1:]) if piece[1:].isdecimal() and len(piece) < 4 else GAP_DEFAULT if piece == "~" else 0
        if not 1 <= size <= GAP_MOST:
            raise PhraseError(f"“{piece}” in “{phrase}”: a gap is ~ or ~1 to ~{GAP_MOST}")
        return ("gap", (str(size),), False)
    optional = piece.startswith("(") and piece.endswith(")")
    options = _options(piece.strip("()") if optional else piece, phrase, lists)
    return ("words", options, optional)


def _options(piece: str, phrase: str, lists: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    options: list[str] = []
    for option in piece.split("|"):
        if option.startswith("@"):
            if option[1:] not in lists:
                raise PhraseError(f"“{option}” in “{phrase}”: there is no word list of that name")
            options += lists[option[1:]]
        elif len(option.rstrip("*")) < (2 if option.endswith("*") else 1) or "*" in option[:-1]:
            raise PhraseError(f"“{option}” in “{phrase}”: a star stands at the end, after two letters or more")
        else:
            options.append(option)
    return tuple(options)
