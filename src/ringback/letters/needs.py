"""What stands item by item: each need of the job beside what answers it, each idea, and the days for a visit."""

import re
from datetime import date, datetime

from ringback.letters.fill import Fact, bare, capital, tidy
from ringback.letters.talk import day_words
from ringback.letters.vocabulary import TELLS_NOTHING
from ringback.model.case import Case
from ringback.model.wording import Calendar

Items = tuple[dict[str, Fact], ...]
STEM = 5
"""So many letters of two words are compared: "training" and "trained" are about the same thing."""


def need_rows(case: Case) -> Items:
    """Each requirement with its evidence: what the person set beside it, else a strength that speaks of the same thing.

    Where neither is there the row has no `evidence`, and it is asked for: nothing is matched by mere order (S1-9).
    """
    told = {tidy(e.need).casefold(): n for n, e in enumerate(case.debrief.evidence) if tidy(e.shown)}
    free = [(n, text) for n, text in enumerate(case.debrief.not_heard) if tidy(text)]
    rows = []
    for number, text in enumerate(case.opportunity.requirements):
        if not (need := bare(text)):
            continue
        row = {"need": Fact(capital(need), (f"opportunity.requirements[{number}]",))}
        if (at := told.get(tidy(text).casefold())) is not None:
            row["evidence"] = Fact(tidy(case.debrief.evidence[at].shown), (f"debrief.evidence[{at}].shown",))
        elif (pair := next((p for p in free if _stems(p[1]) & _stems(text)), None)) is not None:
            free.remove(pair)
            row["evidence"] = Fact(capital(tidy(pair[1])), (f"debrief.not_heard[{pair[0]}]",))
        rows.append(row)
    return tuple(rows)


def idea_items(case: Case) -> Items:
    """The person's own ideas, each with its number."""
    told = [(n, tidy(text)) for n, text in enumerate(case.debrief.ideas) if tidy(text)]
    return tuple(
        {"idea": Fact(capital(text), (f"debrief.ideas[{n}]",)), "place": Fact(str(place))}
        for place, (n, text) in enumerate(told, 1)
    )


def visit_slots(case: Case, calendar: Calendar | None) -> dict[str, Fact]:
    """The first two days to come on which the person could travel; a day that has passed is never offered."""
    travel, today = case.opportunity.travel, _today(case)
    days = enumerate(travel.visit_days if travel else ())
    ahead = sorted((d, n) for n, d in days if today is None or d > today)
    first = list(dict(ahead).items())[:2]
    return {
        f"visit_day{place}": Fact(day_words(d, calendar), (f"opportunity.travel.visit_days[{n}]",))
        for place, (d, n) in enumerate(first, 1)
    }


def _today(case: Case) -> date | None:
    return case.now.date() if isinstance(case.now, datetime) else None


def _stems(text: str) -> frozenset[str]:
    found = re.findall(r"[^\W\d_]{5,}", text.casefold())
    return frozenset(w[:STEM] for w in found if w not in TELLS_NOTHING)
