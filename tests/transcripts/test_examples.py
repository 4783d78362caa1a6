"""The example exports: one interview in every format, and every format hears the same."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from ringback.model.transcript import Transcript
from ringback.transcripts.read import DOCUMENT_READERS, TEXT_READERS, read_transcript

FOLDER = Path(__file__).parents[2] / "examples" / "transcripts"
FORMATS = {
    "interview.vtt": "vtt",
    "zoom.vtt": "zoom_vtt",
    "teams.vtt": "teams_vtt",
    "interview.srt": "srt",
    "interview.sbv": "sbv",
    "otter.txt": "otter",
    "whisper.json": "whisper",
    "named.txt": "named",
    "notes.txt": "notes",
    "teams.docx": "teams_docx",
    "meet.docx": "meet_docx",
}


def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_docx", FOLDER / "make_docx.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def example(name: str) -> Transcript:
    if name.endswith(".docx"):
        data: bytes = getattr(maker(), name.removesuffix(".docx"))()
    else:
        data = (FOLDER / name).read_bytes()
    return read_transcript(data, name)


def words(transcript: Transcript) -> list[str]:
    text = " ".join(turn.text for turn in transcript.turns).lower()
    return [word for word in re.findall(r"[\w']+", text) if word not in ("um", "uh")]


def test_there_is_an_example_of_every_format() -> None:
    assert set(FORMATS.values()) == {*TEXT_READERS, *DOCUMENT_READERS}
    kept = {path.name for path in FOLDER.iterdir() if path.suffix in (".vtt", ".srt", ".sbv", ".txt", ".json")}
    assert kept == {name for name in FORMATS if not name.endswith(".docx")}


@pytest.mark.parametrize("name", FORMATS)
def test_it_is_recognised_and_read_without_a_problem(name: str) -> None:
    found = example(name)
    assert (found.format, found.problems) == (FORMATS[name], ())


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "notes.txt"])
def test_every_format_hears_the_same_words_from_two_people(name: str) -> None:
    found = example(name)
    assert words(found) == words(example("interview.vtt"))
    assert len({turn.speaker for turn in found.turns}) == 2
    assert [turn.speaker for turn in found.turns[::2]] == [found.turns[0].speaker] * 9


@pytest.mark.parametrize(
    "name", ["interview.vtt", "zoom.vtt", "teams.vtt", "interview.srt", "interview.sbv", "whisper.json"]
)
def test_it_keeps_the_long_silence_before_the_answer_that_failed(name: str) -> None:
    turns = example(name).turns
    blank = next(n for n, turn in enumerate(turns) if "I don't know" in turn.text)
    start, end = turns[blank].start, turns[blank - 1].end
    assert start is not None
    assert end is not None
    assert start - end > 8


def test_the_documents_are_the_same_bytes_each_time() -> None:
    assert maker().teams() == maker().teams()
