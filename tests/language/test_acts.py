"""The trained sense of acts: the same text always reads the same, numbers are in range, and the cost is linear.

It is trained anew now and then: only sentences that nobody could take for anything else stand here.
"""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.files.check_shelf import read_acts
from ringback.files.compiled import LIBRARY
from ringback.language.acts import context_of, message_evidence, pair_features, sure, word_features, words_of
from ringback.language.grammar import frame_features
from ringback.model.act import Act
from tests.work import calls, ends

SENSE = read_acts(LIBRARY)

CLEAR = [
    ("Thank you very much for your time on Tuesday.", Act.THANKS),
    ("I am very sorry about that, I apologise.", Act.APOLOGY),
    ("That was my own fault and nobody else's.", Act.OWNERSHIP),
    ("Please, I am begging you, give me one more chance.", Act.PLEA),
    ("Could we speak again for ten minutes this week?", Act.ASK),
    ("Kind regards, Tom Reed", Act.CLOSING),
    ("Dear Ms Hale,", Act.GREETING),
]


@pytest.mark.parametrize(("text", "act"), CLEAR)
def test_it_hears_what_is_plainly_done(text: str, act: Act) -> None:
    assert str(act) in SENSE.evidence([text])[0].acts


def test_it_knows_every_act_by_name() -> None:
    assert {str(a) for a in Act} <= set(SENSE.labels)


@settings(deadline=None)
@given(st.lists(st.text(), max_size=4))
def test_its_evidence_is_in_range_and_the_same_again_in_a_fresh_table(sentences: list[str]) -> None:
    found = SENSE.evidence(sentences)
    assert len(found) == len(sentences)
    for one in found:
        assert len(one.odds) == len(one.sure) == len(SENSE.labels)
        assert all(math.isfinite(o) for o in one.odds)
        assert all(0 <= s <= 1 for s in one.sure)
        assert set(one.acts) == {a for a, o in zip(SENSE.labels, one.odds, strict=True) if o > 0 and a[0] != "~"}
    assert SENSE.evidence(sentences) == found


def test_it_gives_the_same_answer_after_it_was_read_anew() -> None:
    again, texts = read_acts(LIBRARY), [text for text, _ in CLEAR]
    assert again.evidence(texts) == SENSE.evidence(texts)


def test_what_stands_before_a_sentence_tells_what_it_does() -> None:
    cause = "The line kept dropping."
    owned = "That answer was poor and that was my own doing, not the line's."
    blamed = "None of that was my fault, as anybody could hear."
    shifts = SENSE.labels.index("~shifts")
    _, after_owning = SENSE.evidence([owned, cause])
    _, after_blaming = SENSE.evidence([blamed, cause])
    assert after_blaming.odds[shifts] > after_owning.odds[shifts]


@given(st.text("abc I't 019 äß?!", max_size=60))
def test_the_packed_sum_is_the_sum_of_every_feature(text: str) -> None:
    words = words_of(text)
    names = [n for w in words for n in word_features(w)] + [f"b {a} {b}" for a, b in pair_features(words)]
    sums = SENSE.lanes.sums(SENSE.lanes.total([*names, *frame_features(words)]))
    length = math.sqrt(len(words) + 1)
    wanted = [v * s / length + b for v, s, b in zip(sums, SENSE.scale, SENSE.bias, strict=True)]
    assert SENSE.odds_alone(text) == pytest.approx(wanted)


def test_it_reads_case_apostrophes_and_numbers_alike() -> None:
    assert words_of("I DIDN’T run 26") == ["i", "didn't", "run", "0"] == words_of("i didn't run 400")


@pytest.mark.parametrize("head", [h.name for h in SENSE.heads])
def test_every_head_gives_answers_that_sum_to_one(head: str) -> None:
    named = (1.0, 0.5)
    context = (*context_of("second_chance", "email"), *named)
    whole = message_evidence([e.sure for e in SENSE.evidence([t for t, _ in CLEAR])], context)
    found = SENSE.head(head).read(SENSE.picked(SENSE.head(head), whole))
    assert len(found) >= 2
    assert sum(found.values()) == pytest.approx(1)


def test_a_message_without_a_sentence_has_no_evidence() -> None:
    assert message_evidence([]) == []


@pytest.mark.parametrize(("odds", "most"), [(1e9, 1.0), (-1e9, 1e-9), (0.0, 0.5)])
def test_sureness_stays_between_nought_and_one(odds: float, most: float) -> None:
    assert sure(odds) == pytest.approx(most, abs=1e-9)


def test_its_cost_is_linear_in_the_text() -> None:
    """Eight times the words are eight times the work, and not sixty-four times."""

    def work(words: int) -> int:
        text = " ".join(f"w{m}x" for m in range(words))
        fresh = read_acts(LIBRARY)
        fresh.evidence(["warm up " * 200])
        return calls(lambda: ends(lambda: fresh.evidence([text])))

    assert work(16_000) < 10 * work(2_000)
