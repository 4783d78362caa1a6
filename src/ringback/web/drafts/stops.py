"""When the words had better stay where they are: too many contacts, or a wish of theirs. The sentences are the library's."""

from ringback import api
from ringback.model.play import PlayRule
from ringback.model.quick import dataclass
from ringback.model.values import DraftChannel, Play, Purpose
from ringback.web.drafts.reading import Looked
from ringback.web.drafts.words import Kind, Page

RINGING = (DraftChannel.CALL_SCRIPT, DraftChannel.VOICEMAIL)
NO_CONTACT = Purpose.NEXT_STAGE_OPENER
"""Said in a conversation that they have asked for: it is no further contact."""


@dataclass(frozen=True)
class Stop:
    """Why not, what instead, and the rules behind it. `rather` are words in a form that they did ask for."""

    why: str
    instead: str
    rules: tuple[str, ...]
    rather: Kind | None = None


def stop_of(page: Page, looked: Looked) -> Stop | None:
    """What stands against contacting them with these words at all; None if nothing does."""
    if page.kind.purpose is NO_CONTACT:
        return None
    facts, call = page.judgement.facts, api.play_of(Play.CALL_BACK_NOW)
    if facts.no_contact:
        return Stop(*_said(call, "no_contact", page))
    if facts.write_only and page.kind.channel in RINGING:
        written = DraftChannel.EMAIL in api.channels_of(page.kind.purpose)
        rather = Kind(page.kind.purpose, DraftChannel.EMAIL) if written else None
        return Stop(*_said(call, "write_only", page), rather)
    if looked.hounding:
        return Stop(looked.hounding.message, looked.hounding.advice, looked.hounding.rules)
    return None


def _said(play: PlayRule, fact: str, page: Page) -> tuple[str, str, tuple[str, ...]]:
    """What the library says against a play where a fact holds, and the first thing that the plan has instead."""
    against = next(r for r in play.when if r.needs.fact == fact)
    plan = page.judgement.plan
    instead = plan.keep_hunting[0].title if fact == "no_contact" and plan.keep_hunting else ""
    return against.otherwise, instead, against.rules
