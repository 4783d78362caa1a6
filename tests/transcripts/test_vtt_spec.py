"""WebVTT by the specification: a table of files and the cues that a conforming parser has for each."""

import pytest

from ringback.transcripts.vtt import cues_of, is_vtt, read

ONE = "00:00:01.000 --> 00:00:02.000"
GOOD = (1.0, 2.0, "hello")

Expected = list[tuple[float, float, str]]

FILES: list[tuple[str, str, Expected]] = [
    ("the signature alone", "WEBVTT", []),
    ("the signature and a line end", "WEBVTT\n", []),
    ("one cue", f"WEBVTT\n\n{ONE}\nhello\n", [GOOD]),
    ("no line end at the end", f"WEBVTT\n\n{ONE}\nhello", [GOOD]),
    ("a byte order mark", f"\ufeffWEBVTT\n\n{ONE}\nhello", [GOOD]),
    ("a blank and words after the signature", f"WEBVTT - anything here\n\n{ONE}\nhello", [GOOD]),
    ("a tab after the signature", f"WEBVTT\tanything\n\n{ONE}\nhello", [GOOD]),
    ("a letter after the signature", f"WEBVTTX\n\n{ONE}\nhello", []),
    ("a small signature", f"webvtt\n\n{ONE}\nhello", []),
    ("no signature", f"{ONE}\nhello", []),
    ("a line above the signature", f"\nWEBVTT\n\n{ONE}\nhello", []),
    ("header lines", f"WEBVTT\nKind: captions\nLanguage: en\n\n{ONE}\nhello", [GOOD]),
    ("a cue straight under the signature", f"WEBVTT\n{ONE}\nhello", [GOOD]),
    ("a cue straight under header lines", f"WEBVTT\nKind: captions\n{ONE}\nhello", [GOOD]),
    ("many blank lines", f"WEBVTT\n\n\n\n\n{ONE}\nhello\n\n\n\n{ONE}\nhello", [GOOD, GOOD]),
    ("carriage returns", f"WEBVTT\r\r{ONE}\rhello\r", [GOOD]),
    ("both line ends", f"WEBVTT\r\n\r\n{ONE}\r\nhello\r\n", [GOOD]),
    ("mixed line ends", f"WEBVTT\r\n\n{ONE}\rhello\n\r\n{ONE}\nhello", [GOOD, GOOD]),
    ("a NUL", f"WEBVTT\n\n{ONE}\nhel\0lo", [(1.0, 2.0, "hel\ufffdlo")]),
    ("two lines of words", f"WEBVTT\n\n{ONE}\nhello\nthere", [(1.0, 2.0, "hello\nthere")]),
    ("a line of blanks does not end a cue", f"WEBVTT\n\n{ONE}\nhello\n \nthere", [(1.0, 2.0, "hello\n \nthere")]),
    ("no words", f"WEBVTT\n\n{ONE}\n\n{ONE}\nhello", [(1.0, 2.0, ""), GOOD]),
    ("times of the next cue end the words", f"WEBVTT\n\n{ONE}\nhello\n{ONE}\nhello", [GOOD, GOOD]),
    ("no hours", "WEBVTT\n\n00:01.000 --> 00:02.000\nhello", [GOOD]),
    ("hours on one side only", "WEBVTT\n\n00:01.000 --> 00:00:02.000\nhello", [GOOD]),
    ("three digits of hours", "WEBVTT\n\n000:00:01.000 --> 100:00:02.000\nhello", [(1.0, 360002.0, "hello")]),
    ("one digit of hours", "WEBVTT\n\n0:00:01.000 --> 0:00:02.000\nhello", [GOOD]),
    ("no blanks around the arrow", "WEBVTT\n\n00:01.000-->00:02.000\nhello", [GOOD]),
    ("blanks and tabs around all", "WEBVTT\n\n \t00:01.000 \t -->\t\t00:02.000\t \nhello", [GOOD]),
    ("form feeds around the arrow", "WEBVTT\n\n00:01.000\f-->\f00:02.000\nhello", [GOOD]),
    ("a vertical tab is no white space", "WEBVTT\n\n00:01.000\v-->\v00:02.000\nhello", []),
    ("a no-break space is no white space", "WEBVTT\n\n00:01.000\u00a0-->\u00a000:02.000\nhello", []),
    ("the end before the start", "WEBVTT\n\n00:02.000 --> 00:01.000\nhello", [(2.0, 1.0, "hello")]),
    ("cues out of order", f"WEBVTT\n\n00:05.000 --> 00:06.000\nlater\n\n{ONE}\nhello", [(5.0, 6.0, "later"), GOOD]),
    ("overlapping cues", f"WEBVTT\n\n{ONE}\nhello\n\n00:01.500 --> 00:03.000\nboth", [GOOD, (1.5, 3.0, "both")]),
    ("sixty seconds", "WEBVTT\n\n00:00.000 --> 00:60.000\nhello", []),
    ("sixty minutes", "WEBVTT\n\n00:60:00.000 --> 01:00:01.000\nhello", []),
    ("one digit of minutes", "WEBVTT\n\n0:01.000 --> 0:02.000\nhello", []),
    ("three digits of minutes", "WEBVTT\n\n000:01.000 --> 00:02.000\nhello", []),
    ("one digit of seconds", "WEBVTT\n\n00:1.000 --> 00:02.000\nhello", []),
    ("two digits of milliseconds", "WEBVTT\n\n00:01.00 --> 00:02.000\nhello", []),
    ("four digits of milliseconds", "WEBVTT\n\n00:01.0000 --> 00:02.000\nhello", []),
    ("no milliseconds", "WEBVTT\n\n00:01 --> 00:02\nhello", []),
    ("a comma", "WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nhello", []),
    ("a minus", "WEBVTT\n\n-00:01.000 --> 00:02.000\nhello", []),
    ("digits of another script", "WEBVTT\n\n٠٠:٠١.000 --> 00:02.000\nhello", []),
    ("hours without end", f"WEBVTT\n\n{'9' * 5000}:00:01.000 --> 00:02.000\nhello", []),
    ("a short arrow", "WEBVTT\n\n00:01.000 -> 00:02.000\nhello", []),
    ("a long arrow", "WEBVTT\n\n00:01.000 ---> 00:02.000\nhello", []),
    ("no end", "WEBVTT\n\n00:01.000 -->\nhello", []),
    ("words before the arrow", "WEBVTT\n\n00:01.000 a --> 00:02.000\nhello", []),
    ("an id", f"WEBVTT\n\nfirst cue\n{ONE}\nhello", [GOOD]),
    ("an id with a blank in front", f"WEBVTT\n\n first\n{ONE}\nhello", [GOOD]),
    ("an id of a blank", f"WEBVTT\n\n \n{ONE}\nhello", [GOOD]),
    ("an id with half an arrow", f"WEBVTT\n\n-- >\n{ONE}\nhello", [GOOD]),
    ("an id of two lines is none", f"WEBVTT\n\none\ntwo\n{ONE}\nhello", [GOOD]),
    ("an arrow as id", f"WEBVTT\n\n-->\n{ONE}\nhello", [GOOD]),
    ("an arrow in an id", f"WEBVTT\n\nfoo-->\n{ONE}\nhello", [GOOD]),
    ("settings", f"WEBVTT\n\n{ONE} line:0 position:20% size:60% align:start vertical:rl\nhello", [GOOD]),
    ("settings that are wrong", f"WEBVTT\n\n{ONE} line:x  size:900% nonsense :::\nhello", [GOOD]),
    ("settings without a blank", f"WEBVTT\n\n{ONE}align:start\nhello", [GOOD]),
    ("a note of one line", f"WEBVTT\n\nNOTE nothing\n\n{ONE}\nhello", [GOOD]),
    ("a note of many lines", f"WEBVTT\n\nNOTE\nnothing\nat all\n\n{ONE}\nhello", [GOOD]),
    ("a note over times is an id", f"WEBVTT\n\nNOTE\n{ONE}\nhello", [GOOD]),
    ("a note after the last cue", f"WEBVTT\n\n{ONE}\nhello\n\nNOTE the end", [GOOD]),
    ("styles", f"WEBVTT\n\nSTYLE\n::cue {{ color: red }}\n\nSTYLE\n::cue(b) {{}}\n\n{ONE}\nhello", [GOOD]),
    ("a style with an arrow ends", f"WEBVTT\n\nSTYLE\n::cue {{\n{ONE}\nhello", [GOOD]),
    ("a region", f"WEBVTT\n\nREGION\nid:left\nwidth:40%\n\n{ONE} region:left\nhello", [GOOD]),
    ("a style after a cue", f"WEBVTT\n\n{ONE}\nhello\n\nSTYLE\n::cue {{}}\n\n{ONE}\nhello", [GOOD, GOOD]),
    ("words without times", f"WEBVTT\n\nlost words\n\n{ONE}\nhello", [GOOD]),
    ("a bad cue between good ones", f"WEBVTT\n\n{ONE}\nhello\n\n00:0x --> 1\nbad\n\n{ONE}\nhello", [GOOD, GOOD]),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(text, cues, id=name) for name, text, cues in FILES])
