"""However a person writes a fact down, the sentence around it reads right, and the fact stands letter for letter."""

import re
from dataclasses import replace

import pytest

from ringback.model.values import Channel, DraftChannel, Purpose, Tone

from .builders import (
    INTERVIEW,
    OPPORTUNITY,
    asked,
    branch,
    call,
    called,
    draft,
    email,
    full_case,
    said,
    telling,
)

QUESTIONS = [
    ("the budget question", "My answer to the budget question was"),
    ("The budget question", "My answer to the budget question was"),
    ("budget question", "My answer to the budget question was"),
    ("SQL", "My answer to your question about SQL was"),
    ("budget", "My answer to your question about budget was"),
    ("about your budget", "My answer to your question about your budget was"),
    (
        "the difference between implicit and explicit wait",
        "your question about the difference between implicit and explicit wait was",
    ),
    ("question about SQL", "My answer to the question about SQL was"),
    ("the question about SQL", "My answer to the question about SQL was"),
    ("how I plan a tour", "My answer to your question about how I plan a tour was"),
    ("How I plan a tour?", "My answer to your question about how I plan a tour was"),
    ("why I left", "My answer to your question about why I left was"),
    ("WHY I LEFT", "My answer to your question about WHY I LEFT was"),
    (
        "how I'd plan a tour when two drivers call in sick",
        "about how I'd plan a tour when two drivers call in sick was",
    ),
    ("she asked me about my notice period", "My answer to your question about my notice period was"),
    ("they asked why I left", "My answer to your question about why I left was"),
    ("I was asked how I handle conflict", "My answer to your question about how I handle conflict was"),
    ("How would you plan a shift?", "My answer to your question “How would you plan a shift?” was"),
    ("how would you plan a shift", "My answer to your question “how would you plan a shift?” was"),
    ("“How would you plan a shift?”", "My answer to your question “How would you plan a shift?” was"),
    ('"Why you?"', "My answer to your question “Why you?” was"),
    ("Tell me about yourself", "My answer to your question “Tell me about yourself” was"),
    ("Tell me about a conflict.", "My answer to your question “Tell me about a conflict” was"),
    ("What's your notice period", "My answer to your question “What's your notice period?” was"),
    ("Do you speak French", "My answer to your question “Do you speak French?” was"),
    ("planning a shift", "My answer to your question about planning a shift was"),
    ("C++ templates", "My answer to your question about C++ templates was"),
    ("Excel", "My answer to your question about Excel was"),
    ("My gap in 2019", "My answer to your question about my gap in 2019 was"),
]


@pytest.mark.parametrize(("written", "expected"), QUESTIONS)
def test_a_weak_question_reads_right_in_any_form(written: str, expected: str) -> None:
    assert expected in said(email(asked(written)), "name_mistake")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("ring the depot first", "Here is the answer I should have given: ring the depot first."),
        ("I ring the depot first", "Here is the answer I should have given: I ring the depot first."),
        (
            "I ring the depot. Then I split it!",
            "Here is the answer I should have given: I ring the depot. Then I split it!",
        ),
        ("That is easy: joins", "Here is the answer I should have given: That is easy: joins."),
        ("that I ring the depot first", "What I should have said is that I ring the depot first."),
        ("I should have said that I ring first", "I should have said that I ring first."),
        ("My answer should have been yes.", "My answer should have been yes."),
        ("joins,\n then\tindexes", "Here is the answer I should have given: joins, then indexes."),
        ("{employer} #panic <b>", "Here is the answer I should have given: {employer} #panic <b>."),
    ],
)
def test_a_better_answer_reads_right_in_any_form(written: str, expected: str) -> None:
    assert said(email(asked("SQL", written)), "repair") == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("a crisis meeting", "To be open with you, part of my mind was on something else: a crisis meeting."),
        ("Crisis meeting.", "To be open with you, part of my mind was on something else: Crisis meeting."),
        ("because of a fire drill", "To be open with you, part of my mind was on something else: a fire drill."),
        ("the kids were screaming", "To be open with you, the kids were screaming."),
        ("The kids were screaming!", "To be open with you, the kids were screaming."),
        ("because the kids were screaming", "To be open with you, the kids were screaming."),
        ("my phone died", "To be open with you, my phone died."),
        ("Builders next door didn't stop", "To be open with you, Builders next door didn't stop."),
        ("I was in the queue at the till", "To be open with you, I was in the queue at the till."),
        ("in the cloakroom with Emil", "To be open with you, I was in the cloakroom with Emil at the time."),
        ("On the bike in the wind", "To be open with you, I was on the bike in the wind at the time."),
        ("Overslept", "To be open with you, I overslept."),
        ("while I was driving", "To be open with you, we spoke while I was driving."),
        ("a dog that barked", "To be open with you, part of my mind was on something else: a dog that barked."),
        (
            "storm, the connection dropped",
            "To be open with you, part of my mind was on something else: storm, the connection dropped.",
        ),
    ],
)
def test_a_circumstance_reads_right_in_any_form(written: str, expected: str) -> None:
    assert said(call(telling(circumstance=written)), "cause") == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("they opened a yard", "I understand that you opened a yard, and I have a question about that."),
        ("They are moving to Hull.", "I understand that you are moving to Hull, and I have a question about that."),
        ("opened a yard in May", "I understand that you opened a yard in May, and I have a question about that."),
        ("Acme was bought by Orbit", "I understand that Acme was bought by Orbit, and I have a question about that."),
        ("their new plant", "I also have a question for you about your new plant."),
        (
            "the new plant that opens in Celaya",
            "I also have a question for you about the new plant that opens in Celaya.",
        ),
        ("new plant in Celaya", "I also have a question about something I noticed: new plant in Celaya."),
        ("they're hiring", "I also have a question about something I noticed: they're hiring."),
    ],
)
def test_a_company_fact_reads_right_in_any_form(written: str, expected: str) -> None:
    assert said(call(telling(company_fact=written)), "company_question") == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("I led ten people", "What did not come up is that I led ten people."),
        ("I've led ten people.", "What did not come up is that I've led ten people."),
        ("Four years of leases", "I would also bring four years of leases, which did not come up."),
        ("8 years in logistics", "I would also bring 8 years in logistics, which did not come up."),
        ("churn down by a third", "There is also this, which did not come up: churn down by a third."),
        ("Led ten. Nobody quit.", "There is also this, which did not come up: Led ten. Nobody quit."),
    ],
)
def test_a_strength_reads_right_in_any_form(written: str, expected: str) -> None:
    assert said(email(telling(not_heard=(written,))), "evidence") == expected


