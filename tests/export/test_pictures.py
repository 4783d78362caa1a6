"""The pictures in the docs are those that are made, and every one that a page shows is there."""

import re
from pathlib import Path

import pytest
from pictures import pages, word
from pictures.make import FOLDER, pictures

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
SHOWN = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
PNG = b"\x89PNG\r\n\x1a\n"


def shown() -> list[tuple[Path, str, str]]:
    """Each picture of each page: the page, what is said of it, and where it points."""
    return [(page, *found) for page in PAGES for found in SHOWN.findall(page.read_text("utf-8"))]


def test_every_picture_that_a_page_shows_is_there_and_is_told_in_words() -> None:
    assert len(shown()) >= 8
    assert [(page.name, to) for page, _, to in shown() if not (page.parent / to).is_file()] == []
    assert [to for _, words, to in shown() if len(words.split()) < 4] == []


def test_the_folder_holds_what_is_made_and_a_page_shows_each() -> None:
    there = {p.name for p in FOLDER.iterdir() if p.is_file()}
    assert there == set(pictures())
    assert there == {Path(to).name for _, _, to in shown() if "/pages/" not in to and "/word/" not in to}


def test_the_pictures_of_the_pages_are_all_there_small_and_shown() -> None:
    there = {p.name: p.stat().st_size for p in pages.FOLDER.iterdir()}
    assert set(there) == pages.NAMES
    assert max(there.values()) <= 120_000
    assert set(there) == {Path(to).name for _, _, to in shown() if "/pages/" in to}


def test_the_pictures_of_the_docx_files_are_all_there_small_and_shown() -> None:
    there = {p.name: p.stat().st_size for p in word.FOLDER.iterdir()}
    assert set(there) == word.NAMES
    assert max(there.values()) <= 120_000
    assert set(there) == {Path(to).name for _, _, to in shown() if "/word/" in to}


def test_without_libreoffice_the_docs_are_made_all_the_same_and_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(word, "OFFICE", None)
    assert word.main() == 0
    assert "LibreOffice" in capsys.readouterr().out


@pytest.mark.skipif(not (word.OFFICE and word.PAINTER), reason="LibreOffice and poppler show it")
def test_libreoffice_opens_every_docx_that_is_shown() -> None:
    assert {name for name, data in word.pictures().items() if data.startswith(PNG)} == word.NAMES


def test_pictures_are_made_alike_every_time() -> None:
    first = pictures()
    assert first == pictures()
    assert all(data.startswith(PNG) for name, data in first.items() if name.endswith(".png"))
    assert b"Call them back now" in first["terminal.svg"]


@pytest.mark.parametrize("name", ["terminal.svg"])
def test_a_terminal_holds_no_codes_for_colour(name: str) -> None:
    assert b"\x1b" not in (FOLDER / name).read_bytes()
