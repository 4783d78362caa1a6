"""Weak answers are found with the words that show them, and good ones are left alone."""

import pytest

from ringback.model.answer import Weak
from tests.transcripts_answers.builders import answer_to, judged, weak_of

LONG = " ".join(f"Then came the part with crane number {n}, and that was another matter altogether." for n in range(40))
CASES = [
    ("Do you know SQL?", "I don't know, sorry.", Weak.BLANK),
    ("Explain to me what a join is.", "My mind went blank.", Weak.BLANK),
    ("What does our company make?", "I have no idea, honestly.", Weak.BLANK),
    (
        "What is a clustered index?",
        "I don't know. Anyway, at school we had a marvellous teacher, and he took us to the harbour every spring, and we "
        "drew ships there, and one of those drawings hung in the hall for years until the building was sold.",
        Weak.BLANK,
    ),
    ("How many drivers did you plan for?", "That's a good question. What matters is that we were a team.", Weak.DODGE),
    ("Were you dismissed from that post?", "As I said, it's all in my CV. Let's talk about the future.", Weak.DODGE),
    ("Tell me about a time when you failed.", "I always try to do things well.", Weak.THIN),
    ("How do you handle several deadlines at once?", "I'm good under pressure.", Weak.THIN),
    ("Walk me through your last project.", "It went fine.", Weak.THIN),
    ("What did the yard in Hull teach you?", LONG, Weak.RAMBLE),
    ("Why did you leave?", "Because my old boss was a complete idiot.", Weak.BAD_MOUTHING),
    ("Why did you leave?", "It was a toxic environment and they treated us like dirt.", Weak.BAD_MOUTHING),
    ("What are your strengths?", "I'm not very good at this, to be honest. Planning, in the port.", Weak.SELF_SABOTAGE),
    (
        "Why do you want this job?",
        "I really just need the money, and I would take it because it is near.",
        Weak.SELF_SABOTAGE,
    ),
    ("Do you have any questions for us?", "No, I think you covered everything.", Weak.NO_QUESTIONS),
    ("Do you have any questions for us?", "How many holidays do I get?", Weak.ONLY_JOB_QUESTIONS),
]
GOOD = [
    ("Do you know SQL?", "Yes, I wrote reports with it for two years."),
    ("Do you know SQL?", "No, not yet."),
    ("How many drivers did you plan for?", "Forty, and sixty before Christmas."),
    ("Hi, how are you?", "Fine, thank you."),
    ("Can you hear me?", "Yes."),
    ("Why did you leave?", "Because the terminal closed."),
    (
        "Tell me about a time when a plan failed.",
        "Last winter the crane stopped at four in the morning. I rang the engineer, moved two ships to the other side, and "
        "told the captains myself. We lost a day and no customer.",
    ),
    (
        "What would you do without a manual?",
        "I don't know that model, but a manual is mostly a list of checks, so I would make the list: power, oil, brakes, "
        "and then I would ask somebody who has run one, and only then start it.",
    ),
    ("Do you have any questions for us?", "Yes. What are your plans for the second yard?"),
    ("Do you have any questions for us?", "What do your customers complain about, and how many holidays are there?"),
]


@pytest.mark.parametrize(("question", "answer", "kind"), CASES)
def test_it_finds_what_is_weak_and_quotes_it(question: str, answer: str, kind: Weak) -> None:
    found = answer_to(question, answer)
    assert kind in found.weak
    assert found.why
    for why in found.why:
        assert why.quote.strip(" …")
        assert why.quote.strip(" …")[:30] in answer
        assert why.rules
        assert "{" not in why.text


@pytest.mark.parametrize(("question", "answer"), GOOD)
def test_it_leaves_a_decent_answer_alone(question: str, answer: str) -> None:
    assert weak_of(question, answer) == ()


def test_a_long_silence_is_told_in_seconds() -> None:
    found = judged("Them: What is a join?\nMe: Two tables side by side, by a key.", me="Me", every=60.0)
    assert found.answers[0].weak == (Weak.BLANK,)
    assert "12 seconds" in found.answers[0].why[0].text


def test_questions_asked_after_the_first_one_count_too() -> None:
    text = (
        "Them: Do you have any questions for us?\nMe: What does it pay?\nThem: We'll see.\nMe: And what are your plans?"
    )
    assert judged(text, me="Me").answers[0].weak == ()


CLASHING = [
    ("I was at Bosch for three years.", "At Bosch, my six years went fast."),
    ("I joined Bosch in 2015.", "It was warm when I joined Bosch in 2019."),
    ("I graduated in 2010.", "That was after I graduated in 2012."),
    ("I have five years of experience with SQL.", "I bring nine years of experience in SQL."),
]
AGREEING = [
    ("I was at Bosch for three years.", "I was at Siemens for six years."),
    ("I joined Bosch in 2015.", "I left Bosch in 2018."),
    ("We were five people at Bosch.", "Our team at Bosch grew from five to twelve people."),
    ("I was at Bosch for about ten years.", "I was at Bosch for eleven years."),
    ("I have five years of experience with SQL.", "I have two years of experience with Python."),
]


@pytest.mark.parametrize(("first", "second"), CLASHING)
def test_two_figures_for_one_thing_are_set_side_by_side(first: str, second: str) -> None:
    found = judged(f"Q: Where were you?\nA: {first}\nQ: And then what came?\nA: {second}").answers
    assert Weak.CONTRADICTION not in found[0].weak
    why = next(w for w in found[1].why if w.weak is Weak.CONTRADICTION)
    assert first[:20] in why.quote


@pytest.mark.parametrize(("first", "second"), AGREEING)
def test_figures_that_may_both_be_true_are_left_alone(first: str, second: str) -> None:
    found = judged(f"Q: Where were you?\nA: {first}\nQ: And then what came?\nA: {second}").answers
    assert [a for a in found if Weak.CONTRADICTION in a.weak] == []
