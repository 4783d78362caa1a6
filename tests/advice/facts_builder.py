"""Calm builders: a table of facts, any table of facts, and a case whose interview has just gone wrong in a known way."""

from dataclasses import fields
from datetime import datetime
from typing import Any

from hypothesis import strategies as st

from ringback import api
from ringback.advice.assess import Judgement, judge
from ringback.advice.choose import choose
from ringback.advice.facts import Facts
from ringback.advice.judge import judged
from ringback.files.calendars import year_at
from ringback.model.play import Advice, PlayRule
from ringback.model.reading import HeardEvent, HeardMoment, HeardSignal, Reading, Span, Story, Tendency, Weight
from ringback.model.values import Play

WORDS = {
    "channel": ["phone", "video", "in_person", "unknown"],
    "process": ["screening", "staged", "progressive_elimination", "unknown"],
    "reads_as": ["", "overthinking", "minor", "serious", "fatal"],
    "country": ["us", "ca", "gb", "unknown"],
    "competition": ["strong", "unknown"],
    "discretion": ["yes", "no", "unknown"],
    "reaction": ["warm", "neutral", "hollow", "unknown"],
    "insiders": ["known", "suspected", "none", "unknown"],
    "severity": [""],
    "recoverable": [""],
}
CALLS = (Play.CALL_BACK_NOW, Play.LEAVE_VOICEMAIL)


def advice() -> Advice:
    """The library's advice as it lies there."""
    return api.shelf().advice


def facts(**changes: object) -> Facts:
    """A calm table with some facts set, and severity and recoverability concluded from them."""
    return judged(Facts(**changes), advice())  # type: ignore[arg-type]


def play_for(table: Facts) -> PlayRule:
    """The play that the library chooses."""
    return choose(table, advice().plays)


def first_move(**changes: object) -> Play:
    """The first move for a calm table with some facts set."""
    return play_for(facts(**changes)).play


FRESH = {"channel": "phone", "in_call_window": True, "they_are_at_work": True, "minutes_since_end": 12.0}
BAD = {
    "real_mistake": True,
    "core_mistake": True,
    "core_answer": True,
    "mistakes": 1,
    "noticed": True,
    "reads_as": "serious",
}
CALLABLE: dict[str, Any] = {**FRESH, **BAD}
"""Facts for which a call back is right."""


def _values(name: str, like: object) -> st.SearchStrategy[Any]:
    if name in WORDS:
        return st.sampled_from(WORDS[name])
    if isinstance(like, bool):
        return st.booleans()
    if isinstance(like, int):
        return st.integers(0, 4)
    return st.none() | (st.integers(1, 10) if name == "self_rating" else st.floats(0, 5000, width=16))


@st.composite
def any_facts(draw: st.DrawFn, /, **fixed: object) -> Facts:
    """Any table of facts, sensible or not, with severity and recoverability concluded; some facts may be fixed."""
    calm = Facts()
    drawn = {f.name: draw(_values(f.name, getattr(calm, f.name))) for f in fields(Facts) if f.name not in fixed}
    return judged(Facts(**drawn, **fixed), advice())  # type: ignore[arg-type]


SURE = (("serious", 0.9), ("minor", 0.1), ("call_back_now", 0.6), ("second_chance_letter", 0.3))
REPORTS = (("m_core", 0.95), ("s_bad", 0.8))
FAILED = HeardMoment(
    "poor_core_answer", "I said I would have to think", Span("debrief.text", 0, 28), Weight.REAL, core=True
)
COLD = HeardSignal("long_silence", "she went quiet", Span("debrief.text", 30, 44), Tendency.BAD)
STORY = Story(severity="serious", core=True, noticed=True, move="call_back_now", sureness=SURE, reports=REPORTS)
BADLY = Reading((FAILED,), (COLD,), story=STORY)
"""What is heard in a case where a core answer failed and it was noticed."""


def heard_too(*events: str) -> Reading:
    """The same, and these kinds of event as well."""
    found = tuple(HeardEvent(kind, "she said so", Span("debrief.text", 0, 11)) for kind in events)
    return Reading(BADLY.moments, BADLY.signals, (), found, (), BADLY.story)


def case_text(**parts: str) -> str:
    """A case file as a person would write it: twelve minutes after a phone call, a Tuesday morning in Berlin."""
    said = {
        "now": "2026-11-17T10:17:00+01:00",
        "candidate": "{name: Katrin Osterloh, phone: 030 23125 014, time_zone: Europe/Berlin}",
        "opportunity": "{employer: Nordkamm Spedition, role: dispatcher, requirements: [tour planning]}",
        "contacts": "[{name: Frau Wiebe, role: hiring_manager, decides: yes, phone: 030 23125 007}]",
        "interview": "{channel: phone, process: unknown, ended: 2026-11-17T10:05:00+01:00, with: [Frau Wiebe]}",
        "debrief": "{text: She asked how I plan a tour and I said I would have to think. She went quiet.}",
    } | parts
    return "\n".join(f"{key}: {value}" for key, value in said.items()) + "\n"


def judgement(heard: Reading | None = None, /, **parts: str) -> Judgement:
    """What is concluded about such a case, with what was heard in it given."""
    case = api.read_case(case_text(**parts))
    assert case.now is not None
    return judge(case, heard or BADLY, case.now, advice(), api.shelf().ear.taxonomy, year_at)


def after_a_call(now: str, ended: str, contact_zone: str = "Europe/Berlin", reading: Reading = BADLY) -> Judgement:
    """The same phone call at another time, with the contact in another zone."""
    return judgement(
        reading,
        now=now,
        interview=f"{{channel: phone, ended: {ended}, with: [Frau Wiebe]}}",
        contacts=f"[{{name: Frau Wiebe, role: hiring_manager, decides: yes, time_zone: {contact_zone}}}]",
    )


def offset_is_given(instant: datetime) -> bool:
    """True if an instant says where on earth it is meant."""
    return instant.utcoffset() is not None
