"""Which answers went badly, and why: each reason with the words that show it. No reason, no verdict; and never a score."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from ringback.model.answer import Exchange, Measures, Weak, Why
from ringback.model.quick import dataclass
from ringback.transcripts.claims import Clash
from ringback.transcripts.directness_cues import Pair
from ringback.transcripts.forms import Kind
from ringback.transcripts.heard import Heard, Words, shortened
from ringback.transcripts.subjects import is_content, stem_of

SILENCE = 8.0
"""Seconds before an answer from which the silence itself is told."""
LONG_SECONDS = 120.0
"""No advice that was found allows more (E-V5, P8); it is a consensus and no trial."""
VERY_LONG_SECONDS = 180.0
WORDS_A_SECOND = 2.5
"""150 words a minute (E-V3): what a length in words means in seconds where an export has no times."""
LATE_WORDS = 60
"""Words before the question's subject first comes up, in an answer that runs long."""
LITTLE = 40
"""Words up to which an answer is short."""
UNKNOWN_WORDS = 25
"""Words up to which "I don't know" is the answer, and not the beginning of one."""
FEW_WORDS = 15
FEW_WITH_EVENT = 30
FEW_FOR_HOW = 8
FEW_FOR_WHY = 4
"""Words below which an open question, one for an example, for a way, or for a reason has hardly been answered."""
PASSED_OVER = 0.3
"""Directness below which the question is looked at as passed over."""
FEW = {Kind.ACCOUNT: FEW_WORDS, Kind.HOW: FEW_FOR_HOW, Kind.WHY: FEW_FOR_WHY}
SHORT_QUESTION = 4
EVASIONS = ("turn_round", "as_said", "refuse", "defer", "depends", "praise_question", "pledge")


@dataclass(frozen=True)
class Seen:
    """One answer with all that the reasons look at."""

    exchange: Exchange
    pair: Pair
    measures: Measures
    directness: float | None
    questions: tuple[Heard, ...] = ()
    """What the person asked after they invited questions, if this is that answer."""
    invited: bool = False
    clash: Clash | None = None

    @property
    def answer(self) -> Heard:
        """The answer, listened to."""
        return self.pair.answer

    @property
    def seconds(self) -> float:
        """How long it took; reckoned from its words where the export has no times."""
        return self.measures.duration or self.measures.words / WORDS_A_SECOND


Reason: TypeAlias = tuple[str, str]
"""The id of a text in `library/answers.yaml`, and the quote."""


def weak_in(seen: Seen, words: Words) -> tuple[Why, ...]:
    """Every reason to call an answer weak, the gravest kind first."""
    found = [reason for look in LOOKS for reason in look(seen)]
    fill = {"seconds": f"{seen.seconds:.0f}", "words": str(seen.measures.words), "limit": f"{LONG_SECONDS:.0f}"}
    if any(r == "late_start" for r, _ in found):
        fill["words"] = str(_late(seen))
    if any(r == "long_silence" for r, _ in found):
        fill["seconds"] = f"{seen.exchange.latency or 0:.0f}"
    order = list(Weak)
    whys = [_why(reason, quote, words, fill) for reason, quote in found]
    return tuple(sorted(whys, key=lambda w: order.index(w.weak)))


def _why(reason: str, quote: str, words: Words, fill: dict[str, str]) -> Why:
    told = words.texts[reason]
    text = told.text
    for key, value in fill.items():
        text = text.replace("{" + key + "}", value)
    return Why(told.weak, text, quote, told.rules)


def _cue(heard: Heard, *cues: str) -> str:
    match = heard.first(*cues)
    return heard.quote(match) if match else ""


def _friendly(seen: Seen) -> bool:
    """Small talk, and what was no question: there is nothing to miss."""
    return not seen.exchange.asked or seen.pair.question.has("small_talk") or seen.invited


