"""What to ask next: the questions of the library in their order, and between them one for each answer that went badly."""

from collections.abc import Iterator, Mapping

from ringback.debrief.noting import ANSWERS
from ringback.model.asking import Asked, Question
from ringback.model.case import Case
from ringback.model.reading import HeardMoment, Reading, Weight
from ringback.model.undated import undated_in

FREE = ("text", "more")
"""Questions for the free text, which come before all others and not from here."""
NO_ANSWER = frozenset({"asked_no_questions", "only_job_questions"})
"""Kinds that were no answer at all, so that none can be better."""
PROMISED = "promised"
"""The question for the day of a promise."""
MOST = 3
"""Answers that are asked for: a repair names one, and nobody who is shaking should fill in a form."""
SHORT = 90


def next_asked(
    case: Case,
    reading: Reading,
    questions: tuple[Question, ...],
    opened: frozenset[str],
    done: frozenset[str],
    groups: Mapping[str, str],
) -> Asked | None:
    """The next question; `opened` are the ids whose key is empty and which matter, `groups` the group of each kind of mistake."""
    named = {q.id: q for q in questions}
    for question in questions:
        if question.id in FREE or question.id not in opened:
            continue
        if question.id == "asked":
            weak = (a for a in _weak(case, reading, named, groups) if a.id not in done)
            if sum(d.startswith("better") for d in done) < MOST and (found := next(weak, None)):
                return found
        elif question.id == PROMISED:
            if found := next((a for a in _undated(case, reading, question) if a.id not in done), None):
                return found
        elif question.id != "better" and question.id not in done:
            return Asked(question.id, question.key, question.ask, question)
    return None


def _undated(case: Case, reading: Reading, question: Question) -> Iterator[Asked]:
    """A question for each promise of the person that has no day."""
    for promise in undated_in(case, reading):
        id = f"{PROMISED}[{promise.place}]" if promise.start is None else f"{PROMISED}@{promise.start}"
        yield _put(question, id, promise.key, promise.about, promise.also)


def _weak(case: Case, reading: Reading, named: Mapping[str, Question], groups: Mapping[str, str]) -> Iterator[Asked]:
    """A question for each weak answer without a better one: those with a moment of their own first, then as they weigh."""
    moments = case.debrief.moments
    for number, moment in enumerate(moments):
        place = f"debrief.moments[{number}]"
        heard = [h for h in reading.moments if h.span.key == place]
        topic = moment.asked or next((h.topic for h in heard if h.topic), "")
        about = topic or shortened(moment.text or moment.said)
        if not moment.better_answer and about and not any(h.kind in NO_ANSWER for h in heard):
            yield _put(named["better"], f"better[{number}]", f"{place}.better_answer", about)
    known = {m.asked.casefold() for m in moments}
    for heard_one in sorted(_in_text(reading, groups), key=lambda h: -list(Weight).index(h.weight)):
        place, at = f"debrief.moments[{len(moments)}]", heard_one.span.start
        if not heard_one.topic:
            yield _put(named["asked"], f"asked@{at}", f"{place}.asked", shortened(heard_one.text))
        elif heard_one.topic.casefold() not in known:
            also = ((f"{place}.asked", heard_one.topic),)
            yield _put(named["better"], f"better@{at}", f"{place}.better_answer", heard_one.topic, also)


def _in_text(reading: Reading, groups: Mapping[str, str]) -> list[HeardMoment]:
    """The weak answers that the free text tells of, and whatever names a question; of several in one sentence the first."""
    found: dict[str, HeardMoment] = {}
    for h in reading.shown.moments:
        told = h.span.key == "debrief.text" and h.weight is not Weight.NONE and not h.mended
        if told and (h.topic or groups.get(h.kind) in ANSWERS):
            found.setdefault(h.text, h)
    return list(found.values())


def _put(question: Question, id: str, key: str, about: str, also: tuple[tuple[str, str], ...] = ()) -> Asked:
    return Asked(id, key, question.ask.replace("{about}", about.strip(" .“”")), question, also)


def shortened(text: str) -> str:
    """The text on one line, or its beginning."""
    line = " ".join(text.split())
    return line if len(line) <= SHORT else line[:SHORT].rsplit(" ", 1)[0] + " …"
