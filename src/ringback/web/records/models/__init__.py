"""The tables, one file a subject. `HELD` lists every one that belongs to a person, for export and for erasing."""

from ringback.web.records.models.changes import Change
from ringback.web.records.models.drafts import DraftVersion, DraftWords
from ringback.web.records.models.interviews import Debrief, Interview, Moment, PlannedStep, Signal
from ringback.web.records.models.opportunities import (
    Commitment,
    Contact,
    Opportunity,
    Outcome,
    Outreach,
    StageChange,
    Submission,
)
from ringback.web.records.models.people import Profile, ResumeVersion

__all__ = [
    "HELD",
    "Change",
    "Commitment",
    "Contact",
    "Debrief",
    "DraftVersion",
    "DraftWords",
    "Interview",
    "Moment",
    "Opportunity",
    "Outcome",
    "Outreach",
    "PlannedStep",
    "Profile",
    "ResumeVersion",
    "Signal",
    "StageChange",
    "Submission",
]

HELD = (
    Profile,
    ResumeVersion,
    Opportunity,
    Contact,
    Submission,
    Interview,
    Debrief,
    Moment,
    Signal,
    Commitment,
    Outreach,
    DraftWords,
    DraftVersion,
    PlannedStep,
    Outcome,
    StageChange,
    Change,
)
