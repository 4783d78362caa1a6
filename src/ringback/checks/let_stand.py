"""What clashes with the case only by itself and not beside its neighbours: an untruth that is put right in the next sentence,
and what the case itself has the person say.

Why: "I told you that it is valid until 2027" is the lie over again, unless "that is not true" follows. Then it is the
confession, and a confession that is refused is never sent.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ringback.checks.contrasts import DENIED
from ringback.checks.denials import Doubt
from ringback.checks.knowing import Known, telling, words_in
from ringback.language.later import Later
from ringback.language.sentences import Piece

CLASH = "clash"
TOLD = Later(
    r"\b(?:i|my)\b[^.;?!]{0,40}?(?<!as i )(?<!like i )\b(?:told|tell|said|say|saying|answered|claimed|wrote|let|gave"
    r"|promised|answer|yes|assured|stated|replied|put)\b",
    re.I,
)
"""A sentence that tells what was said."""
FIRST = (
    r"\A\W*(?:(?:but|and|sorry|unfortunately|honestly|however|(?:please )?know that|i (?:have to|must|want to|am sorry to|now) "
    r"(?:admit|say|tell you|add|be honest)(?: that)?)\b[\W]*)*"
)
UNTRUE = Later(
    rf"{FIRST}(?:that|this|it|which|what i (?:said|told you)|my (?:answer|words?|statement|yes|claim))"
    r"(?: \w+){0,2}?(?: ?(?:is|was|were)(?: simply| just| only| in fact| actually| plainly| of course)*"
    r"(?: not|n['’]t)(?: \w+)? (?:true|so|right|correct|honest|accurate|the (?:truth|case))"
    r"|['’]s not (?:true|so|right|correct|the (?:truth|case))"
    r"|(?: (?:is|was)|['’]s)(?: simply| just| in fact| actually| plainly)* (?:untrue|false|wrong(?! of (?!me\b))|a lie"
    r"|an untruth|incorrect|dishonest|invented|made up))\b"
    rf"|{FIRST}i (?:lied|made (?:that|it) up|was not honest|wasn['’]t honest|should (?:not|never) have said)\b"
    rf"|{FIRST}i(?:['’]ve| have| had| did| do| was| am)?(?: ?not|n['’]t| never)"
    r"(?: \w+ (?:it|one|that|any|this))?(?= ?[.,;!]| ?\Z)"
    rf"|{FIRST}(?:it|that|the \w+|my \w+)(?: \w+)? (?:has |had |in fact |already )*(?:expired|lapsed|ran out|run out)\b",
    re.I,
)
"""A sentence that says of the one before it that it is not so."""
TO_CORRECT = Later(
    r"\b(?:i|me)\b[^.;?!]{0,50}\b(?:correct|put right|set straight|take back|take it back|own up to)\b(?!ed)"
    r"|\b(?:something|thing|what) (?:that )?i (?:said|told you|claimed|wrote)[^.;?!]{0,40}\b(?:untrue|not true|false|a lie|not so"
    r"|not right|wasn['’]t true|isn['’]t true)\b|\bi (?:told|gave) you (?:an untruth|a lie|something (?:untrue|that))\b"
    r"|\bi (?:lied|was not honest|wasn['’]t honest)\b",
    re.I,
)
"""A sentence that leads up to a confession."""
ENOUGH = 0.5
"""The part of a line's telling words that the message must take up to be saying that line."""


def without_what_may_stand(doubts: Sequence[Doubt], sentences: Sequence[Piece], known: Known) -> list[Doubt]:
    """The doubts without the clashes of confessions and of what the case has the person say."""
    if not any(d.about == CLASH for d in doubts):
        return list(doubts)
    starts, confessed = [s.start for s in sentences], frozenset(_confessed(sentences))
    kept = []
    for doubt in doubts:
        sentence = sentences[max(0, bisect_right(starts, doubt.start) - 1)] if sentences else None
        stands = sentence and (sentence in confessed or _is_in_case(doubt, sentence, known))
        if doubt.about != CLASH or not stands:
            kept.append(doubt)
    return kept


def _confessed(sentences: Sequence[Piece]) -> Iterator[Piece]:
    """Sentences that tell what was said, beside one that says that it was not so."""
    for before, after in pairwise(sentences):
        if UNTRUE.search(after.text) and TOLD.search(before.text):
            yield before
        if TO_CORRECT.search(before.text) and TOLD.search(after.text):
            yield after


def _is_in_case(doubt: Doubt, sentence: Piece, known: Known) -> bool:
    """True if a line of what the person wants told says it with these words, and of the same things."""
    said, near = frozenset(words_in(doubt.found)), frozenset(telling(sentence.text) if known.wanted else ())
    for line in known.wanted:
        stems = frozenset(telling(line))
        if (
            said <= frozenset(words_in(line))
            and not DENIED.search(line)
            and len(stems & near) >= max(2, ENOUGH * len(stems))
        ):
            return True
    return False
