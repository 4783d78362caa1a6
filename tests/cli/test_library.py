"""`ringback library` and RINGBACK_LIBRARY, through the front door: text, JSON, exit codes."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ringback.cli.main import main
from tests.files.own_folders import KIND, PLAY, folder_with

CASE = """\
now: 2026-11-17T10:25:00+01:00
interview: {channel: phone, ended: 2026-11-17T10:05:00+01:00}
debrief: {text: "I forgot my portfolio on the train. She smiled at the end."}
"""
WRONG = KIND.replace("portfolio at home", "portfolio ~12 home")
Said = pytest.CaptureFixture[str]


def asked(capsys: Said, *arguments: str) -> tuple[int, str, str]:
    """Exit code, output and errors of one command."""
    code = main(list(arguments))
    said = capsys.readouterr()
    return code, said.out, said.err


def result(capsys: Said, *arguments: str) -> Any:
    """The result of a command that went well."""
    code, out, err = asked(capsys, *arguments, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)["result"]


@pytest.fixture
def case(tmp_path: Path) -> str:
    """A short case in a file."""
    path = tmp_path / "case.yaml"
    path.write_text(CASE, "utf-8")
    return str(path)


def test_it_passes_our_own_library(capsys: Said) -> None:
    found = result(capsys, "library", "check")
    assert set(found) == {"files", "entries"}
    assert found["files"] > 25
    assert found["entries"] > 500


def test_it_counts_files_and_entries(capsys: Said, tmp_path: Path) -> None:
    folder = str(folder_with(tmp_path, mistakes=KIND, plays__x=PLAY))
    assert result(capsys, "library", "check", folder) == {"files": 2, "entries": 2}
    code, out, err = asked(capsys, "library", "check", folder)
    assert (code, out, err) == (0, "2 files with 2 entries, and nothing wrong with them.\n", "")


def test_it_shows_problems_like_a_linter(capsys: Said, tmp_path: Path) -> None:
    folder = folder_with(tmp_path, mistakes=WRONG)
    code, out, err = asked(capsys, "library", "check", str(folder))
    assert (code, out) == (3, "")
    lines = err.splitlines()
    assert lines[0].startswith(f"{folder / 'mistakes.yaml'}:7:36: This phrase cannot be read")
    assert lines[1].strip() == "phrases: [forgot my portfolio, portfolio ~12 home]"
    assert lines[2].index("^") == lines[1].index("portfolio ~12")
    assert "1 problem." in err


def test_it_gives_problems_as_json(capsys: Said, tmp_path: Path) -> None:
    code, out, _ = asked(capsys, "library", "check", str(folder_with(tmp_path, mistakes=WRONG)), "--json")
    (problem,) = json.loads(out)["error"]["problems"]
    assert code == 3
    assert (problem["line"], problem["column"]) == (7, 36)


@pytest.mark.parametrize("part", ["plays", "mistakes", "signals", "events", "checks"])
def test_it_lists_one_part(capsys: Said, part: str) -> None:
    entries = result(capsys, "library", "list", part)["entries"]
    assert len(entries) >= 8
    assert {e["part"] for e in entries} == {part}
    code, out, _ = asked(capsys, "library", "list", part)
    assert code == 0
    assert all(e["name"] in out for e in entries)


def test_it_lists_everything(capsys: Said) -> None:
    parts = [e["part"] for e in result(capsys, "library", "list")["entries"]]
    assert set(parts) == {"plays", "mistakes", "signals", "events", "checks"}


@pytest.mark.parametrize("name", ["wait", "went_blank", "frowned", "begs", "hounds"])
def test_it_shows_one_entry(capsys: Said, name: str) -> None:
    found = result(capsys, "library", "show", name)
    assert found["name"] == name
    assert found["entry"]["rules"]
    code, out, _ = asked(capsys, "library", "show", name)
    assert code == 0
    assert out.startswith(name)
    assert "None" not in out


def test_it_shows_the_other_entry_of_a_name_by_its_part(capsys: Said) -> None:
    assert result(capsys, "library", "show", "wrong_name")["part"] == "mistakes"
    assert result(capsys, "library", "show", "checks/wrong_name")["part"] == "checks"
    assert "library show checks/wrong_name" in asked(capsys, "library", "show", "wrong_name")[1]


def test_it_suggests_a_name(capsys: Said) -> None:
    code, out, err = asked(capsys, "library", "show", "went_blan")
    assert (code, out) == (2, "")
    assert "“went_blank”" in err


def test_it_uses_the_folder_that_the_environment_names(
    capsys: Said, tmp_path: Path, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kinds() -> set[str]:
        return {m["kind"] for m in result(capsys, "assess", case)["recognised"]["moments"]}

    assert "forgot_portfolio" not in kinds()
    monkeypatch.setenv("RINGBACK_LIBRARY", str(folder_with(tmp_path / "own", mistakes=KIND, plays__x=PLAY)))
    assert "forgot_portfolio" in kinds()
    assert result(capsys, "library", "show", "forgot_portfolio")["part"] == "mistakes"
    assert result(capsys, "library", "show", "thank_you_only")["entry"]["title"] == "Send two warm lines"


def test_it_refuses_to_judge_with_a_folder_that_does_not_pass(
    capsys: Said, tmp_path: Path, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RINGBACK_LIBRARY", str(folder_with(tmp_path / "own", mistakes=WRONG)))
    code, out, err = asked(capsys, "assess", case)
    assert (code, out) == (3, "")
    assert "mistakes.yaml:7:36" in err
    assert asked(capsys, "library", "check")[0] == 0
    assert asked(capsys, "schema")[0] == 0


def test_it_says_so_when_the_folder_is_not_there(
    capsys: Said, tmp_path: Path, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RINGBACK_LIBRARY", str(tmp_path / "nowhere"))
    code, _, err = asked(capsys, "assess", case)
    assert code == 3
    assert "There is no such folder." in err


def test_it_shows_every_source_with_what_it_says_and_how_far_that_goes(capsys: Said) -> None:
    found = result(capsys, "library", "sources")["sources"]
    code, out, _ = asked(capsys, "library", "sources")
    assert code == 0
    assert len(found) > 100
    assert out.count(" confidence · read 2026-") == len(found)
    assert all(s["address"] in out for s in found if not s["doi"])
    assert all(f"https://doi.org/{s['doi']}" in out for s in found if s["doi"])


def test_it_shows_a_figure_only_with_its_source_and_year(capsys: Said) -> None:
    found = result(capsys, "library", "sources")["sources"]
    with_figures = [s for s in found if s["figures"]]
    assert with_figures
    assert [s["id"] for s in with_figures if not s["year"]] == []
    assert [s["id"] for s in with_figures if s["confidence"] != "high" and not s["survey"]] == []
    _, out, _ = asked(capsys, "library", "sources", "e-a1")
    assert "755 people in two experiments (E-A1, 2016)" in " ".join(out.split())
    assert "Alesia" not in out


def test_it_says_so_where_there_is_no_such_source(capsys: Said) -> None:
    code, out, err = asked(capsys, "library", "sources", "E-Z9")
    assert (code, out) == (2, "")
    assert "There is no source “E-Z9”." in err


def test_it_shows_every_default_and_every_number(capsys: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = result(capsys, "library", "defaults")
    assert [d["id"] for d in found["defaults"]] == [f"P{n}" for n in range(1, 17)]
    assert found["numbers"]["words_most_voicemail"] == 100
    monkeypatch.setenv("RINGBACK_LIBRARY", str(folder_with(tmp_path, defaults="numbers: {words_most_voicemail: 95}")))
    code, out, _ = asked(capsys, "library", "defaults")
    assert code == 0
    assert "{" not in out
    assert "never over 95, and it says your number" in " ".join(out.split())
    assert "  words_most_voicemail: 95\n" in out


def test_it_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "ringback", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("ringback ")
