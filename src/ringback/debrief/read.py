"""A whole case → the Reading: what its free text, moments and signals say, each with its span."""

from collections.abc import Iterable, Iterator
from dataclasses import field, replace
from datetime import date, datetime, time, tzinfo
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ringback.debrief.believing import believed, believed_beside
from ringback.debrief.clauses import pieces_of
from ringback.debrief.contacts import contacts_told
from ringback.debrief.hear import (
    BY_PHRASE,
    SURE,
    Ear,
    Hit,
    Sureness,
    finer,
    hear,
    likeliest,
    phrased_groups,
    sounds_like,
)
from ringback.debrief.how_often import frequency_told, ran_throughout
from ringback.debrief.misheard import Mishearing, mishearing, still_heard
from ringback.debrief.story import pieces_told, read_story, told_in, words_told
from ringback.debrief.topic import topic_of
from ringback.hours.office import Days, plain_year
from ringback.language.sentences import Piece
from ringback.language.tokens import tokens_of
from ringback.model.case import Case, Moment, Signal
from ringback.model.quick import dataclass
from ringback.model.reading import HeardCommitment, HeardEvent, HeardMoment, HeardSignal, Reading, Span, Story
from ringback.model.taxonomy import EventKind, MistakeKind, SignalKind
from ringback.model.values import Frequency, Side

if TYPE_CHECKING:
    from ringback.debrief.promises import Promise

MISTAKE_GROUPS = frozenset(
    ["m_core", "m_small", "m_fixed", "m_conduct", "m_unprepared", "m_late", "m_noshow", "m_false", "m_caught",
     "m_emotion", "m_tech", "m_knockout", "rest_fine"]
)  # fmt: skip
SIGNAL_GROUPS = frozenset(["s_bad", "s_flag", "s_good", "s_neutral", "s_theirs"])
TOLD_AS_SIGNALS = frozenset({"rejected", "next_stage", "they_date", "inst_write", "inst_none", "visit_answer", "field"})
"""Events that people note among the signals."""
PROMISE_GROUPS = frozenset(["p_mine", "p_broken", "they_date"])
GRAVE_GROUPS = frozenset({"m_caught", "m_knockout", "m_noshow", "m_false", "m_late", "m_unprepared", "m_conduct"})
"""Mistakes that weigh so much that the whole story must bear them out."""
HALF_SURE = 0.3
FAINT = 0.1
"""The least that a sentence must say itself for the whole story to speak through it."""
BY_ITSELF = frozenset({"want_out"})
"""Groups that close everything, and by the person's own will: neighbours may not put such a word into anybody's mouth."""
OUTRIGHT = 0.15
"""How surely a sentence alone must tell of a broken promise for the whole story to say it through that one."""
DOUBT = 0.02
"""How surely the whole story must report an event for a phrase about it to be believed."""
TOO_FEW = 12
"""So few words in which nothing was heard tell only how it felt ("it was awful"), and that never decides (S1-6, D10)."""
COMMON = frozenset(
    ["and", "the", "of", "for", "with", "from", "manager", "senior", "junior", "assistant", "officer", "level",
     "team", "experience", "skills", "knowledge"]
)  # fmt: skip


@dataclass
class Notes:
    """What has been heard so far, one list a noun."""

    moments: list[HeardMoment] = field(default_factory=list)
    signals: list[HeardSignal] = field(default_factory=list)
    events: list[HeardEvent] = field(default_factory=list)
    commitments: list[HeardCommitment] = field(default_factory=list)
    unrecognised: list[str] = field(default_factory=list)
    also: list[HeardMoment | HeardSignal | HeardEvent] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Heard:
    """What one sentence is heard to tell."""

    sentence: Piece
    among: Sureness
    """How surely it reports each group among the others of its story."""
    told: tuple[Hit, ...]
    beside: tuple[Hit, ...]
    """Kinds that it sounds like in groups that were not heard in it."""
    kinds: frozenset[str]
    """Everything that it may tell, what the story does not bear out too."""


