"""Who is the candidate, and who asks."""

import pytest

from ringback.model.answer import Side
from tests.transcripts_answers.builders import judged

PLAIN = """
Ana Ruiz: Thanks for joining us today. Tell me about your last job.
Ben Cole: I worked at a port for six years, on the night shift, and I planned the cranes.
Ana Ruiz: Why did you leave?
Ben Cole: Because the terminal closed.
"""
UNNAMED = """
Welcome, and thanks for coming. So, what did you do at the port?
I planned the cranes for six years, nights mostly.
And why did you leave?
Because the terminal closed in June.
"""


def sides(text: str, me: str = "") -> dict[str, str]:
    """Name → side."""
    return {s.name: str(s.side) for s in judged(text, me).speakers}


def test_it_tells_who_asks_and_who_answers() -> None:
    assert sides(PLAIN) == {"Ana Ruiz": "interviewer", "Ben Cole": "candidate"}


@pytest.mark.parametrize("me", ["Ana Ruiz", "ana", "Ruiz"])
def test_a_given_name_decides_even_against_the_signs(me: str) -> None:
    assert sides(PLAIN, me)["Ana Ruiz"] == "candidate"


def test_a_name_that_is_not_there_is_told_and_the_voices_are_named() -> None:
    found = judged(PLAIN, me="Zoe")
    assert [s.side for s in found.speakers] == [Side.INTERVIEWER, Side.CANDIDATE]
    assert "Zoe" in found.problems[0].message
    assert "Ana Ruiz, Ben Cole" in found.problems[0].hint


def test_several_may_ask_and_a_silent_listener_is_unknown() -> None:
    text = PLAIN + "Cy Dent: And how many people did you lead?\nBen Cole: Nine, in my last job.\nEve: Hello.\n"
    assert sides(text) == {
        "Ana Ruiz": "interviewer",
        "Ben Cole": "candidate",
        "Cy Dent": "interviewer",
        "Eve": "unknown",
    }


@pytest.mark.parametrize(("theirs", "mine"), [("Q", "A"), ("Interviewer", "Candidate"), ("They", "Me")])
def test_the_names_of_notes_say_it_themselves(theirs: str, mine: str) -> None:
    text = f"{theirs}: Your last job.\n{mine}: Which one do you mean? The port or the shop?\n{theirs}: The port.\n{mine}: Fine."
    assert sides(text) == {theirs: "interviewer", mine: "candidate"}


def test_voices_without_names_are_told_apart_by_what_they_say() -> None:
    found = judged(UNNAMED)
    assert found.speakers == ()
    assert [a.exchange.answer[:9] for a in found.answers] == ["I planned", "Because t"]


def test_where_nobody_asks_nobody_is_judged_and_that_is_said() -> None:
    found = judged("Ana: It rained.\nBen: It did rain.\n")
    assert found.answers == ()
    assert {s.side for s in found.speakers} == {Side.UNKNOWN}
    assert "--me" in found.problems[0].hint
    assert found.talk_share is None
    assert found.questions_asked is None
