"""How bad a transcript says it was: by how many answers failed, whether it was noticed, and whether the job turns on them."""

from pathlib import Path

import pytest

from ringback import api
from ringback.model.case import Case
from ringback.model.values import Severity
from tests.cli.talks import NOW
from tests.cli.test_debrief_from import TRANSCRIPTS

OPENING = "Laura Whitfield: Thanks for coming, Daniel. How did you measure the waiting time?\nDaniel Osei: {good}\n"
GOOD = (
    "I measured the waiting time with the weekly report of our phone system. I compared eight weeks before with eight weeks "
    "after, and I left out the week of the storm, because it would have hidden what we were looking for."
)
CLOSING = (
    "Laura Whitfield: Do you have any questions for me?\nDaniel Osei: Yes, how will the chat desk work with the Dover desk?\n"
    "Laura Whitfield: They share one team lead. Thank you, goodbye."
)
THIN = ("Tell me about a time when you calmed an angry guest.", "I stay calm with guests, generally.")
FAILED = (
    ("How do you plan the rota for nine agents over a bank holiday?", "I don't know, to be honest."),
    ("Tell me about a time when you calmed an angry guest.", "I can't think of anything right now."),
    ("How would you bring the waiting time on the phone down?", "I have no idea."),
)
RAN_DOWN = ("Why are you leaving your present employer?", "To be honest, my boss has no idea what he is doing.")


def case_with(*answers: tuple[str, str], after: str = "") -> Case:
    """A talk that begins and ends well, with these questions and answers in between; `after` is said after the last."""
    asked = "".join(f"Laura Whitfield: {question}\nDaniel Osei: {said}\n" for question, said in answers)
    talk = OPENING.replace("{good}", GOOD) + asked + (f"Laura Whitfield: {after}\n" if after else "") + CLOSING
    return api.read_source(talk.encode(), "talk.txt", "Daniel").case


def severity(case: Case) -> Severity:
    """How bad the case was; the same from the file that is written of it."""
    found = api.assess(case, NOW).assessment.severity
    assert api.assess(api.read_case(api.write_case(case), clock=NOW), NOW).assessment.severity is found
    return found


def test_three_failed_answers_are_serious() -> None:
    case = case_with(*FAILED)
    assert len(case.debrief.moments) == 3
    assert severity(case) is Severity.SERIOUS


def test_a_single_thin_answer_is_a_contained_slip() -> None:
    case = case_with(THIN)
    assert [m.text for m in case.debrief.moments] == ["I gave a thin answer"]
    assert severity(case) is Severity.MINOR


@pytest.mark.parametrize("failed", FAILED)
def test_so_is_a_single_failed_one_that_nobody_noticed(failed: tuple[str, str]) -> None:
    assert severity(case_with(failed)) is Severity.MINOR


def test_noticed_it_is_serious() -> None:
    assert severity(case_with(FAILED[0], after="I'm a bit concerned about that.")) is Severity.SERIOUS


def test_about_what_the_job_needs_it_is_not_held_down() -> None:
    needed = api.with_answers(case_with(FAILED[0]), {"opportunity.requirements": ["rota planning"]}, NOW)
    facts = api.assess(needed, NOW).facts
    assert facts.core_mistake
    assert severity(needed) is Severity.SERIOUS


def test_a_failed_answer_beside_a_basic_mistake_is_serious() -> None:
    assert severity(case_with(FAILED[0], RAN_DOWN)) is Severity.SERIOUS


def test_two_that_leave_the_same_impression_are_seen_as_a_pattern() -> None:
    facts = api.assess(case_with(*FAILED[:2]), NOW).facts
    assert facts.pattern
    assert facts.failed_answers == 2
    assert facts.severity == Severity.SERIOUS


def test_what_is_only_told_does_not_count_as_failed_word_for_word() -> None:
    case = api.read_case("interview: {channel: phone}\ndebrief: {moments: [My mind went blank]}\n", clock=NOW)
    facts = api.assess(case, NOW).facts
    assert (facts.mistakes, facts.failed_answers) == (1, 0)


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda p: str(p.name))
def test_every_example_is_serious_a_failed_answer_and_a_boss_run_down(path: Path) -> None:
    assert severity(api.read_source(path.read_bytes(), path.name, "Daniel").case) is Severity.SERIOUS
