"""What was due, told otherwise: another day than the promised one, a sending that never was, a wait where nobody came.

A line says that the plans were promised by Monday; the message says "we had settled on Friday", or that they went off on
Monday where the case says that they were not begun.
"""

import re
from collections.abc import Iterator, Sequence

from ringback.checks.contrasts import NOTHING, Contrast, claim_in, clash, contrasts_in
from ringback.checks.denials import Doubt
from ringback.checks.knowing import Known
from ringback.language.later import Later
from ringback.language.mentions import DAYS
from ringback.language.numbers import WORDS, readings_of
from ringback.language.sentences import Piece

DAY = "|".join(DAYS)
DUE = Later(
    rf"\b(?:promis\w+|agreed|confirmed|was to|said i(?:['’]d| would)|asked)\b[^;.]{{0,80}}?\b(?:by|for|on|until|before"
    rf"|confirmed)? ?(?P<day>{DAY})\b",
    re.I,
)
"""A line with the day on which something was due."""
SETTLED = Later(
    rf"\b(?:we|us|you and i)\b[^.;]{{0,30}}\b(?:settled|agreed|fixed|said|arranged|spoken of|spoke of) (?:on |for "
    rf"|it (?:was )?(?:for|on) )?(?:next |last )?(?P<day>{DAY})\b"
    rf"|\b(?:on|by|for) (?P<other>{DAY})\b[^.;]{{0,20}}\bas (?:we )?(?:agreed|settled|arranged|promised)\b",
    re.I,
)
UNDONE = Later(
    r"\bi (?:had |have )?(?:not|n['’]t|never|hardly|only) (?:yet )?(?:started|begun|done|written|scanned|ordered"
    r"|finished|touched|opened)\b|\bi (?:had |simply |clean |just )*(?:forgot|overslept)\b"
    r"|\bhadn['’]t (?:started|begun|done|written|scanned|ordered|finished)\b|\bstarted (?:it "
    r"|them )?(?:only )?(?:on|yesterday|late)|\bput it off\b|\bnot (?:yet )?(?:done|finished|begun|started)\b",
    re.I,
)
WENT_OFF = Later(
    rf"\b(?:i|it|they|that|these|the \w+)(?: did| have| had| was| were)?(?: indeed| already| duly)? (?:sent"
    rf"|e-?mailed|mailed|posted|left here|went (?:off|out)|handed in|dropped (?:it |them )?(?:off|in))\b"
    rf"[^.?!]{{0,50}}?\bon (?P<day>{DAY})\b",
    re.I,
)
NO_SHOW = Later(
    r"\bi (?:did not|didn['’]t|never) (?:come|turn up|show up|appear|go|arrive|set out|went|came)\b"
    r"|\bnever set out\b|\bfailed to (?:come|appear)\b",
    re.I,
)
WAITED = Later(
    r"\bi (?:did come|was|stood|waited|came|arrived|knocked|sat|did wait|turned up)\b(?! not\b|n['’]t)(?! (?:only"
    r"|just)? ?(?:in|at) (?:bed|home|the (?:wedding|party|festival)))[^.;]{0,40}"
    r"\b(?:gate|door|reception|lobby|outside|entrance|car park|on time|punctually|in front of)\b",
    re.I,
)
LATE = Later(
    r"\b(?P<number>[\w-]+|\d+) (?:full |long |good )?(?P<unit>minute|hour|day|week)s?(?:['’])? (?:too )?late\b", re.I
)
MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080}
FAR = 1.5
"""How many times later the case may say it was before a message that makes it small is untrue."""
OVERSLEPT = Later(
    r"\boverslept\b(?! (?:last|once|one|years?|in)\b)|\bslept (?:it out|in\b(?! (?:my|the|a))|through)"
    r"|\bi (?:just |only |literally |have )*opened my eyes\b"
    r"|\bwoke (?:up )?[^.;]{0,40}\b(?:missed calls?|too late|hours? late)\b",
    re.I,
)
WAS_READY = Later(
    r"\bi (?:was|had been|sat|stood|waited)\b(?! not| n['’]t)[^.;]{0,25}\b(?:ready|waiting|by the phone|at my desk)\b"
    r"[^.;]{0,20}\b(?:from|since|at|by|before|on time|all morning)\b"
    r"|\byou (?:never|did not|didn['’]t) (?:even )?(?:rang|ring|rung|called|call|phoned|phone|came through)\b(?! back)"
    r"|\bi never (?:got|had|received) (?:your|a|any) call\b|\bno (?:phone )?call (?:came|reached me)\b",
    re.I,
)
FORGOT = Later(
    r"\bi (?:(?:then |had |have )*(?:totally|completely|simply|clean|just) forgot(?:ten)?"
    r"|(?:then |had |have )*forgot(?:ten)? (?:totally|completely|(?:all )?about (?:it|them)|to send (?:it|them|the \w+)))"
    r"(?=\s*(?:[,.;!]|\Z|until\b|because\b))",
    re.I,
)
SENT_THEN = Later(
    rf"\bi(?:['’]ve| have| had)? (?:already |duly |also )?(?:sent|e-?mailed|mailed|posted|submitted|uploaded"
    rf"|handed in|dropped off)\b"
    rf"[^.?!]{{0,40}}?\b(?:on (?:{DAY})|already|as (?:promised|agreed|arranged)|on time|in time|last (?:week"
    rf"|{DAY})|days? ago)\b",
    re.I,
)
SENT_ONE = Later(
    r"\b(?:i|and|then)(?:['’]ve| have| had)? (?:\w+ )?(?:sent|e-?mailed|mailed|posted|submitted|uploaded)\b|\b(?:was|were) sent\b",
    re.I,
)
CAME_LATE = Later(
    r"\bi (?:came|was|arrived|turned up|showed up|got there|rocked up|walked in)\b[^.;]{0,25}\blate\b"
    r"(?! (?:for|in) (?:a|my|the) )(?! to (?!(?:the|my|our|your) (?:\w+ )?(?:interview|talk|meeting|appointment|call)\b))",
    re.I,
)
ON_TIME = Later(
    r"\bi (?:was|came|arrived|turned up|got there)(?: there)? (?:\w+ )?(?:on time|punctual(?:ly)?|in (?:good )?time|early)\b",
    re.I,
)
TABLE = (
    Contrast(NO_SHOW, WAITED),
    Contrast(OVERSLEPT, WAS_READY, denies=True),
    Contrast(FORGOT, SENT_THEN, unless=SENT_ONE, but=Later(r"\b(?:today|now|this morning|only|just)\b", re.I)),
    Contrast(CAME_LATE, ON_TIME, unless=ON_TIME, but=Later(r"\b(?:always|every|years?|never|shifts?)\b", re.I)),
)
OTHER_DAY, SENT, THIS_LATE = (Contrast(NOTHING, said) for said in (SETTLED, WENT_OFF, LATE))


