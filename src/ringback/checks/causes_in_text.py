"""Causes that a message names and the case rules out: the line that was good all the time, the mother who is well.

A cause is looked at by its family ("line", "connection" and "network" are one) and only where the message says that it
failed. Two lines rule it out: one that says that it was fine, and one that names the person's own doing where no line knows
of anything of that family.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ringback.checks.contrasts import DENIED, PART, SUPPOSED, TAKEN_BACK, clash
from ringback.checks.denials import Doubt
from ringback.language.later import Later
from ringback.language.sentences import Piece
from ringback.model.quick import dataclass

BROKE = (
    r"broke(?:n|s)?(?: (?:down|off|up))?|(?:was|were|is|went|being|been|goes|gone) (?:\w+ )?(?:down(?! to)|off|out"
    r"|dead|bad|lost|cut|slow|blocked|"
    r"closed|late|delayed|jammed|full|stuck|cancelled|impossible|dreadful|terrible|awful|poor|funny|mad|flat)"
    r"|(?:cut|dropped|died|failed|"
    r"crashed|froze|frozen|jammed|stopped|collapsed|swallowed|ate|eaten|returned|bounced|blocked|vanished|crackl\w+"
    r"|faulty|"
    r"let me down|gave (?:up|out)|held (?:\w+ )?(?:up|back)|holding (?:\w+ )?back|acting up|playing (?:up|tricks)|"
    r"(?:did|does|would|do) ?(?:not|n['’]t) (?:\w+ )?(?:work|ring|go|wake|start|load|run|come|hear))"
)
BAD = (
    r"bad|poor|terrible|dreadful|awful|slow|very slow|broken|dead|faulty|unreliable|heavy|late|cancelled|delayed"
    r"|flat|empty|blocked"
)
FAMILIES = {
    "line": r"line(?! of)|connection|network|signal|reception|wi-?fi|internet|broadband|router|coverage|audio|sound"
    r"|headset|microphone|zoom|teams|skype",
    "site": r"portal|website|web ?site|upload (?:page|form|link)|online form|app|platform|link",
    "mail": r"server|mail ?box|filter|spam|inbox|outbox|attachments?|fax|courier|postman|post office",
    "transport": r"train|trains|trams?|bus|buses|metro|road|roads|roadworks|traffic|motorway|ferry|flight|rail"
    r"|railway|car|van|tyre|"
    r"engine|bridge|taxi|works on the line",
    "device": r"alarm|phone|battery|clock|laptop|computer|printer|scanner|copier|hard (?:disk|drive)|electricity|power",
}
"""Things that fail, by family."""
ILL = (
    r"(?:i (?:was|fell|got|have been|had been)|i['’]ve been|my \w+ (?:was|is|fell|got)) (?!not |never )(?:\w+ )?(?:ill|sick|unwell"
    r"|poorly|in (?:the )?hospital|"
    r"flat on (?:my|her|his) back)|flat on my back|(?:ill|sick|fever) in bed|(?:chest |stomach |throat "
    r"|ear )infection|fever|flu\b"
    r"|influenza|migraine|food poisoning|stomach bug|"
    r"pneumonia|covid|in (?:the )?hospital|(?:an? |the )operation on|broke my (?:arm|leg|foot|wrist)|taken (?:ill|sick)"
)
HOME = (
    r"my (?:mother|father|mum|dad|wife|husband|son|daughter|child|baby|grandmother|grandfather|uncle|aunt|brother"
    r"|sister|family)"
    r"[^.;]{0,30}\b(?:ill|sick|hospital|died|passed away|dying|operation|accident|heart|funeral|unwell|stroke)\b"
    r"|funeral|"
    r"bereavement|death in (?:the|our|my) (?:family|house)|family (?:emergency|matter|illness)|(?:illness|emergency"
    r"|death) in (?:the|my|our) family"
)
NOISE = (
    r"noise(?! (?:floor|level|limit|figure|reduction|map))|noisy|drilling|hammering"
    r"|building work|construction work|roadworks|barking|barked|siren|loud music"
    r"|shouting|screaming|crying"
)
PEOPLE = (
    r"agency|recruiter|secretary|assistant|neighbour|colleague|referee|boss|flatmate|landlord|clerk|brother"
    r"|sister|cousin|friend"
)
PEOPLE_FAILED = (
    rf"\b(?:my|the|our|an?) (?:\w+ )?(?:{PEOPLE}) (?:\w+ )?(?:forgot|lost|mislaid|did not|didn['’]t|never|had not"
    rf"|hadn['’]t|has not|gave me (?:the )?wrong|told me (?:the )?wrong|"
    r"misled|misinformed|mixed up|kept me|held me|let me down|took (?:it|them|my)|wrote (?:it )?down wrong)\b"
)
STRIKE = (
    r"(?:on strike|strikes?\b|walk-?out|power cut|black-?out|outage|jam\b|roadworks|rail works|diversion"
    r"|snowed in|breakdown|puncture|cut off|load-?shedding)"
)
FINE = (
    r"(?:was|were|is|are|ran|run|works?|worked|stayed|went|had been|had)\b[^;.,]{0,20}\b(?:good|fine|clear|perfect"
    r"|perfectly|well|in order|on time|"
    r"normal|all right|steady|stable|no (?:fault|problem|trouble)|excellent|flawless|working|open|up|charged)\b"
    r"|works\b(?! (?:at|for|in|as|on|were|was|have|had|until))|worked\b|ran\b"
)
NONE = r"(?:no|never an?|without an?y?|not an?y?)"
AILS = r"(?:fault|trouble|problem|failure|delay|disruption|breakdown|was (?:late|cancelled|down)|failed|broke)s?"
OWN = Later(
    r"\bi (?:had |have |simply |just |clean |completely |only )*(?:overslept|(?:forgot|forgotten)(?: (?:it|them"
    r"|that|about (?:it|them)|the \w+))?(?= ?[;,.]| and\b| until\b| on\b|$)|mixed up the (?:day|date|week|time"
    r"|hour)\w*|put (?:it|them|that|this) off|lost track|"
    r"misread|mistook|missed (?:the|my) (?:stop|turn)|got off at the wrong|slept in|went fishing|went to bed"
    r"|left (?:it|them) (?:on|at|in|until|to)|"
    r"started (?:it |on it |them )?(?:only |just )?(?:on|yesterday|this|late|at)|did not (?:look|read|set|check"
    r"|write it down|do|start|bother|begin|leave)|"
    r"didn['’]t (?:look|read|set|check|do|start|bother|begin|leave)|not (?:done|begun|started|set|scanned|ordered"
    r"|written|looked|read|opened|asked)|"
    r"was (?:rehearsing|playing|watching|at (?:a|the) (?:party|festival|match|game|wedding|beach))|caught the later|"
    r"wrote (?:it|the \w+) (?:down )?(?:wrong|for the wrong)|set (?:the|my) alarm (?:for|wrong)|ordered (?:it"
    r"|them) only|hardly begun|"
    r"took the wrong|went to the wrong|took my time)\b|\bmy own fault\b|\bby choice\b|\bi (?:simply )?(?:did not"
    r"|didn['’]t) (?:do|send) it\b"
    r"|\b(?:overslept|slept it out|slept through)\b|\balarm (?:was )?(?:set )?(?:for|to|on)\b[^.;]{0,15}\bnot\b"
    r"|\bnothing else stood in the way\b|\bno (?:other )?reason\b",
    re.I,
)
"""The person's own doing as the cause."""


