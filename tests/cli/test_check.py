"""`ringback check` through its front door: a line a finding, exit codes, JSON, and all problems at once."""

import io
import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from ringback.cli.main import main

CASE = Path(__file__).parents[2] / "examples" / "botched-stage-one.yaml"
Said = pytest.CaptureFixture[str]
FINE = (
    "Dear Mr Ashby, when you asked how I check a report I had no answer, and that was my own fault. I reconcile every total to the "
    "source table and have a colleague run the query again before anybody sees it. I would very much like to work at Harbour "
    "Analytics. Could we speak for ten minutes this week? Kind regards, Priya Nair"
)
POOR = "Subject: hello\n\nDear [Name],\nI was wrong, and I will drop by on Tuesday.\n"
FILE_KEYS = {
    "path",
    "purpose",
    "channel",
    "posture",
    "flags",
    "ready",
    "words",
    "speaking_seconds",
    "goals",
    "findings",
}
FINDING_KEYS = {"check", "flag", "level", "start", "end", "line", "column", "message", "advice", "rules"}


def written(folder: Path, name: str, text: str) -> str:
    """A file with this text."""
    path = folder / name
    path.write_text(text, "utf-8")
    return str(path)


def asked(capsys: Said, *arguments: str) -> tuple[int, str, str]:
    """Exit code, output and errors."""
    code = main(["check", *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def result(capsys: Said, *arguments: str) -> tuple[int, list[dict[str, Any]]]:
    """Exit code and the files of a result as JSON."""
    code, out, err = asked(capsys, *arguments, "--json")
    found = json.loads(out)
    assert (err, found["ringback"]) == ("", 1)
    assert set(found["result"]) == {"files", "resume"}
    return code, found["result"]["files"]


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Puts bytes where standard input is read."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8"))


def test_a_good_message_is_fine(capsys: Said, tmp_path: Path) -> None:
    code, out, err = asked(capsys, written(tmp_path, "fine.txt", FINE), "--purpose", "second_chance")
    assert (code, err) == (0, "")
    assert "Ready to send" in out
    assert "--case compares the facts" in out


def test_findings_are_lines_that_an_editor_can_follow(capsys: Said, tmp_path: Path) -> None:
    path = written(tmp_path, "poor.md", POOR)
    code, out, err = asked(capsys, path)
    assert (code, err) == (1, "")
    assert f"{path}:3:6: error placeholder: A gap is still open: [Name]\n" in out
    places = re.findall(rf"^{re.escape(path)}:(\d+):(\d+): (error|warning|advice|question) (\w+): .+$", out, re.M)
    assert len(places) >= 2
    assert [(int(line), int(column)) for line, column, _, _ in places] == sorted(
        (int(a), int(b)) for a, b, _, _ in places
    )
    assert "Not ready to send yet." in out


def test_every_finding_gives_its_advice_and_rules(capsys: Said, tmp_path: Path) -> None:
    _, out, _ = asked(capsys, written(tmp_path, "poor.md", POOR))
    assert re.search(r"^    .+ \[[A-Z]+[\dA-Z, -]+\]$", out, re.M)


def test_a_posture_that_is_not_ready_alone_gives_exit_code_1(capsys: Said, tmp_path: Path) -> None:
    text = "> nothing of my own"
    code, files = result(capsys, written(tmp_path, "quoted.txt", text))
    assert (code, files[0]["ready"], files[0]["words"]) == (1, False, 0)


def test_json_has_the_promised_shape(capsys: Said, tmp_path: Path) -> None:
    path = written(tmp_path, "poor.md", POOR)
    code, (found,) = result(capsys, path, "--channel", "voicemail", "--purpose", "check_in")
    assert code == 1
    assert set(found) >= FILE_KEYS
    assert (found["path"], found["purpose"], found["channel"]) == (path, "check_in", "voicemail")
    assert isinstance(found["speaking_seconds"], int)
    assert set(found["goals"]) == {"admits", "names", "interest", "asks"}
    assert all(span is None or len(span) == 2 for span in found["goals"].values())
    assert found["findings"]
    for finding in found["findings"]:
        assert set(finding) >= FINDING_KEYS
        assert POOR[finding["start"] : finding["end"]].strip() == POOR[finding["start"] : finding["end"]]
        assert finding["flag"] is None or finding["flag"] in found["flags"]