NAMES = [
    "Frau Wiebe",
    "Dr. O'Neill-Şahin",
    "Deepak",
    "Mr Verhage",
    "Chef Aubrac",
    "Ms Nowak",
    "王小明",
    "O",
    "Jean-Luc d'Arc",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("tone", list(Tone))
def test_people_are_called_exactly_as_their_name_was_written(name: str, tone: Tone) -> None:
    case = called(name)
    assert name in call(case, tone).sentences[0].text
    assert re.fullmatch(rf"(?:Dear|Hello|Good day) {re.escape(name)},", email(case, tone).sentences[0].text)


@pytest.mark.parametrize("desk", ["Recruiting desk", "Vacancy holder"])
def test_a_desk_can_be_written_to(desk: str) -> None:
    assert email(called(desk), Tone.FORMAL).body.startswith(f"Dear {desk},")


@pytest.mark.parametrize("tone", list(Tone))
def test_no_title_is_ever_guessed(tone: Tone) -> None:
    assert not re.search(r"\b(?:Mr|Mrs|Ms|Sir|Madam)\b", email(called("Robin Vale"), tone).body)


EMPLOYERS = [
    "SAP AG",
    "ACME",
    "The Hut Group",
    "Acme Inc.",
    "Rolls-Royce Motor Cars",
    "Marks & Spencer",
    "Yahoo!",
    "eBay",
    "7-Eleven",
]


@pytest.mark.parametrize("employer", [*EMPLOYERS, "株式会社", "#panic", "{name}", "<b>Bold</b>", "St Fintan's"])
@pytest.mark.parametrize("tone", list(Tone))
def test_an_employer_stands_letter_for_letter_without_doubled_marks(employer: str, tone: Tone) -> None:
    case = called("Frau Wiebe", employer=employer)
    for purpose, channel in [
        (Purpose.SECOND_CHANCE, DraftChannel.EMAIL),
        (Purpose.MISSED_COMMITMENT, DraftChannel.EMAIL),
    ]:
        body = draft(purpose, channel, case, tone).body
        assert employer in body
        assert not re.search(r"[.?!]{2}|  ", body)


def test_what_looks_like_a_slot_in_a_fact_is_left_alone() -> None:
    case = called("{employer}", name="{contact}", employer="{name}")
    assert call(case).body.startswith("Hello {employer}, this is {contact}.")
    assert "I want to work at {name}," in call(case).body


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("dispatcher", "the dispatcher position"),
        ("the dispatcher", "the dispatcher position"),
        ("night porter job", "the night porter job"),
        ("backend engineer (remote)", "the backend engineer (remote) position"),
        ("QA Lead Role", "the QA Lead Role"),
    ],
)
def test_a_role_reads_right(role: str, expected: str) -> None:
    case = full_case(opportunity=replace(OPPORTUNITY, role=role))
    assert expected in email(case).body
    assert "Role position" not in email(case).body


@pytest.mark.parametrize("role", ["", " - "])
@pytest.mark.parametrize("tone", list(Tone))
def test_a_role_is_not_needed(role: str, tone: Tone) -> None:
    assert email(full_case(opportunity=replace(OPPORTUNITY, role=role)), tone).ready


@pytest.mark.parametrize(
    ("channel", "expected"),
    [
        (Channel.PHONE, "our phone conversation"),
        (Channel.VIDEO, "our video call"),
        (Channel.IN_PERSON, "our meeting"),
        (Channel.UNKNOWN, "our conversation"),
    ],
)
def test_the_conversation_is_named_as_it_was_held(channel: Channel, expected: str) -> None:
    assert expected in said(email(full_case(interview=replace(INTERVIEW, channel=channel))), "thanks")


def test_an_answer_is_given_aloud_in_any_form() -> None:
    assert "On your question about SQL, I should have said that I join." in branch(
        call(asked("SQL", "that I join")), "go_ahead"
    )
    assert "On your question “Why?”: Because." in branch(call(asked('"Why?"', "Because.")), "go_ahead")


@pytest.mark.parametrize(
    ("requirements", "expected"),
    [
        (("rotas",), "The role calls for rotas, and"),
        (("rotas", "stock"), "The role calls for rotas and stock, and"),
        (("rotas", "Welsh and English", "stock", "tills", "keys"), "The role calls for rotas, stock and tills, and"),
        (("Welsh and English",), "The role calls for Welsh and English, and"),
        ((), "I would bring six years"),
    ],
)
def test_what_the_job_asks_for_reads_as_a_list(requirements: tuple[str, ...], expected: str) -> None:
    case = full_case(opportunity=replace(OPPORTUNITY, requirements=requirements))
    assert said(draft(Purpose.THANK_YOU, DraftChannel.EMAIL, case), "evidence").startswith(expected)
