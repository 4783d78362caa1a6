"""Case and reading → the table of facts."""

from datetime import date, datetime, timedelta

from ringback.advice.bearing import Bearing
from ringback.advice.facts import Facts
from ringback.advice.journey import journey_facts
from ringback.advice.people import called_person, discretion_of, is_instructed, rang_back
from ringback.advice.promised import end_of, promised_ahead
from ringback.hours.office import Office
from ringback.language.promise_words import is_promise, says_done
from ringback.model.case import Case, Outreach
from ringback.model.play import Advice
from ringback.model.reading import WITHDRAWN, HeardMoment, Reading, Tendency, Weight
from ringback.model.taxonomy import Taxonomy
from ringback.model.told import told_only
from ringback.model.undated import undated_in
from ringback.model.values import ATTEMPT, Frequency, Insiders, Medium, Purpose, Role, Side, Tri

REPAIRS = (Purpose.SECOND_CHANCE, Purpose.MISSED_COMMITMENT)
FACE_OR_NOTES = ("took_notes", "typed", "poker_face", "frowned", "smile_gone", "no_reaction")
"""Kinds of signal that need reading before they mean anything (S3-4, S3-5, D9)."""
SURELY, FAINTLY = 0.85, 0.4
"""How surely a story must tell of the line, and how faintly of what weighs, to be about nothing but the line."""
WEIGHS = (
    "m_core",
    "m_conduct",
    "m_emotion",
    "m_false",
    "m_unprepared",
    "m_late",
    "m_noshow",
    "m_knockout",
    "m_caught",
    "s_bad",
    "s_flag",
)
COUNT = {Frequency.ONCE: 1, Frequency.SOME: 2, Frequency.EVERY: 3}


def gather(case: Case, reading: Reading, now: datetime, office: Office, advice: Advice, taxonomy: Taxonomy) -> Facts:
    """The facts of a case at one moment; `office` is where and when the person who would be called is at work."""
    notes = _Notes(case, reading, now, office, advice, taxonomy)
    values = journey_facts(case, reading)
    for part in (
        notes.time,
        notes.status,
        notes.promises,
        notes.contacts,
        notes.mistakes,
        notes.as_told,
        notes.signs,
        notes.people,
    ):
        values |= part()
    return Facts(**values)  # type: ignore[arg-type]


