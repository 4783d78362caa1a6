"""Every command through its front door: text and JSON, exit codes, many ways to be wrong, and never a traceback."""

import io
import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from ringback.cli.main import main
from ringback.files.schema import NAMES
from ringback.letters.compose import SHAPES
from ringback.model.values import Purpose

EXAMPLES = Path(__file__).parents[2] / "examples"
CALL = str(EXAMPLES / "distracted-phone-screen.yaml")
MUSEUM = str(EXAMPLES / "museum-six-hours-away.yaml")
KEYS = {
    "assess": "severity recoverable contested first_move alternatives window reasons disagreements would_change impressions "
    "positives recognised missing",
    "plan": "first_move steps not_chosen keep_hunting",
    "explain": "first_move reasons not_chosen would_change disagreements missing",
    "recover": "assessment plan drafts files problems",
    "draft": "drafts",
}
"""What the contract promises of each result."""
COMMANDS = [["assess"], ["plan"], ["explain"], ["recover"], ["draft", "second_chance"]]
WRONG = "interview: {chanel: phone}\ndebrief: {self_rating: 11}\n"
Said = pytest.CaptureFixture[str]


def asked(capsys: Said, *arguments: str) -> tuple[int, str, str]:
    """Exit code, output and errors of one command."""
    code = main(list(arguments))
    said = capsys.readouterr()
    return code, said.out, said.err


def result(capsys: Said, *arguments: str) -> Any:
    """The result of a command with `--json` that went well."""
    code, out, err = asked(capsys, *arguments, "--json")
    found = json.loads(out)
    assert (code, err, found["ringback"]) == (0, "", 1)
    return found["result"]


def problems(capsys: Said, *arguments: str) -> list[dict[str, Any]]:
    """The problems of a command with `--json` whose input is wrong."""
    code, out, err = asked(capsys, *arguments, "--json")
    found = json.loads(out)
    assert (code, err, sorted(found)) == (3, "", ["error", "ringback"])
    listed: list[dict[str, Any]] = found["error"]["problems"]
    assert listed
    assert all(set(p) == {"file", "line", "column", "message", "hint"} for p in listed)
    return listed


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: str(c[0]))
def test_it_answers_in_text(capsys: Said, command: list[str]) -> None:
    code, out, err = asked(capsys, *command, CALL)
    assert (code, err) == (0, "")
    assert len(out.splitlines()) > 5
    assert out.endswith("\n")
    assert "!" not in out
    assert "\x1b" not in out
    assert "None" not in out


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: str(c[0]))
def test_it_answers_in_the_promised_json(capsys: Said, command: list[str]) -> None:
    found = result(capsys, *command, CALL)
    assert set(KEYS[command[0]].split()) <= set(found)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: str(c[0]))
def test_it_keeps_to_its_own_schema(capsys: Said, command: list[str]) -> None:
    assert main(["schema", command[0]]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert main([*command, MUSEUM if command[0] != "draft" else CALL, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    Draft202012Validator.check_schema(schema)
    assert [e.message for e in Draft202012Validator(schema).iter_errors(found)] == []


@pytest.mark.parametrize("name", NAMES)
def test_it_prints_the_schema_of_every_name(capsys: Said, name: str) -> None:
    code, out, err = asked(capsys, "schema", name)
    assert (code, err) == (0, "")
    assert json.loads(out)["$schema"].endswith("2020-12/schema")


def test_it_prints_the_schema_of_the_case_by_itself(capsys: Said) -> None:
    assert asked(capsys, "schema")[1] == asked(capsys, "schema", "case")[1]
    code, out, err = asked(capsys, "schema", "weather")
    assert (code, out) == (2, "")
    assert "case, assess" in err


def test_it_reads_a_case_from_standard_input(capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = result(capsys, "assess", CALL)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(CALL).read_bytes())))
    assert result(capsys, "assess", "-") == expected


def test_it_names_standard_input_in_its_problems(capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode())))
    assert {p["file"] for p in problems(capsys, "assess", "-")} == {"standard input"}


def test_it_takes_several_cases_and_keeps_their_order(capsys: Said) -> None:
    found = result(capsys, "recover", CALL, MUSEUM)
    assert [c["path"] for c in found["cases"]] == [CALL, MUSEUM]
    _, out, _ = asked(capsys, "recover", CALL, MUSEUM)
    assert out.index("distracted") < out.index("museum")


