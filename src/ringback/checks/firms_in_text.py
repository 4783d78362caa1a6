"""Another employer in the place of theirs: "I would be glad to work at Brno Steam" in a letter to Ostrava Railway.

It happens to everybody who writes several letters in a week, and it is the slip that is never forgiven. Only where the message
longs for a place is a name taken for an employer's: elsewhere it may be a town, a school or a former firm.
"""

import re
from collections.abc import Iterator

from ringback.checks.denials import Doubt
from ringback.checks.knowing import Known, words_in
from ringback.checks.word_lists import COMMON, GENERIC, HONORIFICS, TITLES
from ringback.language.mentions import DAYS, MONTHS, NAME
from ringback.language.message import Message
from ringback.language.sentences import Piece

FIRM = rf"(?P<name>{NAME}(?:(?: (?:of|and|&|for) | ){NAME}){{0,3}})"
LONGING = re.compile(
    r"\b(?:want|wish|hope|hoping|love|like|glad|gladden|happy|proud|pleased|hono[u]?r\w*|delight\w*|thrilled|keen|eager|dream\w*|"
    r"choos\w+|chose\w*|prefer|sooner|rather|interested|interest|forward to|aim|roots|belong|please me|first choice|of my list|"
    r"joy|pleasure|privilege|excited|mean a lot|set on|heart)\b",
    re.I,
)
MINE = re.compile(r"\b(?:I|I['’](?:d|ll|m|ve)|me|my|mine)\b")
PLACED = re.compile(rf"\b(?:at|with|for|of|join|joining|chose|choosing|chosen|than)\s+(?:the\s+|your\s+)?{FIRM}")
PLACE = re.compile(
    r"\b(?:bar|bank|bay|bridge|city|coast|district|dunes|edge|estuary|hills?|harbou?r|island|lake|landing|market|mountains?|mouth|parish"
    r"|pier|port|quarter|quay|reefs?|region|river|shores?|side|slopes?|station|streets?|suburb|town|valley|village|waters?|woods?"
    r"|north|south|east|west) $",
    re.I,
)
"""Before "of": "the harbour of Chong Khneas" is a place and no employer."""
SURELY = re.compile(
    rf"\b(?:join|joining|chose|choosing|(?:work|working|role|job|place|post|career|future) (?:for|at|with)|"
    rf"belong(?:ing)? to)\s+(?:the\s+)?{FIRM}"
)
"""Where even a single unknown word is an employer."""
FIRST = re.compile(
    rf"^\W*(?:The\s+)?{FIRM}(?:['’]s)? (?:is|are|remains?|has been|would be) (?:still )?"
    r"(?:the|where|what|my|exactly|top|first|just)\b"
)
BEFORE = re.compile(
    r"\b(?:worked|was|were|been|left|years|months|summers|winters|seasons|ago|used to|since|until|before|previous|former|trained|"
    r"learn(?:ed|t)|taught|went|studied|did|had)\b",
    re.I,
)
"""A sentence with one of these tells of the past; a firm in it is where somebody was."""
ELSEWHERE = re.compile(
    r"\b(?:also|another|other|second|elsewhere)\b[^.;]{0,60}\b(?:appl\w+|process|interview\w*|candidate|talks|studio|firm|offer|employer)\b"
    r"|\b(?:appl\w+|process|interview\w*|candidate|talks|offer)\b[^.;]{0,60}\b(?:also|another|other|second|elsewhere)\b"
    r"|\bnothing to do with\b",
    re.I,
)
"""What a line of the case says of another employer."""


def firms_in(message: Message, known: Known) -> Iterator[Doubt]:
    """The names of employers that the message wants to work for and that are not the case's."""
    theirs = {w for e in known.employers for w in words_in(e)} - COMMON
    said = set(words_in(message.own))
    if not theirs or any(w in said for w in theirs if len(w) > 3):
        return  # who names the right one too may name another beside it
    short = {"".join(w[0] for w in words_in(e)) for e in known.employers}
    for sentence in message.sentences:
        for name, start in _longed_for(sentence):
            words = _telling(name)
            if words and not set(words) & (theirs | short) and _is_firm(name, words, known):
                about = "name" if " " in name else "unknown"  # a single word may be a town in which they have a site
                nearest = known.employers[0] if about == "name" else ""
                yield Doubt(about, sentence.start + start, sentence.start + start + len(name), name, nearest)
                return


def _longed_for(sentence: Piece) -> Iterator[tuple[str, int]]:
    text = sentence.text
    if not MINE.search(text) or not (LONGING.search(text) or FIRST.search(text)):
        return
    found = [m for m in FIRST.finditer(text) if " " in m["name"]]
    if not BEFORE.search(text):
        placed = (m for m in PLACED.finditer(text) if " " in m["name"] and not PLACE.search(text[: m.start()]))
        found += [*placed, *SURELY.finditer(text)]
    else:
        found += [m for m in SURELY.finditer(text) if LONGING.search(text[max(0, m.start() - 40) : m.start()])]
    yield from ((m["name"], m.start("name")) for m in found)


def _telling(name: str) -> list[str]:
    words = words_in(name)
    if words and (words[0] in HONORIFICS or words[0] in TITLES):
        return []
    return [
        w for w in words if w not in COMMON and w not in GENERIC and w not in DAYS and w not in MONTHS and len(w) > 1
    ]


def _is_firm(name: str, words: list[str], known: Known) -> bool:
    """A name that the case knows is another employer only where it says so; one that it does not know is none of theirs."""
    people = {w for p in (*known.people, *known.own_names) for w in words_in(p)}
    if set(words) & people:
        return False
    if any(w in known.words for w in words):
        return any(name.lower() in line.lower() and ELSEWHERE.search(line) for line in known.lines)
    return True
