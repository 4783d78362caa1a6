"""Every cue and every text of `library/answers.yaml` proves itself."""

import re

import pytest

from ringback.model.answer import Weak
from ringback.model.answering import Cue, WeakName, WeakText
from ringback.transcripts.heard import listen
from tests.library.rule_ids import RULE_IDS
from tests.transcripts_answers.builders import FILE, WORDS


@pytest.mark.parametrize("cue", FILE.cues, ids=lambda c: str(c.id))
def test_it_hears_its_own_examples_and_no_silent_one(cue: Cue) -> None:
    assert cue.speaks
    assert cue.silent
    assert [s for s in cue.speaks if not listen(s, WORDS).has(cue.id)] == []
    assert [s for s in cue.silent if listen(s, WORDS).has(cue.id)] == []


@pytest.mark.parametrize("entry", [*FILE.kinds, *FILE.reasons], ids=lambda e: str(e.id))
def test_it_cites_rules_that_exist(entry: WeakName | WeakText) -> None:
    assert entry.rules
    assert set(entry.rules) <= RULE_IDS


def test_every_kind_of_weak_answer_has_a_name_and_a_reason() -> None:
    assert {k.id for k in FILE.kinds} == set(Weak)
    assert {r.weak for r in FILE.reasons} == set(Weak)


def test_the_texts_are_calm_and_give_no_score_and_no_odds() -> None:
    texts = [t for k in FILE.kinds for t in (k.name, k.helps)] + [r.text for r in FILE.reasons]
    assert texts
    assert [t for t in texts if re.search(r"!|%|\bscore|\bodds|\bchance of|\bguarante", t, re.I)] == []
