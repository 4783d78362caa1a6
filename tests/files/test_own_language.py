"""Adding a language is adding files: a made-up one in a folder of somebody's own gives drafts."""

from dataclasses import replace
from pathlib import Path

import pytest

from ringback import api
from ringback.files.library_check import check_library
from ringback.model.problem import InputProblems
from ringback.model.values import DraftChannel, Purpose, Tone
from tests.letters.builders import NOW, full_case

ABOUT = """\
about: {name: Zedish, common: [zu, ze, zi, zo, za, zul, zel], ladies: [zara], gentlemen: [zar], private: [zickn]}
calendar:
  weekdays: [Za1, Za2, Za3, Za4, Za5, Za6, Za7]
  months: [Ze1, Ze2, Ze3, Ze4, Ze5, Ze6, Ze7, Ze8, Ze9, Ze10, Ze11, Ze12]
  date: "{month}.{day}"
"""
MOVES = """\
moves:
  - {move: subject, rules: [S1-7], line: true, any: ["Zank"]}
  - {move: salutation, rules: [S3-19], line: true, any: [{text: "Zara {contact},", needs: [lady]}]}
  - {move: thanks, rules: [S1-7], any: ["Zu zank zi {talk_day} ze {employer}."]}
  - {move: evidence, rules: [S1-8], any: ["Zu zo ze: {not_heard}."]}
  - {move: interest, rules: [S1-8], any: ["Zu zil {employer} za zul."]}
  - {move: sign_off, rules: [S3-19], line: true, any: ["Zel"]}
  - {move: signature, rules: [S3-19], line: true, any: ["{name}"]}
"""
CASE = """\
now: 2026-11-22T10:25:00+01:00
candidate: {name: Katrin Osterloh, language: zz}
interview: {channel: phone, ended: 2026-11-22T10:05:00+01:00}
debrief: {text: They frowned., not_heard: [six years of dispatch]}
opportunity: {employer: Nordkamm}
contacts: [{name: Zara Zul}]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a made-up language."""
    language = tmp_path / "wording" / "zz"
    language.mkdir(parents=True)
    (language / "language.yaml").write_text(ABOUT, "utf-8")
    (language / "thanks.yaml").write_text(MOVES, "utf-8")
    return tmp_path


def test_a_made_up_language_gives_drafts(folder: Path) -> None:
    with api.with_library(folder):
        case = api.read_case(CASE)
        found = api.draft(Purpose.THANK_YOU, DraftChannel.EMAIL, Tone.PLAIN, case, NOW)
        other = api.draft(Purpose.CHECK_IN, DraftChannel.EMAIL, Tone.PLAIN, case, NOW)
    assert found.body.split("\n\n")[:3] == [
        "Zara Zara Zul,",
        "Zu zank zi Za7 ze Nordkamm.",
        "Zu zo ze: six years of dispatch.",
    ]
    assert (found.language, found.checked, found.ready, found.subject) == ("zz", False, True, "Zank")
    assert (other.language, other.instead_of) == ("en", "Zedish")


def test_a_text_in_it_is_not_checked(folder: Path) -> None:
    text = "Zu zank zi Za7 ze Nordkamm. Zu zo ze zul, zi za zel."
    with api.with_library(folder):
        assert api.check(text).unread == "Zedish"
    assert not api.check(text).unread


def test_its_name_is_understood_and_other_names_are_a_problem(folder: Path) -> None:
    with api.with_library(folder):
        for written, hint in (("german", "Write de."), ("xx", "en-US, es, fr, zz")):
            with pytest.raises(InputProblems) as found:
                api.read_case(CASE.replace("language: zz", f"language: {written}"))
            (problem,) = found.value.problems
            assert (problem.line, problem.column) == (2, 46)
            assert hint in problem.hint
    with pytest.raises(InputProblems):
        api.read_case(CASE)


def test_ours_can_be_added_to(tmp_path: Path) -> None:
    (tmp_path / "wording" / "de").mkdir(parents=True)
    place = "line: true, purposes: [thank_you], channels: [email]"
    own = f'moves: [{{move: subject, rules: [S1-7], {place}, any: ["Danke, {{employer}}"]}}]'
    (tmp_path / "wording" / "de" / "own.yaml").write_text(own, "utf-8")
    case = replace(full_case(), candidate=replace(full_case().candidate, language="de"))
    with api.with_library(tmp_path):
        found = api.draft(Purpose.THANK_YOU, DraftChannel.EMAIL, Tone.PLAIN, case, NOW)
    assert found.subject == "Danke, Nordkamm Spedition"
    assert found.language == "de"


def test_a_language_without_its_name_or_its_days_is_a_problem(folder: Path) -> None:
    assert check_library(folder) == ()
    (folder / "wording" / "zz" / "language.yaml").write_text("slots: {zed: {example: zul}}\n", "utf-8")
    said = [p.message for p in check_library(folder)]
    assert said == [
        "Nothing says which language this is.",
        "This language does not say how its days and months are called.",
    ]
