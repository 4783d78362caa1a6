"""The four ways in which a command ends: JSON, text, problems in the input, wrong use. Each gives the exit code."""

import json
import sys
from typing import TYPE_CHECKING, Any

from ringback.files.envelope import envelope, error_envelope
from ringback.model.problem import Problem

if TYPE_CHECKING:
    from ringback.cli.paper import Paper

FINE, WRONG_USE, PROBLEMS = 0, 2, 3


def print_json(result: Any) -> int:
    """One object, in the promised envelope."""
    sys.stdout.write(json.dumps(envelope(result), ensure_ascii=False, indent=2) + "\n")
    return FINE


def print_text(paper: "Paper") -> int:
    """A page."""
    sys.stdout.write(paper.text)
    return FINE


def report(problems: tuple[Problem, ...], as_json: bool) -> int:
    """All problems: as an error object on standard output, or as text where errors go."""
    if as_json:
        sys.stdout.write(json.dumps(error_envelope(problems), ensure_ascii=False, indent=2) + "\n")
    else:
        from ringback.cli.problems import show_problems

        sys.stderr.write(show_problems(problems))
    return PROBLEMS


def wrong_use(text: str) -> int:
    """One sentence that says what would be right."""
    sys.stderr.write(text + "\n")
    return WRONG_USE
