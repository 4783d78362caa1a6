"""The one flat table of facts that every rule reads. Its attributes are the closed list that conditions may name."""

from dataclasses import fields

from ringback.model.quick import dataclass


@dataclass(frozen=True)
class Facts:
    """What is known, as flat values: True or False, a number, or a word. None: not known, so no bound on it holds."""

    # when and how
    channel: str = "unknown"
    """phone, video, in_person or unknown."""
    process: str = "unknown"
    """screening, staged, progressive_elimination or unknown (S2-4, S2-14)."""
    minutes_since_end: float | None = None
    """Minutes from the end of the interview (of a missed one: of its slot) to now (S0-8)."""
    in_call_window: bool = False
    """It ended less than the call window ago (P2)."""
    they_are_at_work: bool = False
    """The person who would be called is inside their own working hours."""

    country: str = "unknown"
    """Where that person is, as an ISO code in small letters (customs differ, D11); unknown where the zone tells none."""

    # what they have said
    rejected: bool = False
    withdrawn: bool = False
    """The job itself was withdrawn, so nobody gets it; then `rejected` holds too."""
    reason_known: bool = False
    """They said why they turned the person down."""
    still_open: bool = False
    """The job is known to be open (D14)."""
    something_new: bool = False
    """The person has something to bring that they have not seen (S3-18, D14)."""
    knocked_out: bool = False
    """A hard requirement is missing and they said that it is needed (S2-5)."""
    caught: bool = False
    """A lie was caught, somebody was insulted, or the interview was broken off in anger (E-S4, E-S5)."""
    not_wanted: bool = False
    """The person does not want this job any more."""
    next_stage: bool = False
    """A further round or meeting is offered or booked (S2-17)."""
    next_stage_dated: bool = False
    """Its day is known: noted, or told."""
    talk_agreed: bool = False
    """They agreed on a time at which this same talk takes place or goes on."""
    write_only: bool = False
    """They asked to be written to, not called (E-F5)."""
    no_contact: bool = False
    """They asked for no contact at all, or contact would exclude."""
    their_date_ahead: bool = False
    """They named a date by which they answer, and it has not passed."""
    their_date_passed: bool = False
    """They named a date by which they answer, and it has passed."""
    regulated: bool = False
    """Marks are kept by a set scheme: the same questions for all (S4-28, E-L6)."""

    # promises
    promise_overdue: bool = False
    """Something that the person promised is overdue (S4-6)."""
    days_late: float | None = None
    """How many days ago the first of them fell due; 0 on the day itself, None where no day is known."""
    missed_interview: bool = False
    """The person did not attend at all (E-A15)."""
    promise_ahead: bool = False
    """Something that the person promised falls due and is not done (S4-32)."""
    promise_undated: bool = False
    """Something that the person promised has no day (S4-6)."""

    # contacts made since
    attempts: int = 0
    """Calls that nobody picked up and no message was left."""
    contacts_unanswered: int = 0
    """Contacts made since the interview and not answered (P4)."""
    at_contact_cap: bool = False
    """As many contacts are unanswered as the cap allows, or more (P4)."""
    repair_out: bool = False
    """A message that owns the mistake is out."""
    thanks_out: bool = False
    check_in_out: bool = False
    visit_call_out: bool = False
    """The call that offers a visit has been made (S1-13)."""
    asked_after_call: bool = False
    """A visit was offered once more after that call."""
    working_days_since_contact: float | None = None
    """Working days since the last contact; None if there was none."""

    # what went wrong
    mistakes: int = 0
    """Mistakes recognised, mended ones too."""
    small_slip: bool = False
    real_mistake: bool = False
    """A mistake of some weight that was not mended in the room."""
    core_mistake: bool = False
    """A mistake about what the job needs (a requirement, the role, or what the person calls their daily work)."""
    core_answer: bool = False
    """An answer or a task that mattered failed."""
    failed_answers: int = 0
    """Answers that failed and stand in the case word for word, as a transcript gives them: what was asked, what was said,
    and what was wrong with it (S3-10, S3-11). What is only told of does not count here: the story speaks for it."""
    basic_mistake: bool = False
    """Late, unprepared, bad-mouthing, rude: what S2-11 calls basic."""
    false_statement: bool = False
    """Something untrue was said and not yet caught."""
    broke_down: bool = False
    """Tears or panic."""
    pattern: bool = False
    """Two or more mistakes point to the same impression (S3-11)."""
    throughout: bool = False
    """A mistake ran through the whole talk ("on every question"), so it was no single slip."""
    mended: bool = False
    """A mistake was put right in the room."""
    only_cut_off: bool = False
    """Nothing went wrong but the line (or the battery)."""
    circumstance: bool = False
    """Something was going on around the person, or they took the call unready (S0-9)."""

    # how the whole story reads (the trained sense proposes it)
    reads_as: str = ""
    """overthinking, minor, serious or fatal; empty where there is no story."""
    reads_core: bool = False
    reads_noticed: bool = False
    reads_over: bool = False
    reads_contained: bool = False
    """The whole story is one of an end, by how grave it reads and by what is left to do."""
    to_raise: bool = False
    """What went wrong is of the sort that is raised at a next stage."""
    told_briefly: bool = False
    """Only a few sentences were told, too few for the whole to read as anything."""
    nothing_told: bool = False
    """Nothing that happened is told yet, at most how it felt (S1-6)."""

    # how it was taken
    flagged: bool = False
    """They named the concern (D6)."""
    bad_signs: int = 0
    """Bad signs, counted by how often each was seen (S3-6)."""
    good_signs: int = 0
    noticed: bool = False
    """They visibly noticed: a bad sign, or the concern named."""
    face_or_notes: bool = False
    """A sign was read from a face, or from somebody writing (D9)."""
    interviewer_at_fault: bool = False
    """The interviewer's own manners (S1-1); never counted against the person."""
    rest_fine: bool = False

    # people
    insiders: str = "unknown"
    """known, suspected, none or unknown (S1-3)."""
    competition: str = "unknown"
    """strong or unknown: it changes wording and nothing else (S2-12)."""
    decider_known: bool = False
    """Somebody who decides is among the contacts (S2-15)."""
    gatekeeper_only: bool = False
    discretion: str = "unknown"
    """yes: one person who may decide alone; no: a panel, or marks by a set scheme; or unknown (S4-28)."""
    goodwill: bool = False
    """Earlier rounds went well, praise, a shortlist (S4-3)."""
    goodwill_notes: int = 0
    """How many such things are noted."""
    fit_evidence: bool = False
    """Strengths or requirements that the person can show (S4-25)."""
    needs_shown: int = 0
    """How many requirements of the job the person set something beside that they have done (S1-9)."""
    ideas: int = 0
    """How many ideas for this employer are noted (S1-10)."""
    travel_costly: bool = False
    """Going there costs hours, money or leave (S1-18)."""
    reaction: str = "unknown"
    """How the offer of a visit was taken: warm, neutral or hollow; unknown until there was one (S1-15)."""
    wants_it: bool = False
    """The person says that they truly want this job (S1-16)."""
    self_rating: int | None = None
    """Weak evidence: no rule of severity may read it (S1-6, D10)."""

    # concluded first, read by the rules that come after
    severity: str = ""
    recoverable: str = ""


FACT_NAMES = tuple(f.name for f in fields(Facts))
"""The closed list of names that a condition may use."""
