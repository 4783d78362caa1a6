"""Speech under a line that gives the name and the time: "Anna Keller  0:05", then the words. Otter and Teams write so."""

import re
from collections.abc import Callable
from dataclasses import field

from ringback.model.quick import dataclass
from ringback.model.transcript import Turn
from ringback.transcripts.source import Source
from ringback.transcripts.timestamps import ARROW, CLOCK, loose_time

_HEADER = re.compile(
    rf"(?P<name>(?:\[[^\[\]\n]{{1,80}}\])|[^\n]{{0,80}}?)(?P<gap>[ \t\u00a0]*)[\[(]?(?P<time>{CLOCK})[\])]?[ \t]*"
)
_SENTENCE = re.compile(r"[.?!:;](?:\s|$)")
_TITLES = re.compile(r"\b(Dr|Mr|Mrs|Ms|Prof|St|[A-Z])\.(?=\s|$)")


@dataclass(frozen=True)
class Header:
    """A line that begins a turn: who (empty where nobody is named), and when, in seconds."""

    name: str
    time: float
    above: bool = False
    """Whether the name stands on a line of its own above the time, as it does where a page was copied."""


@dataclass
class _Speech:
    header: Header
    line: int
    words: list[str] = field(default_factory=list)


def header_of(line: str, after_blank: bool) -> Header | None:
    """The header that a line is; None for any other line.

    Two blanks or a tab stand between name and time. One is enough where a blank line goes before and the name is
    written like one; a time all by itself needs the blank line too, for a person may answer with one.
    """
    match = _HEADER.fullmatch(line.strip())
    time = loose_time(match["time"]) if match else None
    if match is None or time is None or ARROW in line:
        return None
    name = match["name"].strip("[] \t\u00a0")
    if not name:
        return Header("", time) if after_blank else None
    wide = len(match["gap"]) > 1 or "\t" in match["gap"] or match["name"].startswith("[")
    if _SENTENCE.search(_TITLES.sub(" ", name)) or not match["gap"]:
        return None
    return Header(name, time) if wide or (after_blank and _like_a_name(name)) else None


def headers_in(lines: tuple[str, ...]) -> list[tuple[int, Header]]:
    """Every header of some lines with the place of its line, from 0."""
    found = []
    for n, line in enumerate(lines):
        # Only a short line that ends in a figure or a bracket can be one: most lines need no further look.
        if 4 <= len(line.strip()) <= 120 and line.rstrip()[-1:] in "0123456789])":
            header = header_of(line, _blank(lines, n - 1)) or _under_a_name(lines, n)
            if header is not None:
                found.append((n, header))
    return found


def first_of(lines: tuple[str, ...]) -> int:
    """Where the first turn begins, from 0; 0 too where there is none."""
    return next((n - header.above for n, header in headers_in(lines)), 0)


def turns_under_headers(source: Source, ends: Callable[[str], bool]) -> tuple[Turn, ...]:
    """The turns under the headers of a text. A line for which `ends` holds belongs to the program and to no speaker."""
    headers = dict(headers_in(source.lines))
    names = {n - 1 for n, header in headers.items() if header.above}
    speech: list[_Speech] = []
    for n, line in enumerate(source.lines):
        header = headers.get(n)
        if header is not None:
            speech.append(_Speech(header, n + 1))
        elif speech and n not in names and not ends(line):
            speech[-1].words.append(line)
    return tuple(Turn("\n".join(s.words), s.header.name, s.header.time, None, s.line) for s in speech)


def _blank(lines: tuple[str, ...], n: int) -> bool:
    return n < 0 or not lines[n].strip()


def _under_a_name(lines: tuple[str, ...], n: int) -> Header | None:
    """The header of a time alone on its line, under a name alone on its own, under a blank line."""
    time = loose_time(lines[n])
    if time is None or n == 0 or not _blank(lines, n - 2):
        return None
    name = lines[n - 1].strip()
    if len(name) > 80 or _SENTENCE.search(_TITLES.sub(" ", name)) or not _like_a_name(name):
        return None
    return Header(name, time, above=True)


def _like_a_name(name: str) -> bool:
    words = name.split()
    return len(words) <= 5 and all(not word[:1].islower() for word in words)
