"""A whole case → the Reading: what its free text, moments and signals say, each with its span."""

from datetime import datetime
from typing import TYPE_CHECKING

from ringback.debrief.believing import believed, believed_beside
from ringback.debrief.contacts import contacts_told
from ringback.debrief.denied import groups_of
from ringback.debrief.hear import BY_PHRASE, SURE, Ear, Hit, hear, likeliest
from ringback.debrief.listening import MISTAKE_GROUPS, SIGNAL_GROUPS, Listener
from ringback.debrief.noting import PROMISE_GROUPS, Notes, calls_you, signal_noted
from ringback.hours.office import Days, plain_year
from ringback.language.sentences import Piece
from ringback.language.tokens import tokens_of
from ringback.model.case import Case, Moment, Signal
from ringback.model.reading import Reading, Story
from ringback.model.taxonomy import EventKind, MistakeKind, SignalKind
from ringback.model.values import Side

if TYPE_CHECKING:
    from ringback.debrief.promises import Promise

TOLD_AS_SIGNALS = frozenset({"rejected", "next_stage", "they_date", "inst_write", "inst_none", "visit_answer", "field"})
"""Events that people note among the signals."""
TOLD_AS_MOMENTS = SIGNAL_GROUPS | {"core_claim", "own_cause"}
"""What people tell beside a mistake in the same breath."""
TOO_FEW = 12
"""So few words in which nothing was heard tell only how it felt ("it was awful"), and that never decides (S1-6, D10)."""


def read_debrief(case: Case, now: datetime, ear: Ear, days: Days = plain_year) -> Reading:
    """Everything recognised in a case. Pure: `now` is an argument, and so is what tells the working days of a place."""
    listener = Listener(case, now, ear)
    notes = Notes(case, now, listener, days)
    reader = Reader(case, listener, notes)
    for number, moment in enumerate(case.debrief.moments):
        reader.moment(moment, f"debrief.moments[{number}]")
    for number, signal in enumerate(case.debrief.signals):
        reader.signal(signal, f"debrief.signals[{number}]")
    reader.text(case.debrief.text, "debrief.text")
    return Reading(
        moments=tuple(notes.moments),
        signals=tuple(notes.signals),
        commitments=tuple(notes.commitments),
        events=tuple(notes.events),
        unrecognised=tuple(notes.unrecognised),
        story=listener.story if notes.any or len(tokens_of(case.debrief.text)) > TOO_FEW else Story(),
        also=tuple(notes.also),
        contacts=contacts_told(case.debrief.text),
    )


class Reader:
    """Hears one part of a case after the other and has what is believed noted."""

    def __init__(self, case: Case, listener: Listener, notes: Notes) -> None:
        self.case, self.listener, self.notes, self.ear = case, listener, notes, listener.ear

    def moment(self, moment: Moment, key: str) -> None:
        """A moment that the person named: it is one, whatever it says; only its kind is asked."""
        text = moment.text or " ".join(t for t in (moment.asked, moment.said) if t)
        if not text:
            return
        piece = Piece(text, 0, len(text))
        kind = likeliest(self.ear, piece, MISTAKE_GROUPS)
        if isinstance(kind, MistakeKind) and kind.id not in self.notes.not_so:
            self.notes.moments.append(self.notes.moment(kind, piece, key, moment.asked))
        # Only what a phrase names: it was written as a mistake.
        self._others(piece, key, TOLD_AS_MOMENTS, BY_PHRASE)

    def signal(self, signal: Signal, key: str) -> None:
        """A signal that the person named; an invitation or a no among the signals is an event too."""
        if not signal.what:
            return
        piece = Piece(signal.what, 0, len(signal.what))
        kind = likeliest(self.ear, piece, SIGNAL_GROUPS)
        if isinstance(kind, SignalKind) and kind.id not in self.notes.not_so:
            self.notes.signals.append(signal_noted(kind, piece, key, signal.how_often, signal.what))
        self._others(piece, key, TOLD_AS_SIGNALS, SURE)

    def _others(self, piece: Piece, key: str, groups: frozenset[str], line: float) -> None:
        """What else a named moment or signal tells."""
        alone = self.ear.sense.probabilities(piece.text)
        hits = (h for h in hear(self.ear, piece, ()) if h.kind.group in groups and h.sure >= line)
        for hit in believed(self.ear, hits, piece, alone, self.listener.reports):
            self.notes.note(hit, piece, key)

    def text(self, text: str, key: str) -> None:
        """Free text, sentence by sentence; what says nothing known is kept as unrecognised. What only the whole of it tells comes
        last."""
        sentences, reports = list[Piece](), self.listener.reports
        for one in self.listener.heard_in(text):
            hits = believed(self.ear, one.told, one.sentence, one.among, reports)
            beside = believed_beside(self.ear, one.beside, one.sentence, one.among, reports)
            for hit in hits:
                self.notes.note(hit, one.sentence, key)
            self.notes.beside(beside, one.sentence, key)
            promised = self._promised(hits, one.sentence, key)
            if not hits and not beside and not promised and not one.kinds & self.notes.not_so:
                self.notes.unrecognised.append(one.sentence.text)
            sentences.append(one.sentence)
            self.notes.next_sentence(one.sentence)
        heard = groups_of(self.ear, (*(e.kind for e in self.notes.events), *self.notes.not_so))
        for hit, sentence in self.listener.unheard(sentences, heard):
            self.notes.note(hit, sentence, key)

    def _promised(self, hits: tuple[Hit, ...], sentence: Piece, key: str) -> bool:
        """True if the grammar finds a promise of a side of which none was heard. One of theirs without a day is kept as a
        promise and as nothing else: that they named a day is not true then."""
        # Here and not above: its patterns are made at the first sentence that names a time.
        from ringback.debrief.promises import promised_in

        groups = {h.kind.group for h in hits} & PROMISE_GROUPS
        silent = {Side.ME: not groups - {"they_date"}, Side.THEM: "they_date" not in groups}
        found = [p for side, quiet in silent.items() if quiet and (p := promised_in(sentence.text, side)) is not None]
        noted = [self._note_promise(promise, sentence, key) for promise in found]  # all of them, not up to the first
        return any(noted)

    def _note_promise(self, promise: "Promise", sentence: Piece, key: str) -> bool:
        words = sentence.text[promise.start : promise.end]
        piece = Piece(words, sentence.start + promise.start, sentence.start + promise.end)
        kind = self.ear.generic["p_mine" if promise.by is Side.ME else "they_date"]
        if not isinstance(kind, EventKind) or kind.id in self.notes.not_so:
            return False
        outright = promise.by is Side.THEM and calls_you(words)
        if not outright and not self.listener.bears_out(Hit(kind, piece, BY_PHRASE)):
            return False
        self.notes.promise(kind, piece, key, told=sentence)
        return True
