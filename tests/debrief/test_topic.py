"""The topic of a weak moment stands in the person's own words, or nowhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.debrief.topic import LONGEST, topic_of


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


@given(
    st.text()
    | st.lists(st.sampled_from(["asked", "about", "the", "question", "I", "how", "froze on", "x", ",", "\n"])).map(
        " ".join
    )
)
def test_it_quotes_letter_for_letter_and_briefly(text: str) -> None:
    topic = topic_of(text)
    assert topic in text
    assert len(topic.split()) <= LONGEST
    assert topic == topic.strip()
