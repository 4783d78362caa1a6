"""Contacts that they asked not to have, or not yet: rules of the selection, and the day on which they said they would call.

"Candidates who contact a member of the panel are excluded" leaves the office and the portal; "no contact until the list is out"
leaves nobody. An answer to them, a reply to a no and a promise of one's own that is due are never held back.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ringback.checks.denials import Doubt
from ringback.checks.knowing import END, Known, words_in
from ringback.language.later import Later
from ringback.language.mentions import DAYS, MONTHS
from ringback.language.message import Message
from ringback.language.sentences import Piece
from ringback.model.quick import dataclass
from ringback.model.values import Purpose

BARRED, TOO_EARLY = "barred", "too_early"
REACH = (
    r"(?:contact(?:s|ed|ing)?|approach(?:es|ed|ing)?|call(?:s|ed|ing)?|ring(?:s|ing)?|phon(?:e|es|ing)|e-?mail(?:s|ed|ing)?"
    r"|writ(?:e|es|ing) to|canvass(?:es|ed|ing)?|lobby(?:ing)?|message|speak(?:ing)? (?:to|with))"
)
PEOPLE = (
    r"(?:(?:any |the |an? |its |their |our |individual )*(?:\w+ )?(?:panels?|boards?|committees?|jury|selectors?|members?|chair"
    r"|interviewers?|assessors?|examiners?|hiring managers?|clients?|school|department|employer))"
)
OUT = (
    r"(?:disqualif\w+|exclu\w+|struck (?:off|out)|eliminat\w+|thrown out"
    r"|barred|rejected|canvassing|not allowed|forbidden|prohibited)"
)
SOME = Later(
    rf"\b(?:do not|don['’]t|never|not to|must not|may not|cannot|can['’]t|not allowed to|forbidden to) (?:please )?"
    rf"{REACH} (?:directly )?{PEOPLE}\b"
    rf"|\bno (?:direct )?(?:contact|communication|calls?|mails?|messages?)[\w, ]{{0,25}} (?:with|to) {PEOPLE}\b"
    rf"|\b(?:any|all|every) [\w, ]{{0,30}}\b(?:contact|calls?|mails?|e-?mails?|visits?|approach|letters?)\b[\w, ]{{0,20}} "
    rf"(?:with|to|of) {PEOPLE}\b[^.;]{{0,40}}\b{OUT}\b"
    rf"|\b(?:candidates?|applicants?|anyone|anybody|whoever|those|who)\b[^.;]{{0,20}}\b{REACH} {PEOPLE}\b[^.;]{{0,40}}\b{OUT}\b"
    rf"|\b{REACH} {PEOPLE}\b[^.;]{{0,25}}\b(?:means|leads to|results in|will|would|is|gets you)\b[^.;]{{0,20}}\b{OUT}\b"
    r"|\b(?:all|any|every) (?:\w+ )?(?:contact|communications?|correspondence|questions?|queries|enquiries)\b[^.;]{0,30}"
    r"\b(?:through|via|over|by|on|in) the (?:\w+ )?(?:portal|system|platform|inbox|secretariat)\b"
    r"|\b(?:only|solely|exclusively) (?:through|via|over|by|on) the (?:\w+ )?(?:portal|secretariat|platform)\b",
    re.I,
)
"""A sentence by which some of them may not be written to."""
THROUGH = Later(
    r"\b(?:everything|all(?: contact)?|any contact)\b[^.;]{0,15}\b(?:goes?|runs?|has to go|must go|should go|is to go) "
    r"(?:only )?(?:through|via|over|by) (?:her|him|them|me|the (?:agency|recruiter|agent)|(?-i:[A-Z])\w+)\b"
    r"|\b(?:do not|don['’]t|never|not to|please not|must not) (?:please )?(?:contact|approach|call|write to|e-?mail|ring) "
    r"(?:the |our )?(?:client|hiring manager|employer|company|firm)\b",
    re.I,
)
"""A sentence by which everything goes through somebody."""
ALL = Later(
    r"\bno (?:further )?(?:contact|calls?|mails?|e-?mails?|enquiries|follow-?ups?)\b[\w, ]{0,25}"
    r"\b(?:whatsoever|at all|is (?:allowed|permitted)|(?:until|before|till)"
    r"(?! (?:noon|lunch|half|quarter|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|\d{1,2}(?:[:.]\d\d| ?[ap]\.?m| o)))"
    r")\b"
    rf"|\bany (?:further )?(?:contact|calls?|mails?|e-?mails?|visits?|approach|canvassing|attempt)(?:,| or| and"
    rf"|\b)[\w, ]{{0,35}}"
    rf"\b(?:is|are|means|leads to|results in|will|would)\b[^.;]{{0,30}}\b{OUT}\b"
    rf"|\b(?:candidates?|applicants?|anyone|anybody|whoever)\b[^.;]{{0,12}}\b(?:chases?|calls?|rings?|e-?mails?"
    rf"|writes?|makes contact"
    rf"|contacts (?:us|them))\b[^.;]{{0,30}}\b{OUT}\b"
    r"|\b(?:contact|canvassing) (?:of any kind )?(?:is|was) (?:not (?:allowed|permitted)|forbidden|prohibited)\b",
    re.I,
)
"""A sentence by which nobody may be."""
NOT_SAID = Later(
    r"\?|\b(?:nobody|no one|never|did not|didn['’]t) (?:\w+ )?(?:said|say|told|tell|asked|forbade|forbid|mentioned)\b"
    r"|\bi (?:said|answered|told|explained|replied)\b|\b(?:patients?|customers?|pupils?|guests?|suppliers?)\b",
    re.I,
)
"""A sentence with one of these is a question, an answer of the talk, or says that nothing was forbidden."""
OFFICE = frozenset(
    [
        "recruitment", "recruiting", "recruiter", "hr", "human", "resources", "hiring", "team", "portal", "secretariat",
        "secretary", "office", "competitions", "admissions", "administrator", "coordinator", "agency", "sir", "madam",
        "support", "desk",
        "personnel", "people", "talent",
    ]
)  # fmt: skip
"""Whom a rule about some of them leaves."""
SELECTORS = frozenset(
    [
        "panel", "board", "committee", "jury", "selector", "selectors", "member", "members", "chair", "chairman", "chairwoman",
        "chairperson", "interviewer", "interviewers", "assessor", "assessors", "examiner",
    ]
)  # fmt: skip
GREETING = Later(
    r"\A\W*(?:(?:dear|hi|hello|hey|good (?:morning|day|afternoon|evening)|to)\b[\s,]*)?(?P<whom>[^,;:!\n]{2,40})", re.I
)
ANSWERS = Later(
    r"\b(?:in (?:reply|answer|response) to your|thank(?:s| you) for (?:your|the) (?:\w+ )?(?:e-?mail|mail|message|reply|answer"
    r"|letter|text|note|decision|news|voicemail)\b"
    r"|thank(?:s| you) for (?:telling|letting|writing|ringing|getting back)"
    r"|you (?:have |had |just )?(?:asked|wanted|told|invited) me (?:to|for)|as you asked|you (?:wrote|texted)\b"
    r"|pass (?:this|it) on)\b",
    re.I,
)
"""Words of a message that answers theirs, or goes by the way that is left."""
THEY_WILL = Later(
    r"(?:\b(?:we|they|she|he|you|it|(?:mr|mrs|ms|dr)\.? \w+)(?: all)?(?:['’](?:ll|d)| will| would| are going to"
    r"| were going to))"
    r" (?:\w+ ){0,2}?(?:call|ring|phone|e-?mail|mail|write|text|decide|hear|know|be in touch|get back|come back|let"
    r"|tell|contact|revert"
    r"|announce)\b[^.;!?]{0,60}?\b(?P<how>on|by|until|before|from|till|after|not before)\b (?:the )?(?P<when>[\w ]{2,24})"
    r"|\bi(?:['’]d|['’]ll| will| would) (?:hear|know|get (?:an|the) (?:answer|result))\b[^.;!?]{0,40}?\b(?:on|by"
    r"|until|before) (?:the )?"
    r"(?P<when3>[\w ]{2,24})|\b(?:results?|decision|answer|list)\b[^.;!?]{0,40}\b(?P<how2>on|by|from"
    r"|until) (?:the )?(?P<when2>[\w ]{2,24})",
    re.I,
)
"""A sentence with the day on which they said that one would hear."""
ASKS_NEWS = Later(
    r"\b(?:have|has|had) (?:you|they|anyone|a decision|the panel|it)(?: already| yet| all)? (?:decided|been (?:made"
    r"|decided)|chosen"
    r"|made (?:a|your|up your))\b"
    r"|\b(?:if|whether) (?:you|they|she|he)(?:['’]ve| have| has)? (?:already )?(?:decided|chosen|made (?:a|your|up)"
    r"|seen it|read it)\b"
    r"|\b(?:any|some) (?:news|update|word|decision|answer)\b"
    r"(?! (?:from|of|on|about|regarding) (?:my (?!application)|the (?!decision|result|job|post|position|role|vacancy|panel)))"
    r"|\bupdate me\b|\bhow (?:things|it|matters) (?:stand|look)s?\b"
    r"|\bwhere (?:things|it|i|we|matters) stands?\b|\b(?:call|ring|phone|tell|text|write(?: to)?"
    r"|answer) me (?:back )?(?:today|now|tonight"
    r"|tomorrow|at once|this (?:morning|afternoon|evening)|as soon as)\b"
    r"|\b(?:a|the|your) (?:decision|answer) (?:today|now|already|sooner|earlier)\b|\blet me know (?:today|now|tonight"
    r"|already|sooner|earlier)\b"
    r"|\bfollow(?:ing)?[- ]up (?:on )?my application\b",
    re.I,
)
"""A sentence that asks for the decision, or to be called before the day."""
CONCEDED = Later(
    r"\b(?:i (?:do )?(?:know|understand|realise|realize|remember)|although|though|even if|i['’]m aware|i am aware)(?: that)? "
    r"(?:you|they|she|he)(?:['’]d| had)? (?:said|told me|wrote|mentioned|promised)\b[^.;!?]*\b(?:on|by|until|before"
    r"|next) (?:the )?\w+",
    re.I,
)
"""A message that itself names their day, and goes on."""
NUMBERED = Later(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b(?: (?:of )?(?P<month>[a-z]+))?", re.I)
MONTH_FIRST = Later(r"(?P<month>[a-z]+) (?P<day>\d{1,2})(?:st|nd|rd|th)?\b", re.I)
FREE = (Purpose.REJECTION_REPLY, Purpose.NEXT_STAGE_OPENER)
"""What nobody is asked to hold back."""
OWED = (Purpose.ON_TIME_REPLY, Purpose.MISSED_COMMITMENT)
"""What is due where the person promised something."""


@dataclass(frozen=True)
class Asked:
    """One sentence of the case that holds a contact back."""

    line: str
    some: bool = False
    """True where it leaves somebody who may be written to."""
    go_between: bool = False
    """True where that is only whoever stands between."""


def not_now(message: Message, known: Known, purpose: Purpose) -> Iterator[Doubt]:
    """That this contact is one they asked not to have, or not before their day."""
    if purpose in FREE or not message.sentences or is_due(message, known, purpose):
        return
    first = message.sentences[0]
    asked = next((a for a in _asked(known) if not a.some or _is_barred(message, a, known)), None)
    if asked:
        yield Doubt(BARRED, first.start, first.start + len(first.text), first.text, asked.line)
        return
    yield from _too_early(message, known)


def is_due(message: Message, known: Known, purpose: Purpose) -> bool:
    """True for an answer to them, a reply to their no, and a promise of one's own."""
    due = known.refused or (purpose in OWED and known.owes)
    return due or any(ANSWERS.search(s.text) for s in message.sentences)


