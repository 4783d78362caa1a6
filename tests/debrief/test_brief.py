"""Two plain sentences are little told, and not little that happened: how short stories are judged.

The trained readers are taught anew now and then: only stories that nobody could take for anything else stand here.
"""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from evals.brief import judged, right

from ringback import api
from ringback.files.shelf import load_shelf
from ringback.language.sense import BRIEF, FEW_WORDS, brief_evidence, is_brief
from ringback.model.case import Case, Debrief, Interview
from ringback.model.values import Severity

CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
SENSE = load_shelf().ear.sense
FLOOR = 75.0
"""Of a hundred short stories that nothing has learned from, how many are judged as a reader does; about three points under what was
measured. Raise it when the figure rises."""
TOLD = [
    ("I said um a lot. They seemed happy and we laughed at the end.", Severity.OVERTHINKING),
    ("I gave a weak example for the teamwork question. The other answers were strong.", Severity.MINOR),
    ("I was ten minutes late because the bus broke down, I called ahead and they said no problem.", Severity.MINOR),
    ("I rambled on every question and he kept looking at the clock.", Severity.SERIOUS),
    ("I interrupted her all the time and she sighed.", Severity.SERIOUS),
    ("She asked why I left my last job and I went on a rant about my old manager. Her face changed.", Severity.SERIOUS),
    (
        "They asked for a welding certificate and I don't have it, and he said without that they can't take me.",
        Severity.FATAL,
    ),
    ("The email came an hour ago: they went with someone else.", Severity.FATAL),
]


def severity_of(text: str) -> Severity:
    """How bad it was, by nothing but this text."""
    return api.assess(Case(Interview(), Debrief(text=text)), CLOCK).assessment.severity


@pytest.mark.parametrize(("text", "severity"), TOLD)
def test_it_judges_what_is_plainly_told_in_a_few_words(text: str, severity: Severity) -> None:
    assert severity_of(text) is severity


def test_a_slip_that_ran_through_the_whole_talk_is_graver_than_one() -> None:
    once = "I gave one word answers to the last question."
    ever = "I gave one word answers throughout the interview."
    assert list(Severity).index(severity_of(once)) < list(Severity).index(severity_of(ever))


def test_short_stories_that_nothing_learned_from_are_judged_as_well_as_before() -> None:
    assert right(judged()) >= FLOOR


def test_the_heads_of_brief_stories_read_these_and_no_others() -> None:
    one = [SENSE.evidence("I froze when she asked about the budget.")]
    assert SENSE.read_story("severity", one, brief=True) != SENSE.read_story("severity", one)
    assert SENSE.read_story("m_core", one, brief=True) == SENSE.read_story("m_core", one)


@pytest.mark.parametrize(
    ("sentences", "words", "brief"),
    [(1, 5, True), (BRIEF - 1, 200, True), (BRIEF, FEW_WORDS, True), (BRIEF, FEW_WORDS + 1, False)],
)
def test_a_story_is_brief_by_its_sentences_or_by_its_words(sentences: int, words: int, brief: bool) -> None:
    assert is_brief(sentences, words) is brief


def test_it_reads_the_strongest_evidence_and_how_many_sentences_there_are() -> None:
    assert brief_evidence([[0.5, 0.0], [0.25, 0.5]]) == pytest.approx([0.5, 0.5, 0.0, 0.0, 0.6931], abs=1e-3)
    assert min(brief_evidence([[0.0, 1.0]])[2:4]) == -7.0


def test_what_a_short_story_was_misheard_for_goes_when_it_is_denied() -> None:
    told = Debrief(text="They rang this morning and said no. They have chosen somebody else for the job.")
    assert severity_of(told.text) is Severity.FATAL
    denied = replace(told, not_so=("turned_down", "post_filled", "rejection"))
    assert api.assess(Case(Interview(), denied), CLOCK).assessment.severity is not Severity.FATAL
