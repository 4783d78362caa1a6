"""How the evidence of a story is gathered: what phrases name, what is denied, and in which order it is told."""

import pytest

from ringback import api
from ringback.debrief.hear import phrased_groups
from ringback.debrief.story import NAMED, pieces_told, read_story, told_in
from ringback.files.shelf import load_shelf
from ringback.language.sentences import Piece
from ringback.model.case import Case
from ringback.model.reading import Story

EAR = load_shelf().ear
RAIN = "It rained all the way home."
DIM = "Two coats, I told her, no, one, excuse me, and then went on with the primer."


def case_of(*lines: str, moment: str = "") -> Case:
    """A case whose story is these sentences."""
    moments = f"\n  moments: [{moment}]" if moment else ""
    return api.read_case(
        "candidate: {name: Ann Poe}\nopportunity: {employer: Firm}\ninterview: {channel: video, ended: 2026-11-17T10:05:00+00:00}\n"
        f"debrief:\n  text: {' '.join(lines)!r}{moments}",
        "case.yaml",
    )


def named(piece: Piece) -> frozenset[str]:
    return phrased_groups(EAR, piece)


def test_what_a_phrase_names_counts_for_the_story() -> None:
    case = case_of("Public competition, the oral, on Friday.", RAIN)
    before = told_in(case, EAR.sense)
    after = told_in(case, EAR.sense, lambda piece: frozenset({"m_fixed"} if piece.text == RAIN else ()))
    assert EAR.sense.evidence(RAIN)["m_fixed"] < NAMED
    assert after[1]["m_fixed"] > before[1]["m_fixed"]


@pytest.mark.parametrize("text", [DIM, "She coughed, so I breathed in and put it in order."])
def test_a_phrase_names_groups_of_its_kinds(text: str) -> None:
    assert "m_fixed" in named(Piece(text, 0, len(text)))


def test_to_correct_somebody_else_is_no_slip_of_ones_own() -> None:
    text = "He misquoted the standard and I corrected him."
    assert "m_fixed" not in named(Piece(text, 0, len(text)))


def test_what_a_phrase_names_and_the_person_denies_counts_for_nothing() -> None:
    (told,) = told_in(case_of(DIM), EAR.sense, named, denied=lambda piece: frozenset({"m_fixed"}))
    assert told["m_fixed"] == 0


def test_what_is_surer_without_the_phrase_stays_so() -> None:
    case = case_of("I froze completely when he asked how I plan a shift.")
    assert told_in(case, EAR.sense, named) == told_in(case, EAR.sense)


def test_a_story_is_told_before_what_stands_under_keys() -> None:
    text, under_keys = pieces_told(case_of("It rained.", "I froze.", moment="went blank"))
    assert [p.text for p in text] == ["It rained.", "I froze."]
    assert [(p.text, prefix) for p, prefix in under_keys] == [("went blank", "m_")]


def test_nothing_told_reads_as_nothing() -> None:
    assert read_story([], EAR.sense, 0) == Story()
