"""The voice of a draft from the terminal: seeds, short words, and the language of the case."""

import json
from pathlib import Path

import pytest

from ringback.cli.main import main

CASE = """\
now: 2026-11-22T10:25:00+01:00
candidate: {name: Jonas Brandt, LANGUAGE phone: "+49 30 23125 042", time_zone: Europe/Berlin}
opportunity: {employer: Nordlicht Logistik, role: Betriebsleiter}
contacts: [{name: Frau Keller, decides: yes}]
interview: {channel: phone, ended: 2026-11-22T10:05:00+01:00, with: [Frau Keller]}
debrief:
  text: She asked how I would run two shifts and I said nothing useful. She noticed.
  moments: [{asked: zwei Schichten, better_answer: Ich rufe den Springer an.}]
  not_heard: [sechs Jahre Disposition]
"""
Said = pytest.CaptureFixture[str]


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case in English."""
    return told(tmp_path, "")


def told(folder: Path, language: str) -> Path:
    path = folder / f"{language or 'none'}.yaml"
    path.write_text(CASE.replace("LANGUAGE", f"language: {language}," if language else ""), "utf-8")
    return path


def run(capsys: Said, *words: str) -> tuple[int, str, str]:
    code = main(words)
    said = capsys.readouterr()
    return code, said.out, said.err


def test_a_seed_gives_other_words_and_none_the_same_again(case: Path, capsys: Said) -> None:
    once, again, other = (
        run(capsys, "draft", "thank_you", str(case), *more)[1] for more in ((), (), ("--seed", "3"))
    )  # fmt: skip
    assert once == again != other
    assert run(capsys, "draft", "thank_you", str(case), "--seed", "x")[0] == 2


def test_shorter_is_shorter(case: Path, capsys: Said) -> None:
    def words(*more: str) -> int:
        found = json.loads(run(capsys, "draft", "second_chance", str(case), "--channel", "email", "--json", *more)[1])
        count: int = found["result"]["drafts"][0]["words"]
        return count

    assert words("--shorter") < words()


def test_a_german_draft_says_that_it_was_not_checked(tmp_path: Path, capsys: Said) -> None:
    path = told(tmp_path, "de")
    code, out, _ = run(capsys, "draft", "thank_you", str(path), "--channel", "email")
    assert code == 0
    assert "Not checked: our checks read English." in out
    assert "Frau Keller" in out
    draft = json.loads(run(capsys, "draft", "thank_you", str(path), "--json")[1])["result"]["drafts"][0]
    assert (draft["language"], draft["checked"], draft["instead_of"]) == ("de", False, None)
    text = tmp_path / "message.txt"
    text.write_text(draft["body"], "utf-8")
    code, out, _ = run(capsys, "check", str(text))
    assert code == 1
    assert "Not checked: this reads as German" in out
    found = json.loads(run(capsys, "check", str(text), "--json")[1])["result"]["files"][0]
    assert (found["checked"], found["language"], found["ready"], found["findings"]) == (False, "de", False, [])


def test_what_has_no_german_words_is_wrong_use_and_says_what_there_is(tmp_path: Path, capsys: Said) -> None:
    code, _, err = run(capsys, "draft", "check_in", str(told(tmp_path, "de")))
    assert code == 2
    assert "There are no German words for check_in yet." in err
    assert "thank_you" in err


def test_recover_gives_english_for_what_has_no_german_words_and_says_so(tmp_path: Path, capsys: Said) -> None:
    path = told(tmp_path, "de")
    path.write_text(path.read_text("utf-8") + "status: {rejected: yes}\n", "utf-8")
    code, out, _ = run(capsys, "recover", str(path))
    assert code == 0
    assert "There are no German words for this yet. These are English." in " ".join(out.split())


def test_the_pages_of_a_german_draft_say_that_it_was_not_checked(tmp_path: Path, capsys: Said) -> None:
    assert run(capsys, "recover", str(told(tmp_path, "de")), "--out", str(tmp_path / "out"))[0] == 0
    pages = [p.read_text("utf-8") for p in (tmp_path / "out").glob("*-*.md")]
    assert any("*Not checked: our checks read English." in page for page in pages)


def test_an_unknown_language_is_a_problem_with_its_place(tmp_path: Path, capsys: Said) -> None:
    code, _, err = run(capsys, "recover", str(told(tmp_path, "french")))
    assert code == 3
    assert "Write fr." in err
