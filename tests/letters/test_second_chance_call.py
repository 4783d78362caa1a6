"""The call back: what must stand in it, in which order, and what each turn of the call needs."""

import re
from dataclasses import replace

import pytest

from ringback.model.case import Contact, Moment
from ringback.model.reading import Reading, Weight
from ringback.model.values import Channel, Role, Tone

from .builders import (
    CONTACT,
    EMPTY,
    INTERVIEW,
    asked,
    branch,
    call,
    everything,
    full_case,
    heard,
    moves,
    said,
    telling,
)


@pytest.mark.parametrize("tone", list(Tone))
def test_it_greets_by_name_says_who_calls_and_anchors_to_the_call_in_two_sentences(tone: Tone) -> None:
    opening = " ".join(s.text for s in call(full_case(), tone).sentences[:2])
    assert "Frau Wiebe" in opening
    assert "Katrin Osterloh" in opening
    assert "phone" in opening
    assert "a few minutes ago" in opening


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("circumstance", ["", "a crisis meeting", "I had a migraine"])
def test_it_apologises_exactly_once(tone: Tone, circumstance: str) -> None:
    body = call(telling(circumstance=circumstance), tone).body
    assert len(re.findall(r"\b(?:sorry|apolog\w+|regret\w*)\b", body)) == 1


def test_the_cause_is_one_sentence_of_the_persons_own_words() -> None:
    found = call(telling(circumstance="I was in the queue at the till. The card reader failed. Then it rang."))
    assert said(found, "cause") == "To be open with you, I was in the queue at the till."


def test_no_cause_is_invented() -> None:
    assert "cause" not in moves(call(telling(circumstance="")))


def test_it_owns_that_it_should_have_been_moved_only_where_something_was_going_on() -> None:
    assert said(call(full_case()), "own") == "I should have asked for another time."
    assert "should have" not in said(call(telling(circumstance="")), "own")


def test_what_went_on_in_a_room_is_owned_without_moving_the_meeting() -> None:
    case = full_case(interview=replace(INTERVIEW, channel=Channel.IN_PERSON))
    assert said(call(case), "own") == "That is down to me."


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("told", ["a migraine", "my father died", "I was at the hospital", "Panic attack"])
def test_illness_and_grief_stay_private_and_are_no_choice(tone: Tone, told: str) -> None:
    found = call(telling(circumstance=told), tone)
    assert told.casefold() not in found.body.casefold()
    assert "the attention it deserved" in said(found, "cause")
    assert not re.search(r"choice|decision", found.body)


def test_a_telephone_that_died_is_no_grief() -> None:
    assert "my phone died" in call(telling(circumstance="my phone died")).body


def test_naming_interest_request_and_company_question_are_all_there_and_the_request_comes_last() -> None:
    found = call(full_case())
    assert "how I plan a tour" in said(found, "name_mistake")
    assert "impression" in said(found, "name_mistake")
    assert "Nordkamm Spedition" in said(found, "interest")
    assert "you opened a second yard in Göttingen this autumn" in said(found, "company_question")
    assert moves(found)[-1] == "ask"
    assert found.body.endswith("?")


def test_the_order_is_apology_cause_ownership_question_interest_request() -> None:
    order = [
        "greet",
        "anchor",
        "apologise",
        "cause",
        "own",
        "name_mistake",
        "ask_again",
        "interest",
        "company_question",
    ]
    assert moves(call(full_case())) == [*order, "ask"]


@pytest.mark.parametrize("tone", list(Tone))
def test_each_turn_of_the_call_has_its_words(tone: Tone) -> None:
    found = call(full_case(), tone)
    assert [b.name for b in found.branches] == ["answer", "voicemail", "go_ahead", "no", "gatekeeper"]
    assert all(b.heading for b in found.branches)
    assert found.branches[0].sentences == found.sentences


def test_go_ahead_gives_every_better_answer() -> None:
    moments = [
        Moment(asked="SQL", better_answer="a window function"),
        Moment(asked="why I left", better_answer="I moved."),
    ]
    spoken = branch(call(full_case(moments)), "go_ahead")
    assert "your question about SQL: a window function." in spoken
    assert "your question about why I left: I moved." in spoken


def test_without_a_better_answer_the_call_is_not_ready() -> None:
    found = call(full_case([Moment(asked="SQL")]))
    assert [m.slot for m in found.missing] == ["debrief.moments[0].better_answer"]
    assert not branch(found, "go_ahead")


@pytest.mark.parametrize("tone", list(Tone))
def test_a_no_is_answered_in_one_gracious_sentence(tone: Tone) -> None:
    spoken = branch(call(full_case(), tone), "no")
    assert "hank" in spoken
    assert "?" not in spoken
    assert len(spoken.split(".")) == 2


@pytest.mark.parametrize("tone", list(Tone))
def test_somebody_else_hears_no_story(tone: Tone) -> None:
    spoken = branch(call(full_case(), tone), "gatekeeper")
    assert "Frau Wiebe" in spoken
    assert "030 23125 014" in spoken
    assert "Katrin Osterloh" in spoken
    assert not re.search(r"sorry|question|meeting|answer", spoken)


