"""`library/questions.yaml` proves itself: questions, weak answers in a person's words, and what interviewers say."""

from datetime import UTC, datetime

import pytest

from ringback import api
from ringback.debrief.from_transcript import book_of, reactions_in
from ringback.debrief.hear import likeliest
from ringback.debrief.listening import MISTAKE_GROUPS, SIGNAL_GROUPS
from ringback.files.case_answer import has_answer, with_answer, with_answers
from ringback.language.sentences import Piece
from ringback.model.answer import Weak
from ringback.model.asking import Becomes, Form, Question, Reaction
from ringback.model.case import Case, Debrief, Interview
from tests.library.rule_ids import RULE_IDS

ASKING = api.asking()
BOOK = book_of(ASKING)
NOW = datetime(2026, 11, 18, 10, 25, tzinfo=UTC)
ANSWERS = {
    "channel": "zoom",
    "zone": "Europe/Berlin",
    "ended": "2026-11-18T09:00:00+01:00",
    "decides": "y",
    "their_email": "a@b.example",
    "promised": "2026-11-27",
}
BESIDE = {"promised": {"commitments[0].what": "send references", "commitments[0].by": "me"}}
"""What a question is written beside: the day of a promise belongs to a promise."""
KINDS = {
    "bad_mouthing": "bad_mouthed_employer",
    "contradiction": "contradicted_self",
    "blank": "went_blank",
    "dodge": "dodged_question",
    "self_sabotage": "self_sabotage",
    "thin": "thin_answer",
    "ramble": "rambled",
    "no_questions": "asked_no_questions",
    "only_job_questions": "only_job_questions",
}


def heard_as(text: str, groups: frozenset[str]) -> str:
    """The kind that the ear takes a named sentence for."""
    return likeliest(api.shelf().ear, Piece(text, 0, len(text)), groups).id


def test_every_entry_cites_rules_that_exist_and_nobody_shouts() -> None:
    cited = {e.id: e.rules for part in (ASKING.questions, ASKING.told, ASKING.reactions) for e in part}
    assert len(cited) > 30
    assert [name for name, rules in cited.items() if not rules or not set(rules) <= RULE_IDS] == []
    said = [q.ask + q.why for q in ASKING.questions] + [g.says for g in ASKING.gaps]
    assert [text for text in said if "!" in text] == []


@pytest.mark.parametrize("question", ASKING.questions, ids=lambda q: str(q.id))
def test_every_question_puts_its_answer_where_it_says(question: Question) -> None:
    key = question.key.replace("[]", "[0]")
    empty = Case(Interview(), Debrief())
    assert not has_answer(empty, key)
    given = ANSWERS.get(question.id, 'Some words: "with" # signs')
    told = with_answers(empty, BESIDE.get(question.id, {}), NOW)
    case = with_answer(told, key, [given] if question.form is Form.LIST else given, NOW)
    assert has_answer(case, key)
    assert api.read_case(api.write_case(case), clock=NOW) == case


def test_every_weak_answer_is_told_so_that_it_is_heard_as_what_it_was() -> None:
    assert {t.id for t in ASKING.told} == {str(w) for w in Weak} == set(KINDS)
    assert {t.id: heard_as(t.says, MISTAKE_GROUPS) for t in ASKING.told} == KINDS


@pytest.mark.parametrize("reaction", ASKING.reactions, ids=lambda r: str(r.id))
def test_every_reaction_is_heard_in_its_examples_and_in_no_other(reaction: Reaction) -> None:
    assert reaction.speaks
    assert reaction.silent
    assert [s for s in reaction.speaks if reaction not in reactions_in(s, ASKING, BOOK)] == []
    assert [s for s in reaction.silent if reaction in reactions_in(s, ASKING, BOOK)] == []


def test_a_signal_is_heard_as_one_kind_whatever_is_quoted() -> None:
    signals = [r for r in ASKING.reactions if r.becomes is Becomes.SIGNAL]
    assert len(signals) >= 6
    for r in signals:
        kinds = {heard_as(f"{r.says}: “{s}”", SIGNAL_GROUPS) for s in (*r.speaks, "Thank you, that is all.")}
        assert len(kinds) == 1, r.id
        assert not kinds & {"bad_sign", "good_sign", "neutral_sign", "concern_flagged", "their_doing"}, r.id


@pytest.mark.parametrize(
    "said",
    ["That's a good question.", "Mm-hm. All right.", "I see.", "Okay, let us move on.",
     "Tell me about a great example of your work.",      "What would you do in the first half hour?",
     "We are looking for a team lead.", "Thank you, we will be in touch."],
)  # fmt: skip
def test_everyday_sentences_say_nothing_surely(said: str) -> None:
    assert reactions_in(said, ASKING, BOOK) == ()
