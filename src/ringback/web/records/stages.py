"""Where an opportunity stands: the columns of the board, in order."""

from enum import StrEnum


class Stage(StrEnum):
    """One column of the board."""

    WISH = "wish"
    APPLIED = "applied"
    INTERVIEWING = "interviewing"
    WAITING = "waiting"
    OFFER = "offer"
    CLOSED = "closed"


TITLES = {
    Stage.WISH: "To apply",
    Stage.APPLIED: "Applied",
    Stage.INTERVIEWING: "Interviewing",
    Stage.WAITING: "Waiting for them",
    Stage.OFFER: "Offer",
    Stage.CLOSED: "Closed",
}


class Ending(StrEnum):
    """How an opportunity ended, or where it turned."""

    REJECTED = "rejected"
    SECOND_TALK = "second_talk"
    OFFER = "offer"
    LET_GO = "let_go"
    NO_ANSWER = "no_answer"
    ANSWERED = "answered"
