"""Objective positives, said before anything negative (S0-39): the cut they passed (S0-2), good news from elsewhere (S1-31)."""

import re

from ringback.advice.facts import Facts
from ringback.language.later import Later
from ringback.model.case import Case
from ringback.model.reading import Reading, Tendency, Weight
from ringback.model.taxonomy import Taxonomy

SHORTLISTED = "You were picked from the applications; a call or an interview means that you passed that cut."

TURNED = Later(
    r"\b(?:but|though|although|however|except|until|instead|as if|so[- ]so|not (?:quite|really|exactly|yet)|nearly|almost|even"
    r"|never|could ?n['’]?t|could not|did ?n['’]?t|was ?n['’]?t|stuffed|messed|blew|botched|screwed|forgot\w*|wrong\w*|worse"
    r"|bad(?:ly)?|terribl[ey]|awful\w*|shak(?:y|ing)|scared|panic\w*|fro[sz]en?|blank\w*|came out|lied|made up|pretend\w*|er|um"
    r"|going for (?:the|this|that|it)|overran|pulled me up)\b",
    re.I,
)
"""Words by which a sentence that tells of something good tells of something else too; better no plus than a wrong one."""
LONGEST = 40
"""Words; a longer sentence is a whole story, and tells more than its good part."""


def positives_of(case: Case, reading: Reading, facts: Facts, taxonomy: Taxonomy) -> tuple[str, ...]:
    """What speaks for the person by fact: the shortlist, goodwill, good signs in their own words, what went well."""
    # "He said no bother, but he sounded annoyed" is no good news: a sentence that tells both is left to the reasons.
    mixed = {s.text for s in reading.shown.signals if s.tendency in (Tendency.BAD, Tendency.FLAG)}
    mixed |= {m.text for m in reading.shown.moments if m.weight is not Weight.NONE}
    good = [s.text for s in reading.signals if s.tendency is Tendency.GOOD and _is_plain(s.text, mixed)]
    well = [m.text for m in reading.moments if m.weight is Weight.NONE and _is_plain(m.text, mixed)]
    unheard = [f"Not heard yet: {strength}" for strength in case.debrief.not_heard]
    found = [SHORTLISTED, *case.debrief.goodwill, *good, *well, *unheard]
    return tuple(dict.fromkeys(found))


def _is_plain(text: str, mixed: set[str]) -> bool:
    """True for a sentence in which nothing but the good was told."""
    return text not in mixed and len(text.split()) <= LONGEST and TURNED.search(text) is None
