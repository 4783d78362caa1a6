"""Cases: read, written, answered, and what is recognised in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from ringback.api.judging import assess
from ringback.api.library import answering, asking, languages, shelf, telling

if TYPE_CHECKING:
    from ringback.files.debrief_source import Source as DebriefSource
    from ringback.model.asking import Asked
    from ringback.model.case import Case
    from ringback.model.reading import Reading


def read_case(text: str, file: str = "case.yaml", clock: datetime | None = None) -> Case:
    """The case that a YAML text holds. Raises InputProblems with every problem at once."""
    from ringback.files.case_file import read_case as read_it

    return read_it(text, file, clock, languages())


def write_case(case: Case) -> str:
    """The case as YAML; read again, it is equal."""
    from ringback.files.case_file import write_case as write_it

    return write_it(case)


def with_answers(case: Case, answers: Mapping[str, str | list[str]], clock: datetime) -> Case:
    """The case with answers under keys such as `contacts[0].name`, all or none. Raises InputProblems with all of them."""
    from ringback.files.case_answer import with_answers as put

    return put(case, answers, clock)


def at_now(case: Case, clock: datetime) -> Case:
    """The case with its moment filled in: its own `now` if it carries one, else the clock."""
    return case if case.now is not None else replace(case, now=clock)


def read(case: Case, clock: datetime) -> Reading:
    """What is recognised in a case's own words."""
    from ringback.debrief.read import read_debrief
    from ringback.files.calendars import year_at

    return read_debrief(case, case.now or clock, shelf().ear, year_at)


def read_source(
    data: bytes, path: str, me: str = "", model: str = "", written: datetime | None = None
) -> DebriefSource:
    """The case in notes, a memo, a transcript or a recording. `written`: when notes were. Raises InputProblems where there is
    none in it."""
    from ringback.files.debrief_source import read_source as read_it

    return read_it(data, path, asking(), answering(), me, model, written)


def next_question(case: Case, clock: datetime, done: frozenset[str]) -> Asked | None:
    """What is asked next: still open, worth knowing in this case, and not among `done`. None when all is said."""
    from ringback.files.open_questions import next_open

    return next_open(case, assess(case, clock), asking().questions, shelf().ear.taxonomy, done)


def questions_in(case: Case) -> tuple[str, ...]:
    """What the person asks in the middle of telling it, word for word."""
    from ringback.debrief.own_questions import questions_in as asked_in

    return tuple(text for text, _ in asked_in(case.debrief.text, telling()))
