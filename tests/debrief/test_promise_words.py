"""The part of a sentence that promises, without what joins it to the rest of the telling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.language.promise_words import is_promise, short_of


@pytest.mark.parametrize(
    ("sentence", "promise"),
    [
        (
            "and i promised him two forms by six tonight and one of them isnt signed",
            "i promised him two forms by six tonight",
        ),
        (
            "So I said I'd drop the keys off tomorrow, but the car is in the garage.",
            "I said I'd drop the keys off tomorrow",
        ),
        (
            "I promised Ada the drawings until today 16 o'clock, this is not yet done.",
            "I promised Ada the drawings until today 16 o'clock",
        ),
        (
            "He said fine, please send me your card until Friday noon and I said yes sir.",
            "send me your card until Friday noon",
        ),
        (
            "It was all about the tools and the shifts and nothing else, but I said I'd mail him the list by Thursday",
            "I said I'd mail him the list by Thursday",
        ),
    ],
)
def test_it_is_the_clause_that_promises(sentence: str, promise: str) -> None:
    assert short_of(sentence) == promise


@pytest.mark.parametrize(
    "sentence",
    [
        "I said I'd call the agency and I'd send the form by Friday.",
        "I promised to send my papers and the two references by Friday.",
        "I said I will ring him but he should have my number by Friday.",
        "The portfolio she wanted by the twelfth is still on my desk.",
        "They gave me until Monday to decide.",
    ],
)
def test_it_is_the_whole_where_all_of_it_belongs_to_the_promise(sentence: str) -> None:
    assert short_of(sentence) == sentence


@given(st.text())
def test_it_is_a_piece_of_any_text(sentence: str) -> None:
    assert short_of(sentence) in sentence


def test_of_two_promises_in_a_sentence_the_persons_own_is_kept() -> None:
    own = "I promised Ruth I'd mail her the figures of both plants by Friday noon"
    assert short_of(f"{own}, and she promised to tell me by Tuesday what they decide") == own


def test_a_wish_is_no_promise() -> None:
    assert not is_promise("I'd like to mail it in peace, not tonight.")
    assert is_promise("I'd mail it by tonight.")
