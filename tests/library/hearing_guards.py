"""What notices a change in what is heard: a sentence for every kind and list word (`heard.yaml`), and what refers to what.

The sentences stand outside the library, so they stay when an entry and its own examples are gone.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ringback import api
from ringback.debrief.hear import Ear, Kind, hear
from ringback.language.phrases import Match, PhraseBook, PhraseError
from ringback.language.sentences import Piece
from ringback.language.tokens import Token
from ringback.model.taxonomy import Taxonomy, WordList

HEARD = Path(__file__).with_name("heard.yaml")
EAR = api.shelf().ear
TAXONOMY = EAR.taxonomy
FILES = ("mistakes", "signals", "events")
Mutants = Iterator[tuple[str, Taxonomy]]


def mutants(whole: Taxonomy) -> Mutants:
    """Name of what is missing → the kinds and lists without it."""
    for name in (*FILES, "lists"):
        entries = getattr(whole, name)
        for number, entry in enumerate(entries):
            yield f"{name}: {entry.id}", _with(whole, name, (*entries[:number], *entries[number + 1 :]))
    for number, words in enumerate(whole.lists):
        for n, word in enumerate(words.words):
            fewer = replace(words, words=(*words.words[:n], *words.words[n + 1 :]))
            lists = (*whole.lists[:number], fewer, *whole.lists[number + 1 :])
            yield f"{words.id}: {word}", _with(whole, "lists", lists)


def _with(whole: Taxonomy, name: str, entries: tuple[Any, ...]) -> Taxonomy:
    parts: dict[str, tuple[Any, ...]] = {n: getattr(whole, n) for n in (*FILES, "lists")}
    return Taxonomy(**{**parts, name: entries})


class Books(PhraseBook):
    """The phrase book of a taxonomy, a book a kind: without one entry only the books that it touches are made anew."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        """Raises PhraseError if a phrase cannot be read."""
        super().__init__(())
        self._books = [book_of(kind, _lists_for(kind, taxonomy)) for kind in taxonomy.kinds if kind.phrases]

    def matches(self, tokens: tuple[Token, ...]) -> tuple[Match, ...]:
        """Every phrase found, in order of where it begins."""
        found = [match for book in self._books for match in book.matches(tokens)]
        return tuple(sorted(found, key=lambda m: (m.first, m.owner, m.phrase)))


@cache
def book_of(kind: Kind, lists: tuple[WordList, ...]) -> PhraseBook:
    """The phrases of one kind."""
    return PhraseBook([(kind.id, phrase) for phrase in kind.phrases], {w.id: w.words for w in lists})


def _lists_for(kind: Kind, taxonomy: Taxonomy) -> tuple[WordList, ...]:
    return taxonomy.lists if any("@" in phrase for phrase in kind.phrases) else ()


def ear_for(taxonomy: Taxonomy) -> Ear:
    """The ear with other kinds and lists, and the same sense. Raises PhraseError if a phrase cannot be read."""
    kinds = taxonomy.kinds
    return replace(
        EAR,
        taxonomy=taxonomy,
        book=Books(taxonomy),
        kinds={k.id: k for k in kinds},
        generic={k.group: k for k in kinds if k.generic},
    )


@cache
def heard_table() -> dict[str, Any]:
    """The recorded sentences."""
    table: dict[str, Any] = yaml.safe_load(HEARD.read_text("utf-8"))
    return table


def recorded() -> Iterator[tuple[str, str]]:
    """Kind and sentence, once for every list word and once for every kind."""
    for words in heard_table()["words"].values():
        yield from ((row["hears"], row["in"]) for row in words.values())
    yield from heard_table()["kinds"].items()


def heard_in(sentence: str, ear: Ear) -> set[str]:
    """The kinds that are heard in a sentence, by a phrase or by the sense."""
    return {hit.kind.id for hit in hear(ear, Piece(sentence, 0, len(sentence)), ())}


def hears_what_was_recorded(taxonomy: Taxonomy) -> bool:
    """True if each recorded sentence still tells its kind. Those of a missing kind are tried first."""
    try:
        ear = ear_for(taxonomy)
    except PhraseError:
        return False
    rows = sorted(recorded(), key=lambda row: row[0] in ear.kinds)
    return all(kind in heard_in(sentence, ear) for kind, sentence in rows)


def has_one_generic_kind_a_group(taxonomy: Taxonomy) -> bool:
    """True if each group that the sense was trained on, and each that a kind names, has one kind that stands for it."""
    groups = {label for label in EAR.sense.labels if not label.startswith("~")} & set(EAR.generic)
    groups |= {kind.group for kind in taxonomy.kinds}
    return Counter(k.group for k in taxonomy.kinds if k.generic) == dict.fromkeys(groups, 1)


def leaves_every_rule_its_place(taxonomy: Taxonomy) -> bool:
    """True if every kind that the register of rules names as a rule's place is there."""
    places = {place for rule in api.rules() for place in rule.lives}
    there = {f"library/{name}.yaml#{kind.id}" for name in FILES for kind in getattr(taxonomy, name)}
    return all(p in there for p in places if p.startswith(tuple(f"library/{name}.yaml#" for name in FILES)))


CROSS_REFERENCES = (has_one_generic_kind_a_group, leaves_every_rule_its_place)


def noticed(taxonomy: Taxonomy) -> bool:
    """True if at least one guard speaks up about these kinds and lists."""
    return not (all(check(taxonomy) for check in CROSS_REFERENCES) and hears_what_was_recorded(taxonomy))
