"""What the person says did not happen is not heard, and its sentence speaks for it nowhere."""

from dataclasses import replace
from functools import partial

import pytest

from ringback import api
from ringback.debrief.denied import denied_groups, story_of
from ringback.debrief.hear import phrased_groups
from ringback.debrief.story import told_in
from ringback.model.case import Case, Debrief, Moment, Signal
from ringback.model.reading import Reading
from tests.builders import NOW, case

STORY = (
    "I froze when she asked about SQL. She sighed and looked at her watch. They turned me down this morning. "
    "I said I'd send references by Friday."
)


def told(not_so: tuple[str, ...] = (), text: str = STORY) -> Case:
    return case(debrief=Debrief(text=text, not_so=not_so))


def kinds(reading: Reading) -> set[str]:
    return {h.kind for part in (reading.moments, reading.signals, reading.events) for h in part}


def read(whole: Case) -> Reading:
    return api.read(whole, NOW)


SAID = {"froze", "sighed", "turned_down", "promise_not_yet_due"}
"""What the story says, a sentence each; more may be heard in the whole of it."""


@pytest.mark.parametrize("denied", [*({kind} for kind in sorted(SAID)), {"froze", "sighed"}])
def test_it_does_not_hear_what_was_denied_and_hears_the_rest(denied: set[str]) -> None:
    before, after = kinds(read(told())), kinds(read(told(tuple(denied))))
    assert before >= SAID
    assert after <= before - denied
    assert after >= SAID - denied


def test_a_denied_no_does_not_come_back_through_the_whole_story() -> None:
    assert not kinds(read(told(("turned_down",)))) & {"rejection", "turned_down"}
    assert api.assess(told(("turned_down",)), NOW).facts.rejected is False


def test_a_denied_promise_is_no_promise() -> None:
    assert read(told()).commitments
    assert read(told(("promise_not_yet_due",))).commitments == ()


def test_what_was_denied_is_not_called_unrecognised() -> None:
    text = "I froze when she asked about SQL."
    assert read(told((), text)).unrecognised == ()
    assert read(told(("froze",), text)).unrecognised == ()


def test_the_story_counts_no_evidence_for_what_was_denied() -> None:
    ear = api.shelf().ear
    whole, phrased = told(("froze",)), partial(phrased_groups, ear)
    with_it = told_in(told(), ear.sense, phrased)
    without = told_in(whole, ear.sense, phrased, partial(denied_groups, whole, ear))
    assert with_it[0]["m_core"] > 0.0
    assert without[0]["m_core"] == 0.0
    kept, _ = story_of(whole, ear, lambda piece: ())
    assert kept[0]["m_core"] == 0.0
    assert kept[1:] == with_it[1:]


def test_a_group_that_another_kind_of_the_sentence_holds_up_keeps_its_evidence() -> None:
    text = "She sighed and looked at her watch."
    reading = read(told(("sighed",), text))
    assert "watched_the_clock" in kinds(reading)
    assert dict(reading.story.reports)["s_bad"] == dict(read(told((), text)).story.reports)["s_bad"]


def test_a_moment_or_signal_that_was_named_can_be_denied_too() -> None:
    named = case(debrief=Debrief(moments=(Moment("I froze"),), signals=(Signal("She sighed."),)))
    assert kinds(read(named)) >= {"froze", "sighed"}
    denied = replace(named, debrief=replace(named.debrief, not_so=("froze", "sighed")))
    assert not kinds(read(denied)) & {"froze", "sighed"}


def test_denying_one_thing_brings_up_nothing_new() -> None:
    every = kinds(read(told()))
    assert len(every) >= 4
    for kind in every:
        assert kinds(read(told((kind,)))) <= every


def test_a_name_that_is_no_kind_changes_nothing() -> None:
    assert read(told(("no_such_kind",))) == read(told())
