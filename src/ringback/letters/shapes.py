"""The shapes: for each purpose and channel, which moves come in which order. Only this is code; the words are data."""

from dataclasses import dataclass

from ringback.model.values import DraftChannel, Purpose


@dataclass(frozen=True, slots=True)
class Step:
    """One move of a shape. A required one asks the person for its `facts`; an optional one stays silent.

    `drop` orders what goes first when the words run over: the highest goes first, 0 stays.
    `excused_by` names a slot or mark that makes a required move optional.
    """

    move: str
    required: bool = True
    facts: tuple[str, ...] = ()
    drop: int = 0
    excused_by: str = ""
    each: str = ""
    """Names a list of the facts: the step is said once for every item; alone in its paragraph, each item makes one."""


EACH_NEEDS = {"rows": "evidence", "ideas": "idea"}
"""What every item of a list must hold."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The moves of one kind of draft, paragraph by paragraph. How long it may be is a default, and so is data (P5 to P7)."""

    paragraphs: tuple[tuple[Step, ...], ...]
    subject: bool = False
    branches: tuple[str, ...] = ()
    """The turns that a call may take."""
    answers_doubts: bool = False
    """True if every impression that they may have must be answered in it by a fact (S3-14, S3-20)."""


def must(move: str, *facts: str, excused_by: str = "", each: str = "") -> Step:
    """A required move and the facts it asks for."""
    return Step(move, True, facts, 0, excused_by, each)


def may(move: str, drop: int) -> Step:
    """An optional move: said if its facts are there and there is room."""
    return Step(move, False, (), drop)


CALL_TURNS = ("answer", "voicemail", "go_ahead", "no", "gatekeeper")
VISIT_TURNS = ("answer", "warm", "neutral", "hollow", "gatekeeper")

CLOSE = ((must("sign_off"),), (must("signature", "name"),), (may("number", 9),))

SECOND_CHANCE_CALL = (
    (must("greet", "contact", "name"), must("anchor")),
    (must("apologise"), may("cause", 2), must("own")),
    (must("name_mistake", "asked"), must("ask_again", "asked")),
    (must("interest", "employer"), must("company_question", "company_fact"), must("ask")),
)
"""S0-23 to S0-31 in the order of the call; it ends with the request."""

SECOND_CHANCE_VOICEMAIL = (
    (
        *(must("greet", "contact", "name"), must("anchor"), must("apologise"), may("cause", 2), must("own")),
        *(must("name_mistake", "asked"), must("interest", "employer"), must("ask")),
        *(must("number", "phone"), may("thanks", 3)),
    ),
)
"""The same four goals in half a minute (S0-32, S0-33, P6)."""

BROKEN_OFF_CALL = (
    (must("greet", "contact", "name"), must("broken_off")),
    (must("interest", "employer"), must("go_on")),
)
"""Where nothing failed but the line: no answer to mend, so the talk only goes on (P11, S0-32)."""

BROKEN_OFF_VOICEMAIL = ((*BROKEN_OFF_CALL[0], *BROKEN_OFF_CALL[1], must("number", "phone")),)

VISIT_LINE = may("visit_line", 0)
"""One line that offers a visit, where the plan says so (S1-12); it stays however short the message is."""
EACH_DOUBT = Step("answer_doubt", False, (), 0, each="doubts")
SECOND_CHANCE_WRITTEN = (
    (must("salutation"),),
    (must("thanks"), must("name_mistake", "asked"), may("cause", 3), must("own", "asked")),
    (
        must("repair", "better"),
        may("not_typical", 2),
        must("evidence", "not_heard", excused_by="light"),
        may("new_fact", 4),
        EACH_DOUBT,
    ),
    (must("interest", "employer"), VISIT_LINE, must("ask")),
    *CLOSE,
)
"""S3-16 to S3-28; after something serious at least one strength that they did not hear must be there (S3-18)."""