class _Notes:
    """Reads one part of the table at a time."""

    def __init__(
        self,
        case: Case,
        reading: Reading,
        now: datetime,
        office: Office,
        advice: Advice,
        taxonomy: Taxonomy,
    ) -> None:
        self.case, self.reading, self.now, self.office, self.advice = case, reading, now, office, advice
        self.groups = {k.id: k.group for k in taxonomy.kinds}
        self.impressions = {m.id: m.impression for m in taxonomy.mistakes if m.impression}
        self.events = {self.groups.get(e.kind, "") for e in reading.events}
        sure = {k.id for k in taxonomy.events if k.outright}
        self.outright = {self.groups[e.kind] for e in reading.events if e.kind in sure and not e.likely}
        self.story = Bearing(reading.story)
        self.wrong = [m for m in reading.moments if m.weight is not Weight.NONE]

    def time(self) -> dict[str, object]:
        """How long ago, on which channel, and whether they are at work."""
        ended = self.case.interview.ended
        minutes = (self.now - ended).total_seconds() / 60 if isinstance(ended, datetime) else None
        window = minutes is not None and minutes <= self.advice.defaults.call_window_minutes
        return {
            "channel": str(self.case.interview.channel),
            "process": str(self.case.interview.process),
            "minutes_since_end": minutes,
            "in_call_window": window,
            "they_are_at_work": self.office.is_open(self.now) and not self.reading.has("gone_home", "away_or_closed"),
            "country": self.office.country(self.now).lower() or "unknown",
        }

    def status(self) -> dict[str, object]:
        """What the employer has said; the keys of the case before what was heard in the text."""
        status = self.case.status
        rejected = self._rejected()
        next_stage = self._invited()
        talk = self.reading.has("set_a_time_to_talk")
        told_to_write, told_off = (is_instructed(self.case, name, self.advice) for name in ("write_only", "no_contact"))
        return {
            "rejected": rejected,
            "withdrawn": rejected and self.reading.has(WITHDRAWN),
            "reason_known": bool(status.reason_given),
            "still_open": status.still_open is Tri.YES,
            "something_new": self._something_new(),
            "knocked_out": self._heard("m_knockout") and self.story.knocked_out,
            "caught": self.story.past_repair
            and any(m.weight is Weight.FATAL and self.groups.get(m.kind) != "m_knockout" for m in self.wrong),
            "not_wanted": "want_out" in self.events and self.story.unwanted,
            "next_stage": next_stage and not rejected,
            "next_stage_dated": status.next_stage.when is not None or any(e.when for e in self.reading.events),
            "talk_agreed": talk,
            "write_only": ("inst_write" in self.events and self.story.write_only) or told_to_write,
            "no_contact": ("inst_none" in self.events and self.story.no_contact) or told_off,
            "regulated": self.reading_has_signal("marks_kept"),
        } | self._their_date()

    def _something_new(self) -> bool:
        """What they have not seen; after a no whose reason was given while the job is open, less of it is asked for (D14)."""
        status, told = self.case.status, "new_fact" in self.events or self.story.something_new
        asked = bool(status.reason_given) and status.still_open is Tri.YES
        return told or bool(self.case.debrief.not_heard) or (asked and self.story.answers_them)

    def _rejected(self) -> bool:
        """A no: as the keys say, or as the text says and the whole story bears out. Where it is said in so many words ("they took
        somebody else") the rest of the story may be about anything."""
        said = self.case.status.rejected
        if said is not Tri.UNKNOWN:
            return said is Tri.YES
        return "rejected" in self.outright or ("rejected" in self.events and self.story.closed)

    def _invited(self) -> bool:
        """A next stage: as the keys say, or as the text says and the whole story bears out."""
        offered = self.case.status.next_stage.offered
        if offered is not Tri.UNKNOWN:
            return offered is Tri.YES
        return self.story.surely_invited or ("next_stage" in self.events and self.story.invited)

    def _heard(self, *groups: str) -> bool:
        return any(self.groups.get(m.kind) in groups for m in self.reading.moments)

    def reading_has_signal(self, *kinds: str) -> bool:
        """True if one of these kinds of signal was heard."""
        return any(s.kind in kinds for s in self.reading.signals)

    def _their_date(self) -> dict[str, object]:
        dues = [c.due for c in self.case.commitments if c.by is Side.THEM and not c.is_done]
        dues += [h.due for h in told_only(self.case, self.reading, Side.THEM)]
        ends = [self._end(d) for d in dues if d]
        return {
            "their_date_ahead": any(e >= self.now for e in ends),
            "their_date_passed": bool(ends) and all(e < self.now for e in ends),
        }

    def _end(self, when: datetime | date) -> datetime:
        return end_of(when, self.case, self.now)

    def promises(self) -> dict[str, object]:
        """Promises of the person: overdue, missed altogether, or ahead."""
        noted = [c for c in self.case.commitments if c.by is Side.ME]
        mine = [c for c in noted if not c.is_done]
        late = [c for c in mine if c.due is not None and self._end(c.due) < self.now]
        heard_late = any(c.overdue and not says_done(c.what) for c in self.reading.commitments)
        owned = any(o.purpose in REPAIRS for o in self._contacts())
        return {
            "promise_overdue": (bool(late) or (not noted and self._told_late(heard_late))) and not owned,
            "missed_interview": self.story.missed and not owned and not self._booked_anew(),
            "days_late": self._days_late([c.due for c in late if c.due]),
            "promise_undated": any(undated_in(self.case, self.reading)),
            "promise_ahead": bool(promised_ahead(self.case, self.reading, self.now)),
        }

    def _booked_anew(self) -> bool:
        """True if the case holds the day of a next talk: who missed an interview and was given another has been in touch."""
        stage = self.case.status.next_stage
        return stage.offered is Tri.YES and stage.when is not None

    def _days_late(self, dues: list[datetime | date]) -> float | None:
        """How many days ago the first broken promise fell due, on the person's own calendar (S4-6)."""
        heard = [c.due for c in self.reading.commitments if c.overdue and c.due]
        # Of days that were only heard the nearest one: a day of theirs, or of the talk itself, is easily taken for a promise.
        ends = [self._end(d) for d in (*dues, *([max(heard, key=self._end)] if heard else []))]
        ago = [(self.now.astimezone(e.tzinfo).date() - e.date()).days for e in ends]
        return max((d for d in ago if d >= 0), default=None)

    def _told_late(self, heard: bool) -> bool:
        """A broken promise, as the text says it or the story surely is one of it; never while every day named is ahead."""
        missed_only = self._booked_anew() and "p_broken" not in self.events
        surely = self.story.surely_overdue and not self._all_ahead() and not missed_only
        return (heard and self.story.overdue) or surely or self._plainly_late()

    def _plainly_late(self) -> bool:
        """True if a promise is told in so many words whose own day or hour has passed, and nothing in its sentence kept it."""
        mine = [c for c in self.reading.commitments if c.overdue and c.due is not None]
        return any(
            is_promise(c.what) and not says_done(c.what) and self.now - self._end(c.due) < timedelta(days=7)
            for c in mine
            if c.due
        )

    def _all_ahead(self) -> bool:
        """True if the person's promises all name a day, and none of these has passed."""
        mine = [c for c in self.reading.commitments if c.by is Side.ME]
        broken = "p_broken" in self.events
        return bool(mine) and not broken and all(c.due is not None and self._end(c.due) >= self.now for c in mine)

    def _contacts(self) -> list[Outreach]:
        ended = self.case.interview.ended
        end = ended if isinstance(ended, datetime) else None
        real = [o for o in self.case.outreach if o.purpose != ATTEMPT]
        return [o for o in real if end is None or o.at is None or self._end(o.at) >= end]

    def contacts(self) -> dict[str, object]:
        """What has gone out since, by the list of contacts; by the text where the list is empty."""
        out = self._contacts()
        purposes = {o.purpose for o in out}
        told = not self.case.outreach
        heard = {
            name: told and name in self.events and self.story.out
            for name in ("sent_thanks", "sent_repair", "sent_check")
        }
        tried = sum(o.purpose == ATTEMPT for o in self.case.outreach) or int(
            told and "attempt" in self.events and (self.story.tried or rang_back(self.reading))
        )
        last = max((self._end(o.at) for o in out if o.at), default=None)
        days = (
            self.office.working_days_between(self.office.local(last).date(), self.office.local(self.now).date())
            if last
            else None
        )
        counted = self.reading.contacts if told and self.story.out else 0
        unanswered = sum(o.answered is not Tri.YES for o in out) or max(counted, sum(heard.values()))
        return {
            "attempts": tried,
            "contacts_unanswered": unanswered,
            "at_contact_cap": unanswered >= self.advice.defaults.contact_cap,
            "repair_out": bool(purposes & set(REPAIRS))
            or any(o.by is Medium.VOICEMAIL for o in out)
            or heard["sent_repair"],
            "thanks_out": Purpose.THANK_YOU in purposes or heard["sent_thanks"],
            "check_in_out": bool(purposes & {Purpose.CHECK_IN, Purpose.VISIT_CALL}) or heard["sent_check"],
            "working_days_since_contact": days,
        }

    def mistakes(self) -> dict[str, object]:
        """What went wrong, by weight; mended slips weigh nothing but are counted."""
        open_ones = [m for m in self.wrong if not m.mended]
        claimed = "core_claim" in self.events
        real = [m for m in open_ones if m.weight in (Weight.REAL, Weight.BASIC, Weight.FATAL)]
        groups = {self.groups.get(m.kind, "") for m in open_ones}
        return {
            "mistakes": len(self.wrong),
            "small_slip": any(m.weight is Weight.SMALL for m in open_ones),
            "real_mistake": bool(real),
            "core_mistake": any(m.core for m in real) or (claimed and "m_core" in groups),
            "core_answer": "m_core" in groups,
            "failed_answers": self._failed_answers(real),
            "basic_mistake": any(m.weight is Weight.BASIC for m in open_ones),
            "false_statement": "m_false" in groups,
            "broke_down": "m_emotion" in groups,
            "pattern": self._pattern(open_ones),
            "throughout": any(m.throughout for m in open_ones),
            "mended": any(m.mended for m in self.wrong),
            "only_cut_off": self._only_cut_off(groups, bool(real)),
            "circumstance": bool(self.case.debrief.circumstance) or bool(self.events & {"circ", "own_cause"}),
        }

    def _only_cut_off(self, groups: set[str], real: bool) -> bool:
        """True if nothing went wrong but the line: by what was heard, or by the whole story where nothing real was heard."""
        line_alone = groups == {"m_tech"} and (not self.story.grave or self._line_told())
        return line_alone or self.story.cut_off or (self.story.line_failed and not real)

    def _line_told(self) -> bool:
        """True if the story surely tells of the line, and of nothing else that weighs: how grave it sounds is then the fright."""
        told = dict(self.reading.story.reports)
        return told.get("m_tech", 0.0) >= SURELY and not any(told.get(g, 0.0) >= FAINTLY for g in WEIGHS)

    def _failed_answers(self, real: list[HeardMoment]) -> int:
        """Moments that hold their question, the answer and what was wrong with it, and in which an answer failed."""
        whole = {
            f"debrief.moments[{n}]" for n, m in enumerate(self.case.debrief.moments) if m.asked and m.said and m.text
        }
        failed = [m for m in real if m.weight is Weight.BASIC or self.groups.get(m.kind) == "m_core"]
        return len(whole & {m.span.key for m in failed})

    def _pattern(self, moments: list[HeardMoment]) -> bool:
        seen: dict[str, set[tuple[str, int]]] = {}
        for m in moments:
            if m.weight is not Weight.SMALL and (name := self.impressions.get(m.kind)):
                seen.setdefault(name, set()).add((m.span.key, m.span.start))
        return any(len(places) > 1 for places in seen.values())

    def as_told(self) -> dict[str, object]:
        """How the whole story reads."""
        told = self.reading.story
        return {
            "reads_as": told.severity,
            "reads_core": told.core,
            "reads_noticed": told.noticed,
            "to_raise": self.story.to_raise,
            "reads_over": self.story.over,
            "reads_contained": self.story.contained,
            "told_briefly": told.brief,
            "nothing_told": not told.severity and not self.reading.shown.kinds,
        }

    def signs(self) -> dict[str, object]:
        """How it was taken. What is neutral where marks are kept does not count there (D9)."""
        bad = sum(COUNT[s.frequency] for s in self.reading.signals if s.tendency is Tendency.BAD)
        flagged = any(s.tendency is Tendency.FLAG for s in self.reading.signals) and self.story.flagged
        return {
            "flagged": flagged,
            "bad_signs": bad,
            "good_signs": sum(s.tendency is Tendency.GOOD for s in self.reading.signals),
            "noticed": flagged or bad > 0,
            "face_or_notes": self.reading_has_signal(*FACE_OR_NOTES),
            "interviewer_at_fault": any(s.tendency is Tendency.THEIRS for s in self.reading.signals),
            "rest_fine": self._heard("rest_fine") or self.story.rest_fine,
        }

    def people(self) -> dict[str, object]:
        """Who decides, who is in the way, and what speaks for the person."""
        contacts, debrief = self.case.contacts, self.case.debrief
        called = called_person(self.case)
        return {
            "insiders": str(self.case.opportunity.internal_candidates or Insiders.UNKNOWN),
            "competition": "strong" if self.reading.has("strong_field") else "unknown",
            "discretion": discretion_of(self.case, self.reading_has_signal("marks_kept")),
            "decider_known": any(c.decides is Tri.YES for c in contacts),
            "gatekeeper_only": bool(contacts)
            and called is not None
            and all(c.role is Role.GATEKEEPER or c.decides is Tri.NO for c in contacts),
            "goodwill": bool(debrief.goodwill),
            "goodwill_notes": len(debrief.goodwill),
            "fit_evidence": bool(debrief.not_heard or self.case.opportunity.requirements),
            "self_rating": debrief.self_rating,
            "needs_shown": _needs_shown(self.case),
            "ideas": sum(bool(idea.strip()) for idea in debrief.ideas),
        }


def _needs_shown(case: Case) -> int:
    """How many requirements have something beside them that the person set there in the same words."""
    shown = {_folded(e.need) for e in case.debrief.evidence if e.shown.strip()}
    return sum(_folded(need) in shown for need in case.opportunity.requirements)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
