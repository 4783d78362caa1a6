"""What can be seen in an answer of how straight it is: one small function a cue, each from 0 to 1.

Why so plain: somebody who is told that an answer was not direct must be able to see why. Nothing here is trained; the
weights stand in `directness.py`.
"""

from functools import cached_property
from math import log

from ringback.model.quick import dataclass
from ringback.transcripts.forms import Kind
from ringback.transcripts.heard import OPENING_WORDS, Heard, opening_of
from ringback.transcripts.questions import Question
from ringback.transcripts.subjects import has_number, has_time, names_in, subjects_of

OPEN_KINDS = frozenset([Kind.ACCOUNT, Kind.EVENT, Kind.HOW, Kind.WHY, Kind.WHAT])
YES_NO = frozenset([Kind.YES_NO, Kind.CHOICE])
FORMS = {
    "do": "do", "does": "do", "did": "did", "don't": "do", "doesn't": "do", "didn't": "did", "is": "be", "are": "be", "am": "be",
    "was": "was", "were": "was", "isn't": "be", "aren't": "be", "wasn't": "was", "weren't": "was", "has": "have", "have": "have",
    "had": "had", "haven't": "have", "hasn't": "have", "would": "would", "will": "will", "can": "can", "could": "could",
    "should": "should", "i'm": "be", "we're": "be", "they're": "be", "he's": "be", "she's": "be", "it's": "be", "i've": "have",
    "we've": "have", "they've": "have", "i'd": "would", "we'd": "would", "i'll": "will", "we'll": "will",
}  # fmt: skip
"""Each form of a verb that opens a question, and the one that an echo of it takes."""
NEAR = 25
"""Words among which an answer is expected to have taken up the question."""


@dataclass(frozen=True)
class Pair:
    """One question with its answer, both listened to."""

    question: Heard
    asked: Question
    answer: Heard

    @cached_property
    def opening(self) -> int:
        """Where the answer begins, in tokens, after words that only draw breath."""
        return opening_of(self.answer.tokens)

    @cached_property
    def sought(self) -> frozenset[str]:
        """What the last question is about; all that they said where that is nothing."""
        return frozenset(subjects_of(self.asked.tokens) or subjects_of(self.question.tokens))

    @cached_property
    def about(self) -> tuple[str, ...]:
        """What the answer is about, in order."""
        return subjects_of(self.answer.tokens)

    def early(self, *cues: str, within: int = NEAR) -> bool:
        """True if one of these cues stands near the beginning of the answer."""
        first = self.answer.first(*cues)
        return first is not None and first.first < within


def yes_or_no(p: Pair) -> float:
    """Opens with yes or no where that was asked."""
    return float(
        bool(YES_NO & p.asked.kinds) and p.answer.has("affirm", "deny") and not p.early("refuse", "blank", within=4)
    )


def agrees(p: Pair) -> float:
    """Opens with yes or no to something that was stated rather than asked."""
    return float(
        not YES_NO & p.asked.kinds and p.answer.has("affirm", "deny") and not p.early("refuse", "blank", within=4)
    )


def echo(p: Pair) -> float:
    """Opens with the question's own verb: "Did you …?" – "I did"."""
    said = {FORMS.get(t.text) for t in p.answer.tokens[p.opening : p.opening + OPENING_WORDS]} - {None}
    asked = {FORMS.get(t.text) for t in p.asked.tokens} - {None}
    return float(p.answer.has("echo") and bool(YES_NO & p.asked.kinds) and bool(said & asked))


def no_yes_or_no(p: Pair) -> float:
    """A yes or a no was asked for, and neither is there."""
    return float(p.asked.kind is Kind.YES_NO and not p.answer.has("affirm", "deny") and not echo(p))


def fits(p: Pair) -> float:
    """Holds the kind of thing that was asked for: a number, a time, a reason, a name, one event."""
    words = p.answer.tokens[: 3 * NEAR]
    match p.asked.kind:
        case Kind.HOW_MANY:
            return float(has_number(words))
        case Kind.WHEN:
            return float(has_time(words) or has_number(words))
        case Kind.WHO | Kind.WHERE:
            return float(bool(names_in(p.answer.text[:400])))
        case Kind.WHY:
            return float(p.early("reason", within=2 * NEAR))
        case Kind.EVENT:
            return min(1.0, p.answer.count("event") / 2)
    return 0.0


