"""What is said outright is heard whatever the rest is like; a calm twin with the same words passes."""

import pytest

from ringback.model.values import Purpose
from tests.checks.builders import checked

GOOD = (
    "Dear Ms Horvath, my answer about overtime was wrong, and that was my own fault: I had not prepared it. I moved two shift "
    "starts and cut overtime by 45%. I would very much like to work at Prairie Home. {more} Could we speak for ten minutes?"
)


@pytest.mark.parametrize(
    ("flag", "more"),
    [
        ("begs", "I really need this job, we have two kids and a mortgage."),
        ("begs", "My whole family is depending on this."),
        ("ultimatum", "I have another offer, so please tell me today."),
        ("ultimatum", "I ask you to reconsider it by Thursday."),
        ("ultimatum", "I expect your answer by noon, or else I will accept the other offer."),
    ],
)
def test_plain_words_are_heard(flag: str, more: str) -> None:
    assert flag in checked(GOOD.format(more=more), None).flags


@pytest.mark.parametrize(
    "excuse",
    [
        "The kitchen radio was so loud that I heard nothing, and that's the only reason I missed your question.",
        "Anybody would have stumbled over it.",
    ],
)
def test_a_cause_that_is_the_only_one_is_an_excuse(excuse: str) -> None:
    text = f"Hello Ms Horvath, sorry about the overtime question. {excuse} I would like to work for you. Could we talk again?"
    assert "makes_excuse" in checked(text, None).flags


@pytest.mark.parametrize(
    "more",
    [
        "I do not need this job for the money; I want it for the people.",
        "The team needs a job board, and I would build one.",
        "I have another offer that I must answer by Friday, and yours is the job I want.",
        "That is the only reason I am writing to you first.",
        "There was nothing I could do about the train, but I should have called you.",
        "Please take all the time that you need to decide.",
    ],
)
def test_their_calm_twins_pass(more: str) -> None:
    result = checked(GOOD.format(more=more), None, purpose=Purpose.SECOND_CHANCE)
    assert not {"begs", "ultimatum", "makes_excuse"} & set(result.flags)
