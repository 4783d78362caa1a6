"""One matcher for all phrases: a trie over tokens, all phrases in one pass.

A phrase is written as words with a few signs, so that an editor can read it:

    she went quiet        these words in a row
    went|turned cool*     either word; any word that begins with "cool"
    (very) long           "very" may stand there or not
    asked ~ again         up to three other words between; ~6 up to six
    @they sighed          any word of the word list "they"
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from ringback.language.tokens import Token

GAP_DEFAULT = 3
GAP_MOST = 9
ELEMENTS_MOST = 40
OPTIONAL_MOST = 8
"""Each optional word doubles the ways through a phrase, so their number is what keeps a phrase small."""
OVER_GAPS_MOST = 40
"""Words that all gaps of a phrase together may reach over."""
LONGEST_STEM = 30
"""Letters of a stem that are looked up; no word of any language needs more, and a word of ten thousand must not cost more."""
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


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase that was found: whose it is, and which tokens it covers (end exclusive)."""

    owner: str
    phrase: str
    first: int
    last: int


class PhraseError(ValueError):
    """A phrase that cannot be read, in words."""


@dataclass(slots=True)
class _Node:
    words: dict[str, list["_Node"]] = field(default_factory=dict)
    stems: dict[str, list["_Node"]] = field(default_factory=dict)
    gaps: dict[int, "_Node"] = field(default_factory=dict)
    ends: list[tuple[str, str]] = field(default_factory=list)
    after: dict[tuple[str, ...], "_Node"] = field(default_factory=dict)
    """Alternatives → the one node behind all of them: so a|b|c costs one node and not three."""


_Element: TypeAlias = tuple[str, tuple[str, ...], bool]
"""(kind: words | gap, alternatives or the gap's size, optional)."""
_Entry: TypeAlias = tuple[str, str, tuple[_Element, ...]]


class PhraseBook:
    """All phrases of all owners. Ready at once: only phrases all of whose words stand in a text are made into its trie."""

    def __init__(self, phrases: Iterable[tuple[str, str]], lists: Mapping[str, tuple[str, ...]] | None = None) -> None:
        """`phrases` are (owner, phrase) pairs; `lists` gives the words behind each @name. Raises PhraseError."""
        known: dict[str, _Element] = {}
        self._by_word: dict[str, list[_Entry]] = {}
        for owner, phrase in phrases:
            elements = parse(phrase, lists or {}, known)
            entry = (owner, phrase, elements)
            for key in _narrowest(elements, phrase):
                self._by_word.setdefault(key, []).append(entry)

    def matches(self, tokens: tuple[Token, ...]) -> tuple[Match, ...]:
        """Every phrase found, in order of where it begins; of one phrase at one place the shortest."""
        keys = {t.text for t in tokens}
        keys |= {f"{word[:n]}*" for word in keys for n in range(2, min(len(word), LONGEST_STEM) + 1)}
        wanted = {
            (owner, phrase): elements
            for key in keys
            for owner, phrase, elements in self._by_word.get(key, ())
            if all(optional or kind == "gap" or not keys.isdisjoint(options) for kind, options, optional in elements)
        }
        return _Trie(sorted(wanted.items())).matches(tokens) if wanted else ()


def _narrowest(elements: tuple[_Element, ...], phrase: str) -> tuple[str, ...]:
    """The alternatives of the element that the fewest texts hold: one of them must stand in a text for a match."""
    required = [options for kind, options, optional in elements if kind == "words" and not optional]
    if not required:
        raise PhraseError(f"“{phrase}” would match everywhere")
    return min(
        required,
        key=lambda options: (len(options) + COMMON_COST * any(o in COMMON for o in options), -max(map(len, options))),
    )


class _Trie:
    """The phrases that may stand in one text, as a trie over tokens."""

    def __init__(self, phrases: Iterable[tuple[tuple[str, str], tuple[_Element, ...]]]) -> None:
        self._root = _Node()
        for (owner, phrase), elements in phrases:
            self._add(owner, phrase, elements)

    def _add(self, owner: str, phrase: str, elements: tuple[_Element, ...]) -> None:
        ends = {id(self._root): self._root}
        for kind, options, optional in elements:
            after: dict[int, _Node] = dict(ends) if optional else {}
            for node in ends.values():
                behind = _step(node, kind, options)
                after[id(behind)] = behind
            ends = after
        for node in ends.values():
            node.ends.append((owner, phrase))

    def matches(self, tokens: tuple[Token, ...]) -> tuple[Match, ...]:
        """Every phrase found, in order of where it begins."""
        found: dict[tuple[str, str, int], Match] = {}
        for first in range(len(tokens)):
            for owner, phrase, last in self._from(tokens, first):
                found.setdefault((owner, phrase, first), Match(owner, phrase, first, last))
        return tuple(found.values())

    def _from(self, tokens: tuple[Token, ...], first: int) -> list[tuple[str, str, int]]:
        states: dict[tuple[int, int], _Node] = {(id(self._root), 0): self._root}
        out: list[tuple[str, str, int]] = []
        for at in range(first, len(tokens)):
            states = _advance(states, tokens[at].text)
            if not states:
                break
            for (_, waiting), node in states.items():
                if not waiting:
                    out += [(owner, phrase, at + 1) for owner, phrase in node.ends]
        return out


def _advance(states: dict[tuple[int, int], _Node], word: str) -> dict[tuple[int, int], _Node]:
    after: dict[tuple[int, int], _Node] = {}
    for (_, waiting), node in states.items():
        if waiting > 1:
            after[(id(node), waiting - 1)] = node
        for nxt in _over(node, word):
            after[(id(nxt), 0)] = nxt
            for size, beyond in nxt.gaps.items():
                after[(id(beyond), size + 1)] = beyond
    return after


def _over(node: _Node, word: str) -> list[_Node]:
    hits = list(node.words.get(word, ()))
    if node.stems:
        for n in range(2, min(len(word), LONGEST_STEM) + 1):
            hits += node.stems.get(word[:n], ())
    return hits


def _step(node: _Node, kind: str, options: tuple[str, ...]) -> _Node:
    """The node behind one element; made and entered under each of its words where it is new."""
    if kind == "gap":
        return node.gaps.setdefault(int(options[0]), _Node())
    behind = node.after.get(options)
    if behind is None:
        behind = node.after[options] = _Node()
        for option in options:
            table, key = (node.stems, option[:-1]) if option.endswith("*") else (node.words, option)
            table.setdefault(key, []).append(behind)
    return behind


def parse(
    phrase: str, lists: Mapping[str, tuple[str, ...]], known: dict[str, _Element] | None = None
) -> tuple[_Element, ...]:
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


def _within_bounds(elements: tuple[_Element, ...]) -> None:
    """Holds the cost of a phrase down: so many steps at each word of a text at most, however long the text is."""
    if len(elements) > ELEMENTS_MOST:
        raise PhraseError(f"this phrase has {len(elements)} elements, and {ELEMENTS_MOST} are the most")
    if sum(optional for _, _, optional in elements) > OPTIONAL_MOST:
        raise PhraseError(f"this phrase has more than {OPTIONAL_MOST} optional words")
    if sum(int(options[0]) for kind, options, _ in elements if kind == "gap") > OVER_GAPS_MOST:
        raise PhraseError(f"the gaps of this phrase reach over more than {OVER_GAPS_MOST} words")


def _element(piece: str, phrase: str, lists: Mapping[str, tuple[str, ...]]) -> _Element:
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
