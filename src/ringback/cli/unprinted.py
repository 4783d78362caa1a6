"""Where in the case file a character stands that a sheet cannot hold: that line is the one to change."""

import re
from dataclasses import replace
from pathlib import Path

from ringback.model.problem import Problem

THE_REST = "Everything else was written; mend the lines above and run it again."
NUMBER = re.compile(r"\(U\+([0-9A-F]{4,6}) ")


def placed(problems: tuple[Problem, ...], path: str) -> tuple[Problem, ...]:
    """The problems under the person's own lines, where the case came from a file and the character stands in it."""
    if not problems or path == "-":
        return problems
    try:
        lines = Path(path).read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):  # not a file any more, or a sound file: the place in the sheet must do
        return problems
    return tuple(_placed(p, path, lines) for p in problems)


def _placed(problem: Problem, path: str, lines: list[str]) -> Problem:
    number = NUMBER.search(problem.message)
    character = chr(int(number[1], 16)) if number else ""
    for line, text in enumerate(lines, 1):
        if character and character in text:
            message = f"{problem.file} was not made: {problem.message}"
            return replace(
                problem, file=path, line=line, column=text.index(character) + 1, message=message, source=text
            )
    return problem
