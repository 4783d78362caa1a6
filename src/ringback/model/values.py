"""The closed lists of values that a case file, a play or a draft may hold."""

from datetime import date, datetime
from enum import StrEnum

When = datetime | date
"""A point in time as a person gives it: an instant with its offset, or only the day."""


class Tri(StrEnum):
    """Yes, no, or honestly not known."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Channel(StrEnum):
    """How the interview was held."""

    PHONE = "phone"
    VIDEO = "video"
    IN_PERSON = "in_person"
    UNKNOWN = "unknown"


class Process(StrEnum):
    """Which kind of selection this is: it decides whether one weak stage can be made good (S2-4)."""

    SCREENING = "screening"
    STAGED = "staged"
    PROGRESSIVE_ELIMINATION = "progressive_elimination"
    UNKNOWN = "unknown"


class Role(StrEnum):
    """What a contact is to the person."""

    RECRUITER = "recruiter"
    HIRING_MANAGER = "hiring_manager"
    INTERVIEWER = "interviewer"
    PANEL = "panel"
    GATEKEEPER = "gatekeeper"
    OTHER = "other"


class Insiders(StrEnum):
    """Whether people from inside have applied; a suspicion is kept apart from a fact (S1-3)."""

    KNOWN = "known"
    SUSPECTED = "suspected"
    NONE = "none"
    UNKNOWN = "unknown"


class Side(StrEnum):
    """Who promised."""

    ME = "me"
    THEM = "them"


class Medium(StrEnum):
    """How one contact was made."""

    PHONE = "phone"
    VOICEMAIL = "voicemail"
    EMAIL = "email"
    LETTER = "letter"
    MESSAGE = "message"
    IN_PERSON = "in_person"


class Frequency(StrEnum):
    """How often a signal was seen (S3-6)."""

    ONCE = "once"
    SOME = "some"
    EVERY = "every"


class Severity(StrEnum):
    """How bad it was, lightest first; the definitions stand in the docs page on labels."""

    OVERTHINKING = "overthinking"
    MINOR = "minor"
    SERIOUS = "serious"
    FATAL = "fatal"

    @property
    def rank(self) -> int:
        """Place in the order from 0 (overthinking) to 3 (fatal)."""
        return list(Severity).index(self)

    def raised(self, most: "Severity") -> "Severity":
        """One step graver, no further than `most`; what is beyond that stays."""
        return list(Severity)[self.rank + 1] if self.rank < most.rank else self


class Recoverable(StrEnum):
    """Whether this application can be saved: a word, never a number (P14)."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


class Play(StrEnum):
    """The eight courses of action."""

    CALL_BACK_NOW = "call_back_now"
    LEAVE_VOICEMAIL = "leave_voicemail"
    SECOND_CHANCE_LETTER = "second_chance_letter"
    THANK_YOU_ONLY = "thank_you_only"
    RAISE_AT_NEXT_STAGE = "raise_at_next_stage"
    OWN_MISSED_COMMITMENT_CALL = "own_missed_commitment_call"
    WAIT = "wait"
    LET_GO_KEEP_HUNTING = "let_go_keep_hunting"


class TripMove(StrEnum):
    """What to do about a costly journey (S1-11, S1-15, S1-16)."""

    HOLD = "hold"
    ASK_ONCE = "ask_once"
    OFFER = "offer"
    STAY = "stay"


class Purpose(StrEnum):
    """What a piece of writing or speech is for."""

    SECOND_CHANCE = "second_chance"
    THANK_YOU = "thank_you"
    TWO_COLUMN = "two_column"
    IDEAS_SHEET = "ideas_sheet"
    VISIT_OFFER = "visit_offer"
    VISIT_CALL = "visit_call"
    NEXT_STAGE_OPENER = "next_stage_opener"
    MISSED_COMMITMENT = "missed_commitment"
    ON_TIME_REPLY = "on_time_reply"
    CHECK_IN = "check_in"
    REJECTION_REPLY = "rejection_reply"


class DraftChannel(StrEnum):
    """The form in which a draft is used."""

    CALL_SCRIPT = "call_script"
    VOICEMAIL = "voicemail"
    SPOKEN_OPENER = "spoken_opener"
    EMAIL = "email"
    LETTER = "letter"


class Tone(StrEnum):
    """How a draft sounds."""

    PLAIN = "plain"
    WARM = "warm"
    FORMAL = "formal"


ATTEMPT = "attempt"
"""An outreach purpose of its own: a call that nobody picked up and no message was left. It is no contact."""
