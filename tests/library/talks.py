"""Cases by name, in every form in which people write their facts: between them they bring out every phrasing."""

from dataclasses import replace
from datetime import date, datetime

from ringback.letters.marks import Weighed
from ringback.model.case import Case, Commitment, Debrief, Moment, NextStage, Status
from ringback.model.reading import WITHDRAWN, HeardEvent, Reading, Span
from ringback.model.values import Channel, Side, Tri
from tests.letters.builders import (
    CANDIDATE,
    CET,
    DEBRIEF,
    EMPTY,
    INTERVIEW,
    MOMENT,
    OPPORTUNITY,
    PROMISE,
    asked,
    full_case,
    telling,
)

ELSEWHERE = replace(INTERVIEW, with_=("Herr Lund",))
"""The interview was held by somebody other than the person addressed."""
OVERSLEPT = Moment("overslept and missed the interview", better_answer="two alarms and a call from my sister")
MISSED = Commitment("attend the interview", Side.ME, date(2026, 11, 16))


def _asking(question: str) -> dict[str, Case]:
    """A weak question, told to who asked it and to somebody else."""
    moment = replace(MOMENT, asked=question)
    return {"": full_case([moment]), ", to another person": full_case([moment], interview=ELSEWHERE)}


def _owing(what: str) -> dict[str, Case]:
    """A promise, with the day it was due and without."""
    promise = Commitment(what, Side.ME, PROMISE.due)
    return {
        "": full_case(commitments=[promise]),
        ", no day": full_case(commitments=[replace(promise, due=None)]),
        ", in time": full_case(commitments=[replace(promise, due=date(2026, 11, 20))]),
        ", kept": full_case(commitments=[replace(promise, done=Tri.YES)]),
    }


QUESTIONS = {
    "a named question": "the budget question",
    "a bare question": "budget question",
    "a topic": "budgets",
    "a clause": "how I plan a tour",
    "a short clause": "why I left",
    "a quoted question": "How would you plan a shift?",
}
PROMISES = {
    "to send something": "send the references",
    "a promised thing": "the references",
    "another promise": "references from two employers",
    "the interview": "attend the interview",
}
CIRCUMSTANCES = {
    "a clause": "I was in the queue at the till",
    "a place": "on the platform with a train coming in",
    "an act": "picked up in the middle of a delivery",
    "a while": "while I was driving",
    "a thing": "a crisis meeting",
    "a private one": "a funeral in the family",
    "none": "",
}
COMPANY = {
    "they did": "they opened a second yard in Göttingen",
    "a clause": "the group bought a second yard in Göttingen",
    "theirs": "their new yard in Göttingen",
    "a thing": "the new yard in Göttingen",
    "anything": "second yard in Göttingen since autumn",
}
STRENGTHS = {
    "I": "I have led a depot of twelve people",
    "years": "four years of night shifts in the depot",
    "anything": "complaints down by a third after my new rota",
}
BETTERS = {
    "a that-clause": "that I split the tour and ring the customers myself",
    "an own sentence": "I should have said that I split the tour and ring the customers myself",
}
HELD = {
    "by video": Channel.VIDEO,
    "face to face": Channel.IN_PERSON,
    "in no known way": Channel.UNKNOWN,
}
_NO_JOB = replace(OPPORTUNITY, role="")
_QUIET = replace(DEBRIEF, circumstance="")

