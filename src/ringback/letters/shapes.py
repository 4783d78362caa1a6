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


@dataclass(frozen=True, slots=True)
class Shape:
    """The moves of one kind of draft, paragraph by paragraph. How long it may be is a default, and so is data (P5 to P7)."""

    paragraphs: tuple[tuple[Step, ...], ...]
    subject: bool = False
    branches: bool = False


def must(move: str, *facts: str, excused_by: str = "") -> Step:
    """A required move and the facts it asks for."""
    return Step(move, True, facts, 0, excused_by)


def may(move: str, drop: int) -> Step:
    """An optional move: said if its facts are there and there is room."""
    return Step(move, False, (), drop)


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

SECOND_CHANCE_WRITTEN = (
    (must("salutation"),),
    (must("thanks"), must("name_mistake", "asked"), may("cause", 3), must("own", "asked")),
    (must("repair", "better"), may("not_typical", 2), may("evidence", 2), may("new_fact", 4)),
    (must("interest", "employer"), must("ask")),
    *CLOSE,
)
"""S3-16 to S3-28; the answer itself is the new fact, strengths they did not hear come on top (S3-18)."""

THANK_YOU = (
    (must("salutation"),),
    (must("thanks"), may("repair", 1)),
    (must("evidence", "not_heard", excused_by="quiet_repair"), may("new_fact", 3)),
    (must("interest", "employer"), may("offer", 4)),
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
    (must("greet", "contact", "name"), must("apologise", "promise"), may("regret", 1)),
    MISSED_TALK[:4],
    MISSED_TALK[4:],
)
"""Ownership before any context, then interest, and the decision stays with them; no request (S4-9 to S4-16)."""

MISSED_VOICEMAIL = ((*MISSED_CALL[0], *MISSED_TALK, must("number", "phone")),)

MISSED_EMAIL = (
    (must("salutation"),),
    (must("apologise", "promise"), may("regret", 1), *MISSED_TALK[:4]),
    MISSED_TALK[4:],
    *CLOSE,
)

CHECK_IN = (
    (must("salutation"),),
    (must("anchor"), must("ask")),
    (must("interest", "employer"), may("offer", 4)),
    *CLOSE,
)
"""One short question after their date or five working days (P4, E-F4)."""

REJECTION_REPLY = (
    (must("salutation"),),
    (must("thanks"), must("accept_outcome"), may("regret", 2)),
    (may("ask", 3), must("well_wish", "employer")),
    *CLOSE,
)
"""Thanks, a brief regret, a question about the reason, no argument (E-J1, D14)."""

SHAPES: dict[tuple[Purpose, DraftChannel], Shape] = {
    (Purpose.SECOND_CHANCE, DraftChannel.CALL_SCRIPT): Shape(SECOND_CHANCE_CALL, branches=True),
    (Purpose.SECOND_CHANCE, DraftChannel.VOICEMAIL): Shape(SECOND_CHANCE_VOICEMAIL),
    (Purpose.SECOND_CHANCE, DraftChannel.EMAIL): Shape(SECOND_CHANCE_WRITTEN, subject=True),
    (Purpose.SECOND_CHANCE, DraftChannel.LETTER): Shape(SECOND_CHANCE_WRITTEN),
    (Purpose.THANK_YOU, DraftChannel.EMAIL): Shape(THANK_YOU, subject=True),
    (Purpose.THANK_YOU, DraftChannel.LETTER): Shape(THANK_YOU),
    (Purpose.NEXT_STAGE_OPENER, DraftChannel.SPOKEN_OPENER): Shape(OPENER),
    (Purpose.MISSED_COMMITMENT, DraftChannel.CALL_SCRIPT): Shape(MISSED_CALL),
    (Purpose.MISSED_COMMITMENT, DraftChannel.VOICEMAIL): Shape(MISSED_VOICEMAIL),
    (Purpose.MISSED_COMMITMENT, DraftChannel.EMAIL): Shape(MISSED_EMAIL, subject=True),
    (Purpose.CHECK_IN, DraftChannel.EMAIL): Shape(CHECK_IN, subject=True),
    (Purpose.REJECTION_REPLY, DraftChannel.EMAIL): Shape(REJECTION_REPLY, subject=True),
}
"""Which drafts exist."""

VOICEMAIL_BRANCH = SHAPES[(Purpose.SECOND_CHANCE, DraftChannel.VOICEMAIL)]
GATEKEEPER_BRANCH = (must("greet_gate"), must("ask_gate"), must("number"), must("thanks"))
"""Somebody else picks up: when to reach them, name and number, no story."""
