"""The one door of this room: a purpose, a channel, a tone and a case → a draft, and what it still needs to know."""

from collections.abc import Iterable, Sequence

from ringback.letters.facts import Facts, gather
from ringback.letters.shapes import GATEKEEPER_BRANCH, SHAPES, VOICEMAIL_BRANCH, Shape, Step, must
from ringback.letters.speak import Voice
from ringback.letters.weak import Weak
from ringback.model.case import Case
from ringback.model.draft import Branch, Draft, MissingSlot, Sentence
from ringback.model.reading import Reading
from ringback.model.values import DraftChannel, Purpose, Severity, Tone
from ringback.model.wording import Wording

__all__ = ["SHAPES", "compose"]

SUBJECT_WORDS = 8
ANSWER_NOW = (must("answer_now", "asked", "better"),)
"""Who asks for another try must be ready to be told "go ahead" (S0-38)."""
Said = tuple[Step, Sentence]


def compose(
    purpose: Purpose,
    channel: DraftChannel,
    tone: Tone,
    case: Case,
    reading: Reading,
    severity: Severity,
    wording: Wording,
) -> Draft:
    """The draft for a purpose and channel that stand in SHAPES (KeyError otherwise).

    Only facts of the case are used: what a required move needs and the case does not hold is asked for (S0-37), what an
    optional move needs is left out. Nothing is invented, and nothing is ready while something is missing.
    """
    shape = SHAPES[(purpose, channel)]
    voice = Voice(wording, purpose, channel, tone, gather(case, reading, severity, channel, wording.calendar))
    said = _trimmed([_said(voice, steps) for steps in shape.paragraphs], shape.aim)
    paragraphs = tuple(tuple(s for _, s in p) for p in said if p)
    missing = [*_missing(voice, _steps(shape)), *_too_long(voice, paragraphs, shape.limit)]
    if shape.branches:
        missing += _missing(voice, ANSWER_NOW)
    return Draft(
        purpose,
        channel,
        tone,
        _subject(voice) if shape.subject else "",
        paragraphs,
        tuple(dict.fromkeys(missing)),
        _branches(voice, paragraphs) if shape.branches else (),
    )


def _steps(shape: Shape) -> list[Step]:
    return [step for steps in shape.paragraphs for step in steps]


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


def _subject(voice: Voice) -> str:
    """The first subject of at most eight words (P5)."""
    return next((s.text for s in voice.ways("subject") if len(s.text.split()) <= SUBJECT_WORDS), "")


def _branches(voice: Voice, paragraphs: Sequence[Sequence[Sentence]]) -> tuple[Branch, ...]:
    """What to say in each turn that the call may take (S0-32, S0-38)."""
    message = Voice(voice.wording, voice.purpose, DraftChannel.VOICEMAIL, voice.tone, voice.facts)
    turns = (
        ("answer", [s for p in paragraphs for s in p]),
        ("voicemail", _plain(message, VOICEMAIL_BRANCH)),
        ("go_ahead", _answers(voice)),
        ("no", [s for _, s in _said(voice, [Step("accept_no")])]),
        ("gatekeeper", [s for _, s in _said(voice, GATEKEEPER_BRANCH)]),
    )
    return tuple(Branch(name, voice.wording.heading(name), tuple(sentences)) for name, sentences in turns if sentences)


def _plain(voice: Voice, shape: Shape) -> list[Sentence]:
    said = _trimmed([_said(voice, steps) for steps in shape.paragraphs], shape.aim)
    return [s for p in said for _, s in p]


def _answers(voice: Voice) -> list[Sentence]:
    """The better answer to every weak question that has one; the question alone is not enough."""
    answers = [s for weak in voice.facts.weak if (s := _answer(voice, voice.facts.about(weak), weak))]
    opening = voice.say("answer_opening")
    return [opening, *answers] if opening and answers else []


def _answer(voice: Voice, facts: Facts, weak: Weak) -> Sentence | None:
    return voice.with_facts(facts).say("answer_now") if weak.asked and weak.better else None