CASES: dict[str, Case] = {
    "full": full_case(),
    "nothing": EMPTY,
    "nothing heard": replace(full_case(), debrief=replace(_QUIET, moments=(), not_heard=())),
    "no moment": full_case(moments=[]),
    "no better answer": full_case([replace(MOMENT, better_answer="")]),
    "a better answer and no question": full_case([replace(MOMENT, asked="")]),
    "a better that and no question": full_case([replace(MOMENT, asked="", better_answer=BETTERS["a that-clause"])]),
    "no name": full_case(candidate=replace(CANDIDATE, name="")),
    "no contact": full_case(contacts=[], interview=replace(INTERVIEW, with_=())),
    "no contact and no name": full_case(
        contacts=[], interview=replace(INTERVIEW, with_=()), candidate=replace(CANDIDATE, name="")
    ),
    "no job": full_case(opportunity=_NO_JOB),
    "no job and no contact": full_case(opportunity=_NO_JOB, contacts=[], interview=replace(INTERVIEW, with_=())),
    "a named job": full_case(opportunity=replace(OPPORTUNITY, role="night porter job")),
    "no employer": full_case(opportunity=replace(OPPORTUNITY, employer="")),
    "no employer, to another person": full_case(opportunity=replace(OPPORTUNITY, employer=""), interview=ELSEWHERE),
    "to another person": full_case(interview=ELSEWHERE),
    "earlier today": full_case(interview=replace(INTERVIEW, ended=datetime(2026, 11, 17, 8, 5, tzinfo=CET))),
    "two questions": full_case([MOMENT, Moment(asked="the stock question", better_answer="I count twice and sign")]),
    "no day for a visit": full_case(opportunity=replace(OPPORTUNITY, travel=None)),
    "last Thursday": full_case(interview=replace(INTERVIEW, ended=date(2026, 11, 12))),
    "last month": full_case(interview=replace(INTERVIEW, ended=date(2026, 10, 12))),
    "on no known day": full_case(interview=replace(INTERVIEW, ended=None)),
    "one requirement": full_case(opportunity=replace(OPPORTUNITY, requirements=("rotas",))),
    "two requirements": full_case(opportunity=replace(OPPORTUNITY, requirements=("rotas", "stock"))),
    "a reason was given": replace(full_case(), status=Status(Tri.YES, "more years of dispatch")),
    "the job was withdrawn": replace(full_case(), status=Status(Tri.YES)),
    "the line broke off": full_case(debrief=Debrief(company_fact="a new depot")),
    "the line broke off, on no known day": full_case(
        debrief=Debrief(company_fact="a new depot"), interview=replace(INTERVIEW, ended=None)
    ),
    "overslept": full_case([OVERSLEPT], commitments=[]),
    "overslept, earlier today": full_case(
        [OVERSLEPT], commitments=[], interview=replace(INTERVIEW, ended=datetime(2026, 11, 17, 8, 5, tzinfo=CET))
    ),
    "overslept, on another day": full_case(
        [OVERSLEPT], commitments=[], interview=replace(INTERVIEW, ended=date(2026, 11, 16))
    ),
    "overslept, and invited again": replace(
        full_case([OVERSLEPT], commitments=[]), status=Status(next_stage=NextStage(Tri.YES))
    ),
    "what was said is not so": full_case(),
    "what was said is not so, to another person": full_case(interview=ELSEWHERE),
    "invited again": replace(full_case(), status=Status(next_stage=NextStage(Tri.YES))),
    "invited again, for a day": replace(full_case(), status=Status(next_stage=NextStage(Tri.YES, date(2026, 11, 26)))),
    "overslept, and invited again for a day": replace(
        full_case([OVERSLEPT], commitments=[]), status=Status(next_stage=NextStage(Tri.YES, date(2026, 11, 26)))
    ),
    "a promise kept late": full_case(commitments=[replace(PROMISE, done=Tri.YES)]),
    "the missed interview, on no known day": full_case(commitments=[MISSED], interview=replace(INTERVIEW, ended=None)),
    **{f"{name}{form}": case for name, words in QUESTIONS.items() for form, case in _asking(words).items()},
    **{f"{name}{form}": case for name, words in PROMISES.items() for form, case in _owing(words).items()},
    **{f"circumstance: {name}": telling(circumstance=words) for name, words in CIRCUMSTANCES.items()},
    **{f"company: {name}": telling(company_fact=words) for name, words in COMPANY.items()},
    **{f"strength: {name}": telling(not_heard=(words, "a forklift licence")) for name, words in STRENGTHS.items()},
    **{
        f"strength, no requirement: {name}": replace(
            telling(not_heard=(words,)), opportunity=replace(OPPORTUNITY, requirements=())
        )
        for name, words in STRENGTHS.items()
    },
    "years, no requirement, to another person": replace(
        telling(not_heard=(STRENGTHS["years"],)),
        opportunity=replace(OPPORTUNITY, requirements=()),
        interview=ELSEWHERE,
    ),
    **{f"better: {name}": asked("budgets", words) for name, words in BETTERS.items()},
    **{
        f"held {name}, undisturbed": full_case(debrief=_QUIET, interview=replace(INTERVIEW, channel=channel))
        for name, channel in HELD.items()
    },
}
"""What a draft is composed from, by the name under which `said.yaml` knows it."""
HEARD = {"the job was withdrawn": Reading(events=(HeardEvent(WITHDRAWN, "", Span("debrief.text", 0, 0)),))}
"""What was heard in a case of that name; in the others nothing was."""


def weighed_in(case: str, weighed: Weighed) -> Weighed:
    """What is concluded in a case: as given, and what its name says: only the line failed, or something untrue was said."""
    cut_off, untrue = (case.startswith(words) for words in ("the line broke off", "what was said is not so"))
    return replace(weighed, cut_off=cut_off, untrue=untrue)


def heard_in(case: str) -> Reading:
    """The reading that belongs to a case."""
    return HEARD.get(case, Reading())