def promises_in(sentences: Sequence[Piece], known: Known) -> Iterator[Doubt]:
    """What the message says of a due day, a sending or a wait, and the case says otherwise."""
    yield from contrasts_in(sentences, known.lines, TABLE)
    due = next(((m.group("day").lower(), line) for line in known.lines if (m := DUE.search(line))), None)
    undone = next((line for line in known.lines if UNDONE.search(line)), "")
    late = [(_minutes(m), line) for line in known.lines for m in LATE.finditer(line) if _minutes(m)]
    for sentence in sentences:
        if due:
            yield from _other_day(sentence, due[1], known)
        if due and undone:
            yield from _sent(sentence, due[0], undone)
        if late:
            yield from _less_late(sentence, *max(late))


def _other_day(sentence: Piece, line: str, known: Known) -> Iterator[Doubt]:
    """ "We had settled on Friday" where another day was promised, and no line speaks of a Friday."""
    found = claim_in(sentence.text, OTHER_DAY)
    day = (found.group("day") or found.group("other")).lower() if found else ""
    if found and day not in known.text:
        yield clash(sentence, found, line)


def _sent(sentence: Piece, day: str, line: str) -> Iterator[Doubt]:
    """ "It went off on Monday", the day that it was due, where the case says that it was not done."""
    found = claim_in(sentence.text, SENT)
    if found and found.group("day").lower() == day:
        yield clash(sentence, found, line)


def _less_late(sentence: Piece, minutes: float, line: str) -> Iterator[Doubt]:
    """ "Five minutes late" where the case has forty."""
    found = claim_in(sentence.text, THIS_LATE)
    if found and 0 < _minutes(found) * FAR < minutes:
        yield clash(sentence, found, line)


def _minutes(found: re.Match[str]) -> float:
    said = found.group("number")
    values = readings_of(said) if said[:1].isdigit() or said.lower().split("-")[0] in WORDS else ()
    return (values[0] if values else 0.0) * MINUTES[found.group("unit").lower()]
