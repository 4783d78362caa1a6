"""A calm message and a calm case, and how to ask what is found in them."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from ringback.checks.judge import check_message
from ringback.checks.known import before_from, known_from
from ringback.files.check_shelf import load_checker
from ringback.model.case import Candidate, Case, Commitment, Contact, Debrief, Interview, Opportunity, Outreach
from ringback.model.check import Checked, Finding
from ringback.model.values import Channel, DraftChannel, Medium, Purpose, Role, Side, Tri

CHECKER = load_checker()
ENDED = datetime(2026, 11, 17, 10, 5, tzinfo=UTC)  # a Tuesday
CASE = Case(
    interview=Interview(Channel.PHONE, ended=ENDED, with_=("Ms Elaine Horvath",)),
    debrief=Debrief(
        text="She asked how I would cut overtime. I led a team of twenty-six for four years at Weber. I helped with the audit.",
        not_heard=("cut overtime by 45%", "I have no forklift licence"),
    ),
    candidate=Candidate("Jonas Brandt", "+49 30 23125 042"),
    opportunity=Opportunity("Prairie Home Insurance", "claims supervisor"),
    contacts=(Contact("Ms Elaine Horvath", Role.HIRING_MANAGER),),
    commitments=(Commitment("send two references", Side.ME, ENDED),),
)


def case(**changes: Any) -> Case:
    """The calm case with some of its parts changed."""
    return replace(CASE, **changes)


def checked(
    text: str,
    given: Case | None = CASE,
    purpose: Purpose = Purpose.SECOND_CHANCE,
    channel: DraftChannel = DraftChannel.EMAIL,
) -> Checked:
    """Everything that is found in a message; compared with the case unless `given` is None."""
    if given is None:
        return check_message(text, CHECKER, purpose, channel)
    return check_message(text, CHECKER, purpose, channel, known_from(given), before_from(given))


def found(text: str, check: str, given: Case | None = CASE, **more: Any) -> list[str]:
    """The spans at which one check points."""
    return [text[f.start : f.end] for f in findings(text, check, given, **more)]


def findings(text: str, check: str, given: Case | None = CASE, **more: Any) -> list[Finding]:
    """The findings of one check."""
    return [f for f in checked(text, given, **more).findings if f.check == check]


def unanswered(count: int, answered: Tri = Tri.NO) -> tuple[Outreach, ...]:
    """So many e-mails that were sent."""
    return tuple(Outreach(ENDED, Medium.EMAIL, "Ms Horvath", "second_chance", answered) for _ in range(count))
