"""Facts as they were told, whatever their form: for languages whose grammar is not read here.

Why: whether a fact is a clause, a topic or a question is read in English only (`kinds.py`). The words of other languages set
a fact apart, in quotation marks or after a colon, where any form stands right.
"""

from ringback.letters.fill import Fact, bare, tidy, unquoted
from ringback.letters.kinds import first_sentence
from ringback.letters.promise import Promise
from ringback.letters.weak import Weak
from ringback.model.case import Case


def as_told(case: Case, weak: Weak, promise: Promise | None) -> dict[str, Fact]:
    """The slots that end in `_as_told`; what the case does not hold is not here."""
    told = case.debrief
    pairs = (
        ("role_as_told", tidy(case.opportunity.role), "opportunity.role"),
        ("cause_as_told", bare(first_sentence(told.circumstance)), "debrief.circumstance"),
        ("company_as_told", bare(told.company_fact), "debrief.company_fact"),
        ("promise_as_told", bare(promise.what) if promise else "", promise.key if promise else ""),
    )
    return asked_as_told(weak) | {slot: Fact(text, (key,)) for slot, text, key in pairs if text}


def asked_as_told(weak: Weak) -> dict[str, Fact]:
    """The question that went badly, without quotation marks of its own."""
    asked = unquoted(weak.asked)
    return {"asked_as_told": Fact(asked, (weak.asked_key,))} if asked else {}
