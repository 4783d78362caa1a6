"""The question that went badly: which of several is named, in whose words, and what the better answer is."""

from dataclasses import dataclass, replace

from ringback.letters.fill import tidy
from ringback.model.case import Case
from ringback.model.reading import HeardMoment, Reading, Weight


@dataclass(frozen=True, slots=True)
class Weak:
    """One weak question and its better answer, each with the case key it stands under. Either may be empty."""

    asked: str
    asked_key: str
    better: str
    better_key: str
    gravity: int = 0


def weak_questions(case: Case, reading: Reading) -> tuple[Weak, ...]:
    """All of them, the one to be named first: complete ones, then the gravest, then as they were told (S0-10, S3-8)."""
    told = [w for n in range(len(case.debrief.moments)) if (w := _from_moment(case, reading, n))]
    known = {w.asked.casefold() for w in told}
    fresh = [h for h in reading.moments if _counts(h) and not _owner(h) and tidy(h.topic).casefold() not in known]
    heard = sorted((_from_text(case, h) for h in fresh), key=_order)
    return tuple(sorted(_joined(case, told, heard), key=_order))


def _order(weak: Weak) -> tuple[bool, bool, int]:
    return not (weak.asked and weak.better), not weak.asked, -weak.gravity


def _joined(case: Case, told: list[Weak], heard: list[Weak]) -> list[Weak]:
    """A better answer that stands alone answers the question that it was asked for: the first of those heard in the text.

    Why: a question that was only heard is asked about under a moment that is not there yet, and the answer makes that moment.
    """
    moments, left, found = case.debrief.moments, list(heard), []
    alone = {f"debrief.moments[{n}].better_answer" for n, m in enumerate(moments) if not (m.text or m.asked or m.said)}
    for weak in told:
        if weak.better and weak.better_key in alone and left:
            first = left.pop(0)
            asked = {"asked": first.asked, "asked_key": first.asked_key} if first.asked else {}
            weak = replace(weak, gravity=first.gravity, **asked)
        found.append(weak)
    return found + left


def missing_weak(case: Case) -> Weak:
    """An empty one, with the keys under which the person would write it."""
    place = f"debrief.moments[{len(case.debrief.moments)}]"
    return Weak("", f"{place}.asked", "", f"{place}.better_answer")


def _from_moment(case: Case, reading: Reading, number: int) -> Weak | None:
    moment, place = case.debrief.moments[number], f"debrief.moments[{number}]"
    heard = [h for h in reading.moments if _owner(h) == place]
    if heard and not any(_counts(h) for h in heard) and not tidy(moment.better_answer):
        return None
    topic = next((h for h in heard if tidy(h.topic)), None)
    asked, key = moment.asked, f"{place}.asked"
    if not tidy(asked) and topic:
        asked, key = topic.topic, topic.span.key
    gravity = max((_gravity(h) for h in heard), default=0)
    return Weak(tidy(asked), key, tidy(moment.better_answer), f"{place}.better_answer", gravity)


def _from_text(case: Case, heard: HeardMoment) -> Weak:
    empty = missing_weak(case)
    topic = tidy(heard.topic)
    return Weak(topic, heard.span.key if topic else empty.asked_key, "", empty.better_key, _gravity(heard))


def _owner(heard: HeardMoment) -> str:
    """The case moment that a heard one stands in: "debrief.moments[0]", or nothing."""
    return heard.span.key.split("]")[0] + "]" if heard.span.key.startswith("debrief.moments[") else ""


def _counts(heard: HeardMoment) -> bool:
    return heard.weight is not Weight.NONE and not heard.mended


def _gravity(heard: HeardMoment) -> int:
    return 2 * list(Weight).index(heard.weight) + heard.core
