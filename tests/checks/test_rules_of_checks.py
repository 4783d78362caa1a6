"""The rules that the checks hold, each on texts that no careful reader would judge otherwise."""

from dataclasses import replace

import pytest

from ringback import api
from ringback.model.case import Case
from ringback.model.check import Checked, Posture
from ringback.model.values import Purpose
from tests.letters.builders import full_case

OWNS = (
    "Dear Mr Ito, I told you the wrong limit for the pressure test on Tuesday, and that was my own doing. It is one and a "
    "half times the working pressure. I like what your workshop builds and would very much like to work in it. May I call "
    "you tomorrow to go through the question again?"
)
COWERS = (
    "Dear Ms Hale, I am so ashamed of myself. I am a complete failure and made a fool of myself, I am useless at "
    "interviews and do not deserve your time. Please, I beg you, forgive me for being so stupid."
)
DEFLECTS = (
    "Dear Ms Hale, the interview went badly because your colleague kept interrupting me and his questions were confusing. "
    "The agency had given me the wrong information and the line was terrible. It was not my fault at all, it was theirs."
)
LAUGHS = (
    "Dear Ms Hale, haha, well that was a disaster, wasn't it! I laughed all the way home. I told my wife I should go into "
    "comedy, lol. Anyway, no harm done, these things happen, it was funny really!"
)
BEGS = (
    "Dear Ms Hale, please, I am begging you, give me one more chance, I will do anything. My rent is three months behind "
    "and my children depend on me getting this job. Please, please reconsider."
)
WHINES = (
    "Dear Ms Hale, it is always the same in this country, people with connections get the jobs and the rest of us are asked "
    "trick questions after a night shift. Nobody ever gives somebody like me a fair hearing. It is so unfair and I am sick "
    "of being treated like this."
)
BUSY_AS_A_FACT = (
    "Dear Ms Hale, I promised you the references by Friday and I did not send them. That was my own fault: I should have "
    "told you on Thursday. We had a stocktake that week, but that is no excuse; the promise was mine. Here they are. I would "
    "very much like to work at Harrow Foods."
)
BUSY_AS_A_DEFENCE = (
    "Dear Ms Hale, I could not send you the references on Friday because I was extremely busy. There was a stocktake at "
    "work, my manager kept giving me more to do and the internet was down, so it was impossible. Unfortunately that is why "
    "you did not get them."
)


def second_chance(text: str, case: Case | None = None) -> Checked:
    """A text checked as a second-chance message."""
    return api.check(text, Purpose.SECOND_CHANCE, None, case)


def found_in(text: str, case: Case | None = None) -> dict[str, str]:
    """Check → the words that it points at."""
    return {f.check: text[f.start : f.end] for f in second_chance(text, case).findings}


def test_it_flags_the_question_which_version_they_hold() -> None:
    text = "Dear Ms Hale, thank you for Monday. Which version of my résumé do you have in front of you?"
    assert found_in(text)["asks_which_resume"].startswith("Which version")
    assert "asks_which_resume" not in found_in("Dear Ms Hale, I attach the résumé that I sent you in March.")


def test_it_tells_a_question_about_the_post_from_one_about_the_company() -> None:
    post, company = "When would I start, and what would the pay be?", "How did the new terminal change your work?"
    assert "job_question_as_company_question" in found_in(post)
    assert "job_question_as_company_question" not in found_in(company)


def test_it_links_each_of_the_four_goals_to_the_sentence_that_meets_it() -> None:
    goals = second_chance(OWNS).goals
    assert goals.admits
    assert goals.names
    assert goals.interest
    assert goals.asks
    assert "my own doing" in OWNS[slice(*goals.admits)]
    assert "pressure test" in OWNS[slice(*goals.names)]
    assert "would very much like to work" in OWNS[slice(*goals.interest)]
    assert "May I call" in OWNS[slice(*goals.asks)]
    nothing = second_chance("The kiln is red.").goals
    assert (nothing.admits, nothing.interest, nothing.asks) == (None, None, None)


