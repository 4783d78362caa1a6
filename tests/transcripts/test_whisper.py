"""Whisper's JSON, with the additions of WhisperX and the keys of whisper.cpp."""

import json

import pytest

from ringback.model.transcript import Transcript
from ringback.transcripts.read import read_transcript


def of(value: object, **how: int) -> Transcript:
    text = value if isinstance(value, str) else json.dumps(value, **how)  # type: ignore[arg-type]
    return read_transcript(text.encode(), "call.json")


SEGMENTS = [{"start": 0.0, "end": 2.5, "text": " Hello."}, {"start": 3, "end": 4.0, "text": " Hi."}]


@pytest.mark.parametrize(
    "value",
    [
        {"text": "Hello. Hi.", "segments": SEGMENTS, "language": "en"},
        {"task": "transcribe", "duration": 4.0, "text": 'he said "segments": [', "segments": SEGMENTS},
        SEGMENTS,
        {
            "transcription": [
                {"offsets": {"from": 0, "to": 2500}, "text": " Hello."},
                {"offsets": {"from": 3000, "to": 4000}, "text": "Hi."},
            ]
        },
        {
            "transcription": [
                {"timestamps": {"from": "00:00:00,000", "to": "00:00:02,500"}, "text": "Hello."},
                {"timestamps": {"from": "00:00:03,000", "to": "00:00:04,000"}, "text": "Hi."},
            ]
        },
    ],
)
@pytest.mark.parametrize("indent", [0, 2])
def test_it_reads_what_the_programs_write(value: object, indent: int) -> None:
    found = of(value, indent=indent)
    assert (found.format, found.problems) == ("whisper", ())
    assert [(t.text, t.start, t.end, t.speaker) for t in found.turns] == [
        ("Hello.", 0.0, 2.5, ""),
        ("Hi.", 3.0, 4.0, ""),
    ]


def test_it_joins_the_segments_of_one_speaker() -> None:
    found = of({"segments": [{**s, "speaker": "SPEAKER_01"} for s in SEGMENTS]})
    assert [(t.speaker, t.text, t.start, t.end) for t in found.turns] == [("SPEAKER_01", "Hello. Hi.", 0.0, 4.0)]


def test_it_parts_a_segment_whose_words_have_two_speakers() -> None:
    words = [
        {"word": "Ready?", "start": 0.1, "end": 0.5, "speaker": "SPEAKER_00"},
        {"word": "Yes,", "start": 0.9, "end": 1.1, "speaker": "SPEAKER_01"},
        {"word": "12"},
    ]
    found = of(
        {"segments": [{"start": 0.0, "end": 2.0, "text": "Ready? Yes, 12", "speaker": "SPEAKER_00", "words": words}]}
    )
    assert [(t.speaker, t.text, t.start, t.end) for t in found.turns] == [
        ("SPEAKER_00", "Ready?", 0.1, 0.5),
        ("SPEAKER_01", "Yes, 12", 0.9, 1.1),
    ]


def test_each_turn_knows_its_line() -> None:
    assert [t.line for t in of({"segments": SEGMENTS}, indent=1).turns] == [3, 8]


def test_a_file_that_breaks_off_gives_what_stands_before() -> None:
    text = json.dumps({"segments": SEGMENTS}, indent=1)
    found = of(text[: text.index("Hi") + 1])
    assert [t.text for t in found.turns] == ["Hello."]
    assert [(p.line > 1, "breaks off" in p.message) for p in found.problems] == [(True, True)]


@pytest.mark.parametrize("segment", [7, "text", None, {}, {"text": 5}, {"start": 1.0}, [1]])
def test_a_segment_without_text_is_told(segment: object) -> None:
    found = of({"segments": [segment, *SEGMENTS]})
    assert len(found.turns) == 2
    assert len(found.problems) == 1


@pytest.mark.parametrize("time", ["x", None, True, -1, float("nan"), float("inf"), 1e300, [], {}, 10**400])
def test_a_time_that_is_none_is_not_believed(time: object) -> None:
    found = of({"segments": [{"start": time, "end": time, "text": "Hello."}]})
    assert [(t.text, t.start, t.end) for t in found.turns] == [("Hello.", None, None)]


@pytest.mark.parametrize(
    "text",
    [
        '{"segments": [',
        '{"segments": [{',
        '{"segments": ' + "[" * 100_000,
        '{"segments": [{"text": ' + "9" * 5000 + "}]}",
        '{"segments": []}',
    ],
)
def test_broken_json_is_told(text: str) -> None:
    found = of(text)
    assert (found.format, found.turns) == ("whisper", ())
    assert len(found.problems) == 1


def test_half_a_sign_can_be_printed() -> None:
    found = of('{"segments": [{"text": "Hi \\ud83d", "speaker": "\\ud83d"}]}')
    assert all((t.text + t.speaker).encode() for t in found.turns)


def test_other_json_is_no_transcript() -> None:
    assert of({"name": "Ann", "age": 3}).format == "unknown"
