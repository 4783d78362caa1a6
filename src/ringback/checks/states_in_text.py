"""Posts that are over, ranks and prizes that were not reached, told as if they were.

Who was dismissed did not go of their own will, who is at home has no employer, and the ninth of twelve did not top the
table.
"""

import re
from collections.abc import Iterator, Sequence

from ringback.checks.contrasts import Contrast, contrasts_in
from ringback.checks.denials import Doubt
from ringback.language.later import Later
from ringback.language.sentences import Piece

DISMISSED = Later(
    r"\b(?:dismissed|fired|sacked|terminated) me\b|\b(?:i was|was i|got|been) (?:dismissed|fired|sacked|let go"
    r"|terminated|asked to (?:leave|go))\b"
    r"|\blet me go\b|\basked me to (?:leave|go|resign)\b|\b(?:my )?dismissal\b",
    re.I,
)
WENT = Later(
    r"\b(?:natural (?:end|close)|(?:contract|post|term|position|season) (?:had |has |simply |just )*(?:ended"
    r"|ran out|expired|ran its course|came to|finished|was up)|not renewed|"
    r"mutual|by agreement|(?:of|by|at) my own (?:wish|accord|choice|decision|free will|request)|i (?:chose|decided"
    r"|wanted|preferred) to (?:leave|go|move|look)|"
    r"(?<!why )(?<!when )(?<!after )(?<!before )(?<!since )(?<!until )i (?:left|resigned|quit) (?:them|(?:the|that"
    r"|my) (?:firm|company|post|job|house|place)|in (?=jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|the|20)"
    r"|because|on good terms|voluntarily|to (?:look|find|take|be|work|go)|for )|i (?:handed in|gave in"
    r"|gave) my notice\b|re-?organi[sz]\w+|redundan\w+|restructur\w+|downsiz\w+|"
    r"cutting (?:its|their|the|down)|cuts\b|closed (?:its|the|down)|laid off)",
    re.I,
)
OWNS_IT = Later(r"\b(?:dismiss\w*|fired|sacked|let me go|they ended|terminated)\b", re.I)
AT_HOME = Later(
    r"\b(?:at home since|out of work|unemployed|without (?:a )?(?:job|work|post|employment)|jobless|no (?:job|work"
    r"|post|employer|employment) (?:since|at|now|for)|between jobs|"
    r"contract (?:was )?not renewed|laid off|made redundant|not (?:been )?(?:employed|working) since|(?:have "
    r"|had )?not worked since|no longer (?:work|employed|there|with)|"
    r"(?:shop|firm|company|works|factory) (?:has )?closed (?:in|last|down))\b",
    re.I,
)
IN_POST = Later(
    r"\bwhere i (?:am|work) (?:now|today|at present|currently)\b|\b(?:at|with|in|for) my (?:present"
    r"|current) (?:firm|employer|post|job|company|place|house|position|shop)\b"
    r"|\bmy (?:present|current) (?:firm|employer|post|job|company|boss|supervisor|manager|position|role)\b"
    r"|\bi (?:am |['’]m )?(?:still|currently|presently) (?:work\w*|employed|run|lead|at)\b"
    r"|\b(?:give|serve|work)(?: out)? (?:\w+ )?(?:my |some )?notice\b|\bnotice period\b|\bmy (?:supervisor|boss"
    r"|manager|employer|foreman|director) has (?:again|put|given|made|just)\b|\b(?:get|take) (?:\w+ )?(?:day "
    r"|time )?off from work\b",
    re.I,
)
WORKING = Later(
    r"\b(?:i (?:now |still )?(?:work|assess|drive|run|help|teach) (?:at|in|for|on|as|with)|on my own account"
    r"|self-?employed|freelance|current(?:ly)?|now at|at present)\b",
    re.I,
)
PLACED = Later(
    r"\b\d+(?:st|nd|rd|th) (?:out )?of (?:\d+|\w+teen|\w+ty)\b|\b(?:last|bottom|middle) of (?:the|my|our|\w+teen)\b"
    r"|\b(?:missed|below|under) (?:my |the |our )?(?:sales )?target\b|\bnever (?:first|top|the best)\b",
    re.I,
)
TOP = Later(
    r"\b(?:topped|led) (?:the|my|our) (?:region|table|list|team|branch|league|board|sales|area|county|country)\b"
    r"|\btop (?:seller|salesman|saleswoman|salesperson|performer|rep|agent|of the)\b|\bnumber one (?:in|of|seller)\b"
    r"|\b(?:came|was|finished|ranked) (?:first|top|number one)\b|\bbest (?:seller|in (?:the|my)|of (?:the|my))\b"
    r"|\b(?:beat|hit|met|exceeded|above|over) (?:my |the |every |all )?(?:\w+ )?targets?\b",
    re.I,
)
NO_PRIZE = Later(
    r"\b(?:no|not an?|never an?|without) (?:\w+ )?(?:awards?|prizes?|medals?|honou?rs?|distinctions?|trophy)\b"
    r"|\b(?:won|have won) (?:nothing|no \w+)\b|\bnever (?:won|been (?:named|awarded))\b",
    re.I,
)
PRIZE = Later(
    r"\b\w+ of the (?:year|month|quarter|season)\b|\b(?:i|we|was|were|me|my|been)\b[^.;]{0,40}\b(?:awarded|award"
    r"|prize|medal|trophy|distinction|honou?red|commended|commendation)\b|\b(?:was|been|got) (?:named|voted"
    r"|chosen as|elected) ",
    re.I,
)
TABLE = (
    Contrast(DISMISSED, WENT, but=OWNS_IT),
    Contrast(AT_HOME, IN_POST, unless=WORKING),
    Contrast(PLACED, TOP),
    Contrast(NO_PRIZE, PRIZE),
)


def states_in(sentences: Sequence[Piece], lines: tuple[str, ...]) -> Iterator[Doubt]:
    """States that the message claims and the case says are over, or were never reached."""
    yield from contrasts_in(sentences, lines, TABLE)
