"""Which questions of the debrief are still open in a case, and which of them is next."""

from ringback.advice.assess import Judgement
from ringback.advice.conditions import all_hold
from ringback.debrief.ask import next_asked
from ringback.files.case_answer import has_answer
from ringback.model.asking import Asked, Question
from ringback.model.case import Case
from ringback.model.taxonomy import Taxonomy


def next_open(
    case: Case, judgement: Judgement, questions: tuple[Question, ...], taxonomy: Taxonomy, done: frozenset[str]
) -> Asked | None:
    """The first question whose key is empty, whose conditions hold, and which was not put yet. None when there is none."""
    opened = frozenset(q.id for q in questions if not has_answer(case, q.key) and all_hold(q.when, judgement.facts))
    groups = {k.id: k.group for k in taxonomy.mistakes}
    return next_asked(case, judgement.assessment.recognised, questions, opened, done, groups)
