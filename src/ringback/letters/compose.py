"""The one door of this room: a purpose, a channel, a tone and a case → a draft, and what it still needs to know."""

from collections.abc import Iterable, Sequence

from ringback.letters.facts import Facts, gather
from ringback.letters.shapes import GATEKEEPER_BRANCH, SHAPES, VOICEMAIL_BRANCH, Shape, Step, must
from ringback.letters.speak import Voice
from ringback.letters.weak import Weak
from ringback.model.case import Case
from ringback.model.defaults import Defaults
from ringback.model.draft import Branch, Draft, MissingSlot, Sentence
from ringback.model.reading import Reading
from ringback.model.values import DraftChannel, Purpose, Severity, Tone
from ringback.model.wording import Wording

__all__ = ["SHAPES", "compose"]

ANSWER_NOW = (must("answer_now", "asked", "better"),)
"""Who asks for another try must be ready to be told "go ahead" (S0-38)."""
APOLOGIES = ("apologise", "regret")
"""Moves that say sorry."""
Said = tuple[Step, Sentence]


def compose(
    purpose: Purpose,
    channel: DraftChannel,
    tone: Tone,
    case: Case,
    reading: Reading,
    severity: Severity,
    wording: Wording,
    numbers: Defaults,
) -> Draft:
    """The draft for a purpose and channel that stand in SHAPES (KeyError otherwise).

    Only facts of the case are used: what a required move needs and the case does not hold is asked for (S0-37), what an
    optional move needs is left out. Nothing is invented, and nothing is ready while something is missing.
    """
    shape = SHAPES[(purpose, channel)]
    voice = Voice(wording, purpose, channel, tone, gather(case, reading, severity, channel, wording.calendar))
    paragraphs = tuple(tuple(p) for p in _fitted(voice, shape, numbers) if p)
    missing = [*_missing(voice, _steps(shape)), *_too_long(voice, paragraphs, numbers.words_most(channel))]
    if shape.branches:
        missing += _missing(voice, ANSWER_NOW)
    return Draft(
        purpose,
        channel,
        tone,
        _subject(voice, numbers.words_most_subject) if shape.subject else "",
        paragraphs,
        tuple(dict.fromkeys(missing)),
        _branches(voice, paragraphs, numbers) if shape.branches else (),
        numbers.seconds_to_say(sum(map(_count, paragraphs)), channel),
    )


def _steps(shape: Shape) -> list[Step]:
    return [step for steps in shape.paragraphs for step in steps]


def _fitted(voice: Voice, shape: Shape, numbers: Defaults) -> list[list[Sentence]]:
    """The sentences of a shape, paragraph by paragraph, no sorrier and, where some can be spared, no longer than wished."""
    said = _sorry([_said(voice, steps) for steps in shape.paragraphs], numbers.apologies_most(voice.purpose))
    return [[s for _, s in p] for p in _trimmed(said, numbers.words_aim(voice.purpose, voice.channel))]


def _sorry(paragraphs: list[list[Said]], most: int) -> list[list[Said]]:
    """The paragraphs without the optional apologies beyond `most` (P9)."""
    sorry = [step for p in paragraphs for step, _ in p if step.move in APOLOGIES]
    beyond = [step for step in sorry[most:] if not step.required]
    return [[(step, s) for step, s in p if step not in beyond] for p in paragraphs]


def _said(voice: Voice, steps: Iterable[Step]) -> list[Said]:
    return [(step, sentence) for step in steps if (sentence := voice.say(step.move))]


def _trimmed(paragraphs: list[list[Said]], aim: int) -> list[list[Said]]:
    """The paragraphs with optional sentences taken out, the least needed first, until the words fit."""
    while _count(s for p in paragraphs for _, s in p) > aim:
        spare = max((step.drop for p in paragraphs for step, _ in p), default=0)
        if not spare:
            break
        paragraphs = [[(step, s) for step, s in p if step.drop != spare] for p in paragraphs]
    return paragraphs


def _count(sentences: Iterable[Sentence]) -> int:
    return sum(len(s.text.split()) for s in sentences)


def _missing(voice: Voice, steps: Sequence[Step]) -> list[MissingSlot]:
    """What required moves still need, each asked for by name; a move that nobody wrote words for is asked for too."""
    holds = voice.facts.holds
    needed = [s for s in steps if s.required and not (s.excused_by and holds(s.excused_by))]
    facts = dict.fromkeys(fact for step in needed for fact in step.facts if not holds(fact))
    unsaid = [s.move for s in needed if all(map(holds, s.facts)) and not voice.say(s.move)]
    return [_ask(voice, fact) for fact in facts] + [MissingSlot(m, voice.wording.ask("own_words")) for m in unsaid]


def _ask(voice: Voice, fact: str) -> MissingSlot:
    return MissingSlot(voice.facts.homes[fact], voice.wording.ask(fact))


def _too_long(voice: Voice, paragraphs: Sequence[Sequence[Sentence]], limit: int) -> list[MissingSlot]:
    """Required words that run over the limit: the longest fact is asked for in fewer words (P5, P6)."""
    sentences = [s for p in paragraphs for s in p]
    told = sorted((s for s in sentences if s.facts), key=lambda s: -len(s.text.split()))
    if _count(sentences) <= limit or not told:
        return []
    return [MissingSlot(told[0].facts[0], voice.wording.ask("shorter"))]


def _subject(voice: Voice, most: int) -> str:
    """The first subject of at most so many words (P5)."""
    return next((s.text for s in voice.ways("subject") if len(s.text.split()) <= most), "")


def _branches(voice: Voice, paragraphs: Sequence[Sequence[Sentence]], numbers: Defaults) -> tuple[Branch, ...]:
    """What to say in each turn that the call may take (S0-32, S0-38)."""
    message = Voice(voice.wording, voice.purpose, DraftChannel.VOICEMAIL, voice.tone, voice.facts)
    turns = (
        ("answer", [s for p in paragraphs for s in p]),
        ("voicemail", [s for p in _fitted(message, VOICEMAIL_BRANCH, numbers) for s in p]),
        ("go_ahead", _answers(voice)),
        ("no", [s for _, s in _said(voice, [Step("accept_no")])]),
        ("gatekeeper", [s for _, s in _said(voice, GATEKEEPER_BRANCH)]),
    )
    return tuple(Branch(name, voice.wording.heading(name), tuple(sentences)) for name, sentences in turns if sentences)


def _answers(voice: Voice) -> list[Sentence]:
    """The better answer to every weak question that has one; the question alone is not enough."""
    answers = [s for weak in voice.facts.weak if (s := _answer(voice, voice.facts.about(weak), weak))]
    opening = voice.say("answer_opening")
    return [opening, *answers] if opening and answers else []


def _answer(voice: Voice, facts: Facts, weak: Weak) -> Sentence | None:
    return voice.with_facts(facts).say("answer_now") if weak.asked and weak.better else None
