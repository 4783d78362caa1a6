"""The five example cases tell the stories of the five articles; each gets what its article advises, with words that are ready."""

from functools import cache
from pathlib import Path

import pytest

from ringback import api
from ringback.advice.assess import Judgement
from ringback.model.case import Case
from ringback.model.draft import Draft
from ringback.model.values import DraftChannel, Play, Purpose, Severity
from tests.library.rule_ids import RULE_IDS

FOLDER = Path(__file__).parents[2] / "examples"
ADVISED = {
    "distracted-phone-screen": Play.CALL_BACK_NOW,
    "museum-six-hours-away": Play.THANK_YOU_ONLY,
    "botched-stage-one": Play.RAISE_AT_NEXT_STAGE,
    "furrowed-brows": Play.SECOND_CHANCE_LETTER,
    "promised-call-day-four": Play.OWN_MISSED_COMMITMENT_CALL,
}
"""What each article tells its person to do first."""


@cache
def case_of(name: str) -> Case:
    """One example as it lies in the folder."""
    return api.read_case((FOLDER / f"{name}.yaml").read_text("utf-8"), name)


@cache
def judged(name: str) -> Judgement:
    """What is concluded about it at its own moment."""
    case = case_of(name)
    assert case.now is not None
    return api.assess(case, case.now)


@cache
def drafts_of(name: str) -> dict[tuple[Purpose, DraftChannel], Draft]:
    """The words that its plan uses."""
    case = case_of(name)
    assert case.now is not None
    return {(d.purpose, d.channel): d for d in api.drafts_for(case, case.now, judged(name))}


def moves_in(draft: Draft) -> list[str]:
    """What the sentences of a draft are there for, in order."""
    return [s.move for s in draft.sentences]


def test_it_has_an_example_for_each_article_and_no_other() -> None:
    assert sorted(p.stem for p in FOLDER.glob("*.yaml")) == sorted(ADVISED)


@pytest.mark.parametrize("name", ADVISED)
def test_it_advises_what_the_article_advises(name: str) -> None:
    assert judged(name).assessment.first_move is ADVISED[name]


@pytest.mark.parametrize("name", ADVISED)
def test_it_has_every_draft_ready_with_nothing_missing(name: str) -> None:
    drafts = drafts_of(name)
    assert drafts
    assert {key: d.missing for key, d in drafts.items() if d.missing or not d.ready} == {}
    assert all(d.body and "{" not in d.body and "[" not in d.body for d in drafts.values())


@pytest.mark.parametrize("name", ADVISED)
def test_it_gives_reasons_that_cite_rules_of_the_register(name: str) -> None:
    reasons = judged(name).assessment.reasons
    assert reasons
    assert [r.text for r in reasons if not r.rules or not set(r.rules) <= RULE_IDS] == []


@pytest.mark.parametrize("name", ADVISED)
def test_it_cites_rules_for_every_sentence_that_it_composes(name: str) -> None:
    sentences = [s for d in drafts_of(name).values() for s in d.sentences]
    assert sentences
    assert [s.text for s in sentences if not set(s.rules) <= RULE_IDS or not s.rules] == []


@pytest.mark.parametrize("name", ADVISED)
def test_it_calls_no_example_closed(name: str) -> None:
    assert judged(name).assessment.severity is not Severity.FATAL
    assert judged(name).plan.keep_hunting


def test_it_has_the_call_script_and_the_voicemail_of_the_first_article() -> None:
    drafts = drafts_of("distracted-phone-screen")
    script = drafts[(Purpose.SECOND_CHANCE, DraftChannel.CALL_SCRIPT)]
    voicemail = drafts[(Purpose.SECOND_CHANCE, DraftChannel.VOICEMAIL)]
    assert "Frau Keller" in script.sentences[0].text
    assert {"apologise", "own", "name_mistake", "interest", "company_question", "ask"} <= set(moves_in(script))
    assert moves_in(script)[-1] == "ask"
    assert "overtime" in script.body
    assert "second depot" in script.body
    assert "Rostock" in script.body
    assert script.words <= 170
    assert voicemail.words <= 100
    assert "+49 30 23125 042" in voicemail.body


def test_it_is_ready_for_go_ahead_now_in_the_call() -> None:
    script = drafts_of("distracted-phone-screen")[(Purpose.SECOND_CHANCE, DraftChannel.CALL_SCRIPT)]
    said = " ".join(s.text for b in script.branches for s in b.sentences)
    assert len(script.branches) >= 3
    assert "ninety minutes" in said


