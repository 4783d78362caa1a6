"""Whatever goes out, every number, date and name in it stands in the case: all purposes, channels and tones."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from ringback import api
from ringback.advice.assess import Judgement
from ringback.export.sheets import call_sheet_of, sheet_of
from ringback.letters.choose import BEST, Choice
from ringback.letters.compose import SHAPES, compose
from ringback.letters.marks import Weighed
from ringback.model.case import Case, Contact
from ringback.model.draft import Draft
from ringback.model.values import DraftChannel, Purpose, Tone, TripMove
from tests.builders import EXAMPLES
from tests.export.made_up import SMALL, Told, changed, leaves_of, made_up, told

ROOT = Path(__file__).parents[2]
CASES = [
    *EXAMPLES,
    *sorted((ROOT / "training/cases").glob("*.yaml")),
    *sorted((ROOT / "tests/checks/cases").glob("*.yaml")),
]
CLOCK = datetime.fromisoformat("2026-11-22T09:00:00+00:00")


@cache
def case_of(path: Path) -> Case:
    """A case of ours; those without a moment of their own get one."""
    return api.at_now(api.read_case(path.read_text("utf-8"), path.name), CLOCK)


def drafted(case: Case, judgement: Judgement, which: tuple[Purpose, DraftChannel], tone: Tone, choice: Choice) -> Draft:
    """One draft, and with a sign that a visit would be welcome, so that its words come out too."""
    weighed, read = Weighed(TripMove.OFFER, judgement.assessment.impressions), judgement.assessment.recognised
    severity, numbers = judgement.assessment.severity, api.shelf().advice.defaults
    return compose(*which, tone, case, read, severity, api.wording(), numbers, weighed, choice)


def texts_of(case: Case, draft: Draft) -> list[str]:
    """Everything that a draft says, on its sheet too."""
    assert case.now is not None
    to = next(iter(case.contacts), Contact())
    said = [draft.subject, draft.body, *(s.text for b in draft.branches for s in b.sentences)]
    said += [cell for row in draft.rows for cell in (row.left, row.right)] + [m.ask for m in draft.missing]
    if draft.channel is DraftChannel.LETTER:
        said += [
            t
            for t in leaves_of(sheet_of(case, to, draft, case.now, api.words_on_paper(draft.language)))
            if t not in ("en", "a4")
        ]
    if draft.channel is DraftChannel.CALL_SCRIPT:
        said += [
            t
            for t in leaves_of(call_sheet_of(case, to, draft, None, case.now, api.words_on_paper(draft.language)))
            if t not in ("en", "a4")
        ]
    return said


def found_in(case: Case, judgement: Judgement, tones: tuple[Tone, ...], choice: Choice) -> list[str]:
    """What is made up in all drafts of a case."""
    assert case.now is not None
    heard = told(case, *(i.answer for i in judgement.assessment.impressions))
    drafts = [drafted(case, judgement, which, tone, choice) for which in SHAPES for tone in tones]
    assert all(d.sentences for d in drafts if d.ready)
    return [f"{m} in {t!r}" for d in drafts for t in texts_of(case, d) for m in made_up(t, heard)]


def test_there_are_cases_and_shapes() -> None:
    assert len(CASES) > 40
    assert len(SHAPES) > 20


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_every_number_date_and_name_stands_in_the_case(path: Path) -> None:
    case = case_of(path)
    judgement = api.assess(case, CLOCK)
    assert found_in(case, judgement, tuple(Tone), BEST) == []
    assert found_in(case, judgement, (Tone.WARM,), Choice(11)) == []


NAMES = st.sampled_from(
    ["Siân Prothero", "Mr Oduya", "Frau Dr. Ženková", "Ms O’Leary", "van den Bosch", "Noor Al-Amin"]
)
FIRMS = st.sampled_from(["Kestrel & Söhne", "the Tern Trust", "Quay 21", "Brookfield Dairy", "K9 Umber"])


@st.composite
def altered(pick: st.DrawFn) -> Case:
    """A full case with other numbers, names and days, and some of its facts gone."""
    case = case_of(pick(st.sampled_from(CASES)))
    days, numbers, ints = timedelta(days=pick(st.integers(-400, 400))), dict[str, str](), st.integers(2, 9_999)
    names = {case.opportunity.employer: pick(FIRMS), case.candidate.name: pick(NAMES)}
    names |= {c.name: pick(NAMES) for c in case.contacts}

    def other(found: re.Match[str]) -> str:
        said = found.group()
        drawn = st.sampled_from(SMALL) if said.isalpha() else st.builds(str, ints)
        return numbers.setdefault(said, pick(drawn))

    def change(leaf: Any) -> Any:
        if type(leaf) is not str:
            return leaf + days if isinstance(leaf, date) else leaf
        for name, new in names.items():
            leaf = leaf.replace(name, new) if name else leaf
        return re.sub(rf"\d+|\b(?:{'|'.join(SMALL)})\b", other, leaf)

    made: Case = changed(case, change)
    debrief = made.debrief
    gone = pick(st.sets(st.sampled_from(["not_heard", "company_fact", "moments", "circumstance", "evidence", "ideas"])))
    return replace(made, debrief=replace(debrief, **{name: type(getattr(debrief, name))() for name in gone}))


@given(altered(), st.sampled_from(Tone), st.integers(0, 9))
@settings(max_examples=40, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
def test_it_does_so_with_any_numbers_names_and_days(case: Case, tone: Tone, seed: int) -> None:
    assert found_in(case, api.assess(case, CLOCK), (tone,), Choice(seed)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I led nine people at Orbit.", ["nine", "Orbit"]),
        ("We spoke on Tuesday 17 November.", []),
        ("We spoke on Wednesday 17 November.", ["Wednesday 17 November"]),
        ("We spoke on Friday.", ["Friday"]),
        ("You only got half of my attention.", []),
        ("I cut it by half.", ["half"]),
        ("I lead twenty-six people.", []),
        ("I lead twenty-seven people.", ["twenty-seven"]),
        ("Call me on 030 555.", ["030", "555"]),
        ("Brandt is my name, and Jonas too.", []),
        ("Miller is my name.", ["Miller"]),
    ],
)
def test_it_would_notice(text: str, found: list[str]) -> None:
    case = Told("Jonas Brandt\nI have led a team of twenty-six for four years", frozenset({date(2026, 11, 17)}))
    assert made_up(text, case) == found
