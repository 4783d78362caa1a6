"""Plain text: Otter, names in front, and notes."""

import pytest

from ringback.model.transcript import Transcript
from ringback.transcripts.notes import ANSWERED, ASKED
from ringback.transcripts.read import read_transcript

Row = tuple[str, str, float | None]


def of(text: str) -> Transcript:
    return read_transcript(text.encode(), "call.txt")


def rows(transcript: Transcript) -> list[Row]:
    return [(t.speaker, t.text, t.start) for t in transcript.turns]


OTTER = "Ann Lee  0:05  \nHello. Can you\nhear me?\n\nUnknown Speaker  0:12  \nYes.\n\nAnn Lee  1:02:03\nBye.\n\nTranscribed by https://otter.ai\n"


def test_otter_with_its_last_line() -> None:
    found = of(OTTER)
    assert (found.format, found.problems) == ("otter", ())
    assert rows(found) == [
        ("Ann Lee", "Hello. Can you hear me?", 5.0),
        ("Unknown Speaker", "Yes.", 12.0),
        ("Ann Lee", "Bye.", 3723.0),
    ]
    assert [t.line for t in found.turns] == [1, 5, 8]


@pytest.mark.parametrize(
    "text",
    [
        "First call\nTue, Nov 17, 2026 10:00AM • 4:02\n\nSUMMARY KEYWORDS\nteam, rota\n\nSPEAKERS\nAnn Lee, Bo\n\n"
        + OTTER,
        OTTER.replace("  0:05  ", "\t00:05"),
        OTTER.replace("  0:05  ", " 0:05"),
        OTTER.replace("\n", "\r\n"),
        OTTER.replace("\n\nTranscribed by https://otter.ai", ""),
    ],
)
def test_otter_in_its_other_shapes(text: str) -> None:
    found = of(text)
    assert (found.format, found.problems) == ("otter", ())
    assert [t.text for t in found.turns] == ["Hello. Can you hear me?", "Yes.", "Bye."]


def test_otter_without_names() -> None:
    assert rows(of("0:00  \nHello.\n\n0:04  \nHi.\n\nTranscribed by https://otter.ai")) == [
        ("", "Hello.", 0.0),
        ("", "Hi.", 4.0),
    ]


def test_a_time_that_was_said_begins_no_turn() -> None:
    found = of(OTTER.replace("hear me?", "hear me at\n10:30"))
    assert found.turns[0].text == "Hello. Can you hear me at 10:30"


def test_an_end_before_its_start_is_no_end() -> None:
    found = of("[0:09 --> 0:04] Ann: Hello.\n[0:12 --> 0:14] Bo: Hi.\n")
    assert [(t.start, t.end) for t in found.turns] == [(9.0, None), (12.0, 14.0)]


def test_a_name_and_a_time_on_lines_of_their_own_as_a_copied_page_has_them() -> None:
    found = of("Ann Lee\n00:05\nHello.\n\nBo\n00:12\nHi.\n")
    assert found.problems == ()
    assert rows(found) == [("Ann Lee", "Hello.", 5.0), ("Bo", "Hi.", 12.0)]


def test_times_of_day_with_halves_of_the_day() -> None:
    found = of("[11:59:50 AM] Ann: Hello.\n[12:00:10 PM] Bo: Hi.\n[1:00 PM] Ann: Bye.\n")
    assert rows(found) == [("Ann", "Hello.", 0.0), ("Bo", "Hi.", 20.0), ("Ann", "Bye.", 3610.0)]


def test_two_people_called_a_and_b() -> None:
    assert [t.speaker for t in of("A: Hello.\nB: Hi.\nA: Why us?\nB: No idea.\n").turns] == ["A", "B", "A", "B"]


def test_times_of_day_count_from_the_first() -> None:
    found = of("[Ann Lee] 14:03:22\nHello.\n\n[Bo Ray] 14:03:30\nHi.\n")
    assert rows(found) == [("Ann Lee", "Hello.", 0.0), ("Bo Ray", "Hi.", 8.0)]


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("Ann: Hello.", None),
        ("[00:01:02] Ann: Hello.", 62.0),
        ("(0:15) Ann: Hello.", 15.0),
        ("00:01:02 Ann: Hello.", 62.0),
        ("00:01:02 - Ann: Hello.", 62.0),
        ("[00:01:02.500] Ann: Hello.", 62.5),
        ("Ann (0:15): Hello.", 15.0),
        ("Ann [00:01:02]: Hello.", 62.0),
        ("Ann 00:15: Hello.", 15.0),
        ("**Ann:** Hello.", None),
        ("**Ann**: Hello.", None),
        ("- Ann: Hello.", None),
        ("  Ann : Hello.", None),
        ("Ann:\nHello.", None),
        ("[Ann]: Hello.", None),
        ("Ann：Hello.", None),
        ("[00:01:02 --> 00:01:04] Ann: Hello.", 62.0),
    ],
)
def test_names_with_and_without_times(line: str, start: float | None) -> None:
    found = of(f"{line}\nBo Ray: Hi.\nDr. Ann van Dam: Good day.\n")
    assert (found.format, found.problems) == ("named", ())
    assert rows(found)[0] == ("Ann", "Hello.", start)
    assert [t.speaker for t in found.turns] == ["Ann", "Bo Ray", "Dr. Ann van Dam"]


