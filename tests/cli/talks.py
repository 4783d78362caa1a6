"""What the tests of `ringback debrief` share: a fixed clock, a typist, and the case that came of it."""

import io
import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from ringback import api
from ringback.cli import commands
from ringback.cli import debrief as command
from ringback.cli.main import main
from ringback.model.case import Case

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 18, 10, 25, tzinfo=BERLIN)
STORY = "I froze when she asked how I plan a tour. She sighed every time. I said I would send references by Friday."
Said = pytest.CaptureFixture[str]


def be_quiet(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A fixed clock in Berlin, and a folder of its own for whatever is written."""
    for module in (command, commands):
        monkeypatch.setattr(module, "now", lambda: NOW)
    monkeypatch.setenv("TZ", "Europe/Berlin")
    monkeypatch.delenv("RINGBACK_WHISPER_MODEL", raising=False)
    monkeypatch.chdir(tmp_path)


class Typed(io.BytesIO):
    """Lines from a pipe; where the script says so, Ctrl-C."""

    def __init__(self, lines: Iterable[str | bytes | type[KeyboardInterrupt]]) -> None:
        super().__init__()
        self.lines = list(lines)

    def readline(self, size: int | None = -1, /) -> bytes:
        """The next line, or the end."""
        if not self.lines:
            return b""
        line = self.lines.pop(0)
        if isinstance(line, type):
            raise line
        return line if isinstance(line, bytes) else f"{line}\n".encode()


def answer(monkeypatch: pytest.MonkeyPatch, *lines: str | bytes | type[KeyboardInterrupt]) -> Typed:
    """Types these lines, and ends the input after them."""
    typed = Typed(lines)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=typed, isatty=lambda: False))
    return typed


def read(path: str | Path) -> Case:
    """The case in a file."""
    return api.read_case(Path(path).read_text("utf-8"), str(path), NOW)


def recovered(path: str | Path) -> bool:
    """True if `recover` takes the file as it is."""
    return main(["recover", str(path)]) == 0
