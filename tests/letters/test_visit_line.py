"""One line that offers a visit, in the thanks or the second-chance message, exactly where the plan says so (S1-12)."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from ringback import api
from ringback.letters.choose import Choice, choice_of
from ringback.model.case import Case, Outreach
from ringback.model.draft import Draft
from ringback.model.values import DraftChannel, Medium, Purpose, Tone, Tri

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
MUSEUM = next(p for p in EXAMPLES if "museum" in p.stem)
MESSAGES = [
    (p, c) for p in (Purpose.THANK_YOU, Purpose.SECOND_CHANCE) for c in (DraftChannel.EMAIL, DraftChannel.LETTER)
]
ACCEPTABLE = {"de": "Besuch|komme", "es": "visita|ir a verle", "fr": "visite|venir"}


def museum(language: str = "") -> Case:
    case = api.read_case(MUSEUM.read_text("utf-8"), MUSEUM.name)
    return replace(case, candidate=replace(case.candidate, language=language))


def offered(
    case: Case, which: tuple[Purpose, DraftChannel], tone: Tone = Tone.PLAIN, choice: Choice | None = None
) -> Draft:
    assert case.now
    return api.draft(*which, tone, case, case.now, choice)


def lines(found: Draft) -> list[str]:
    return [s.text for s in found.sentences if s.move == "visit_line"]


@pytest.mark.parametrize("which", MESSAGES)
@pytest.mark.parametrize("tone", Tone)
def test_six_hours_away_a_visit_is_offered_once_and_never_announced(
    which: tuple[Purpose, DraftChannel], tone: Tone
) -> None:
    found = offered(museum(), which, tone)
    (line,) = lines(found)
    assert "a day " in line, "they choose the day"
    assert [s.rules for s in found.sentences if s.text == line] == [("S1-12", "S1-17", "S1-28")]
    judged = api.check(found.body, *which, museum())
    assert [f.check for f in judged.findings if f.check == "unannounced_visit"] == []


@pytest.mark.parametrize("which", MESSAGES)
def test_it_stays_however_short_the_message_is(which: tuple[Purpose, DraftChannel]) -> None:
    assert len(lines(offered(museum(), which, choice=choice_of(museum(), shorter=True)))) == 1


@pytest.mark.parametrize("path", [p for p in EXAMPLES if p != MUSEUM], ids=lambda p: p.stem)
def test_nobody_else_offers_one(path: Path) -> None:
    case = api.read_case(path.read_text("utf-8"), path.name)
    assert [lines(offered(case, which, tone)) for which in MESSAGES for tone in Tone] == [[]] * 12


def test_once_the_message_is_out_no_second_one_offers_it() -> None:
    case = museum()
    assert case.now
    sent = Outreach(case.now, Medium.EMAIL, "Mr Pike", Purpose.THANK_YOU, Tri.NO)
    assert lines(offered(replace(case, outreach=(sent,)), MESSAGES[0])) == []


def test_after_a_hollow_answer_none_is_offered() -> None:
    case = museum()
    text = case.debrief.text + " When I offered to come up he sounded hollow."
    assert lines(offered(replace(case, debrief=replace(case.debrief, text=text)), MESSAGES[0])) == []


@pytest.mark.parametrize("tag", ["de", "es", "fr"])
@pytest.mark.parametrize("which", MESSAGES)
def test_it_is_said_in_every_language(tag: str, which: tuple[Purpose, DraftChannel]) -> None:
    (line,) = lines(offered(museum(tag), which))
    assert re.search(ACCEPTABLE[tag], line)
