"""When steps open and fall due: named moments of a case plus a distance, all with explicit offsets."""

from datetime import date, datetime, time, timedelta

from ringback.hours.office import Office
from ringback.model.assessment import Window
from ringback.model.case import Case
from ringback.model.defaults import Defaults
from ringback.model.play import Anchor
from ringback.model.quick import dataclass
from ringback.model.reading import Reading
from ringback.model.told import told_only
from ringback.model.values import Play, Side, When

ANCHORS = (
    "now",
    "end",
    "notes_due",
    "call_best",
    "window_closes",
    "office_opens",
    "their_date",
    "next_stage",
    "agreed_talk",
    "last_contact",
    "tomorrow_morning",
    "check_in",
    "repair_due",
    "visit_call",
)
"""The closed list of moments that data may name."""

WAITED_FOR = ("check_in", "their_date", "visit_call")
"""Moments that one waits for; once they have passed, it is time now."""

NIGHT_BEGINS, NIGHT_ENDS, MORNING, EVENING = time(22), time(8), time(10), time(21)
"""On the person's own clock: a step some hours from now is not due at night but by the morning after (S0-4)."""


@dataclass(frozen=True, slots=True)
class Timing:
    """Everything that a step's times are computed from."""

    case: Case
    now: datetime
    office: Office
    defaults: Defaults
    reading: Reading

    def at(self, anchor: Anchor) -> datetime:
        """The instant of an anchor, on the person's own clock; never before now."""
        base = self._base(anchor.at)
        if anchor.at in WAITED_FOR:
            base = max(base, self.now)  # what is late already still has the time that it takes
        if anchor.working_days:
            base = self.office.add_working_days(base, anchor.working_days)
        moved = base + timedelta(minutes=anchor.minutes, hours=anchor.hours)
        if (anchor.at == "now" and anchor.hours) or anchor.at == "check_in" or anchor.working_days:
            moved = self._by_day(moved)
        if anchor.at == "next_stage" and anchor.hours < 0:
            moved = self._evening_before(moved)
        return max(moved, self.now).astimezone(self.now.tzinfo)

    def _by_day(self, due: datetime) -> datetime:
        """The same instant, or the next morning where it falls into the person's night: nobody writes well at four."""
        here = due.astimezone(self.now.tzinfo)
        if NIGHT_ENDS <= here.time() < NIGHT_BEGINS:
            return due
        day = here.date() + timedelta(days=here.time() >= NIGHT_BEGINS)
        return datetime.combine(day, MORNING, here.tzinfo)

    def _evening_before(self, due: datetime) -> datetime:
        """The same instant, or the evening before where it falls into the person's night."""
        here = due.astimezone(self.now.tzinfo)
        if NIGHT_ENDS <= here.time() < NIGHT_BEGINS:
            return due
        day = here.date() - timedelta(days=here.time() < NIGHT_ENDS)
        return datetime.combine(day, EVENING, here.tzinfo)

    def _base(self, name: str) -> datetime:
        if name == "end":
            return self.ended
        if name == "notes_due":
            return self.notes_due
        if name == "call_best":
            return self.call_best
        if name == "window_closes":
            return self.window_closes
        if name == "office_opens":
            return self.office.next_open(self.now)
        if name == "their_date":
            return self.their_date or self.office.add_working_days(self.now, self.defaults.check_in_working_days)
        if name == "next_stage":
            return self.next_stage or self.office.add_working_days(self.now, 2)
        if name == "agreed_talk":
            return self.talk_told or self.next_stage or self.now + timedelta(hours=3)
        if name == "check_in":
            return self.check_in
        if name == "repair_due":
            return self.repair_due
        if name == "visit_call":
            return self.visit_call
        if name == "last_contact":
            return self.last_contact or self.now
        if name == "tomorrow_morning":
            return datetime.combine(self.now.date() + timedelta(days=1), time(9), self.now.tzinfo)
        return self.now

    @property
    def ended(self) -> datetime:
        """When the interview ended; noon of its day if only the day is known, now if nothing is."""
        return self._instant(self.case.interview.ended) or self.now

    @property
    def notes_due(self) -> datetime:
        """By when it should be written down: soon after the end; from now on where too little of that is left (P1)."""
        soon = timedelta(minutes=self.defaults.notes_minutes)
        return self.ended + soon if self.ended + soon / 2 > self.now else self.now + soon

    @property
    def call_best(self) -> datetime:
        """By when a call back should be made: the best time for it, or the end of the window where that leaves no time to
        make notes first (P2, P1)."""
        best = min(self.ended + timedelta(minutes=self.defaults.call_best_minutes), self.window_closes)
        return best if best >= self.notes_due else self.window_closes

    @property
    def window_closes(self) -> datetime:
        """The end of the time for a call: the window's end or their closing time, whichever is first (P2, D1)."""
        return min(self.ended + timedelta(minutes=self.defaults.call_window_minutes), self.office.closing(self.now))

    @property
    def check_in(self) -> datetime:
        """When one check-in is fair: some working days after their own date, else after the last contact (P4)."""
        if self.their_date:
            return self.office.add_working_days(self.their_date, self.defaults.after_their_date_working_days)
        return self.office.add_working_days(self.last_contact or self.now, self.defaults.check_in_working_days)

    @property
    def visit_call(self) -> datetime:
        """When to call once about a visit: a week after the message, in their hours; a date of theirs comes first (S1-13)."""
        week = (self.last_contact or self.ended) + timedelta(days=7)
        return self.check_in if self.their_date else self.office.next_open(week)

    @property
    def repair_due(self) -> datetime:
        """By when thanks or a second-chance message should be out: a day, at the latest two (P3)."""
        due = self.ended + timedelta(hours=self.defaults.repair_due_hours)
        late = self.ended + timedelta(hours=self.defaults.repair_late_hours)
        soon = self._by_day(self.now + timedelta(hours=6))
        return due if due > self.now else min(soon, late) if late > self.now else soon

    @property
    def their_date(self) -> datetime | None:
        """The latest date they named for their answer, noted or only told."""
        dues = [c.due for c in self.case.commitments if c.by is Side.THEM and not c.is_done]
        dues += [h.due for h in told_only(self.case, self.reading, Side.THEM)]
        return max((d for due in dues if (d := self._instant(due)) is not None), default=None)

    @property
    def next_stage(self) -> datetime | None:
        """When the next stage begins, if known: noted, or only told. Of a day without an hour the hour that was told, else the
        first at which they are at work: nobody comes too late by it."""
        noted, told = self.case.status.next_stage.when, self._talks_told
        if noted is None or isinstance(noted, datetime):
            return noted or self.talk_told
        return self._talk_at(next((t for t in told if isinstance(t, datetime) and self._day(t) == noted), noted))

    @property
    def talk_told(self) -> datetime | None:
        """The first talk that the text names an hour for, else the first that it names a day for."""
        hours = [t for t in self._talks_told if isinstance(t, datetime)]
        return min(map(self._talk_at, hours or self._talks_told), default=None)

    @property
    def _talks_told(self) -> tuple[When, ...]:
        return tuple(e.when for e in self.reading.events if e.when is not None)

    def _talk_at(self, when: When) -> datetime:
        if isinstance(when, datetime):
            return when
        return self.office.next_open(datetime.combine(when, time(), self.now.tzinfo))

    def _day(self, when: When) -> date:
        return when.astimezone(self.now.tzinfo).date() if isinstance(when, datetime) else when

    @property
    def last_contact(self) -> datetime | None:
        """The last contact made."""
        return max((i for o in self.case.outreach if (i := self._instant(o.at)) is not None), default=None)

    def _instant(self, when: datetime | date | None) -> datetime | None:
        if when is None or isinstance(when, datetime):
            return when
        return datetime.combine(when, time(12), self.now.tzinfo)


