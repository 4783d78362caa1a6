"""The defaults that are our own choice (P1 … P16): a sentence and its support each, and the numbers that code reads."""

from dataclasses import field, fields
from typing import Any

from ringback.model.quick import dataclass
from ringback.model.values import DraftChannel, Purpose

NAMED: dict[str, Any] = {"name_key": True}
"""Marks the field that holds the entry's own key."""
READ = (DraftChannel.EMAIL, DraftChannel.LETTER)
"""What is read and never spoken."""
BRIEF = (Purpose.CHECK_IN, Purpose.REJECTION_REPLY, Purpose.ON_TIME_REPLY)
"""Messages that say one small thing."""


@dataclass(frozen=True)
class Defaults:
    """The numbers of `library/defaults.yaml`; each belongs to one sentence below it."""

    notes_minutes: int
    call_best_minutes: int
    call_window_minutes: int
    office_opens_hour: float
    office_closes_hour: float
    repair_due_hours: int
    repair_late_hours: int
    check_in_working_days: int
    after_their_date_working_days: int
    contact_cap: int
    words_least_email: int
    words_aim_email: int
    words_aim_letter: int
    words_aim_brief_email: int
    words_most_email: int
    words_most_letter: int
    words_most_subject: int
    words_aim_voicemail: int
    words_most_voicemail: int
    words_aim_call_script: int
    words_aim_owning_call: int
    words_most_call_script: int
    words_aim_spoken_opener: int
    words_most_spoken_opener: int
    words_a_minute: int
    words_a_minute_slow: int
    words_a_minute_fast: int
    rehearsal_least_seconds: int
    rehearsal_most_seconds: int
    rehearsal_action_percent: int
    fillers_a_minute_note: int
    fillers_a_minute_warning: int
    apologies_most_interview: int
    apologies_most_promise: int

    def words_most(self, channel: DraftChannel) -> int:
        """The length above which a draft of this form is too long."""
        return {
            DraftChannel.EMAIL: self.words_most_email,
            DraftChannel.LETTER: self.words_most_letter,
            DraftChannel.CALL_SCRIPT: self.words_most_call_script,
            DraftChannel.VOICEMAIL: self.words_most_voicemail,
            DraftChannel.SPOKEN_OPENER: self.words_most_spoken_opener,
        }[channel]

    def words_aim(self, purpose: Purpose, channel: DraftChannel) -> int:
        """The length down to which a draft gives up what it can spare."""
        return {
            DraftChannel.EMAIL: self.words_aim_brief_email if purpose in BRIEF else self.words_aim_email,
            DraftChannel.LETTER: self.words_aim_letter,
            DraftChannel.CALL_SCRIPT: self.words_aim_owning_call
            if purpose is Purpose.MISSED_COMMITMENT
            else self.words_aim_call_script,
            DraftChannel.VOICEMAIL: self.words_aim_voicemail,
            DraftChannel.SPOKEN_OPENER: self.words_aim_spoken_opener,
        }[channel]

    def apologies_most(self, purpose: Purpose) -> int:
        """How often a message may say sorry (P9)."""
        return self.apologies_most_promise if purpose is Purpose.MISSED_COMMITMENT else self.apologies_most_interview

    def seconds_to_say(self, words: int, channel: DraftChannel) -> int | None:
        """How long so many words take aloud; None for what is read."""
        return None if channel in READ else round(words * 60 / self.words_a_minute)


@dataclass(frozen=True)
class DefaultRule:
    """One default: what we do, in a sentence, and what it rests on. A number stands in it by its name, in braces."""

    id: str = field(metadata=NAMED)
    says: str
    support: tuple[str, ...]

    def said(self, numbers: Defaults) -> str:
        """The sentence with its numbers filled in."""
        text = self.says
        for f in fields(numbers):
            text = text.replace("{" + f.name + "}", _shown(f.name, getattr(numbers, f.name)))
        return text


@dataclass(frozen=True)
class DefaultFile:
    """`library/defaults.yaml`."""

    numbers: Defaults
    rules: tuple[DefaultRule, ...]


def _shown(name: str, number: float) -> str:
    """A number as people write it; an hour of the day as a time."""
    return f"{int(number)}:{round(number % 1 * 60):02}" if name.endswith("_hour") else f"{number:g}"