WEIGHED = Later(
    r"[^.;!?]*\b(?:(?:do|should|shall|can|could|may|might|would) (?:i|we) (?:just |simply |not )?(?:say|tell"
    r"|claim|pretend|write|blame)"
    r"|(?:says?|said|tells? me|told me|wants me|reckons|thinks)(?: (?:to|i should|that i should|i could"
    r"|just))* (?:say|tell|claim|pretend"
    r"|blame)|(?:i (?:could|might) (?:just )?(?:say|claim|pretend|blame)))\b[^.;!?]*",
    re.I,
)
"""A sentence that only weighs what one might say: it names no cause."""
OTHER_CAUSE = Later(
    r"\b(?:came late|late from|was late|failed|broke\w*|power cut|was ill|was sick|fever|hospital|died)\b", re.I
)
DUE = Later(
    r"\b(?:promis\w+|by (?:noon|the \d|mon|tues|wednes|thurs|fri|satur|sun|today|yesterday)\w*|late|overslept"
    r"|missed|did not (?:come|go|appear|turn up|call|phone)|"
    r"was to|agreed|asked me to|never set out|said i(?:['’]d| would)|had to|waited)\b",
    re.I,
)
"""A line about something that was due: only there has a cause to be named."""
WORK = Later(
    r"\b(?:years?|customers?|clients?|repair\w*|restor\w+|diagnos\w+|replac\w+|maintain\w*|tenants?|passengers?"
    r"|patients?)\b",
    re.I,
)
"""A sentence about one's trade, in which things fail every day."""


