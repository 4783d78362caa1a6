"""Calm examples: a case in which every fact is there, and the wording as it lies in the library."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path

import ringback
from ringback.files.strict import read_as
from ringback.letters.choose import BEST, Choice
from ringback.letters.compose import SHAPES, compose
from ringback.letters.marks import Weighed
from ringback.model.case import (
    Candidate,
    Case,
    Commitment,
    Contact,
    Debrief,
    Evidence,
    Interview,
    Moment,
    Opportunity,
    Travel,
)
from ringback.model.defaults import DefaultFile, Defaults
from ringback.model.draft import Draft, Sentence
from ringback.model.reading import HeardMoment, Reading, Span, Weight
from ringback.model.values import Channel, DraftChannel, Purpose, Role, Severity, Side, Tone, Tri, TripMove
from ringback.model.wording import Wording, joined

CET = timezone(timedelta(hours=1))
FOLDER = Path(ringback.__file__).parent / "library" / "wording" / "en"
ALL = [(purpose, channel, tone) for purpose, channel in SHAPES for tone in Tone]
BETTER = "I split the tour between two drivers, call the standby first and ring the customers myself."

CANDIDATE = Candidate("Katrin Osterloh", "030 23125 014")
TRAVEL = Travel(5, visit_days=(date(2026, 12, 1), date(2026, 12, 3)))
OPPORTUNITY = Opportunity("Nordkamm Spedition", "dispatcher", ("tour planning", "telematics", "English"), travel=TRAVEL)
CONTACT = Contact("Frau Wiebe", Role.HIRING_MANAGER, Tri.YES)
INTERVIEW = Interview(
    Channel.PHONE, "first contact", ended=datetime(2026, 11, 17, 10, 5, tzinfo=CET), with_=("Frau Wiebe",)
)
MOMENT = Moment("said I'd phone around", "how I plan a tour", "I'd phone around", BETTER)
DEBRIEF = Debrief(
    circumstance="a crisis meeting",
    moments=(MOMENT,),
    not_heard=("six years of dispatch in Spandau", "a forklift licence"),
    company_fact="they opened a second yard in Göttingen this autumn",
    evidence=(
        Evidence("tour planning", "I planned forty tours a day in Spandau"),
        Evidence("telematics", "I moved our fleet to a new tracker"),
        Evidence("English", "two years in a depot in Leeds"),
    ),
    ideas=("Give each driver the next day's tour before six in the evening.", "one number for late customers"),
)
OFFERED = Weighed(TripMove.OFFER)
"""They sounded glad that the person could come."""
PROMISE = Commitment("send the references", Side.ME, date(2026, 11, 16))
NOW = datetime(2026, 11, 17, 10, 17, tzinfo=CET)
EMPTY = Case(Interview(), Debrief())


@cache
def wording() -> Wording:
    """The wording of the library."""
    files = sorted(FOLDER.glob("*.yaml"))
    return joined(*(read_as(Wording, p.read_text("utf-8"), p.name) for p in files))


@cache
def defaults() -> Defaults:
    """The numbers of the library."""
    text = (FOLDER.parent.parent / "defaults.yaml").read_text("utf-8")
    return read_as(DefaultFile, text, "defaults.yaml").numbers


def full_case(
    moments: Sequence[Moment] = (MOMENT,),
    debrief: Debrief = DEBRIEF,
    candidate: Candidate = CANDIDATE,
    opportunity: Opportunity = OPPORTUNITY,
    contacts: Sequence[Contact] = (CONTACT,),
    interview: Interview = INTERVIEW,
    commitments: Sequence[Commitment] = (PROMISE,),
) -> Case:
    """A case that lacks nothing; give what should differ."""
    changed = replace(debrief, moments=tuple(moments))
    return Case(interview, changed, NOW, candidate, opportunity, None, tuple(contacts), tuple(commitments))


def telling(**changes: str | tuple[str, ...]) -> Case:
    """A full case whose debrief differs."""
    return full_case(debrief=replace(DEBRIEF, **changes))  # type: ignore[arg-type]


def asked(question: str, better: str = BETTER) -> Case:
    """A full case with this weak question."""
    return full_case([Moment(asked=question, better_answer=better)])


def called(contact: str, name: str = "Katrin Osterloh", employer: str = "Nordkamm Spedition") -> Case:
    """A full case with these names."""
    return full_case(
        candidate=replace(CANDIDATE, name=name),
        opportunity=replace(OPPORTUNITY, employer=employer),
        contacts=[Contact(contact, Role.HIRING_MANAGER)] if contact else [],
        interview=replace(INTERVIEW, with_=(contact,) if contact else ()),
    )


def draft(
    purpose: Purpose,
    channel: DraftChannel,
    case: Case,
    tone: Tone = Tone.PLAIN,
    reading: Reading | None = None,
    severity: Severity = Severity.SERIOUS,
    words: Wording | None = None,
    numbers: Defaults | None = None,
    weighed: Weighed = OFFERED,
    choice: Choice = BEST,
) -> Draft:
    """A draft in the library's wording and sizes."""
    sizes, said = numbers or defaults(), words or wording()
    return compose(purpose, channel, tone, case, reading or Reading(), severity, said, sizes, weighed, choice)


def call(case: Case, tone: Tone = Tone.PLAIN, reading: Reading | None = None) -> Draft:
    """The call script for a second chance."""
    return draft(Purpose.SECOND_CHANCE, DraftChannel.CALL_SCRIPT, case, tone, reading)


def email(case: Case, tone: Tone = Tone.PLAIN, reading: Reading | None = None) -> Draft:
    """The e-mail for a second chance."""
    return draft(Purpose.SECOND_CHANCE, DraftChannel.EMAIL, case, tone, reading)


def heard(key: str, topic: str = "", weight: Weight = Weight.REAL, kind: str = "thin_answer") -> HeardMoment:
    """A recognised moment."""
    return HeardMoment(kind, "…", Span(key, 0, 1), weight, topic=topic)


def said(found: Draft, move: str) -> str:
    """The text of a move in the main words; empty if it is not there."""
    return " ".join(s.text for s in found.sentences if s.move == move)


def moves(found: Draft) -> list[str]:
    """The moves of the main words, in order."""
    return [s.move for s in found.sentences]


def everything(found: Draft) -> list[Sentence]:
    """All sentences of a draft, those of its branches too."""
    return [*found.sentences, *(s for b in found.branches for s in b.sentences)]


def branch(found: Draft, name: str) -> str:
    """The words of one branch."""
    return " ".join(s.text for b in found.branches if b.name == name for s in b.sentences)
