"""One answer put into a case under its key, read by the same strict reader as a whole file.

Why through the reader: an answer typed at a prompt is held to the same rules as one typed into a file ("zoom" is a video
call there too), and there is one place that knows them.
"""

import re
from collections.abc import Mapping
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
    return with_answers(case, {key: answer}, clock)


def with_answers(case: Case, answers: Mapping[str, str | list[str]], clock: datetime) -> Case:
    """The case with answers under their keys, all or none; an empty answer takes away what stands there.

    Raises InputProblems with everything that cannot stand where it was put; the case stays as it was.
    """
    plain = as_plain(case)
    for key, answer in answers.items():
        if answer or has_answer(case, key):
            _put(plain, key, answer)
    text = dump_plain(plain)
    try:
        return read_case(text, "", clock)
    except InputProblems as found:
        raise InputProblems(tuple(_bare(p) for p in found.problems)) from None
    except (yaml.YAMLError, UnicodeError):
        raise InputProblems((Problem("", 1, 1, "This holds a character that a file cannot keep."),)) from None


def _put(plain: dict[str, Any], key: str, answer: str | list[str]) -> None:
    *path, (last, number) = STEP.findall(key)
    place: Any = plain
    for name, at in path:
        place = _into(place, name, at)
    if number:
        entries = place.setdefault(last, [])
        entries[int(number) : int(number) + 1] = [answer] if answer else []
    elif answer:
        place[last] = answer
    else:
        place.pop(last, None)


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
