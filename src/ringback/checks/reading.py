"""A message, read once for all checks: its sentences, what each does, and how the whole reads."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from ringback.language.acts import WITH_CASE, ActSense, Evidence, context_of, message_evidence
from ringback.language.later import Later
from ringback.language.message import Message, message_of
from ringback.language.sentences import Piece
from ringback.model.quick import dataclass
from ringback.model.values import DraftChannel, Purpose

BESIDE_OTHERS, ALONE = 0.4, 0.72
"""How likely a flag must be to be raised: where something else stands in the way of sending too, and where it would be the only
thing that does. One half is where training draws its line, with two false alarms for three misses. Lower lines find more (they
were set on the tuned half of `evals/letters.yaml` and on messages that training had not seen yet), but a good message must not be
refused for one sign that is not plain."""
NOTHING_ASKED_ALONE = 0.5
"""The same for `no_ask` alone: requests are heard so surely that a lower line refused no good message more (of 170 unread ones)."""

ASKS_NOTHING = Later(
    r"\bi (?:now |really |truly )?(?:ask|want|expect|hope for) (?:you )?(?:for )?"
    r"(?:nothing(?! but| else| more)|no answer|no reply|no second chance)\b"
    r"|\bi(?:['’]m| am| do|['’]d)?(?: not|n['’]t) (?:ask|asking|expect|expecting|want|writing to ask) (?:you )?(?:for |to )?"
    r"(?:anything|an? (?:answer|reply|second chance)|another (?:chance|talk|interview)|the job|my (?:job|place) back|reconsider)\b"
    r"(?! (?:today|now|at once|yet|right|before|until|but|except))|\bthere is nothing (?:that )?i ask\b",
    re.I,
)
"""A sentence that says that nothing is asked for: an apology of which nothing more is wanted."""

BEFORE_WE_START = Later(r"\bbefore (?:we|i) (?:start|begin|go on|get (?:going|started)|get into it|kick off)\b", re.I)
"""How an opener begins."""
SORRY = ("~accepts", "ownership", "apology")
"""Acts of which an apology has one."""


@dataclass(frozen=True)
class Read:
    """One message with the evidence of its sentences: a row a sentence, a column a label, above 0 means "does it"."""

    message: Message
    sense: ActSense
    evidence: tuple[Evidence, ...]

    @property
    def sentences(self) -> tuple[Piece, ...]:
        return self.message.sentences

    purpose: Purpose | None = None
    channel: DraftChannel | None = None
    named: tuple[float, ...] = ()
    """How far it names what went wrong (`naming.py`); empty where nobody knows what did."""

    @cached_property
    def whole(self) -> list[float]:
        """What the heads of whole messages read."""
        context = context_of(self.purpose or "", self.channel or "")
        return message_evidence([e.sure for e in self.evidence], (*context, *self.named))

    def how_it_reads(self, name: str) -> dict[str, float]:
        """Answer → how likely, by one head; empty for a message without a sentence."""
        head = self.sense.head(name)
        return head.read(self.sense.picked(head, self.whole)) if self.evidence else {}

    def meant(self, purpose: Purpose | None, channel: DraftChannel | None, named: tuple[float, ...] = ()) -> "Read":
        """The same message, with what it is for and its form, guessed from the words where they are not given, and how far it
        names what went wrong."""
        purpose = purpose or likely_purpose(self)
        return replace(self, purpose=purpose, channel=channel or likely_channel(self, purpose), named=named)

    def says(self, name: str, at_least: float = BESIDE_OTHERS) -> bool:
        """True if a yes-or-no head says yes so surely. Where it is known what went wrong, the head that was taught with it is
        asked."""
        taught = f"{name}{WITH_CASE}"
        name = taught if self.named and self.sense.knows(taught) else name
        return self.how_it_reads(name).get("yes", 0.0) > at_least

    def strongest(self, labels: Iterable[str], *, at_least: float = 0.0) -> Piece | None:
        """The sentence that most surely does one of these acts; None if none reaches `at_least`."""
        best, found = at_least, None
        for label in labels:
            column = self._columns[self.sense.labels.index(label)] if self.evidence else ()
            if column and (most := max(column)) >= best:
                best, found = most, self.sentences[column.index(most)]
        return found

    def first_doing(self, labels: Iterable[str], *, at_least: float = 0.0) -> int | None:
        """The number of the first sentence that does one of these acts; None if none reaches `at_least`."""
        columns = [self.sense.labels.index(label) for label in labels]
        return next((n for n, e in enumerate(self.evidence) if any(e.odds[c] > at_least for c in columns)), None)

    @cached_property
    def _columns(self) -> list[tuple[float, ...]]:
        """Label after label the evidence of all sentences."""
        return list(zip(*(e.odds for e in self.evidence), strict=True))

    @cached_property
    def only_apologises(self) -> bool:
        """True for an apology that says that it asks for nothing, and does ask for nothing."""
        if self.strongest(SORRY) is None or any(s.text.rstrip().endswith("?") for s in self.sentences):
            return False
        return any(ASKS_NOTHING.search(s.text) for s in self.sentences)

    def acts_of(self, number: int) -> tuple[str, ...]:
        """The acts that a sentence was heard to do, by its number."""
        return self.evidence[number].acts


def read_message(text: str, sense: ActSense) -> Read:
    """Reads any text as a message."""
    message = message_of(text)
    return Read(message, sense, sense.evidence([s.text for s in message.sentences]))


def likely_purpose(read: Read) -> Purpose:
    """What a message is for, where nobody said."""
    found = read.how_it_reads("purpose")
    likely = Purpose(max(found, key=lambda p: found[p])) if found else Purpose.SECOND_CHANCE
    if read.only_apologises:
        return Purpose.REJECTION_REPLY
    if any("efore" in s.text and BEFORE_WE_START.search(s.text) for s in read.sentences[:2]):
        return Purpose.NEXT_STAGE_OPENER
    if likely is Purpose.ON_TIME_REPLY and read.strongest(SORRY):
        rest = {p: found[p] for p in found if p != likely}  # who keeps a promise in time says sorry for nothing
        return Purpose(max(rest, key=lambda p: rest[p]))
    return likely


def likely_channel(read: Read, purpose: Purpose) -> DraftChannel:
    """The form of a message, where nobody said: an opener is spoken, a subject line is e-mail, and so is most else."""
    if purpose is Purpose.NEXT_STAGE_OPENER and not read.message.subject:
        return DraftChannel.SPOKEN_OPENER
    return DraftChannel.EMAIL