def read_debrief(case: Case, now: datetime, ear: Ear, days: Days = plain_year) -> Reading:
    """Everything recognised in a case. Pure: `now` is an argument, and so is what tells the working days of a place."""
    notes = Notes()
    reader = Reader(case, now, ear, notes, days)
    for number, moment in enumerate(case.debrief.moments):
        reader.moment(moment, f"debrief.moments[{number}]")
    for number, signal in enumerate(case.debrief.signals):
        reader.signal(signal, f"debrief.signals[{number}]")
    reader.text(case.debrief.text, "debrief.text")
    heard = notes.moments or notes.signals or notes.events or notes.commitments
    return Reading(
        moments=tuple(notes.moments),
        signals=tuple(notes.signals),
        commitments=tuple(notes.commitments),
        events=tuple(notes.events),
        unrecognised=tuple(notes.unrecognised),
        story=reader.story if heard or len(tokens_of(case.debrief.text)) > TOO_FEW else Story(),
        also=tuple(notes.also),
        contacts=contacts_told(case.debrief.text),
    )


class Reader:
    """Carries what every step needs: the case, the clock, the ear, the notes, and the calendar."""

    def __init__(self, case: Case, now: datetime, ear: Ear, notes: Notes, days: Days = plain_year) -> None:
        self.case, self.now, self.ear, self.notes, self.days = case, now, ear, notes, days
        self.zone = ZoneInfo(case.candidate.time_zone) if case.candidate.time_zone else now.tzinfo or ZoneInfo("UTC")
        self.spoken = _instant(case.interview.ended, self.zone) or now
        self.doubts = mishearing(ear, self.spoken, now, self.zone)
        told, self.story = story_of(case, ear, self.doubts)
        self.told = [ear.sense.surely(found) for found in told]
        self.reports = dict(self.story.reports)
        wanted = " ".join((*case.opportunity.requirements, case.opportunity.role))
        self.wanted = frozenset(t.text[:5] for t in tokens_of(wanted) if len(t.text) > 2 and t.text not in COMMON)

    def moment(self, moment: Moment, key: str) -> None:
        """A moment that the person named: it is one, whatever it says; only its kind is asked."""
        text = moment.text or " ".join(t for t in (moment.asked, moment.said) if t)
        if not text:
            return
        piece = Piece(text, 0, len(text))
        kind = likeliest(self.ear, piece, MISTAKE_GROUPS)
        if isinstance(kind, MistakeKind) and kind.id not in self.case.debrief.not_so:
            self.notes.moments.append(self._moment(kind, piece, key, moment.asked))
        self._others(piece, key, SIGNAL_GROUPS | {"core_claim", "own_cause"}, BY_PHRASE)

    def signal(self, signal: Signal, key: str) -> None:
        """A signal that the person named; an invitation or a no among the signals is an event too."""
        if not signal.what:
            return
        piece = Piece(signal.what, 0, len(signal.what))
        kind = likeliest(self.ear, piece, SIGNAL_GROUPS)
        if isinstance(kind, SignalKind) and kind.id not in self.case.debrief.not_so:
            self.notes.signals.append(_signal(kind, piece, key, signal.how_often, signal.what))
        self._others(piece, key, TOLD_AS_SIGNALS)

    def _others(self, piece: Piece, key: str, groups: frozenset[str], line: float = SURE) -> None:
        """What else a named moment or signal tells. In a moment only what a phrase names: it was written as a mistake."""
        alone = self.ear.sense.probabilities(piece.text)
        hits = (h for h in hear(self.ear, piece, ()) if h.kind.group in groups and h.sure >= line)
        for hit in believed(self.ear, hits, piece, alone, self.reports):
            self._note(hit, piece, key)

    def text(self, text: str, key: str) -> None:
        """Free text, sentence by sentence; what says nothing known is kept as unrecognised."""
        sentences = list[Piece]()
        for one in self.heard_in(text):
            hits = believed(self.ear, one.told, one.sentence, one.among, self.reports)
            beside = believed_beside(self.ear, one.beside, one.sentence, one.among, self.reports)
            for hit in hits:
                self._note(hit, one.sentence, key)
            self._note_beside(beside, one.sentence, key)
            promised = self._promised(hits, one.sentence, key)
            if not hits and not beside and not promised and not one.kinds & set(self.case.debrief.not_so):
                self.notes.unrecognised.append(one.sentence.text)
            sentences.append(one.sentence)
        self._add_unheard(sentences, key)

    def heard_in(self, text: str) -> Iterator["Heard"]:
        """What each sentence of a text tells, before it is asked how far that is believed."""
        for (sentence, clauses), among in zip(pieces_of(text), self.told, strict=False):
            heard = still_heard(self.ear, hear(self.ear, sentence, clauses, among), sentence, self.doubts)
            named = still_heard(self.ear, sounds_like(self.ear, sentence, clauses, among), sentence, self.doubts)
            told = finer(self.ear, self._borne_out(_strongest(heard)), named)
            kinds = frozenset(h.kind.id for h in (*heard, *named))
            yield Heard(sentence, among, told, _beside(told, named), kinds)

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
        start, end = sentence.start + promise.start, sentence.start + promise.end
        piece = Piece(sentence.text[promise.start : promise.end], start, end)
        kind = self.ear.generic["p_mine" if promise.by is Side.ME else "they_date"]
        if not isinstance(kind, EventKind) or kind.id in self.case.debrief.not_so:
            return False
        if not self._borne_out((Hit(kind, piece, BY_PHRASE),)):
            return False
        before = len(self.notes.commitments)
        self._promise(kind, piece, key)
        if promise.by is Side.ME or any(c.due for c in self.notes.commitments[before:]):
            self.notes.events.append(HeardEvent(kind.id, sentence.text, Span(key, sentence.start, sentence.end)))
        return True

    def _borne_out(self, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        """Hits that the story as a whole bears out; small slips and signs need no more than their sentence."""
        told = (h for h in hits if self.reports.get(h.kind.group, 0.0) >= self._line(h))
        return tuple(h for h in told if h.sure == BY_PHRASE or self._says_it(h.piece, h.kind.group))

    def _says_it(self, piece: Piece, group: str) -> bool:
        """True unless a group that must be told outright is only borne out by what stands around it."""
        return group not in BY_ITSELF or self.ear.sense.probabilities(piece.text)[group] >= HALF_SURE

    def _line(self, hit: Hit) -> float:
        """How surely the story must report what a sentence seems to say; of a group that the sense was never taught, a
        phrase alone tells."""
        if hit.kind.group not in self.ear.sense.labels:
            return 0.0
        if isinstance(hit.kind, EventKind):
            return DOUBT if hit.sure == BY_PHRASE else SURE
        grave = hit.kind.group in GRAVE_GROUPS
        return (DOUBT if hit.sure == BY_PHRASE else HALF_SURE) if grave else 0.0

    def _add_unheard(self, sentences: list[Piece], key: str) -> None:
        """What the story reports although no single sentence was sure enough: put at the sentence that comes nearest."""
        heard = {self.ear.kinds[e.kind].group for e in self.notes.events} | groups_of(
            self.ear, self.case.debrief.not_so
        )
        for group, sure in self.reports.items():
            kind = self.ear.generic.get(group)
            if sure >= SURE and isinstance(kind, EventKind) and group not in heard and sentences:
                best, told = max(zip(sentences, self.told, strict=False), key=lambda pair: pair[1][group])
                alone = self.ear.sense.probabilities(best.text)[group]
                outright = group != "p_broken" or alone >= OUTRIGHT
                if told[group] >= FAINT and outright and self._says_it(best, group):
                    self._note(Hit(kind, best, sure), best, key)

    def _note(self, hit: Hit, sentence: Piece, key: str) -> None:
        kind = hit.kind
        if kind.id in self.case.debrief.not_so:
            return
        if isinstance(kind, MistakeKind):
            weighs = hit.weighs if isinstance(hit.weighs, MistakeKind) else kind
            self.notes.moments.append(self._moment(kind, hit.piece, key, "", sentence, weighs))
        elif isinstance(kind, SignalKind):
            self.notes.signals.append(_signal(kind, hit.piece, key, None, sentence.text))
        else:
            span = Span(key, sentence.start, sentence.end)
            self.notes.events.append(HeardEvent(kind.id, sentence.text, span, likely=hit.weighs is not None))
            if kind.group in PROMISE_GROUPS:
                self._promise(kind, sentence, key)

    def _note_beside(self, hits: tuple[Hit, ...], sentence: Piece, key: str) -> None:
        """What a sentence sounds like although its group was not heard in it: kept apart, because nothing may rest on it."""
        for hit in hits:
            kind, span = hit.kind, Span(key, hit.piece.start, hit.piece.end)
            if kind.id in self.case.debrief.not_so:
                continue
            if isinstance(kind, MistakeKind):
                self.notes.also.append(self._moment(kind, hit.piece, key, "", sentence))
            elif isinstance(kind, SignalKind):
                self.notes.also.append(_signal(kind, hit.piece, key, None, sentence.text))
            else:
                self.notes.also.append(HeardEvent(kind.id, sentence.text, span))

    def _moment(
        self,
        kind: MistakeKind,
        piece: Piece,
        key: str,
        asked: str,
        sentence: Piece | None = None,
        weighs: MistakeKind | None = None,
    ) -> HeardMoment:
        whole, heavy = sentence or piece, weighs or kind
        core = heavy.core or bool(self.wanted & {t.text[:5] for t in tokens_of(f"{whole.text} {asked}")})
        mended = kind.group == "m_fixed"
        span = Span(key, piece.start, piece.end)
        topic, throughout = asked or topic_of(whole.text), ran_throughout(whole.text)
        return HeardMoment(kind.id, whole.text, span, heavy.weight, core, mended, topic, throughout)

    def _promise(self, kind: EventKind, sentence: Piece, key: str) -> None:
        # Here and not above: there are many patterns to compile, and few stories hold a promise.
        from ringback.debrief.commitments import commitment_in

        told = commitment_in(kind, sentence, key, self.spoken, self.now, self.zone, self.days)
        known = [c for c in self.notes.commitments if c.by is told.by and _overlap(c.span, told.span)]
        # One sentence that promises and breaks it is one promise, and its day the one that was missed.
        for same in known:
            told = same if same.overdue else told
            self.notes.commitments.remove(same)
        self.notes.commitments.append(told)


def _overlap(one: Span, other: Span) -> bool:
    return one.key == other.key and one.start < other.end and other.start < one.end


def _beside(hits: tuple[Hit, ...], named: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The kinds that a sentence sounds like in groups that were not heard in it."""
    heard = {h.kind.group for h in hits}
    return tuple(h for h in named if h.kind.group not in heard)


def groups_of(ear: Ear, kinds: Iterable[str]) -> set[str]:
    """The groups of some kinds; a name that is no kind has none."""
    return {ear.kinds[kind].group for kind in kinds if kind in ear.kinds}


def story_of(case: Case, ear: Ear, doubts: Mishearing) -> tuple[list[dict[str, float]], Story]:
    """What every sentence reports, and the whole story. What was denied speaks for nothing in them, and taking it away brings up
    nothing new."""
    phrased = partial(phrased_groups, ear)
    told = told_in(case, ear.sense, phrased, doubts=doubts)
    words = words_told(case)
    whole = read_story(told, ear.sense, words)
    if not case.debrief.not_so:
        return told, whole
    sentences, named = pieces_told(case)
    sure = dict(zip((p.text for p in (*sentences, *(p for p, _ in named))), map(ear.sense.surely, told), strict=True))
    left = told_in(case, ear.sense, phrased, lambda piece: denied_groups(case, ear, piece, sure[piece.text]), doubts)
    without, before = read_story(left, ear.sense, words), dict(whole.reports)
    # Only what is denied goes out of a sentence: what else it reports is heard as before.
    kept = [{k: was[k] if v else 0.0 for k, v in now.items()} for now, was in zip(left, told, strict=True)]
    return kept, replace(without, reports=tuple((group, min(sure, before[group])) for group, sure in without.reports))


def denied_groups(case: Case, ear: Ear, sentence: Piece, among: Sureness | None = None) -> frozenset[str]:
    """Groups that a sentence would report only through kinds that the person says did not happen; `among` as for `hear`."""
    denied = case.debrief.not_so
    if not denied:
        return frozenset()
    heard = [h.kind for h in finer(ear, hear(ear, sentence, (), among), sounds_like(ear, sentence, (), among))]
    held = {k.group for k in heard if k.id not in denied}
    return frozenset({k.group for k in heard if k.id in denied} - held)


def _strongest(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Of the mistakes and of the signals that only the sense proposes, the strongest one each; all that phrases name."""
    kept, taken = [], set()
    for hit in hits:
        family = (
            MISTAKE_GROUPS
            if hit.kind.group in MISTAKE_GROUPS
            else SIGNAL_GROUPS
            if hit.kind.group in SIGNAL_GROUPS
            else None
        )
        if family is None or hit.sure == BY_PHRASE or family not in taken:
            kept.append(hit)
        if family is not None:
            taken.add(family)
    return tuple(kept)


def _signal(kind: SignalKind, piece: Piece, key: str, said: Frequency | None, context: str) -> HeardSignal:
    return HeardSignal(
        kind.id, context, Span(key, piece.start, piece.end), kind.tendency, said or frequency_told(context)
    )


def _instant(when: datetime | date | None, zone: tzinfo) -> datetime | None:
    if when is None or isinstance(when, datetime):
        return when
    return datetime.combine(when, time(12), zone)
