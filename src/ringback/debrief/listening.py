"""What each sentence of a case's story tells: phrases and the trained sense, borne out by the story as a whole."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, tzinfo
from zoneinfo import ZoneInfo

from ringback.debrief.clauses import pieces_of
from ringback.debrief.denied import story_of
from ringback.debrief.hear import BY_PHRASE, SURE, Ear, Hit, Sureness, finer, hear, sounds_like
from ringback.debrief.misheard import BROKEN, mishearing, owes_nothing, still_heard
from ringback.debrief.worded import in_words
from ringback.language.sentences import Piece
from ringback.model.case import Case
from ringback.model.quick import dataclass
from ringback.model.taxonomy import EventKind

MISTAKE_GROUPS = frozenset(
    ["m_core", "m_small", "m_fixed", "m_conduct", "m_unprepared", "m_late", "m_noshow", "m_false", "m_caught",
     "m_emotion", "m_tech", "m_knockout", "rest_fine"]
)  # fmt: skip
SIGNAL_GROUPS = frozenset(["s_bad", "s_flag", "s_good", "s_neutral", "s_theirs"])
GRAVE_GROUPS = frozenset({"m_caught", "m_knockout", "m_noshow", "m_false", "m_late", "m_unprepared", "m_conduct"})
"""Mistakes that weigh so much that the whole story must bear them out."""
HALF_SURE = 0.3
FAINT = 0.1
"""The least that a sentence must say itself for the whole story to speak through it."""
OUTRIGHT = 0.15
"""How surely a sentence alone must tell of a broken promise for the whole story to say it through that one."""
BY_ITSELF = frozenset({"want_out"})
"""Groups that close everything, and by the person's own will: neighbours may not put such a word into anybody's mouth."""
DOUBT = 0.02
"""How surely the whole story must report an event for a phrase about it to be believed."""


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


class Listener:
    """One case's story as the ear takes it: what its sentences report among each other, and what the whole of it does.

    `spoken` is the moment at which what was promised was said, `zone` the one of the person, `theirs` that of the other side.
    """

    def __init__(self, case: Case, now: datetime, ear: Ear) -> None:
        self.ear = ear
        self.zone = ZoneInfo(case.candidate.time_zone) if case.candidate.time_zone else now.tzinfo or ZoneInfo("UTC")
        zones = (c.time_zone for c in case.contacts if c.time_zone)
        self.theirs = next((ZoneInfo(z) for z in zones), None)
        self.spoken = _instant(case.interview.ended, self.zone) or now
        self.doubts = mishearing(ear, self.spoken, now, self.zone)
        told, self.story = story_of(case, ear, self.doubts)
        self.told = [ear.sense.surely(found) for found in told]
        self.reports = dict(self.story.reports)

    def zone_of(self, sentence: str) -> tzinfo:
        """The zone by whose clock a sentence tells its hours."""
        from ringback.debrief.zones import zone_told  # few stories name one

        return zone_told(sentence, self.zone, self.theirs)

    def heard_in(self, text: str) -> Iterator[Heard]:
        """What each sentence of a text tells, before it is asked how far that is believed."""
        for (sentence, clauses), among in zip(pieces_of(text), self.told, strict=False):
            heard = still_heard(self.ear, hear(self.ear, sentence, clauses, among), sentence, self.doubts)
            heard = in_words(self.ear, heard, sentence.text)
            named = still_heard(self.ear, sounds_like(self.ear, sentence, clauses, among), sentence, self.doubts)
            told = in_words(self.ear, finer(self.ear, self._borne_out(_strongest(heard)), named), sentence.text)
            beside = in_words(self.ear, _beside(told, named), sentence.text)
            kinds = frozenset(h.kind.id for h in (*heard, *named))
            yield Heard(sentence, among, told, beside, kinds)

    def unheard(self, sentences: Sequence[Piece], known: frozenset[str]) -> Iterator[tuple[Hit, Piece]]:
        """Events that the story reports although no single sentence was sure enough, each at the sentence that comes nearest; none
        of the groups that are `known`."""
        for group, sure in self.reports.items():
            kind = self.ear.generic.get(group)
            if sure >= SURE and isinstance(kind, EventKind) and group not in known and sentences:
                best, told = max(zip(sentences, self.told, strict=False), key=lambda pair: pair[1][group])
                alone = self.ear.sense.probabilities(best.text)[group]
                outright = group != BROKEN or (alone >= OUTRIGHT and not owes_nothing(best.text))
                if told[group] >= FAINT and outright and self._says_it(best, group):
                    yield from ((hit, best) for hit in in_words(self.ear, (Hit(kind, best, sure),), best.text))

    def bears_out(self, hit: Hit) -> bool:
        """True if the story as a whole bears out what a sentence seems to say."""
        return bool(self._borne_out((hit,)))

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
            return 0.0 if hit.outright else DOUBT if hit.sure == BY_PHRASE else SURE
        grave = hit.kind.group in GRAVE_GROUPS
        return (DOUBT if hit.sure == BY_PHRASE else HALF_SURE) if grave else 0.0


def _strongest(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Of the mistakes and of the signals that only the sense proposes, the strongest one each; all that phrases name."""
    kept, taken = list[Hit](), set[frozenset[str]]()
    for hit in hits:
        family = next((f for f in (MISTAKE_GROUPS, SIGNAL_GROUPS) if hit.kind.group in f), None)
        if family is None or hit.sure == BY_PHRASE or family not in taken:
            kept.append(hit)
        if family is not None:
            taken.add(family)
    return tuple(kept)


def _beside(hits: tuple[Hit, ...], named: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The kinds that a sentence sounds like in groups that were not heard in it."""
    heard = {h.kind.group for h in hits}
    return tuple(h for h in named if h.kind.group not in heard)


def _instant(when: datetime | date | None, zone: tzinfo) -> datetime | None:
    if when is None or isinstance(when, datetime):
        return when
    return datetime.combine(when, time(12), zone)
