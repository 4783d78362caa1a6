"""Tokens lie inside their text, in order, and say what stands there, in any script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.language.tokens import spans_in, tokens_of, words_in


@given(st.text())
def test_it_gives_tokens_in_order_that_lie_inside_the_text(text: str) -> None:
    end = 0
    for token in tokens_of(text):
        assert end <= token.start < token.end <= len(text)
        assert text[token.start : token.end].lower().replace("’", "'") == token.text
        end = token.end


@given(st.text())
def test_it_leaves_out_no_letter_and_no_digit(text: str) -> None:
    covered = {n for t in tokens_of(text) for n in range(t.start, t.end)}
    assert all(n in covered for n, sign in enumerate(text) if sign.isalpha() or sign.isdecimal())


@given(st.text())
def test_it_finds_no_token_in_white_space(text: str) -> None:
    assert all(not any(sign.isspace() for sign in token.text) for token in tokens_of(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("  \n ", []),
        ("I froze.", ["i", "froze"]),
        ("I didn't know", ["i", "didn't", "know"]),
        ("I didn’t know", ["i", "didn't", "know"]),
        ("'quoted'", ["quoted"]),
        ("at 10:30, 1,200 people", ["at", "10:30", "1,200", "people"]),
        ("really?!", ["really", "?!"]),
        ("well-known e-mail", ["well", "known", "e", "mail"]),
        ("ÜBUNG Straße", ["übung", "straße"]),
        ("résumé naïve", ["résumé", "naïve"]),
        ("面接 でした", ["面接", "でした"]),
        ("snake_case", ["snake", "case"]),
        ("B2B", ["b", "2", "b"]),
        ("🙂 fine 🙂", ["fine"]),
        ("...", []),
    ],
)
def test_it_splits_a_text_into_words_and_numbers(text: str, words: list[str]) -> None:
    assert [t.text for t in tokens_of(text)] == words


def test_it_gives_offsets_into_the_text_as_typed() -> None:
    text = "Ünal’s 2 cats"
    assert [text[t.start : t.end] for t in tokens_of(text)] == ["Ünal’s", "2", "cats"]


@pytest.mark.parametrize("signs", [st.text(), st.text(st.characters(max_codepoint=127))])
@given(data=st.data())
def test_words_and_places_alone_are_those_of_the_tokens(signs: st.SearchStrategy[str], data: st.DataObject) -> None:
    text = data.draw(signs)
    tokens = tokens_of(text)
    assert words_in(text) == [t.text for t in tokens]
    assert spans_in(text) == [(t.start, t.end) for t in tokens]
