"""What the library says to a person: cited, calm, and without promises."""

import dataclasses
import re
from collections.abc import Iterator
from typing import Any

from ringback import api
from tests.library.rule_ids import ARTICLES, RULE_IDS, ids_in

SHELF = api.shelf()
UNSEEN = frozenset(
    [
        "phrases",
        "speaks",
        "silent",
        "when",
        "needs",
        "unless",
        "touches",
        "facts",
        "rules",
        "id",
        "key",
        "group",
        "lists",
    ]
)
"""Fields that no person reads: ids, conditions, phrases and examples."""
PROMISE = re.compile(r"(?<!no )(?<!not )(?<!cannot )\bguarante", re.I)


def visible(value: Any) -> Iterator[str]:
    """Every text inside a value of the library that a person may read."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from visible(item)
    elif dataclasses.is_dataclass(value):
        for f in dataclasses.fields(value):
            if f.name not in UNSEEN:
                yield from visible(getattr(value, f.name))


def cited(value: Any) -> Iterator[str]:
    """Every id under a `rules` key, wherever it stands."""
    if isinstance(value, tuple):
        for item in value:
            yield from cited(item)
    elif dataclasses.is_dataclass(value):
        for f in dataclasses.fields(value):
            inner = getattr(value, f.name)
            yield from inner if f.name == "rules" else cited(inner)


def entries_without_rules(value: Any) -> Iterator[str]:
    """Every entry that has a `rules` key and leaves it empty."""
    if isinstance(value, tuple):
        for item in value:
            yield from entries_without_rules(item)
    elif dataclasses.is_dataclass(value):
        fields = {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}
        if fields.get("rules") == ():
            yield repr(value)[:80]
        for inner in fields.values():
            yield from entries_without_rules(inner)


LIBRARY = (SHELF.advice, api.wording(), SHELF.ear.taxonomy)
TEXTS = tuple(dict.fromkeys(t for part in LIBRARY for t in visible(part) if " " in t))


def test_it_knows_the_whole_law_by_number() -> None:
    assert [sum(i.startswith(f"{a}-") for i in RULE_IDS) for a in ARTICLES] == [40, 32, 28, 35, 35]
    assert sum(i.startswith("E-") for i in RULE_IDS) == 107
    assert {"S0-1", "S4-35", "E-A1", "E-J4", "D17", "P16", "T7"} <= RULE_IDS


def test_it_cites_only_rules_that_exist() -> None:
    ids = {i for part in LIBRARY for i in cited(part)}
    assert len(ids) > 80
    assert ids - RULE_IDS == set()


def test_it_cites_a_rule_for_every_entry_that_can_cite_one() -> None:
    assert LIBRARY
    assert [e for part in LIBRARY for e in entries_without_rules(part)] == []


def test_it_cites_only_rules_that_exist_inside_its_sentences() -> None:
    inside = {i for text in TEXTS for i in ids_in(text)}
    assert inside
    assert inside - RULE_IDS == set()


def test_it_never_raises_its_voice() -> None:
    assert len(TEXTS) > 300
    assert [text for text in TEXTS if "!" in text] == []


def test_it_never_gives_odds_as_a_number() -> None:
    assert TEXTS
    assert [text for text in TEXTS if re.search(r"\d\s*(?:%|per ?cent\b)|99\.9", text)] == []


def test_it_never_promises_an_outcome() -> None:
    assert TEXTS
    assert [text for text in TEXTS if PROMISE.search(text)] == []


def test_it_names_every_disagreement_by_its_number_and_tells_both_sides() -> None:
    found = SHELF.advice.disagreements
    assert found
    assert {d.id for d in found} <= RULE_IDS
    assert [d.id for d in found if not (d.question.endswith("?") and d.one_side and d.other_side and d.default)] == []
    assert [d.id for d in found if len(d.weighs) < 2] == []
