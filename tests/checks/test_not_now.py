"""Contacts that they asked not to have, or not yet; what answers them, or is due, is never held back."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from ringback.model.case import Case, Commitment, Contact, Status
from ringback.model.values import Purpose, Role, Side, Tri
from tests.checks.builders import CASE, ENDED, case, checked, findings, unanswered

REPAIR = (
    "{greets}, my answer about overtime was wrong, and that was my own fault: I had not prepared it. I moved two shift starts and "
    "cut overtime by 45%. I would very much like to work at Prairie Home. Could we speak for ten minutes this week?"
)
NEWS = "Dear Ms Horvath, I still want the job at Prairie Home very much. {asks}"
RECRUITER = Contact("Pia Lund", Role.RECRUITER)
DAY = "She said that they would ring me on the 26th."
BEFORE, AFTER = datetime(2026, 11, 20, 9, tzinfo=UTC), datetime(2026, 11, 30, 9, tzinfo=UTC)


def told(*lines: str, now: datetime = BEFORE, **more: Any) -> Case:
    """The calm case with something else told."""
    return case(now=now, debrief=replace(CASE.debrief, text=" ".join(lines)), **more)


def held_back(text: str, given: Case, purpose: Purpose = Purpose.SECOND_CHANCE) -> bool:
    """True if it is called hounding."""
    return "hounds" in checked(text, given, purpose).flags


@pytest.mark.parametrize(
    "rule",
    [
        "The invitation says that applicants who approach a panel member are excluded.",
        "Any letter, call or visit to a member of the board leads to exclusion.",
        "We were told at the start not to contact the panel.",
        "All communication is through the portal only.",
        "No contact is allowed before the list is out.",
        "Any canvassing will disqualify you, it says.",
    ],
)
@pytest.mark.parametrize(
    "greets", ["Dear Ms Horvath", "Dear members of the panel", "Subject: Overtime\n\nDear Ms Horvath"]
)
def test_whom_they_may_not_write_to_is_not_written_to(rule: str, greets: str) -> None:
    assert held_back(REPAIR.format(greets=greets), told(rule))


@pytest.mark.parametrize("greets", ["Dear Recruitment Team", "Dear Pia", "Dear Sir or Madam"])
def test_a_rule_about_the_panel_leaves_the_office_and_the_recruiter(greets: str) -> None:
    given = told("Applicants who approach a panel member are excluded.", contacts=(*CASE.contacts, RECRUITER))
    assert not held_back(REPAIR.format(greets=greets), given)


@pytest.mark.parametrize(
    "line",
    [
        "Is any contact with the panel forbidden?",
        "Nobody said that we must not contact the panel.",
        "I said that any call to a patient is forbidden before the list is out.",
        "They were a friendly panel, and the chair walked me to the door.",
        "Only the results are on the portal.",
        "She wants no calls before nine in the morning.",
        "No calls until 9:30, please, said the porter.",
    ],
)
def test_what_forbids_nothing_holds_nothing_back(line: str) -> None:
    assert not held_back(REPAIR.format(greets="Dear Ms Horvath"), told(line))


def test_what_goes_through_the_recruiter_is_sent_to_the_recruiter() -> None:
    asked = replace(RECRUITER, instruction="please do not contact the client directly")
    given = told("A good talk.", contacts=(*CASE.contacts, asked))
    assert held_back(REPAIR.format(greets="Dear Ms Horvath"), given)
    assert not held_back(REPAIR.format(greets="Dear Pia"), given)


@pytest.mark.parametrize(
    "asks",
    [
        "Have you decided yet?",
        "Is there any news?",
        "Could you call me today?",
        "Could you tell me where things stand?",
        "Please let me know today.",
    ],
)
def test_the_decision_is_not_asked_for_before_their_day(asks: str) -> None:
    text = NEWS.format(asks=asks)
    assert held_back(text, told(DAY), Purpose.CHECK_IN)
    assert not held_back(text, told(DAY, now=AFTER), Purpose.CHECK_IN)
    assert not held_back(text, told("She was friendly."), Purpose.CHECK_IN)


@pytest.mark.parametrize(
    "line",
    [
        "They'll decide by Friday the 27th.",
        "He said I'd hear by 27 November.",
        "The result is out on November 27.",
        "We'll get back to you on Monday, she said.",
    ],
)
def test_their_day_is_read_in_many_words(line: str) -> None:
    given = told(line, now=BEFORE)
    (finding,) = findings(NEWS.format(asks="Is there any news?"), "too_early", given, purpose=Purpose.CHECK_IN)
    assert line in finding.message


@pytest.mark.parametrize(
    "asks", ["Thank you for your time.", "Is there any news from my referee?", "I look forward to the 26th."]
)
def test_thanks_and_a_repair_need_not_wait_for_their_day(asks: str) -> None:
    assert not held_back(NEWS.format(asks=asks), told(DAY))


def test_who_names_their_day_and_asks_all_the_same_needs_no_case_to_tell() -> None:
    text = NEWS.format(asks="I know that you said you would ring on the 26th, but have you decided yet?")
    assert held_back(text, told("She was friendly."), Purpose.CHECK_IN)
    late = "I know that you said you would ring on the 26th, and it is Monday now. Is there any news?"
    assert not held_back(NEWS.format(asks=late), told("She was friendly.", now=AFTER), Purpose.CHECK_IN)


def test_an_answer_a_reply_to_a_no_and_a_promise_are_never_held_back() -> None:
    rule = told("No contact is allowed before the list is out.", outreach=unanswered(2))
    assert held_back(REPAIR.format(greets="Dear Ms Horvath"), rule)
    assert not held_back("Dear Ms Horvath, thank you for your message. " + REPAIR.format(greets="You are right"), rule)
    refused = replace(rule, status=Status(rejected=Tri.YES))
    no = "Dear Ms Horvath, thank you for the two talks. I accept the decision and wish you a good year."
    assert not held_back(no, refused, Purpose.REJECTION_REPLY)
    owes = replace(rule, commitments=(Commitment("send two references", Side.ME, ENDED),))
    late = (
        "Dear Ms Horvath, I said that you would have two references by Tuesday, and I did not send them. Here they are."
    )
    assert not held_back(late, owes, Purpose.MISSED_COMMITMENT)
    done = replace(rule, commitments=(Commitment("send two references", Side.ME, ENDED, date(2026, 11, 18)),))
    assert held_back(late, done, Purpose.MISSED_COMMITMENT)
