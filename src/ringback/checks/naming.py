"""How far a message names what went wrong: which words of what the person told of it stand in the message.

Why: "my answer yesterday was poor, and that is on me" sounds like a mistake named, and names none. Who knows what happened sees it:
the spaniel, its nail and the blood stand in the story, and no word of them in the message (S0-28, S3-8).
"""

import math
from collections.abc import Iterable

from ringback.checks.knowing import telling

QUOTED = 3
"""Telling words for which a line counts that stands in a sentence word for word, however plain its words are."""
SHORTEST = 3
"""Words of a line below which it may stand there by chance."""


def named(sentences: Iterable[str], told: Iterable[str], names: Iterable[str]) -> tuple[float, ...]:
    """How many telling words of what was told the whole message takes up, and how many its sentence with the most of them, both
    as logarithms; nothing where nothing was told. The `names` of people and employers tell nothing."""
    lines = tuple(told)
    happened = frozenset(telling(" ".join(lines))) - frozenset(telling(" ".join(names)))
    if not happened:
        return ()
    said = tuple(sentences)
    taken = [happened.intersection(telling(sentence)) for sentence in said]
    quoted = QUOTED if any(_quotes(sentence, line) for sentence in said for line in lines) else 0
    whole, most = len(frozenset[str]().union(*taken)), max(map(len, taken), default=0)
    return math.log1p(max(whole, quoted)), math.log1p(max(most, quoted))


def _quotes(sentence: str, line: str) -> bool:
    return len(line.split()) >= SHORTEST and line.lower().rstrip(".?!") in sentence.lower()
