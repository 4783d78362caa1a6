"""The shapes of checks: each looks at a read message in its own way and gives the spans that it points at."""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, TypeAlias

from ringback.checks.reading import Read
from ringback.language.acts import WITH_CASE
from ringback.language.phrases import PhraseBook
from ringback.language.tokens import spans_in, words_in
from ringback.model.act import Act
from ringback.model.check import Check, Shape
from ringback.model.defaults import Defaults
from ringback.model.quick import dataclass
from ringback.model.values import DraftChannel, Purpose

if TYPE_CHECKING:
    from ringback.checks.denials import Doubt

SLOT = r"name|company|employer|role|title|position|job|day|date|time|number|phone|question|topic|manager|interviewer"
GAP = re.compile(
    r"\[(?=[^\]\n]{0,40}\])(?:(?:your|insert|the|their|hiring|employer['’]s|company['’]s|interviewer['’]s) ){0,2}"
    rf"(?:{SLOT}|x+|\.{{2,}}|…)[^\]\n]{{0,25}}\]"
    rf"|\{{\{{?[^}}\n]{{1,40}}\}}?\}}|<(?:(?:your|insert|the) )?(?:{SLOT})(?: [\w ]{{1,20}})?>"
    r"|\b(?-i:X{3,})\b|\bx{4,}\b|_{3,}|\bT(?:BD|BC)\b",
    re.I,
)
GAP_SIGNS = ("[", "{", "<", "__", "XX", "TB", "xx")
NEARLY = -1.0
"""Log-odds below the line at which an act may still be done: what is nearly heard is not called missing."""
TAKEN_UP = math.log(4)
"""How far a message must take up the telling words of what went wrong to name it for sure: three of them (`naming.py`)."""
TRACE = -4.0
"""Log-odds that some sentence must reach for what the whole message is read as: a finger that points must have what to point at."""
FAMILIES = {
    Act.OWNERSHIP: "~accepts",
    Act.APOLOGY: "~accepts",
    Act.REPAIR: "~better",
    Act.EVIDENCE: "~better",
}
"""Acts that are mistaken for each other, and the evidence that one of them is done: enough not to call them missing."""
Spans: TypeAlias = dict[str, tuple[int, int]]
CACHE = 20_000
"""Sentences whose phrases are kept found."""


@dataclass(frozen=True)
class Circumstances:
    """What lies around the words: what they are for, and what the case says of earlier contacts."""

    purpose: Purpose
    channel: DraftChannel
    defaults: Defaults
    unanswered: int = 0
    """Contacts made before this one that nobody answered."""
    asked: frozenset[str] = frozenset()
    """Owners of phrases that stand in the case."""
    job: Mapping[str, str] = field(default_factory=dict)
    """The same for its role and what it asks for, with the words that were found."""
    doubts: "tuple[Doubt, ...]" = ()


@dataclass(frozen=True)
class Hit:
    """A span that a check points at, and what its sentence is filled with."""

    start: int
    end: int
    values: dict[str, str]


@dataclass(frozen=True)
class Phrases:
    """The phrases of all checks, matched in one pass; owners are "name" and "name/unless"."""

    book: PhraseBook
    _kept: dict[str, Spans] = field(default_factory=dict, repr=False, compare=False)

    def found(self, text: str) -> Spans:
        """Owner → the first span of its phrases in a sentence."""
        made = self._kept.get(text)
        if made is None:
            if len(self._kept) > CACHE:
                self._kept.clear()
            made = self._kept[text] = self._found(text)
        return made

    def _found(self, text: str) -> Spans:
        out: Spans = {}
        if matches := self.book.found(words_in(text)):
            places = spans_in(text)
            for match in matches:
                out.setdefault(match.owner, (places[match.first][0], places[match.last - 1][1]))
        return out


def hits(check: Check, read: Read, around: Circumstances, said: list[Spans]) -> Iterator[Hit]:
    """What one check finds. `said` holds for each sentence the phrases found in it."""
    if (check.purposes and around.purpose not in check.purposes) or (
        check.channels and around.channel not in check.channels
    ):
        return
    yield from LOOKS[check.shape](check, read, around, said)


def said_outright(check: Check, read: Read, said: list[Spans]) -> Iterator[Hit]:
    """Where sentences hold one of the check's phrases and none of its `unless`."""
    for sentence, spans in zip(read.sentences, said, strict=True):
        if check.id in spans and f"{check.id}/unless" not in spans:
            start, end = spans[check.id]
            yield Hit(sentence.start + start, sentence.start + end, {})


def _reads(check: Check, read: Read, around: Circumstances, said: list[Spans]) -> Iterator[Hit]:
    """By the trained reading of the whole; what is said outright counts whatever the rest is like."""
    at = read.strongest(check.acts, at_least=TRACE) if read.says(check.flag) else None
    outright = next(said_outright(check, read, said), None)
    if hit := Hit(at.start, at.end, {}) if at else outright:
        yield hit


