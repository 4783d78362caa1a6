"""The choice of a reader, encodings, and files that are something else."""

import pytest

from ringback.transcripts.read import DOCUMENT_READERS, TEXT_READERS, UNKNOWN, read_transcript

NAMED = "Ann: Caffè at eight?\nBo: “Sì”, gladly.\nAnn: Good."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_it_knows_the_encodings_that_say_their_name(encoding: str) -> None:
    found = read_transcript(NAMED.encode(encoding), "a.txt")
    assert (found.format, found.problems) == ("named", ())
    assert [t.text for t in found.turns] == ["Caffè at eight?", "“Sì”, gladly.", "Good."]


@pytest.mark.parametrize("mark", [b"\xfe\xff", b"\xff\xfe"])
def test_it_knows_both_orders_of_bytes(mark: bytes) -> None:
    order = "utf-16-be" if mark == b"\xfe\xff" else "utf-16-le"
    assert read_transcript(mark + NAMED.encode(order), "a.txt").turns[0].text == "Caffè at eight?"


def test_it_says_where_it_had_to_guess() -> None:
    found = read_transcript(NAMED.encode("cp1252"), "a.txt")
    assert [t.text for t in found.turns] == ["Caffè at eight?", "“Sì”, gladly.", "Good."]
    problem = found.problems[0]
    assert (problem.line, problem.column, problem.source) == (1, 10, "Ann: Caffè at eight?")


def test_one_broken_sign_does_not_spoil_the_others() -> None:
    found = read_transcript(NAMED.encode() + b"\nBo: na\xefve", "a.txt")
    assert found.turns[0].text == "Caffè at eight?"
    assert [(p.line, p.column) for p in found.problems] == [(4, 7)]


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\0\0\0\0"])
def test_an_empty_file_is_told(data: bytes) -> None:
    found = read_transcript(data, "a.vtt")
    assert (found.format, found.turns) == (UNKNOWN, ())
    assert [(p.file, p.line, p.column) for p in found.problems] == [("a.vtt", 1, 1)]
    assert "empty" in found.problems[0].message


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word"),
        (b"{\\rtf1\\ansi Ann: Hi}", "rich text"),
        (b"ID3\x04\0\0\0", "sound"),
        (b"\0\0\0\x20ftypisom", "does not hold text"),
        (bytes(range(256)) * 3 + b"\0" * 300, "does not hold text"),
    ],
)
def test_other_files_are_told_by_their_kind(data: bytes, part: str) -> None:
    found = read_transcript(data, "a")
    assert found.format == UNKNOWN
    assert part in found.problems[0].message
    assert found.problems[0].hint


@pytest.mark.parametrize(
    "text", ["WEBVTT\n", "WEBVTT\n\nNOTE nothing here\n", "WEBVTT\n\n00:01.000 --> 00:02.000\n<i></i>\n"]
)
def test_a_transcript_without_words_is_told(text: str) -> None:
    found = read_transcript(text.encode(), "a.vtt")
    assert (found.format, found.turns) == ("vtt", ())
    assert "no words" in found.problems[0].message


def test_every_format_has_its_name() -> None:
    assert {*TEXT_READERS, *DOCUMENT_READERS} == {
        "vtt", "zoom_vtt", "teams_vtt", "srt", "sbv", "teams_docx", "meet_docx", "otter", "whisper", "named", "notes"
    }  # fmt: skip


@pytest.mark.parametrize("name", [*TEXT_READERS, *DOCUMENT_READERS])
@pytest.mark.parametrize("text", ["", " ", "words", "WEBVTT", "{", "[", "0:01", "Q:", "-->", "\0", "\ud83d"])
def test_every_reader_can_be_asked_about_anything(name: str, text: str) -> None:
    reader = (TEXT_READERS | DOCUMENT_READERS)[name]
    assert 0.0 <= reader.sure(text) <= 1.0
    assert reader.read(text, "a").format == name