THANK_YOU = (
    (must("salutation"),),
    (must("thanks"), may("accept_invitation", 0), may("repair", 1)),
    (must("evidence", "not_heard", excused_by="quiet_repair"), may("new_fact", 3)),
    (must("interest", "employer"), VISIT_LINE, may("offer", 4)),
    *CLOSE,
)
"""Strengths only; a better answer is added without naming a failure (T2, D3)."""

OPENER = (
    (
        *(must("name_mistake", "asked"), must("own", "asked"), may("cause", 3), may("not_typical", 2)),
        must("offer_of_proof", "asked"),
    ),
    (must("achievement", "not_heard"),),
)
"""Thirty seconds at the start, then an achievement (S2-18 to S2-25, D6, P7)."""

MISSED_TALK = (
    *(must("own", "promise"), may("cause", 4), may("prevent", 2), may("now_delivered", 3)),
    *(must("interest", "employer"), must("accept_outcome"), must("thanks"), must("well_wish")),
)

MISSED_CALL = (
    (must("greet", "contact", "name"), must("apologise", "promise"), may("regret", 1), *MISSED_TALK[:4]),
    MISSED_TALK[4:],
)
"""Ownership before any context, then interest, and the decision stays with them; no request (S4-9 to S4-16)."""

MISSED_VOICEMAIL = ((*MISSED_CALL[0], *MISSED_CALL[1], must("number", "phone")),)

MISSED_EMAIL = (
    (must("salutation"),),
    (must("apologise", "promise"), may("regret", 1), *MISSED_TALK[:4]),
    MISSED_TALK[4:],
    *CLOSE,
)

ON_TIME = (must("on_time", "promise"), must("follows", "promise"))
"""Two lines in time: what was promised, and what comes of it (S4-35)."""

ON_TIME_CALL = ((must("greet", "contact", "name"), *ON_TIME, must("thanks")),)
ON_TIME_VOICEMAIL = ((must("greet", "contact", "name"), *ON_TIME, must("number", "phone")),)
ON_TIME_WRITTEN = ((must("salutation"),), ON_TIME, *CLOSE[:2])

CHECK_IN = (
    (must("salutation"),),
    (must("anchor"), must("ask")),
    (must("interest", "employer"), may("offer", 4)),
    *CLOSE,
)
"""One short question after their date or five working days (P4, E-F4)."""

CHECK_IN_CALL = (
    (must("greet", "contact", "name"), must("anchor")),
    (must("ask"), must("interest", "employer"), must("thanks")),
)

VISIT_OFFER = (
    (must("salutation"),),
    (must("thanks"), must("interest", "employer")),
    (must("offer_visit", "visit_fair", "visit_day2"), must("by_agreement")),
    *CLOSE,
)
"""One offer with two days, and nobody travels before one is agreed (S1-12, S1-16, S1-17)."""

VISIT_CALL = (
    (must("greet", "contact", "name"), must("anchor")),
    (must("interest", "employer"), must("could_come", "visit_open"), must("ask")),
)
"""Keen, a visit that is possible, one question, and then listening (S1-13 to S1-15)."""

TWO_COLUMN = (
    (must("salutation"),),
    (must("thanks"), must("columns_intro")),
    (must("row", "requirement1", each="rows"),),
    (must("interest", "employer"), may("offer", 4)),
    *CLOSE,
)
"""Their needs on the left, the person's evidence on the right, no row with an empty cell (S1-9)."""

IDEAS_SHEET = (
    (must("title", "name", "employer"),),
    (must("ideas_intro", "employer"),),
    (must("idea", "idea1", each="ideas"),),
)
"""A sheet apart from the letter; its title holds both names (S1-10)."""

REJECTION_REPLY = (
    (must("salutation"),),
    (must("thanks"), must("accept_outcome"), may("regret", 2)),
    (may("ask", 3), must("well_wish", "employer")),
    *CLOSE,
)
"""Thanks, a brief regret, a question about the reason, no argument (E-J1, D14)."""

