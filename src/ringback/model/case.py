"""The case: everything that is known about one interview. Its keys are those of the case file."""

from dataclasses import field
from datetime import date, datetime
from typing import Any

from ringback.model.quick import dataclass
from ringback.model.values import Channel, Frequency, Insiders, Medium, Process, Role, Side, Tri, When

ONE_LINE: dict[str, Any] = {"one_line": True}
"""Marks a text that goes into an address, a name or a subject: no line break, no control character."""
ZONE: dict[str, Any] = {"one_line": True, "zone": True}
EMAIL: dict[str, Any] = {"one_line": True, "email": True}


def _line() -> str:
    return field(default="", metadata=ONE_LINE)


@dataclass(frozen=True)
class Candidate:
    """The person who was interviewed."""

    name: str = _line()
    phone: str = _line()
    email: str = field(default="", metadata=EMAIL)
    time_zone: str = field(default="", metadata=ZONE)
    language: str = _line()
    """In which the words are: en-GB, en-US, de, es, fr, or another that has a folder. English if empty."""


@dataclass(frozen=True)
class Travel:
    """What going there would cost (S1-18)."""

    hours_each_way: float | None = None
    cost: str = _line()
    leave_days: float | None = None
    visit_days: tuple[date, ...] = ()
    """Days on which the person could come; two of them are offered (S1-16)."""


@dataclass(frozen=True)
class Opportunity:
    """One job at one employer."""

    employer: str = _line()
    role: str = _line()
    requirements: tuple[str, ...] = ()
    internal_candidates: Insiders = Insiders.UNKNOWN
    travel: Travel | None = None


@dataclass(frozen=True)
class Resume:
    """The version that this employer holds (S0-13)."""

    version: str = _line()
    sent: date | None = None
    file: str = _line()
    """Where it is kept, as a path from the folder of the case."""
    others: tuple[str, ...] = field(default=(), metadata=ONE_LINE)
    """Other versions, which they do not hold: what stands only there is new to them (S0-14)."""


@dataclass(frozen=True)
class Contact:
    """A person at the employer, and whether they decide (S2-15)."""

    name: str = _line()
    role: Role = Role.OTHER
    decides: Tri = Tri.UNKNOWN
    phone: str = _line()
    email: str = field(default="", metadata=EMAIL)
    time_zone: str = field(default="", metadata=ZONE)
    instruction: str = ""


@dataclass(frozen=True)
class Interview:
    """One conversation, an unannounced call too (S0-1). A missed one ends when its slot did.

    `ended` may be only a day; then the hour is not known.
    """

    channel: Channel = Channel.UNKNOWN
    stage: str = _line()
    process: Process = Process.UNKNOWN
    ended: When | None = None
    scheduled: Tri = Tri.UNKNOWN
    with_: tuple[str, ...] = field(default=(), metadata={"key": "with", "one_line": True})


@dataclass(frozen=True)
class Moment:
    """One thing that went wrong, or well: a plain sentence in `text`, or what was asked, said and better."""

    text: str = field(default="", metadata={"plain": True})
    asked: str = ""
    said: str = ""
    better_answer: str = ""


@dataclass(frozen=True)
class Signal:
    """Something the interviewer did: a plain sentence, or what it was and how often."""

    what: str = field(default="", metadata={"plain": True})
    how_often: Frequency | None = None


@dataclass(frozen=True)
class Evidence:
    """What the person has done that answers one need of the job (S1-9). `need` is a requirement, in its own words."""

    need: str = field(default="", metadata={"required": True})
    shown: str = field(default="", metadata={"required": True})


@dataclass(frozen=True)
class Debrief:
    """What the person says happened. The circumstance and what failed in the answers stay two things (S0-3)."""

    text: str = ""
    self_rating: int | None = field(default=None, metadata={"low": 1, "high": 10})
    circumstance: str = ""
    moments: tuple[Moment, ...] = ()
    signals: tuple[Signal, ...] = ()
    not_heard: tuple[str, ...] = ()
    company_fact: str = ""
    goodwill: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    ideas: tuple[str, ...] = ()
    """Concrete ideas for the employer; they go on a sheet of their own (S1-10)."""
    not_so: tuple[str, ...] = field(default=(), metadata=ONE_LINE)
    """Kinds that were heard in the words and that the person says did not happen: they are not heard again."""
    causes: tuple[str, ...] = field(default=(), metadata=ONE_LINE)
    """Causes that have a name (`library/telling.yaml`): to understand it by, never put into a message (S1-20, S2-2, S3-1)."""
    wanted_to_learn: str = ""
    """What they wanted to find out with this step (S4-5)."""


@dataclass(frozen=True)
class Commitment:
    """Something promised by either side (S4-4)."""

    what: str = field(default="", metadata={"required": True})
    by: Side = field(default=Side.ME, metadata={"required": True})
    due: When | None = None
    done: Tri | When = Tri.UNKNOWN
    """Yes, no, or when it was done."""

    @property
    def is_done(self) -> bool:
        """True if it was done, whenever."""
        return not isinstance(self.done, Tri) or self.done is Tri.YES


@dataclass(frozen=True)
class Outreach:
    """One contact made after the interview. `purpose` is a draft purpose or `attempt`."""

    at: When | None = None
    by: Medium = Medium.EMAIL
    to: str = _line()
    purpose: str = field(default="", metadata={"purpose": True})
    answered: Tri = Tri.UNKNOWN


@dataclass(frozen=True)
class NextStage:
    """Whether another round was offered, and for when (S2-17)."""

    offered: Tri = Tri.UNKNOWN
    when: When | None = None


@dataclass(frozen=True)
class Status:
    """What the employer has said about the application."""

    rejected: Tri = Tri.UNKNOWN
    reason_given: str = ""
    still_open: Tri = Tri.UNKNOWN
    next_stage: NextStage = NextStage()


@dataclass(frozen=True)
class Case:
    """One interview, whole. `now` is None where the file leaves it to the clock."""

    interview: Interview
    debrief: Debrief
    now: datetime | None = None
    candidate: Candidate = Candidate()
    opportunity: Opportunity = Opportunity()
    resume: Resume | None = None
    contacts: tuple[Contact, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    outreach: tuple[Outreach, ...] = ()
    status: Status = Status()
