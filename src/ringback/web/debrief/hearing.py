"""What is recognised, as the page shows it: by what it is about, in words and not in names, each with "not so"."""

from collections.abc import Iterable
from dataclasses import field, replace
from datetime import datetime

from django.http import QueryDict

from ringback import api
from ringback.model.case import Case
from ringback.model.quick import dataclass
from ringback.model.reading import Reading, Span, Tendency, Weight
from ringback.web.debrief.promises import PromiseRow, rows_of

PROMISES = frozenset({"p_mine", "p_broken", "they_date"})
DECIDED = frozenset({"rejected", "next_stage", "inst_write", "inst_none", "reach", "want_out"})
TITLES = (
    "What went wrong",
    "What they did",
    "Good signs",
    "What was decided",
    "Also heard",
    "Perhaps, by the sound of it",
)
WRONG, SEEN, GOOD, SAID, ALSO, PERHAPS = range(6)
QUOTED = 72
"""Letters of a quote: it only reminds the person of what they wrote just above."""


@dataclass
class HeardRow:
    """One kind, what it means, and the words that it was heard in."""

    kind: str
    means: str
    quotes: list[str] = field(default_factory=list)
    denied: bool = False


@dataclass(frozen=True)
class Heard:
    """Everything on the page about what was heard."""

    groups: tuple[tuple[str, tuple[HeardRow, ...]], ...]
    denied: tuple[HeardRow, ...]
    promises: tuple[PromiseRow, ...]
    unrecognised: tuple[str, ...]
    questions: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many things were heard and stand."""
        return sum(len(rows) for _, rows in self.groups) + len(self.promises)

    @property
    def is_empty(self) -> bool:
        """True if there is nothing to show."""
        return not (self.count or self.denied or self.unrecognised or self.questions)


def heard_in(case: Case, now: datetime, typed: QueryDict | None = None) -> Heard:
    """What is heard in a case. What was denied is shown as denied, so that it can be taken back."""
    told, denied = replace(case, debrief=replace(case.debrief, not_so=())), case.debrief.not_so
    reading = api.read(told, now)
    rows: tuple[dict[str, HeardRow], ...] = tuple({} for _ in TITLES)
    for group, kind, text in _kinds(reading, case.debrief.text):
        row = rows[group].setdefault(kind, HeardRow(kind, api.kind(kind).means, denied=kind in denied))
        if text not in row.quotes and text.strip(" .").casefold() not in row.means.casefold():
            row.quotes.append(text)
    named = {row.means for part in rows[:ALSO] for row in part.values()}
    for beside in rows[ALSO:]:
        for kind in [k for k, row in beside.items() if row.means in named]:
            del beside[kind]  # what went wrong says the same already
    groups = ((title, tuple(r for r in rows[n].values() if not r.denied)) for n, title in enumerate(TITLES))
    promises = rows_of(told, reading, now, typed or QueryDict())
    return Heard(
        groups=tuple((title, found) for title, found in groups if found),
        denied=(*(r for part in rows for r in part.values() if r.denied), *_denied_promises(promises, denied)),
        promises=tuple(p for p in promises if p.kind not in denied),
        unrecognised=reading.unrecognised,
        questions=api.questions_in(case),
    )


def _denied_promises(promises: Iterable[PromiseRow], denied: Iterable[str]) -> list[HeardRow]:
    return [HeardRow(p.kind, api.kind(p.kind).means, [p.what], True) for p in promises if p.kind in denied]


def _kinds(reading: Reading, story: str) -> Iterable[tuple[int, str, str]]:
    """(place, kind, words) for everything heard but promises, which are asked about by themselves."""
    for moment in reading.moments:
        group = GOOD if moment.weight is Weight.NONE or moment.mended else WRONG
        yield group, moment.kind, _words(moment.span, moment.text, story)
    for signal in reading.signals:
        group = GOOD if signal.tendency is Tendency.GOOD else SEEN
        yield group, signal.kind, _words(signal.span, signal.text, story)
    for event in reading.events:
        about = api.kind(event.kind).group
        if about not in PROMISES:
            yield SAID if about in DECIDED else ALSO, event.kind, _words(event.span, event.text, story)
    for perhaps in reading.also:
        if api.kind(perhaps.kind).group not in PROMISES:
            yield PERHAPS, perhaps.kind, _words(perhaps.span, perhaps.text, story)


def _words(span: Span, text: str, story: str) -> str:
    """The words that it was heard by, and not the sentence around them; shortened where they are many."""
    words = " ".join((story[span.start : span.end] if span.key == "debrief.text" else text).split())
    return words if len(words) <= QUOTED else words[:QUOTED].rsplit(" ", 1)[0] + " …"