def test_an_e_mail_has_no_speaking_time_in_json(capsys: Said, tmp_path: Path) -> None:
    _, (found,) = result(capsys, written(tmp_path, "a.txt", FINE), "--channel", "email")
    assert found["speaking_seconds"] is None


def test_many_files_are_judged_in_their_order(capsys: Said, tmp_path: Path) -> None:
    fine, poor = written(tmp_path, "fine.txt", FINE), written(tmp_path, "poor.md", POOR)
    code, files = result(capsys, fine, poor, fine, "--purpose", "second_chance")
    assert (code, [f["path"] for f in files]) == (1, [fine, poor, fine])
    assert [f["ready"] for f in files] == [True, False, True]


def test_standard_input_is_read(capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, POOR.encode())
    code, out, _ = asked(capsys, "-")
    assert code == 1
    assert re.search(r":3:6: error placeholder:", out)


def test_standard_input_that_is_not_text_is_a_problem(capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b"\xe4\xf6\xfc")
    code, _, err = asked(capsys, "-")
    assert code == 3
    assert "UTF-8" in err


def test_a_case_is_compared(capsys: Said, tmp_path: Path) -> None:
    fine = written(tmp_path, "fine.txt", FINE)
    code, out, _ = asked(capsys, fine, "--case", str(CASE), "--purpose", "second_chance")
    assert (code, "--case" in out) == (0, False)
    wrong = written(tmp_path, "wrong.txt", FINE.replace("Ashby", "Ashbey").replace("Harbour", "Harbor"))
    code, (found,) = result(capsys, wrong, "--case", str(CASE), "--purpose", "second_chance")
    assert code == 1
    assert [f["check"] for f in found["findings"]] == ["wrong_name", "wrong_name"]


def test_a_question_gives_exit_code_1_and_stays_ready(capsys: Said, tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", FINE.replace("I would very much", "I used Salesforce for it. I would very much"))
    code, out, _ = asked(capsys, path, "--case", str(CASE), "--purpose", "second_chance")
    assert code == 1
    assert "question unverified" in out
    assert "Ready to send once you have said yes to the questions." in out


def test_all_problems_are_told_at_once_and_nothing_is_judged(capsys: Said, tmp_path: Path) -> None:
    empty, odd = written(tmp_path, "empty.txt", " \n"), tmp_path / "odd.txt"
    odd.write_bytes(b"\xe4")
    bad = written(tmp_path, "case.yaml", "interview: {chanel: phone}\n")
    code, out, err = asked(capsys, empty, str(odd), str(tmp_path / "none.txt"), str(tmp_path), "--case", bad)
    assert (code, out) == (3, "")
    for part in ("no words", "UTF-8", "no such file", "chanel"):
        assert part in err
    code, out, err = asked(capsys, empty, str(odd), "--json")
    found = json.loads(out)
    assert (code, err, len(found["error"]["problems"])) == (3, "", 2)


@pytest.mark.parametrize("arguments", [["--purpose", "love"], ["--channel", "pigeon"], ["--nonsense"]])
def test_a_wrong_use_is_exit_code_2(capsys: Said, tmp_path: Path, arguments: list[str]) -> None:
    code, out, err = asked(capsys, written(tmp_path, "fine.txt", FINE), *arguments)
    assert (code, out) == (2, "")
    assert err


def test_a_file_must_be_named(capsys: Said) -> None:
    assert asked(capsys)[0] == 2


def test_an_e_mail_file_is_judged_without_what_it_quotes(capsys: Said, tmp_path: Path) -> None:
    own = f"Subject: A report\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{FINE}\r\n\r\n"
    rest = "On Tue, 17 Nov 2026 at 10:05, Tom Ashby <tom@harbour.example> wrote:\r\n> [Name]\r\n-- \r\n{{title}}\r\n"
    code, (found,) = result(capsys, written(tmp_path, "a.eml", own + rest), "--purpose", "second_chance")
    assert (code, found["findings"], found["words"]) == (0, [], len(FINE.split()))


def test_signs_that_a_terminal_would_obey_are_not_printed(capsys: Said, tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", "Dear [Name\x1b[2J],\nI was wrong.")
    _, out, _ = asked(capsys, path)
    assert "\x1b" not in out
