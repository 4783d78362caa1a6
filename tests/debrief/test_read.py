"""What is read out of a person's own words: each with its place, nothing named is dropped, nothing unheard is hidden."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ringback.api import shelf
from ringback.debrief.read import read_debrief
from ringback.language.sentences import sentences_of
from ringback.model.case import Case, Debrief, Interview, Moment, Opportunity, Signal
from ringback.model.reading import Reading, Span, Story, Tendency
from ringback.model.values import Frequency, Side
from tests.builders import CET, ENDED, NOW, case, told

EAR = shelf().ear
CALMLY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
STORIES = [
    "I froze on the budget question.",
    "She frowned after every answer",
    "he kept checking his watch, and then he ended the call early because he had another meeting.",
    "I promised to send my references by Friday and forgot!",
    "They said no",
    "The rest went well…",
    "\n\n",
    "Dr. Brandt",
    "I was late, the train stood still for an hour and my phone was dead when I arrived at the office.",
]
stories = st.text() | st.lists(st.sampled_from(STORIES), max_size=6).map(" ".join)


def read(whole: Case) -> Reading:
    """The reading at the case's own now."""
    return read_debrief(whole, whole.now or NOW, EAR)


def source(whole: Case, key: str) -> str:
    """The text that stands under a key of a case."""
    if key == "debrief.text":
        return whole.debrief.text
    name, number = key.removeprefix("debrief.").removesuffix("]").split("[")
    if name == "moments":
        moment = whole.debrief.moments[int(number)]
        return moment.text or " ".join(t for t in (moment.asked, moment.said) if t)
    return whole.debrief.signals[int(number)].what


def spans(reading: Reading) -> list[tuple[Span, str]]:
    """Every place in a reading, with the words that it was read from."""
    return [
        *((m.span, m.text) for m in reading.moments),
        *((s.span, s.text) for s in reading.signals),
        *((c.span, c.text) for c in reading.commitments),
        *((e.span, e.text) for e in reading.events),
    ]


@CALMLY
@given(stories, st.lists(st.text(), max_size=2).map(tuple), st.lists(st.text(), max_size=2).map(tuple))
def test_it_points_at_the_words_that_it_quotes(text: str, moments: tuple[str, ...], signals: tuple[str, ...]) -> None:
    whole = told(text, moments, signals)
    for span, quoted in spans(read(whole)):
        there = source(whole, span.key)
        assert 0 <= span.start <= span.end <= len(there)
        assert there[span.start : span.end] in quoted
        assert quoted in there


@CALMLY
@given(stories)
def test_it_lists_every_sentence_in_which_it_heard_nothing(text: str) -> None:
    reading = read(told(text))
    places = [span for span, _ in spans(reading.shown)]
    for sentence in sentences_of(text):
        heard = any(sentence.start <= p.start and p.end <= sentence.end for p in places)
        assert heard or sentence.text in reading.unrecognised


@CALMLY
@given(st.lists(st.text(min_size=1), min_size=1, max_size=3), st.lists(st.text(min_size=1), min_size=1, max_size=3))
def test_it_never_drops_what_the_person_named(moments: list[str], signals: list[str]) -> None:
    reading = read(told("", tuple(moments), tuple(signals)))
    for number in range(len(moments)):
        assert any(m.span.key == f"debrief.moments[{number}]" for m in reading.moments)
    for number in range(len(signals)):
        assert any(s.span.key == f"debrief.signals[{number}]" for s in reading.signals)


def test_it_reads_nothing_from_nothing() -> None:
    reading = read(told())
    assert spans(reading) == []
    assert reading.unrecognised == ()
    assert reading.story.severity == ""


@pytest.mark.parametrize("text", ["it was awful", "Worst interview of my life.", "I think I failed", "help"])
def test_a_few_words_about_how_it_felt_decide_nothing(text: str) -> None:
    reading = read(told(text))
    assert reading.unrecognised
    assert reading.story == Story()


@pytest.mark.parametrize("text", ["I froze", "I bombed"])
def test_a_few_words_about_what_happened_are_a_story(text: str) -> None:
    assert read(told(text)).story.severity


def test_it_gives_the_same_reading_twice() -> None:
    whole = told(" ".join(STORIES), ("I froze",), ("she sighed",))
    assert read(whole) == read(whole)
    assert spans(read(whole))


def test_it_takes_a_moment_from_what_was_asked_and_said() -> None:
    moment = Moment(asked="how I plan a tour", said="I would phone around")
    (heard,) = read(told("", (moment,))).moments[:1]
    assert heard.topic == "how I plan a tour"
    assert heard.text == "how I plan a tour I would phone around"


