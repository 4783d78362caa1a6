"""The topic of a weak moment stands in the person's own words, or nowhere."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.debrief.topic import LONGEST_CLAUSE, topic_of


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("I froze on the budget question.", "the budget question"),
        ("I froze on the budget question and then she laughed", "the budget question"),
        ("her first question floored me", "her first question"),
        ("I had no answer to the questions about shift planning, none", "shift planning"),
        ("He asked me how I plan a tour.", "how I plan a tour"),
        ("she asked why I left my last job and I laughed", "why I left my last job"),
        ("They asked about my salary.", "my salary"),
        ("he asked me again about overtime, twice", "overtime"),
        ("I blanked on indexes", "indexes"),
        ("I stumbled over pivot tables; embarrassing", "pivot tables"),
        ("I waffled about my time in Leipzig because I was tired", "my time in Leipzig"),
        ("blanked on a real estate question", "a real estate question"),
        ("Asked me what tickets I had and I said the wrong ones", "what tickets I had"),
        ("half asleep, and blanked on why I want the job.", "why I want the job"),
        ("she asked about a time I had to escalate a patient and my mind went", "a time I had to escalate a patient"),
        (
            "she asked what i do if a script has two drugs that interact & I blanked",
            "what I do if a script has two drugs that interact",
        ),
        (
            "asked what I do when a guest says the room is dirty, I froze",
            "what I do when a guest says the room is dirty",
        ),
        ("she asked how I would lift a patient when she stopped me", "how I would lift a patient"),
        ("asked how I feed a hundred and twenty guests and I froze", "how I feed a hundred and twenty guests"),
        ("they asked me about a situation where I failed, and I froze", "a situation where I failed"),
    ],
)
def test_it_quotes_the_topic(text: str, topic: str) -> None:
    assert topic_of(text) == topic


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I froze.",
        "It all went wrong",
        "she asked",
        "she asked why and I froze",
        "asked me what tickets, and I said the wrong ones",
        "they asked about a time and I froze",
        "Never asked what I do in CAD, which is everything.",
        "he didn't ask how I plan a tour",
        "She asks what do I do when the vaccine fridge shows twelve degrees in the morning and I said call somebody",
        "she asked what I'd do when a hundred and twenty farmers leave the programme in one season and I was frank",
        "he asked what I do and I froze",
        "she asked about shift plans for a team of nine in the late autumn of 2025",
    ],
)
def test_it_names_no_topic_that_cannot_be_quoted(text: str) -> None:
    assert topic_of(text) == ""


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (
            "She ask me what do you do first when the alarm rings at night and I say I call my cousin",
            "what I do first when the alarm rings at night",
        ),
        (
            "he asked how would you hang a door in an old frame, and I drew it wrong",
            "how I would hang a door in an old frame",
        ),
        ("Then they ask me why do you want to work nights and I said money", "why I want to work nights"),
        ("she ask me how you clean the slicer and I say with water", "how I clean the slicer"),
        (
            'He asked me, "how do you calm a guest who shouts at you?" and I froze',
            "how I calm a guest who shouts at me",
        ),
        ("they asked what you would do if you saw sparks in the loft", "what I would do if I saw sparks in the loft"),
        ("asked how long have you been driving artics", "how long I have been driving artics"),
        (
            "he goes how would you tell your foreman that you bent it and I laughed",
            "how I would tell my foreman that I bent it",
        ),
        ("She asked, what is your biggest weakness, and I said I am lazy", "my biggest weakness"),
        ("they asked when are you available and I said never", "when I am available"),
        ("he asked what you'd do with a leaking valve", "what I'd do with a leaking valve"),
        ("she asked what do I do when a pipe bursts", "what I do when a pipe bursts"),
        ("he asked what rod id use on thin sheet and I guessed", "what rod I'd use on thin sheet"),
        ("she asked what im paid now and I lied", "what I'm paid now"),
    ],
)
def test_it_turns_the_words_of_the_one_who_asked(text: str, topic: str) -> None:
    assert topic_of(text) == topic


@pytest.mark.parametrize(
    "text",
    [
        "she asked how are you and I burst out crying",
        "he asked what do you mean by that and I froze",
        "I asked what do you pay for nights and she frowned",
        "she asked what do you know about us and I had nothing",
        "she asked what do you like about the thing you sell and I froze",
        "he never asked how you set a fence post",
        "they never said how you get the key for the yard",
        "she asked what tools you use on a line at 3.5 bar",
        "they ask me did you ever work nights",
        "asked what I do if I see smoke",
        "She said you did well and why not come on Monday.",
        "He asked how do you convince me to take you and I said nothing",
    ],
)
def test_it_turns_nothing_that_would_come_out_crooked(text: str) -> None:
    assert topic_of(text) == ""


def test_a_card_is_no_misspelt_word() -> None:
    assert topic_of("she asked what id I brought and I had none") == "what id I brought"


WORDS = [
    "asked",
    "about",
    "the",
    "question",
    "I",
    "how",
    "froze on",
    "x",
    ",",
    "\n",
    "you",
    "your",
    "do",
    "would",
    "if",
    "what",
    "id",
]


@given(st.text() | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_it_quotes_whole_words_and_briefly(text: str) -> None:
    topic = topic_of(text)
    said = {w.lower() for w in re.findall(r"\w+", text)} | {
        "i",
        "am",
        "my",
        "me",
        "myself",
        "mine",
        "ve",
        "d",
        "m",
        "ll",
        "is",
        "are",
    }
    assert {w.lower() for w in re.findall(r"\w+", topic)} <= said
    assert len(topic.split()) <= LONGEST_CLAUSE
    assert topic == topic.strip()
    assert "you" not in topic.lower().split()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("He asked the return of a sponsor of 200,000 and I multiplied.", "the return of a sponsor of 200,000"),
        ("She asked me the doses for a child of two, I blanked", "the doses for a child of two"),
        ("I asked the lady for a glass of water", ""),
        ("She asked the manager if I could come back.", ""),
        ("They asked the next candidate in.", ""),
    ],
)
def test_what_was_asked_is_named_without_about(text: str, topic: str) -> None:
    assert topic_of(text) == topic
