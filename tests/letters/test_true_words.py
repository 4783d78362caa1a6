"""Words say what is so: an invitation is accepted, an untruth is put right as such, days are named so that they stay true."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from ringback import api
from ringback.letters.kinds import promise_slots
from ringback.letters.marks import Weighed
from ringback.model.case import Case, Contact, Moment, NextStage, Opportunity, Status
from ringback.model.values import DraftChannel, Purpose, Role, Tone, Tri
from tests.builders import NOW
from tests.letters.builders import CET, INTERVIEW, OPPORTUNITY, draft, full_case, said

EMAIL = DraftChannel.EMAIL
OVERSLEPT = Moment("overslept and missed the interview")


def invited(when: date | None = None, ended: date | None = None) -> Case:
    case = full_case(interview=replace(INTERVIEW, ended=ended or INTERVIEW.ended))
    return replace(case, status=Status(next_stage=NextStage(Tri.YES, when)))


@pytest.mark.parametrize("tone", list(Tone))
def test_thanks_accept_the_invitation_and_its_day(tone: Tone) -> None:
    dated = said(draft(Purpose.THANK_YOU, EMAIL, invited(date(2026, 11, 26)), tone), "accept_invitation")
    assert "Thursday 26 November" in dated
    undated = said(draft(Purpose.THANK_YOU, EMAIL, invited(), tone), "accept_invitation")
    assert "next round" in undated
    gone = said(draft(Purpose.THANK_YOU, EMAIL, invited(date(2026, 11, 3)), tone), "accept_invitation")
    assert "November" not in gone


def test_nobody_accepts_what_was_not_offered() -> None:
    found = draft(Purpose.THANK_YOU, EMAIL, full_case())
    assert "accept_invitation" not in [s.move for s in found.sentences]


TOLD = """
candidate: {name: Ada Finch, time_zone: Europe/Berlin}
opportunity: {employer: Halden Foods, role: buyer}
contacts: [{name: Ruth Aske, role: hiring_manager, decides: yes}]
interview: {channel: video, ended: 2026-11-17T10:05:00+01:00, with: [Ruth Aske]}
debrief:
  text: "WHAT"
  moments: [{asked: how many people I led, said: MINE, better_answer: "I led four people, and I trained two of them.", text: "WHY"}]
  not_heard: [I have bought for three plants]
