"""The résumé that a case names, and the other versions beside it: read from the folder of the case.

Why nothing here raises: a message can be checked without its résumé. What could not be read is told, and never in the way.
"""

from pathlib import Path

from ringback.files.resume_file import LARGEST, read_resume
from ringback.model.case import Case
from ringback.model.problem import InputProblems, Problem
from ringback.model.resume import Papers, ResumeVersion


def read_papers(case: Case, folder: Path) -> Papers:
    """The version that they hold and the others, by their paths from a folder. Problems are values in it."""
    if case.resume is None:
        return Papers()
    problems: list[Problem] = []
    held = _version(folder, case.resume.file, problems)
    others = [v for name in case.resume.others if (v := _version(folder, name, problems))]
    return Papers(held, tuple(others), tuple(problems))


def _version(folder: Path, name: str, problems: list[Problem]) -> ResumeVersion | None:
    if not name:
        return None
    try:
        version = read_resume(resume_bytes(folder / name, name), name)
    except InputProblems as found:
        problems += found.problems
        return None
    problems += version.problems
    return version


def resume_bytes(path: Path, name: str) -> bytes:
    """The bytes of a file, if it is a file and no larger than any résumé. Raises InputProblems.

    Why look first: a pipe or a device would be read for ever.
    """
    try:
        if path.is_file() and path.stat().st_size <= LARGEST:
            return path.read_bytes()
        why = _why_not(path)
    except (OSError, ValueError) as error:  # the second: a name that no file can bear
        why = f"This cannot be read: {getattr(error, 'strerror', None) or 'the name cannot be that of a file'}."
    hint = "Check the path; in a case it counts from the folder of the case."
    raise InputProblems((Problem(name, 1, 1, why, hint),))


def _why_not(path: Path) -> str:
    if not path.exists():
        return "There is no such file."
    return f"This file is larger than {LARGEST // 1_000_000} megabytes." if path.is_file() else "This is no file."
