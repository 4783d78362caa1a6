"""Whether a message names what went wrong: words of what the person told of it stand in it, or none does."""

from math import log1p

from hypothesis import given
from hypothesis import strategies as st

from ringback.checks.naming import named

TOLD = ("I clipped a spaniel's nail too short, it bled, and I did not tell her",)


def test_a_message_that_takes_up_what_happened_names_it() -> None:
    said = (
        "About Saturday",
        "The nail of the spaniel was clipped too short by me.",
        "I should have told you that it bled.",
    )
    assert named(said, TOLD, ()) == (log1p(4), log1p(3))


def test_regret_alone_names_nothing() -> None:
    assert named(("On Saturday I do wrong, it is my fault all.",), TOLD, ()) == (0.0, 0.0)


def test_another_form_of_a_word_is_the_same_word() -> None:
    assert named(("I was clipping too near.",), TOLD, ()) == (log1p(1), log1p(1))


def test_the_name_of_the_employer_tells_nothing_of_what_happened() -> None:
    told = ("Fernwater asked about the autoclave",)
    assert named(("I want to work at Fernwater.",), told, ("Fernwater Analytics",)) == (0.0, 0.0)


def test_a_question_that_stands_there_word_for_word_is_named_however_plain_it_is() -> None:
    told = ("why I want to work here", "she corrected me drily")
    assert named(("My answer to why I want to work here was poor.",), told, ()) == (log1p(3), log1p(3))
    assert named(("I want to work.",), told, ()) == (0.0, 0.0)


def test_where_nothing_was_told_nothing_can_be_said() -> None:
    assert named(("My answer on the tape was wrong.",), (), ()) == ()
    assert named(("My answer on the tape was wrong.",), ("it was bad",), ()) == ()


@given(st.lists(st.text()), st.lists(st.text()), st.lists(st.text()))
def test_any_text_is_measured(said: list[str], told: list[str], names: list[str]) -> None:
    found = named(said, told, names)
    assert found == () or 0.0 <= found[1] <= found[0]