def _asked(known: Known) -> Iterator[Asked]:
    for line in known.lines:
        for part in END.split(line):
            if NOT_SAID.search(part):
                continue
            if THROUGH.search(part):
                yield Asked(part, some=True, go_between=True)
            elif SOME.search(part):
                yield Asked(part, some=True)
            elif ALL.search(part):
                yield Asked(part)


def _is_barred(message: Message, asked: Asked, known: Known) -> bool:
    """True if whom the message greets is one of those that a rule is about."""
    found = GREETING.match(message.body.text)
    whom = frozenset(words_in(found.group("whom"))) if found else frozenset[str]()
    left = frozenset(w for name in known.go_between for w in words_in(name) if len(w) > 2)
    if whom & (left | OFFICE):
        return False
    people = frozenset(w for name in known.people for w in words_in(name) if len(w) > 2)
    if asked.go_between:
        return bool(left and whom & people)
    return bool(whom & (people | SELECTORS) or _named_there(whom, known))


def _named_there(whom: frozenset[str], known: Known) -> bool:
    """True for a name with a capital of what was told."""
    told = {w for line in known.told for w in re.findall(r"(?<=[a-z,] )(?:Dr|Mrs?|Ms|Prof)\.? ([A-Z]\w+)", line)}
    return bool(whom & {w for name in told for w in words_in(name)})


