"""A deed that the case says was not done, told as done with the same verb: "I did not wear goggles" beside "I wore my goggles".

And places: what was never done there is not told of there, even where the place stands only in the sentence before. What was
done since then is left alone.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ringback.checks.contrasts import NOTHING, Contrast, claim_in
from ringback.checks.denials import Doubt
from ringback.checks.knowing import STEM, telling, words_in
from ringback.language.later import Later
from ringback.language.sentences import Piece

NOT_DONE = Later(
    r"\b(?P<who>i|we)(?:['’]ve)? (?:(?:have|had|did|do|was|were) ?(?:not|n['’]t)|haven['’]t|hadn['’]t|didn['’]t"
    r"|never|(?:have|had) never)(?: yet| ever| even| once)? "
    r"(?P<verb>[a-z]{3,})\b(?P<rest>[^;.]*)",
    re.I,
)
NOT_THESE = frozenset(
    [
        "know", "knew", "known", "say", "said", "mention", "mentioned", "tell", "told", "explain", "answer",
        "answered", "hear", "heard", "see", "saw", "think", "thought", "expect", "understand", "notice",
        "noticed", "forget", "have", "been", "want", "like", "need", "get", "got", "come", "call", "called",
        "ask", "asked", "let", "feel", "realise", "realize", "remember", "give", "gave", "find", "found",
        "mean", "dare", "manage", "late", "able", "sure", "only", "yet", "the",
    ]
)  # fmt: skip
"""Verbs of what happens in the talk, or in one's head: a repair does now what was not done then."""
PAST = {
    "wear": "wore", "worn": "wore", "drive": "drove", "driven": "drove", "write": "wrote", "written": "wrote", "take": "took",
    "taken": "took", "bring": "brought", "build": "built", "teach": "taught", "sell": "sold", "lead": "led", "run": "ran",
    "begin": "began", "begun": "began", "make": "made", "read": "read", "set": "set", "buy": "bought", "wake": "woke",
    "speak": "spoke", "spoken": "spoke", "meet": "met", "fly": "flew", "flown": "flew", "hold": "held", "keep": "kept",
    "leave": "left", "do": "did", "done": "did", "win": "won", "grow": "grew", "grown": "grew", "cut": "cut",
    "pay": "paid", "send": "sent", "choose": "chose", "chosen": "chose", "break": "broke", "broken": "broke",
}  # fmt: skip
CLAIMED = Later(
    r"\b(?:i|we)(?:['’]ve|['’]d| have| had| did| also| already| even| always| once| myself"
    r"| personally)* (?P<verb>[a-z]+)\b(?P<rest>[^;.]*)",
    re.I,
)
SINCE = Later(
    r"\b(?:since|now|meanwhile|afterwards?|later|today|yesterday|last night|this (?:week|morning)|weekend|by now"
    r"|then i|at home|only)\b|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
    re.I,
)
IN_PLACE = Later(r"\b(?:in|at|for|to) (?P<place>[A-Z][a-z]{3,})\b")
THERE = Later(
    r"\bi(?:['’]ve| have| had)? (?:\w+ed|built|ran|led|sold|taught|did|dug|drove|made|spent)\b[^.;]{0,30}\bthere\b"
    r"|\bthere i (?:\w+ed|built|ran|led|sold)\b",
    re.I,
)
NO_SALE = Later(
    r"\bin (?P<place>[A-Z][a-z]{3,})\b[^;.]*\b(?:(?:no|not one|not an?|never an?|without (?:an?|any|one)) (?:\w+ )?"
    r"(?:sales?|orders?|customers?|clients?|buyers?|deals?|contracts?|work|jobs?|projects?|branch|shop|office)"
    r"|(?:sold|built|opened|won|ran|did) (?:nothing|none))\b"
)
ELSEWHERE = Later(
    r"\bi(?:['’]ve| have| had)? (?:also )?(?:opened|sold|built|won|started|set up|ran|led|worked|supplied|served"
    r"|founded)\b|\b(?:my|our|we have) (?:\w+ ){0,3}(?:customers?|clients?|buyers?|dealers?|agents?)\b",
    re.I,
)


def undone_in(sentences: Sequence[Piece], lines: tuple[str, ...]) -> Iterator[Doubt]:
    """Deeds that the message tells as done and the case as not done."""
    denied, places = _denied(lines), _places(lines)
    before = two = ""
    for sentence in sentences if denied or places else ():
        found = claim_in(sentence.text, DOES) if denied and not SINCE.search(sentence.text) else None
        about = frozenset(telling(found.group("rest"))) if found else frozenset[str]()
        for verb, stems, line in denied if found else ():
            if found and _form(found.group("verb")) == verb and len(about & stems) >= min(2, len(stems)):
                yield _doubt(sentence, found, line)
                return
        for place, line in places:
            here = claim_in(sentence.text, DOES_HERE) if place in sentence.text else None
            here = here or (claim_in(sentence.text, DOES_THERE) if place in before + two else None)
            if here:
                yield _doubt(sentence, here, line)
                return
        before, two = sentence.text, before


DOES, DOES_HERE, DOES_THERE = (Contrast(NOTHING, said) for said in (CLAIMED, ELSEWHERE, THERE))


@lru_cache(maxsize=64)
def _denied(lines: tuple[str, ...]) -> tuple[tuple[str, frozenset[str], str], ...]:
    """Verb, what it was not done to, and the line."""
    made = []
    for line in lines:
        for found in NOT_DONE.finditer(line):
            stems = frozenset(telling(found.group("rest")))
            if found.group("verb").lower() not in NOT_THESE and stems:
                made.append((_form(found.group("verb")), stems, line))
    return tuple(made)


@lru_cache(maxsize=64)
def _places(lines: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Places where nothing was done, with the line that says so; none that another clause speaks of."""
    made = [(m.group("place"), line) for line in lines for m in NO_SALE.finditer(line)]
    for line in lines:
        for found in NOT_DONE.finditer(line):
            made += [(m.group("place"), line) for m in IN_PLACE.finditer(found.group("rest"))]
    return tuple(made)


def _form(verb: str) -> str:
    """The beginning by which two forms of a verb are known for one."""
    word = words_in(verb)[0] if words_in(verb) else verb
    word = PAST.get(word, word)
    return word[:STEM].removesuffix("ed").removesuffix("e")


def _doubt(sentence: Piece, found: re.Match[str], line: str) -> Doubt:
    start = sentence.start + found.start()
    said = re.split(r"[,;]", found.group())[0]
    return Doubt("clash", start, start + len(said), said, line)
