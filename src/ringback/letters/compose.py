"""The one door of this room: a purpose, a channel, a tone and a case → a draft, and what it still needs to know."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ringback.letters.choose import BEST, Choice
from ringback.letters.facts import gather
from ringback.letters.fill import fill
from ringback.letters.marks import NOTHING_WEIGHED, Weighed
from ringback.letters.shapes import (
    BROKEN_OFF,
    EACH_NEEDS,
    GATEKEEPER_BRANCH,
    REACTION_BRANCHES,
    SHAPES,
    Shape,
    Step,
    must,
)
from ringback.letters.speak import Voice
from ringback.letters.weak import Weak
from ringback.model.case import Case
from ringback.model.defaults import Defaults
from ringback.model.draft import Branch, Draft, MissingSlot, Row, Sentence, word_count
from ringback.model.reading import Reading
from ringback.model.values import DraftChannel, Purpose, Severity, Tone
from ringback.model.wording import Wording

__all__ = ["SHAPES", "compose"]

ANSWER_NOW = (must("answer_now", "asked", "better"),)
"""Who asks for another try must be ready to be told "go ahead" (S0-38)."""
APOLOGIES = ("apologise", "regret")
"""Moves that say sorry."""
TURNS = {"no": (must("accept_no"),), "gatekeeper": GATEKEEPER_BRANCH, **REACTION_BRANCHES}
"""The turns of a call that are said as they stand."""
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
    weighed: Weighed = NOTHING_WEIGHED,
    choice: Choice = BEST,
) -> Draft:
    """The draft for a purpose and channel that stand in SHAPES (KeyError otherwise).

    Only facts of the case are used: what a required move needs and the case does not hold is asked for (S0-37), what an
    optional move needs is left out. Nothing is invented, and nothing is ready while something is missing. Where one answer
    serves two questions under the same key, the later and closer one is asked: a strength that also answers a doubt.
    """
    facts = gather(
        case, reading, severity, channel, wording.calendar, weighed, wording.about, purpose is Purpose.CHECK_IN
    )
    voice = Voice(wording, purpose, channel, tone, facts, choice)
    shape = _shape(voice)
    paragraphs = tuple(tuple(p) for p in _fitted(voice, shape, numbers) if p)
    missing = [*_missing(voice, _steps(shape)), *_too_long(voice, paragraphs, numbers.words_most(channel))]
    if "go_ahead" in shape.branches:
        missing += _missing(voice, ANSWER_NOW)
    if shape.answers_doubts:
        missing += _unanswered(voice)
    return Draft(
        purpose,
        channel,
        tone,
        _subject(voice, numbers.words_most_subject) if shape.subject else "",
        paragraphs,
        tuple({m.slot: m for m in missing}.values()),
        tuple(_branches(voice, shape.branches, paragraphs, numbers)),
        numbers.seconds_to_say(sum(map(_count, paragraphs)), channel),
        _rows(voice) if any(s.each == "rows" for s in _steps(shape)) else (),
    )


def _shape(voice: Voice) -> Shape:
    """The shape of a draft; where only the line failed the one that goes on, if the language has words for it."""
    of = voice.purpose, voice.channel
    going_on = BROKEN_OFF.get(of) if voice.facts.holds("cut_off") else None
    return going_on if going_on and voice.say("broken_off") and voice.say("go_on") else SHAPES[of]


def _steps(shape: Shape) -> list[Step]:
    return [step for steps in shape.paragraphs for step in steps]


def _fitted(voice: Voice, shape: Shape, numbers: Defaults) -> list[list[Sentence]]:
    """The sentences of a shape, paragraph by paragraph, no sorrier and, where some can be spared, no longer than wished."""
    said = _sorry(_paragraphs(voice, shape), numbers.apologies_most(voice.purpose))
    kept = {d.answer_key for d in voice.facts.doubts if d.answer_key} if shape.answers_doubts else set[str]()
    aim = numbers.words_aim(voice.purpose, voice.channel)
    if voice.choice.shorter:
        said = _fewer_answers(_short(said, _least(voice, numbers), kept), aim)
    return [[s for _, s in p] for p in _trimmed(said, aim, kept)]


def _paragraphs(voice: Voice, shape: Shape) -> list[list[Said]]:
    """What a shape says; a list that stands alone gives one paragraph for each of its items."""
    found = []
    for steps in shape.paragraphs:
        said = _said(voice, steps)
        found += [[one] for one in said] if len(steps) == 1 and steps[0].each else [said]
    return found


def _sorry(paragraphs: list[list[Said]], most: int) -> list[list[Said]]:
    """The paragraphs without the optional apologies beyond `most` (P9)."""
    sorry = [step for p in paragraphs for step, _ in p if step.move in APOLOGIES]
    beyond = [step for step in sorry[most:] if not step.required]
    return [[(step, s) for step, s in p if step not in beyond] for p in paragraphs]


def _said(voice: Voice, steps: Iterable[Step]) -> list[Said]:
    return [(step, sentence) for v, step in _turns(voice, steps) if (sentence := v.say(step.move))]


def _turns(voice: Voice, steps: Iterable[Step]) -> list[tuple[Voice, Step]]:
    """Every step with the voice that says it: once, or once for each item of its list."""
    return [(v, step) for step in steps for v in (_item_voices(voice, step.each) if step.each else (voice,))]


def _item_voices(voice: Voice, name: str) -> tuple[Voice, ...]:
    return tuple(replace(voice, facts=facts, turn=n) for n, facts in enumerate(voice.facts.each(name)))


def _trimmed(paragraphs: list[list[Said]], aim: int, kept: set[str]) -> list[list[Said]]:
    """The paragraphs with optional sentences taken out, the least needed first, until the words fit.

    A sentence with one of the case keys in `kept` stays: it answers what they may think.
    """

    while _size(paragraphs) > aim and (spare := _most_spared(paragraphs, kept)):
        paragraphs = _without(paragraphs, spare, kept)
    return paragraphs


def _short(paragraphs: list[list[Said]], least: int, kept: set[str]) -> list[list[Said]]:
    """The paragraphs without anything that can be spared, as long as `least` words are left; a line, such as a number, stays."""
    lines = {step for p in paragraphs if len(p) == 1 for step, _ in p}
    for spare in sorted(
        {_spared(step, s, kept) for p in paragraphs for step, s in p if step not in lines}, reverse=True
    ):
        fewer = _without(paragraphs, spare, kept) if spare else paragraphs
        paragraphs = fewer if _size(fewer) >= least else paragraphs
    return paragraphs


def _fewer_answers(paragraphs: list[list[Said]], aim: int) -> list[list[Said]]:
    """The paragraphs without the longest answers to what they may think, where nothing else makes them short enough.

    What can be spared is such an answer too, if it is still there.
    """
    answers = [s for p in paragraphs for step, s in p if step.each == "doubts" or step.drop]
    for longest in sorted(answers, key=lambda s: -word_count(s.text)):
        if _size(paragraphs) > aim:
            paragraphs = [[(step, s) for step, s in p if s is not longest] for p in paragraphs]
    return paragraphs


def _spared(step: Step, sentence: Sentence, kept: set[str]) -> int:
    return 0 if kept & set(sentence.facts) else step.drop


def _most_spared(paragraphs: list[list[Said]], kept: set[str]) -> int:
    return max((_spared(step, s, kept) for p in paragraphs for step, s in p), default=0)


def _without(paragraphs: list[list[Said]], spare: int, kept: set[str]) -> list[list[Said]]:
    return [[(step, s) for step, s in p if _spared(step, s, kept) != spare] for p in paragraphs]


def _least(voice: Voice, numbers: Defaults) -> int:
    """How many words must be left where all is kept short (P5)."""
    is_repair = (voice.purpose, voice.channel) == (Purpose.SECOND_CHANCE, DraftChannel.EMAIL)
    return numbers.words_least_email if is_repair else 0


def _size(paragraphs: list[list[Said]]) -> int:
    return _count(s for p in paragraphs for _, s in p)


def _count(sentences: Iterable[Sentence]) -> int:
    return sum(word_count(s.text) for s in sentences)


def _missing(voice: Voice, steps: Sequence[Step]) -> list[MissingSlot]:
    """What required moves still need, each asked for by name; a move that nobody wrote words for is asked for too."""
    holds = voice.facts.holds
    needed = [s for s in steps if s.required and not (s.excused_by and holds(s.excused_by))]
    facts = dict.fromkeys(fact for step in needed for fact in step.facts if not holds(fact))
    unsaid = [s.move for s in needed if not s.each and all(map(holds, s.facts)) and not voice.say(s.move)]
    found = [_ask(voice, fact) for fact in facts] + [_no_words(voice, m) for m in unsaid]
    return found + _missing_items(voice, [s for s in needed if s.each in EACH_NEEDS])


def _missing_items(voice: Voice, steps: Iterable[Step]) -> list[MissingSlot]:
    """What single items of a list lack: no row has an empty cell (S1-9). Each is asked for under a place of its own."""
    lacking = [
        (v, EACH_NEEDS[step.each]) for v, step in _turns(voice, steps) if not v.facts.holds(EACH_NEEDS[step.each])
    ]
    return [_ask(v, fact, further) for further, (v, fact) in enumerate(lacking)]


def _unanswered(voice: Voice) -> list[MissingSlot]:
    """Each impression that no fact answers yet, with the kind of fact that would (S3-14, S3-20)."""
    empty = [d for d in voice.facts.doubts if not d.answer_key]
    return [
        _ask(voice.knowing(doubt=d.impression, doubt_answer=d.answer_with), "doubt", n) for n, d in enumerate(empty)
    ]


def _rows(voice: Voice) -> tuple[Row, ...]:
    """The rows of a two-column letter that have both cells."""
    cells = [(f.slots["need"], f.slots["evidence"]) for f in voice.facts.each("rows") if f.holds("evidence")]
    return tuple(Row(left.text, right.text, (*left.keys, *right.keys)) for left, right in cells)


def _no_words(voice: Voice, move: str) -> MissingSlot:
    return MissingSlot(move, voice.wording.ask("own_words"))


def _ask(voice: Voice, fact: str, further: int = 0) -> MissingSlot:
    """The question for a fact, under its case key; `further` counts on where a list lacks several."""
    home, question = voice.facts.homes[fact], voice.wording.ask(fact)
    if further:
        head, number = home.removesuffix("]").rsplit("[", 1)
        home = f"{head}[{int(number) + further}]"
    filled = fill(question, voice.slot)
    return MissingSlot(home, filled.text if filled else question)


def _too_long(voice: Voice, paragraphs: Sequence[Sequence[Sentence]], limit: int) -> list[MissingSlot]:
    """Required words that run over the limit: the longest fact is asked for in fewer words (P5, P6)."""
    sentences = [s for p in paragraphs for s in p]
    told = sorted((s for s in sentences if s.facts), key=lambda s: -word_count(s.text))
    if _count(sentences) <= limit or not told:
        return []
    return [MissingSlot(told[0].facts[0], voice.wording.ask("shorter"))]


def _subject(voice: Voice, most: int) -> str:
    """A subject of at most so many words (P5)."""
    found = voice.short_enough("subject", most)
    return found.text if found else ""


def _branches(
    voice: Voice, names: Iterable[str], paragraphs: Sequence[Sequence[Sentence]], numbers: Defaults
) -> Iterator[Branch]:
    """What to say in each turn that the call may take (S0-32, S0-38, S1-15)."""
    for name in names:
        if sentences := _turn_of(voice, name, paragraphs, numbers):
            yield Branch(name, voice.wording.heading(name), tuple(sentences))


def _turn_of(voice: Voice, name: str, paragraphs: Sequence[Sequence[Sentence]], numbers: Defaults) -> list[Sentence]:
    if name == "answer":
        return [s for p in paragraphs for s in p]
    if name == "voicemail":
        message = replace(voice, channel=DraftChannel.VOICEMAIL)
        return [s for p in _fitted(message, _shape(message), numbers) for s in p]
    if name == "go_ahead":
        return _answers(voice)
    return [s for _, s in _said(voice, TURNS[name])]


def _answers(voice: Voice) -> list[Sentence]:
    """The better answer to every weak question that has one; the question alone is not enough."""
    turns = [replace(voice, facts=voice.facts.about(w), turn=n) for n, w in enumerate(voice.facts.weak)]
    answers = [s for v, weak in zip(turns, voice.facts.weak, strict=True) if (s := _answer(v, weak))]
    opening = voice.say("answer_opening")
    return [opening, *answers] if opening and answers else []


def _answer(voice: Voice, weak: Weak) -> Sentence | None:
    return voice.say("answer_now") if weak.asked and weak.better else None