def _blank(seen: Seen) -> Iterator[Reason]:
    if (seen.exchange.latency or 0) > SILENCE and not seen.pair.question.has("small_talk"):
        yield "long_silence", shortened(seen.exchange.answer)
    if _friendly(seen) or not seen.pair.early("blank", within=12):
        return
    rest = {stem_of(t.text) for t in seen.answer.tokens if is_content(t.text)}
    if seen.measures.words <= UNKNOWN_WORDS:
        yield "said_unknown", _cue(seen.answer, "blank")
    elif not rest & seen.pair.sought:
        yield "subject_changed", _cue(seen.answer, "blank")


def _dodge(seen: Seen) -> Iterator[Reason]:
    if _friendly(seen) or seen.directness is None or seen.directness >= PASSED_OVER:
        return
    if seen.pair.question.words < SHORT_QUESTION or seen.pair.early("blank", within=12):
        return
    if seen.answer.has(*EVASIONS):
        yield "evasion", _cue(seen.answer, *EVASIONS)
    elif seen.measures.words > LITTLE and not seen.pair.sought & set(seen.pair.about):
        yield "passed_over", shortened(seen.exchange.answer)


def _ramble(seen: Seen) -> Iterator[Reason]:
    if _friendly(seen) or seen.seconds <= LONG_SECONDS:
        return
    late, restarts = _late(seen) > LATE_WORDS, seen.answer.count("restart", "repair") > 1
    if not (late or restarts or seen.seconds > VERY_LONG_SECONDS):
        return
    yield ("too_long" if seen.measures.duration else "many_words"), shortened(seen.exchange.answer)
    if late:
        yield "late_start", shortened(seen.exchange.answer)
    if restarts:
        yield "restarts", _cue(seen.answer, "restart", "repair")


def _late(seen: Seen) -> int:
    """Words before the question's subject first comes up; 0 if it never does, which is a dodge rather than a late start."""
    sought = seen.pair.sought
    return next((i for i, t in enumerate(seen.answer.tokens) if is_content(t.text) and stem_of(t.text) in sought), 0)


def _thin(seen: Seen) -> Iterator[Reason]:
    if _friendly(seen) or not seen.answer.tokens or seen.pair.early("blank", "refuse", "come_again", within=12):
        return
    count = seen.measures.words
    if seen.pair.asked.kind is Kind.EVENT:
        general = seen.answer.has("general") and seen.answer.count("event") < 2
        if count < FEW_WITH_EVENT and not seen.answer.has("event"):
            yield "few_words", shortened(seen.exchange.answer)
        elif not seen.answer.has("event") or (general and not seen.answer.has("reason") and count < 2 * LITTLE):
            yield "no_example", _cue(seen.answer, "general") or shortened(seen.exchange.answer)
    elif count < FEW.get(seen.pair.asked.kind, 0):
        yield "few_words", shortened(seen.exchange.answer)


def _ran_down(seen: Seen) -> Iterator[Reason]:
    if seen.answer.has("bad_mouthing"):
        yield "ran_down_others", _cue(seen.answer, "bad_mouthing")
    if seen.answer.has("self_sabotage"):
        yield "ran_down_self", _cue(seen.answer, "self_sabotage")


def _contradiction(seen: Seen) -> Iterator[Reason]:
    if seen.clash:
        yield "two_figures", f"{seen.clash.later.sentence} / {seen.clash.earlier.sentence}"


def _questions(seen: Seen) -> Iterator[Reason]:
    if not seen.invited or not seen.answer.tokens:
        return
    if not seen.questions and not seen.answer.has("ask"):
        yield "none_asked", shortened(seen.exchange.answer)
    elif seen.questions and all(q.has("job_topic") and not q.has("company_topic") for q in seen.questions):
        yield "job_only", shortened(seen.questions[0].text)


LOOKS: tuple[Callable[[Seen], Iterator[Reason]], ...] = (
    _ran_down,
    _contradiction,
    _blank,
    _dodge,
    _thin,
    _ramble,
    _questions,
)
"""Every look at an answer."""
