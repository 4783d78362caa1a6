"""What every command prints around its result, or around its problems."""

from typing import TYPE_CHECKING, Any

from ringback.model.problem import Problem

if TYPE_CHECKING:
    from ringback.files.result_types import ProblemJson

VERSION = 1
"""Of the contract: keys may be added within it, never renamed or dropped."""


def envelope(result: Any) -> dict[str, Any]:
    """What every command prints: the version and the result."""
    return {"ringback": VERSION, "result": result}


def error_envelope(problems: tuple[Problem, ...]) -> dict[str, Any]:
    """What every command prints when its input is wrong: all problems."""
    return {"ringback": VERSION, "error": {"problems": [problem_json(p) for p in problems]}}


def problem_json(problem: Problem) -> "ProblemJson":
    """One problem."""
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message,
        "hint": problem.hint,
    }
