"""`library/telling.yaml` proves itself: taps are heard as what they say, questions find their answer, nobody shouts."""

from datetime import UTC, datetime

import pytest

from ringback import api
from ringback.debrief.hear import likeliest
from ringback.debrief.listening import MISTAKE_GROUPS, SIGNAL_GROUPS
from ringback.debrief.own_questions import questions_in
from ringback.language.sentences import Piece
from ringback.model.case import Case, Debrief, Interview
from ringback.model.telling import OwnQuestion, Sign, Tap
from ringback.model.values import Play, Process
from tests.library.rule_ids import RULE_IDS

TELLING = api.telling()
TAPS = [t for part in TELLING.look_back for t in part.taps]
NOW = datetime(2026, 11, 18, 10, 25, tzinfo=UTC)


def heard_as(text: str, groups: frozenset[str]) -> str:
    return likeliest(api.shelf().ear, Piece(text, 0, len(text)), groups).id


def test_every_entry_cites_rules_that_exist_and_nobody_shouts() -> None:
    parts = (TELLING.causes, TELLING.look_back, TELLING.signs, TELLING.processes, TELLING.notes, TELLING.answered)
    cited = {e.id: e.rules for part in parts for e in part}
    assert len(cited) > 25
    assert [name for name, rules in cited.items() if not rules or not set(rules) <= RULE_IDS] == []
    said = [c.title + c.means for c in TELLING.causes] + [n.says for n in TELLING.notes]
    said += [p.title + p.means + "".join(p.helps) for p in TELLING.processes]
    assert [text for text in said if "!" in text] == []


@pytest.mark.parametrize("tap", TAPS, ids=lambda t: str(t.id))
def test_a_tap_is_heard_as_what_it_says(tap: Tap) -> None:
    assert heard_as(tap.says, MISTAKE_GROUPS) == tap.id


@pytest.mark.parametrize("sign", TELLING.signs, ids=lambda s: str(s.id))
def test_a_sign_is_heard_as_what_it_says(sign: Sign) -> None:
    assert heard_as(sign.says, SIGNAL_GROUPS) == sign.id


def test_the_look_back_takes_in_the_answers_the_body_and_what_else_stood_out() -> None:
    assert [part.id for part in TELLING.look_back] == ["answers", "body", "else"]
    assert all(part.taps for part in TELLING.look_back)


def test_every_kind_of_selection_has_its_sentence_and_those_that_can_be_told_apart_their_questions() -> None:
    assert {p.id for p in TELLING.processes} == set(Process)
    assert [p.id for p in TELLING.processes if not p.helps] == [Process.UNKNOWN]
    assert [p.id for p in TELLING.processes if p.means.count(".") > 2] == []


@pytest.mark.parametrize("question", TELLING.answered, ids=lambda q: str(q.id))
def test_a_question_is_known_by_its_words(question: OwnQuestion) -> None:
    assert question.speaks
    assert question.silent
    assert question.from_ in {"severity", "recoverable", "first_move", *Play}
    for text in question.speaks:
        assert [q.id for _, q in questions_in(text, TELLING) if q] == [question.id], text
    for text in question.silent:
        assert question.id not in [q.id for _, q in questions_in(text, TELLING) if q], text


def test_what_they_asked_is_no_question_of_the_persons() -> None:
    assert questions_in("She asked “What should I do with you?” and I froze.", TELLING) == ()
    assert questions_in("Really?", TELLING) == ()


def test_every_question_of_the_person_gets_an_answer_of_its_own() -> None:
    text = "They said no this morning. Is it over? Should I call her back? Why do cats purr?"
    case = Case(Interview(), Debrief(text=text))
    judgement = api.assess(case, NOW)
    over, call, cats = api.replies(case, judgement)
    label = api.label(str(judgement.assessment.recoverable))
    assert over.answer == f"{label.title}. {label.text}"
    refused = next(n for n in judgement.plan.not_chosen if n.play is Play.CALL_BACK_NOW)
    assert call.answer.startswith(refused.why)
    assert cats.answer == TELLING.note("no_answer")
