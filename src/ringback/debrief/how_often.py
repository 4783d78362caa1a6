"""How often something happened, as people tell it: a sign that was seen every time, a mistake that ran through the whole talk."""

import re

from ringback.model.values import Frequency

EVERY = re.compile(
    r"\b(every|each|whole time|all the time|constantly|non.?stop|throughout|always|all (?:of )?(?:my|the) answers?|kept|keeps)\b",
    re.I,
)
"""What says of a sign that it was seen every time. "Kept frowning" is enough for that, and not for a mistake."""
THROUGHOUT = re.compile(
    r"\b(?:(?:every|each) (?:single )?(?:\w+ )?(?:question|answer|time|one|sentence|thing)"
    r"|all (?:of )?(?:my|the|their|his|her) (?:\w+ )?(?:questions|answers)"
    r"|throughout|all the way through|again and again|over and over|non.?stop|constantly|all the time|start to finish"
    r"|(?:the|that) (?:whole|entire) (?:time|way|interview|talk|call|conversation|hour|half hour|thing|session|meeting)"
    r"|from (?:the )?(?:beginning|start|hello|first) to (?:the )?(?:end|finish|goodbye|last))\b",
    re.I,
)
"""What says of a mistake that it ran through the whole talk."""
ONCE = re.compile(r"\b(?:one time|(?:just|only) (?:the )?(?:once|one time)|just the one)\b", re.I)
"""What says that it did not."""
SOME = re.compile(
    r"\b(twice|two times|several|a few times|again and again|sometimes|couple of times|(?:three|four|five|six|many|\d+) times)\b",
    re.I,
)


def frequency_told(text: str) -> Frequency:
    """How often a sign was seen, by the words around it; once where they say nothing."""
    if EVERY.search(text):
        return Frequency.EVERY
    return Frequency.SOME if SOME.search(text) else Frequency.ONCE


def ran_throughout(text: str) -> bool:
    """True if the words around a mistake say that it went on through the whole talk ("on every question")."""
    return THROUGHOUT.search(text) is not None and ONCE.search(text) is None
