"""What stands on the screen for a call: which words, the clock, the list to tick, and what else to have at hand."""

from datetime import datetime
from enum import StrEnum

from ringback import api
from ringback.advice.assess import Judgement
from ringback.letters.titles import title_of
from ringback.model.case import Case, Moment
from ringback.model.draft import Draft, MissingSlot
from ringback.model.plan import Step
from ringback.model.quick import dataclass
from ringback.model.values import DraftChannel, Play, Purpose
from ringback.web import access
from ringback.web.judging import asked_of

RINGING = (DraftChannel.CALL_SCRIPT, DraftChannel.VOICEMAIL)
SPOKEN = (*RINGING, DraftChannel.SPOKEN_OPENER)
SAID_ALREADY = "answer"
"""The branch that holds the script itself."""
PICKED_UP, VOICEMAIL = "They pick up", "Voicemail"


class Kind(StrEnum):
    """What this screen is for."""

    CALL = "call"
    OPENER = "opener"
    NONE = "none"
    """The first move is not a call: the screen says so, and leads to the words."""


@dataclass(frozen=True)
class Turn:
    """Something to say, under a heading."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Script:
    """The words for one form, the person's own where they have changed them."""

    purpose: Purpose
    channel: DraftChannel
    turn: Turn
    own: bool
    seconds: int | None


@dataclass(frozen=True)
class Screen:
    """Everything for one call."""

    kind: Kind
    title: str
    step: Step | None
    scripts: tuple[Script, ...]
    """The first is said first."""
    turns: tuple[Turn, ...]
    """What to say if it goes another way."""
    asked: tuple[MissingSlot, ...]
    answers: tuple[Moment, ...]
    prepare_until: datetime | None

    @property
    def main(self) -> Script | None:
        """What to say first."""
        return self.scripts[0] if self.scripts else None


def screen_of(talk: "access.Interview", case: Case, judgement: Judgement, now: datetime) -> Screen:
    """The screen for what the plan says now."""
    steps = [s for s in judgement.plan.steps if s.purpose and s.channel in SPOKEN]
    drafts = {(d.purpose, d.channel): d for d in api.drafts_for(case, now, judgement)}
    used = [drafts[pair] for s in _unique(steps) if (pair := (s.purpose, s.channel)) in drafts]
    scripts = tuple(_script(talk, d) for d in used)
    first = steps[0] if steps else None
    return Screen(
        kind=_kind(first),
        title=_title(case, judgement, first),
        step=first,
        scripts=scripts,
        turns=_turns(scripts, used),
        asked=asked_of(used),
        answers=tuple(m for m in case.debrief.moments if m.better_answer),
        prepare_until=api.prepared_by(judgement),
    )


def _unique(steps: list[Step]) -> list[Step]:
    return list({(s.purpose, s.channel): s for s in reversed(steps)}.values())[::-1]


def _kind(first: Step | None) -> Kind:
    if first is None:
        return Kind.NONE
    return Kind.OPENER if first.channel is DraftChannel.SPOKEN_OPENER else Kind.CALL


def _title(case: Case, judgement: Judgement, first: Step | None) -> str:
    whom = api.recipient(case).name or case.opportunity.employer
    if _kind(first) is not Kind.CALL or judgement.play.play is Play.LEAVE_VOICEMAIL or not whom:
        return judgement.play.title
    return f"Call {whom}"


def _script(talk: "access.Interview", draft: Draft) -> Script:
    own = access.words_of(talk, str(draft.purpose), str(draft.channel))
    if own and own.body.strip():
        words = tuple(p.strip() for p in own.body.split("\n\n") if p.strip())
        count = sum(len(p.split()) for p in words)
        seconds = api.shelf().advice.defaults.seconds_to_say(count, draft.channel)
        return Script(draft.purpose, draft.channel, Turn(_heading(draft), words), True, seconds)
    words = tuple(" ".join(s.text for s in p) for p in draft.paragraphs if p)
    return Script(draft.purpose, draft.channel, Turn(_heading(draft), words), False, draft.speaking_seconds)


def _heading(draft: Draft) -> str:
    if draft.channel is DraftChannel.CALL_SCRIPT and draft.purpose is not Purpose.VISIT_CALL:
        return PICKED_UP
    return VOICEMAIL if draft.channel is DraftChannel.VOICEMAIL else title_of(draft.purpose, draft.channel)


def _turns(scripts: tuple[Script, ...], used: list[Draft]) -> tuple[Turn, ...]:
    """The other scripts first, then the branches of the call that no script of its own tells already."""
    told = {SAID_ALREADY, *(str(s.channel) for s in scripts)}
    rest = [s.turn for s in scripts[1:]]
    branches = [b for d in used for b in d.branches if b.name not in told]
    return (*rest, *(Turn(b.heading, (" ".join(s.text for s in b.sentences),)) for b in branches))
