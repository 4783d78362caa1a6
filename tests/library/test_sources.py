"""The sources: all that is cited can be looked up, figures are shown with their source and year, and both sides are told."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from evals.run import OTHERS, Situation, situations_in

from ringback import api
from ringback.advice.assess import disagreements_of
from ringback.advice.conditions import with_settings
from ringback.advice.facts import Facts
from ringback.cli.main import main
from ringback.files.shelf import LIBRARY
from ringback.files.sources import load_sources
from ringback.model.play import DisagreementRule, Setting
from ringback.model.problem import InputProblems
from ringback.model.source import Confidence, Figure, Missing, Source
from tests.library.rule_ids import ARTICLES, RULE_IDS, ids_in
from tests.library.test_texts import PROMISE, UNSEEN

ADVICE = api.shelf().advice
SOURCES = {s.id: s for s in api.sources()}
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
ODDS = re.compile(r"\d\s*(?:%|per ?cent\b|percentage)|\b(?:odds|chances?) (?:are|is|of) \d|99\.9", re.I)
COUNTED = re.compile(r"\b(\d[\d,.]*) (?:of|in|out of) (?:every )?\d+\b|\b\w+ in (?:two|three|four|five|ten)\b", re.I)
"""A figure of evidence: "80 of 100", "one in five"."""
POLL_AND_YEAR = re.compile(r"\b(?:19|20)\d\d (?:\w+ )?(?:poll|survey)\b|\bpoll of the same firm in (?:19|20)\d\d\b")
DOI = re.compile(r"10\.\d{4,9}/\S+")
MOST = 5


def texts(value: Any) -> Iterator[str]:
    """Every text in a YAML value that a person may read."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in UNSEEN:
                yield from texts(item)


def data_files() -> tuple[Path, ...]:
    """All data files but the sources themselves, whose figures are the very thing that texts are held against."""
    return tuple(p for p in sorted(LIBRARY.rglob("*.yaml")) if p.name != "sources.yaml")


TEXTS = tuple(t for p in data_files() for t in texts(yaml.load(p.read_text("utf-8"), Loader=LOADER)) if " " in t)


def source_of(rule: str) -> str:
    """The source that a rule comes from: S0-22 → S0, E-R8 → E-R8."""
    return rule.split("-")[0] if rule.startswith("S") else rule


def touched(**changes: str) -> list[str]:
    """The disagreements that touch a table of facts."""
    facts = with_settings(Facts(), tuple(Setting(name, value) for name, value in changes.items()))
    return [d.id for d in disagreements_of(facts, ADVICE)]


@cache
def other_hands() -> tuple[Situation, ...]:
    """The cases by other hands; none where they are not at hand."""
    return situations_in(OTHERS) if OTHERS.exists() else ()


def touched_in(number: str) -> list[str]:
    """The disagreements of one of the cases by other hands."""
    text = next(s.text for s in other_hands() if s.id == number)
    case = api.read_case(text)
    assert case.now is not None
    return [d.id for d in api.assess(case, case.now).assessment.disagreements]


def test_it_holds_the_five_articles_and_every_row_of_evidence_once() -> None:
    ids = [s.id for s in api.sources()]
    assert len(ids) == len(set(ids))
    assert set(ids) == set(ARTICLES) | {i for i in RULE_IDS if i.startswith("E-")}


def test_it_can_show_the_source_of_all_that_the_library_cites() -> None:
    cited = {source_of(i) for p in data_files() for i in ids_in(p.read_text("utf-8")) if i[0] in "SE"}
    assert len(cited) > 50
    assert cited - set(SOURCES) == set()


@pytest.mark.parametrize("source", api.sources(), ids=lambda s: s.id)
def test_it_names_each_source_so_that_it_can_be_found(source: Source) -> None:
    assert source.author or source.title or source.doi or source.address
    assert source.doi or source.address or source.author or source.id in ARTICLES
    assert source.doi == "" or DOI.fullmatch(source.doi)
    assert source.address == "" or source.address.startswith(("http://", "https://"))
    assert source.year is None or 1900 < source.year <= source.read.year
    assert source.read == date(2026, 11, 22)
    assert source.says.endswith(".")


@pytest.mark.parametrize("source", api.sources(), ids=lambda s: s.id)
def test_it_gives_author_title_year_and_address_or_says_which_of_them_is_unknown(source: Source) -> None:
    assert set(source.unknown) == set(source.missing)
    assert len(source.unknown) == len(set(source.unknown)) < len(Missing)


def test_it_knows_nearly_every_title_and_where_to_read_nearly_every_source() -> None:
    missing = Counter(what for s in api.sources() for what in s.unknown)
    assert missing[Missing.ADDRESS] <= 1
    assert missing[Missing.TITLE] <= 5
    assert missing[Missing.AUTHOR] <= 8


def test_it_says_plainly_what_is_not_known_of_a_source(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["library", "sources", "S2", "S0"]) == 0
    second, first = capsys.readouterr().out.split("\nS0 ")
    assert "Not known to us: author, year." in second
    assert "Not known" not in first
    assert main(["library", "sources", "S2", "--json"]) == 0
    (source,) = json.loads(capsys.readouterr().out)["result"]["sources"]
    assert source["unknown"] == ["author", "year"]


def test_it_finds_a_source_that_gives_what_it_calls_unknown(tmp_path: Path) -> None:
    own = (
        "sources:\n  X-1: {says: It says so., confidence: low, read: 2026-11-22, year: 2019, unknown: [title, year]}\n"
    )
    (tmp_path / "sources.yaml").write_text(own, "utf-8")
    (problem,) = api.check_library(tmp_path).problems
    assert (problem.line, problem.message) == (2, "The year is given, and called unknown.")


