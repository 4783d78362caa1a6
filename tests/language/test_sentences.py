"""Sentences of everyday typing: nothing is lost, nothing is read twice, and "Dr." is not an end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.debrief.clauses import clauses_of, pieces_of
from ringback.language.sentences import sentences_of

typed = st.text() | st.text("aI .!?…;\n\"')(1", max_size=60)


@given(typed)
def test_it_puts_every_character_that_is_not_white_space_in_exactly_one_sentence(text: str) -> None:
    seen = [n for piece in sentences_of(text) for n in range(piece.start, piece.end)]
    assert len(seen) == len(set(seen))
    assert {n for n, sign in enumerate(text) if not sign.isspace()} <= set(seen)


@given(typed)
def test_it_gives_sentences_that_say_what_stands_at_their_place(text: str) -> None:
    for piece in sentences_of(text):
        assert piece.text
        assert 0 <= piece.start < piece.end <= len(text)
        assert text[piece.start : piece.end] == piece.text
        assert piece.text == piece.text.strip()


@given(
    st.lists(st.sampled_from(["I froze", "and then she laughed", "so, ", ": ", " - ", "(he left)", "because", ". "]))
)
def test_it_gives_clauses_that_lie_inside_their_sentence(parts: list[str]) -> None:
    text = " ".join(parts)
    for sentence, clauses in pieces_of(text):
        for clause in clauses:
            assert sentence.start <= clause.start < clause.end <= sentence.end
            assert clause.text == text[clause.start : clause.end].strip()


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("   \n\n ", []),
        ("I froze", ["I froze"]),
        ("I froze. She sighed.", ["I froze.", "She sighed."]),
        ("I froze! Why? No idea…", ["I froze!", "Why?", "No idea…"]),
        ("i froze. she sighed. it ended", ["i froze.", "she sighed.", "it ended"]),
        ("Dr. Brandt asked. I left.", ["Dr. Brandt asked.", "I left."]),
        ("Mr. A. Pike rang.", ["Mr. A. Pike rang."]),
        ("J. R. Smith sighed. I left.", ["J. R. Smith sighed.", "I left."]),
        ("at 9 a.m. she rang. I ran.", ["at 9 a.m. she rang.", "I ran."]),
        ("approx. ten people, e.g. Tom. Fine.", ["approx. ten people, e.g. Tom.", "Fine."]),
        ("it was me vs. them. we lost", ["it was me vs. them.", "we lost"]),
        ("So did I. She left.", ["So did I.", "She left."]),
        ("It took 3.5 hours. Fine.", ["It took 3.5 hours.", "Fine."]),
        ("on the 3. floor I froze", ["on the 3. floor I froze"]),
        ("well... maybe not. ok", ["well... maybe not.", "ok"]),
        ("well... Maybe not.", ["well...", "Maybe not."]),
        ('She said "no." I left.', ['She said "no."', "I left."]),
        ("I asked and she said no. I left.", ["I asked and she said no.", "I left."]),
        ("There she sat. I froze.", ["There she sat.", "I froze."]),
        ("question no. 4 was hard", ["question no. 4 was hard"]),
        ("on Sat. 21 she rings", ["on Sat. 21 she rings"]),
        ("(I froze.) She left.", ["(I froze.)", "She left."]),
        ("one line\nanother line", ["one line", "another line"]),
        ("I froze; she left", ["I froze;", "she left"]),
        ("see www.example.com now", ["see www.example.com now"]),
        ("What?! Really?", ["What?!", "Really?"]),
    ],
)
def test_it_splits_a_text_into_sentences(text: str, sentences: list[str]) -> None:
    assert [piece.text for piece in sentences_of(text)] == sentences


def test_it_cuts_a_long_sentence_into_its_clauses() -> None:
    (sentence,) = sentences_of(
        "she asked about the budget and I froze completely, then she sighed and ended the call early"
    )
    found = [c.text for c in clauses_of(sentence)]
    assert found == [
        "she asked about the budget",
        "and I froze completely",
        "then she sighed",
        "and ended the call early",
    ]


def test_it_leaves_a_short_sentence_whole() -> None:
    (sentence,) = sentences_of("I froze, and she left.")
    assert clauses_of(sentence) == ()
