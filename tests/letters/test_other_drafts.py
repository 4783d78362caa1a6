"""Voicemail, second-chance e-mail, thanks, opener, missed promise, check-in, reply to a no."""

import re
from dataclasses import replace
from datetime import date

import pytest

from ringback.model.case import Commitment, Contact, Moment, Status
from ringback.model.draft import Draft
from ringback.model.reading import HeardCommitment, Reading, Span
from ringback.model.values import DraftChannel, Purpose, Severity, Side, Tone, Tri

from .builders import (
    BETTER,
    CANDIDATE,
    DEBRIEF,
    EMPTY,
    INTERVIEW,
    MOMENT,
    asked,
    draft,
    email,
    full_case,
    heard,
    moves,
    said,
    telling,
)

OVERSLEPT = Moment("overslept and missed the interview", better_answer="two alarms and a call from my sister")


def voicemail(tone: Tone = Tone.PLAIN, phone: str = "030 23125 014") -> Draft:
    case = full_case(candidate=replace(CANDIDATE, phone=phone))
    return draft(Purpose.SECOND_CHANCE, DraftChannel.VOICEMAIL, case, tone)


def thanks(severity: Severity, moment: Moment = MOMENT) -> Draft:
    return draft(Purpose.THANK_YOU, DraftChannel.EMAIL, full_case([moment]), severity=severity)


def opener(tone: Tone = Tone.PLAIN) -> Draft:
    return draft(Purpose.NEXT_STAGE_OPENER, DraftChannel.SPOKEN_OPENER, full_case(), tone)


def owning(*promises: Commitment, tone: Tone = Tone.PLAIN) -> Draft:
    return draft(Purpose.MISSED_COMMITMENT, DraftChannel.CALL_SCRIPT, full_case(commitments=promises), tone)


@pytest.mark.parametrize("tone", list(Tone))
def test_a_voicemail_holds_the_four_goals_and_the_number_in_few_words(tone: Tone) -> None:
    found = voicemail(tone)
    assert {"greet", "apologise", "own", "name_mistake", "interest", "ask", "number"} <= set(moves(found))
    assert "030 23125 014" in found.body
    assert found.ready
    assert found.words <= 90


def test_a_voicemail_asks_for_the_number() -> None:
    assert [m.slot for m in voicemail(phone="").missing] == ["candidate.phone"]


def test_a_voicemail_that_would_run_over_asks_for_fewer_words() -> None:
    found = draft(
        Purpose.SECOND_CHANCE, DraftChannel.VOICEMAIL, asked("the question about " + "rotas and " * 30 + "pay")
    )
    assert [m.slot for m in found.missing] == ["debrief.moments[0].asked"]
    assert "too long" in found.missing[0].ask


@pytest.mark.parametrize("tone", list(Tone))
def test_the_second_chance_letter_thanks_names_repairs_proves_and_asks(tone: Tone) -> None:
    order = ["thanks", "name_mistake", "own", "repair", "not_typical", "evidence", "interest", "ask"]
    found = email(full_case(), tone)
    assert [m for m in moves(found) if m in order] == order
    assert 80 <= found.words <= 150
    assert 0 < len(found.subject.split()) <= 8
    assert BETTER in found.body


def test_an_off_day_is_claimed_only_with_proof() -> None:
    assert "not_typical" not in moves(email(telling(not_heard=())))


def test_what_they_did_not_hear_comes_into_the_letter() -> None:
    found = email(telling(not_heard=("I led ten people", "two languages"), circumstance=""))
    assert "What did not come up is that I led ten people." in found.body
    assert "And one more point: two languages." in found.body


def test_a_letter_has_no_subject() -> None:
    assert draft(Purpose.SECOND_CHANCE, DraftChannel.LETTER, full_case()).subject == ""


@pytest.mark.parametrize("tone", list(Tone))
def test_a_long_question_gives_a_short_subject(tone: Tone) -> None:
    found = email(asked("the question about " + "the rota and " * 6 + "the till"), tone)
    assert 0 < len(found.subject.split()) <= 8


def test_thanks_for_nothing_but_worry_names_only_strengths() -> None:
    found = thanks(Severity.OVERTHINKING)
    assert "repair" not in moves(found)
    assert "six years of dispatch in Spandau" in found.body
    assert found.ready


@pytest.mark.parametrize("severity", [Severity.MINOR, Severity.SERIOUS])
def test_thanks_after_a_slip_give_the_better_answer_without_a_failure(severity: Severity) -> None:
    found = thanks(severity)
    assert BETTER in said(found, "repair")
    assert not re.search(r"sorry|should have|not good|fell short|apolog", found.body)


def test_thanks_never_carry_an_answer_that_confesses() -> None:
    found = thanks(Severity.MINOR, replace(MOMENT, better_answer="I should have said that I split the tour."))
    assert "should have" not in found.body


def test_thanks_link_strengths_to_what_the_job_asks_for() -> None:
    assert "tour planning, telematics and English" in said(thanks(Severity.MINOR), "evidence")


@pytest.mark.parametrize("tone", list(Tone))
def test_the_opener_owns_offers_proof_and_ends_with_an_achievement_in_half_a_minute(tone: Tone) -> None:
    found = opener(tone)
    assert moves(found)[0] == "name_mistake"
    assert moves(found)[-2:] == ["offer_of_proof", "achievement"]
    assert "six years of dispatch in Spandau" in said(found, "achievement")
    assert found.words <= 75


