"""Questions with their answers, across interruptions: "mm-hm" ends no answer, a follow-up question does."""

from dataclasses import field

from ringback.model.answer import Exchange, Side
from ringback.model.quick import dataclass
from ringback.model.transcript import Transcript, Turn
from ringback.transcripts.heard import Heard
from ringback.transcripts.questions import asks

REMARK = 12
"""Words of a remark that asks nothing, up to which an answer may go on after it."""


@dataclass(slots=True)
class _Open:
    """An exchange that is still going on: numbers of turns."""

    question: list[int] = field(default_factory=list)
    answer: list[int] = field(default_factory=list)
    asked: bool = False
    theirs_to_answer: bool = False
    """The person has asked something, or was invited to: what they say now is no prompt."""


def exchanges_of(transcript: Transcript, heard: tuple[Heard, ...], sides: tuple[Side, ...]) -> tuple[Exchange, ...]:
    """Every question with its answer, in order. A question that nobody answered is there with an empty answer."""
    done: list[_Open] = []
    now = _Open()
    for i, side in enumerate(sides):
        if side is Side.INTERVIEWER:
            now = _they_speak(i, heard, now, done)
        elif side is Side.CANDIDATE and now.question and not _still_asking(i, heard, sides, now):
            now.answer.append(i)
            now.theirs_to_answer = now.theirs_to_answer or heard[i].text.rstrip("\"'”’ ").endswith("?")
    done.append(now)
    return tuple(_exchange(o, transcript) for o in done if o.question and (o.answer or o.asked))


def _they_speak(i: int, heard: tuple[Heard, ...], now: _Open, done: list[_Open]) -> _Open:
    """A turn of theirs: part of the question, a remark in the answer, or the next question."""
    asked = asks(heard[i])
    if not now.answer:
        now.question.append(i)
        now.asked = now.asked or asked
        now.theirs_to_answer = heard[i].has("questions_invited")
        return now
    if heard[i].has("backchannel") or not heard[i].tokens:
        return now
    if not asked and (heard[i].words <= REMARK or now.theirs_to_answer):
        return now
    done.append(now)
    return _Open([i], asked=asked, theirs_to_answer=heard[i].has("questions_invited"))


def _still_asking(i: int, heard: tuple[Heard, ...], sides: tuple[Side, ...], now: _Open) -> bool:
    """True for "mm-hm" while they speak, and for "sorry, could you repeat that?": the question goes on after it."""
    if now.answer or i + 1 >= len(sides) or sides[i + 1] is not Side.INTERVIEWER:
        return False
    if not heard[i].tokens:
        return True
    if heard[i].has("come_again") and heard[i].words <= 2 * REMARK and asks(heard[i]):
        return True
    listening = heard[i].has("backchannel") and not asks(heard[i + 1])
    return listening or (heard[i].has("backchannel") and not now.asked)


def _exchange(o: _Open, transcript: Transcript) -> Exchange:
    question = [transcript.turns[i] for i in o.question]
    answer = [transcript.turns[i] for i in o.answer]
    asked_until = next((t.end for t in reversed(question)), None)
    start = answer[0].start if answer else None
    return Exchange(
        question=_joined(question),
        answer=_joined(answer),
        asked=o.asked,
        question_turns=tuple(o.question),
        answer_turns=tuple(o.answer),
        start=start,
        duration=_sum([duration_of(i, transcript) for i in o.answer]),
        latency=None if start is None or asked_until is None else max(0.0, round(start - asked_until, 2)),
        line=answer[0].line if answer else question[-1].line,
    )


def _joined(turns: list[Turn]) -> str:
    return " ".join(" ".join(t.text.split()) for t in turns).strip()


def duration_of(i: int, transcript: Transcript) -> float | None:
    """Seconds of one turn; where the export gives no ends, until the next turn begins. None if it cannot be told."""
    turn = transcript.turns[i]
    end = turn.end
    if end is None and i + 1 < len(transcript.turns):
        end = transcript.turns[i + 1].start
    if turn.start is None or end is None or end < turn.start:
        return None
    return end - turn.start


def _sum(parts: list[float | None]) -> float | None:
    """The sum, if every part is known and there is one."""
    known = [p for p in parts if p is not None]
    return round(sum(known), 2) if known and len(known) == len(parts) else None
