"""Explaining: what would change the answer is true, and disagreements are shown where they touch the case."""

import pytest
from hypothesis import given, settings

from ringback.advice.assess import disagreements_of
from ringback.advice.choose import choose, would_change
from ringback.advice.conditions import with_settings
from ringback.advice.facts import Facts
from ringback.advice.judge import judged
from ringback.model.values import Play
from tests.advice.facts_builder import BAD, CALLABLE, advice, any_facts, facts, judgement, play_for

TITLES = {p.title: p.play for p in advice().plays}
WHAT_IFS = {w.condition: w for w in advice().what_if}


def changes(**about: str) -> dict[str, Play]:
    """What would change the answer in a case: the condition → the play it leads to."""
    return {w.condition: TITLES[w.then] for w in judgement(None, **about).assessment.would_change}


def shown(**changed: object) -> list[str]:
    """The ids of the disagreements that touch a table of facts."""
    return [d.id for d in disagreements_of(facts(**changed), advice())]


@given(any_facts())
@settings(max_examples=200)
def test_it_says_only_changes_that_come_true(table: Facts) -> None:
    chosen = play_for(table)
    for change in would_change(chosen, table, advice()):
        otherwise = judged(with_settings(table, WHAT_IFS[change.condition].facts), advice())
        then = choose(otherwise, advice().plays)
        assert then.title == change.then
        assert then.play is not chosen.play


def test_it_shows_changes_for_the_case_of_a_fresh_phone_call() -> None:
    found = changes()
    assert found["If they had already said no"] is Play.LET_GO_KEEP_HUNTING
    assert found["If they had asked you to write rather than call"] is Play.SECOND_CHANCE_LETTER
    assert found["If you call and nobody picks up"] is Play.LEAVE_VOICEMAIL
    assert found["If it had ended too long ago for a call"] is Play.SECOND_CHANCE_LETTER
    assert found["If they offered you a next stage"] is Play.RAISE_AT_NEXT_STAGE


@pytest.mark.parametrize(
    ("condition", "parts"),
    [
        ("If they had already said no", {"status": "{rejected: yes}"}),
        ("If they offered you a next stage", {"status": "{next_stage: {offered: yes}}"}),
        (
            "If they had asked you to write rather than call",
            {"contacts": "[{name: Frau Wiebe, instruction: do not call}]"},
        ),
        ("If it had ended too long ago for a call", {"now": "2026-11-17T14:17:00+01:00"}),
        (
            "If they had gone home by now",
            {"now": "2026-11-17T19:00:00+01:00", "interview": "{channel: phone, ended: 2026-11-17T18:59:00+01:00}"},
        ),
        (
            "If you call and nobody picks up",
            {"outreach": "[{at: 2026-11-17T10:12:00+01:00, by: phone, purpose: attempt}]"},
        ),
    ],
)
def test_it_keeps_its_word_when_the_case_itself_changes(condition: str, parts: dict[str, str]) -> None:
    assert judgement(None, **parts).assessment.first_move is changes()[condition]
    assert condition not in changes(**parts)


def test_it_names_no_change_that_is_so_already() -> None:
    assert "If they had already said no" not in changes(status="{rejected: yes}")
    assert "If this were not a no yet" in changes(status="{rejected: yes}")


@given(any_facts())
def test_it_shows_no_disagreement_twice(table: Facts) -> None:
    found = [d.id for d in disagreements_of(table, advice())]
    assert len(found) == len(set(found))
    assert set(found) <= {d.id for d in advice().disagreements}


def test_it_shows_both_sides_of_the_call_after_a_fresh_phone_interview() -> None:
    assert "D1" in shown(**CALLABLE)
    assert "D1" not in shown(**(CALLABLE | {"channel": "video"}))
    assert "D1" not in shown(**(CALLABLE | {"in_call_window": False}))
    assert "D1" not in shown(**(CALLABLE | {"rejected": True}))


def test_it_shows_both_sides_of_a_screen() -> None:
    assert "D2" in shown(**BAD, process="screening")
    assert "D2" not in shown(**BAD, process="staged")
    assert "D2" not in shown(process="screening")


def test_it_shows_both_sides_of_naming_the_mistake() -> None:
    assert "D3" in shown(**BAD)
    assert "D3" not in shown()
    assert "D3" not in shown(**BAD, promise_overdue=True)
    assert "D3" not in shown(**BAD, rejected=True)


def test_it_shows_both_sides_of_raising_it_at_the_next_round() -> None:
    assert "D6" in shown(next_stage=True)
    assert "D6" not in shown(**BAD)


def test_it_calls_a_call_back_contested_and_shows_why() -> None:
    assessment = judgement().assessment
    assert assessment.contested
    assert Play.SECOND_CHANCE_LETTER in assessment.alternatives
    d1 = next(d for d in assessment.disagreements if d.id == "D1")
    assert "S0-22" in d1.text
    assert "E-R8" in d1.text
    assert d1.text.startswith(d1.question)


def test_it_gives_reasons_with_rules_for_and_against() -> None:
    reasons = judgement().assessment.reasons
    assert reasons
    assert {r.speaks_for for r in reasons} == {True, False}
    assert [r.text for r in reasons if not r.rules] == []
    assert any("S0-22" in r.rules for r in reasons)


def test_it_names_the_shortlist_before_anything_else() -> None:
    positives = judgement().assessment.positives
    assert positives
    assert "picked" in positives[0]


def test_it_asks_only_for_what_is_not_known() -> None:
    bare = {m.key for m in judgement(contacts="[]", interview="{}").assessment.missing}
    full = {m.key for m in judgement().assessment.missing}
    assert {"interview.ended", "interview.channel", "contacts"} <= bare
    assert full & {"interview.ended", "interview.channel", "contacts"} == set()
    assert all(m.why for m in judgement().assessment.missing)