def test_lines_without_a_name_go_on_and_one_voice_is_joined() -> None:
    found = of("Ann: One\ntwo\n\nthree: four\nAnn: five\nBo: six\n")
    assert rows(found) == [("Ann", "One two three: four five", None), ("Bo", "six", None)]


@pytest.mark.parametrize(
    "names", [("interviewer", "me"), ("SPEAKER_00", "SPEAKER_01"), ("Speaker 1", "Speaker 2"), ("面试官", "我")]
)
def test_names_that_are_no_names(names: tuple[str, str]) -> None:
    found = of(f"{names[0]}: Why us?\n{names[1]}: No idea.\n{names[0]}: Thanks.\n")
    assert [t.speaker for t in found.turns] == [names[0], names[1], names[0]]


def test_a_heading_above_the_first_name_is_passed_over_and_speech_is_told() -> None:
    assert of("Call with Ann, 3 May\n\nAnn: Hello.\nBo: Hi.\n").problems == ()
    found = of("And then she asked me about my last job.\n\nAnn: Hello.\nBo: Hi.\n")
    assert [(p.line, p.column) for p in found.problems] == [(1, 1)]
    assert len(found.turns) == 2


def test_times_without_names() -> None:
    found = of("[00:00:01.000 --> 00:00:02.000]  Hello.\n[00:00:03.000 --> 00:00:04.500]  Hi.\n")
    assert rows(found) == [("", "Hello.", 1.0), ("", "Hi.", 3.0)]
    assert found.turns[1].end == 4.5


@pytest.mark.parametrize(
    "text",
    [
        "Q: Why us?\nA: No idea.\nQ: Thanks.\nA: Bye.",
        "Q: Why us? A: No idea. Q: Thanks. A: Bye.",
        "Q1. Why us?\nA1. No idea.\nQ2. Thanks.\nA2. Bye.",
        "Q. Why us?\nA. No idea.\nQ. Thanks.\nA. Bye.",
        "Question 1: Why us?\nAnswer: No idea.\nQuestion 2: Thanks.\nAnswer: Bye.",
        "They asked: Why us?\nI said: No idea.\nThen\nThey said: Thanks.\nI replied: Bye.".replace("Then\n", ""),
        "- **Q:** Why us?\n- **A:** No idea.\n- **Q:** Thanks.\n- **A:** Bye.",
        "1. She asked me: Why us?\nMy answer: No idea.\n2. She said: Thanks.\nMy answer: Bye.",
        "q: Why us?\na: No\nidea.\n\nq: Thanks.\na: Bye.",
    ],
)
def test_notes(text: str) -> None:
    found = of(text)
    assert (found.format, found.problems) == ("notes", ())
    assert rows(found) == [
        (ASKED, "Why us?", None),
        (ANSWERED, "No idea.", None),
        (ASKED, "Thanks.", None),
        (ANSWERED, "Bye.", None),
    ]


def test_a_case_file_is_told_from_a_transcript() -> None:
    found = of("candidate: {name: Ann}\ninterview: {channel: phone}\ndebrief:\n  asked: why\n  said: no\n")
    assert (found.format, found.turns) == ("unknown", ())
    assert "case file" in found.problems[0].message


@pytest.mark.parametrize(
    "text",
    [
        "It went badly. She asked me about my last job and I said too much.",
        "I have three things to say\n\na) one\nb) two\n",
        "Dear Ms Keller,\n\nthank you for the talk.\n\nBest\nA. Brandt\n",
        "now: 2026-11-17T10:23:00\n",
        "just words\n" * 30,
    ],
)
def test_other_text_is_no_transcript(text: str) -> None:
    found = of(text)
    assert (found.format, found.turns) == ("unknown", ())
    assert len(found.problems) == 1
    assert found.problems[0].hint
    assert found.problems[0].source == text.split("\n")[0]
