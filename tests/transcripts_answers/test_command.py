"""`ringback transcript`: text for a person, JSON in the promised shape, problems with their place."""

import json
from pathlib import Path

import jsonschema
import pytest

from ringback.cli.main import main
from ringback.files.schema import schema_of

EXAMPLES = sorted(
    p for p in Path("examples/transcripts").glob("*") if p.suffix in (".vtt", ".srt", ".sbv", ".txt", ".json", ".docx")
)
NOTES = """\
Q: Why did you leave?
A: My old boss was a complete idiot.
Q: Do you have any questions for us?
A: No, I think you covered everything.
"""


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 8


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: str(p.name))
def test_every_example_is_read_judged_and_printed_as_promised(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["transcript", str(path), "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(schema_of("transcript")).validate(printed)
    only = printed["result"]["files"][0]
    assert len(only["answers"]) >= 4
    assert any(a["weak"] for a in only["answers"])
    assert all(bool(a["weak"]) == bool(a["why"]) for a in only["answers"])


def test_the_weak_answers_come_first_with_their_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "notes.txt").write_text(NOTES, "utf-8")
    assert main(["transcript", str(tmp_path / "notes.txt")]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("2 of 2 answers to look at again")
    assert "│ My old boss was a complete idiot." in shown
    assert shown.index("idiot") < shown.index("All answers, in order")
    assert "score" not in shown
    assert "!" not in shown.replace("! ", "")


def test_several_files_come_one_after_the_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(NOTES, "utf-8")
    assert main(["transcript", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--json"]) == 0
    files = json.loads(capsys.readouterr().out)["result"]["files"]
    assert [Path(f["path"]).name for f in files] == ["a.txt", "b.txt"]


@pytest.mark.parametrize("data", [b"", b"\xff\x00\x01", b"no interview at all"])
def test_what_is_no_transcript_is_a_problem_and_no_traceback(
    data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.vtt").write_bytes(data)
    assert main(["transcript", str(tmp_path / "x.vtt")]) == 3
    assert "x.vtt:1:" in capsys.readouterr().err


def test_a_missing_file_is_a_problem_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["transcript", "nowhere.vtt", "--json"]) == 3
    assert "no such file" in json.loads(capsys.readouterr().out)["error"]["problems"][0]["message"]


def test_a_name_that_is_not_there_is_told_and_the_rest_is_still_judged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.txt").write_text(
        NOTES.replace("Q:", "Ana:").replace("A:", "Ben:", 0).replace("\nA:", "\nBen:"), "utf-8"
    )
    assert main(["transcript", str(tmp_path / "notes.txt"), "--me", "Zoe"]) == 0
    assert "no voice “Zoe”" in capsys.readouterr().out.replace("\n  ", " ")
