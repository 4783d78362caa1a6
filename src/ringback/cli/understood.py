"""What was understood of somebody's own words, each with the words it came from, and what was not."""

from collections.abc import Iterable
from datetime import datetime, tzinfo
from unicodedata import category

from ringback import api
from ringback.cli.paper import Paper
from ringback.debrief.clauses import pieces_of
from ringback.model.case import Case
from ringback.model.reading import HeardCommitment, HeardMoment, HeardSignal, Reading, Span, Weight
from ringback.model.values import Frequency, Side, When

OFTEN = {Frequency.ONCE: "", Frequency.SOME: " (more than once)", Frequency.EVERY: " (every time)"}
PROMISED = frozenset({"p_mine", "p_broken", "they_date"})
"""Groups of events that are told as promises."""


def understood(paper: Paper, case: Case, reading: Reading, zone: tzinfo) -> None:
    """Moments, signals, promises and events, with the person's own words; last what said nothing known."""
    kinds = {k.id: k for k in api.shelf().ear.taxonomy.kinds}
    reading = reading.shown
    told = [m for m in reading.moments if not _is_only_asked(case, m)]
    wrong = [m for m in told if m.weight is not Weight.NONE]
    fine = [m for m in told if m.weight is Weight.NONE]
    for heading, found in (("What went wrong, as I understood it", wrong), ("What went well", fine)):
        _list(paper, heading, ((kinds[m.kind].means, _words(case, m)) for m in found))
    signs = ((kinds[s.kind].means + OFTEN[s.frequency], _words(case, s)) for s in reading.signals)
    _list(paper, "What they did", signs)
    promises(paper, case, reading, zone)
    events = [(kinds[e.kind], e.text) for e in reading.events if kinds[e.kind].group not in PROMISED]
    _list(paper, "Around it", ((kind.means, text) for kind, text in events))
    _list(paper, "What I could make nothing of (it is kept)", (("", text) for text in reading.unrecognised))


def _is_only_asked(case: Case, heard: HeardMoment) -> bool:
    """True for a question that stands there for its better answer: nothing was told about it that could be understood."""
    places = {f"debrief.moments[{n}]": m for n, m in enumerate(case.debrief.moments)}
    moment = places.get(heard.span.key)
    return moment is not None and not (moment.text or moment.said)


def promises(paper: Paper, case: Case, reading: Reading, zone: tzinfo) -> None:
    """Promises of both sides, each with the instant at which it falls due, on the person's clock."""
    noted = (
        (_side(c.by, c.due, zone), "" if c.what in {h.text for h in reading.commitments} else c.what)
        for c in case.commitments
        if not c.is_done
    )
    heard = ((_side(c.by, c.due, zone) + _late(c), c.text) for c in reading.commitments)
    _list(paper, "Promises", (*noted, *heard))


def _side(by: Side, due: When | None, zone: tzinfo) -> str:
    who = "You promised" if by is Side.ME else "They promised"
    return f"{who}; due {say_instant(due, zone)}." if due else f"{who}; I could not tell by when."


def _late(promise: HeardCommitment) -> str:
    return " It is overdue." if promise.overdue else ""


def say_instant(when: When, zone: tzinfo) -> str:
    """A time with its day, zone and offset, so that nobody has to guess which clock is meant."""
    if not isinstance(when, datetime):
        return f"{when:%A} {when.day} {when:%B %Y}"
    local = when.astimezone(zone)
    offset = local.isoformat(timespec="minutes")[16:]
    name = str(zone) if str(zone) != offset and "/" in str(zone) else ""
    return f"{local:%A} {local.day} {local:%B %Y, %H:%M} ({', '.join(x for x in (name, offset) if x)})"


def _words(case: Case, found: HeardMoment | HeardSignal) -> str:
    """The words that it came from: the spot in the free text, or the whole entry."""
    return spot(case, found.span) or found.text


def spot(case: Case, span: Span) -> str:
    """The clause of the free text in which a span stands: three words of a phrase say little. Empty for spans elsewhere."""
    if span.key != "debrief.text":
        return ""
    for sentence, clauses in pieces_of(case.debrief.text):
        for clause in (*clauses, sentence):
            if clause.start <= span.start and span.end <= clause.end:
                return clause.text
    return case.debrief.text[span.start : span.end]


def _list(paper: Paper, heading: str, lines: Iterable[tuple[str, str]]) -> None:
    told = list(dict.fromkeys(lines))
    if told:
        paper.heading(heading)
    for means, words in told:
        quoted = f"“{harmless(words).strip()}”" if words.strip() else ""
        paper.say(" ".join(x for x in (means, quoted) if x), mark="· ")


def harmless(text: str) -> str:
    """The text without signs that a terminal would obey; line breaks become blanks."""
    return "".join(" " if c in "\n\r\t" else c for c in text if c in "\n\r\t" or category(c) not in ("Cc", "Cf", "Cs"))
