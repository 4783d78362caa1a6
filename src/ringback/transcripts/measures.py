"""What can be counted in an answer: words, pace, hedges, repairs, false starts, and fillers where the export kept them."""

import re
from itertools import pairwise

from ringback.model.answer import CannotTell, Measures
from ringback.transcripts.heard import FILLERS, Heard
from ringback.transcripts.wordset import word_set

ENOUGH_WORDS = 1_000
"""Words without one "um" from which on an export counts as cleaned."""
SHORTEST = 3.0
"""Seconds below which a pace would say more about the clock than about the speaker."""
MEANT_TWICE = word_set("very really so much many no yes yeah bye ha had that blah again more on day")
"""Words that people say twice and mean it."""
BROKEN_OFF = re.compile(
    r"\b[^\W\d_]{1,6}(?:-|–|—)(?=\s|[,.]|$)|(?:^|[.!?]\s+)(?:[\w']+\s+){1,4}[\w']+\s?(?:--|—|\.\.\.|…)\s", re.M
)
"""A word cut short ("wor- work"), or a sentence given up after a few words ("I was — we had …")."""


def is_cleaned(heard: tuple[Heard, ...]) -> bool | None:
    """True if an export took the fillers out: not one in a thousand words. None if it is too short to tell."""
    words = sum(len(h.tokens) for h in heard)
    fillers = sum(fillers_in(h) for h in heard)
    if words < ENOUGH_WORDS:
        return False if fillers else None
    return fillers < words // ENOUGH_WORDS


def fillers_in(heard: Heard) -> int:
    """How many "um", "uh", "er", "erm" and "hmm"; "uh-huh" is a yes and none."""
    words = [t.text for t in heard.tokens]
    return sum(w in FILLERS and after != "huh" for w, after in pairwise([*words, ""]))


def measured(heard: Heard, duration: float | None, cleaned: bool | None) -> Measures:
    """The figures of one answer, or of all answers as one. `duration` in seconds; what cannot be told is None."""
    timed = duration is not None and duration >= SHORTEST
    minutes = (duration or 0.0) / 60
    words = heard.words
    return Measures(
        words=words,
        duration=duration,
        wpm=round(words / minutes, 1) if timed and words else None,
        fillers_per_minute=round(fillers_in(heard) / minutes, 1) if timed and cleaned is False else None,
        hedges_per_100_words=round(100 * heard.count("hedge") / words, 1) if words else None,
        repairs=heard.count("repair"),
        false_starts=false_starts_in(heard),
    )


def false_starts_in(heard: Heard) -> int:
    """Words said twice in a row by accident, and words or sentences broken off."""
    words = [t.text for t in heard.tokens if t.text not in FILLERS]
    twice = sum(a == b and a not in MEANT_TWICE and not a[0].isdigit() for a, b in pairwise(words))
    return twice + sum(1 for _ in BROKEN_OFF.finditer(heard.text))


def joined(parts: list[Measures], cleaned: bool | None) -> Measures:
    """The measures of all answers together; a rate counts only the answers for which it is known."""
    words = sum(m.words for m in parts)
    hedges = sum((m.hedges_per_100_words or 0) * m.words / 100 for m in parts)
    timed = [m for m in parts if m.wpm is not None and m.duration]
    minutes = sum(m.duration or 0.0 for m in timed) / 60
    fillers = sum((m.fillers_per_minute or 0) * (m.duration or 0) / 60 for m in timed)
    known = [m.duration for m in parts if m.duration is not None]
    return Measures(
        words=words,
        duration=round(sum(known), 2) if known else None,
        wpm=round(sum(m.words for m in timed) / minutes, 1) if minutes else None,
        fillers_per_minute=round(fillers / minutes, 1) if minutes and cleaned is False else None,
        hedges_per_100_words=round(100 * hedges / words, 1) if words else None,
        repairs=sum(m.repairs for m in parts),
        false_starts=sum(m.false_starts for m in parts),
    )


def what_cannot_be_told(all_: Measures, latency: float | None, cleaned: bool | None) -> tuple[CannotTell, ...]:
    """Each figure that is missing, with the reason."""
    told: list[CannotTell] = []
    if all_.duration is None:
        told.append(CannotTell("duration_seconds", "This export has no times."))
        told.append(CannotTell("wpm", "Without times there is no pace."))
    if latency is None:
        told.append(CannotTell("latency_seconds", "This export does not say when a question ended."))
    if cleaned is True:
        told.append(
            CannotTell("fillers_per_minute", "This export was cleaned: there is not one “um” in a thousand words.")
        )
    elif cleaned is None:
        told.append(CannotTell("fillers_per_minute", "Too short to tell whether the fillers were taken out."))
    elif all_.fillers_per_minute is None:
        told.append(CannotTell("fillers_per_minute", "Without times there is no figure by the minute."))
    return tuple(told)
