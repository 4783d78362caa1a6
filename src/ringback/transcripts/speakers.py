"""Who is the candidate, and who asks.

A name that is given decides. Otherwise each voice gathers signs: who asks, who speaks of "my last job", who welcomes, who
speaks at length. Turns without a name are told apart by what they say and by taking turns.
"""

import re
from collections.abc import Iterable
from dataclasses import field

from ringback.model.answer import Side, Speaker
from ringback.model.quick import dataclass
from ringback.model.transcript import Transcript
from ringback.transcripts.heard import Heard
from ringback.transcripts.questions import asks, questions_in
from ringback.transcripts.wordset import word_set

CALLED_CANDIDATE = word_set("candidate applicant interviewee me i answer a myself i_said")
CALLED_INTERVIEWER = word_set(
    "interviewer interviewers recruiter question q host hr panel they manager moderator asked chair"
)
MARGIN = 0.5
"""Signs by which the likeliest candidate must lead where more than two speak; with two, any lead will do."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Each voice with its side, and the side of each turn: a turn without a name has one, though its voice has none."""

    speakers: tuple[Speaker, ...]
    turns: tuple[Side, ...]
    unknown_me: bool = False
    """True if the name that was given is not among the voices."""


@dataclass(slots=True)
class _Voice:
    turns: list[int] = field(default_factory=list)
    signs: float = 0.0
    """Above 0 a candidate, below an interviewer."""
    asked: int = 0


def sides_of(transcript: Transcript, heard: tuple[Heard, ...], me: str = "") -> Sides:
    """The side of every voice and every turn. `heard` are the turns, listened to. `me` need not be written in full."""
    voices: dict[str, _Voice] = {}
    for i, turn in enumerate(transcript.turns):
        if turn.speaker.strip():
            voices.setdefault(turn.speaker.strip(), _Voice()).turns.append(i)
    for name, voice in voices.items():
        _gather(name, voice, heard)
    candidate = _named(me, voices) if me else _likeliest(voices)
    sides = {name: _side(name, voice, candidate) for name, voice in voices.items()}
    turns = [sides.get(t.speaker.strip(), Side.UNKNOWN) for t in transcript.turns]
    _tell_unnamed(transcript, heard, turns)
    speakers = tuple(Speaker(name, side) for name, side in sides.items())
    return Sides(speakers, tuple(turns), bool(me) and candidate is None)


def _gather(name: str, voice: _Voice, heard: tuple[Heard, ...]) -> None:
    said = [heard[i] for i in voice.turns]
    words = sum(h.words for h in said)
    voice.asked = sum(asks(h) for h in said)
    candidate, interviewer = sum(h.count("candidate") for h in said), sum(h.count("interviewer") for h in said)
    voice.signs = 3 * _per(candidate - interviewer, candidate + interviewer)
    voice.signs -= 4 * voice.asked / len(said)
    voice.signs += min(1.5, words / len(said) / 40)
    voice.signs += _called(name)


def _per(part: float, whole: float) -> float:
    """A share drawn towards nothing while there is little to go by."""
    return part / (whole + 1)


def _called(name: str) -> float:
    """What the name itself says: an export may call its voices Q and A, or Interviewer and Candidate."""
    words = _words(name)
    return 8.0 * bool(words & CALLED_CANDIDATE) - 8.0 * bool(words & CALLED_INTERVIEWER)


def _words(name: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", name.lower()))


def _named(me: str, voices: Iterable[str]) -> str | None:
    """The voice of that name: the same name, else the only one that holds all words of it or none but words of it."""
    wanted = _words(me)
    same = [v for v in voices if v.casefold() == me.strip().casefold()]
    parts = [v for v in voices if wanted and (wanted <= _words(v) or (_words(v) and _words(v) <= wanted))]
    return same[0] if same else parts[0] if len(parts) == 1 else None


def _likeliest(voices: dict[str, _Voice]) -> str | None:
    order = sorted(voices, key=lambda v: -voices[v].signs)
    if len(order) < 2 or not any(v.asked for v in voices.values()):
        return order[0] if order and voices[order[0]].signs > 4 else None
    lead = voices[order[0]].signs - voices[order[1]].signs
    return order[0] if lead > (0 if len(order) == 2 else MARGIN) else None


def _side(name: str, voice: _Voice, candidate: str | None) -> Side:
    if name == candidate:
        return Side.CANDIDATE
    if candidate is None:
        return Side.UNKNOWN
    return Side.INTERVIEWER if voice.asked or voice.signs < 0 else Side.UNKNOWN


def _tell_unnamed(transcript: Transcript, heard: tuple[Heard, ...], turns: list[Side]) -> None:
    """Sides for turns without a name: who asks is asked back only after "do you have questions for us?"."""
    last, invited = Side.UNKNOWN, False
    for i, turn in enumerate(transcript.turns):
        if turn.speaker.strip():
            last = turns[i] if turns[i] is not Side.UNKNOWN else last
            continue
        turns[i] = last = _by_content(heard[i], last, invited)
        invited = invited or (last is Side.INTERVIEWER and heard[i].has("questions_invited"))


def _by_content(heard: Heard, last: Side, invited: bool) -> Side:
    lean = heard.count("candidate") - heard.count("interviewer")
    if heard.has("questions_invited"):
        return Side.INTERVIEWER
    if asks(heard) and heard.text.rstrip("\"'”’ ").endswith("?") | (lean <= 0):
        return Side.CANDIDATE if invited and last is not Side.CANDIDATE and lean >= 0 else Side.INTERVIEWER
    if lean < -1:
        return Side.INTERVIEWER
    if heard.has("backchannel") and last is Side.CANDIDATE:
        return Side.INTERVIEWER
    return Side.CANDIDATE if last is not Side.UNKNOWN or lean > 0 else Side.UNKNOWN


def questions_of(heard: tuple[Heard, ...], turns: tuple[Side, ...], since: int = 0) -> tuple[str, ...]:
    """Every question that the candidate asked from a turn on, without "could you repeat that?" and what is only friendly."""
    own = (h for h, side in zip(heard[since:], turns[since:], strict=True) if side is Side.CANDIDATE)
    return tuple(q for h in own if not h.has("come_again", "small_talk") for q in questions_in(h) if q.endswith("?"))
