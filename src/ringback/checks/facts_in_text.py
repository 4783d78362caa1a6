"""Nothing that the case does not hold: numbers, days, names, claims and verbs of a message, compared with what is known.

Three answers, and the difference matters to the person: what clashes with the case is untrue or the case is wrong; what the
case does not hold may well be true, and is only asked about; a bigger verb than the case uses is a warning.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ringback.checks.agreements_in_text import agreements_in
from ringback.checks.causes_in_text import causes_in
from ringback.checks.claims_in_text import claims_in
from ringback.checks.contacts_in_text import contacts_in
from ringback.checks.counts_in_text import counts_in
from ringback.checks.deeds_in_text import deeds_in
from ringback.checks.denials import Doubt, denied_in_case
from ringback.checks.figures_in_text import figures_in
from ringback.checks.held import Held
from ringback.checks.knowing import Known
from ringback.checks.let_stand import CLASH, without_what_may_stand
from ringback.checks.names_in_text import names_in
from ringback.checks.papers_in_text import papers_in
from ringback.checks.praise_in_text import praise_in
from ringback.checks.promises_in_text import promises_in
from ringback.checks.resume_in_text import beside_resume
from ringback.checks.sayings_in_text import sayings_in
from ringback.checks.states_in_text import states_in
from ringback.checks.undone_in_text import undone_in
from ringback.checks.word_lists import COMMON, FILLERS, SMALLER, STRETCHED
from ringback.language.mentions import Mention, mentions_in
from ringback.language.message import Message

__all__ = ["Known", "doubts_in"]
UNKNOWN = "unknown"
DID = re.compile(r"\b[Ii](?:['’]ve|['’]d)? (?:have |had |also |then )?(\w+) ((?:\w+[ ,]+){1,6}\w+)")


def doubts_in(message: Message, known: Known, held: Held | None = None) -> tuple[Doubt, ...]:
    """Everything in a message that the case, or the résumé that they hold, does not bear out, in order."""
    mentions = mentions_in(message.own)
    found = _beside_case(message, known, mentions)
    if held:
        # A résumé answers questions, but what clashes with the case clashes whatever a résumé says.
        asked = [d for d in _beside_case(message, held.everything, mentions) if d.about == UNKNOWN]
        told = beside_resume(message, held, mentions)
        taken = {(d.start, d.end) for d in told}
        found = [d for d in found if d.about != UNKNOWN]
        found += [d for d in asked if (d.start, d.end) not in taken]
        found += told
    return tuple(sorted(dict.fromkeys(found), key=lambda d: (d.start, d.end)))


def _beside_case(message: Message, known: Known, mentions: Sequence[Mention]) -> list[Doubt]:
    """What known lines do not bear out."""
    found = [
        *names_in(message, known, mentions),
        *figures_in(known, mentions),
        *_verbs(message, known),
        *claims_in(message, known),
        *counts_in(message.sentences, known, mentions),
        *agreements_in(message.sentences, known),
        *praise_in(message.sentences, known.lines),
        *contacts_in(message.sentences, known.lines),
        *causes_in(message.sentences, known.lines),
        *deeds_in(message.sentences, known.lines),
        *papers_in(message.sentences, known.lines),
        *states_in(message.sentences, known.lines),
        *sayings_in(message.sentences, known.lines),
        *promises_in(message.sentences, known),
        *undone_in(message.sentences, known.lines),
    ]
    found += _denials(message, known, found)
    return without_what_may_stand(found, message.sentences, known)


def _denials(message: Message, known: Known, found: Sequence[Doubt]) -> Iterator[Doubt]:
    """What the message claims of the person and the case denies, where no closer word of the sentence was found to clash."""
    closer = sorted(d.start for d in found if d.about == CLASH)
    for sentence in message.sentences:
        at = bisect_left(closer, sentence.start)
        if at == len(closer) or closer[at] >= sentence.start + len(sentence.text):
            yield from denied_in_case(sentence, known.lines)


def _verbs(message: Message, known: Known) -> Iterator[Doubt]:
    """ "I led the audit" where the case says "helped with the audit"."""
    for found in DID.finditer(message.own):
        verb = found.group(1).lower()
        if verb not in STRETCHED:
            continue
        things = {w.lower() for w in re.findall(r"[^\W\d_]{4,}", found.group(2))} - COMMON - FILLERS
        for _, words in known.clauses:
            smaller = words & SMALLER
            if things & words and smaller and verb not in words:
                yield Doubt("stretched", found.start(1), found.end(1), found.group(1), min(smaller))
                break
