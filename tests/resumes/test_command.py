"""`ringback resume`, and `ringback check --case` with a résumé beside the case, through the front door."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from ringback.cli.main import main
from ringback.files.schema import schema_of
from tests.resumes.builders import TEXT, docx, pdf

EXAMPLES = Path(__file__).parents[2] / "examples" / "resumes"
HELD, OTHER, CASE, LETTER = (
    str(EXAMPLES / n) for n in ("operations-2.txt", "warehouse-1.json", "brandt.yaml", "letter.txt")
)
Said = pytest.CaptureFixture[str]


def printed(capsys: Said, *arguments: str, code: int = 0) -> Any:
    """The JSON that a command prints, which fits its published schema."""
    assert main([*arguments, "--json"]) == code
    out = capsys.readouterr().out
    found = json.loads(out)
    jsonschema.Draft202012Validator(schema_of(arguments[0])).validate(found)
    return found["result"]


def test_it_shows_every_fact_with_its_place(capsys: Said) -> None:
    assert main(["resume", HELD]) == 0
    out = capsys.readouterr().out
    assert "Operations Supervisor, Weber Logistik GmbH (line 9)" in out
    assert "team of 26, Weber Logistik GmbH (line 10)" in out


def test_it_compares_two_versions(capsys: Said) -> None:
    assert main(["resume", HELD, OTHER]) == 0
    out = capsys.readouterr().out
    assert "team of 26 (line 10) → team of 24 (line 15)" in out
    assert "Only in" in out


def test_json_tells_facts_and_differences(capsys: Said) -> None:
    result = printed(capsys, "resume", HELD, OTHER)
    assert [f["format"] for f in result["files"]] == ["text", "json"]
    (compared,) = result["compared"]
    assert (compared["one"], compared["other"]) == (HELD, OTHER)
    changed = {
        d["kind"]: (d["one"]["text"], d["other"]["text"]) for d in compared["differences"] if d["change"] == "changed"
    }
    assert changed["number"] == ("team of 26", "team of 24")


def test_a_pdf_and_a_word_document_are_the_same_version(tmp_path: Path, capsys: Said) -> None:
    paths = [tmp_path / "cv.pdf", tmp_path / "cv.docx"]
    for path, data in zip(paths, (pdf(TEXT), docx(TEXT)), strict=True):
        path.write_bytes(data)
    (compared,) = printed(capsys, "resume", *map(str, paths))["compared"]
    assert {d["change"] for d in compared["differences"]} == {"same"}


def test_all_files_that_cannot_be_read_are_told_at_once(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "cv.json").write_text('{"basics": ', "utf-8")
    assert main(["resume", str(tmp_path / "none.pdf"), str(tmp_path / "cv.json"), str(tmp_path)]) == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert "3 problems" in said.err
    assert "There is no such file." in said.err


def test_what_does_not_fit_the_schema_is_told_below_the_facts(tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "cv.json"
    path.write_text('{"work": [{"name": "Weber", "startDate": "soon"}]}', "utf-8")
    assert main(["resume", str(path)]) == 3
    said = capsys.readouterr()
    assert "Weber (line 1)" in said.out
    assert "takes a date" in said.err
    assert printed(capsys, "resume", str(path), code=3)["files"][0]["problems"][0]["column"] == 29


def test_a_terminal_obeys_nothing_of_a_resume(tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "cv.txt"
    path.write_text("Skills\nSAP \x1b[31mred\u202e\n", "utf-8")
    assert main(["resume", str(path)]) == 0
    assert "\x1b[31m" not in capsys.readouterr().out


def test_a_check_reads_the_resume_beside_its_case(capsys: Said) -> None:
    result = printed(capsys, "check", LETTER, "--case", CASE, code=1)
    found = {f["check"]: f for f in result["files"][0]["findings"]}
    assert "team of 26" in found["clashes_with_resume"]["message"]
    assert "warehouse-1.json" in found["not_in_their_resume"]["message"]
    assert "helped" in found["stretched_beside_resume"]["message"]
    assert result["resume"] == {"held": "operations-2.txt", "others": ["warehouse-1.json"], "problems": []}


def with_file(folder: Path, name: str) -> str:
    """The case of the examples, in another folder and with another résumé."""
    path = folder / "case.yaml"
    path.write_text(
        Path(CASE).read_text("utf-8").replace("operations-2.txt, others: [warehouse-1.json]", name), "utf-8"
    )
    return str(path)


@pytest.mark.parametrize("name", ["none.pdf", ".", "/dev/zero", "cv.pdf"])
def test_a_resume_that_cannot_be_read_never_stands_in_the_way(name: str, tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "cv.pdf").write_bytes(b"%PDF-1.4 no more")
    case = with_file(tmp_path, name)
    assert main(["check", LETTER, "--case", case]) == 1
    said = capsys.readouterr()
    assert "Ready to send once" in said.out
    assert f"{name}:1:1: This" in said.err or "There is no such file" in said.err
    assert "not with the résumé that they hold" in said.err
    resume = printed(capsys, "check", LETTER, "--case", case, code=1)["resume"]
    assert (resume["held"], len(resume["problems"])) == (None, 1)


def modules(*arguments: str) -> set[str]:
    """The modules that one command loads, in a process of its own."""
    code = (
        "import sys; from ringback.cli.main import main; sys.stdout = open('/dev/null', 'w'); main(sys.argv[1:]);"
        "sys.stdout = sys.__stdout__; print(' '.join(sys.modules))"
    )
    path = os.pathsep.join(p for p in sys.path if p)
    made = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": path},
    )
    return set(made.stdout.split())


def test_only_those_who_need_a_resume_wait_for_its_readers() -> None:
    slow = {"pypdf", "docx", "jsonschema"}
    assert not modules("check", LETTER) & {*slow, "ringback.files.resume_file", "ringback.checks.held"}
    assert not modules("assess", CASE) & {*slow, "ringback.files.resume_file", "ringback.files.resume_case"}
    assert not modules("check", LETTER, "--case", CASE) & {"pypdf", "docx"}
