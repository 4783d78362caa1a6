"""What tells a promise in so many words from a thought or a hope, and which part of a long sentence promises."""

import re

from ringback.language.later import Later

LONG = 80
"""Letters of a sentence that is short enough to stand for its promise."""
PART = Later(r"[,;:]\s+(?:and\s+|but\s+|so\s+)?")
"""Where one part of a sentence ends and the next begins."""
WISHED = r"(?! (?:like|love|rather|prefer|hope|forgotten|had|already|been)\b)"
PROMISES = Later(
    rf"\b(i['’]?d{WISHED}|i['’]?ll|i would{WISHED}|i will|promis\w*|said i|they['’]?ll|will|would|shall)\b", re.I
)
"""A part of a sentence with one of these is the part that promises, whichever side does."""
LEAD = Later(r"^\W*(?:(?:and|so|but|then|also|plus|well)\b,?\s+)+(?=\w)", re.I)
"""What joins a sentence to the one before it, and says nothing of the promise."""
ELSE_BEGINS = Later(
    r",?\s+(?:and|but|so|because|only)\s+(?=(?:i|he|she|they|it|one|two|some|none|now|this|that|the|my|still|not|nothing|nobody|there)\b)"
    r"|,\s+(?=(?:this|it|that|which|and|but)\b)",
    re.I,
)
"""Where a sentence goes on with something else than the promise."""
WHEN = Later(r"\b(?:by|until|till|before|tomorrow|tonight|\w+day|next week|noon)\b", re.I)
"""A time, which may be the promise's own."""
REQUEST = Later(r"(?:please|kindly)\s+(?P<what>(?:send|mail|e-?mail|bring|call|ring|give|forward|post|drop|upload)\b.*?)"
                r"(?=\s+and\s+(?:i|then i)\b|[.!]?$)", re.I)  # fmt: skip
SAID_YES = Later(
    r"\bI\s+(?:\w+\s+)?(?:said|say|told|tell|answered)\b[^.;]{0,12}\b"
    r"(?:yes|yep|yeah|ok(?:ay)?|sure|of course|no problem|will do)\b",
    re.I,
)
"""A request that was granted is a promise in the words of the one who asked."""
SPOKEN = Later(
    rf"\b(?:promis\w*|(?:i|and|then) (?:\w+ )?(?:said|told|swore|offered|agreed)|said i|i['’]?ll|i['’]?d{WISHED}|owe"
    rf"|i (?:will|would{WISHED}|shall|have to|must|need to|am to|was to)|(?:they|he|she) (?:\w+ )?(?:want|need|ask)\w*"
    r"|by (?:noon|tomorrow|tonight|the end|\w+day))\b",
    re.I,
)
"""Words that a promise which one still has to keep is told in."""
DONE = Later(
    r"\b(?:i|and|which i|then)(?:['’]ve| have| had| did)? (?:\w+ )?(?:sent|mailed|e-?mailed|called|rang|rung|phoned|posted"
    r"|delivered|handed|uploaded|submitted|wrote|brought|did it|done it|kept it)\b",
    re.I,
)
"""What a promise that was kept is told in."""
THEIRS = Later(
    r"\W*(?:and |but |so |then )?(?:he|she|they|hr|(?:the|my) \w+)(?:['’]ll| (?:\w+ )?(?:promis\w*|will|would|said|says))\b",
    re.I,
)
"""How a part begins in which somebody else promises."""
THOUGHT = Later(
    r"\W*(?:so |and |but |now )?(?:i(?:['’]m| am| was)? )?(?:thinking|think|thought|wonder(?:ing)?|tempted|going to|planning)\b"
    r"|\W*(?:maybe|perhaps|shall i|should i|do i|can i|i might|i could)\b",
    re.I,
)
"""How a sentence begins that tells what the person may do, and promises nobody anything."""


def says_done(sentence: str) -> bool:
    """True if a sentence that holds a promise also tells that it was kept: "I said by noon, and I sent it"."""
    return DONE.search(sentence) is not None


def is_promise(sentence: str) -> bool:
    """True if a sentence in which a promise was heard tells of one in so many words, and not of a thought or a hope."""
    return SPOKEN.search(sentence) is not None and THOUGHT.match(sentence) is None


def short_of(sentence: str) -> str:
    """The part of a sentence that promises, without the "and" that joins it to what was told before and without what stands in
    the way of it after; the whole where no part is plain."""
    own = _trimmed(LEAD.sub("", sentence.strip()))
    if len(own) <= LONG and not REQUEST.search(own):
        return own
    parts = [p.strip() for p in PART.split(own)]
    promising = next((p for p in reversed(parts) if PROMISES.search(p) and not THEIRS.match(p)), "")
    asked = next((found for p in parts if (found := REQUEST.match(p)) and SAID_YES.search(own)), None)
    if asked and not promising:
        return asked["what"].strip()
    return _trimmed(LEAD.sub("", promising)) if promising and len(own) > LONG else own


def _trimmed(text: str) -> str:
    """The text up to where something else begins, if the promise stands before it and not after."""
    for place in ELSE_BEGINS.finditer(text):
        before, after = text[: place.start()], text[place.start() :]
        if PROMISES.search(before) and not (PROMISES.search(after) or WHEN.search(after)):
            return before.rstrip(" ,;")
    return text
