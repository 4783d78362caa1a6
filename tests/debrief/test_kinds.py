"""Which kind a sentence is taken for, by the second trained table; and that no advice rests on what is only likely."""

from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import pytest

from ringback import api
from ringback.debrief.hear import sounds_like
from ringback.language.kinds import NOTHING, KindTable, likelihoods
from ringback.language.sentences import Piece
from ringback.model.case import Case, Debrief, Interview
from ringback.model.reading import HeardEvent, Reading, Span

NOW = datetime(2026, 11, 22, 10, 25, tzinfo=UTC)
TRAINING = Path(__file__).parents[2] / "training" / "kinds"
TSV = sorted(TRAINING.glob("k*.tsv"))


def heard(text: str) -> Reading:
    """What is heard in a text alone."""
    return api.read(Case(Interview(), Debrief(text=text)), NOW)


@lru_cache
def sentences() -> tuple[tuple[str, str], ...]:
    """Every training sentence with its labels."""
    lines = [line.split("\t", 1) for path in TSV for line in path.read_text("utf-8").splitlines()]
    return tuple((labels, text) for labels, text in lines)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Her face dropped when I said the number.", "smile_gone"),
        ("I wore an old T-shirt and they were all in suits.", "wrong_dress"),
        ("The hiring manager was typing all the way through.", "typed"),
        ("My voice was trembling on the first question.", "shaking_voice"),
        ("He then asked me whether I was planning to have children.", "improper_family"),
    ],
)
def test_it_hears_the_kind_and_not_only_the_group(text: str, kind: str) -> None:
    assert kind in heard(text).kinds


def test_what_reports_nothing_sounds_like_nothing() -> None:
    for text in ("The office is near the river.", "She told us where the lift is.", "It was at nine."):
        assert sounds_like(api.shelf().ear, Piece(text, 0, len(text)), ()) == ()


def test_what_reports_nothing_is_not_told() -> None:
    reading = heard("The office is near the river. She explained what the job is. It was at nine.").shown
    assert not (*reading.moments, *reading.signals, *reading.events)


def test_the_weight_stays_that_of_the_group() -> None:
    ear = api.shelf().ear
    for moment in heard("I gave a fuzzy answer about stock control. I spoke way too quickly the entire time.").moments:
        kind = ear.kinds[moment.kind]
        allowed = {getattr(kind, "weight", None), getattr(ear.generic[kind.group], "weight", None)}
        assert moment.weight in allowed


def test_a_kind_that_is_only_likely_answers_no_rule() -> None:
    reading = Reading(events=(HeardEvent("gone_home", "She had left.", Span("debrief.text", 0, 13), likely=True),))
    assert not reading.has("gone_home")


def test_what_is_heard_beside_is_shown_once_and_not_weighed() -> None:
    beside = HeardEvent("gone_home", "She had left.", Span("debrief.text", 0, 13))
    reading = Reading(also=(beside,))
    assert reading.shown.events == (beside,)
    assert reading.shown.also == ()
    assert reading.events == ()


def test_likelihoods_sum_to_one_and_the_group_tips_the_scale() -> None:
    sounds, group_of = {"a": 1.0, "b": 1.0, NOTHING: 0.0}, {"a": "one", "b": "two"}
    found = likelihoods(sounds, group_of, {"one": 0.9, "two": 0.1}, 0.4, 0.3)
    assert sum(found.values()) == pytest.approx(1)
    assert found["a"] > found["b"]


def test_every_kind_of_the_library_but_no_other_is_in_the_table() -> None:
    ear = api.shelf().ear
    assert isinstance(ear.table, KindTable)
    assert set(ear.table.labels) - {NOTHING} == set(ear.kinds)


def test_every_kind_has_sentences_to_learn_from() -> None:
    named = {label for labels, _ in sentences() for label in labels.split(",")}
    assert named - {NOTHING} <= set(api.shelf().ear.kinds)
    assert set(api.shelf().ear.kinds) <= named


def test_the_table_is_small() -> None:
    path = Path(api.__file__).parents[1] / "library" / "kinds.bin"
    assert path.stat().st_size < 3_000_000