SHAPES: dict[tuple[Purpose, DraftChannel], Shape] = {
    (Purpose.SECOND_CHANCE, DraftChannel.CALL_SCRIPT): Shape(SECOND_CHANCE_CALL, branches=CALL_TURNS),
    (Purpose.SECOND_CHANCE, DraftChannel.VOICEMAIL): Shape(SECOND_CHANCE_VOICEMAIL),
    (Purpose.SECOND_CHANCE, DraftChannel.EMAIL): Shape(SECOND_CHANCE_WRITTEN, subject=True, answers_doubts=True),
    (Purpose.SECOND_CHANCE, DraftChannel.LETTER): Shape(SECOND_CHANCE_WRITTEN, answers_doubts=True),
    (Purpose.THANK_YOU, DraftChannel.EMAIL): Shape(THANK_YOU, subject=True),
    (Purpose.THANK_YOU, DraftChannel.LETTER): Shape(THANK_YOU),
    (Purpose.NEXT_STAGE_OPENER, DraftChannel.SPOKEN_OPENER): Shape(OPENER),
    (Purpose.MISSED_COMMITMENT, DraftChannel.CALL_SCRIPT): Shape(MISSED_CALL),
    (Purpose.MISSED_COMMITMENT, DraftChannel.VOICEMAIL): Shape(MISSED_VOICEMAIL),
    (Purpose.MISSED_COMMITMENT, DraftChannel.EMAIL): Shape(MISSED_EMAIL, subject=True),
    (Purpose.ON_TIME_REPLY, DraftChannel.EMAIL): Shape(ON_TIME_WRITTEN, subject=True),
    (Purpose.ON_TIME_REPLY, DraftChannel.CALL_SCRIPT): Shape(ON_TIME_CALL),
    (Purpose.ON_TIME_REPLY, DraftChannel.VOICEMAIL): Shape(ON_TIME_VOICEMAIL),
    (Purpose.CHECK_IN, DraftChannel.EMAIL): Shape(CHECK_IN, subject=True),
    (Purpose.CHECK_IN, DraftChannel.CALL_SCRIPT): Shape(CHECK_IN_CALL),
    (Purpose.VISIT_OFFER, DraftChannel.EMAIL): Shape(VISIT_OFFER, subject=True),
    (Purpose.VISIT_OFFER, DraftChannel.LETTER): Shape(VISIT_OFFER),
    (Purpose.VISIT_CALL, DraftChannel.CALL_SCRIPT): Shape(VISIT_CALL, branches=VISIT_TURNS),
    (Purpose.TWO_COLUMN, DraftChannel.LETTER): Shape(TWO_COLUMN),
    (Purpose.TWO_COLUMN, DraftChannel.EMAIL): Shape(TWO_COLUMN, subject=True),
    (Purpose.IDEAS_SHEET, DraftChannel.LETTER): Shape(IDEAS_SHEET),
    (Purpose.REJECTION_REPLY, DraftChannel.EMAIL): Shape(REJECTION_REPLY, subject=True),
}
"""Which drafts exist."""

BROKEN_OFF: dict[tuple[Purpose, DraftChannel], Shape] = {
    (Purpose.SECOND_CHANCE, DraftChannel.CALL_SCRIPT): Shape(
        BROKEN_OFF_CALL, branches=("answer", "voicemail", "no", "gatekeeper")
    ),
    (Purpose.SECOND_CHANCE, DraftChannel.VOICEMAIL): Shape(BROKEN_OFF_VOICEMAIL),
}
"""What stands in place of them where only the line failed."""

VOICEMAIL_BRANCH = SHAPES[(Purpose.SECOND_CHANCE, DraftChannel.VOICEMAIL)]
REACTION_BRANCHES = {
    "warm": (must("take_warm"), must("by_agreement")),
    "neutral": (must("take_neutral"),),
    "hollow": (must("take_hollow"),),
}
"""What to say to each way of taking the thought of a visit (S1-15, S1-16)."""
GATEKEEPER_BRANCH = (must("greet_gate"), must("ask_gate"), must("number"), must("thanks"))
"""Somebody else picks up: when to reach them, name and number, no story."""
