"""One case as it is answered: what was judged and written, on its way to the screen or into a folder."""

import sys
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ringback.advice.assess import Judgement
from ringback.cli.output import PROBLEMS
from ringback.cli.paper import Paper
from ringback.cli.show import NOT_CHECKED, READ_BY_SOMEBODY
from ringback.model.case import Case
from ringback.model.draft import Draft
from ringback.model.problem import Problem


@dataclass(frozen=True)
class Page:
    """A case by its path, with its answer. `uncompared` tells why words were not compared with a résumé, a sentence each."""

    path: str
    paper: Paper
    judgement: Judgement
    drafts: tuple[Draft, ...]
    at: datetime
    case: Case
    uncompared: tuple[str, ...] = ()


def show_pages(pages: list[Page], results: list[dict[str, Any]]) -> None:
    """Every case on the screen, under its path if there are several, and the files that were written of it."""
    for number, (page, result) in enumerate(zip(pages, results, strict=True)):
        if len(pages) > 1:
            line = "─" * max(3, page.paper.width - len(page.path) - 4)
            sys.stdout.write(("\n" if number else "") + f"── {page.path} {line}\n")
        sys.stdout.write(page.paper.text)
        for file in result["files"]:
            sys.stdout.write(f"Wrote {file}{NOT_CHECKED if file in result['not_checked'] else ''}\n")
        if result["not_checked"]:
            note = Paper()
            note.say(READ_BY_SOMEBODY, indent="")
            sys.stdout.write(note.text)


def report_unmade(problems: tuple[Problem, ...]) -> int:
    """Why files could not be made, each under the person's own line."""
    from ringback.cli.problems import show_problems
    from ringback.cli.unprinted import THE_REST

    sys.stderr.write(show_problems(problems, THE_REST))
    return PROBLEMS
