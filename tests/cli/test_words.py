"""`draft` and `recover`: what the résumé that they hold lacks is pointed out, and what was not checked says so."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from ringback.cli.main import main

ROOT = Path(__file__).parents[2]
RESUMES = ROOT / "examples" / "resumes"
NEW = '  not_heard: ["I trained 44 people on SAP"]\n  company_fact: the second depot\n  moments:'
UNSEEN = "They have not seen “44”"


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """A case beside its résumés, with something that the one they hold does not hold."""
    for file in RESUMES.iterdir():
        shutil.copy(file, tmp_path / file.name)
    path = tmp_path / "brandt.yaml"
    path.write_text(path.read_text("utf-8").replace("  moments:", NEW), "utf-8")
    return path


@pytest.fixture
def german(tmp_path: Path) -> Path:
    """The first example, to be written in German."""
    path = tmp_path / "deutsch.yaml"
    text = (ROOT / "examples" / "distracted-phone-screen.yaml").read_text("utf-8")
    path.write_text(text.replace("Europe/Berlin}", "Europe/Berlin, language: de}"), "utf-8")
    return path


def answer(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """The result that was printed as JSON."""
    result: dict[str, Any] = json.loads(capsys.readouterr().out)["result"]
    return result


def flat(text: str) -> str:
    """A page on one line."""
    return " ".join(text.split())


def test_a_draft_points_out_what_they_have_not_seen(told: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", "thank_you", str(told), "--channel", "email"]) == 0
    assert f"Beside the résumé that they hold: · {UNSEEN}" in flat(capsys.readouterr().out)
    assert main(["draft", "thank_you", str(told), "--channel", "email", "--json"]) == 0
    result = answer(capsys)
    (draft,) = result["drafts"]
    assert [(b["check"], b["found"]) for b in draft["beside_resume"]] == [("not_in_their_resume", "44")]
    assert result["resume"] == {"held": "operations-2.txt", "others": ["warehouse-1.json"], "problems": []}


def test_recover_points_it_out_on_the_screen_in_the_files_and_in_json(
    told: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["recover", str(told), "--out", str(tmp_path / "out")]) == 0
    assert UNSEEN in flat(capsys.readouterr().out)
    for name in ("recover.md", "thank-you-email.md"):
        assert UNSEEN in (tmp_path / "out" / name).read_text("utf-8")
    kept = json.loads((tmp_path / "out" / "recover.json").read_text("utf-8"))["result"]
    assert UNSEEN in str(kept["drafts"])
    assert UNSEEN not in (tmp_path / "out" / "thank-you-email.txt").read_text("utf-8")


def test_it_says_what_check_says_of_the_same_fact(
    told: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["draft", "thank_you", str(told), "--channel", "email", "--json"])
    beside = answer(capsys)["drafts"][0]["beside_resume"]
    message = tmp_path / "message.txt"
    message.write_text("Thank you for your call. I trained 44 people on SAP.", "utf-8")
    main(["check", str(message), "--purpose", "thank_you", "--case", str(told), "--json"])
    found = [f for f in answer(capsys)["files"][0]["findings"] if f["check"] == "not_in_their_resume"]
    assert [(b["message"], b["advice"], b["rules"]) for b in beside] == [
        (f["message"], f["advice"], f["rules"]) for f in found
    ]
    assert len(found) == 1


def test_what_stands_in_their_resume_is_not_pointed_out(told: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told.write_text(told.read_text("utf-8").replace("I trained 44 people on SAP", "I lead a team of 26"), "utf-8")
    assert main(["draft", "thank_you", str(told), "--channel", "email", "--json"]) == 0
    assert answer(capsys)["drafts"][0]["beside_resume"] == []


def test_a_resume_that_is_not_there_is_told_and_stands_in_nobodys_way(
    told: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (told.parent / "operations-2.txt").unlink()
    assert main(["recover", str(told)]) == 0
    said = flat(capsys.readouterr().out)
    assert "Not compared with your résumé operations-2.txt: There is no such file." in said
    assert main(["recover", str(told), "--json"]) == 0
    assert answer(capsys)["resume"]["held"] is None


def test_a_case_without_a_resume_says_nothing_of_one(capsys: pytest.CaptureFixture[str], told: Path) -> None:
    lines = [line for line in told.read_text("utf-8").splitlines() if not line.startswith("resume:")]
    told.write_text("\n".join(lines), "utf-8")
    assert main(["draft", "thank_you", str(told), "--channel", "email"]) == 0
    assert "résumé" not in capsys.readouterr().out


def test_files_that_were_not_checked_are_named_beside_them(
    german: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["recover", str(german), "--out", str(tmp_path / "out")]) == 0
    lines = capsys.readouterr().out.splitlines()
    marked = {
        Path(line.split()[1]).name for line in lines if line.startswith("Wrote") and line.endswith("(not checked)")
    }
    written = {p.name for p in (tmp_path / "out").iterdir()}
    assert {"thank-you-email.eml", "call-sheet.pdf", "second-chance-call-script.md"} <= marked
    assert written - marked == {"recover.md", "recover.json", "plan.ics"}
    index = (tmp_path / "out" / "recover.md").read_text("utf-8")
    assert {f"- `{name}` (not checked)" for name in marked} <= set(index.splitlines())
    assert "Have somebody who knows the language read those." in index
    kept = json.loads((tmp_path / "out" / "recover.json").read_text("utf-8"))["result"]
    assert {Path(p).name for p in kept["not_checked"]} == marked


def test_what_goes_to_the_employer_says_nothing_of_our_checks(german: Path, tmp_path: Path) -> None:
    assert main(["recover", str(german), "--out", str(tmp_path / "out")]) == 0
    sent = [p.read_text("utf-8") for p in (tmp_path / "out").iterdir() if p.suffix in (".txt", ".eml")]
    assert len(sent) >= 3
    assert [text for text in sent if "checked" in text] == []
    assert "Not checked" in (tmp_path / "out" / "thank-you-email.md").read_text("utf-8")


def test_english_files_are_not_marked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(ROOT / "examples" / "distracted-phone-screen.yaml")
    assert main(["recover", path, "--out", str(tmp_path / "out")]) == 0
    assert "not checked" not in capsys.readouterr().out.casefold()
    assert "not checked" not in (tmp_path / "out" / "recover.md").read_text("utf-8").casefold()


def test_a_german_page_has_german_headings(german: Path, tmp_path: Path) -> None:
    assert main(["recover", str(german), "--out", str(tmp_path / "out")]) == 0
    page = (tmp_path / "out" / "thank-you-email.md").read_text("utf-8")
    assert page.startswith("# Der Dank\n")
    assert "**Betreff:**" in page


def test_what_is_missing_is_headed_in_german(german: Path, tmp_path: Path) -> None:
    german.write_text(german.read_text("utf-8").replace("company_fact:", "# "), "utf-8")
    assert main(["recover", str(german), "--out", str(tmp_path / "out")]) == 0
    assert "Das fehlt noch von Ihnen:" in (tmp_path / "out" / "second-chance-call-script.md").read_text("utf-8")


def test_no_draft_asks_twice_for_the_same_key(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bare.yaml"
    path.write_text(
        "now: 2026-11-20T16:45:00-06:00\ninterview: {channel: in_person, ended: 2026-11-20T11:30:00-06:00}\ndebrief:\n"
        "  text: I explained why I left every job. She frowned every time. I bad-mouthed my old boss.\n",
        "utf-8",
    )
    assert main(["recover", str(path), "--json"]) == 0
    asked = [[m["slot"] for m in d["missing"]] for d in answer(capsys)["drafts"]]
    assert "debrief.not_heard[0]" in asked[0]
    assert [slots for slots in asked if len(slots) != len(set(slots))] == []


def test_a_missed_promise_that_is_owned_by_phone_is_not_called_in_person(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", str(ROOT / "examples" / "promised-call-day-four.yaml")]) == 0
    said = capsys.readouterr().out
    assert "Own the missed promise yourself" in said
    assert "in person" not in said
