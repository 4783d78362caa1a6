"""`ringback debrief --from` and `recover --from`: notes, memos, recordings and transcripts become a case."""

import io
import json
import os
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import jsonschema
import pytest

from ringback import api
from ringback.cli.main import main
from ringback.files.schema import schema_of
from ringback.model.values import Channel, Side
from ringback.transcripts.read import read_transcript
from tests.cli.talks import BERLIN, NOW, STORY, Said, answer, be_quiet, read, recovered

EXAMPLES = Path(__file__).parents[2] / "examples" / "transcripts"
TRANSCRIPTS = sorted(p for p in EXAMPLES.glob("*") if p.suffix in (".vtt", ".srt", ".sbv", ".txt", ".json"))


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    be_quiet(monkeypatch, tmp_path)


def from_json(capsys: Said, *arguments: str) -> Any:
    """The result of `debrief --from … --json`, held against its schema."""
    assert main(["debrief", "--from", *arguments, "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(schema_of("debrief")).validate(printed)
    jsonschema.Draft202012Validator(schema_of("case")).validate(printed["result"]["case"])
    return printed["result"]


def test_there_are_transcripts() -> None:
    assert len(TRANSCRIPTS) >= 9


def gives_a_case(path: Path, capsys: Said) -> None:
    """The file gives a case whose every quote stands in it, and that `recover` takes."""
    assert main(["debrief", "--from", str(path), "--out", f"{path.stem}.yaml"]) == 0
    capsys.readouterr()
    case = read(f"{path.stem}.yaml")
    turns = read_transcript(path.read_bytes(), path.name).turns
    spoken = " ".join(" ".join(t.text for t in turns).split())
    answers = {
        a.exchange.question: a.exchange.answer for a in api.judge_transcript(path.read_bytes(), path.name).answers
    }
    assert len(case.debrief.moments) >= 3
    for moment in case.debrief.moments:
        assert moment.asked in spoken
        said = next(answer for question, answer in answers.items() if moment.asked in question)
        assert all(piece in said for piece in moment.said.split(" … "))
    for quote in [
        *(s.what.split("“")[1].rstrip("”") for s in case.debrief.signals),
        *(c.what for c in case.commitments),
    ]:
        assert quote in spoken
    assert "bad_mouthed_employer" in {m.kind for m in api.read(case, NOW).moments}
    assert recovered(f"{path.stem}.yaml")
    assert main(["recover", "--from", str(path)]) == 0


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda p: str(p.name))
def test_every_example_gives_a_case_with_quotes_that_recover_takes(capsys: Said, path: Path) -> None:
    gives_a_case(path, capsys)


def test_so_do_the_word_documents(capsys: Said, tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(EXAMPLES / "make_docx.py"), str(tmp_path)], check=True, capture_output=True)
    documents = sorted(tmp_path.glob("*.docx"))
    assert len(documents) == 2
    for path in documents:
        gives_a_case(path, capsys)


def test_what_they_said_in_so_many_words_becomes_signals_and_a_date(capsys: Said) -> None:
    zoom = next(p for p in TRANSCRIPTS if p.name == "zoom.vtt")
    found = from_json(capsys, str(zoom))
    case = found["case"]
    assert case["interview"] == {"channel": "video", "with": ["Laura Whitfield"]}
    assert case["candidate"] == {"name": "Daniel Osei"}
    assert case["commitments"] == [{"what": "We will be in touch by the end of next week.", "by": "them"}]
    assert [s["kind"] for s in found["recognised"]["signals"]] == ["praised_you"]
    assert found["read"]["kind"] == "transcript"
    assert found["read"]["duration_seconds"] > 200
    assert any("When it ended" in text for text in found["cannot_tell"])


def test_their_date_has_a_day_once_the_end_is_known(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    zoom = next(p for p in TRANSCRIPTS if p.name == "zoom.vtt")
    main(["debrief", "--from", str(zoom), "--out", "case.yaml"])
    answer(monkeypatch, "Harbourline", "team lead", "", "20 minutes ago")
    main(["debrief", "case.yaml"])
    assert "They promised; due Friday 27 November 2026" in capsys.readouterr().out
    (theirs,) = read("case.yaml").commitments
    assert theirs.by is Side.THEM
    assert theirs.due == datetime(2026, 11, 27, 23, 59, tzinfo=BERLIN)


def test_notes_go_into_the_text_as_they_are(capsys: Said) -> None:
    Path("notes.md").write_text(f"# Monday\n\n{STORY}\n", "utf-8")
    assert main(["debrief", "--from", "notes.md"]) == 0
    said = capsys.readouterr()
    assert api.read_case(said.out).debrief.text == f"# Monday\n\n{STORY}"
    assert "your own notes" in said.err
    assert "What it could not tell" in said.err


def test_notes_come_from_standard_input_too(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(STORY.encode())))
    assert from_json(capsys, "-")["case"]["debrief"]["text"] == STORY


