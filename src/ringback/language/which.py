"""Which language a text is in, told by its small words. Only what is sure is said: all else is taken for English."""

import re
from collections.abc import Iterable

from ringback.model.quick import dataclass

WORD = re.compile(r"[^\W\d_]+")
ENGLISH = "en"
FEWEST = 4
"""So many small words of a language must stand in a text before it is taken for it."""
AHEAD = 2
"""And so many times as many as of English: a name or a quotation makes no text foreign."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language: its tag, its name in English, and small words that stand in every text of it."""

    tag: str
    name: str
    common: frozenset[str]


def which(text: str, tongues: Iterable[Tongue]) -> Tongue | None:
    """The language of a text, if it is surely another than English; None for English, and for what cannot be told."""
    words = WORD.findall(text.casefold())
    found = {tongue: sum(map(tongue.common.__contains__, words)) for tongue in tongues}
    english = next((count for tongue, count in found.items() if tongue.tag == ENGLISH), 0)
    best = max(found, key=lambda tongue: found[tongue], default=None)
    if best is None or best.tag == ENGLISH or found[best] < max(FEWEST, AHEAD * english):
        return None
    return best
