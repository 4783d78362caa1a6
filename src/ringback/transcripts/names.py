"""Names in front of what was said ("Anna Keller: Tell me …"): which prefixes of a whole file are names, and which are speech.

Why the whole file: "The thing is: I left" looks like a name to a single line. A name comes again, or is written like one.
"""

import re
from collections import Counter
from collections.abc import Iterable

from ringback.model.quick import dataclass
from ringback.transcripts.timestamps import CLOCK, loose_time

_TIME = rf"(?:[\[(]?(?P<%s>{CLOCK})(?:[ \t]{{0,4}}-->?[ \t]{{0,4}}(?P<%s>{CLOCK}))?[\])]?)"
_LINE = re.compile(
    r"(?:(?:[-*•–—]|>{1,2})[ \t]{1,4})?"  # a list sign, or the two arrows of live captions
    + (_TIME % ("before", "until"))
    + r"?[ \t]{0,4}(?:[-–—|][ \t]{0,4})?[*_]{0,3}"  # bold and italics of Markdown
    + r"(?:\[(?P<boxed>[^\[\]:\n]{1,60})\]|(?P<name>[^\W_][^:：\[\]<>\"“”?!;\n]{0,60}))"
    + r"(?:(?<![(\[0-9])"  # the name takes nothing of the time after it
    + (_TIME % ("after", "to"))
    + r"[ \t]{0,4})?[*_]{0,3}(?:：|:[*_]{0,3}(?=\s|$|[^\x00-\x7f]))"
)
_STAMP = re.compile(
    rf"\[(?P<a>{CLOCK})(?:[ \t]{{0,4}}-->?[ \t]{{0,4}}(?P<b>{CLOCK}))?\]|\((?P<c>{CLOCK})\)|(?P<d>{CLOCK})(?=[ \t]|$)"
)
"""Blanks are bounded everywhere: a line of a million of them costs no more than a million steps."""

_FARTHEST = 150
"""Signs from the beginning of a line to the colon after its name, at most: a time, a name, and another time."""

_SPEECH = """
a also although and another answer anyway attendees because but company date dear duration example file finally first
firstly hello hi host hours http https i if it language last later link listen location look meeting no note notes now
ok okay one or overall p.s participants plus position ps q question re recording remember result right role second
secondly so still subject that then there third this time title to topic transcript translation url warning well what
when where which who why yeah yes you
"""
_NO_NAMES = frozenset(_SPEECH.split())
"""First words, in lower case, after which a colon is speech or a heading and no name ("Second: …", "Date: …")."""

_SIDES = """
applicant candidate employer guest hr interviewee interviewer manager me moderator myself panel recruiter speaker them
they unknown
"""
_LABELS = frozenset(_SIDES.split())
"""What people write for a name without a capital letter."""

_SMALL = "al an and bin da de del della den der di do dos du el ibn la le of van von zu 'd y und et &"
_PARTICLES = frozenset(_SMALL.split())


@dataclass(frozen=True)
class Prefix:
    """The front of a line: who, and when. The line's own words begin at `end`."""

    name: str
    end: int
    time: float | None = None
    until: float | None = None
    """Seconds; None where the line gives none."""


def prefix_of(line: str) -> Prefix | None:
    """What could be a name in front of a line, by its look alone; None where nothing could be."""
    start = len(line) - len(line.lstrip(" \t"))
    if line.find(":", start, start + _FARTHEST) < 0 and line.find("：", start, start + _FARTHEST) < 0:
        return None  # most lines of most texts, at no cost
    match = _LINE.match(line, start)
    if match is None:
        return None
    name = (match["boxed"] or match["name"] or "").strip(" \t*_,-–—|")
    if not name or len(name.split()) > 8 or ". " in name.replace("Dr. ", "").replace("Mr. ", "").replace("Ms. ", ""):
        return None
    time = match["before"] or match["after"]
    until = match["until"] if match["before"] else match["to"]
    return Prefix(name, match.end(), _seconds(time), _seconds(until))


def stamp_of(line: str) -> Prefix | None:
    """A time in front of a line that names nobody: "[00:01:05] …", "0:15", "[0:01 --> 0:04] …"."""
    match = _STAMP.match(line, len(line) - len(line.lstrip(" \t")))
    time = _seconds(match["a"] or match["c"] or match["d"]) if match else None
    return None if match is None or time is None else Prefix("", match.end(), time, _seconds(match["b"]))


def names_in(lines: Iterable[str]) -> frozenset[str]:
    """The names of a whole file: written like a name, or in front of three lines or more."""
    return names_among(map(prefix_of, lines))


def names_among(prefixes: Iterable[Prefix | None]) -> frozenset[str]:
    """The same, for whoever has looked at the lines already."""
    counts = Counter(found.name for found in prefixes if found is not None)
    often = max(counts.values(), default=0)
    return frozenset(name for name, count in counts.items() if is_name(name, count, often))


def is_name(name: str, count: int = 1, often: int = 1) -> bool:
    """Whether a prefix that stands `count` times is a name, where the most frequent one stands `often` times."""
    if len(name) == 1 and name.isupper():
        return count > 1 and name != "Q"  # two people called A and B, as in a phrase book
    words = name.replace(",", " ").split()
    if not words or words[0].lower() in _NO_NAMES:
        return False
    if any(word.lower() in _LABELS for word in words) and len(words) <= 4:
        return True
    if not all(_written_like_a_name(word) for word in words):
        return count >= 3
    # One capital word, once, in a long talk of others is the beginning of a sentence ("Honestly: …").
    return len(words) > 1 or count > 1 or often <= 3


def _written_like_a_name(word: str) -> bool:
    first = word.lstrip("(/'’|")[:1]
    return word.lower() in _PARTICLES or not first or not first.islower() or word.startswith("(")


def _seconds(time: str | None) -> float | None:
    return None if time is None else loose_time(time)