def test_an_empty_case_asks_for_everything_by_name() -> None:
    found = call(EMPTY)
    asks = {m.slot: m.ask for m in found.missing}
    assert list(asks) == [
        "contacts[0].name",
        "candidate.name",
        "debrief.moments[0].asked",
        "opportunity.employer",
        "debrief.company_fact",
        "debrief.moments[0].better_answer",
    ]
    assert all(a.endswith((".", "?")) for a in asks.values())
    assert found.sentences[0].text == "Hello."
    assert "that question" not in found.body


def test_a_question_heard_in_the_free_text_is_enough() -> None:
    case = full_case([Moment("froze on the budget question", better_answer="I would cut travel.")])
    found = call(case, reading=Reading((heard("debrief.moments[0]", "the budget question"),)))
    assert "My answer to the budget question" in said(found, "name_mistake")
    sentence = next(s for s in found.sentences if s.move == "name_mistake")
    assert sentence.facts == ("debrief.moments[0]",)


def test_of_several_weak_questions_the_gravest_with_an_answer_is_named() -> None:
    moments = [
        Moment(asked="tea", better_answer="green"),
        Moment(asked="SQL", better_answer="joins"),
        Moment(asked="pay"),
    ]
    weights = [Weight.SMALL, Weight.REAL, Weight.BASIC]
    reading = Reading(tuple(heard(f"debrief.moments[{n}].asked", weight=w) for n, w in enumerate(weights)))
    naming = said(call(full_case(moments), reading=reading), "name_mistake")
    assert "SQL" in naming
    assert "tea" not in naming
    assert "pay" not in naming


def test_an_answer_under_no_question_answers_the_one_that_was_heard() -> None:
    case = full_case([Moment(better_answer="I begin with last year's figures.")])
    topics = {"your roster": Weight.SMALL, "how I plan a budget": Weight.REAL}
    found = call(case, reading=Reading(tuple(heard("debrief.text", topic, weight) for topic, weight in topics.items())))
    assert "how I plan a budget" in said(found, "name_mistake")
    assert "last year's figures" in " ".join(s.text for s in everything(found))
    assert not any("better_answer" in m.slot for m in found.missing)


def test_an_answer_to_something_else_answers_no_question_that_was_heard() -> None:
    case = full_case([Moment("I talked in circles about pay", better_answer="I ask for what the tariff says.")])
    found = call(case, reading=Reading((heard("debrief.text", "how I plan a budget"),)))
    assert "how I plan a budget" not in found.body or any("better_answer" in m.slot for m in found.missing)


def test_what_went_well_is_not_named_as_a_mistake() -> None:
    moments = [Moment("the pay question went fine", asked="pay"), Moment(asked="SQL", better_answer="joins")]
    reading = Reading((heard("debrief.moments[0].text", weight=Weight.NONE),))
    assert "pay" not in call(full_case(moments), reading=reading).body


def test_who_was_not_in_the_interview_is_not_told_you_asked() -> None:
    case = full_case(contacts=[Contact("Faisal", Role.RECRUITER)], interview=replace(INTERVIEW, with_=("Rekha Iyer",)))
    body = call(case).body
    assert "your question" not in body
    assert "you did not have" not in body
    assert "I had an interview with Nordkamm Spedition" in body


def test_the_one_who_held_the_interview_is_called_before_others() -> None:
    case = full_case(contacts=[Contact("Faisal", Role.RECRUITER), CONTACT])
    assert call(case).body.startswith("Hello Frau Wiebe,")


def test_a_gatekeeper_is_never_the_one_addressed() -> None:
    case = full_case(contacts=[Contact("Bailey", Role.GATEKEEPER), CONTACT], interview=replace(INTERVIEW, with_=()))
    assert "Bailey" not in call(case).body


@pytest.mark.parametrize("desk", ["Recruiting desk", "Vacancy holder", "Careers team"])
def test_a_desk_is_not_greeted_on_the_phone_and_a_name_is_asked_for(desk: str) -> None:
    found = call(full_case(contacts=[Contact(desk)], interview=replace(INTERVIEW, with_=())))
    assert desk not in found.body
    assert [m.slot for m in found.missing] == ["contacts[0].name"]


def test_the_day_is_named_once_the_call_is_days_ago() -> None:
    earlier = INTERVIEW.ended
    assert earlier is not None
    case = full_case(interview=replace(INTERVIEW, ended=earlier.replace(day=15)))
    assert said(call(case), "anchor") == "We spoke on the phone on Sunday."
    case = full_case(interview=replace(INTERVIEW, ended=earlier.replace(day=2)))
    assert said(call(case), "anchor") == "We spoke on the phone on 2 November."


def test_without_a_time_no_time_is_named() -> None:
    found = call(full_case(interview=replace(INTERVIEW, ended=None)))
    assert said(found, "anchor") == "I am calling because we spoke on the phone."


def test_a_template_is_never_left_in_the_words() -> None:
    assert "{" not in call(asked("")).body
