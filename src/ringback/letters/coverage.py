"""Whether a language has words for a draft: every move that the draft cannot do without is said in it somehow."""

from collections.abc import Iterator

from ringback.letters.compose import TURNS
from ringback.letters.shapes import SHAPES, VOICEMAIL_BRANCH
from ringback.model.values import DraftChannel, Purpose
from ringback.model.wording import Wording

ALONE = {"go_ahead": ("answer_opening", "answer_now"), "answer": (), "voicemail": ()}
"""Turns of a call that are not a list of steps."""


def has_words(wording: Wording, purpose: Purpose, channel: DraftChannel) -> bool:
    """True if a draft for this purpose and channel can be written in these words. KeyError if there is no such pair."""
    return all(_says(wording, move, purpose, where) for move, where in _needed(purpose, channel))


def pairs_with_words(wording: Wording) -> tuple[tuple[Purpose, DraftChannel], ...]:
    """All pairs of purpose and channel that have words."""
    return tuple(pair for pair in SHAPES if has_words(wording, *pair))


def _needed(purpose: Purpose, channel: DraftChannel) -> Iterator[tuple[str, DraftChannel]]:
    shape = SHAPES[(purpose, channel)]
    yield from ((s.move, channel) for steps in shape.paragraphs for s in steps if s.required)
    if shape.subject:
        yield "subject", channel
    for branch in shape.branches:
        yield from ((move, channel) for move in ALONE.get(branch) or (s.move for s in TURNS.get(branch, ())))
    if "voicemail" in shape.branches:
        message = VOICEMAIL_BRANCH.paragraphs
        yield from ((s.move, DraftChannel.VOICEMAIL) for steps in message for s in steps if s.required)


def _says(wording: Wording, move: str, purpose: Purpose, channel: DraftChannel) -> bool:
    return any(m.move == move and m.closeness(purpose, channel) is not None for m in wording.moves)