NEAR = 12
"""Characters before a failure in which a line denies it."""


@dataclass(frozen=True)
class Family:
    """One family of causes: how one sees it at all, that it was fine, and that it is said to have failed."""

    named: Later
    fine: Later
    failed: Later


def _thing(words: str, more: str = "") -> Family:
    """A family of things that fail."""
    return Family(
        Later(rf"\b(?:{words}{'|' + more if more else ''})\b", re.I),
        Later(
            rf"\b(?:{words})(?: \w+){{0,2}} (?:{FINE})|\b{NONE} (?:\w+ )?(?:{words}) {AILS}\b"
            rf"|\b{NONE} {AILS} (?:with|on|of) (?:\w+ )?(?:{words})\b"
            r"|\bnothing (?:was )?wrong with (?:the |my |our )?"
            + rf"(?:{words})\b"
            + (rf"|\b{NONE} (?:{more})" if more else ""),
            re.I,
        ),
        Later(
            rf"\b(?:{words})\b[^.;:]{{0,40}}?\b(?:{BROKE})|\b(?:{BAD}) (?:\w+ )?(?:{words})\b"
            rf"|\b(?:{words})\b[^.;]{{0,12}} \b(?:fault|problem|trouble)" + (rf"|{more}" if more else ""),
            re.I,
        ),
    )