@pytest.mark.parametrize("source", [s for s in api.sources() if any(f.shown for f in s.figures)], ids=lambda s: s.id)
def test_it_shows_a_figure_only_from_a_strong_source_or_a_named_poll_and_with_a_year(source: Source) -> None:
    assert source.is_strong
    assert source.confidence is Confidence.HIGH or source.survey
    assert source.year is not None
    assert source.doi or source.address
    assert source.survey == "" or str(source.year) in source.survey


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({"confidence": Confidence.HIGH, "year": 2016}, True),
        ({"confidence": Confidence.HIGH}, False),
        ({"confidence": Confidence.MEDIUM, "year": 2016}, False),
        ({"confidence": Confidence.LOW, "year": 2016, "survey": "a 2016 poll"}, True),
    ],
)
def test_it_keeps_a_figure_back_that_nothing_bears(given: dict[str, Any], shown: bool) -> None:
    source = Source("X", "It says so.", read=date(2026, 1, 1), figures=(Figure("9", "of ten", shown=True),), **given)
    assert bool(source.shown) is shown


def test_it_says_what_a_source_says_without_a_promise_and_without_a_raised_voice() -> None:
    assert [s.id for s in api.sources() if PROMISE.search(s.says) or "!" in s.says or ODDS.search(s.says)] == []


def test_it_says_in_one_go_what_is_wrong_with_a_source(tmp_path: Path) -> None:
    wrong = "sources:\n  S0: {says: It says so., confidence: certain, read: 2026-11-22, autor: A}\n"
    (tmp_path / "sources.yaml").write_text(wrong, "utf-8")
    with pytest.raises(InputProblems) as caught:
        load_sources(tmp_path)
    assert len(caught.value.problems) == 2
    assert {p.line for p in caught.value.problems} == {2}


def test_it_gives_no_odds_and_promises_nothing_anywhere() -> None:
    assert len(TEXTS) > 500
    assert [t for t in TEXTS if ODDS.search(t)] == []
    assert [t for t in TEXTS if PROMISE.search(t)] == []


def figures_in(text: str) -> list[tuple[str, str]]:
    """Every figure of evidence in a text, with the sentence around it."""
    sentences = re.split(r"(?<=[.;:?])\s+", text)
    return [(m.group(1) or m.group(), s) for s in sentences for m in COUNTED.finditer(s)]


def gives(figure: Figure, number: str) -> bool:
    """True if a source's figure is this number and may be shown."""
    return figure.shown and number in re.findall(r"\d+(?:[.,]\d+)*", figure.value)


def test_it_takes_every_figure_from_a_source_that_the_sentence_names_with_its_year() -> None:
    found = [pair for text in TEXTS for pair in figures_in(text)]
    assert len(found) >= 5
    for number, sentence in found:
        cited = [SOURCES[i] for i in ids_in(sentence) if i in SOURCES]
        backed = [s for s in cited if any(gives(f, number) for f in s.figures)]
        assert backed, (number, sentence)
        assert any(str(s.year) in sentence for s in backed), (number, sentence)
        assert POLL_AND_YEAR.search(sentence) or any(s.confidence is Confidence.HIGH for s in backed), sentence


def test_it_holds_all_seventeen_disagreements_in_order() -> None:
    assert [d.id for d in ADVICE.disagreements] == [f"D{n}" for n in range(1, 18)]


@pytest.mark.parametrize("found", ADVICE.disagreements, ids=lambda d: d.id)
def test_it_gives_both_sides_each_with_its_sources(found: DisagreementRule) -> None:
    sides = (found.one_side, found.other_side)
    assert all(ids_in(side) for side in sides)
    assert not set(ids_in(found.one_side)) & set(ids_in(found.other_side)) - {"E-T1"}
    assert {i for side in sides for i in ids_in(side)} <= set(found.rules)
    assert len({w.side for w in found.weighs}) == len(found.weighs) >= 2
    assert found.touches


def test_it_touches_a_calm_table_with_nothing() -> None:
    assert touched() == []


@pytest.mark.parametrize(
    ("wanted", "facts"),
    [
        ("D1", {"channel": "phone", "in_call_window": "yes", "severity": "serious"}),
        ("D2", {"process": "screening", "severity": "serious"}),
        ("D9", {"face_or_notes": "yes", "regulated": "yes", "severity": "minor"}),
        ("D12", {"thanks_out": "yes", "contacts_unanswered": "1", "severity": "minor"}),
        ("D14", {"rejected": "yes", "reason_known": "yes", "still_open": "yes", "severity": "serious"}),
        ("D15", {"travel_costly": "yes", "severity": "minor"}),
    ],
)
def test_it_meets_the_case_that_a_disagreement_is_about(wanted: str, facts: dict[str, str]) -> None:
    assert wanted in touched(**facts)


@pytest.mark.skipif(not other_hands(), reason="the cases by other hands are not at hand")
@pytest.mark.parametrize(
    ("number", "wanted"),
    [("D001", "D1"), ("D003", "D2"), ("D027", "D9"), ("D028", "D14"), ("D064", "D12")],
)
def test_it_meets_the_disagreement_in_a_case_by_other_hands(number: str, wanted: str) -> None:
    assert wanted in touched_in(number)


@pytest.mark.skipif(not other_hands(), reason="the cases by other hands are not at hand")
def test_it_never_meets_a_case_with_more_than_five_disagreements() -> None:
    counts = {s.id: len(touched_in(s.id)) for s in other_hands()}
    assert len(counts) == 80
    assert {number: count for number, count in counts.items() if count > MOST} == {}


@pytest.mark.skipif(not other_hands(), reason="the cases by other hands are not at hand")
def test_it_meets_most_cases_with_at_least_one() -> None:
    met = sum(bool(touched_in(s.id)) for s in other_hands())
    assert met >= 70
