"""One question at a time in a terminal, or line by line from a pipe. Whatever is typed is text."""

import sys
from unicodedata import category


class Stopped(Exception):
    """The input is over, or the person pressed Ctrl-C."""

    def __init__(self, *, by_person: bool) -> None:
        super().__init__()
        self.by_person = by_person


def say(text: str) -> None:
    """Shows it now, not when the buffer is full."""
    sys.stdout.write(text)
    sys.stdout.flush()


def read_line(mark: str = "> ") -> str:
    """One line without its end. Raises Stopped at the end of input and at Ctrl-C."""
    try:
        line = _typed(mark) if sys.stdin.isatty() else _piped(mark)
    except EOFError:
        raise Stopped(by_person=False) from None
    except KeyboardInterrupt:
        raise Stopped(by_person=True) from None
    return cleaned(line)


def _typed(mark: str) -> str:
    """From a terminal, with its own editing of lines."""
    while True:
        try:
            return input(mark)
        except UnicodeDecodeError:
            say("That line held signs that cannot be read. Please type it once more.\n")


def _piped(mark: str) -> str:
    """From a pipe, in UTF-8; other bytes are taken for Windows' western European."""
    say(mark)
    data = sys.stdin.buffer.readline()
    if not data:
        raise EOFError
    try:
        line = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        line = data.decode("cp1252", "replace")
    say("\n")
    return line


def cleaned(line: str) -> str:
    """The line without control signs; a tab becomes a blank. Letters of every script stay, and so do signs that join them."""
    plain = "".join(" " if c == "\t" else c for c in line if c == "\t" or category(c) not in ("Cc", "Cs", "Zl", "Zp"))
    return plain.strip()
