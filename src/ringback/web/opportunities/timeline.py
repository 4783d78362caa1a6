"""Everything that happened at one employer, as one list, newest first."""

from collections.abc import Iterator
from datetime import date, datetime, time

from ringback.hours.clock import say_when
from ringback.model.quick import dataclass
from ringback.model.values import ATTEMPT, Channel, Medium, Side, Tri, When
from ringback.web import jobs
from ringback.web.jobs import TITLES, Ending, Rows

ENDINGS = {
    Ending.REJECTED: "They said no",
    Ending.SECOND_TALK: "They want to talk again",
    Ending.OFFER: "They made an offer",
    Ending.LET_GO: "You let it go",
    Ending.NO_ANSWER: "No answer came",
    Ending.ANSWERED: "They answered",
}
TALKS = {
    Channel.PHONE: "Phone interview",
    Channel.VIDEO: "Video interview",
    Channel.IN_PERSON: "Interview in person",
    Channel.UNKNOWN: "Interview",
}
MADE = {
    Medium.PHONE: "You called",
    Medium.VOICEMAIL: "You left a voicemail for",
    Medium.EMAIL: "You wrote an e-mail to",
    Medium.LETTER: "You wrote a letter to",
    Medium.MESSAGE: "You sent a message to",
    Medium.IN_PERSON: "You spoke to",
}
ANSWERED = {Tri.YES: "They answered.", Tri.NO: "No answer came.", Tri.UNKNOWN: "Not answered yet."}


@dataclass(frozen=True)
class Event:
    """One thing that happened, or falls due."""

    at: When | None
    title: str
    more: str = ""
    kind: str = ""
    """What it is: talk, resume, promise, contact, outcome, move."""
    row: int = 0
    """The row it stands for, where something can be done about it."""
    ahead: bool = False
    begun: bool = True


def timeline(job: jobs.Opportunity, rows: Rows, now: datetime) -> tuple[Event, ...]:
    """Newest first; what has no date stands last."""
    found = [*_talks(rows), *_papers(rows), *_promises(rows, now), *_contacts(rows), *_ends(rows), *_moves(rows)]
    found.append(Event(job.created.astimezone(now.tzinfo), "Put into your record book", kind="move"))
    return tuple(sorted(found, key=lambda e: _place(e.at, now), reverse=True))


def said(at: When | None, now: datetime) -> str:
    """When it was, on the person's clock; with the year where it is another one."""
    if at is None:
        return "No date"
    local = at.astimezone(now.tzinfo) if isinstance(at, datetime) else at
    if local.year != now.year:
        return f"{local.day} {local:%b %Y}"
    return say_when(at, now) if isinstance(at, datetime) else f"{at:%a} {at.day} {at:%b}"


def _place(at: When | None, now: datetime) -> datetime:
    """Where it stands: a day alone as its beginning, no date before everything."""
    if at is None:
        return datetime.min.replace(tzinfo=now.tzinfo, year=1900)
    return at if isinstance(at, datetime) else datetime.combine(at, time(), now.tzinfo)


def _talks(rows: Rows) -> Iterator[Event]:
    for talk in rows.interviews:
        whom = ", ".join(talk.talked_with)
        title = f"{TALKS[talk.channel]}{f' with {whom}' if whom else ''}"
        yield Event(talk.ended or talk.created, title, talk.stage, "talk", talk.pk, begun=talk.begun)


def _papers(rows: Rows) -> Iterator[Event]:
    for sent in rows.submissions:
        yield Event(
            sent.sent, f"Résumé sent: {sent.resume.name or sent.resume.file_name or 'no name'}", "", "resume", sent.pk
        )


def _promises(rows: Rows, now: datetime) -> Iterator[Event]:
    for promise in rows.commitments:
        who = "You promised" if promise.by is Side.ME else "They promised"
        if isinstance(promise.done, date | datetime):
            yield Event(promise.done, f"{who}, and it is done: {promise.what}", "", "promise", promise.pk)
        elif promise.due is not None:
            done = "Done." if promise.done is Tri.YES else ""
            ahead = not done and _place(promise.due, now) > now
            yield Event(promise.due, f"{who} for this day: {promise.what}", done, "promise", promise.pk, ahead)


def _contacts(rows: Rows) -> Iterator[Event]:
    for made in rows.outreach:
        purpose = made.purpose.replace("_", " ")
        if made.purpose == ATTEMPT:
            yield Event(made.at, f"You called {made.to or 'them'}. Nobody picked up", "", "contact", made.pk)
            continue
        title = f"{MADE[made.by]} {made.to or 'them'}{f': {purpose}' if purpose else ''}"
        yield Event(made.at, title, ANSWERED[made.answered], "contact", made.pk)


def _ends(rows: Rows) -> Iterator[Event]:
    for end in rows.outcomes:
        yield Event(end.at, ENDINGS[end.kind], end.note, "outcome", end.pk)


def _moves(rows: Rows) -> Iterator[Event]:
    for move in rows.moves:
        yield Event(move.at, f"Moved to “{TITLES[move.now]}”", "", "move", move.pk)
