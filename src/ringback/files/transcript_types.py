"""The promised shape of `ringback transcript --json`, version 1. Keys may be added, never renamed or dropped."""

from typing_extensions import TypedDict

from ringback.files.result_types import ProblemJson


class SpeakerJson(TypedDict):
    """One voice; `side` is candidate, interviewer or unknown."""

    name: str
    side: str


class WeakReasonJson(TypedDict):
    """Why an answer is called weak; `quote` is what was said."""

    weak: str
    text: str
    quote: str
    rules: list[str]


class AnswerJson(TypedDict):
    """One question with its answer. null: this export does not tell."""

    question: str
    answer: str
    line: int
    start_seconds: float | None
    duration_seconds: float | None
    latency_seconds: float | None
    words: int
    wpm: float | None
    fillers_per_minute: float | None
    hedges_per_100_words: float | None
    repairs: int
    false_starts: int
    directness: float | None
    weak: str | None
    kinds: list[str]
    why: list[WeakReasonJson]


class CannotTellJson(TypedDict):
    """A figure that is null, and why."""

    measure: str
    why: str


class MeasuresJson(TypedDict):
    """All answers together. `talk_share` is shown and not judged."""

    answers: int
    words: int
    duration_seconds: float | None
    wpm: float | None
    latency_seconds: float | None
    fillers_per_minute: float | None
    hedges_per_100_words: float | None
    repairs: int
    false_starts: int
    talk_share: float | None
    questions_asked: int | None
    cannot_tell: list[CannotTellJson]


class TranscriptJson(TypedDict):
    """One file."""

    path: str
    format: str
    cleaned: bool | None
    speakers: list[SpeakerJson]
    duration_seconds: float | None
    answers: list[AnswerJson]
    measures: MeasuresJson
    problems: list[ProblemJson]


class TranscriptsJson(TypedDict):
    """`ringback transcript`."""

    files: list[TranscriptJson]