def _too_early(message: Message, known: Known) -> Iterator[Doubt]:
    """That it asks for the decision before the day that they named."""
    asks = next((s for s in message.sentences if ASKS_NEWS.search(s.text)), None)
    if asks is None:
        return
    day = _their_day(known)
    if day and known.now and known.now.date() < day[0]:
        yield _found(asks, day[1])
    elif not known.now or not day:
        own = next((s for s in message.sentences if CONCEDED.search(s.text)), None)
        if own and not (known.now and _is_past(own.text, known)):
            yield _found(asks, own.text)


def _found(sentence: Piece, line: str) -> Doubt:
    return Doubt(TOO_EARLY, sentence.start, sentence.start + len(sentence.text), sentence.text, line)


def _is_past(text: str, known: Known) -> bool:
    """True if the day that a message concedes has come."""
    found = THEY_WILL.search(text)
    when = _day(found, known) if found else None
    return bool(when and known.now and known.now.date() >= when)


def _their_day(known: Known) -> tuple[date, str] | None:
    """The last day that they named, with the sentence."""
    days = []
    for line in known.lines:
        for part in END.split(line):
            found = THEY_WILL.search(part)
            when = _day(found, known) if found else None
            if when:
                days.append((when, part))
    return max(days, default=None)


def _day(found: re.Match[str], known: Known) -> date | None:
    """The day that the words name, counted from the talk; None where they name none."""
    start = known.ended or (known.now.date() if known.now else None)
    words = (found.group("when") or found.group("when2") or found.group("when3") or "").lower().strip()
    if not start or not words:
        return None
    first, _, rest = words.partition(" ")
    rest = rest.removeprefix("the ")
    if first in DAYS and not rest[:1].isdigit():
        return start + timedelta(days=(DAYS.index(first) - start.weekday() - 1) % 7 + 1)
    words = rest if first in DAYS else words
    named = MONTH_FIRST.match(words) or NUMBERED.match(words)
    if not named:
        return None
    month = next((n for n, name in enumerate(MONTHS, 1) if (named.group("month") or "-").startswith(name[:3])), 0)
    return _next(int(named.group("day")), month, start)


def _next(day: int, month: int, start: date) -> date | None:
    """The first such day from the talk on; any month where none is named."""
    at = start
    for _ in range(370):
        if at.day == day and month in (0, at.month):
            return at
        at += timedelta(days=1)
    return None
