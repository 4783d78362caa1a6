"""Any text can be checked: nothing is raised, and every place that is pointed at lies in the text."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from ringback import api
from ringback.model.check import Checked
from ringback.model.values import DraftChannel, Purpose
from tests.checks.builders import CASE, checked

PIECES = [
    "Dear Ms Horwath,", "Subject: sorry\n\n", "I led a team of thirty.", "You promised me a raise.", "[Name]", "{{x}}", "> no\n",
    "-- \n", "On 3 May 2019 I rang.", "he", "Ms Horvath", "\r\n", "\n\n", " ", "\x00", "\u202e", "🙂", "e\u0301", "面接",
    "12:61 31/31/3131",
    "99" * 30,
    "Monday 31 February", "I will drop by on Tuesday.", "quarter to zero o'clock", "XXX", "I guarantee it.", "nineteen hundred",
]  # fmt: skip
texts = (
    st.text(max_size=200)
    | st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join)
    | st.lists(st.sampled_from(PIECES)).map("".join)
)


def holds(text: str, result: Checked) -> None:
    """What must hold of every result."""
    for f in result.findings:
        assert 0 <= f.start <= f.end <= len(text)
        before = text[: f.start]
        assert f.line == before.count("\n") + 1
        assert f.column == f.start - (before.rfind("\n") + 1) + 1
        assert f.message
        assert "{" not in f.message.replace(text[f.start : f.end], "")
    assert all((a.start, a.end) <= (b.start, b.end) for a, b in pairwise(result.findings))
    for span in (result.goals.admits, result.goals.names, result.goals.interest, result.goals.asks):
        assert span is None or 0 <= span[0] < span[1] <= len(text)
    assert all(0 <= s.start < s.end <= len(text) for s in result.sentences)
    assert set(result.flags) == {f.flag for f in result.findings if f.flag}
    assert result.words >= 0


@settings(deadline=None, max_examples=200)
@given(texts, st.sampled_from(Purpose), st.sampled_from(DraftChannel))
def test_any_text_can_be_checked_without_a_case(text: str, purpose: Purpose, channel: DraftChannel) -> None:
    holds(text, checked(text, None, purpose, channel))


@settings(deadline=None, max_examples=200)
@given(texts, st.sampled_from(Purpose), st.sampled_from(DraftChannel))
def test_any_text_can_be_checked_with_a_case(text: str, purpose: Purpose, channel: DraftChannel) -> None:
    holds(text, checked(text, CASE, purpose, channel))


@settings(deadline=None, max_examples=50)
@given(texts)
def test_the_same_text_is_judged_the_same_through_the_door(text: str) -> None:
    assert api.check(text, case=CASE) == api.check(text, case=CASE)
    assert api.check(text).purpose in Purpose


def test_a_text_without_words_is_not_ready() -> None:
    for text in ("", " \n", "> only quoted", "Subject: alone"):
        assert not checked(text, None).ready
        assert checked(text, None).words == 0


def test_lines_and_columns_count_from_one() -> None:
    text = "Subject: a\n\nDear Ms Horwath,\r\n I ask [Name] now."
    places = {f.check: (f.line, f.column) for f in checked(text).findings}
    assert places["wrong_name"] == (3, 6)
    assert places["placeholder"] == (4, 8)
