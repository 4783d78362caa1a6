"""Whole cases as people might write them, and the texts that break careless YAML."""

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from typing import Any, TypeVar

from hypothesis import strategies as st

from ringback.model.case import (
    Candidate,
    Case,
    Commitment,
    Contact,
    Debrief,
    Interview,
    Moment,
    NextStage,
    Opportunity,
    Outreach,
    Resume,
    Signal,
    Status,
    Travel,
)
from ringback.model.values import (
    ATTEMPT,
    Channel,
    Frequency,
    Insiders,
    Medium,
    Process,
    Purpose,
    Role,
    Side,
    Tri,
)

T = TypeVar("T")

TRICKY = [
    "yes", "no", "On", "null", "~", "", " ", "12", "1.5", "0x1F", "1_000", "12:30:45", "2026-11-22", ".inf", "=", "<<",
    "she said: no", "# not a comment", "a # b", "'quoted'", 'he said "no"', "it's", "- a dash", "? what", "*star*", "&and",
    "!tag", "%percent", "@at", "`tick`", "{curly}", "[square]", "| pipe", "> more", ": colon first", "colon last:", "---",
    "...", " leading", "trailing ", "  both  ", "tab\tinside", "back\\slash", "\\n", "Ünal Ğ", "面接でした", "مقابلة", "🙂👩‍👩‍👧",
    "Ł" * 120, "word " * 60, "e\u0301", "\u00a0nbsp\u00a0", "\ufeffbom", "\u202ertl", "#panic(\"x\")", "$HOME", "{{ name }}",
]  # fmt: skip
BROKEN_LINES = ["two\nlines", "\n", "\nfirst", "last\n", "a\n\n\nb", " a\n  b\n", "- a\n- b", "k: v\nk: v", "a\r\nb", "a\u2028b",
                "a\x85b", "bell\x07", "text\n---\nmore", "a:\n\tb", "word " * 40 + "\n  " + "word " * 40]  # fmt: skip

# What YAML can hold at all: no lone surrogates.
letters = st.characters(exclude_categories=["Cs"])
texts = st.one_of(st.sampled_from(TRICKY + BROKEN_LINES), st.text(letters, max_size=40))
one_line = st.one_of(
    st.sampled_from(TRICKY), st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=40)
).filter(lambda text: "\t" not in text)
offsets = st.integers(-14 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
days = st.dates(date(1950, 1, 1), date(2150, 12, 31))
instants = st.datetimes(datetime(1950, 1, 1), datetime(2150, 12, 31), timezones=offsets)
whens: st.SearchStrategy[datetime | date] = st.one_of(instants, days)
emails = st.sampled_from(
    ["", "a@b.example", "jürgen.müller@köln.example", "x+y@sub.post.example", "o'neil@post.example"]
)
zones = st.sampled_from(["", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Asia/Kathmandu", "UTC"])
amounts = st.floats(0, 1000, allow_nan=False)


def some(items: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    """Up to three of them."""
    return st.lists(items, max_size=3).map(tuple)


def maybe(value: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """It, or nothing."""
    return st.one_of(st.none(), value)


def made(kind: Callable[..., T], **parts: st.SearchStrategy[Any]) -> st.SearchStrategy[T]:
    """A value in which every part varies."""
    return st.builds(kind, **parts)


candidates = made(Candidate, name=one_line, phone=one_line, email=emails, time_zone=zones)
travels = made(Travel, hours_each_way=maybe(amounts), cost=one_line, leave_days=maybe(amounts))
opportunities = made(
    Opportunity,
    employer=one_line,
    role=one_line,
    requirements=some(texts),
    internal_candidates=st.sampled_from(Insiders),
    travel=maybe(travels),
)
contacts = made(
    Contact,
    name=one_line,
    role=st.sampled_from(Role),
    decides=st.sampled_from(Tri),
    phone=one_line,
    email=emails,
    time_zone=zones,
    instruction=texts,
)
interviews = made(
    Interview,
    channel=st.sampled_from(Channel),
    stage=one_line,
    process=st.sampled_from(Process),
    ended=maybe(whens),
    scheduled=st.sampled_from(Tri),
    with_=some(one_line),
)
moments = made(Moment, text=texts, asked=texts, said=texts, better_answer=texts) | made(Moment, text=texts)
signals = made(Signal, what=texts, how_often=maybe(st.sampled_from(Frequency)))
debriefs = made(
    Debrief,
    text=texts,
    self_rating=maybe(st.integers(1, 10)),
    circumstance=texts,
    moments=some(moments),
    signals=some(signals),
    not_heard=some(texts),
    company_fact=texts,
    goodwill=some(texts),
    not_so=some(one_line),
    causes=some(one_line),
    wanted_to_learn=texts,
)
commitments = made(
    Commitment, what=texts, by=st.sampled_from(Side), due=maybe(whens), done=st.one_of(st.sampled_from(Tri), whens)
)
outreaches = made(
    Outreach,
    at=maybe(whens),
    by=st.sampled_from(Medium),
    to=one_line,
    purpose=st.sampled_from([*map(str, Purpose), ATTEMPT]),
    answered=st.sampled_from(Tri),
)
statuses = made(
    Status,
    rejected=st.sampled_from(Tri),
    reason_given=texts,
    still_open=st.sampled_from(Tri),
    next_stage=made(NextStage, offered=st.sampled_from(Tri), when=maybe(whens)),
)


def _possible(case: Case) -> bool:
    """A case cannot end after its own now."""
    ended = case.interview.ended
    if case.now is None or ended is None:
        return True
    if isinstance(ended, datetime):
        return ended <= case.now
    return ended < case.now.date()


cases = made(
    Case,
    interview=interviews,
    debrief=debriefs,
    now=maybe(instants),
    candidate=candidates,
    opportunity=opportunities,
    resume=maybe(made(Resume, version=one_line, sent=maybe(days), file=one_line, others=some(one_line))),
    contacts=some(contacts),
    commitments=some(commitments),
    outreach=some(outreaches),
    status=statuses,
).filter(_possible)
