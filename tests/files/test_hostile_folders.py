"""Folders that mean harm, or were made by accident: none is followed out of its place, run, or able to take all the time."""

import os
from pathlib import Path

import pytest

from ringback import api
from ringback.cli.problems import LONGEST_LINE, show_problems
from ringback.files.library_check import check_library
from ringback.model.problem import InputProblems
from tests.builders import NOW
from tests.files.own_folders import KIND, folder_with, problems_of
from tests.work import ends


def said_of(root: Path) -> str:
    """What the check says, as it is shown."""
    return show_problems(check_library(root))


@pytest.mark.parametrize("name", ["words.yaml", "sense.bin", "plays", "wording", "wording/en"])
def test_it_does_not_follow_a_link_out_of_the_folder(tmp_path: Path, name: str) -> None:
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "words.yaml").write_text("password: hunter2\n", "utf-8")
    link = tmp_path / "own" / name
    link.parent.mkdir(parents=True)
    link.symlink_to(secret if "." not in name else secret / "words.yaml")
    said = said_of(tmp_path / "own")
    assert "is a link that leads out of this folder" in said
    assert "hunter2" not in said


def test_it_follows_a_link_inside_the_folder(tmp_path: Path) -> None:
    folder_with(tmp_path, mistakes=KIND)
    (tmp_path / "mistakes.yaml").rename(tmp_path / ".kept")
    (tmp_path / "mistakes.yaml").symlink_to(tmp_path / ".kept")
    assert check_library(tmp_path) == ()


@pytest.mark.parametrize("target", ["words.yaml", "nowhere", "/dev/zero"])
def test_it_stops_at_a_link_to_nothing(tmp_path: Path, target: str) -> None:
    (tmp_path / "words.yaml").symlink_to(target)
    assert len(check_library(tmp_path)) == 1


def test_it_does_not_wait_for_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "words.yaml")
    assert "no file that can be read" in said_of(tmp_path)


def test_it_does_not_walk_in_circles(tmp_path: Path) -> None:
    (tmp_path / "wording").mkdir()
    (tmp_path / "wording" / "en").symlink_to(tmp_path)
    assert check_library(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "severity: !!python/object/apply:os.system ['touch {mark}']",
        "severity: {{x: !!python/object/new:os.system ['touch {mark}']}}",
        "severity: !!python/name:os.system {{}}",
        "!!python/object/apply:subprocess.run [[touch, '{mark}']]",
    ],
)
def test_it_runs_nothing(tmp_path: Path, text: str) -> None:
    mark = tmp_path / "ran"
    folder = folder_with(tmp_path / "own", severity=text.format(mark=mark))
    assert "has no place here" in said_of(folder)
    with pytest.raises(InputProblems), api.with_library(folder):
        pass
    assert not mark.exists()


def test_it_takes_no_python(tmp_path: Path) -> None:
    (tmp_path / "plays").mkdir()
    (tmp_path / "plays" / "x.py").write_text("raise SystemExit(1)", "utf-8")
    (tmp_path / "conftest.py").write_text("raise SystemExit(1)", "utf-8")
    assert len(check_library(tmp_path)) == 2


MANY = " ".join(f"(a{n})" for n in range(30))
GAPS = " ".join(f"w{n} ~9" for n in range(30))
BOMB = "a: &a [x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join(['*' + old] * 8)}]\n" for old, new in zip("abcdef", "bcdefg", strict=True)
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("severity", "[" * 30_000 + "]" * 30_000),
        ("severity", "severity:\n" + "".join("  " * n + f"a{n}:\n" for n in range(1, 400))),
        ("words", f"lists: {{gear: {{words: [{', '.join(f'w{n}' for n in range(60_000))}]}}}}"),
        ("mistakes", "mistakes:\n" + "# x\n" * 400_000),
        ("mistakes", KIND.replace("portfolio at home", MANY)),
        ("mistakes", KIND.replace("portfolio at home", GAPS)),
        ("mistakes", KIND.replace("portfolio at home", "*" * 500)),
        ("search", BOMB),
        ("search", "search: &a {x: *a}"),
        ("reaching", "hours: {'(a+)+$ b': {hour: 9}}"),
    ],
)
def test_it_refuses_what_would_explode_and_is_soon_done(tmp_path: Path, name: str, text: str) -> None:
    assert ends(lambda: problems_of(tmp_path, **{name: text}))


def test_it_takes_a_pattern_for_the_letters_that_it_is_made_of(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, reaching="hours: {'(a+)+$': {hour: 9}}")
    with api.with_library(folder):
        case = api.read_case("interview: {channel: phone}\ndebrief: {text: 'She is in until " + "a" * 5_000 + "!'}\n")
        assert ends(lambda: api.assess(case, NOW)).facts


def test_it_shows_no_sign_that_a_terminal_would_obey(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31mred\u202e.yaml").write_text("x", "utf-8")
    (tmp_path / "words.yaml").write_bytes(b"\x1b]0;mine\x07 \xff")
    said = said_of(tmp_path)
    assert not any(sign in said for sign in "\x1b\x07\u202e")
    assert "2 problems" in said


def test_it_shows_the_part_of_a_long_line_that_is_wrong(tmp_path: Path) -> None:
    text = "lists: {" + ", ".join(f"l{n}: {{words: [w]}}" for n in range(300)) + ", gear: {wrods: [x]}}"
    said = said_of(folder_with(tmp_path, words=text))
    line, mark = said.splitlines()[1:3]
    assert len(line) <= LONGEST_LINE + 6
    assert line[mark.index("^") :].startswith("{wrods")
