"""Deeds of somebody else, or in which the person only had a part, told as the person's own.

A line says "my colleague restored it" or "second cook, not in charge"; the message says "I was in charge of that". The two
must speak of the same thing: a sentence, or the one before it, shares a telling word with the line.
"""

import re
from collections.abc import Iterator, Sequence

from ringback.checks.contrasts import Contrast, contrasts_in
from ringback.checks.denials import Doubt
from ringback.language.later import Later
from ringback.language.sentences import Piece

SOMEBODY = (
    r"(?:my|our) (?:\w+ )?(?:colleague|manager|boss|foreman|partner|senior|supervisor|chief|mentor|predecessor"
    r"|brother|father|cousin|"
    r"friend|mate|lead|team leader|head|owner|master|tutor|flatmate|sister|uncle|teacher|director)"
)
DID = (
    r"(?:did|made|built|wrote|led|ran|planned|restored|repaired|fixed|designed|drew|sold|closed|won|found|handled"
    r"|decided|signed|"
    r"drove|set (?:it )?up|cooked|taught|treated|cut|solved|negotiated|managed|organi[sz]ed|brought|carried"
    r"|took the lead|was in charge)"
)
EXPLICIT = Later(
    r"\b(?:not|never) (?:been )?(?:in charge|the (?:lead|leader)|responsible)\b|\bi (?:only |merely "
    r"|just )?(?:assisted|shadowed|watched|looked on)\b"
    r"|\bthe (?:lead|leader|one in charge) was (?!i\b|me\b)|\bnever \w+(?: \w+){0,3} (?:alone|on my own|by myself"
    r"|unsupervised)\b|\bonly (?:with|beside|under|together with|helped|"
    r"assisted|watched|shadowed|as (?:an? )?(?:helper|assistant|second))\b|\bnot (?:alone|by myself|on my own)\b"
    r"|\bunder supervision\b"
    r"|\b(?:as (?:a |one )?(?:member|part)|one) of (?:an? |the )?(?:\w+ )?(?:team|crew|group)\b|\bas (?:an? "
    r"|the )?(?:helper|assistant|trainee|apprentice|second|junior)\b|\b(?:did not|didn['’]t) (?:lead|run|manage"
    r"|build|design|write|plan) it\b"
    r"|\bi (?:only )?(?:helped|carried|held|had a (?:small )?part|took part)\b|\bnever (?:led|run|managed|headed"
    r"|been responsible)\b",
    re.I,
)
"""A line that says how small the part was."""
THEIRS = Later(
    rf"\b{SOMEBODY}(?: [A-Z]\w+)? {DID}\b|\b{DID} by (?:my|our) \w+\b|\bi was (?:only )?(?:on leave|away|not there"
    rf"|absent|off sick|on holiday|not present)\b"
    r"|\bi (?:only )?(?:read|heard of|saw) (?:his|her|their|about)\b|\bnot (?:mine|my (?:own )?work|by me)\b",
    re.I,
)
"""A line that says who did it."""
AFTER = (
    r"(?:and|but|so|with|for|in|at|on|since|from|when|while|until|there|then|every|each|all|as|to|without|because)\b"
)
"""What goes on after "on my own"; with any other word it is "on my own course"."""
WHOLE = Later(
    r"\b(?:i was|i am|being|me|i['’]m|put me|stood|i) (?:fully |solely |alone )?in (?:sole |full )?charge\b"
    r"|\bsingle-?handed(?:ly)?\b"
    rf"|\b(?:all )?(?:on|by) (?:my|me) own\b(?! (?!{AFTER})\w)|\ball by myself\b|\bby myself\b"
    r"|\b(?:entirely |quite |all )?alone\b"
    r"|\bwithout (?:any )?(?:help|supervision|anybody)\b"
    r"|(?<!mine )(?<!my error )(?<!my fault )(?<!wrong )(?<!my mistake )\bfrom (?:start to finish|first to last"
    r"|beginning to end|a to z)\b|\bi (?:was|am|was the one"
    r"|have been) (?:solely |fully )?(?:responsible|accountable)\b"
    r"|\bunder my (?:lead|leadership|direction|command|responsibility)\b|\bnobody (?:beside|behind|helping|to help)\b"
    r"|\bi(?:['’]ve| have| had)?(?: \w+)? (?:led|headed|directed|oversaw|overseen|supervised|masterminded)\b"
    r"|\bmy own (?:design|work|plan|idea)\b",
    re.I,
)
"""Words by which the whole is claimed."""
ABSENT = Later(
    r"\bi was (?:only )?(?:on leave|away|not there|absent|off sick|on holiday|not present)\b|\bi (?:only )?(?:read"
    r"|heard of|saw) (?:his|her|their) (?:report|notes?|work|account)\b",
    re.I,
)
LED = Later(
    r"(?<!said )(?<!claimed )(?<!that )(?<!how )\bi (?:led|headed|ran|managed|directed|closed alone|worked alone|alone)\b|\b(?:was"
    r"|am) (?<!not )in charge\b",
    re.I,
)
"""A line in which the person did lead something."""
MINE_TOO = Later(rf"\bi (?:also |then |only )?{DID}\b", re.I)
OWN_DEED = Later(
    rf"\b(?:i|we)(?:['’]ve| have| had| also| once| then| myself)* {DID}\b|\bthat is what i did\b|\bi myself\b"
    rf"|\bmy own\b|\bi \w+(?:ed|t) (?:it |them )?myself\b|\bas i did\b|\bi did (?:that|it|this|so|exactly)\b",
    re.I,
)
"""Any deed of one's own."""
WITH = Later(
    r"\b(?:help\w*|assist\w*|shadow\w*|supervis(?:ed|ion)|watch\w*|beside|alongside|together with|colleague|with my"
    r"|under my (?:boss|senior|manager|mentor)|"
    r"look(?:ed|ing) on|part in|junior|trainee|apprentice|read (?:his|her|their))\b",
    re.I,
)
"""Words by which the message itself gives the others their due."""
TAUGHT = Later(
    r"\bas (?!your|my|our|his|her|their|you|soon|much|well|far|long|told|said)(?:an? "
    r"|the )?(?:[\w-]+ ){0,3}(?:leader|lead|head|manager|supervisor|chief|foreman|forewoman|director|captain"
    r"|in-charge|senior \w+)\b(?! of (?:yours|your))"
    r"|\bi (?:was|am|have been|was made|became) (?:an? |the )?(?:\w+ )?(?:leader|lead|head|manager|supervisor|chief"
    r"|foreman|director|senior)\b",
    re.I,
)
NO_RANK = Later(
    r"\b(?:not|never) (?:yet )?(?:held|had|been|hold|have) (?:in )?(?:an? |any )?(?:senior|leading|management"
    r"|managerial|lead|supervisor|leader)\w*\b|\bno (?:senior|management|leading|leadership|supervisory) \w+"
    r"|\bnever (?:an? |the )?(?:leader|lead|head|manager|supervisor|chief|foreman|planner|in charge)\b",
    re.I,
)
SMALL_POST = Later(
    r"\b(?:post|job|title|role) was (?:\w+ )?(?:assistant|deputy|junior|trainee|apprentice|helper)\b|\b(?:assistant"
    r"|deputy|junior|trainee|apprentice) \w+, (?:never|not) ",
    re.I,
)
LARGER = Later(
    r"\b(?:as|i was|i am|i worked as|was the|being) (?:an? |the )?(?!assistant|deputy|junior|trainee|apprentice"
    r"|helper)(?:\w+ )?(?:planner|engineer|manager|buyer|accountant|cook|chef|editor|designer|electrician"
    r"|technician|surveyor|nurse|teacher|leader|head|supervisor|inspector|officer|controller|analyst|architect"
    r"|pilot|master|baker|fitter|carpenter|librarian|coordinator)\b",
    re.I,
)
APPLIES = Later(
    WITH.pattern + r"|\b(?:apply|applied|application|interview|role|vacancy|position|next|one day|become)\b", re.I
)
LEAD_WAS = Later(
    r"\bthe (?:lead|leader|one in charge) was (?!i\b|me\b)|\b(?:he|she|they|my \w+) (?:was in charge|led it|ran it"
    r"|did it)\b",
    re.I,
)
FULLY = Later(r"\bi (?:led|ran|headed|managed|did|built|planned) (?:it|that|this|them|all of (?:it|that))\b", re.I)
TABLE = (
    Contrast(LEAD_WAS, FULLY, but=WITH),
    Contrast(EXPLICIT, WHOLE, shared=1, unless=LED, but=WITH),
    Contrast(THEIRS, WHOLE, shared=1, unless=LED, but=WITH),
    Contrast(THEIRS, OWN_DEED, shared=3, unless=MINE_TOO, but=WITH),
    Contrast(ABSENT, OWN_DEED, shared=2, but=WITH),
    Contrast(NO_RANK, TAUGHT, but=APPLIES),
    Contrast(SMALL_POST, LARGER, but=APPLIES),
)


def deeds_in(sentences: Sequence[Piece], lines: tuple[str, ...]) -> Iterator[Doubt]:
    """Deeds that the message claims whole and the case gives to somebody else, or in part."""
    yield from contrasts_in(sentences, lines, TABLE)
