"""Phrases as a trie over words: all of them are followed through a text at once, gaps and optional words too."""

from collections.abc import Iterable, Sequence
from dataclasses import field
from typing import TypeAlias

from ringback.model.quick import dataclass

Element: TypeAlias = tuple[str, tuple[str, ...], bool]
"""(kind: words | gap, alternatives or the gap's size, optional)."""
LONGEST_STEM = 30
"""Letters of a stem that are looked up; no word of any language needs more, and a word of ten thousand must not cost more."""


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase that was found: whose it is, and which tokens it covers (end exclusive)."""

    owner: str
    phrase: str
    first: int
    last: int


@dataclass(slots=True)
class _Node:
    words: dict[str, list["_Node"]] = field(default_factory=dict)
    stems: dict[str, list["_Node"]] = field(default_factory=dict)
    gaps: dict[int, "_Node"] = field(default_factory=dict)
    ends: list[tuple[str, str]] = field(default_factory=list)
    after: dict[tuple[str, ...], "_Node"] = field(default_factory=dict)
    """Alternatives → the one node behind all of them: so a|b|c costs one node and not three."""


class Trie:
    """Some phrases, ready to be followed through texts. `phrases` are ((owner, phrase), elements) pairs."""

    def __init__(self, phrases: Iterable[tuple[tuple[str, str], tuple[Element, ...]]]) -> None:
        self._root = _Node()
        for (owner, phrase), elements in phrases:
            self._add(owner, phrase, elements)

    def _add(self, owner: str, phrase: str, elements: tuple[Element, ...]) -> None:
        ends = {id(self._root): self._root}
        for kind, options, optional in elements:
            after: dict[int, _Node] = dict(ends) if optional else {}
            for node in ends.values():
                behind = _step(node, kind, options)
                after[id(behind)] = behind
            ends = after
        for node in ends.values():
            node.ends.append((owner, phrase))

    def matches(self, words: Sequence[str]) -> tuple[Match, ...]:
        """Every phrase found, in order of where it begins."""
        found: dict[tuple[str, str, int], Match] = {}
        begins, stems = self._root.words, self._root.stems
        for first, word in enumerate(words):
            if word in begins or (stems and _over(self._root, word)):
                for owner, phrase, last in self._from(words, first):
                    found.setdefault((owner, phrase, first), Match(owner, phrase, first, last))
        return tuple(found.values())

    def _from(self, words: Sequence[str], first: int) -> list[tuple[str, str, int]]:
        states: dict[tuple[int, int], _Node] = {(id(self._root), 0): self._root}
        out: list[tuple[str, str, int]] = []
        for at in range(first, len(words)):
            states = _advance(states, words[at])
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


def _over(node: _Node, word: str) -> Sequence[_Node]:
    """The nodes that a word leads to."""
    hits = node.words.get(word, ())
    if not node.stems:
        return hits
    found = list(hits)
    for n in range(2, min(len(word), LONGEST_STEM) + 1):
        found += node.stems.get(word[:n], ())
    return found


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
