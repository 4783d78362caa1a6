"""A judged transcript → a case: weak answers become moments with their quotes, what interviewers said becomes signals.

Only what stands in the words is taken. A tone, a face, the hour and the employer are in no transcript; they are listed as
not told, and never guessed.
"""

import re
from dataclasses import field, replace

from ringback.language.phrases import PhraseBook
from ringback.language.sentences import sentences_of
from ringback.language.tokens import tokens_of
from ringback.model.answer import Answer, JudgedTranscript
from ringback.model.answer import Side as Voice
from ringback.model.asking import AskingFile, Becomes, Reaction
from ringback.model.case import (
    Candidate,
    Case,
    Commitment,
    Contact,
    Debrief,
    Interview,
    Moment,
    NextStage,
    Signal,
    Status,
)
from ringback.model.quick import dataclass
from ringback.model.transcript import Transcript
from ringback.model.values import Channel, Role, Side, Tri

VIDEO = ("zoom_vtt", "teams_vtt", "teams_docx", "meet_docx")
"""Formats that only a video meeting writes."""
LONG = 320
"""Characters above which an answer is not quoted whole: the words that show the weakness are."""
NO_NAME = re.compile(
    r"(?:speaker|voice|participant|unknown)?[\s_-]*\d*|[aq]|me|i|you|they|them|candidate|applicant|interviewee|interviewer|"
    r"answer|question|host|guest|i said|they asked",
    re.I,
)
"""What an export calls a voice whose name it does not know."""
PART = 2_000
"""Characters of a turn that are cut into sentences at a time: the splitter looks back over all that it is given."""


@dataclass(frozen=True)
class FromTranscript:
    """A case made from a file, and what the file could not tell."""

    case: Case
    cannot_tell: tuple[str, ...] = ()
    duration: float | None = None
    """Seconds, where the export has times."""


@dataclass
class _Found:
    """What the interviewers said."""

    signals: list[Signal] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)
    status: Status = field(default_factory=Status)
    instruction: str = ""


def told_by(transcript: Transcript, judged: JudgedTranscript, asking: AskingFile) -> FromTranscript:
    """The case of one transcript. Never raises; every quote stands in the transcript as it is, line breaks apart."""
    own, theirs = _names(judged, Voice.CANDIDATE), _names(judged, Voice.INTERVIEWER)
    found, book = _Found(), book_of(asking)
    for sentence in _their_sentences(transcript, judged):
        for reaction in reactions_in(sentence, asking, book):
            _note(found, sentence, reaction)
    channel = Channel.VIDEO if judged.format in VIDEO else Channel.UNKNOWN
    moments = tuple(_moment(a, asking) for a in judged.answers if a.weak)
    contacts = tuple(Contact(name=n, role=Role.INTERVIEWER) for n in theirs)
    if found.instruction:
        first = contacts[0] if contacts else Contact(role=Role.INTERVIEWER)
        contacts = (replace(first, instruction=found.instruction), *contacts[1:])
    case = Case(
        interview=Interview(channel=channel, with_=theirs),
        debrief=Debrief(moments=moments, signals=tuple(dict.fromkeys(found.signals))),
        candidate=Candidate(name=own[0] if own else ""),
        contacts=contacts,
        commitments=tuple(dict.fromkeys(found.commitments)),
        status=found.status,
    )
    return FromTranscript(case, _not_told(case, judged, asking), judged.duration)


def _names(judged: JudgedTranscript, side: Voice) -> tuple[str, ...]:
    """The names of one side, without what is no name."""
    names = (" ".join(s.name.split()) for s in judged.speakers if s.side is side)
    return tuple(n for n in names if n and n.isprintable() and not NO_NAME.fullmatch(n))


def _moment(answer: Answer, asking: AskingFile) -> Moment:
    """What was asked and said, and in `text` what it was: so it is heard as that and not as what the question sounds like."""
    kind = next((t for t in asking.told if t.id == str(answer.weak[0])), None)
    said = answer.exchange.answer
    quotes = tuple(dict.fromkeys(w.quote for w in answer.why if w.quote and w.quote in said))
    shown = said if len(said) <= LONG or not quotes else " … ".join(quotes)
    return Moment(kind.says if kind else "", _asked(answer.exchange.question), shown)


def _asked(question: str) -> str:
    """The question of a turn: what stands last in it with a question mark, else its last sentence."""
    pieces = _sentences(question)
    asked = [p for p in pieces if p.endswith("?")]
    return (asked or pieces or [question])[-1]


def _sentences(text: str) -> list[str]:
    blocks = (text[start : start + PART] for start in range(0, len(text), PART))
    return [said for block in blocks for s in sentences_of(block) if (said := s.text.strip())]


def _their_sentences(transcript: Transcript, judged: JudgedTranscript) -> list[str]:
    """What interviewers said, sentence by sentence: the turns of their voices, and those that asked where voices have no name."""
    theirs = {s.name for s in judged.speakers if s.side is Voice.INTERVIEWER}
    asking = {n for a in judged.answers for n in a.exchange.question_turns}
    answering = {n for a in judged.answers for n in a.exchange.answer_turns}
    turns = [
        " ".join(t.text.split())
        for n, t in enumerate(transcript.turns)
        if t.speaker.strip() in theirs or (n in asking and n not in answering)
    ]
    return [sentence for turn in turns for sentence in _sentences(turn)]


def book_of(asking: AskingFile) -> PhraseBook:
    """The phrases of all reactions. Raises PhraseError if one cannot be read; the suite reads them all."""
    return PhraseBook((r.id, p) for r in asking.reactions for p in r.phrases)


def reactions_in(sentence: str, asking: AskingFile, book: PhraseBook) -> tuple[Reaction, ...]:
    """What an interviewer's sentence surely says."""
    owners = {m.owner for m in book.matches(tuple(t for t in tokens_of(sentence) if t.text[0] not in "?!"))}
    return tuple(r for r in asking.reactions if r.id in owners)


def _note(found: _Found, sentence: str, reaction: Reaction) -> None:
    if reaction.becomes is Becomes.SIGNAL:
        found.signals.append(Signal(f"{reaction.says}: “{sentence}”"))
    elif reaction.becomes is Becomes.THEIR_DATE:
        found.commitments.append(Commitment(what=sentence, by=Side.THEM))
    elif reaction.becomes is Becomes.REJECTED:
        found.status = replace(found.status, rejected=Tri.YES)
    elif reaction.becomes is Becomes.NEXT_STAGE:
        found.status = replace(found.status, next_stage=NextStage(offered=Tri.YES))
    else:
        found.instruction = sentence


def _not_told(case: Case, judged: JudgedTranscript, asking: AskingFile) -> tuple[str, ...]:
    told = {
        "channel": case.interview.channel is not Channel.UNKNOWN,
        "name": bool(case.candidate.name),
        "who": bool(case.contacts),
        "duration": judged.duration is not None,
    }
    lacking = [g.says for g in asking.gaps if not told.get(g.id, False) and g.id != "their_date"]
    dated = next((g.says for g in asking.gaps if g.id == "their_date"), "")
    return (*lacking, *(dated.replace("{what}", c.what) for c in case.commitments))
