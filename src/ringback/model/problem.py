"""A problem in something a user wrote: a value with a place, never an exception text."""

from ringback.model.quick import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, where it is, and what would mend it. Lines and columns count from 1."""

    file: str
    line: int
    column: int
    message: str
    hint: str = ""
    source: str = ""
    """The user's own line, as it stands in the file."""


class InputProblems(Exception):
    """All the problems of one reading at once; raised at the edge where files come in, never inside."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(p.message for p in problems))
        self.problems = problems
