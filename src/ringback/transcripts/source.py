"""The text of an export as its numbered lines, and problems that point into it."""

from ringback.model.problem import Problem
from ringback.model.quick import dataclass


@dataclass(frozen=True)
class Source:
    """One text that is read: the name to show for it, and its lines without their ends."""

    file: str
    lines: tuple[str, ...]

    def problem(self, line: int, message: str, hint: str = "", column: int = 1) -> Problem:
        """A problem in a line, counted from 1, with that line as it stands; a line past the end shows nothing."""
        shown = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return Problem(self.file, line, column, message, hint, shown)


def source_of(text: str, file: str) -> Source:
    """The lines of a text, whatever ends them: a line feed, a carriage return, or both."""
    clean = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return Source(file, tuple(clean.split("\n")))


def tidy(text: str) -> str:
    """The words of a text with single blanks between them: a caption breaks its lines for the screen, not for sense."""
    return " ".join(text.split())


def is_prose(line: str) -> bool:
    """Whether a line that belongs to nobody reads like speech, so that leaving it out must be told; a title does not."""
    return line.rstrip().endswith((".", "?", "!", "…")) and len(line.split()) > 5


def left_out(source: Source, before: int) -> tuple[Problem, ...]:
    """What must be said of the lines above the first turn (`before`, from 0, is where that stands): one problem at most."""
    for number, line in enumerate(source.lines[:before], 1):
        if is_prose(line):
            message = "These words stand above the first name, so it is not clear who said them. They were left out."
            return (source.problem(number, message, "Write the name of who said it in front, like this: Name: words"),)
    return ()
