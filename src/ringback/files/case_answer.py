"""One answer put into a case under its key, read by the same strict reader as a whole file.

Why through the reader: an answer typed at a prompt is held to the same rules as one typed into a file ("zoom" is a video
call there too), and there is one place that knows them.
"""

import re
from dataclasses import replace
from datetime import datetime
from typing import Any

import yaml

from ringback.files.case_file import as_plain, dump_plain, read_case
from ringback.model.case import Case
from ringback.model.problem import InputProblems, Problem

STEP = re.compile(r"([a-z_]+)(?:\[(\d+)\])?")
SENTENCES = {"moments": "text", "signals": "what"}
"""Under which key the sentence of an entry stands that was written as a plain sentence."""


def has_answer(case: Case, key: str) -> bool:
    """True if something stands under a key such as `contacts[0].name`."""
    value: Any = as_plain(case)
    for name, place in STEP.findall(key):
        value = value.get(name) if isinstance(value, dict) else None
        if place:
            value = value[int(place)] if isinstance(value, list) and len(value) > int(place) else None
    return value not in (None, "", [], {}, "unknown")


def with_answer(case: Case, key: str, answer: str | list[str], clock: datetime) -> Case:
    """The case with an answer under a key. Raises InputProblems if it cannot stand there; the case stays as it was."""
    plain = as_plain(case)
    *path, (last, _) = STEP.findall(key)
    place: Any = plain
    for name, number in path:
        place = _into(place, name, number)
    place[last] = answer
    text = dump_plain(plain)
    try:
        return read_case(text, "", clock)
    except InputProblems as found:
        raise InputProblems(tuple(_bare(p) for p in found.problems)) from None
    except (yaml.YAMLError, UnicodeError):
        raise InputProblems((Problem("", 1, 1, "This holds a character that a file cannot keep."),)) from None


def _into(place: Any, name: str, number: str) -> Any:
    """The part of a plain mapping under a name, made where it is not there."""
    if not number:
        return place.setdefault(name, {})
    entries = place.setdefault(name, [])
    while len(entries) <= int(number):
        entries.append({})
    if isinstance(entries[int(number)], str):
        entries[int(number)] = {SENTENCES[name]: entries[int(number)]}
    return entries[int(number)]


def _bare(problem: Problem) -> Problem:
    """A problem without its place: at a prompt there is no line to look at."""
    return replace(problem, line=1, column=1, source="")
