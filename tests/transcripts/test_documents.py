"""Word documents of Teams and Meet, and those that are not to be trusted."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from ringback.model.transcript import Transcript
from ringback.transcripts.docx import MAIN
from ringback.transcripts.read import read_transcript

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def xml(*paragraphs: str) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>".replace("\n", "</w:t><w:br/><w:t>") for p in paragraphs)
    return f'<?xml version="1.0"?><w:document {W}><w:body>{body}</w:body></w:document>'.encode()


def packed(content: bytes, name: str = MAIN, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        archive.writestr(name, content)
    return stream.getvalue()


def of(*paragraphs: str) -> Transcript:
    return read_transcript(packed(xml(*paragraphs)), "call.docx")


def said(transcript: Transcript) -> list[tuple[str, str, float | None]]:
    return [(t.speaker, t.text, t.start) for t in transcript.turns]


TEAMS = ("Call-20261117-Meeting Transcript", "17 November 2026, 10:00am", "27m 42s", "Ann Lee started transcription")


@pytest.mark.parametrize(
    "paragraphs",
    [
        (*TEAMS, "Ann Lee   0:03\nHello.\nAre you there?", "Bo Ray   0:09\nYes.", "Ann Lee stopped transcription"),
        (*TEAMS, "Ann Lee   0:03", "Hello.", "Are you there?", "Bo Ray   0:09", "Yes."),
        ("\nAnn Lee   0:03\nHello.", "\nAnn Lee   0:05\nAre you there?", "\nBo Ray   0:09\nYes."),
        ("0:0:3.0 --> 0:0:5.990\nAnn Lee\nHello. Are you there?", "0:0:9.0 --> 0:0:9.500\nBo Ray\nYes."),
    ],
)
def test_teams_in_each_layout(paragraphs: tuple[str, ...]) -> None:
    found = of(*paragraphs)
    assert (found.format, found.problems) == ("teams_docx", ())
    assert said(found) == [("Ann Lee", "Hello. Are you there?", 3.0), ("Bo Ray", "Yes.", 9.0)]
    assert {t.line for t in found.turns} == {0}


MEET_END = (
    "Transcription ended after 00:12:01",
    "This editable transcript was computer generated and might contain errors.",
)


@pytest.mark.parametrize(
    "top",
    [
        ("Call - Transcript", "Attendees", "Ann Lee, Bo Ray", "Transcript", "00:00:00"),
        (
            "📝 Notes",
            "Summary",
            "Ann Lee asked: why us, and Bo did not know it.",
            "📖 Transcript",
            "Call - Transcript",
            "00:00:00",
        ),
    ],
)
def test_meet_with_and_without_notes(top: tuple[str, ...]) -> None:
    found = of(
        *top,
        "Ann Lee: Hello.",
        "Ann Lee: There?",
        "Bo Ray: Yes.",
        "00:05:00",
        "Bo Ray: Still here.",
        "Ann Lee: Bye.",
        *MEET_END,
    )
    assert (found.format, found.problems) == ("meet_docx", ())
    assert said(found) == [
        ("Ann Lee", "Hello. There?", 0.0),
        ("Bo Ray", "Yes. Still here.", 300.0),
        ("Ann Lee", "Bye.", None),
    ]


def test_any_other_format_may_be_pasted_into_a_document() -> None:
    found = of("Q: Why us?", "A: No idea.")
    assert found.format == "notes"
    assert len(found.turns) == 2


def test_text_that_was_deleted_or_stands_twice_is_not_read() -> None:
    fallback = "<w:r><w:Fallback><w:t>Twice</w:t></w:Fallback><w:del><w:t>Gone</w:t></w:del></w:r>"
    content = xml("Ann: Hello", "Bo: Hi", "Ann: Bye").replace(b"</w:p>", fallback.encode() + b"</w:p>", 1)
    assert [t.text for t in read_transcript(packed(content), "a").turns] == ["Hello", "Hi", "Bye"]


def bomb() -> bytes:
    return packed(b"<a>" + b" " * (30 * 1024 * 1024) + b"</a>")


def entities() -> bytes:
    return packed(b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>')


def entities_in_utf16() -> bytes:
    return packed('<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY x "ha">]><a>&x;</a>'.encode("utf-16"))


def outside() -> bytes:
    return packed(b'<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>')


def locked() -> bytes:
    data = bytearray(packed(xml("Ann: Hi")))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


WRONG: list[tuple[Callable[[], bytes], str]] = [
    (bomb, "larger than any transcript"),
    (entities, "entities"),
    (entities_in_utf16, "entities"),
    (outside, "entities"),
    (locked, "password"),
    (lambda: packed(b"x", "other.txt"), "no Word document"),
    (lambda: packed(b"<a><b></a>"), "damaged"),
    (lambda: packed(b'<?xml version="1.0" encoding="nobody-knows"?><a/>'), "damaged"),
    (lambda: packed(b'<?xml version="1.0" encoding="shift_jis"?><a/>'), "damaged"),
    (lambda: packed(b""), "damaged"),
    (lambda: packed(xml("a") * 50)[:200], "damaged"),
    (lambda: b"PK\x03\x04", "damaged"),
    (lambda: packed(xml("Hi"), method=zipfile.ZIP_BZIP2), "larger than"),
]


@pytest.mark.parametrize(("data", "part"), WRONG)
def test_what_cannot_or_may_not_be_opened_is_told(data: Callable[[], bytes], part: str) -> None:
    found = read_transcript(data(), "call.docx")
    assert (found.format, found.turns) == ("unknown", ())
    assert part in found.problems[0].message
    assert found.problems[0].hint


def test_a_lie_about_its_size_does_not_open_a_bomb() -> None:
    data = bytearray(bomb())
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = (100).to_bytes(4, "little")
    found = read_transcript(bytes(data), "call.docx")
    assert (found.format, len(found.problems)) == ("unknown", 1)


def test_an_empty_document_is_no_transcript() -> None:
    assert of().format == "unknown"
