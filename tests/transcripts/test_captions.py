"""SRT, SBV and the WebVTT of Zoom and Teams."""

import pytest

from ringback.model.transcript import Transcript
from ringback.transcripts.read import read_transcript

Row = tuple[str, str, float | None, float | None]


def rows(transcript: Transcript) -> list[Row]:
    return [(t.speaker, t.text, t.start, t.end) for t in transcript.turns]


def of(text: str) -> Transcript:
    return read_transcript(text.encode(), "call.txt")


SRT = "1\n00:00:01,000 --> 00:00:02,500\nHello there.\n\n2\n00:00:03,000 --> 00:00:04,000\nHi.\n"


def test_srt_as_it_is_usually_written() -> None:
    found = of(SRT)
    assert (found.format, found.problems) == ("srt", ())
    assert rows(found) == [("", "Hello there.", 1.0, 2.5), ("", "Hi.", 3.0, 4.0)]
    assert [t.line for t in found.turns] == [2, 6]


@pytest.mark.parametrize(
    "text",
    [
        SRT.replace("\n", "\r\n"),
        SRT.replace(",", "."),
        "\ufeff" + SRT,
        SRT.replace("1\n00", "00").replace("2\n00", "00"),
        SRT.replace("00:00:0", "0:0:0"),
        SRT.replace("02,500", "02,500 X1:10 X2:20 Y1:5 Y2:9"),
        SRT.replace("Hello", "<i>Hello</i>").replace("there", '<font color="#fff">there</font>'),
        SRT.replace("Hello", r"{\an8}Hello"),
        SRT.replace("Hello", "Hel" + "lo").replace("\n\n2", "\n2"),
        SRT.replace("Hello there", "Hello\n\nthere"),
        SRT.rstrip(),
    ],
)
def test_srt_as_it_is_also_written(text: str) -> None:
    found = of(text)
    assert (found.format, found.problems) == ("srt", ())
    assert [t.text for t in found.turns] == ["Hello there.", "Hi."]


def test_srt_keeps_a_number_that_was_said() -> None:
    assert [t.text for t in of(SRT.replace("Hello there.", "How many?\n12")).turns] == ["How many? 12", "Hi."]


def test_srt_keeps_a_number_at_the_end() -> None:
    assert [t.text for t in of(SRT.replace("Hi.", "Twelve, or\n12")).turns] == ["Hello there.", "Twelve, or 12"]


def test_srt_tells_times_that_cannot_be_read() -> None:
    found = of(SRT + "\n3\n00:00:99,000 -> 00:01:00,000\nlost\n\n4\n00:00:08,000 --> 00:00:09,000\nBye.")
    assert [t.text for t in found.turns] == ["Hello there.", "Hi.", "Bye."]
    assert [(p.line, p.source) for p in found.problems] == [(10, "00:00:99,000 -> 00:01:00,000")]


def test_srt_takes_names_out_of_the_words() -> None:
    found = of(SRT.replace("Hello", "[SPEAKER_00]: Hello").replace("Hi", "[SPEAKER_01]: Hi"))
    assert [(t.speaker, t.text) for t in found.turns] == [("SPEAKER_00", "Hello there."), ("SPEAKER_01", "Hi.")]


def test_webvtt_with_commas_is_read_as_srt_and_nothing_is_lost() -> None:
    found = of("WEBVTT\n\n" + SRT)
    assert [t.text for t in found.turns] == ["Hello there.", "Hi."]


def test_webvtt_without_its_first_line_is_read_as_srt() -> None:
    assert rows(of("00:01.000 --> 00:02.000\nHello.\n")) == [("", "Hello.", 1.0, 2.0)]


SBV = (
    "0:00:01.000,0:00:02.500\n>> ANN: Hello[br]there.\n\n0:00:03.000,0:00:04.000\nGo on.\n\n"
    "0:00:05.000,0:00:06.000\n>> BO: Yes.\n"
)