def lacks(p: Pair) -> float:
    """The kind of thing that was asked for is missing."""
    return float(p.asked.kind in (Kind.HOW_MANY, Kind.WHEN, Kind.EVENT) and not fits(p))


def takes_up(p: Pair) -> float:
    """How many of the question's own subjects come up in the answer at all."""
    return len(p.sought & set(p.about)) / max(2, min(4, len(p.sought))) if p.sought else 0.5


def takes_up_soon(p: Pair) -> float:
    """The question's subject comes up in the first words."""
    return float(bool(p.sought & set(subjects_of(p.answer.tokens[:15]))))


def elsewhere(p: Pair) -> float:
    """A longer answer in which nothing of the question comes up; less telling where the question was open."""
    strict = 0.5 if p.asked.kind in OPEN_KINDS else 1.0
    return strict * (bool(p.sought) and p.answer.words > NEAR and not p.sought & set(p.about))


def specific(p: Pair) -> float:
    """Numbers, times and names, by their share; half a dozen in a hundred words are many."""
    found = sum(t.text[0].isdigit() for t in p.answer.tokens) + len(names_in(p.answer.text[:4_000]))
    return min(1.0, (found + p.answer.count("event")) / max(6.0, 0.06 * p.answer.words))


def unknown(p: Pair) -> float:
    """Says that one does not know; more so where it comes first and little follows."""
    if not p.answer.has("blank"):
        return 0.0
    soon = p.early("blank", within=12)
    return 1.0 if soon and p.answer.words < 40 else 0.7 if soon else 0.35


def deferred(p: Pair) -> float:
    """Puts the answer off."""
    return _evasion(p, "defer")


def refused(p: Pair) -> float:
    """Declines to answer."""
    return _evasion(p, "refuse")


def praised(p: Pair) -> float:
    """Praises the question, or thanks for it."""
    return float(p.early("praise_question"))


def it_depends(p: Pair) -> float:
    """Says that it depends."""
    return _evasion(p, "depends")


def said_before(p: Pair) -> float:
    """Points to what was said before."""
    return _evasion(p, "as_said")


def turned(p: Pair) -> float:
    """Turns to another matter; several such turns count for more."""
    return min(1.0, p.answer.count("turn_round") / 2)


def pledged(p: Pair) -> float:
    """Speaks of plans and virtues of a group."""
    return min(1.0, p.answer.count("pledge") / 2)


def asks_back(p: Pair) -> float:
    """Answers with a question."""
    said = p.answer.said[:12]
    asked = sum(s.piece.text.endswith("?") and s.kind is not Kind.STATEMENT for s in said)
    return min(1.0, 2 * asked / len(said)) if said else 0.0


def hedged(p: Pair) -> float:
    """Softened words, by their share; six in a hundred are many."""
    return min(1.0, p.answer.count("hedge") / max(2.0, 0.06 * p.answer.words))


def softened(p: Pair) -> float:
    """Opens with "well", "look" and the like."""
    return float(p.answer.has("softener"))


def in_general(p: Pair) -> float:
    """Tells how things are in general; all the more where one event was asked for."""
    told = min(1.0, p.answer.count("general") / 2)
    return told if p.asked.kind is Kind.EVENT and fits(p) < 1 else 0.5 * told


def long_winded(p: Pair) -> float:
    """Length beyond what the question asks for: from 30 words on (60 for an open one), full at eight times as many."""
    enough = 60 if p.asked.kind in OPEN_KINDS else 30
    return max(0.0, min(1.0, log(max(1, p.answer.words) / enough) / log(8)))


def curt(p: Pair) -> float:
    """A few words to a question that wants an account."""
    return max(0.0, 1 - p.answer.words / 15) if p.asked.kind in (Kind.ACCOUNT, Kind.EVENT, Kind.HOW) else 0.0


def brief(p: Pair) -> float:
    """Short, and no sign of putting the question aside: what is short mostly answers."""
    evades = p.answer.has("blank", "refuse", "defer", "turn_round", "as_said", "depends")
    return max(0.0, 1 - p.answer.words / 40) if not evades and not curt(p) else 0.0


def _evasion(p: Pair, cue: str) -> float:
    """At the beginning it stands for the answer; later it may only round it off."""
    return 0.0 if not p.answer.has(cue) else 1.0 if p.early(cue) else 0.5