TABLE = (
    _thing(FAMILIES["line"], r"cut off|load-?shedding"),
    _thing(FAMILIES["site"]),
    _thing(FAMILIES["mail"]),
    _thing(FAMILIES["transport"], STRIKE),
    _thing(FAMILIES["device"], r"power cut|black-?out|outage"),
    Family(
        Later(rf"\b(?:{NOISE})\b", re.I),
        Later(
            r"\b(?:it was|the (?:room|house|flat|office) was|all was) (?:\w+ )?(?:quiet|silent|empty)\b"
            r"|\bno noise\b|\b(?:nobody|no one) else (?:was )?(?:in|at)\b",
            re.I,
        ),
        Later(rf"\b(?:{NOISE})\b", re.I),
    ),
    Family(
        Later(rf"\b(?:{PEOPLE})s?\b", re.I),
        Later(rf"\b(?:{PEOPLE})\b[^;.]{{0,30}}\b(?:had no part|is not to blame|nothing to do with)\b", re.I),
        Later(PEOPLE_FAILED, re.I),
    ),
    Family(
        Later(rf"{ILL}|\b(?:ill|sick|illness|doctor|hospital|fever|health|cold|flu|surgery)\b", re.I),
        Later(
            r"\b(?:in (?:good|perfect|full) health|(?:nobody|no one|not|never) (?:was |been |is )?(?:ill|sick"
            r"|unwell)|no illness|was (?:perfectly )?(?:well|healthy|fit))\b",
            re.I,
        ),
        Later(rf"\b(?:{ILL})\b", re.I),
    ),
    Family(
        Later(
            rf"{HOME}|\b(?:mother|father|mum|dad|wife|husband|son|daughter|child|baby|family|grand\w+|aunt|uncle"
            rf"|brother|sister)\b",
            re.I,
        ),
        Later(
            r"\bmy (?:mother|father|mum|dad|wife|husband|son|daughter|child|family|parents|children|boy|girl) (?:is"
            r"|are|was|were) (?:\w+ )?(?:well|fine|healthy|at school|in good health|away)\b"
            r"|\b(?:nobody|no one) (?:in (?:the|my) family )?(?:was|is|died|has died) ?(?:ill|sick)?"
            r"|\bno (?:funeral|death|family (?:matter|emergency))\b",
            re.I,
        ),
        Later(rf"\b(?:{HOME})", re.I),
    ),
)
PAST = Later(
    r"\b(?:i (?:should|ought|could) have|no excuse|excuse|not the (?:reason|cause)|nothing to do with)\b", re.I
)
"""A sentence that names a thing and does not hide behind it."""
HAD = Later(
    r"\b(?:had|have|was given|got) [^;.]{0,50}\bsince (?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.I
)
GOT = Later(
    r"\bi (?:have |had |only |just |have only |only just |just now )*(?:got|received|was given|picked up"
    r"|collected)\b[^.;]{0,40}\b(?:today|yesterday|this morning|"
    r"just now|an hour ago)\b|\b(?:arrived|came|reached me|was (?:handed|given|sent)) (?:\w+ )?(?:only )?(?:today"
    r"|this morning|yesterday)\b",
    re.I,
)


def causes_in(sentences: Sequence[Piece], lines: tuple[str, ...]) -> Iterator[Doubt]:
    """Causes that the message names and the case rules out; one finding for each family."""
    for pattern, line in _ruled_out(lines):
        for sentence in sentences:
            found = _blamed(sentence.text, pattern)
            if found:
                yield clash(sentence, found, line)
                break


def _blamed(sentence: str, pattern: Later) -> re.Match[str] | None:
    """The words that put it on the thing; None where the sentence asks, denies, supposes or owns."""
    found = pattern.search(sentence)
    if (
        not found
        or sentence.endswith("?")
        or PAST.search(sentence)
        or WORK.search(sentence)
        or TAKEN_BACK.search(sentence)
    ):
        return None
    part = PART.split(sentence[: found.start()])[-1]
    near = part.rsplit(", ", 1)[-1]  # "could not send it, the line was down" supposes nothing of the line
    return None if DENIED.search(near) or SUPPOSED.search(near) else found


@lru_cache(maxsize=64)
def _ruled_out(lines: tuple[str, ...]) -> tuple[tuple[Later, str], ...]:
    """What each family of causes would be blamed with, and the line that rules it out."""
    made: list[tuple[Later, str]] = []
    lines = tuple(WEIGHED.sub(" ", line) for line in lines)
    own = next((line for line in lines if OWN.search(line) and not OTHER_CAUSE.search(line)), "")
    own = own if any(DUE.search(line) for line in lines) else ""
    for family in TABLE:
        fine = next((line for line in lines if family.fine.search(line) and not _failed(family, line)), "")
        failed = any(_failed(family, line) and "?" not in line for line in lines)
        named = any(family.named.search(line) for line in lines)
        if fine and not failed:
            made.append((family.failed, fine))
        elif own and not named:
            made.append((family.failed, own))
    had = next((line for line in lines if HAD.search(line)), "")
    if had:
        made.append((GOT, had))
    return tuple(made)


def _failed(family: Family, line: str) -> bool:
    """True for a line that says that something of a family failed, and does not deny it."""
    return any(not DENIED.search(line[max(0, m.start() - NEAR) : m.start()]) for m in family.failed.finditer(line))
