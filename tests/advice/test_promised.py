"""What the person promised and is not yet due goes into the plan, so that nothing is missed on top of the rest (S4-32)."""

from datetime import datetime, timedelta

import pytest

from ringback import api
from ringback.advice.assess import Judgement
from ringback.letters.on_paper import OnPaper
from ringback.model.plan import Step
from tests.builders import CET, NOW

TALK = "interview: {channel: phone, ended: 2026-11-17T10:05:00+01:00}\ncandidate: {time_zone: Europe/Berlin}\n"
STORY = "debrief: {text: I froze when she asked about SQL. She sighed.}\n"


def judged(more: str) -> Judgement:
    """The case of a talk a few minutes ago, with what it has besides."""
    return api.assess(api.read_case(TALK + more, "case.yaml", NOW), NOW)


def kept(judgement: Judgement) -> list[Step]:
    """The steps that keep a promise."""
    return [s for s in judgement.plan.steps if s.promise]


def test_each_promise_ahead_is_a_step_that_opens_the_day_before() -> None:
    references_due = "{what: two references, by: me, due: 2026-11-20T12:00:00+01:00}"
    noted = f"commitments: [{references_due}, {{what: the plan, by: me, due: 2026-11-19}}]\n"
    plan, references = kept(judged(STORY + noted))
    assert plan.title == "Keep what you promised, and tick it off: the plan"
    assert plan.due == datetime(2026, 11, 19, 23, 59, tzinfo=CET)
    assert references.due == datetime(2026, 11, 20, 12, tzinfo=CET)
    assert references.opens == references.due - timedelta(days=1)
    assert references.rules == ("S4-29", "S4-32")


def test_one_that_is_only_told_counts_and_opens_now_where_little_time_is_left() -> None:
    (step,) = kept(judged("debrief: {text: I froze on SQL. I told her I would email my licence number by tonight.}\n"))
    assert "licence number" in step.title
    assert step.opens == NOW
    assert step.due.date() == NOW.date()


TOLD = (
    'debrief: {text: "I froze on SQL. The rest was grand, they showed me round the whole ward and asked when I could start, and '
    'I said I would send my licence number by tomorrow."}\n'
)
"""A long sentence that ends in a promise."""


def test_one_that_is_noted_and_told_is_one_step() -> None:
    noted = "commitments: [{what: send my licence number, by: me, due: 2026-11-18}]\n"
    (step,) = kept(judged(TOLD + noted))
    assert step.promise == "send my licence number"


@pytest.mark.parametrize(
    "told",
    [
        "I told her I would bring it back on Wednesday. Thinking I'll just leave it in his letterbox tonight.",
        "I promised an answer by Monday. Today Tuesday we have almost agreed.",
    ],
)
def test_what_the_person_only_thinks_of_doing_is_no_promise_to_keep(told: str) -> None:
    steps = kept(judged(f'debrief: {{text: "I froze on SQL. {told}"}}\n'))
    assert not any("letterbox" in s.title or "almost agreed" in s.title for s in steps)


def test_of_a_long_sentence_only_the_promise_is_repeated() -> None:
    (step,) = kept(judged(TOLD))
    assert step.promise == "I said I would send my licence number by tomorrow."


@pytest.mark.parametrize(
    "more",
    [
        "commitments: [{what: two references, by: me, due: 2026-11-20, done: yes}]\n",
        "commitments: [{what: an answer, by: them, due: 2026-11-20}]\n",
        "commitments: [{what: two references, by: me}]\n",
        "commitments: [{what: two references, by: me, due: 2026-11-20}]\nstatus: {rejected: yes}\n",
        "commitments: [{what: two references, by: me, due: 2026-11-16}]\n",
    ],
)
def test_what_is_kept_theirs_undated_over_or_late_is_no_such_step(more: str) -> None:
    assert kept(judged(STORY + more)) == []


@pytest.mark.parametrize("tag", ["de", "es", "fr"])
def test_on_paper_it_is_said_in_the_language_around_the_persons_own_words(tag: str) -> None:
    said = OnPaper(api.wording(tag)).step("Keep what you promised, and tick it off: my licence")
    assert said.endswith(": my licence")
    assert not said.startswith("Keep")
