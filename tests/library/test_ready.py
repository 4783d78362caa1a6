"""`library/ready.yaml` proves itself: the list before a call, calling time, and what stands beside an assessment."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from ringback import api
from ringback.advice.conditions import all_hold, with_settings
from ringback.advice.facts import Facts
from ringback.advice.judge import judged
from ringback.advice.ready import asides_of, prepared_by, ticks_of
from ringback.model.case import Resume
from ringback.model.play import Example, Setting
from ringback.model.ready import Aside, Place
from ringback.model.values import Play
from tests.advice.facts_builder import advice, judgement
from tests.builders import CALM
from tests.library.rule_ids import RULE_IDS

READY = api.ready()
EXAMPLES = Path(__file__).parents[2] / "examples"
TICKS = {
    "quiet": "You are in a quiet place. A parked car will do.",
    "distraction": "What pulled at your attention is out of the way. You named it: two drivers in a quarrel.",
    "mind": "You sat up or stood, and breathed out once. You are at work now.",
    "resume": "The résumé that they hold lies open: operations-2.",
    "company": "Your question is about the company: the second depot in Rostock.",
}
"""The list of one case, recorded outside the library: an entry that falls out is missed here."""
BESIDE = {
    "everybody_on_the_phone": {"channel": "phone", "severity": "serious"},
    "everybody_at_work": {"missed_interview": "yes"},
    "ability_shown": {"promise_overdue": "yes", "fit_evidence": "yes"},
    "ability_not_shown": {"promise_overdue": "yes"},
    "silence": {"promise_overdue": "yes"},
    "excuse": {"promise_overdue": "yes"},
}
"""Aside → facts for which it is said, recorded for the same reason."""
FULL = replace(
    CALM,
    resume=Resume("operations-2"),
    debrief=replace(
        CALM.debrief, circumstance="two drivers\nin a quarrel.", company_fact="the second depot in Rostock"
    ),
)


def facts_of(settings: dict[str, str]) -> Facts:
    """A table of facts on the calm base, severity as given."""
    return with_settings(Facts(), tuple(Setting(name, value) for name, value in settings.items()))


def in_example(example: Example) -> Facts:
    """The facts of one example."""
    return with_settings(Facts(), example.facts)


def test_it_lists_what_to_tick_with_the_facts_of_the_case() -> None:
    assert {t.id: t.says for t in ticks_of(FULL, READY.ticks)} == TICKS
    assert all(t.known for t in ticks_of(FULL, READY.ticks))


def test_it_says_what_is_not_known_where_the_case_does_not_tell() -> None:
    bare = replace(CALM, resume=None, debrief=replace(CALM.debrief, circumstance="", company_fact=""))
    said = {t.id: t for t in ticks_of(bare, READY.ticks)}
    assert [name for name, tick in said.items() if not tick.known] == ["distraction", "resume", "company"]
    assert all(tick.says for tick in said.values())
    assert "not noted" in said["resume"].says


def test_a_brace_in_a_persons_own_words_stays_a_brace() -> None:
    case = replace(FULL, debrief=replace(FULL.debrief, circumstance="{company}"))
    assert ticks_of(case, READY.ticks)[1].says.endswith("You named it: {company}.")


def test_it_would_be_noticed_if_a_tick_were_missing() -> None:
    assert READY.ticks
    for tick in READY.ticks:
        fewer = tuple(t for t in READY.ticks if t is not tick)
        assert {t.id: t.says for t in ticks_of(FULL, fewer)} != TICKS


def test_calling_time_comes_when_the_minutes_for_preparing_are_over() -> None:
    plan = judgement().plan
    until = prepared_by(plan)
    call = next(s for s in plan.steps if s.channel)
    assert until is not None
    assert until <= call.due
    assert until == max(s.due for s in plan.steps[: plan.steps.index(call)])
    assert "{when}" in READY.calling.says
    assert READY.calling.over
    assert prepared_by(replace(plan, steps=())) is None


@pytest.mark.parametrize("aside", READY.asides, ids=lambda a: str(a.id))
def test_every_aside_is_said_in_its_examples_and_in_no_silent_one(aside: Aside) -> None:
    assert aside.speaks
    assert aside.silent
    assert [e for e in aside.speaks if not all_hold(aside.when, in_example(e))] == []
    assert [e for e in aside.silent if all_hold(aside.when, in_example(e))] == []


def test_it_would_be_noticed_if_an_aside_or_one_of_its_conditions_were_missing() -> None:
    assert {a.id for a in READY.asides} == set(BESIDE)
    for aside in READY.asides:
        assert aside in asides_of(facts_of(BESIDE[aside.id]), READY.asides)
        for number in range(len(aside.when)):
            looser = (*aside.when[:number], *aside.when[number + 1 :])
            assert any(all_hold(looser, in_example(e)) for e in aside.silent), (aside.id, number)


def test_it_cites_rules_that_exist_and_speaks_calmly() -> None:
    cited = [READY.calling.rules, *(t.rules for t in READY.ticks), *(a.rules for a in READY.asides)]
    assert [rules for rules in cited if not rules or not set(rules) <= RULE_IDS] == []
    said = [*(t.says + t.bare for t in READY.ticks), *(a.title + a.says for a in READY.asides), READY.calling.over]
    assert [text for text in said if "!" in text or re.search(r"\d\s*%", text)] == []
    assert [a.id for a in READY.asides if bool(a.title) is not (a.place is Place.LOSING)] == []


def test_silence_and_an_excuse_stand_there_as_losing_ways_where_a_promise_was_missed() -> None:
    table = judged(facts_of({"promise_overdue": "yes", "severity": "serious"}), advice())
    losing = [a for a in asides_of(table, READY.asides) if a.place is Place.LOSING]
    assert [a.id for a in losing] == ["silence", "excuse"]
    assert all("S4-17" in a.rules for a in losing)
    assert not [a for a in asides_of(facts_of({"severity": "serious"}), READY.asides) if a.place is Place.LOSING]


def test_a_person_may_rather_do_what_careful_people_would_defend_and_nothing_else() -> None:
    case = api.read_case((EXAMPLES / "distracted-phone-screen.yaml").read_text("utf-8"))
    assert case.now is not None
    first = api.assess(case, case.now)
    letter = api.assess(case, case.now, Play.SECOND_CHANCE_LETTER)
    assert first.advised is first.play.play is letter.advised is Play.CALL_BACK_NOW
    assert letter.play.play is letter.assessment.first_move is letter.plan.first_move is Play.SECOND_CHANCE_LETTER
    assert letter.assessment.alternatives == (Play.CALL_BACK_NOW,)
    assert letter.assessment.reasons == first.assessment.reasons
    assert api.assess(case, case.now, Play.LET_GO_KEEP_HUNTING) == first