def test_sbv_holds_a_name_until_the_next() -> None:
    found = of(SBV)
    assert (found.format, found.problems) == ("sbv", ())
    assert rows(found) == [("ANN", "Hello there. Go on.", 1.0, 4.0), ("BO", "Yes.", 5.0, 6.0)]


def test_sbv_tells_times_that_cannot_be_read() -> None:
    found = of(SBV.replace("0:00:05.000", "0:00:75.000"))
    assert len(found.turns) == 1
    assert [p.line for p in found.problems] == [7]


ZOOM = (
    "WEBVTT\r\n\r\n1\r\n00:00:01.000 --> 00:00:02.000\r\nAna Díaz (she/her): Hello.\r\n\r\n"
    "2\r\n00:00:02.100 --> 00:00:03.000\r\nAna Díaz (she/her): One thing: are you there?\r\n\r\n"
    "3\r\n00:00:03.500 --> 00:00:04.000\r\nbob: Yes: I am.\r\n\r\n4\r\n00:00:05.000 --> 00:00:06.000\r\nbob: So.\r\n\r\n"
    "5\r\n00:00:06.100 --> 00:00:07.000\r\nbob: Here I am.\r\n"
)


def test_zoom_joins_the_cues_of_one_voice_and_leaves_other_colons_alone() -> None:
    found = of(ZOOM)
    assert (found.format, found.problems) == ("zoom_vtt", ())
    assert rows(found) == [
        ("Ana Díaz (she/her)", "Hello. One thing: are you there?", 1.0, 3.0),
        ("bob", "Yes: I am. So. Here I am.", 3.5, 7.0),
    ]


def test_a_zoom_cue_without_a_name_is_nobodys_where_all_others_have_one() -> None:
    named = "".join(f"\n{n}\n00:00:{n:02}.000 --> 00:00:{n:02}.500\nAna Díaz: Word.\n" for n in range(10, 20))
    found = of(f"WEBVTT\n{named}\n20\n00:00:21.000 --> 00:00:22.000\nWho is this?\n")
    assert [t.speaker for t in found.turns] == ["Ana Díaz", ""]


TEAMS = (
    "WEBVTT\n\n0a1b2c3d-1111-4222-8333-444455556666/12-0\n00:00:01.000 --> 00:00:02.000\n<v Keller, Anna (HR)>Hello.</v>\n\n"
    "0a1b2c3d-1111-4222-8333-444455556666/13-0\n00:00:02.100 --> 00:00:03.000\n<v Keller, Anna (HR)>Are you\nthere?</v>\n\n"
    "0a1b2c3d-1111-4222-8333-444455556666/20-0\n00:00:03.500 --> 00:00:04.000\n<v Jonas Brandt>Yes: here.</v>\n"
)


def test_teams_joins_the_cues_of_one_voice() -> None:
    found = of(TEAMS)
    assert (found.format, found.problems) == ("teams_vtt", ())
    assert rows(found) == [
        ("Keller, Anna (HR)", "Hello. Are you there?", 1.0, 3.0),
        ("Jonas Brandt", "Yes: here.", 3.5, 4.0),
    ]


def test_plain_webvtt_without_names_joins_nothing() -> None:
    found = of("WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n\n00:02.000 --> 00:03.000\nHi.\n")
    assert found.format == "vtt"
    assert [t.text for t in found.turns] == ["Hello.", "Hi."]


@pytest.mark.parametrize(
    "words",
    ["The point is: we won.", "Honestly: no.", "Second: the price.", "https://a.example is it", "at 10:30: late"],
)
def test_speech_with_a_colon_names_nobody(words: str) -> None:
    rest = "".join(f"\n\n00:{n:02}.000 --> 00:{n:02}.900\nand so it went on" for n in range(10, 40))
    found = of(f"WEBVTT\n\n00:01.000 --> 00:02.000\n{words}{rest}")
    assert found.format == "vtt"
    assert {t.speaker for t in found.turns} == {""}
    assert found.turns[0].text == words