@pytest.mark.parametrize("tone", list(Tone))
def test_a_missed_promise_is_owned_before_any_context_and_nothing_is_requested(tone: Tone) -> None:
    found = owning(Commitment("send the references", Side.ME, date(2026, 11, 16)), tone=tone)
    order = ["greet", "apologise", "own", "cause", "interest", "accept_outcome", "thanks", "well_wish"]
    assert moves(found) == order
    assert "send the references by Monday 16 November" in said(found, "apologise")
    assert "?" not in found.body
    assert len(re.findall(r"\bsorry\b", found.body)) == 1


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("send the portfolio", "I said I would send the portfolio, and I did not do it in time, and I am sorry."),
        ("to call in two days", "I said I would call in two days, and I did not do it in time, and I am sorry."),
        (
            "I'd ring her on Thursday",
            "I said I would ring you on Thursday, and I did not do it in time, and I am sorry.",
        ),
        ("I promised to send it", "I said I would send it, and I did not do it in time, and I am sorry."),
        (
            "I said I'd send my references last Wednesday and I just forgot.",
            "I said I would send my references last Wednesday, and I did not do it in time, and I am sorry.",
        ),
        (
            "I told them I would send the plan and the budget, it's Tuesday now",
            "I said I would send the plan and the budget, and I did not do it in time, and I am sorry.",
        ),
        ("the references", "I promised you the references, and I am sorry that I did not keep to it."),
        ("Portfolio", "I am sorry that I did not keep a promise to you: Portfolio."),
    ],
)
def test_a_promise_reads_right_however_it_was_noted(what: str, sentence: str) -> None:
    assert said(owning(Commitment(what, Side.ME)), "apologise") == sentence


def test_a_promise_to_somebody_is_said_to_that_person_only_where_nobody_else_can_be_meant() -> None:
    promise = Commitment("I'd ring her on Thursday", Side.ME)
    several = full_case(commitments=[promise], contacts=[Contact("Frau Keller"), Contact("Frau Adler")])
    found = draft(Purpose.MISSED_COMMITMENT, DraftChannel.CALL_SCRIPT, several, Tone.PLAIN)
    assert "ring you on Thursday" in said(owning(promise), "apologise")
    assert "ring her on Thursday" in said(found, "apologise")


def test_a_day_that_stands_in_the_promise_is_not_said_twice() -> None:
    found = owning(Commitment("send it by Friday", Side.ME, date(2026, 11, 13)))
    assert "13 November" not in found.body


def test_their_promises_are_not_mine_to_own() -> None:
    found = owning(Commitment("get back to me", Side.THEM))
    assert [m.slot for m in found.missing] == ["commitments[0].what"]


def test_a_promise_heard_in_the_text_counts_and_says_where_it_was_found() -> None:
    reading = Reading(commitments=(HeardCommitment("send the form", Side.ME, None, "…", Span("debrief.text", 3, 9)),))
    found = draft(Purpose.MISSED_COMMITMENT, DraftChannel.CALL_SCRIPT, full_case(commitments=()), reading=reading)
    assert found.sentences[1].facts == ("debrief.text",)
    assert found.ready


def test_it_is_said_to_be_done_only_if_it_is() -> None:
    assert "now_delivered" not in moves(owning(Commitment("send it", Side.ME, done=Tri.NO)))
    assert "now_delivered" in moves(owning(Commitment("send it", Side.ME, done=Tri.YES)))


@pytest.mark.parametrize("tone", list(Tone))
def test_a_missed_interview_takes_a_fuller_apology_and_the_persons_own_remedy(tone: Tone) -> None:
    case = full_case([OVERSLEPT], commitments=())
    found = draft(Purpose.MISSED_COMMITMENT, DraftChannel.EMAIL, case, tone)
    assert "regret" in moves(found)
    assert "two alarms and a call from my sister" in said(found, "prevent")
    assert len(re.findall(r"\b(?:sorry|regret)\b", found.body)) == 2
    assert found.ready


def test_no_remedy_is_invented() -> None:
    found = draft(
        Purpose.MISSED_COMMITMENT,
        DraftChannel.EMAIL,
        full_case([replace(OVERSLEPT, better_answer="")], commitments=()),
    )
    assert "prevent" not in moves(found)


def test_a_recognised_no_show_counts_as_a_missed_interview() -> None:
    reading = Reading((heard("debrief.text", kind="missed_the_interview"),))
    found = draft(Purpose.MISSED_COMMITMENT, DraftChannel.EMAIL, full_case(commitments=()), reading=reading)
    assert "I missed today's interview" in said(found, "apologise")


def test_a_reply_to_a_no_accepts_and_asks_only_for_a_reason_that_was_not_given() -> None:
    open_reason = draft(Purpose.REJECTION_REPLY, DraftChannel.EMAIL, full_case())
    assert "accept_outcome" in moves(open_reason)
    assert "ask" in moves(open_reason)
    told = replace(full_case(), status=Status(Tri.YES, "more experience wanted"))
    assert "ask" not in moves(draft(Purpose.REJECTION_REPLY, DraftChannel.EMAIL, told))


def test_a_check_in_asks_one_thing() -> None:
    found = draft(Purpose.CHECK_IN, DraftChannel.EMAIL, full_case())
    assert found.body.count("?") == 1
    assert found.words < 100


def test_nobody_to_write_to_is_greeted_plainly() -> None:
    found = email(full_case(contacts=(), interview=replace(INTERVIEW, with_=())))
    assert found.body.startswith("Hello,\n")
    assert found.ready


def test_an_empty_case_asks_for_a_signature() -> None:
    assert "candidate.name" in [m.slot for m in email(EMPTY).missing]


def test_the_second_strength_is_the_first_to_go_when_room_is_short() -> None:
    long = replace(DEBRIEF, not_heard=("six years " + "of careful dispatch " * 12, "a forklift licence"))
    found = email(full_case(debrief=long))
    assert "new_fact" not in moves(found)