def test_notes_that_tell_how_and_when_it_was_are_believed_and_shown(capsys: Said) -> None:
    Path("notes.txt").write_text("Phone screen, hung up 20 minutes ago. I froze when she asked about SQL.", "utf-8")
    written = NOW - timedelta(hours=2)
    os.utime("notes.txt", (written.timestamp(), written.timestamp()))
    assert main(["debrief", "--from", "notes.txt", "--out", "case.yaml"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "the talk was by phone and ended Wednesday 18 November 2026, 08:05 (Europe/Berlin, +01:00)" in said
    assert "When it ended" not in said
    case = read("case.yaml")
    assert (case.interview.channel, case.interview.ended) == (Channel.PHONE, written - timedelta(minutes=20))
    assert case.candidate.time_zone == "Europe/Berlin"


def test_what_is_typed_now_counts_from_now(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    told = b"Phone screen, hung up 20 minutes ago. I froze when she asked about SQL."
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(told)))
    talk = from_json(capsys, "-")["case"]["interview"]
    assert datetime.fromisoformat(talk["ended"]) == NOW - timedelta(minutes=20)
    assert talk["channel"] == "phone"


def test_recover_keeps_the_case_beside_the_rest(capsys: Said) -> None:
    Path("notes.txt").write_text(STORY, "utf-8")
    assert main(["recover", "--from", "notes.txt", "--out", "all", "--json"]) == 0
    assert "all/case.yaml" in json.loads(capsys.readouterr().out)["result"]["files"]
    assert recovered("all/case.yaml")
    assert main(["recover"]) == 2


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.txt", b""), ("a.txt", b" \n "), ("a.vtt", b"no transcript"), ("a.txt", b"%PDF-1.4"),
     ("a.txt", b"\x00\x01" * 90), ("a.txt", b"x" * 600_000),
     ("a.txt", b"interview: {}\ndebrief: {text: x}\n"), ("gone.txt", None), ("a.docx", b"PK\x03\x04 broken")],
)  # fmt: skip
def test_what_holds_no_story_is_a_problem(capsys: Said, name: str, data: bytes | None) -> None:
    if data is not None:
        Path(name).write_bytes(data)
    assert main(["debrief", "--from", name]) == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert f"{name}:1:" in said.err


class Model:
    """Stands for faster-whisper at the outside edge."""

    asked: dict[str, Any]

    def __init__(self, folder: str, **options: Any) -> None:
        Model.asked = {"folder": folder, **options}

    def transcribe(self, path: str) -> tuple[list[SimpleNamespace], None]:
        """Two pieces of speech, or what goes wrong in there."""
        if "broken" in path:
            raise RuntimeError("moov atom\nnot found")
        return [SimpleNamespace(text=" I froze when she asked"), SimpleNamespace(text=" how I plan a tour. ")], None


def test_a_sound_file_needs_the_extra_then_a_model_and_downloads_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    for name in ("memo.m4a", "broken.ogg"):
        Path(name).write_bytes(b"sound")
    monkeypatch.setitem(sys.modules, "faster_whisper", None)
    assert main(["debrief", "--from", "memo.m4a"]) == 3
    assert "pip install 'ringback[audio]'" in capsys.readouterr().err
    fake = ModuleType("faster_whisper")
    fake.WhisperModel = Model  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "faster_whisper", fake)
    for options, said in (([], "needs a Whisper model"), (["--model", "large-v3"], "no model folder “large-v3”")):
        assert main(["debrief", "--from", "memo.m4a", *options]) == 3
        assert said in capsys.readouterr().err
    Path("model").mkdir()
    monkeypatch.setenv("RINGBACK_WHISPER_MODEL", "model")
    found = from_json(capsys, "memo.m4a")
    assert found["read"]["kind"] == "memo"
    assert found["case"]["debrief"]["text"] == "I froze when she asked how I plan a tour."
    assert Model.asked["local_files_only"] is True
    assert main(["debrief", "--from", "broken.ogg"]) == 3
    assert "could not be written down: moov atom not found" in capsys.readouterr().err
