"""What was heard, noted: moments, signals, events and promises, each with the span it came from."""

import re
from datetime import datetime, timedelta

from ringback.debrief.hear import Hit
from ringback.debrief.how_often import frequency_told, ran_throughout
from ringback.debrief.listening import Listener
from ringback.debrief.misheard import BROKEN
from ringback.debrief.topic import question_of, topic_of
from ringback.hours.clock import is_whole_day
from ringback.hours.office import Days
from ringback.language.later import Later
from ringback.language.sentences import Piece
from ringback.language.tokens import tokens_of
from ringback.model.case import Case
from ringback.model.reading import HeardCommitment, HeardEvent, HeardMoment, HeardSignal, Span
from ringback.model.taxonomy import EventKind, MistakeKind, SignalKind
from ringback.model.values import Frequency, Side, When

PROMISE_GROUPS = frozenset(["p_mine", "p_broken", "they_date"])
ANSWERS = frozenset({"m_core", "m_false", "m_unprepared"})
"""Groups of mistakes that are answers, which a better one repairs; without a question they answered that of the sentence before."""
SPOKEN = Later(r"\bI (?:just )?(?:said|say|says|told|answered|replied|goes|went)\b", re.I)
"""What makes a mistake of conduct an answer: it was said."""
AGREED, SOON = "set_a_time_to_talk", timedelta(hours=30)
CALLS = Later(
    r"\b(?:call|ring|phone|dial|try|catch)(?:s|ing)? (?:you|me|us)\b|\bring(?:s|ing)? back\b|\bcall(?:s|ing)? back\b",
    re.I,
)
"""A call of theirs for an hour that is near is a time to talk, whatever else is promised for it."""
TALKS_AHEAD = "next_stage"
"""The group of events that tell of another talk: an invitation, or a time that was agreed."""
COMMON = frozenset(
    ["and", "the", "of", "for", "with", "from", "manager", "senior", "junior", "assistant", "officer", "level",
     "team", "experience", "skills", "knowledge"]
)  # fmt: skip


