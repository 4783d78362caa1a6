"""What stands on an assessment: the questions still open, with the key that each answer goes to, and the one thing to do next."""

import re
from datetime import datetime

from django.urls import reverse

from ringback import api
from ringback.advice.assess import Judgement
from ringback.model.assessment import Impression, MissingFact
from ringback.model.case import Case
from ringback.model.draft import MissingSlot
from ringback.model.quick import dataclass
from ringback.model.reading import Reading
from ringback.model.values import Channel, DraftChannel, Play, Process, Tri
from ringback.web import access
from ringback.web.judging import note

CALLS = (Play.CALL_BACK_NOW, Play.LEAVE_VOICEMAIL, Play.OWN_MISSED_COMMITMENT_CALL)
SPOKEN = (DraftChannel.CALL_SCRIPT, DraftChannel.VOICEMAIL, DraftChannel.SPOKEN_OPENER)
TITLES = {
    "interview.ended": "When did it end?",
    "interview.channel": "How was it held?",
    "interview.process": "What kind of process is it?",
    "contacts": "Who decides?",
    "debrief.moments": "Which question was it?",
    "debrief.signals": "What did they do?",
    "debrief.not_heard": "What have they not heard yet?",
    "status.next_stage.when": "When is the next stage?",
    "status.reason_given": "Which reason did they give?",
    "debrief.text": "What is still to be told?",
    "commitments[].due": "By when did you promise it?",
}
TAPS: dict[str, tuple[tuple[str, str], ...]] = {
    "interview.channel": ((Channel.PHONE, "Phone"), (Channel.VIDEO, "Video"), (Channel.IN_PERSON, "In person")),
    "interview.process": (
        (Process.SCREENING, "A first filter"),
        (Process.STAGED, "The rounds add up"),
        (Process.PROGRESSIVE_ELIMINATION, "Each round drops people"),
    ),
}
LISTS = ("debrief.moments", "debrief.signals", "debrief.not_heard")
PLACE = re.compile(r"\[\d+\]")
DAYS = ("commitments[].due",)
TIMES = ("interview.ended", "status.next_stage.when")


@dataclass(frozen=True)
class Open:
    """One thing that is not known, and how it can be answered here: by taps, a time, a day, in words, or not on this page."""

    fact: MissingFact
    title: str
    key: str = ""
    taps: tuple[tuple[str, str], ...] = ()
    is_time: bool = False
    is_day: bool = False
    other: str = ""
    """The place of a contact that may be added: "contacts[1]"."""


@dataclass(frozen=True)
class Left:
    """One impression, with the key under which a fact that answers it can be put in; empty if it is answered or asked above."""

    impression: Impression
    key: str


@dataclass(frozen=True)
class Decided:
    """Something that they decided, or asked for, as it was heard in the story: it goes before everything that is concluded."""

    kind: str
    means: str
    quote: str


@dataclass(frozen=True)
class Kept:
    """A promise that is still to be kept, among the steps."""

    title: str
    due: datetime
    promise: int | None
    """The key under which it is listed; None where it was only heard."""


@dataclass(frozen=True)
class Next:
    """The one thing to do next."""

    url: str
    words: str


DECIDES = frozenset({"rejected", "next_stage", "inst_write", "inst_none", "want_out"})
"""Groups of what was heard that rule out, or lead to, a play by themselves."""


def decided(case: Case, reading: Reading) -> tuple[Decided, ...]:
    """What was heard to be decided, each kind once, for the person to say "not so"."""
    found: dict[str, Decided] = {}
    for event in reading.events:
        kind = api.kind(event.kind)
        if kind.group in DECIDES and event.span.key == "debrief.text":
            words = case.debrief.text[event.span.start : event.span.end]
            found.setdefault(event.kind, Decided(event.kind, kind.means, " ".join(words.split())))
    return tuple(found.values())


def open_questions(case: Case, missing: tuple[MissingFact, ...], asked: tuple[MissingSlot, ...]) -> tuple[Open, ...]:
    """What is not known and can be answered; what the words ask for already is not asked twice."""
    slots = {m.slot for m in asked}
    return tuple(q for fact in missing if (q := _open(case, fact)).key not in slots or not q.key)


def _open(case: Case, fact: MissingFact) -> Open:
    general = PLACE.sub("[]", fact.key)
    title = TITLES.get(general, general)
    if fact.key in TAPS:
        return Open(fact, title, fact.key, TAPS[fact.key])
    if fact.key in LISTS:
        there = len(getattr(case.debrief, fact.key.partition(".")[2]))
        return Open(fact, title, f"{fact.key}[{there}]")
    if fact.key == "contacts":
        return _who_decides(case, fact)
    if general in DAYS:
        heard = (
            f"commitments[{len(case.commitments)}].due"  # one that was only heard is put behind those that are noted
        )
        return Open(fact, title, heard if fact.also else fact.key, is_day=True)
    return Open(fact, title, "" if fact.key == "debrief.text" else fact.key, is_time=fact.key in TIMES)


def _who_decides(case: Case, fact: MissingFact) -> Open:
    other = f"contacts[{len(case.contacts)}]"
    whom = api.recipient(case)
    place = next((n for n, c in enumerate(case.contacts) if c.name and c.name == whom.name), None)
    if place is None:
        return Open(fact, TITLES["contacts"], other=other)
    taps = ((Tri.YES, f"{whom.name} decides"), (Tri.NO, f"{whom.name} does not"))
    return Open(fact, TITLES["contacts"], f"contacts[{place}].decides", taps, other=other)


def impressions(case: Case, found: tuple[Impression, ...], asked: tuple[MissingSlot, ...]) -> tuple[Left, ...]:
    """The impressions that may be left; each that nothing answers yet gets a place of its own for the fact that would."""
    slots, there, left = {m.slot for m in asked}, len(case.debrief.not_heard), []
    for impression in found:
        key = "" if impression.answer_key else f"debrief.not_heard[{there}]"
        there += bool(key)
        left.append(Left(impression, "" if key in slots else key))
    return tuple(left)


def next_thing(pk: int, judgement: Judgement) -> Next:
    """What the button where the thumb is does: to the call, to the words, or back to today where there is nothing to do."""
    first = next((s for s in judgement.plan.steps if s.purpose), None)
    play = judgement.play.play
    if first is None or first.channel is None or play is Play.WAIT:
        return Next(reverse("today"), "To today")
    if first.channel in SPOKEN and (play in CALLS or play is Play.RAISE_AT_NEXT_STAGE):
        opener = first.channel is DraftChannel.SPOKEN_OPENER
        return Next(reverse("cockpit", args=[pk]), "Your first thirty seconds" if opener else "Before you call")
    return Next(reverse("draft", args=[pk, str(first.purpose), str(first.channel)]), "To the words")


def steps(talk: "access.Interview", judgement: Judgement) -> tuple[list[object], list[object]]:
    """The steps of the plan with their ticks, and those of the search; noted anew first where time has made another plan of it.
    A promise that is still to be kept has its place among them, and its tick where promises are listed."""
    plan = judgement.plan
    wanted = [s.title for s in plan.steps if not s.promise] + [a.title for a in plan.keep_hunting]
    rows = access.steps_of(talk)
    if [r.title for r in rows] != wanted:
        note(talk, judgement)
        rows = access.steps_of(talk)
    left, noted = iter(rows), access.promises_at(talk)
    listed: list[object] = [Kept(s.title, s.due, noted.get(s.promise)) if s.promise else next(left) for s in plan.steps]
    return listed, list(left)
