"""Degrees: how late a promise is, what goodwill carries, what a basic mistake adds, and what competition does not."""

from dataclasses import replace

import pytest
from hypothesis import given

from ringback import api
from ringback.advice.choose import alternatives
from ringback.advice.facts import Facts
from ringback.advice.judge import judged, reasons_for, severity_of
from ringback.model.values import Play, Recoverable, Severity
from tests.advice.facts_builder import BAD, advice, any_facts, facts, judgement, play_for
from tests.builders import NOW, told

CARRIED = {
    **BAD,
    "channel": "video",
    "goodwill": True,
    "goodwill_notes": 2,
    "fit_evidence": True,
    "something_new": True,
}
DEGREES = ("It fell due today.", "The day passed a few days ago", "A week or more has gone by")
STEP = next(r for r in advice().severity if r.step)


def said_about(table: Facts) -> list[str]:
    """The reasons for and against, as sentences."""
    return [r.text for r in reasons_for(table, advice())]


def owed_since(due: str) -> Facts:
    """The facts of a case at 10:17 on the 17th with a promise that was due then."""
    return judgement(None, commitments=f"[{{what: call with my answer, by: me, due: {due}, done: no}}]").facts


@pytest.mark.parametrize(
    ("due", "days", "degree"),
    [
        ("2026-11-17T09:00:00+01:00", 0, 0),
        ("2026-11-16", 1, 1),
        ("2026-11-15T17:00:00+01:00", 2, 1),
        ("2026-11-11", 6, 1),
        ("2026-11-10", 7, 2),
        ("2026-10-20", 28, 2),
    ],
)
def test_it_says_by_how_much_a_promise_is_late(due: str, days: int, degree: int) -> None:
    table = owed_since(due)
    assert (table.promise_overdue, table.days_late) == (True, days)
    assert table.severity == Severity.SERIOUS
    assert play_for(table).play is Play.OWN_MISSED_COMMITMENT_CALL
    told_by = [n for n, start in enumerate(DEGREES) if any(t.startswith(start) for t in said_about(table))]
    assert told_by == [degree]


def test_it_says_no_degree_where_the_day_is_not_known_or_nothing_is_late() -> None:
    assert judgement().facts.days_late is None
    for table in (facts(promise_overdue=True), facts(days_late=3.0)):
        assert not [t for t in said_about(table) if t.startswith(DEGREES)]


def test_it_lets_goodwill_and_evidence_carry_a_mistake_where_somebody_may_decide() -> None:
    assert facts(**CARRIED, discretion="yes").recoverable == Recoverable.YES
    assert facts(**(CARRIED | {"goodwill_notes": 1}), discretion="yes").recoverable == Recoverable.MAYBE
    assert facts(**(CARRIED | {"fit_evidence": False}), discretion="yes").recoverable == Recoverable.MAYBE
    assert facts(**(CARRIED | {"something_new": False}), discretion="yes").recoverable == Recoverable.MAYBE
    assert facts(**CARRIED, discretion="yes", rejected=True).recoverable == Recoverable.NO


def test_it_gives_a_marked_panel_less_room_than_one_manager() -> None:
    one, panel = facts(**CARRIED, discretion="yes"), facts(**CARRIED, discretion="no", regulated=True)
    assert (one.recoverable, panel.recoverable) == (Recoverable.YES, Recoverable.MAYBE)
    assert any("follow their own judgement" in t for t in said_about(one))
    assert any("marked on the same questions" in t for t in said_about(panel))


@pytest.mark.parametrize(
    ("contacts", "discretion"),
    [
        ("[{name: Frau Wiebe, role: hiring_manager, decides: yes}]", "yes"),
        ("[{name: Frau Wiebe, role: hiring_manager}]", "unknown"),
        ("[{name: the board, role: panel, decides: yes}]", "no"),
        ("[{name: Herr Ito, role: recruiter}]", "unknown"),
        ("[]", "unknown"),
    ],
)
def test_it_reads_who_is_free_to_decide_from_the_contacts(contacts: str, discretion: str) -> None:
    assert judgement(contacts=contacts).facts.discretion == discretion


def test_it_warns_where_only_a_gatekeeper_is_known() -> None:
    barred = judgement(contacts="[{name: Ms Roe, role: gatekeeper}]")
    assert any("passes messages on" in r.text for r in barred.assessment.reasons)
    assert not any("passes messages on" in r.text for r in judgement().assessment.reasons)


@pytest.mark.parametrize(
    ("reads", "raised"), [("overthinking", "minor"), ("minor", "serious"), ("serious", "serious")], ids=str
)
def test_it_raises_a_basic_mistake_by_one_step(reads: str, raised: str) -> None:
    assert facts(reads_as=reads, real_mistake=True).severity == reads
    assert facts(reads_as=reads, real_mistake=True, basic_mistake=True).severity == raised


def test_it_gives_the_step_as_the_reason() -> None:
    assert STEP.because in said_about(facts(reads_as="minor", basic_mistake=True))
    assert STEP.because not in said_about(facts(reads_as="minor", real_mistake=True))


def test_it_keeps_a_basic_mistake_contained_where_nobody_noticed_and_the_rest_went_well() -> None:
    assert facts(reads_as="minor", basic_mistake=True, rest_fine=True).severity == Severity.MINOR
    assert facts(reads_as="minor", basic_mistake=True, rest_fine=True, noticed=True).severity == Severity.SERIOUS


def test_it_holds_the_step_down_by_the_caps() -> None:
    assert facts(reads_as="minor", basic_mistake=True, next_stage=True).severity == Severity.MINOR
    assert facts(reads_as="overthinking", basic_mistake=True, only_cut_off=True).severity == Severity.MINOR


@given(any_facts())
def test_it_never_raises_by_more_than_one_step_nor_to_fatal(table: Facts) -> None:
    without = tuple(r for r in advice().severity if not r.step)
    before, after = severity_of(table, without)[0], severity_of(table, advice().severity)[0]
    assert 0 <= after.rank - before.rank <= 1
    assert after is before or after is not Severity.FATAL


@given(any_facts(competition="unknown"))
def test_it_lets_competition_change_words_and_nothing_else(table: Facts) -> None:
    crowded = judged(replace(table, competition="strong"), advice())
    assert (crowded.severity, crowded.recoverable) == (table.severity, table.recoverable)
    assert play_for(crowded) is play_for(table)
    assert alternatives(play_for(crowded), crowded) == alternatives(play_for(table), table)
    added = set(said_about(crowded)) - set(said_about(table))
    assert len(added) == (0 if table.recoverable == Recoverable.NO else 1)


def test_it_hears_that_many_compete() -> None:
    crowded = api.assess(told("She said there were two hundred applicants. I froze on the budget question."), NOW)
    assert crowded.facts.competition == "strong"
    assert any("Many want this job" in r.text for r in crowded.assessment.reasons)
    assert api.assess(told("I froze on the budget question."), NOW).facts.competition == "unknown"
