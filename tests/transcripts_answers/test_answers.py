"""Questions and their answers, across interruptions."""

import pytest

from tests.transcripts_answers.builders import judged


def pairs(text: str) -> list[tuple[str, str]]:
    """Question and answer of every exchange."""
    return [(a.exchange.question, a.exchange.answer) for a in judged(text, me="Me").answers]


@pytest.mark.parametrize("noise", ["Mm-hm.", "Right.", "Okay, great.", "I see. Go on.", "That is good to hear."])
def test_a_back_channel_ends_no_answer(noise: str) -> None:
    text = f"Them: Why did you leave?\nMe: The office moved.\nThem: {noise}\nMe: I could not move with it."
    assert pairs(text) == [("Why did you leave?", "The office moved. I could not move with it.")]


def test_a_follow_up_belongs_to_a_pair_of_its_own() -> None:
    text = "Them: Did you lead people?\nMe: Yes.\nThem: How many?\nMe: Nine."
    assert pairs(text) == [("Did you lead people?", "Yes."), ("How many?", "Nine.")]


@pytest.mark.parametrize("ask", ["Tell me about your team.", "Walk me through a shift.", "Describe a hard day."])
def test_a_statement_that_asks_is_a_question(ask: str) -> None:
    found = judged(f"Them: {ask}\nMe: We were nine people on nights.", me="Me").answers
    assert [a.exchange.asked for a in found] == [True]


def test_what_the_person_asks_back_does_not_split_the_question() -> None:
    text = "Them: How do you plan?\nMe: Sorry, do you mean at work?\nThem: Yes, at work.\nMe: With a list each morning."
    assert pairs(text) == [("How do you plan? Yes, at work.", "With a list each morning.")]


def test_listening_sounds_while_they_speak_are_no_answer() -> None:
    text = "Them: We are a small team.\nMe: Mm-hm.\nThem: So what would you change first?\nMe: The rota."
    assert pairs(text) == [("We are a small team. So what would you change first?", "The rota.")]


def test_a_question_that_got_no_answer_is_still_there() -> None:
    assert pairs("Them: Why us?\nMe: The pumps.\nThem: And why now?") == [
        ("Why us?", "The pumps."),
        ("And why now?", ""),
    ]


def test_their_answers_to_my_questions_are_no_questions_to_me() -> None:
    text = """Them: Do you have any questions for us?
    Me: Yes. What do your customers complain about most?
    Them: Mostly about delivery times, because our depot is small and the motorway is always full on Fridays, you know.
    Me: And what are the plans for that?
    Them: We want to open a second one near the river, which should halve the distance for most of the larger customers.
    Me: Thank you."""
    found = judged(text, me="Me")
    assert len(found.answers) == 1
    assert found.questions_asked == 2


def test_times_are_those_of_the_answers_own_turns() -> None:
    found = judged("Them: Why did you leave?\nMe: The office moved.\nThem: Right.\nMe: Far away.", me="Me", every=10.0)
    exchange = found.answers[0].exchange
    assert (exchange.start, exchange.latency, exchange.duration) == (10.0, 2.0, 16.0)


def test_without_times_nothing_is_made_up() -> None:
    found = judged("Them: Why did you leave?\nMe: The office moved.", me="Me")
    exchange = found.answers[0].exchange
    assert (exchange.start, exchange.latency, exchange.duration, found.duration) == (None, None, None, None)
    assert {c.measure for c in found.cannot_tell} >= {"duration_seconds", "wpm", "latency_seconds"}
