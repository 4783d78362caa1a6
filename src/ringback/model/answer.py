"""A transcript, judged: who is who, each question with its answer, and what can be measured.

None means "cannot be told from this export", never "none". Nothing here is a score of a person.
"""

from enum import StrEnum

from ringback.model.problem import Problem
from ringback.model.quick import dataclass


class Side(StrEnum):
    """On which side of the table a voice sits."""

    CANDIDATE = "candidate"
    INTERVIEWER = "interviewer"
    UNKNOWN = "unknown"


class Weak(StrEnum):
    """What can be weak about an answer, the gravest first: where several hold, the first names the answer."""

    BAD_MOUTHING = "bad_mouthing"
    CONTRADICTION = "contradiction"
    BLANK = "blank"
    DODGE = "dodge"
    SELF_SABOTAGE = "self_sabotage"
    THIN = "thin"
    RAMBLE = "ramble"
    NO_QUESTIONS = "no_questions"
    ONLY_JOB_QUESTIONS = "only_job_questions"


@dataclass(frozen=True)
class Speaker:
    """One voice of the export and its side."""

    name: str
    side: Side = Side.UNKNOWN


@dataclass(frozen=True)
class Exchange:
    """One question with its answer. Times are seconds from the beginning of the recording."""

    question: str
    answer: str
    asked: bool = True
    """False where they only said something, and the person spoke after it."""
    question_turns: tuple[int, ...] = ()
    answer_turns: tuple[int, ...] = ()
    """Which turns of the transcript the question and the answer were made of."""
    start: float | None = None
    duration: float | None = None
    """Seconds of the answer's own turns together: what others said in between does not count."""
    latency: float | None = None
    """Seconds from the last word of the question to the first of the answer; never below 0."""
    line: int = 0


@dataclass(frozen=True)
class Why:
    """One reason why an answer is called weak: what was seen, the words that show it, the rules it rests on."""

    weak: Weak
    text: str
    quote: str
    rules: tuple[str, ...]


@dataclass(frozen=True)
class Measures:
    """What was counted in one answer, or in all of them together."""

    words: int
    duration: float | None = None
    wpm: float | None = None
    fillers_per_minute: float | None = None
    hedges_per_100_words: float | None = None
    repairs: int = 0
    """Times that somebody took back or reworded what they had just said."""
    false_starts: int = 0
    """Times that a word was said twice in a row, or broken off."""


@dataclass(frozen=True)
class Answer:
    """One exchange with its measures and what is weak about it. `directness`: 0 passed over, 1 answered straight."""

    exchange: Exchange
    measures: Measures
    directness: float | None = None
    weak: tuple[Weak, ...] = ()
    why: tuple[Why, ...] = ()


@dataclass(frozen=True)
class CannotTell:
    """A figure that this export does not give, and why."""

    measure: str
    why: str


@dataclass(frozen=True)
class JudgedTranscript:
    """One transcript, judged."""

    format: str
    cleaned: bool | None = None
    """True if the export took the fillers out; None if it is too short to tell."""
    speakers: tuple[Speaker, ...] = ()
    duration: float | None = None
    answers: tuple[Answer, ...] = ()
    measures: Measures = Measures(0)
    talk_share: float | None = None
    """The person's words among all words, 0 to 1. Shown and never judged (E-V8)."""
    latency: float | None = None
    """The middle one of all latencies."""
    questions_asked: int | None = None
    """How many questions the person asked; None where nobody is known to be the person."""
    cannot_tell: tuple[CannotTell, ...] = ()
    problems: tuple[Problem, ...] = ()