def test_it_has_the_cues_of_a_conforming_parser(text: str, expected: Expected) -> None:
    assert [(cue.start, cue.end, cue.text) for cue in cues_of(text, "a.vtt").cues] == expected


def test_the_table_is_long_enough() -> None:
    assert len(FILES) >= 40
    assert len({name for name, _, _ in FILES}) == len(FILES)


def test_it_keeps_ids_settings_and_lines() -> None:
    cue = cues_of(f"WEBVTT\n\nfirst cue\n{ONE}  align:start  size:50% \nhello", "a.vtt").cues[0]
    assert (cue.id, cue.settings, cue.line) == ("first cue", "align:start  size:50%", 4)


@pytest.mark.parametrize(
    ("text", "line", "column", "part"),
    [
        ("WEBVTT\n\n00:01 --> 00:02\nhello", 3, 1, "times of this cue"),
        ("WEBVTT\n\nid\n00:01.000 --> 00:02\nhello", 4, 15, "times of this cue"),
        ("WEBVTT\n\n00:01.000 a --> 00:02.000\nhello", 3, 11, "times of this cue"),
        ("WEBVTT\n\nlost words\n", 3, 1, "without times"),
        ("WEBVTT\n\n00:02.000 --> 00:01.000\nhello", 3, 1, "ends before it begins"),
        ("hello", 1, 1, "first line"),
    ],
)
def test_it_tells_what_it_skips_and_where(text: str, line: int, column: int, part: str) -> None:
    problems = cues_of(text, "a.vtt").problems
    assert len(problems) == 1
    problem = problems[0]
    assert (problem.file, problem.line, problem.column) == ("a.vtt", line, column)
    assert problem.source == text.split("\n")[line - 1]
    assert part in problem.message
    assert problem.hint


@pytest.mark.parametrize("opening", ["NOTE a", "NOTE\na", "STYLE\n::cue {}", "REGION\nid:a", "12"])
def test_it_says_nothing_of_what_is_no_speech(opening: str) -> None:
    assert cues_of(f"WEBVTT\n\n{opening}\n\n{ONE}\nhello", "a.vtt").problems == ()


def test_a_word_that_only_begins_like_a_note_is_lost_speech() -> None:
    assert len(cues_of("WEBVTT\n\nNOTEWORTHY words\n", "a.vtt").problems) == 1


@pytest.mark.parametrize(("text", "holds"), [("WEBVTT", True), ("WEBVTT x", True), ("WEBVTTx", False), ("", False)])
def test_the_signature_is_six_signs_and_then_white_space(text: str, holds: bool) -> None:
    assert is_vtt(text) is holds


def test_turns_stand_in_order_of_time_and_keep_a_backward_end_out() -> None:
    text = f"WEBVTT\n\n00:05.000 --> 00:04.000\nlater\n\n{ONE}\nhello"
    assert [(t.text, t.start, t.end) for t in read(text, "a.vtt").turns] == [("hello", 1.0, 2.0), ("later", 5.0, None)]