def test_it_skips_a_moment_of_which_only_the_better_answer_is_written() -> None:
    assert read(told("", (Moment(better_answer="I would split the tour"),))).moments == ()


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("I froze completely on the question about budgets.", "m_core"),
        ("I arrived twenty minutes late.", "m_late"),
        ("I burst into tears.", "m_emotion"),
        ("The video connection dropped.", "m_tech"),
        ("I had not read the job description at all.", "m_unprepared"),
    ],
)
def test_it_hears_a_plain_mistake(text: str, group: str) -> None:
    moments = read(told(text)).moments
    assert group in {EAR.kinds[m.kind].group for m in moments}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("She frowned.", "frowned"),
        ("He kept checking his watch.", "watched_the_clock"),
    ],
)
def test_it_hears_a_plain_bad_sign(text: str, kind: str) -> None:
    signals = read(told(text)).signals
    assert [s.kind for s in signals if s.tendency is Tendency.BAD] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He didn't frown.", "frowned"),
        ("She never frowned at me.", "frowned"),
        ("I didn't freeze.", "froze"),
        ("I did not cry.", "cried"),
        ("I wasn't late.", "arrived_late"),
        ("He did not check his watch once.", "watched_the_clock"),
    ],
)
def test_it_does_not_hear_what_the_person_says_did_not_happen(text: str, kind: str) -> None:
    assert kind in EAR.kinds
    reading = read(told(text))
    assert kind not in {m.kind for m in reading.moments} | {s.kind for s in reading.signals}


@pytest.mark.parametrize(
    ("text", "often"),
    [
        ("She frowned.", Frequency.ONCE),
        ("She frowned twice.", Frequency.SOME),
        ("She frowned after every answer.", Frequency.EVERY),
        ("She frowned the whole time.", Frequency.EVERY),
        ("She frowned four times.", Frequency.SOME),
    ],
)
def test_it_reads_how_often_a_sign_was_seen(text: str, often: Frequency) -> None:
    signals = [s for s in read(told(text)).signals if s.kind == "frowned"]
    assert [s.frequency for s in signals] == [often]


def test_it_believes_the_person_about_how_often() -> None:
    (signal,) = read(told("", (), (Signal("frowned after every answer", Frequency.ONCE),))).signals[:1]
    assert signal.frequency is Frequency.ONCE


def test_it_marks_a_moment_about_what_the_job_asks_for() -> None:
    mistake = "My answer on forklifts was thin."
    asked = case(
        opportunity=Opportunity(requirements=("forklift licence",)), debrief=Debrief(moments=(Moment(mistake),))
    )
    other = case(opportunity=Opportunity(requirements=("English",)), debrief=Debrief(moments=(Moment(mistake),)))
    (central,), (aside,) = read(asked).moments[:1], read(other).moments[:1]
    assert central.core
    assert central.kind == aside.kind


def promised(text: str, ended: datetime | date | None = ENDED, now: datetime = NOW) -> list[tuple[Side, object, bool]]:
    """The promises in a text: whose, when due, whether overdue."""
    whole = case(interview=Interview(ended=ended), now=now, debrief=Debrief(text=text))
    return [(c.by, c.due, c.overdue) for c in read(whole).commitments]


def test_it_hears_a_promise_that_falls_due_later() -> None:
    due = datetime(2026, 11, 20, 23, 59, tzinfo=CET)
    assert promised("I promised to send my references by Friday.") == [(Side.ME, due, False)]


def test_it_hears_a_promise_that_is_overdue() -> None:
    due = datetime(2026, 11, 18, 23, 59, tzinfo=CET)
    later = NOW + timedelta(days=3)
    assert promised("I promised to send my references by Wednesday.", now=later) == [(Side.ME, due, True)]


def test_it_hears_one_promise_where_one_sentence_makes_and_breaks_it() -> None:
    found = promised("I promised to send my references by Wednesday and forgot.", now=NOW + timedelta(days=3))
    assert [(by, overdue) for by, _, overdue in found] == [(Side.ME, True)]


def test_it_never_calls_their_promise_overdue_for_the_person() -> None:
    found = promised("They said they would let me know by Wednesday.", now=NOW + timedelta(days=3))
    assert [(by, overdue) for by, _, overdue in found] == [(Side.THEM, False)]


def test_it_counts_from_the_day_where_only_the_day_of_the_interview_is_known() -> None:
    found = promised("I promised to send my references in two days.", ended=date(2026, 11, 17))
    assert [due for _, due, _ in found] == [datetime(2026, 11, 19, 23, 59, tzinfo=CET)]


def test_it_counts_from_now_where_no_end_is_known() -> None:
    found = promised("I promised to send my references in two days.", ended=None, now=NOW + timedelta(days=1))
    assert [due for _, due, _ in found] == [datetime(2026, 11, 20, 23, 59, tzinfo=CET)]


def test_it_keeps_the_persons_own_words_for_a_promise() -> None:
    text = "Well. I promised to send my references by Friday. That was all."
    (commitment,) = read(told(text)).commitments
    assert commitment.what == "I promised to send my references by Friday."
    assert text[commitment.span.start : commitment.span.end] == commitment.what
