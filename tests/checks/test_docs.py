"""The page about the check names every finding, and the examples of the README are judged as it says."""

from pathlib import Path

import pytest

from ringback import api
from ringback.cli.main import main

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "check.md").read_text("utf-8")


def test_it_names_every_check_and_every_flag() -> None:
    names = {c.id for c in api.checks()} | {c.flag for c in api.checks() if c.flag}
    assert len(names) > 20
    assert sorted(n for n in names if f"`{n}`" not in PAGE) == []


def test_the_readme_shows_what_the_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "examples/messages/first-try.txt", "--purpose", "second_chance"]) == 1
    assert capsys.readouterr().out in (ROOT / "README.md").read_text("utf-8")


def test_the_second_try_is_ready() -> None:
    checked = api.check((ROOT / "examples" / "messages" / "second-try.txt").read_text("utf-8"))
    assert checked.ready
    assert checked.findings == ()
