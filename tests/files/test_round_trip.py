"""A case that is written and read again is the same case; and no text whatever makes the reader fall over."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ringback.files.case_file import read_case, write_case
from ringback.files.strict import slots_of
from ringback.files.yaml_tree import LINE_BREAK
from ringback.model.case import Candidate, Case, Debrief, Interview, Moment, Signal
from ringback.model.problem import InputProblems
from tests.builders import EXAMPLES, case

from .strategies import BROKEN_LINES, TRICKY, cases

CALMLY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
SIGNS = "abc019 \n\t:-#'\"[]{}&*!|>%@`,?~.\\éñ🙂"
WORDS = [
    "interview",
    "debrief",
    "now",
    "text",
    "moments",
    "contacts",
    "candidate",
    "ended",
    "what",
    "null",
    "yes",
    "2026-11-22",
]
SCRAPS = [
    ": ",
    ":\n  ",
    "\n",
    "\n- ",
    "{",
    "}",
    "[",
    "]",
    ", ",
    '"',
    "'",
    "#",
    "&a ",
    "*a",
    "---\n",
    "!!str ",
    "|\n  ",
    "? ",
    "\t",
]


def reads_or_explains(text: str) -> None:
    """Either it is a case, or every problem has its place, a sentence, and the line that stands there."""
    try:
        assert isinstance(read_case(text, "f.yaml"), Case)
    except InputProblems as found:
        assert found.problems  # noqa: PT017  either outcome is right, and both are checked
        lines = LINE_BREAK.split(text)
        for problem in found.problems:
            assert problem.message
            assert problem.column >= 1
            assert problem.source == lines[problem.line - 1]


@CALMLY
@given(cases)
def test_it_reads_back_what_it_wrote(whole: Case) -> None:
    assert read_case(write_case(whole)) == whole


@CALMLY
@given(cases)
def test_it_writes_the_same_case_the_same_way_twice(whole: Case) -> None:
    written = write_case(whole)
    assert write_case(read_case(written)) == written


@pytest.mark.parametrize("text", TRICKY + BROKEN_LINES)
def test_it_keeps_a_tricky_text_letter_for_letter(text: str) -> None:
    debrief = Debrief(text=text, moments=(Moment(text), Moment(asked=text)), signals=(Signal(text),), not_heard=(text,))
    assert read_case(write_case(case(debrief=debrief))).debrief == debrief


@pytest.mark.parametrize("name", [t for t in TRICKY if "\t" not in t])
def test_it_keeps_a_tricky_name_letter_for_letter(name: str) -> None:
    whole = case(candidate=Candidate(name=name), interview=Interview(with_=(name, "Tom")))
    assert read_case(write_case(whole)) == whole


@pytest.mark.parametrize("minutes", [-12 * 60, -210, 0, 345, 60, 14 * 60])
def test_it_keeps_the_offset_of_an_instant(minutes: int) -> None:
    ended = datetime(2026, 11, 17, 10, 5, 7, tzinfo=timezone(timedelta(minutes=minutes)))
    kept = read_case(write_case(Case(Interview(ended=ended), Debrief()))).interview.ended
    assert isinstance(kept, datetime)
    assert kept.utcoffset() == timedelta(minutes=minutes)
    assert kept == ended


def test_it_keeps_a_day_a_day() -> None:
    kept = read_case(write_case(Case(Interview(ended=date(2026, 11, 17)), Debrief()))).interview.ended
    assert type(kept) is date


def test_it_leaves_out_what_was_not_said() -> None:
    assert write_case(Case(Interview(), Debrief())) == "interview: {}\ndebrief: {}\n"


def test_it_writes_every_key_of_a_case_that_differs_from_nothing() -> None:
    written = write_case(case(debrief=Debrief(text="It went badly.", self_rating=3)))
    assert {key for key in slots_of(Case) if f"\n{key}:" in f"\n{written}"} == {
        "interview", "debrief", "now", "candidate", "opportunity", "contacts",
    }  # fmt: skip
    assert "with:\n" in written
    assert "with_" not in written


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_it_round_trips_every_example(path: Path) -> None:
    read = read_case(path.read_text("utf-8"))
    assert read_case(write_case(read)) == read


@CALMLY
@given(st.text(max_size=200))
def test_it_never_falls_over_any_text(text: str) -> None:
    reads_or_explains(text)


@CALMLY
@given(st.text(SIGNS, max_size=120))
def test_it_never_falls_over_the_signs_of_yaml(text: str) -> None:
    reads_or_explains(text)


@CALMLY
@given(st.lists(st.sampled_from(WORDS + SCRAPS), max_size=40).map("".join))
def test_it_never_falls_over_scraps_of_a_case_file(text: str) -> None:
    reads_or_explains(text)


@CALMLY
@given(st.sampled_from(EXAMPLES), st.integers(0, 3000), st.integers(0, 60), st.text(SIGNS, max_size=6))
def test_it_never_falls_over_a_damaged_example(path: Path, at: int, gone: int, put: str) -> None:
    text = path.read_text("utf-8")
    reads_or_explains(text[:at] + put + text[at + gone :])


@CALMLY
@given(st.sampled_from(["now", "ended", "time_zone", "email", "self_rating", "done"]), st.text(max_size=30))
def test_it_never_falls_over_any_single_value(key: str, value: str) -> None:
    quoted = "'" + value.replace("'", "''") + "'"
    places = {
        "now": f"now: {quoted}\ninterview: {{}}\ndebrief: {{}}\n",
        "ended": f"interview: {{ended: {quoted}}}\ndebrief: {{}}\n",
        "time_zone": f"candidate: {{time_zone: {quoted}}}\ninterview: {{ended: 2026-11-22T10:00}}\ndebrief: {{}}\n",
        "email": f"candidate: {{email: {quoted}}}\ninterview: {{}}\ndebrief: {{}}\n",
        "self_rating": f"interview: {{}}\ndebrief: {{self_rating: {quoted}}}\n",
        "done": f"interview: {{}}\ndebrief: {{}}\ncommitments: [{{what: a, by: me, done: {quoted}}}]\n",
    }
    reads_or_explains(places[key])