class Notes:
    """What has been heard so far, one list a noun. What the person says did not happen is never noted."""

    def __init__(self, case: Case, now: datetime, listener: Listener, days: Days) -> None:
        self.now, self.listener, self.days = now, listener, days
        self.not_so = frozenset(case.debrief.not_so)
        self.moments: list[HeardMoment] = []
        self.signals: list[HeardSignal] = []
        self.events: list[HeardEvent] = []
        self.commitments: list[HeardCommitment] = []
        self.unrecognised: list[str] = []
        self.asked_before = ""
        """The question that the sentence before told of."""
        self.also: list[HeardMoment | HeardSignal | HeardEvent] = []
        wanted = " ".join((*case.opportunity.requirements, case.opportunity.role))
        self._wanted = frozenset(t.text[:5] for t in tokens_of(wanted) if len(t.text) > 2 and t.text not in COMMON)

    @property
    def any(self) -> bool:
        """True if something was heard."""
        return bool(self.moments or self.signals or self.events or self.commitments)

    def note(self, hit: Hit, sentence: Piece, key: str) -> None:
        """What a sentence tells."""
        kind = hit.kind
        if kind.id in self.not_so:
            return
        if isinstance(kind, MistakeKind):
            weighs = hit.weighs if isinstance(hit.weighs, MistakeKind) else kind
            self.moments.append(self.moment(kind, hit.piece, key, "", sentence, weighs))
        elif isinstance(kind, SignalKind):
            self.signals.append(signal_noted(kind, hit.piece, key, None, sentence.text))
        else:
            made = self.promise(kind, sentence, key) if kind.group in PROMISE_GROUPS else None
            # What seems broken while its day is still ahead is a promise, and no news of one that was missed.
            if made is None or kind.group != BROKEN or made.overdue or made.due is None:
                self.events.append(self._event(kind, sentence, key, likely=hit.weighs is not None))

    def beside(self, hits: tuple[Hit, ...], sentence: Piece, key: str) -> None:
        """What a sentence sounds like although its group was not heard in it: kept apart, because nothing may rest on it."""
        for hit in hits:
            kind = hit.kind
            if kind.id in self.not_so:
                continue
            if isinstance(kind, MistakeKind):
                self.also.append(self.moment(kind, hit.piece, key, "", sentence))
            elif isinstance(kind, SignalKind):
                self.also.append(signal_noted(kind, hit.piece, key, None, sentence.text))
            else:
                self.also.append(HeardEvent(kind.id, sentence.text, Span(key, hit.piece.start, hit.piece.end)))

    def moment(
        self,
        kind: MistakeKind,
        piece: Piece,
        key: str,
        asked: str,
        sentence: Piece | None = None,
        weighs: MistakeKind | None = None,
    ) -> HeardMoment:
        """A mistake in a piece of a sentence (of all of it, if no sentence is given); `weighs` is the kind whose weight counts."""
        whole, heavy = sentence or piece, weighs or kind
        core = heavy.core or bool(self._wanted & {t.text[:5] for t in tokens_of(f"{whole.text} {asked}")})
        mended = kind.group == "m_fixed"
        span = Span(key, piece.start, piece.end)
        topic = asked or topic_of(whole.text) or self._question_before(kind, whole.text)
        return HeardMoment(kind.id, whole.text, span, heavy.weight, core, mended, topic, ran_throughout(whole.text))

    def next_sentence(self, sentence: Piece) -> None:
        """A sentence has been noted: what it asks, the next may answer."""
        self.asked_before = question_of(sentence.text)

    def _question_before(self, kind: MistakeKind, text: str) -> str:
        is_answer = kind.group in ANSWERS or (kind.group == "m_conduct" and SPOKEN.search(text) is not None)
        return self.asked_before if is_answer else ""

    def promise(self, kind: EventKind, sentence: Piece, key: str, *, told: Piece | None = None) -> HeardCommitment:
        """A promise with its day. `told` is the sentence around it where only a part of it holds the promise: it then is an event
        too, one of theirs only with a day."""
        # Here and not above: there are many patterns to compile, and few stories hold a promise.
        from ringback.debrief.commitments import THEIRS, commitment_in

        heard = self.listener
        made = commitment_in(
            kind, sentence, key, heard.spoken, self.now, heard.zone_of((told or sentence).text), self.days
        )
        known = [c for c in self.commitments if c.by is made.by and _overlap(c.span, made.span)]
        # One sentence that promises and breaks it is one promise, and its day the one that was missed.
        for same in known:
            made = same if same.overdue else made
            self.commitments.remove(same)
        self.commitments.append(made)
        if made.by is Side.THEM and made.due and self._is_soon(made.due) and CALLS.search(made.what):
            self.events.append(HeardEvent(AGREED, made.what, made.span, when=made.due))
        if told is not None and (kind.group != THEIRS or made.due):
            self.events.append(self._event(kind, told, key))
        return made

    def _event(self, kind: EventKind, sentence: Piece, key: str, *, likely: bool = False) -> HeardEvent:
        when = self._talk_ahead(sentence.text) if kind.group == TALKS_AHEAD else None
        return HeardEvent(kind.id, sentence.text, Span(key, sentence.start, sentence.end), likely, when)

    def _is_soon(self, due: When) -> bool:
        """True for an hour of this day or the next; a day alone is none."""
        return isinstance(due, datetime) and not is_whole_day(due) and self.now < due <= self.now + SOON

    def _talk_ahead(self, sentence: str) -> When | None:
        """When the talk is that a sentence tells of, if it names a day or an hour that is still to come."""
        from ringback.debrief.due import due_in  # as above

        heard = self.listener
        due = due_in(sentence, heard.spoken, self.now, heard.zone_of(sentence), self.days, hour_alone=True)
        if due is None or due.at <= self.now:
            return None
        return due.at if due.hour_said else due.at.date()


def calls_you(words: str) -> bool:
    """True if somebody says that they will ring at an hour: that is outright, whatever else the story is about."""
    from ringback.debrief.promises import AT

    return CALLS.search(words) is not None and AT.search(words) is not None


def signal_noted(kind: SignalKind, piece: Piece, key: str, said: Frequency | None, context: str) -> HeardSignal:
    """A sign in a piece of text; how often it was seen is `said` by the person, or told in the text around it."""
    often = said or frequency_told(context)
    return HeardSignal(kind.id, context, Span(key, piece.start, piece.end), kind.tendency, often)


def _overlap(one: Span, other: Span) -> bool:
    return one.key == other.key and one.start < other.end and other.start < one.end
