"""What tells a promise in so many words from a thought or a hope, and which part of a long sentence promises."""

import re

from ringback.language.later import Later

LONG = 80
"""Letters of a sentence that is short enough to stand for its promise."""
PART = Later(r"[,;:]\s+(?:and\s+|but\s+|so\s+)?")
"""Where one part of a sentence ends and the next begins."""
PROMISES = Later(r"\b(i['’]?d|i['’]?ll|i would|i will|promis\w*|said i|they['’]?ll|will|would|shall)\b", re.I)
"""A part of a sentence with one of these is the part that promises, whichever side does."""
SPOKEN = Later(
    r"\b(?:promis\w*|(?:i|and|then) (?:\w+ )?(?:said|told|swore|offered|agreed)|said i|i['’]?(?:ll|d)|owe"
    r"|i (?:will|would|shall|have to|must|need to|am to|was to)|(?:they|he|she) (?:\w+ )?(?:want|need|ask)\w*"
    r"|by (?:noon|tomorrow|tonight|the end|\w+day))\b",
    re.I,
)
"""Words that a promise which one still has to keep is told in."""
THOUGHT = Later(
    r"\W*(?:so |and |but |now )?(?:i(?:['’]m| am| was)? )?(?:thinking|think|thought|wonder(?:ing)?|tempted|going to|planning)\b"
    r"|\W*(?:maybe|perhaps|shall i|should i|do i|can i|i might|i could)\b",
    re.I,
)
"""How a sentence begins that tells what the person may do, and promises nobody anything."""


def is_promise(sentence: str) -> bool:
    """True if a sentence in which a promise was heard tells of one in so many words, and not of a thought or a hope."""
    return SPOKEN.search(sentence) is not None and THOUGHT.match(sentence) is None


def short_of(sentence: str) -> str:
    """The part of a long sentence that promises; the whole of a short one, or where no part is plain."""
    if len(sentence) <= LONG:
        return sentence
    return next((p.strip() for p in reversed(PART.split(sentence)) if PROMISES.search(p)), sentence)
