"""The parts of a message: what is a greeting, a sentence, a list, a signature, and what somebody else wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.language.message import Message, message_of

LONG = "I gave you the wrong answer about the boiler on Tuesday and"
typed = st.text() | st.text("aD Subject: >\n\r-.,!1[]", max_size=80)


def sentences(text: str) -> list[str]:
    """The sentences of a message as they are read."""
    return [s.text for s in message_of(text).sentences]


def own(text: str) -> list[str]:
    """The words that are the person's own."""
    return message_of(text).own.split()


@given(typed)
def test_every_part_lies_in_the_text_and_says_what_stands_there(text: str) -> None:
    found: Message = message_of(text)
    assert found.text[found.body.start : found.body.end] == found.body.text
    assert found.text[found.subject_at : found.subject_at + len(found.subject)] == found.subject
    for before, after in zip(found.sentences, found.sentences[1:], strict=False):
        assert before.end <= after.start
    for piece in found.sentences:
        assert piece.text.strip()
        assert found.text[piece.start : piece.end] == piece.text


@given(typed)
def test_what_is_not_the_persons_own_is_blanked_in_place(text: str) -> None:
    found = message_of(text)
    assert len(found.own) == len(text)
    assert all(mine == given or mine.isspace() for mine, given in zip(found.own, text, strict=True))


@pytest.mark.parametrize(
    ("text", "subject", "first"),
    [
        ("Subject: Your question\n\nDear Ms Hale,\nI was wrong.", "Your question", "Dear Ms Hale,"),
        ("subject:Your question\nI was wrong.", "Your question", "I was wrong."),
        ("\n Subject :  Your question  \r\n\r\nI was wrong.", "Your question", "I was wrong."),
        ("I was wrong.\nSubject: not one", "", "I was wrong."),
        ("Subject:\nI was wrong.", "", "I was wrong."),
        ("Subject: Sub", "Sub", ""),
    ],
)
def test_a_subject_line_is_no_part_of_the_body(text: str, subject: str, first: str) -> None:
    found = message_of(text)
    assert found.subject == subject
    assert (found.sentences[0].text if found.sentences else "") == first
    assert found.words == len(found.body.text.split())


def test_a_subject_is_found_at_its_own_place_and_not_in_the_word_subject() -> None:
    assert message_of("Subject: Sub").subject_at == len("Subject: ")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dear Ms Hale, I was wrong.", ["Dear Ms Hale,", "I was wrong."]),
        ("Dear Dr. Hale, I was wrong.", ["Dear Dr. Hale,", "I was wrong."]),
        ("Hi Tom - I was wrong.", ["Hi Tom -", "I was wrong."]),
        ("Good morning Frau Keller: it is me.", ["Good morning Frau Keller:", "it is me."]),
        ("hello tom, i was wrong.", ["hello tom,", "i was wrong."]),
        ("I was wrong, and said so.", ["I was wrong, and said so."]),
        ("Dear Ms Hale\nI was wrong.", ["Dear Ms Hale", "I was wrong."]),
        ("I said so. Dear Ms Hale, I was wrong.", ["I said so.", "Dear Ms Hale, I was wrong."]),
    ],
)
def test_a_greeting_is_a_sentence_of_its_own(text: str, found: list[str]) -> None:
    assert sentences(text) == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{LONG}\nI had not read the drawing.", 1),
        (f"{LONG}\n\nI had not read the drawing.", 2),
        (f"{LONG}\r\n\r\nI had not read the drawing.", 2),
        (f"{LONG}\n- the valve\n- the pump", 3),
        (f"{LONG}\n1. the valve\n2) the pump", 3),
        ("Kind regards\nTom Reed", 2),
        (f"{LONG}.\nTom Reed", 2),
    ],
)
def test_a_wrapped_line_goes_on_and_a_short_line_or_a_list_does_not(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    "rest",
    [
        "-- \nTom Reed\nPlumber",
        "--\nTom Reed",
        "-- \r\nTom Reed",
        "Sent from my iPhone",
        "On Tue, 17 Nov 2026 at 10:05, Ann Hale <hale@mill.example> wrote:\n> it was poor",
        "On Tue, 17 Nov 2026 at 10:05, Ann Hale\n<hale@mill.example> wrote:\nit was poor",
        "Am Di., 17. Nov. 2026 um 10:05 Uhr schrieb Ann Hale <hale@mill.example>:\n> schade",
        "-----Original Message-----\nit was poor",
        "---------- Forwarded message ---------\nit was poor",
        "From: Ann Hale <hale@mill.example>\nit was poor",
        "________________________________\nFrom: Ann Hale\nSent: Tuesday\nit was poor",
    ],
)
def test_it_ends_at_a_signature_or_where_an_earlier_mail_begins(rest: str) -> None:
    assert sentences(f"I was wrong.\n\n{rest}") == ["I was wrong."]
    assert own(f"I was wrong.\n\n{rest}") == ["I", "was", "wrong."]
    assert message_of(f"I was wrong.\n\n{rest}").words == 3


@pytest.mark.parametrize(
    "text",
    ["On Tuesday you wrote:\nbring the drawing.", "Our margin went from 5 -> 9 in a year.", "It is 9 > 5.", "a -- b"],
)
def test_it_does_not_end_where_the_person_goes_on(text: str) -> None:
    assert own(text) == text.split()


def test_quoted_lines_are_not_judged_and_not_counted() -> None:
    found = message_of("I was wrong.\n> you were wrong\n  > and late\nI would like to try again.")
    assert [s.text for s in found.sentences] == ["I was wrong.", "I would like to try again."]
    assert found.words == 9


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I met J. R. Pike. He asked.", ["I met J. R. Pike.", "He asked."]),
        ("At 9 a.m. I rang, e.g. twice. Then no.", ["At 9 a.m. I rang, e.g. twice.", "Then no."]),
        (
            "It is at https://a.example/b.html?c=1. Have a look.",
            ["It is at https://a.example/b.html?c=1.", "Have a look."],
        ),
        ("Write to tom.reed@post.example. I wait.", ["Write to tom.reed@post.example.", "I wait."]),
    ],
)
def test_initials_abbreviations_and_addresses_are_no_ends(text: str, found: list[str]) -> None:
    assert sentences(text) == found


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\r\n", "> only quoted", "Subject: alone", "-- \nTom"])
def test_a_text_without_own_words_has_no_sentences(text: str) -> None:
    assert message_of(text).sentences == ()
    assert message_of(text).words == 0
