"""A grammar of promises: who says that who will do what, and by when.

Why beside phrases and the sense: people promise in any words ("on Friday you have my sheets", "results inside six weeks, they
said", "the menu that he asked for"), and a promise that is not heard is a promise that is missed. What all of them share is a
frame: somebody speaks or wants, something is to reach somebody, and a time or a "back" stands beside it. What somebody would
do in an invented case at work has the first two and seldom the third, so without it nothing is a promise here.

The words of a frame are sets and only its joints are patterns: thirty patterns that spell out every word take a tenth of a
second to compile, and the frames are made only for a sentence that names a time.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from ringback.debrief.day_words import MONTH, WEEK_DAY
from ringback.model.values import Side

LONGEST = 600
"""Characters of a sentence that are read."""


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


SAID = _words(
    "said say says told tell tells promise promised promises agree agreed agrees swore offer offered offers assured "
    "reckon reckons reckoned wrote mentioned goes went"
)
REACH = _words(
    "send mail email e-mail post forward bring drop get give call ring phone telephone write text message deliver "
    "hand upload submit confirm return share provide pass flick fax let come report reply book arrange tell inform "
    "contact notify revert follow decide announce speak talk update score circle touch finish complete fill have"
)
REACHING = _words(
    "sending mailing emailing calling ringing phoning writing texting letting telling deciding announcing getting "
    "coming"
)
REACHED = _words("phoned called rung told informed contacted notified emailed mailed written messaged texted sent")
REACHES = _words(
    "call calls ring rings phone phones write writes send sends mail mails speak speaks talk talks decide decides "
    "tell tells let lets report reports"
)
TELL = _words("call ring phone write text email e-mail tell let message inform calling ringing phoning")
PAPER = _words(
    "portfolio portfolios reference references copy copies form forms certificate certificates licence license card "
    "cards plan plans menu menus list lists sheet sheets report reports task tasks assignment assignments essay "
    "essays slides deck quote quotes dates figures picture pictures photo photos scan scans transcript transcripts "
    "document documents paper papers diploma cv resume résumé proof answer file files exercise take-home homework "
    "drawing drawings design designs translation records passport permit test"
)
NOBODY = _words("i you it that this which there what who as")
"""Words before a "will" that are nobody who could promise."""

NAMED = rf"(?:(?:{WEEK_DAY})\b|tomorrow\b|tonight\b)"
DAY = "(?:{})".format(
    "|".join(
        (
            NAMED,
            r"today|next (?:week|month)|(?:the )?end (?:of|ae)|noon|midday|christmas|easter|new year|lunch|close|eod|cob|then",
            rf"\d{{1,2}}(?:st|nd|rd|th)?\b|(?:{MONTH})\b|the (?:\w+-)?\w+(?:st|nd|rd|th)\b",
            r"the (?:bank )?holidays?|the (?:weekend|week|month|day|hour)|an? (?:couple|week|fortnight|month|day)|fortnight",
            r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen)\b",
        )
    )
)
COUNT = (
    r"(?:\d+|an?|one|two|three|four|five|six|eight|ten|fourteen|a couple of|a few) "
    r"(?:working |business )?(?:minute|hour|day|week|month|fortnight)s?"
)
BY = re.compile(
    r"\b(?:by|before|till?|until|on|within|inside|after|for|no later than|at the latest)\s+"
    rf"(?:about |around |maybe |last |the |next |this )?{DAY}"
    rf"|\b(?:in|about|around|maybe|give (?:it|us|them)) (?:about |another |the next )?{COUNT}"
    rf"|\b(?:{NAMED}|(?:next (?:week|month)|first thing|early next week|end of (?:the )?(?:week|month|day)"
    r"|(?:next|following) (?:working|business) day)\b)"
    r"|\b(?:\d{1,2}|nine|ten|eleven|twelve|one|two|three|four|five|six)(?::\d\d)? sharp\b",
    re.I,
)
"""Words that put a time to something; `due.py` tells which."""
AT = re.compile(
    r"\bat (?:\d{1,2}(?:[h:.]\d{0,2})?|half|quarter"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon)\b",
    re.I,
)
BACK = re.compile(r"\bback\b", re.I)
CLAUSE = re.compile(r"[^.;!?]{0,110}")
TIMELESS = re.compile(
    r"\b(?:back|in touch|know|message|word|note|promised|agreed|exactly|sharp|send|days?|weeks?|I(?:['’]m| am) to)\b",
    re.I,
)
"""What a promise without a time has."""
OFF = re.compile(
    r"\?\s*[\"'’”]?$|\b(?:if|unless|whether|(?:should|shall|could|can|may|do) I)\b[^,]{0,40}$"
    r"|\b(?:n['’]t|not|never|nobody|no one|without) (?:even )?(?:say|tell|told|promis\w+|mention\w*)\b",
    re.I,
)
"""A question, a condition, or that nothing was said."""
STAGE = re.compile(
    r"\b(?:interviews?|rounds?|(?:second|next|final) stage|panel|assessment (?:day|cent)|trial (?:shift|day)|begin"
    r"|(?:drive|driving|road|trade|skills?|practical|fitness|typing|welding) test|wants? me back"
    r"|start(?:ing)? (?:date|on))\b",
    re.I,
)
"""A stage has a day too, and is no promise to tell somebody something."""
WORD = re.compile(r"[\w-]+")
END = re.compile(r"[;,.!?](?!\d)|\s(?:and|but|so|because)\s")


class Promise(NamedTuple):
    """What was promised: by whom, and the piece of the sentence that says so (end exclusive)."""

    by: Side
    start: int
    end: int


class Frame(NamedTuple):
    """One way to promise: its joints, and what must stand where. The named groups are words that must be in their sets."""

    by: Side
    joints: re.Pattern[str]
    time: tuple[re.Pattern[str], ...] = (BY,)
    """One of these must follow in the clause; none asked where it is empty."""
    near: int = 110
    """How far behind the joints the time may begin."""
    paper: bool = False
    """A thing that can be handed over must stand in the clause."""


WORDS = {
    "said": SAID, "verb": REACH, "doing": REACHING, "done": REACHED, "does": REACHES, "tell": TELL, "paper": PAPER,
}  # fmt: skip


@lru_cache(maxsize=1)
def _frames() -> tuple[Frame, ...]:
    few, some = r"(?:[^.;!?]{0,70}?)", r"(?:[^.;!?]{0,110}?)"
    will = r"(?:['’]ll|['’]d| will| would| shall| wd| gonna| going to| can| could)"
    often = r"(?: \w+ly| also| just| then| only| even)?"
    i_said = rf"\bI(?:['’]d|['’]ve| had| have)?{often} (?P<said>\w+)\b"
    verb, tell, who = r"(?P<verb>[\w-]+)\b", r"(?P<tell>[\w-]+)(?: to)?\b", r"\b(?P<who>[\w-]+)"
    them = r"(?:me|us|you|everyone|everybody|people|folks?|us all|you all|round|candidates|the winner)"
    news = r"(?:results?|decisions?|outcomes?|verdicts?|notes|scores|ranking|(?:their|an|the|his|her) answer|notices)"
    comes = r"(?: (?:is|are|will|would|comes?|out|up|in the \w+|due|be|goes?|go|published))*"
    i_am_to = r"(?:['’]ll|['’]d| will| would| should| shall| can expect to| are to|['’]re to| to)"

    def mine(joints: str, *time: re.Pattern[str], paper: bool = False) -> Frame:
        return Frame(Side.ME, re.compile(joints, re.I), time, paper=paper)

    def theirs(joints: str, *time: re.Pattern[str], near: int = 110) -> Frame:
        return Frame(Side.THEM, re.compile(joints, re.I), time, near)

    return (
        mine(rf"{i_said}{few}\bI{will}(?:{often}| be able to) {verb}", BY, BACK),
        mine(rf"{i_said}{few}\bto {verb}", BY),
        mine(rf"{i_said}{some}\b(?:you(?:['’]ll| will)? (?:have|get)|(?:he|she|they|it)\S* (?:gets?|has|have|comes?|goes))\b", BY),
        mine(rf"{i_said}{some}\b(?:he|she)['’]d (?:have|get)\b", BY),
        mine(rf"{i_said}{some}\b[\w’'-]+ (?:comes?|goes|(?:will|would) be there)\b", BY),
        mine(rf"{i_said}{few}\bon \w+day (?:you|they|he|she) (?:have|has|gets?|will)\b"),
        mine(r"\bI(?:['’]d| had|['’]ve| have)? promised?\b(?! myself)", BY, paper=True),
        mine(r"\b(?:wants?|wanted|asked (?:me |us )?for|expect(?:s|ed)?|needs?|needed|requested)\b", BY, paper=True),
        mine(r"\bgave me (?:until|till|to) [^.;!?]{0,60}?\bto (?:say|answer|decide|reply|send|let)\b"),
        mine(
            r"\b(?P<paper>[\w-]+)(?: \w+)? (?:was|were|is|are)(?: meant| supposed)? (?:for|due|to be (?:in|back|sent|with \w+))\b",
            BY,
        ),
        mine(rf"\bI (?:was|were) (?:to|supposed to|meant to) {verb}", BY, BACK),
        mine(r"\b(?:sharp|exactly) (?:was agreed|we (?:said|agreed))\b"),
        mine(r"\b(?:should|was to|were to) have (?:been with|reached|had my|gone to)\b", BY),
        mine(r"\bI(?:['’]m| am) to (?:bring|send|mail|hand|have|get|call|ring|phone)\b"),
        theirs(rf"{who} (?:promised|agreed|offered|has|have|is|are|was|were|wants?|wanted)(?: me| us)? to {verb}", BY, BACK),
        theirs(rf"{who}{will}{often} {verb}", BY),
        theirs(rf"{who}{will}{often} (?:be in touch|get back|let {them} know|(?:come|get|circle|be) back (?:to|with) {them})\b"),
        theirs(
            rf"{who}{will}{often} (?:send|mail|e-?mail|give) (?:me |us )?(?:the |some |a |my )?"
            r"(?:dates?|details|link|feedback|answer|invite)\b"
        ),
        theirs(rf"{who}(?: is| are|['’]s|['’]re)(?: going to| gonna)? (?P<doing>\w+)\b", BY),
        theirs(rf"{who}(?: is| are|['’]s|['’]re)(?: going to| gonna) {verb}", BY),
        theirs(rf"\b(?:said|says?|told|tells|reckons?|reckoned|mentioned)\b{few}\b(?:they|he|she|we) (?P<does>\w+)\b", BY),
        theirs(r"\b(?:said|says|['‘“\"]\w*)[^.;!?]{0,40}?\bI (?P<does>\w+)\b", BY, AT),
        theirs(rf"\bI(?:['’]ll| will| shall|['’]m)? ?{tell} (?:you|them|everyone|everybody)\b", BY, AT),
        theirs(rf"\bon the [\w-]+,? I(?:['’]ll| will)? {tell} (?:you|everyone|everybody)\b"),
        theirs(rf"\b(?:and|to|then|will|they|we) {tell} {them}\b", BY),
        theirs(
            rf"\b(?:I|we|you|every(?:one|body)|candidates|all)(?:['’]ll|['’]d| will| would| should| shall| can)?{often}"
            r" (?:be|get) (?P<done>\w+)\b", BY,
        ),
        theirs(rf"\b(?:I|we|you){i_am_to}{often} (?:hear|know|have (?:an answer|news|word))\b", BY),
        theirs(r"\b(?:I|we|you) hear (?:back|from (?:us|them|her|him))\b", BY),
        theirs(rf"\b{news}(?: [\w’'-]+){{0,2}}?{comes}"
               r"(?=,? (?:by|before|till?|until|on|within|inside|after|in|next|\w+day))", BY, near=2),
        theirs(
            rf"^\W*(?:by |in |until |within |about |around )?(?:{COUNT}\b|{DAY})[^.;!?]{{0,25}},? (?:is what )?"
            r"(?:they|he|she|hr|I was) (?:told(?: me)?|said|says|reckons|reckoned)\b(?! (?:I|no|yes|that|the|they|it|ok\w*)\b)"
        ),
        theirs(
            r"\b\w+ (?:said|says|told|reckons|reckoned|mentioned)(?: me| us)?(?: it\S* (?:will |would )?be| it takes"
            r"| maybe| give it)?"
            r"(?= (?:about|around|maybe|till?|until|by|within|inside|next|end of|in (?:about |another )?(?:\d|a|one|two|three|ten)"
            r"|\w+day\b\W*$))",
            BY, near=2,
        ),
        theirs(rf"{who}(?: will| would| can| could|['’]ll|['’]d| offered to| promised to) (?:pass|give|take) (?:on )?"
            r"(?:a|my|the) (?:message|word|note)\b"),
        theirs(rf"{who}{will} (?:get|come|ring|call|phone|write) back\b"),
    )  # fmt: skip


def promised_in(sentence: str, by: Side | None = None) -> Promise | None:
    """The promise in a sentence, mine before theirs, or that of one side; None where there is none.

    A sentence that asks, that supposes, that says nothing was said, or that names the day of a stage promises nothing.
    """
    text = sentence[:LONGEST]
    if not (BY.search(text) or TIMELESS.search(text) or AT.search(text)) or OFF.search(text):
        return None
    frames = (frame for frame in _frames() if by in (None, frame.by))
    return next((found for frame in frames if (found := _fits(frame, text)) is not None), None)


def _fits(frame: Frame, text: str) -> Promise | None:
    """The first place at which a frame stands."""
    for match in frame.joints.finditer(text):
        words = match.groupdict()
        if words.pop("who", "they").lower() in NOBODY:
            continue
        if any(word.lower() not in WORDS[name] for name, word in words.items()):
            continue
        end = _time_after(frame, text, match.end())
        if end is None or OFF.search(text[: match.start()]) or STAGE.search(text[match.start() : end]):
            continue
        if frame.paper and not PAPER & {w.lower() for w in WORD.findall(text[max(0, match.start() - 70) : end])}:
            continue
        return Promise(frame.by, match.start(), _end(text, end))
    return None


def _time_after(frame: Frame, text: str, at: int) -> int | None:
    """The end of the time that a frame asks for; where it asks for none, that of its joints; None where it is missing."""
    if not frame.time:
        return at
    rest = CLAUSE.match(text, at)
    clause = rest.group() if rest else ""
    ends = [m.end() for time in frame.time if (m := time.search(clause)) and m.start() <= frame.near]
    return at + min(ends) if ends else None


def _end(text: str, at: int) -> int:
    """The end of the clause in which the promise ends, so that all of its time is in it."""
    stop = END.search(text, at)
    return stop.start() if stop else len(text)
