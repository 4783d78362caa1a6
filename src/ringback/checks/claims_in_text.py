"""What a message claims of promises, agreements, titles, credentials and tools, where the case holds nothing of the kind.

Only plain claims are asked about, and only a few of each: a careful friend asks about the two that matter, not about ten.
"""

import re
from collections.abc import Iterator
from itertools import islice

from ringback.checks.denials import Doubt
from ringback.checks.knowing import STEM, Known, words_in
from ringback.checks.word_lists import COMMON, FILLERS, POLITE, RANKS
from ringback.language.mentions import DAYS, MONTHS
from ringback.language.message import Message
from ringback.language.sentences import Piece

MOST = 2
"""Questions of one kind in one message."""
HELD = 0.4
"""The part of a claim's words that the case must hold for the claim to count as known."""
AGREED = re.compile(
    r"\b(?:(?:you|we|they|he|she)(?:'ve|’ve| have| had)?(?: both| all| already| also| kindly| even| then)? "
    r"(?:promised|agreed|assured|offered|confirmed|guaranteed)|as (?:agreed|promised|arranged)"
    r"|your (?:promise|offer|agreement|assurance)|our agreement|i(?:'ve| had| have)?(?: also)? promised|my promise)\b",
    re.I,
)
SAID = re.compile(
    r"\b(?:you|they|he|she)(?: had| also| then| even)? (?:said|told me|told us|mentioned|let me know)\b", re.I
)
SUPPOSED = re.compile(
    r"\b(?:if|whether|when|once|unless|until|hope|would|could|did|never|not|perhaps|may|might)\b|\?|n['’]t\b", re.I
)
CLAUSE = re.compile(r"[.;!?:](?:\s|$)|, (?:and|but|so|which)\b")
NOUN = (
    r"accountant|analyst|architect|chef|consultant|coordinator|developer|director|editor|electrician|engineer|foreman|head|"
    r"lead|leader|lecturer|manager|nurse|officer|partner|pharmacist|planner|president|principal|scientist|solicitor|"
    r"supervisor|surveyor|teacher|technician|therapist|welder"
)
TITLE = re.compile(
    r"\bI(?:'m|’m| am| was| became| worked as| work as| served as| have been| had been)(?: currently| now| also| then)? "
    rf"(?:an?|the|their) ((?:[\w-]+ ){{0,3}}?(?:{NOUN}))\b(?! who\b)",
    re.I,
)
CREDENTIAL = re.compile(
    r"\bI(?:'ve|’ve| have| had)?(?: also| recently)? (?:hold|held|have|earned|got|completed|passed|obtained|gained) "
    r"(?:my|an?|the|both) ((?:[\w-]+ ){0,3}?(?:degree|diploma|certificate|certification|licen[cs]e|qualification|master['’]?s|"
    r"bachelor['’]?s|PhD|MBA))\b",
    re.I,
)
TOOL = re.compile(
    r"\b(?:[Uu]sed?|[Uu]sing|[Tt]rained (?:on|in)|[Cc]ertified in|experience (?:with|in)|[Ww]orked with|[Bb]uilt (?:with|in)) "
    r"([A-Z][\w+#.]*[\w+#](?: [A-Z][\w+#]+)?)"
)
FIRST = re.compile(r"\b(?:i|my|we)\b", re.I)


def claims_in(message: Message, known: Known) -> Iterator[Doubt]:
    """The claims that the case does not hold, as questions."""
    if not known.lines:
        return
    for look in (_agreements, titles_in, tools_in):
        yield from islice((d for s in message.sentences for d in islice(look(s, known), 1)), MOST)


def _agreements(sentence: Piece, known: Known) -> Iterator[Doubt]:
    """ "You promised me a trial day", "as agreed": held if the case speaks of the same thing."""
    for pattern, strict in ((AGREED, True), (SAID, False)):
        match = pattern.search(sentence.text)
        if not match or SUPPOSED.search(sentence.text[: match.end()]) or sentence.text.rstrip().endswith("?"):
            continue
        rest = _content(sentence.text[match.end() :])
        if not rest and strict:
            rest = _content(sentence.text)
        held = sum(w[:STEM] in known.stems for w in rest)
        enough = len(rest) >= 1 if strict else len(rest) >= 3
        if enough and held < HELD * len(rest):
            said = CLAUSE.split(sentence.text[match.start() :], maxsplit=1)[0].rstrip()
            start = sentence.start + match.start()
            yield Doubt("unknown", start, start + len(said), said)
            return


def _content(text: str) -> list[str]:
    """The words of the next clause that say what it is about."""
    clause = CLAUSE.split(text, maxsplit=1)[0]
    return [w for w in words_in(clause) if len(w) > 2 and w not in COMMON and w not in FILLERS and w not in POLITE]


def titles_in(sentence: Piece, known: Known) -> Iterator[Doubt]:
    """ "I was a regional manager", "I hold a diploma": held if the case has that word, and the rank before it."""
    for pattern in (TITLE, CREDENTIAL):
        for match in pattern.finditer(sentence.text):
            words = [w for w in words_in(match.group(1)) if w not in COMMON and w not in FILLERS]
            telling = [w for w in words[:-1] if w in RANKS] + words[-1:]
            if any(w[:STEM] not in known.stems for w in telling):
                start = sentence.start + match.start(1)
                yield Doubt("unknown", start, start + len(match.group(1)), match.group(1))


def tools_in(sentence: Piece, known: Known) -> Iterator[Doubt]:
    """ "I used SAP for six years": held if one of its words is in the case."""
    if not FIRST.search(sentence.text):
        return
    for match in TOOL.finditer(sentence.text):
        words = words_in(match.group(1))
        if not any(w in known.words or w in DAYS or w in MONTHS or w in COMMON for w in words):
            start = sentence.start + match.start(1)
            yield Doubt("unknown", start, start + len(match.group(1)), match.group(1))