"""


def told(mine: str, why: str) -> Case:
    text = TOLD.replace("WHAT", f"She asked how many people I led. {why}").replace("MINE", mine).replace("WHY", why)
    return api.read_case(text, "case.yaml", NOW)


def test_an_untruth_is_put_right_and_no_task_is_asked_for() -> None:
    case = told("twelve", "I said twelve and it was four, that was not true.")
    judgement = api.assess(case, NOW)
    assert judgement.facts.false_statement
    mail = api.draft(Purpose.SECOND_CHANCE, EMAIL, Tone.PLAIN, case, NOW)
    assert "was not right" in mail.body
    assert "task" not in mail.body
    assert mail.ready, mail.missing
    checked = api.check(mail.body, Purpose.SECOND_CHANCE, EMAIL, case)
    assert checked.ready, checked.findings


def test_a_weak_answer_is_no_untruth() -> None:
    case = told("a few", "I froze and gave a thin answer.")
    mail = api.draft(Purpose.SECOND_CHANCE, EMAIL, Tone.PLAIN, case, NOW)
    assert "was not right" not in mail.body


def test_a_check_in_names_the_date_and_not_a_weekday_that_will_be_another() -> None:
    later = draft(Purpose.CHECK_IN, EMAIL, full_case(interview=replace(INTERVIEW, ended=date(2026, 11, 16))))
    assert "16 November" in later.body
    assert "Monday" not in later.body
    now = draft(Purpose.THANK_YOU, EMAIL, full_case(interview=replace(INTERVIEW, ended=date(2026, 11, 16))))
    assert "Monday" in now.body


def test_an_interview_missed_today_is_todays() -> None:
    case = full_case(
        [OVERSLEPT], commitments=[], interview=replace(INTERVIEW, ended=datetime(2026, 11, 17, 9, tzinfo=CET))
    )
    assert "today's interview" in draft(Purpose.MISSED_COMMITMENT, EMAIL, case).body


@pytest.mark.parametrize(
    ("promise", "reader", "slot", "words"),
    [
        (
            "they need copies of both permits until Monday",
            "Pani Lis",
            "promise_act",
            "send you copies of both permits by Monday",
        ),
        ("I would phone Marta with the figures", "Marta Lis", "promise_act", "phone you with the figures"),
        ("send the plans to Ms Lis", "Ms Marta Lis", "promise_act", "send the plans to you"),
        (
            "submit the sheet by Sunday night, no problem at all",
            "Ms Lis",
            "promise_act",
            "submit the sheet by Sunday night",
        ),
    ],
)
def test_a_promise_is_said_to_the_face_of_who_wanted_it(promise: str, reader: str, slot: str, words: str) -> None:
    assert promise_slots(promise, to_reader=True, reader=reader)[slot] == words


@pytest.mark.parametrize(
    "story",
    [
        "Now it is Thursday and half past six",
        "Marta asked me for two references",
        "Ms Lis invited me again and gave me two days",
        "submit by Sunday night",
    ],
)
def test_a_story_is_no_promise_and_nothing_is_none_either(story: str) -> None:
    assert promise_slots(story, to_reader=True, reader="Ms Marta Lis") == {}


@pytest.mark.parametrize(
    ("role", "named"),
    [
        ("doctoral position in soil physics", "the doctoral position in soil physics"),
        ("buyer", "the buyer position"),
        ("post office clerk", "the post office clerk position"),
    ],
)
def test_no_position_is_a_position_twice(role: str, named: str) -> None:
    case = full_case(opportunity=replace(OPPORTUNITY, role=role))
    assert isinstance(case.opportunity, Opportunity)
    body = draft(Purpose.SECOND_CHANCE, EMAIL, case).body
    assert named in body
    assert f"{named} position" not in body


def test_of_several_who_asked_none_is_told_that_it_was_their_question() -> None:
    alone = draft(Purpose.SECOND_CHANCE, EMAIL, full_case([Moment(asked="budgets", better_answer="I split them.")]))
    assert "your question about budgets" in alone.body
    both = replace(INTERVIEW, with_=(*INTERVIEW.with_, "Herr Lund"))
    case = full_case([Moment(asked="budgets", better_answer="I split them.")], interview=both)
    assert "the question about budgets" in draft(Purpose.SECOND_CHANCE, EMAIL, case).body


def test_who_lacks_what_the_job_asks_for_is_not_told_to_ask_why() -> None:
    no = replace(full_case(), status=Status(Tri.YES))
    assert "ask" in [s.move for s in draft(Purpose.REJECTION_REPLY, EMAIL, no).sentences]
    weighed = draft(Purpose.REJECTION_REPLY, EMAIL, no, weighed=Weighed(knocked_out=True))
    assert "ask" not in [s.move for s in weighed.sentences]


def test_an_employer_that_takes_an_article_has_one() -> None:
    case = full_case(opportunity=replace(OPPORTUNITY, employer="University of Wexbourne"))
    assert "at the University of Wexbourne" in draft(Purpose.SECOND_CHANCE, EMAIL, case).body
    plain = full_case(opportunity=replace(OPPORTUNITY, employer="Universal Freight"))
    assert "the Universal" not in draft(Purpose.SECOND_CHANCE, EMAIL, plain).body


def test_words_go_to_who_lets_nothing_pass_by() -> None:
    boss = Contact("Ms Lund", Role.HIRING_MANAGER, Tri.YES)
    between = Contact("Ms Rao", Role.RECRUITER, instruction="please write to me only")
    there = replace(INTERVIEW, with_=("Ms Lund",))
    assert "Ms Rao" in draft(Purpose.SECOND_CHANCE, EMAIL, full_case(contacts=[boss, between], interview=there)).body
    silent = replace(between, instruction="")
    assert "Ms Lund" in draft(Purpose.SECOND_CHANCE, EMAIL, full_case(contacts=[boss, silent], interview=there)).body
