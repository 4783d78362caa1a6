"""Terminal text: wrapped to the window, calm, and without colour where none is wanted."""

import os
import re
import shutil
import sys
import textwrap

WIDEST = 78
SPACES = re.compile(r"[ \t\r\n\f\v]+")
"""Where a line may break. A space that must not be broken, as before a French question mark, stays as it is."""
NARROWEST = 24
BOLD, DIM, ACCENT, RESET = "\x1b[1m", "\x1b[2m", "\x1b[36m", "\x1b[0m"


class Paper:
    """Collects lines; `text` is the whole page."""

    def __init__(self, width: int | None = None, colour: bool | None = None) -> None:
        columns = width or shutil.get_terminal_size((80, 24)).columns
        self.width = max(NARROWEST, min(WIDEST, columns - 1))
        self.colour = wants_colour() if colour is None else colour
        self.lines: list[str] = []

    @property
    def text(self) -> str:
        """Everything written so far."""
        return "\n".join(self.lines) + "\n"

    def gap(self) -> None:
        """One empty line, never two."""
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def title(self, text: str) -> None:
        """The one large thing on top."""
        self.gap()
        self._wrapped(text, "", BOLD + ACCENT)

    def heading(self, text: str) -> None:
        """The name of a part."""
        self.gap()
        self._wrapped(text, "", BOLD)

    def say(self, text: str, indent: str = "  ", mark: str = "") -> None:
        """A paragraph; `mark` stands before its first line."""
        self._wrapped(text, indent, "", mark)

    def quiet(self, text: str, indent: str = "  ") -> None:
        """A second voice: sources, rules."""
        self._wrapped(text, indent, DIM)

    def whole(self, text: str, indent: str = "  ") -> None:
        """One line that is never broken, so that it can be copied: an address."""
        self.lines.append(f"{DIM}{indent}{text}{RESET}" if self.colour else indent + text)

    def words(self, text: str) -> None:
        """Words that will be said or sent: set apart by a line at the left."""
        for paragraph in text.split("\n"):
            self._wrapped(paragraph, "  │ ", "") if paragraph.strip() else self.lines.append("  │")

    def _wrapped(self, text: str, indent: str, style: str, mark: str = "") -> None:
        first = indent + mark
        rest = indent + " " * len(mark)
        for line in textwrap.wrap(
            SPACES.sub(" ", text).strip(" "),
            self.width,
            initial_indent=first,
            subsequent_indent=rest,
            break_on_hyphens=False,
        ) or [first.rstrip()]:
            self.lines.append(f"{style}{line}{RESET}" if style and self.colour else line)


def wants_colour() -> bool:
    """True in a terminal that shows colour, unless NO_COLOR is set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM", "") != "dumb"
