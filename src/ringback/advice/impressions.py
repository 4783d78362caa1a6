"""Mistakes that point the same way → the impression they may have left, and the fact that answers it (S3-11, S3-14)."""

from collections.abc import Iterator

from ringback.model.assessment import Impression
from ringback.model.case import Case
from ringback.model.play import Advice
from ringback.model.reading import HeardMoment, Reading, Weight
from ringback.model.taxonomy import Taxonomy


def impressions_of(case: Case, reading: Reading, advice: Advice, taxonomy: Taxonomy) -> tuple[Impression, ...]:
    """Each impression that unmended mistakes suggest, with the person's own words, and one fact of the case against it."""
    points_to = {m.id: m.impression for m in taxonomy.mistakes}
    because: dict[str, list[HeardMoment]] = {}
    for moment in reading.shown.moments:
        if (
            not moment.mended
            and moment.weight not in (Weight.NONE, Weight.SMALL)
            and (name := points_to.get(moment.kind))
        ):
            because.setdefault(name, []).append(moment)
    rules = {r.id: r for r in advice.impressions}
    answers = list(_answers(case))
    found = []
    for name, moments in because.items():
        rule = rules.get(name)
        if rule and (rule.alone or _is_plain(moments)):
            answer, key = answers.pop(0) if answers else ("", "")
            quotes = tuple(dict.fromkeys(m.text for m in moments))
            told = answer or f"Missing: {rule.answer_with}."
            found.append(Impression(rule.impression, quotes, told, rule.rules, key, rule.answer_with))
    return tuple(found)


def _is_plain(moments: list[HeardMoment]) -> bool:
    """True if more than one mistake points there, or one that is sure: noted as one, or graver than most."""
    noted = any(m.span.key != "debrief.text" for m in moments)
    grave = any(m.weight in (Weight.BASIC, Weight.FATAL) for m in moments)
    return noted or grave or len({(m.span.key, m.span.start) for m in moments}) > 1


def _answers(case: Case) -> Iterator[tuple[str, str]]:
    """Facts of the case that can stand against an impression, with their keys: better answers first, then strengths they
    never heard."""
    for number, moment in enumerate(case.debrief.moments):
        if moment.better_answer:
            yield moment.better_answer, f"debrief.moments[{number}].better_answer"
    for number, strength in enumerate(case.debrief.not_heard):
        yield strength, f"debrief.not_heard[{number}]"