def test_it_finds_a_gap_that_is_still_open_in_any_text() -> None:
    assert found_in("Dear [Name], thank you for Monday.")["placeholder"] == "[Name]"


@pytest.mark.parametrize(("text", "flag"), [(BEGS, "begs"), (WHINES, "whines")])
def test_it_holds_a_message_back_that_complains_or_pleads(text: str, flag: str) -> None:
    checked = second_chance(text)
    assert flag in checked.flags
    assert not checked.ready
    assert flag not in second_chance(OWNS).flags


def test_it_holds_a_message_back_in_a_tone_that_no_customer_should_read() -> None:
    assert {"blames", "no_ownership"} <= set(second_chance(DEFLECTS).flags)
    assert not second_chance(DEFLECTS).ready


def test_it_finds_what_the_case_tells_otherwise() -> None:
    case = replace(full_case(), debrief=replace(full_case().debrief, text="I have worked as a baker for 4 years."))
    lie, truth = "I have worked as a baker for 9 years.", "I have worked as a baker for four years."
    assert "9" in found_in(lie, case)["clashes"]
    assert "dishonest" in second_chance(lie, case).flags
    assert "dishonest" not in second_chance(truth, case).flags
    assert "dishonest" not in second_chance(lie).flags


def test_it_asks_for_a_request_in_a_second_chance_and_nowhere_else() -> None:
    (no_ask,) = (c for c in api.checks() if c.id == "no_ask")
    assert set(no_ask.purposes) == {Purpose.SECOND_CHANCE, Purpose.NEXT_STAGE_OPENER}
    silent = WHINES + " " + LAUGHS
    assert "no_ask" in second_chance(silent).flags
    for purpose in (Purpose.MISSED_COMMITMENT, Purpose.THANK_YOU, Purpose.REJECTION_REPLY, Purpose.CHECK_IN):
        assert "no_ask" not in api.check(silent, purpose).flags


@pytest.mark.parametrize(
    ("text", "posture"), [(COWERS, Posture.COWERS), (DEFLECTS, Posture.DEFLECTS), (LAUGHS, Posture.LAUGHS_OFF)]
)
def test_it_tells_the_postures_that_are_not_ready(text: str, posture: Posture) -> None:
    checked = second_chance(text)
    assert checked.posture is posture
    assert not checked.ready


def test_it_calls_only_owning_it_ready() -> None:
    checked = second_chance(OWNS)
    assert checked.posture is Posture.OWNS
    assert checked.ready
    assert checked.findings == ()


def test_it_does_not_call_it_vague_when_only_the_why_is_unknown() -> None:
    text = (
        "Dear Ms Hale, I promised to call you on Friday and I did not call. That was my fault alone. I honestly do not know "
        "why I put it off. I would still very much like to work at Harrow Foods. Thank you for your time."
    )
    assert api.check(text, Purpose.MISSED_COMMITMENT).flags == ()


def test_it_takes_being_busy_as_a_fact_and_not_as_a_defence() -> None:
    fact, defence = (api.check(t, Purpose.MISSED_COMMITMENT) for t in (BUSY_AS_A_FACT, BUSY_AS_A_DEFENCE))
    assert "makes_excuse" not in fact.flags
    assert fact.ready
    assert "makes_excuse" in defence.flags
    assert not defence.ready


def test_it_flags_a_visit_that_nobody_agreed_to() -> None:
    assert "unannounced_visit" in found_in("I will drop by on Tuesday afternoon to explain it in person.")
    assert "unannounced_visit" not in found_in("If it suits you, I could come by on Tuesday or Thursday.")


def test_it_flags_a_third_contact_and_not_a_first() -> None:
    assert "hounds" in second_chance("Dear Ms Hale, this is my third email and you have not replied.").flags
    assert "hounds" not in second_chance(OWNS).flags
