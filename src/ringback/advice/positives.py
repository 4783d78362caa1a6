"""Objective positives, said before anything negative (S0-39): the cut they passed (S0-2), good news from elsewhere (S1-31)."""

from ringback.advice.facts import Facts
from ringback.model.case import Case
from ringback.model.reading import Reading, Tendency, Weight
from ringback.model.taxonomy import Taxonomy

SHORTLISTED = "You were picked from the applications; a call or an interview means that you passed that cut."


def positives_of(case: Case, reading: Reading, facts: Facts, taxonomy: Taxonomy) -> tuple[str, ...]:
    """What speaks for the person by fact: the shortlist, goodwill, good signs in their own words, what went well."""
    # "He said no bother, but he sounded annoyed" is no good news: a sentence that tells both is left to the reasons.
    mixed = {s.text for s in reading.shown.signals if s.tendency in (Tendency.BAD, Tendency.FLAG)}
    good = [s.text for s in reading.signals if s.tendency is Tendency.GOOD and s.text not in mixed]
    well = [m.text for m in reading.moments if m.weight is Weight.NONE]
    unheard = [f"Not heard yet: {strength}" for strength in case.debrief.not_heard]
    found = [SHORTLISTED, *case.debrief.goodwill, *good, *well, *unheard]
    return tuple(dict.fromkeys(found))