def _lacks(check: Check, read: Read, around: Circumstances, said: list[Spans]) -> Iterator[Hit]:
    """Points at the sentence that comes nearest to what is missing, else at the end of the message."""
    if read.says(check.flag) and not _plainly_there(check, read, said):
        near = read.strongest(check.acts) if check.acts else None
        body = read.message.body
        yield Hit(near.start, near.end, {}) if near else Hit(body.end, body.end, {})


def _plainly_there(check: Check, read: Read, said: list[Spans]) -> bool:
    """True if a sentence holds one of `unless`, or if the message takes up what the case says of it."""
    told = max(read.named, default=0.0) >= TAKEN_UP and read.sense.knows(check.flag + WITH_CASE)
    return told or any(f"{check.id}/unless" in spans for spans in said)


def _omits(check: Check, read: Read, around: Circumstances, said: list[Spans]) -> Iterator[Hit]:
    """Points at the strongest sentence of `beside`, else at the end of the message, where it would belong."""
    beside = read.strongest(check.beside)
    wanted = (*check.acts, *(FAMILIES[act] for act in check.acts if act in FAMILIES))
    if read.sentences and not read.strongest(wanted, at_least=NEARLY) and (beside or not check.beside):
        at = beside or read.message.body
        yield Hit(at.start if beside else at.end, at.end, {})


def _order(check: Check, read: Read, around: Circumstances, said: list[Spans]) -> Iterator[Hit]:
    """Only where both are there: what is missing altogether is for other checks. What is done in the same breath is in order."""
    early, late = read.first_doing(check.acts, at_least=NEARLY), read.first_doing(check.beside)
    if (
        early is not None
        and late is not None
        and early < late
        and early != read.first_doing(check.beside, at_least=NEARLY)
    ):
        at = read.sentences[early]
        yield Hit(at.start, at.end, {})


def _says(check: Check, read: Read, around: Circumstances, said: list[Spans]) -> Iterator[Hit]:
    yield from said_outright(check, read, said)


def _defeats(check: Check, read: Read, around: Circumstances, said: list[Spans]) -> Iterator[Hit]:
    """Without a case, or with one that does not say it, the message may name the job."""
    text, owner = read.message.text, f"{check.id}/case"
    named = [
        (s.start + spans[owner][0], s.start + spans[owner][1])
        for s, spans in zip(read.sentences, said, strict=True)
        if owner in spans
    ]
    for hit in _says(check, read, around, said):
        apart = (text[start:end] for start, end in named if end <= hit.start or start >= hit.end)
        if job := around.job.get(owner) or next(apart, ""):
            yield Hit(hit.start, hit.end, {"found": text[hit.start : hit.end], "known": job})


def _length(check: Check, read: Read, around: Circumstances, said: list[Spans]) -> Iterator[Hit]:
    if check.about == "subject":
        subject, start = read.message.subject, read.message.subject_at
        end, words, most = start + len(subject), len(subject.split()), around.defaults.words_most_subject
    else:
        body = read.message.body
        start, end, words, most = body.start, body.end, read.message.words, around.defaults.words_most(around.channel)
    if words > most:
        yield Hit(start, end, {"words": str(words), "most": str(most)})


def _contacts(check: Check, read: Read, around: Circumstances, said: list[Spans]) -> Iterator[Hit]:
    if around.unanswered >= around.defaults.contact_cap - 1 or f"{check.id}/case" in around.asked:
        first = read.sentences[0] if read.sentences else read.message.body
        yield Hit(first.start, first.end, {"found": str(around.unanswered)})
    else:
        yield from (Hit(h.start, h.end, {"found": "several"}) for h in _says(check, read, around, said))


def _slot(check: Check, read: Read, around: Circumstances, said: list[Spans]) -> Iterator[Hit]:
    text = read.message.own
    if not any(sign in text for sign in GAP_SIGNS):
        return
    for match in GAP.finditer(text):
        yield Hit(match.start(), match.end(), {"found": match.group()})


def _fact(check: Check, read: Read, around: Circumstances, said: list[Spans]) -> Iterator[Hit]:
    for doubt in around.doubts:
        if doubt.about == check.about:
            yield Hit(doubt.start, doubt.end, {"found": doubt.found, "known": doubt.known})


Look = Callable[[Check, Read, Circumstances, list[Spans]], Iterator[Hit]]
LOOKS: dict[Shape, Look] = {
    Shape.READS: _reads,
    Shape.LACKS: _lacks,
    Shape.OMITS: _omits,
    Shape.ORDER: _order,
    Shape.SAYS: _says,
    Shape.DEFEATS: _defeats,
    Shape.LENGTH: _length,
    Shape.CONTACTS: _contacts,
    Shape.SLOT: _slot,
    Shape.FACT: _fact,
}
