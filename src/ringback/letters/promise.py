"""The promise that was missed: which one, by when, and whether it was the interview itself."""

import re
from dataclasses import dataclass, replace
from datetime import date

from ringback.language.promise_words import is_promise
from ringback.letters.fill import tidy
from ringback.model.case import Case
from ringback.model.reading import Reading
from ringback.model.told import day_of
from ringback.model.values import Side, When

MISSED_INTERVIEW = re.compile(
    r"\boverslept\b|\bno[- ]show\b|\b(?:miss(?:ed)?|forgot|didn['’]t (?:join|attend|show up|turn up|make))\b"
    r"[^.]{0,20}\b(?:interview|appointment|slot)\b|\bslept through\b",
    re.I,
)
INTERVIEW_PROMISE = re.compile(
    r"\b(?:attend|join|come to|be at|be on|be there|show up|turn up|take part)\b.*"
    r"\b(?:interview|appointment|call|meeting)\b|"
    r"^(?:the |our |my )?(?:\w+ )?(?:interview|appointment)\b",
    re.I,
)
SAYS_WHEN = re.compile(
    r"\b(?:by|until|before|within|on|in|at|tomorrow|today|tonight|this|next|end of)\b.*\b(?:\d+|days?|weeks?|hours?|"
    r"morning|noon|evening|night|mon|tue|wed|thu|fri|sat|sun)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"\b(?:tomorrow|today|tonight)\b",
    re.I,
)
MENDING = re.compile(
    r"\b(?:overslept|missed|forgot|late|no[- ]show|promise\w*|deadline|didn['’]t (?:send|call|write))\b", re.I
)


@dataclass(frozen=True, slots=True)
class Promise:
    """Something the person promised and did not do in time. `due` is None where the words themselves say when."""

    what: str
    key: str
    due: When | None
    due_key: str
    done: bool
    late_since: When | None = None
    """When it was due, in whatever words the day is said."""


LATE = "date_passed"
"""The kind of event by which a sentence tells that a day has gone by; it may not tell what was promised for it."""


def missed_promise(case: Case, reading: Reading) -> Promise | None:
    """The promise to own: an open one before a done one, the earliest first."""
    told = [
        Promise(tidy(c.what), f"commitments[{n}].what", c.due, f"commitments[{n}].due", c.is_done, c.due)
        for n, c in enumerate(case.commitments)
        if c.by is Side.ME and tidy(c.what)
    ]
    only_late = {e.span for e in reading.events if e.kind == LATE and not is_promise(e.text)}
    heard = [
        Promise(tidy(c.what), c.span.key, c.due, c.span.key, False, c.due)
        for c in reading.commitments
        if c.by is Side.ME and tidy(c.what) and c.span not in only_late
    ]
    ordered = sorted(told or heard, key=lambda p: (p.done, date.max if p.due is None else day_of(p.due)))
    return next((_without_twice(p) for p in ordered), None)


def is_missed_interview(case: Case, reading: Reading, promise: Promise | None) -> bool:
    """True if what was missed was the interview itself: it takes a fuller apology (D7, E-A15)."""
    if promise is not None:
        return bool(INTERVIEW_PROMISE.search(promise.what))
    told = " ".join(m.text for m in case.debrief.moments)
    heard = " ".join(f"{h.kind.replace('_', ' ')} {h.text}" for h in reading.moments)
    return bool(MISSED_INTERVIEW.search(f"{told} {heard}"))


def prevention(case: Case) -> tuple[str, str] | None:
    """How it will not happen again, with its key, if the person said so: the better way beside the missed promise."""
    for number, moment in enumerate(case.debrief.moments):
        if tidy(moment.better_answer) and not tidy(moment.asked) and MENDING.search(f"{moment.text} {moment.said}"):
            return tidy(moment.better_answer), f"debrief.moments[{number}].better_answer"
    return None


def _without_twice(promise: Promise) -> Promise:
    if not SAYS_WHEN.search(promise.what):
        return promise
    return replace(promise, due=None)