def test_it_reports_the_problems_of_all_cases_at_once(capsys: Said, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text(WRONG, "utf-8")
    found = problems(capsys, "recover", CALL, str(bad), str(tmp_path / "gone.yaml"))
    assert [Path(p["file"]).name for p in found] == ["bad.yaml", "bad.yaml", "gone.yaml"]
    assert [(p["line"], p["column"]) for p in found][:2] == [(1, 13), (2, 24)]


def test_it_shows_a_problem_under_the_line_of_the_person(capsys: Said, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text(WRONG, "utf-8")
    code, out, err = asked(capsys, "assess", str(bad))
    assert (code, out) == (3, "")
    assert f"{bad}:1:13: " in err
    assert "    interview: {chanel: phone}\n                ^\n" in err
    assert "“channel”" in err
    assert "2 problems." in err


def test_it_writes_everything_into_a_folder(capsys: Said, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    found = result(capsys, "recover", CALL, "--out", str(folder))
    names = sorted(p.name for p in folder.iterdir())
    assert names == sorted(Path(f).name for f in found["files"])
    assert {"recover.md", "recover.json", "second-chance-call-script.md", "second-chance-voicemail.md"} <= set(names)
    assert {"call-sheet.pdf", "thank-you-email.eml", "plan.ics"} <= set(names)
    assert {Path(n).suffix for n in names} == {".md", ".json", ".pdf", ".eml", ".ics", ".txt"}
    assert json.loads((folder / "recover.json").read_text("utf-8")) == {"ringback": 1, "result": found}
    assert (folder / "recover.md").read_text("utf-8").startswith("# Call them back now\n")
    assert "Frau Keller" in (folder / "second-chance-call-script.md").read_text("utf-8")


def test_a_name_that_cannot_be_printed_is_a_problem_and_all_else_is_written(capsys: Said, tmp_path: Path) -> None:
    named, folder = tmp_path / "case.yaml", tmp_path / "out"
    named.write_text(Path(CALL).read_text("utf-8").replace("Frau Keller", "Frau 李"), "utf-8")
    code, out, err = asked(capsys, "recover", str(named), "--out", str(folder))
    written = {p.name for p in folder.iterdir()}
    assert code == 3
    assert "call-sheet.pdf" not in written
    assert {"recover.md", "second-chance-call-script.md", "thank-you-email.eml", "plan.ics"} <= written
    assert "Wrote " in out
    assert f"{named}:10:17: call-sheet.pdf was not made: “李” (U+674E" in err
    assert "Everything else was written" in err
    (told,) = json.loads((folder / "recover.json").read_text("utf-8"))["result"]["problems"]
    assert (told["file"], told["line"], told["column"]) == (str(named), 10, 17)


def test_it_gives_each_of_several_cases_a_folder_of_its_own(capsys: Said, tmp_path: Path) -> None:
    found = result(capsys, "recover", CALL, CALL, MUSEUM, "--out", str(tmp_path))
    assert [sorted(c["files"]) != [] for c in found["cases"]] == [True, True, True]
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "distracted-phone-screen-1",
        "distracted-phone-screen-2",
        "museum-six-hours-away",
    ]


def test_it_writes_nothing_when_one_case_is_wrong(capsys: Said, tmp_path: Path) -> None:
    bad, folder = tmp_path / "bad.yaml", tmp_path / "out"
    bad.write_text(WRONG, "utf-8")
    assert problems(capsys, "recover", CALL, str(bad), "--out", str(folder))
    assert not folder.exists()


def test_it_says_so_when_a_folder_cannot_be_written(capsys: Said, tmp_path: Path) -> None:
    file = tmp_path / "taken"
    file.write_text("already here", "utf-8")
    code, out, err = asked(capsys, "recover", CALL, "--out", str(file))
    assert (code, out) == (2, "")
    assert "cannot be written" in err
    assert file.read_text("utf-8") == "already here"


@pytest.mark.parametrize(
    "command", [["assess"], ["plan"], ["explain"], ["recover"], ["draft", "thank_you"]], ids=lambda c: str(c[0])
)
@pytest.mark.parametrize("kind", ["missing", "folder", "binary", "empty", "spaces", "list", "latin", "tab", "two"])
def test_it_never_breaks_on_a_file_that_is_no_case(capsys: Said, tmp_path: Path, command: list[str], kind: str) -> None:
    path = tmp_path / f"{kind}.yaml"
    contents = {
        "binary": b"\x00\x01\x02\xff\xfe",
        "empty": b"",
        "spaces": b"  \n\n# nothing\n",
        "list": b"- a\n- b\n",
        "latin": "interview: {stage: Führung}\n".encode("latin-1"),
        "tab": b"interview:\n\tchannel: phone\n",
        "two": b"interview: {}\n---\ndebrief: {}\n",
    }
    if kind == "folder":
        path.mkdir()
    elif kind in contents:
        path.write_bytes(contents[kind])
    found = problems(capsys, *command, str(path))
    code, out, err = asked(capsys, *command, str(path))
    assert (code, out) == (3, "")
    assert "Traceback" not in err
    assert all(p["file"] == str(path) and p["message"] and p["line"] >= 1 for p in found)


@pytest.mark.parametrize(
    "arguments",
    [[], ["weather"], ["assess"], ["draft", "poem", CALL], ["assess", CALL, "--loud"], ["draft", "thank_you"]],
)
def test_it_says_what_is_wrong_use(capsys: Said, arguments: list[str]) -> None:
    code, out, err = asked(capsys, *arguments)
    assert (code, out) == (2, "")
    assert "usage: ringback" in err


@pytest.mark.parametrize("arguments", [["--help"], ["recover", "--help"], ["draft", "--help"], ["--version"]])
def test_it_helps_and_ends_well(capsys: Said, arguments: list[str]) -> None:
    code, out, err = asked(capsys, *arguments)
    assert (code, err) == (0, "")
    assert "ringback" in out


WORDLESS = sorted(p for p in Purpose if p not in {purpose for purpose, _ in SHAPES})


@pytest.mark.parametrize("purpose", WORDLESS)
def test_it_says_so_where_a_purpose_has_no_words_yet(capsys: Said, purpose: str) -> None:
    code, out, err = asked(capsys, "draft", purpose, CALL)
    assert (code, out) == (2, "")
    assert err.strip().endswith(".")
    assert purpose in err


def test_it_drafts_only_the_channel_that_was_asked_for(capsys: Said) -> None:
    found = result(capsys, "draft", "second_chance", CALL, "--channel", "voicemail")
    assert [d["channel"] for d in found["drafts"]] == ["voicemail"]
    code, _, err = asked(capsys, "draft", "second_chance", CALL, "--channel", "spoken_opener")
    assert code == 2
    assert "call_script" in err


def test_it_changes_the_sound_with_the_tone_and_nothing_else(capsys: Said) -> None:
    bodies = {
        t: result(capsys, "draft", "thank_you", CALL, "--tone", t)["drafts"][0] for t in ("plain", "warm", "formal")
    }
    assert len({d["body"] for d in bodies.values()}) == 3
    assert {d["tone"] for d in bodies.values()} == set(bodies)


@pytest.mark.parametrize("columns", ["30", "50", "200"])
def test_it_keeps_within_a_narrow_terminal(capsys: Said, monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    code, out, _ = asked(capsys, "recover", CALL)
    lines = out.splitlines()
    assert code == 0
    assert len(lines) > 50
    assert [line for line in lines if len(line) > int(columns) and " " in line.strip()] == []


def test_it_shows_no_colour_where_none_is_wanted(capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in asked(capsys, "assess", CALL)[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in asked(capsys, "assess", CALL)[1]


def test_it_gives_every_instant_an_offset(capsys: Said) -> None:
    _, out, _ = asked(capsys, "recover", CALL, "--json")
    instants = re.findall(r'"(\d{4}-\d\d-\d\dT[^"]*)"', out)
    assert instants
    assert [i for i in instants if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", i)] == []


def test_it_gives_the_same_answer_twice(capsys: Said) -> None:
    assert asked(capsys, "recover", MUSEUM, "--json") == asked(capsys, "recover", MUSEUM, "--json")
