"""How far a question was answered: pairs in order, and bounds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.transcripts.directness import WEIGHTS, directness
from ringback.transcripts.forms import Kind
from ringback.transcripts.heard import listen
from ringback.transcripts.questions import read_question
from tests.transcripts_answers.builders import WORDS

KINDS = [
    ("Did you sign it?", Kind.YES_NO),
    ("So you signed it?", Kind.YES_NO),
    ("You signed it, right?", Kind.YES_NO),
    ("Did you or did you not?", Kind.YES_NO),
    ("Would you take the job, yes or no?", Kind.YES_NO),
    ("Do you prefer nights or days?", Kind.CHOICE),
    ("Who signed it?", Kind.WHO),
    ("When did it begin?", Kind.WHEN),
    ("And what year was that?", Kind.WHEN),
    ("Where were you?", Kind.WHERE),
    ("How many were there?", Kind.HOW_MANY),
    ("how long did that take", Kind.HOW_MANY),
    ("Which one?", Kind.WHICH),
    ("What happened?", Kind.WHAT),
    ("why did you leave", Kind.WHY),
    ("How would you do it?", Kind.HOW),
    ("Tell me about a time when you failed.", Kind.EVENT),
    ("Can you give me an example?", Kind.EVENT),
    ("Can you tell me about your team?", Kind.ACCOUNT),
    ("Walk me through it.", Kind.ACCOUNT),
    ("It rained all day.", Kind.STATEMENT),
    ("Nice to meet you. Did you find us? Tell me, why us?", Kind.WHY),
]
ORDERED = [
    ("Did you sign it?", "Yes, I did, in March.", "What matters is that the contract was sound."),
    ("How many people did you lead?", "Nine, and later twelve.", "I was in various leadership situations."),
    ("When can you start?", "On the first of March.", "We'll see, it depends on a lot of things."),
    ("Why did you leave?", "Because the terminal closed.", "That's a good question. It was a great team."),
    (
        "Tell me about a time when a plan failed.",
        "Last winter the crane stopped. I called the engineer, we moved the ships, and in the end we lost a day.",
        "I always plan well. In general you have to stay calm.",
    ),
    ("Do you know SQL?", "No, not yet.", "I'm not going to get into that."),
    ("What do you know about us?", "You make pumps in Kassel for breweries.", "I don't know."),
]


@pytest.mark.parametrize(("question", "kind"), KINDS)
def test_it_knows_what_is_asked_for(question: str, kind: Kind) -> None:
    assert read_question(listen(question, WORDS)).kind is kind


@pytest.mark.parametrize(("question", "straight", "aside"), ORDERED)
def test_a_straight_answer_stands_above_one_that_is_not(question: str, straight: str, aside: str) -> None:
    a, b = directness(question, straight, WORDS), directness(question, aside, WORDS)
    assert a is not None
    assert b is not None
    assert a > b + 0.2


def test_it_is_none_where_nothing_was_said_or_asked() -> None:
    assert directness("Why?", "", WORDS) is None
    assert directness("", "Because.", WORDS) is None
    assert directness("?", "…", WORDS) is None


def test_every_weight_has_a_reason_and_stands_there_once() -> None:
    names = [w.cue.__name__ for w in WEIGHTS]
    assert len(names) > 20
    assert len(set(names)) == len(names)
    assert all(w.why and w.adds and w.cue.__doc__ for w in WEIGHTS)


PIECES = (
    "yes",
    "no",
    "why",
    "I",
    "um",
    "the",
    "crane",
    "how many",
    "?",
    ".",
    "—",
    "12",
    "Bosch",
    "tell me about a time",
)
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(PIECES)).map(" ".join),
)


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_it_never_raises_and_stays_between_nought_and_one(question: str, answer: str) -> None:
    found = directness(question, answer, WORDS)
    assert found is None or 0 <= found <= 1
