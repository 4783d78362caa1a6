"""Names, numbers, days, dates and times: found where they stand, and read as what they mean."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.language.mentions import Sort, mentions_in
from ringback.language.numbers import number_of, readings_of


def found(text: str, *sorts: Sort) -> list[str]:
    """What is mentioned of these sorts, as it is compared."""
    return [m.value for m in mentions_in(text) if m.sort in sorts]


@given(st.text() | st.text("1230 .,:/-+Dear MrJuneoclktwy", max_size=60))
def test_every_mention_lies_in_the_text_and_figures_never_overlap(text: str) -> None:
    figures = []
    for m in mentions_in(text):
        assert 0 <= m.start < m.end <= len(text)
        assert m.said == text[m.start : m.end]
        assert isinstance(m.weighty, bool)
        if m.sort in (Sort.NUMBER, Sort.DATE, Sort.CLOCK, Sort.PHONE):
            figures.append((m.start, m.end))
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(figures))


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("26", 26),
        ("1,200", 1200),
        ("1 200", 1200),
        ("1’200", 1200),
        ("1,200.50", 1200.5),
        ("3.5", 3.5),
        ("3,5", 3.5),
        ("3rd", 3),
        ("21st", 21),
        ("45%", 45),
        ("45 %", 45),
        ("4k", 4000),
        ("£12.50", 12.5),
        ("€2.5m", 2_500_000),
        ("$2 million", 2_000_000),
        ("twenty-five", 25),
        ("two-and-twenty", 22),
        ("Twenty five", 25),
        ("a hundred"[2:], 100),
        ("two hundred and fifty", 250),
        ("three thousand two hundred", 3200),
        ("two million", 2_000_000),
        ("nineteen ninety-nine", 1999),
        ("twenty nineteen", 2019),
        ("dozen", 12),
        ("zero", 0),
    ],
)
def test_it_reads_a_number_however_it_is_written(said: str, number: float) -> None:
    assert number_of(said) == pytest.approx(number)
    assert found(f"I ran {said} of them.", Sort.NUMBER) == [said.lower()]


@pytest.mark.parametrize("said", ["10:05", "24/7", "", "none", "tenant", "1:2:3"])
def test_it_reads_no_number_where_there_is_none(said: str) -> None:
    assert number_of(said) is None


def test_it_reads_a_thousand_both_ways_where_it_can_be_both() -> None:
    assert set(readings_of("1.200")) == {1.2, 1200}
    assert set(readings_of("1,200")) == {1.2, 1200}


@pytest.mark.parametrize(
    "text", ["the tenant of seventeenth Street", "a weighty matter", "COVID-19", "write to a12@post.example",
             "see https://x.example/2026/12", "v1.2.3b", "no one came"]
)  # fmt: skip
def test_it_finds_no_number_inside_words_and_addresses(text: str) -> None:
    assert found(text, Sort.NUMBER) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [("26 people", "people"), ("twelve staff", "people"), ("a team of thirty", "people"), ("4 years", "year"),
     ("five-year plan", "year"), ("20 %", "")],
)  # fmt: skip
def test_it_knows_what_is_counted(text: str, unit: str) -> None:
    (mention,) = [m for m in mentions_in(text) if m.sort is Sort.NUMBER]
    assert mention.unit == unit


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("17 November", "11-17"),
        ("17th of November", "11-17"),
        ("November 17", "11-17"),
        ("Nov. 17th, 2026", "2026-11-17"),
        ("17. November 2026", "2026-11-17"),
        ("2026-11-17", "2026-11-17"),
        ("17.11.2026", "2026-11-17"),
        ("17/11/26", "2026-11-17"),
        ("5/11/2026", "2026-05-11|2026-11-05"),
    ],
)
def test_it_finds_a_date_in_its_forms(text: str, value: str) -> None:
    assert found(f"It was on {text} in Leeds", Sort.DATE) == [value]
    assert found(f"It was on {text} in Leeds", Sort.NUMBER) == []


@pytest.mark.parametrize("text", ["we may 5 times", "99/99/2026", "30.30.2026", "march on", "1/2"])
def test_it_finds_no_date_where_there_is_none(text: str) -> None:
    assert [v for v in found(text, Sort.DATE) if v != "05-05"] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [("10:05", "10:05"), ("9.30 am", "09:30"), ("3 p.m.", "15:00"), ("3pm", "15:00"), ("12 a.m.", "00:00"),
     ("ten o'clock", "10:00"), ("half past nine", "09:30"), ("quarter to ten", "09:45"), ("22:15", "22:15")],
)  # fmt: skip
def test_it_finds_a_clock_time_in_its_forms(text: str, value: str) -> None:
    assert found(f"You rang at {text} yesterday", Sort.CLOCK) == [value]
    assert found(f"You rang at {text} yesterday", Sort.NUMBER) == []


@pytest.mark.parametrize("text", ["+49 30 23125 042", "030 23125042", "(312) 555-0166", "312 555 0166", "07700 900142"])
def test_it_finds_a_telephone_number_whole(text: str) -> None:
    assert found(f"Ring me on {text}.", Sort.PHONE) == ["".join(c for c in text if c.isdigit())]
    assert found(f"Ring me on {text}.", Sort.NUMBER) == []


@pytest.mark.parametrize("day", ["Monday", "tuesday", "FRIDAY"])
def test_it_finds_a_weekday(day: str) -> None:
    assert found(f"on {day}, then", Sort.DAY) == [day.lower()]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dear Frau Keller,", "Frau Keller"),
        ("Dear Ms. O'Brien-Smith,", "Ms. O'Brien-Smith"),
        ("Hi Tom,", "Tom"),
        ("Hello J. R. Pike!", "J. R. Pike"),
        ("Good Morning Dr. Müller:", "Dr. Müller"),
        ("Dear mr Pike,", "mr Pike"),
        ("Dear 田中さん,", "田中さん"),
        ("Dear प्रिया,", "प्रिया"),
        ("Dear Ünal Ğünes –", "Ünal Ğünes"),
        ("Dear Mu\u0308ller,", "Mu\u0308ller"),
        ("DEAR MS HALE,", "MS HALE"),
    ],
)
def test_it_finds_whom_a_message_greets(text: str, name: str) -> None:
    assert found(text, Sort.GREETED) == [name]


@pytest.mark.parametrize(
    "text", ["Dear all the people", "I hear Tom, too", "hi there, it is me", "Dear hiring manager,"]
)
def test_it_finds_nobody_where_nobody_is_greeted(text: str) -> None:
    assert found(text, Sort.GREETED, Sort.PERSON) == []


def test_it_finds_people_with_a_title() -> None:
    assert found("I spoke to Mr Pike and to Frau Dr Weiß.", Sort.PERSON) == ["Mr Pike", "Frau Dr Weiß"]


@pytest.mark.parametrize(
    ("text", "name"),
    [("a job at Harbour Analytics.", "Harbour Analytics"), ("joining the Bank of Leeds", "Bank of Leeds"),
     ("my interest in Marelli", "Marelli"), ("to work for O'Dowd & Sons", "O'Dowd & Sons")],
)  # fmt: skip
def test_it_finds_an_employer(text: str, name: str) -> None:
    assert found(text, Sort.EMPLOYER) == [name]


@pytest.mark.parametrize(
    ("text", "weighty"),
    [
        ("I ran 26 shops.", True),
        ("I have two questions.", False),
        ("I cut it by 2%.", True),
        ("Could we speak for ten minutes?", False),
        ("I would need twenty minutes of your time.", False),
        ("We did it 24/7.", False),
        ("It took twenty minutes.", True),
        ("We spoke twenty minutes ago.", False),
        ("Steps:\n4. stop", False),
    ],
)
def test_a_request_a_list_or_a_turn_of_phrase_is_no_fact(text: str, weighty: bool) -> None:
    (mention,) = [m for m in mentions_in(text) if m.sort is Sort.NUMBER]
    assert mention.weighty is weighty


@pytest.mark.parametrize(
    ("text", "past"),
    [("Thank you for our call on Monday.", True), ("Could we speak again on Monday?", False),
     ("I work on Monday.", False), ("You asked me on Monday.", True)],
)  # fmt: skip
def test_a_day_of_what_was_is_told_from_a_day_to_come(text: str, past: bool) -> None:
    (mention,) = [m for m in mentions_in(text) if m.sort is Sort.DAY]
    assert mention.about_the_talk is past