def window_for(play: Play, timing: Timing) -> Window | None:
    """When the first move may be made and until when; None where no clock runs."""
    now, office, defaults = timing.now, timing.office, timing.defaults
    late = timing.ended + timedelta(hours=defaults.repair_due_hours)
    if play in (Play.CALL_BACK_NOW, Play.LEAVE_VOICEMAIL):
        return Window(now, max(now, timing.window_closes.astimezone(now.tzinfo)), _call_reason(timing))
    if play is Play.OWN_MISSED_COMMITMENT_CALL:
        opens = office.next_open(now).astimezone(now.tzinfo)
        shut = office.why_shut(now)
        why = f"Call when they are at work again: {shut}." if shut else "They are at work now, and every hour counts."
        return Window(opens, office.closing(opens).astimezone(now.tzinfo), why)
    if play in (Play.SECOND_CHANCE_LETTER, Play.THANK_YOU_ONLY):
        closes = timing.repair_due
        in_time = f"Within {defaults.repair_due_hours} hours of the interview."
        day = "today" if closes.astimezone(now.tzinfo).date() == now.date() else "tomorrow morning"
        why = in_time if late > now else f"It is late already, so {day}."
        return Window(now, closes.astimezone(now.tzinfo), why)
    if play is Play.RAISE_AT_NEXT_STAGE and timing.next_stage:
        start = timing.next_stage.astimezone(now.tzinfo)
        return Window(
            max(now, start), max(now, start) + timedelta(minutes=5), "In the first minute of the next conversation."
        )
    return None


def _call_reason(timing: Timing) -> str:
    end = timing.ended + timedelta(minutes=timing.defaults.call_window_minutes)
    closing = timing.office.closing(timing.now)
    if closing < end:
        return f"They stop work at {closing:%H:%M} their time."
    return f"A call back belongs within about {_length(timing.defaults.call_window_minutes)} of hanging up."


def _length(minutes: int) -> str:
    """A length of time as people say it: whole and half hours as hours, all else in minutes."""
    hours = minutes / 60
    if minutes % 30 or hours < 1:
        return f"{minutes} minute" + "s" * (minutes != 1)
    return f"{hours:g} hour" + "s" * (hours != 1)