def test_it_shows_both_sides_of_the_call_in_the_first_article() -> None:
    assessment = judged("distracted-phone-screen").assessment
    assert assessment.contested
    assert "D1" in [d.id for d in assessment.disagreements]
    assert assessment.window is not None
    assert assessment.window.closes.isoformat() == "2026-11-17T12:05:00+01:00"


def test_it_sends_only_thanks_to_the_museum() -> None:
    drafts = drafts_of("museum-six-hours-away")
    thanks = drafts[(Purpose.THANK_YOU, DraftChannel.EMAIL)]
    assert "apologise" not in moves_in(thanks)
    assert "ask" not in moves_in(thanks)
    assert "team of nine" in thanks.body
    assert "sorry" not in thanks.body.lower()


def test_it_counts_the_insiders_against_the_museum_and_the_manners_for_it() -> None:
    reasons = judged("museum-six-hours-away").assessment.reasons
    insiders = [r for r in reasons if "S1-27" in r.rules]
    assert [r.speaks_for for r in insiders] == [False]
    assert all(r.speaks_for for r in reasons if "S1-1" in r.rules)


def test_it_sends_nobody_on_a_trip_to_the_museum_unasked() -> None:
    plan = judged("museum-six-hours-away").plan
    trips = [s for s in plan.steps if any(w in s.title.lower() for w in ("trip", "travel", "drive", "visit"))]
    assert plan.steps
    assert [s.title for s in trips if "hold" not in s.title.lower() and "not yet" not in s.title.lower()] == []


def test_it_opens_the_next_stage_in_half_a_minute() -> None:
    opener = drafts_of("botched-stage-one")[(Purpose.NEXT_STAGE_OPENER, DraftChannel.SPOKEN_OPENER)]
    assert opener.speaking_seconds is not None
    assert 15 <= opener.speaking_seconds <= 32
    assert moves_in(opener)[0] == "name_mistake"
    assert moves_in(opener)[-1] == "achievement"
    assert "offer_of_proof" in moves_in(opener)


def test_it_raises_it_in_the_first_minute_and_not_in_the_thanks() -> None:
    plan = judged("botched-stage-one").plan
    assert plan.steps[-1].opens.isoformat() == "2026-11-24T10:00:00+00:00"
    thanks = drafts_of("botched-stage-one").get((Purpose.THANK_YOU, DraftChannel.EMAIL))
    assert thanks is None or "apologise" not in moves_in(thanks)


def test_it_names_the_impression_of_not_staying_and_answers_it() -> None:
    impressions = judged("furrowed-brows").assessment.impressions
    staying = [i for i in impressions if "stay" in i.impression]
    assert staying
    assert "five years" in staying[0].answer
    assert "S3-12" in staying[0].rules


def test_it_asks_for_a_second_chance_without_begging() -> None:
    letter = drafts_of("furrowed-brows")[(Purpose.SECOND_CHANCE, DraftChannel.EMAIL)]
    assert {"name_mistake", "own", "repair", "interest", "ask"} <= set(moves_in(letter))
    assert 80 <= letter.words <= 200
    assert len(letter.subject.split()) <= 8
    assert "please" not in letter.body.lower() or letter.body.lower().count("please") == 1


def test_it_owns_the_missed_call_first_and_asks_for_nothing() -> None:
    script = drafts_of("promised-call-day-four")[(Purpose.MISSED_COMMITMENT, DraftChannel.CALL_SCRIPT)]
    moves = moves_in(script)
    assert moves[:2] == ["greet", "apologise"]
    assert "cause" not in moves or moves.index("own") < moves.index("cause")
    assert {"interest", "accept_outcome", "thanks", "well_wish"} <= set(moves)
    assert "ask" not in moves
    assert "?" not in script.body


def test_it_calls_on_day_four_while_they_are_at_work() -> None:
    found = judged("promised-call-day-four")
    calls = [s for s in found.plan.steps if s.channel is DraftChannel.CALL_SCRIPT]
    assert found.assessment.severity is Severity.SERIOUS
    assert [c.opens.isoformat() for c in calls] == ["2026-11-20T09:40:00-05:00"]
    assert any("S4-3" in r.rules for r in found.assessment.reasons)
