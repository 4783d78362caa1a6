"""Terminal text: wrapped to the window, one gap at most, and no colour where none is wanted."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.cli.paper import NARROWEST, WIDEST, Paper, wants_colour

LONG = "Write down the question, what you said, and what you should have said, before anything else is done today."


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A terminal that shows colour."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return monkeypatch


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=300), st.integers(1, 200))
def test_it_keeps_every_line_within_the_window(text: str, columns: int) -> None:
    paper = Paper(columns, colour=False)
    paper.title(text)
    paper.say(text, mark="1. ")
    paper.words(text)
    assert paper.lines
    assert max(len(line) for line in paper.lines) <= max(NARROWEST, min(WIDEST, columns - 1))


@given(st.lists(st.text("abc äß-", min_size=1, max_size=12).filter(str.strip), min_size=1, max_size=30))
def test_it_loses_no_word_when_it_wraps(words: list[str]) -> None:
    paper = Paper(60, colour=False)
    paper.say(" ".join(words))
    assert paper.text.split() == " ".join(words).split()


def test_it_measures_the_window_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert Paper().width == 39
    monkeypatch.setenv("COLUMNS", "400")
    assert Paper().width == WIDEST
    monkeypatch.setenv("COLUMNS", "3")
    assert Paper().width == NARROWEST


def test_it_never_leaves_two_gaps_nor_one_on_top() -> None:
    paper = Paper(60, colour=False)
    paper.gap()
    paper.title("First")
    paper.gap()
    paper.gap()
    paper.heading("Second")
    assert paper.text == "First\n\nSecond\n"


def test_it_hangs_wrapped_lines_under_the_text_behind_a_mark() -> None:
    paper = Paper(40, colour=False)
    paper.say(LONG, mark="10. ")
    assert paper.lines[0].startswith("  10. Write down")
    assert len(paper.lines) > 1
    assert all(line.startswith("      ") and line[6] != " " for line in paper.lines[1:])


def test_it_sets_words_apart_by_a_line_at_the_left() -> None:
    paper = Paper(40, colour=False)
    paper.words("Hello Frau Keller,\n\n" + LONG)
    assert paper.lines[:2] == ["  │ Hello Frau Keller,", "  │"]
    assert len(paper.lines) > 3
    assert all(line.startswith("  │") for line in paper.lines)


def test_it_colours_titles_only_where_colour_is_wanted() -> None:
    coloured, plain = Paper(60, colour=True), Paper(60, colour=False)
    for paper in (coloured, plain):
        paper.title("Call them back now")
        paper.quiet("S0-22")
        paper.say("Breathe out twice.")
    assert coloured.lines[0].startswith("\x1b[")
    assert coloured.lines[0].endswith("\x1b[0m")
    assert coloured.lines[-1] == "  Breathe out twice."
    assert plain.lines == ["Call them back now", "  S0-22", "  Breathe out twice."]


def test_it_wants_colour_in_a_terminal_that_shows_it(terminal: pytest.MonkeyPatch) -> None:
    assert wants_colour()
    assert Paper().colour


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("NO_COLOR", "yes"), ("TERM", "dumb")])
def test_it_wants_no_colour_where_the_person_says_so(terminal: pytest.MonkeyPatch, name: str, value: str) -> None:
    terminal.setenv(name, value)
    assert not wants_colour()


def test_it_wants_no_colour_in_a_pipe(terminal: pytest.MonkeyPatch) -> None:
    terminal.setattr(sys.stdout, "isatty", lambda: False, raising=False)
    assert not wants_colour()
