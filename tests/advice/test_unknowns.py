"""What is not known: how to find it out, and what each answer would be worth, tried on the same rules."""

import pytest
from hypothesis import given, settings

from ringback.advice.choose import choose
from ringback.advice.conditions import with_settings
from ringback.advice.facts import Facts
from ringback.advice.judge import judged
from ringback.advice.unknowns import unknowns_of
from ringback.cli.main import main
from ringback.model.values import Recoverable
from tests.advice.facts_builder import BAD, advice, any_facts, case_text, facts, judgement, play_for

ANSWERS = {(a.key, x.condition): x for a in advice().asks for x in a.answers}
GOODWILL = {"goodwill": True, "goodwill_notes": 2, "fit_evidence": True, "something_new": True}
Said = pytest.CaptureFixture[str]


@given(any_facts())
@settings(max_examples=100)
def test_it_says_only_what_the_rules_would_really_conclude(table: Facts) -> None:
    chosen = play_for(table)
    for unknown in unknowns_of(chosen, table, advice()):
        for found in unknown.answers:
            then = judged(with_settings(table, ANSWERS[unknown.key, found.condition].facts), advice())
            play = choose(then, advice().plays)
            assert (play.title, then.recoverable) == (found.then, found.recoverable)
            assert found.changes is ((play.play, then.recoverable) != (chosen.play, table.recoverable))


def test_it_asks_who_decides_and_which_process_it_is_and_how_to_find_out() -> None:
    found = {u.key: u for u in judgement(contacts="[]").assessment.missing}
    for key in ("contacts", "interview.process"):
        assert found[key].find_out.startswith("Ask ")
        assert len(found[key].answers) >= 2


def test_it_shows_where_an_answer_would_change_something() -> None:
    table = facts(**BAD, **GOODWILL, channel="video")
    asked = {u.key: u for u in unknowns_of(play_for(table), table, advice())}["contacts"]
    changing = {a.condition: a.recoverable for a in asked.answers if a.changes}
    assert changing == {"If one manager decides": Recoverable.YES}


def test_it_shows_weights_and_unknowns_in_explain(capsys: Said, tmp_path: object) -> None:
    path = f"{tmp_path}/case.yaml"
    with open(path, "w", encoding="utf-8") as file:
        file.write(case_text(contacts="[]", debrief="{text: I froze when she asked how I plan a tour. She frowned.}"))
    assert main(["explain", path]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "weighs more if" in said
    assert "Ask the recruiter" in said
    assert main(["explain", path, "--json"]) == 0
    printed = capsys.readouterr().out
    assert '"weighs": [{"side": ' in printed.replace("\n", " ").replace("  ", "") or '"weighs"' in printed
    assert '"find_out"' in printed


def test_it_carries_both_weights_of_every_disagreement_that_it_shows() -> None:
    shown = judgement().assessment.disagreements
    assert shown
    assert [d.id for d in shown if len(d.weighs) < 2] == []
