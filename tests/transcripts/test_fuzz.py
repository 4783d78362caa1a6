"""Whatever the file: no exception, times that are finite and in order, and a cost that grows with the length only."""

import math
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.model.transcript import Transcript
from ringback.transcripts.read import DOCUMENT_READERS, TEXT_READERS, read_transcript
from tests.work import calls, ends

PARTS = [
    "WEBVTT", "\n", "\n\n", "\r\n", "00:00:01.000 --> 00:00:02.000", "00:00:03,000 --> 00:00:01,000", "-->", "<v Ann>", "</v>",
    "0:00:01.000,0:00:02.000", "Ann: ", "Bo Ray: ", "[00:01:02] ", "(0:15)", "Ann Lee  0:05", "Q: ", "A: ", "They asked: ",
    "I said: ", '{"segments": [', '{"start": 1, "end": 0, "text": "a"}', ",", "]}", "Transcript", "Attendees", "&#x41;", "&",
    "1", "words and more", " ", "\t", "é", "\0", "9" * 30, ":", "NOTE", "STYLE", "Ann started transcription", "\ud83d",
]  # fmt: skip
BYTES = [part.encode("utf-8", "replace") for part in PARTS] + [
    b"PK\x03\x04",
    b"PK\x01\x02",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xe9",
]

texts = st.text(max_size=200) | st.lists(st.sampled_from(PARTS), max_size=40).map("".join)
blobs = st.binary(max_size=300) | st.lists(st.sampled_from(BYTES) | st.binary(max_size=6), max_size=40).map(b"".join)


def is_sound(transcript: Transcript) -> None:
    last = 0.0
    for turn in transcript.turns:
        assert turn.text == " ".join(turn.text.split()) != ""
        assert turn.line >= 0
        if turn.start is not None:
            assert math.isfinite(turn.start)
            assert turn.start >= last
            last = turn.start
        if turn.end is not None:
            assert math.isfinite(turn.end)
            assert turn.start is None or turn.end >= turn.start
    for problem in transcript.problems:
        assert problem.message
        assert problem.line >= 1
        assert problem.column >= 1


@settings(max_examples=300)
@given(blobs)
def test_any_bytes(data: bytes) -> None:
    found = read_transcript(data, "a")
    is_sound(found)
    assert found.turns or found.problems
    assert found == read_transcript(data, "a")


@settings(max_examples=150)
@given(texts)
def test_any_text_in_every_reader(text: str) -> None:
    for name, reader in (TEXT_READERS | DOCUMENT_READERS).items():
        assert 0.0 <= reader.sure(text) <= 1.0
        found = reader.read(text, "a")
        is_sound(found)
        assert found.format == name


LONG: list[tuple[str, Callable[[int], str]]] = [
    ("vtt", lambda n: "WEBVTT\n" + "\n00:01.000 --> 00:02.000\n<v Ann>Hello there, <i>you</i> &amp; me\n" * n),
    ("teams", lambda n: "WEBVTT\n" + "\n00:01.000 --> 00:02.000\n<v Ann Lee>Hello there</v>\n" * n),
    ("zoom", lambda n: "WEBVTT\n" + "\n00:01.000 --> 00:02.000\nAnn Lee: Hello there\n" * n),
    ("one cue", lambda n: "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "a<b><v x>&lt;" * n),
    ("open tags", lambda n: "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<" * n * 10),
    ("open voices", lambda n: "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<v a>b" * n + "</v>" * n),
    ("only arrows", lambda n: "WEBVTT\n\n" + "-->\n" * n * 3),
    ("only ids", lambda n: "WEBVTT\n\n" + "id\n" * n * 3),
    ("srt", lambda n: "1\n00:00:01,000 --> 00:00:02,000\nHello there\n\n" * n),
    ("srt of digits", lambda n: "00:00:01,000 --> 00:00:02,000\n" + "1\n" * n * 5),
    ("sbv", lambda n: "0:00:01.000,0:00:02.000\nHello there\n\n" * n),
    ("otter", lambda n: "Ann Lee  0:05\nHello there\n\n" * n),
    ("named", lambda n: "[0:05] Ann Lee: Hello there\nBo: hi\n" * n),
    ("many names", lambda n: "".join(f"N{i} M: Hello there\n" for i in range(n))),
    ("notes", lambda n: "Q: Hello there A: hi\n" * n),
    ("whisper", lambda n: '{"segments": [' + '{"start": 1, "text": "Hello"},\n' * n + "]}"),
    ("blanks", lambda n: "Ann: Hello\nBo: Hi\n" + " " * n * 30 + "x"),
    ("blank lines", lambda n: "Ann: Hello\nBo: Hi\n" + "\n" * n * 30 + "x"),
    ("tabs and digits", lambda n: "\t" * n * 10 + "0:01" + " " * n * 10 + "x"),
    ("one long line", lambda n: "Ann: Hello\nBo: " + "and so on: " * n * 3),
    ("stars", lambda n: "*" * n * 30 + "\nAnn: Hello\nBo: Hi"),
    ("she asked", lambda n: "She" + " " * n * 20 + "asked" + " " * n * 20 + "x"),
    ("quotes", lambda n: '{"segments"' + " " * n * 30),
]


@pytest.mark.parametrize("make", [pytest.param(make, id=name) for name, make in LONG])
def test_the_cost_is_linear(make: Callable[[int], str]) -> None:
    """Eight times the length is eight times the work; a square would be sixty-four times."""

    def work(n: int) -> int:
        data = make(n).encode()
        return calls(lambda: ends(lambda: read_transcript(data, "a")))

    assert work(8 * 250) < 10 * work(250)


@pytest.mark.parametrize("make", [pytest.param(make, id=name) for name, make in LONG])
def test_no_pattern_takes_the_square_of_a_long_file(make: Callable[[int], str]) -> None:
    """Of this length the square would be hours."""
    data = make(20_000).encode()
    ends(lambda: read_transcript(data, "a"))
