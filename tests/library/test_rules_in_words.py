"""Rules of the register that the words keep and no other test holds."""

import pytest

from ringback import api
from ringback.model.case import Moment
from ringback.model.values import DraftChannel, Purpose
from tests.letters.builders import MOMENT, call, draft, email, full_case, moves, said, telling

REPAIRS = (Purpose.SECOND_CHANCE, Purpose.MISSED_COMMITMENT, Purpose.THANK_YOU)


def test_it_keeps_the_circumstance_apart_from_what_failed() -> None:
    kept = {s.move: set(s.facts) for s in call(full_case()).sentences}
    assert kept["cause"] == {"debrief.circumstance"}
    assert kept["name_mistake"] == {"debrief.moments[0].asked"}


def test_it_has_no_ready_call_without_a_question_about_the_company() -> None:
    without = call(telling(company_fact=""))
    assert not without.ready
    assert "debrief.company_fact" in [m.slot for m in without.missing]


def test_it_asks_to_answer_the_very_question_again() -> None:
    found = call(full_case())
    sentence = next(s for s in found.sentences if s.move == "ask_again")
    assert "S0-29" in sentence.rules
    assert moves(found).index("ask_again") == moves(found).index("name_mistake") + 1
    assert "ask_again" not in moves(call(full_case([Moment(better_answer=MOMENT.better_answer)])))


@pytest.mark.parametrize("purpose", REPAIRS)
def test_it_has_a_written_form_for_every_repair_and_thanks(purpose: Purpose) -> None:
    assert DraftChannel.EMAIL in api.channels_of(purpose)


def test_it_claims_a_single_bad_day_only_with_something_that_shows_it() -> None:
    unproven = telling(not_heard=())
    opener = draft(Purpose.NEXT_STAGE_OPENER, DraftChannel.SPOKEN_OPENER, unproven)
    assert "not_typical" in moves(email(full_case()))
    assert "not_typical" not in moves(email(unproven))
    assert not opener.ready


def test_it_gives_the_reason_in_one_sentence_at_the_next_stage() -> None:
    told = telling(
        circumstance="I had three meetings before it. Then the train stood. Then it began to rain.", not_heard=("A",)
    )
    opener = draft(Purpose.NEXT_STAGE_OPENER, DraftChannel.SPOKEN_OPENER, told)
    assert said(opener, "cause").count(".") == 1
    assert "rain" not in opener.body


def test_it_has_no_ready_letter_without_something_new() -> None:
    without = email(full_case([Moment(asked="how I plan a tour")]))
    assert not without.ready
    assert "debrief.moments[0].better_answer" in [m.slot for m in without.missing]
