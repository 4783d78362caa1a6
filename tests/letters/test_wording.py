"""The data: each phrasing, filled with calm examples, reads as one sentence and cites rules anybody can look up."""

import re
from itertools import groupby

import pytest

from ringback.letters.fill import Fact, fill, slots_in
from ringback.letters.shapes import BROKEN_OFF, GATEKEEPER_BRANCH, REACTION_BRANCHES, SHAPES
from ringback.model.values import Tone
from ringback.model.wording import MoveWords, Phrasing

from .builders import wording

RULE = re.compile(r"S[0-4]-\d{1,2}|E-[APSTRFVLJ]\d{1,2}|[DTP]\d{1,2}")
MARKS = {
    *("was_there", "by_phone", "by_video", "face_to_face", "minutes_ago", "same_day", "distracted", "private_cause"),
    *("could_move", "quiet_repair", "missed_interview", "delivered", "reason_given", "withdrawn", "invited", "cut_off"),
    *("overdue", "light", "visit_fair", "visit_open", "visit_line", "lady", "gentleman", "bare_title", "this_week"),
    *("untrue", "asked_it"),
}
ENTRIES = [pytest.param(m, id=f"{m.move}-{'-'.join([*m.purposes, *m.channels])}") for m in wording().moves]
SPOKEN_ALONE = {"subject", "accept_no", "answer_opening", "answer_now"}


def example(slot: str) -> Fact | None:
    """The calm example of a slot, or a part filled with such."""
    text = next((s.example for s in wording().slots if s.slot == slot and s.example), "")
    if text:
        return Fact(text)
    part = wording().part(slot)
    assert part, f"no slot and no part is called {slot}"
    return fill(part.phrasings[0].text, example)


def filled(phrasing: Phrasing) -> str:
    found = fill(phrasing.text, example)
    assert found is not None
    return found.text


def all_phrasings(entry: MoveWords) -> list[Phrasing]:
    return [*entry.plain, *entry.warm, *entry.formal, *entry.any]


def test_there_is_wording_to_test() -> None:
    assert len(wording().moves) > 40


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_move_has_three_tones_of_at_least_two_phrasings(entry: MoveWords) -> None:
    fewest = 1 if entry.move in ("signature", "number", "row", "idea") and entry.line else 2
    assert all(len(entry.phrasings(tone)) >= fewest for tone in Tone)
    assert all(p for p in (entry.plain, entry.warm, entry.formal))


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_entry_cites_rules(entry: MoveWords) -> None:
    assert entry.rules
    assert all(RULE.fullmatch(r) for r in entry.rules)


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_phrasing_reads_as_one_sentence(entry: MoveWords) -> None:
    for phrasing in all_phrasings(entry):
        text = filled(phrasing)
        assert not re.search(r"[{}\[\]!]|  |\.\.|\?\.|\.\?", text), text
        if entry.line:
            continue
        first = slots_in(phrasing.text)[:1]
        begins_with_part = phrasing.text.startswith("{") and wording().part(first[0]) is not None
        assert begins_with_part or text[0].isupper(), text
        assert re.search(r"[.?]”?$", text), text
        assert len(re.findall(r"[.?](?:\s|$)", text)) == 1, text


@pytest.mark.parametrize("entry", ENTRIES)
def test_no_phrasing_stands_twice(entry: MoveWords) -> None:
    for tone in Tone:
        texts = [(p.text, p.needs, p.unless) for p in entry.phrasings(tone)]
        assert len(texts) == len(set(texts))


def test_the_formal_tone_never_contracts() -> None:
    texts = [p.text for m in wording().moves for p in m.formal]
    assert texts
    assert [t for t in texts if re.search(r"n't\b|\b(?:I|you|we|they|it|that)'", t)] == []


def test_every_condition_is_a_slot_a_part_or_a_known_mark() -> None:
    known = MARKS | {s.slot for s in wording().slots} | {p.slot for p in wording().parts}
    phrasings = [p for m in wording().moves for p in all_phrasings(m)] + [
        p for q in wording().parts for p in q.phrasings
    ]
    assert phrasings
    for phrasing in phrasings:
        assert {*phrasing.needs, *phrasing.unless, *slots_in(phrasing.text)} <= known, phrasing


def test_no_two_entries_are_meant_for_the_same_place() -> None:
    places = [(m.move, c, p) for m in wording().moves for c in (m.channels or [None]) for p in (m.purposes or [None])]
    assert [key for key, same in groupby(sorted(places, key=str)) if len(list(same)) > 1] == []


def test_every_step_of_every_shape_has_words() -> None:
    for (purpose, channel), shape in (*SHAPES.items(), *BROKEN_OFF.items()):
        for step in [s for p in shape.paragraphs for s in p]:
            assert any(m.move == step.move and m.closeness(purpose, channel) is not None for m in wording().moves), step


def test_every_entry_is_used_by_some_shape() -> None:
    used = {s.move for shape in (*SHAPES.values(), *BROKEN_OFF.values()) for p in shape.paragraphs for s in p}
    used |= {s.move for s in GATEKEEPER_BRANCH} | SPOKEN_ALONE
    used |= {s.move for steps in REACTION_BRANCHES.values() for s in steps}
    assert {m.move for m in wording().moves} == used


def test_every_fact_that_can_be_missing_has_a_question() -> None:
    facts = {f for shape in SHAPES.values() for p in shape.paragraphs for s in p for f in s.facts}
    assert facts
    for fact in [*facts, "better", "shorter", "own_words"]:
        assert wording().ask(fact).endswith((".", "?")), fact
