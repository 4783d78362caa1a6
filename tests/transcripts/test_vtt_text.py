"""The words of a cue: voices, tags, timestamps and character references."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.transcripts.vtt import read
from ringback.transcripts.vtt_text import pieces_of

Said = list[tuple[str | None, str]]

TEXTS: list[tuple[str, Said]] = [
    ("hello", [(None, "hello")]),
    ("", []),
    ("<v Ann>hello</v>", [("Ann", "hello")]),
    ("<v Ann>hello", [("Ann", "hello")]),
    ("<v Ann>hello</v> <v Bo>hi</v>", [("Ann", "hello"), (None, " "), ("Bo", "hi")]),
    ("<v Ann>hello <v Bo>hi", [("Ann", "hello "), ("Bo", "hi")]),
    ("<v Ann>one <v Bo>two</v> three</v> four", [("Ann", "one "), ("Bo", "two"), ("Ann", " three"), (None, " four")]),
    ("<v.loud.first Ann Lee>hello", [("Ann Lee", "hello")]),
    ("<v  Ann \t Lee >hello", [("Ann Lee", "hello")]),
    ("<v\nAnn\nLee>hello", [("Ann Lee", "hello")]),
    ("<v Ann &amp; Bo>hello", [("Ann & Bo", "hello")]),
    ("<v>hello", [("", "hello")]),
    ("<v Ann>one <i>two</v> three</i> four", [("Ann", "one two three four")]),
    ("<v Ann>one <c.red>two</c> three", [("Ann", "one two three")]),
    ("<b>a<u>b<i>c</i></u></b>", [(None, "abc")]),
    ("<lang en-GB>colour</lang>", [(None, "colour")]),
    ("<ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby> end", [(None, "漢字 end")]),
    ("<ruby>漢<rt>kan</ruby> end", [(None, "漢 end")]),
    ("<rt>alone</rt>", [(None, "alone")]),
    ("<nonsense x>a</nonsense>", [(None, "a")]),
    ("<V Ann>a", [(None, "a")]),
    ("a</v></b>b", [(None, "ab")]),
    ("a<00:00:01.000>b", [(None, "ab")]),
    ("a<99>b", [(None, "ab")]),
    ("a<>b<.x>c</>d", [(None, "abcd")]),
    ("a < b", [(None, "a ")]),
    ("a <b", [(None, "a ")]),
    ("a > b", [(None, "a > b")]),
    ("&lt;v Ann&gt; &amp; &nbsp;&eacute;&#233;&#xE9;", [(None, "<v Ann> & \u00a0ééé")]),
    ("&lrm;a&rlm;", [(None, "\u200ea\u200f")]),
    ("&amp;lt;", [(None, "&lt;")]),
    ("AT&T &unknown; & &copy", [(None, "AT&T &unknown; & ©")]),
    ("&#0;&#xD800;", [(None, "\ufffd\ufffd")]),
    (f"&#{'9' * 5000};", [(None, f"&#{'9' * 5000};")]),
]


@pytest.mark.parametrize(("text", "said"), TEXTS)
def test_it_hears_who_says_what(text: str, said: Said) -> None:
    assert [(piece.voice, piece.text) for piece in pieces_of(text)] == said


def test_the_second_voice_begins_at_its_timestamp() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:09.000\n<v Ann>Ready?</v> <00:00:04.500><v Bo>Yes."
    assert [(t.speaker, t.text, t.start, t.end) for t in read(text, "a").turns] == [
        ("Ann", "Ready?", 1.0, 9.0),
        ("Bo", "Yes.", 4.5, 9.0),
    ]


def test_a_timestamp_outside_the_cue_is_not_believed() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<00:00:44.000><v Bo>Yes."
    assert [t.start for t in read(text, "a").turns] == [1.0]


def test_overlapping_cues_of_two_voices_stay_apart_and_those_of_one_are_joined() -> None:
    text = (
        "WEBVTT\n\n00:01.000 --> 00:06.000\n<v Ann>One\n\n00:02.000 --> 00:03.000\n<v Bo>mm-hm\n\n"
        "00:05.000 --> 00:07.000\n<v Ann>two\n\n00:06.500 --> 00:06.900\n<v Ann>three"
    )
    assert [(t.speaker, t.text, t.start, t.end) for t in read(text, "a").turns] == [
        ("Ann", "One", 1.0, 6.0),
        ("Bo", "mm-hm", 2.0, 3.0),
        ("Ann", "two three", 5.0, 7.0),
    ]


def test_a_long_silence_of_one_voice_can_still_be_seen() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Well\n\n00:30.000 --> 00:31.000\n<v Ann>no idea"
    assert [t.text for t in read(text, "a").turns] == ["Well", "no idea"]


@given(st.text("<>/vcib.& \n\tAnrubylt;#0123:.é", max_size=80))
def test_it_never_raises_and_never_invents_letters(text: str) -> None:
    said = "".join(piece.text for piece in pieces_of(text))
    if "&" not in text:
        assert len(said) <= len(text)
