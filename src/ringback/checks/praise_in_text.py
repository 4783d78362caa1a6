"""Kind words and invitations that a message puts into their mouths, and the case tells of silence, doubt or a "please do not".

"You told me yourself that the rest was spot on" beside "she made no comment"; "as you suggested I come by" beside "he said that
they do not receive visitors". Where any line tells of a kind word, nothing is said here: it may be that one.
"""

import re
from collections.abc import Iterator, Sequence

from ringback.checks.contrasts import Contrast, contrasts_in
from ringback.checks.denials import Doubt
from ringback.language.later import Later
from ringback.language.sentences import Piece

PERSON = r"(?:(?:Mrs?|Ms|Dr|Herr|Frau|Chef)\.? (?-i:[A-Z])\w+|(?-i:[A-Z])\w+)"
THEY = rf"(?:he|she|they|{PERSON}|the \w+)"
THEIRS = (
    rf"(?:you|he|she|they|your (?:{PERSON}|\w+)|(?:one|two|some|several|most|all) of (?:you|the \w+)|the \w+|{PERSON})"
    r"(?: yourself| yourselves| himself| herself| all| both)?"
)
SOFTLY = r"(?:(?:['’]ve|['’]d)?(?: (?:have|had|very|most|so|also|even|kindly|graciously|kind enough to|were|was|then|once|later))*)"
SAID = (
    r"(?:said|say|saying|says|told (?:me|us)|tell (?:me|us)|mentioned|mention|remarked|noted|called|found|thought"
    r"|liked|loved"
    r"|praised|admitted|wrote|let (?:me|us) know|agreed|nodded|smiled)"
)
PRAISE = (
    r"(?:right(?! (?:answer|one|figure|number|order|way|dose|word|value|thing|name|time|place))|fine|well"
    r"|good(?! (?:luck|day"
    r"|morning|evening|afternoon))|great|excellent|spot on|easy|best|strong(?:est)?|only one|first|clean"
    r"|promising|perfect"
    r"|sound|mine|correct(?! (?:answer|one|figure|number|dose|word|value))|impress\w+|favou?rite|put me through"
    r"|like[ds]?"
    r"|enjoyed|honest|brave|clever|nothing to worry|no (?:harm|matter|problem)|not (?:count|matter))"
)
SILENT = Later(
    rf"\b{THEY}(?: then| only)? (?:made no (?:comment|remark)|said nothing|gave no (?:sign|hint|word|opinion)"
    rf"|did not (?:say|comment)"
    r"|didn['’]t (?:say|comment)|never (?:said|commented))"
    r"|\b(?:nobody|no one|none)(?: (?:of|on|from) the \w+)? (?:has |had )?(?:said|spoke|commented|told|praised)\b"
    r"|\bno (?:comment|praise|compliments?|remark|good word)\b|\b(?:said|with) nothing nice\b|['’\x22], nothing more\b",
    re.I,
)
"""A line that says that they said nothing."""
KIND = Later(
    rf"\b{THEY} (?:\w+ )?(?:liked|loved|praised|enjoyed|smiled|laughed|thanked|was (?:kind|pleased|impressed"
    rf"|friendly|happy))\b"
    r"|\b(?:said|told|called|wrote|found)\b[^;.]{0,40}\b(?:good|great|well|fine|best|excellent|strong|impress\w+"
    r"|liked|right)\b"
    r"|\b(?:friendly|warm|went well|good talk|praise for)\b",
    re.I,
)
"""A line with a kind word of theirs."""
PRAISED = Later(rf"\b{THEIRS}{SOFTLY} {SAID}\b[^.;?]{{0,60}}?\b{PRAISE}\b", re.I)
DOUBTED = Later(
    r"\b(?:not|wasn['’]t|weren['’]t|nobody|never) (?:quite |very |really )?(?:convinced|impressed|pleased|happy"
    r"|persuaded|satisfied)\b"
    rf"|\b{THEY} (?:had to )?(?:corrected|correct|stopped|interrupted) me\b"
    r"|\b(?:shook (?:his|her|their) heads?|frowned|sighed|hissed|grimaced|winced|rolled (?:his|her) eyes)\b"
    r"|\bnot (?:recommended|good enough|up to|cabinet|the level|what (?:he|she|they))\b|\bothers? (?:had |did "
    r"|was |were )[^;.]{0,40}\bbetter\b"
    r"|\b(?:he|she|they|it) said [^;.]{0,12}\b(?:wrong|no\b|not right|that['’]s not)|\bsaid (?:it|that"
    r"|(?:my|the|that) (?:\w+ )?answer) (?:was|is) (?:\w+ )?wrong\b"
    r"|\bsaid (?:that )?i would (?:\w+ )?(?:fail|have failed)\b",
    re.I,
)
"""A line that says that they were not taken with it."""
HIGHLY = Later(
    rf"\b{THEIRS}{SOFTLY} {SAID}\b[^.;?]{{0,60}}?\b(?:(?:was|were|is|sounded|looked|seemed) (?:\w+ )?(?:right"
    rf"|correct|fine|spot on|good enough|acceptable|okay|all right"
    r"|perfect|excellent)(?! (?:answer|one|figure|number|order|way|dose|word|value))|best|strongest|only one"
    r"|impress\w+|favou?rite"
    r"|first choice|put me through|easy (?:one|mistake|thing)"
    rf"|happens to (?:every(?:one|body| \w+)|any(?:one|body)|the best)|(?:agree|agreed) with me|how (?:well|good|quickly))\b"
    rf"|\b{THEIRS}{SOFTLY} agreed with me\b|\b(?:meeting of minds|you (?:were|seemed|looked) (?:\w+ )?(?:impressed"
    rf"|convinced|delighted))\b",
    re.I,
)
OWNED = Later(
    r"\b(?:you|he|she) (?:was|were) (?:\w+ )?right\b|\b(?:wrong|mistake|error|corrected|not (?:right|good)"
    r"|wasn['’]t)\b[^.;]{0,25}$",
    re.I,
)
TURNED_AWAY = Later(
    r"\b(?:that i should|i should|i must|please|to|you) (?:not|never|don['’]t) (?:\w+ )?(?:call|ring|phone|write"
    r"|come|visit|send|contact|e-?mail"
    r"|count on)\b|\b(?:please )?(?:do not|don['’]t) (?:call|ring|phone|write|come|visit|send|contact|e-?mail"
    r"|count on|drop)\b"
    rf"|\b{THEY} (?:do not|don['’]t|does not|doesn['’]t|did not|didn['’]t|never) (?:receive|take|accept|want|allow"
    rf"|invite|suggest|ask for)"
    r"[^;.]{0,12}\b(?:candidates?|visit\w*|callers?|applicants?|calls?|me|a visit|any)\b"
    r"|\bsaid nothing (?:about|of) (?:a |any |the )?(?:visit|second|trial|coming|another|next)\b"
    r"|\bnothing about (?:a |any )?(?:second|next|another|visit|trial)\b",
    re.I,
)
"""A line that says that they did not ask for it, or asked not to."""
INVITED = Later(
    rf"\b{THEIRS}{SOFTLY} (?:suggested|proposed|invited|encouraged|(?:asked|told|urged|wanted) me to)\b"
    r"(?: (?:me|that|i|we|to|a|another|the|you|us|come|going|coming)){0,4} ?(?:come|coming|by|call|ring|phone"
    r"|write|send|visit|drop"
    r"|stop|look|see|set|second|trial|test|work|again|back|join|on the|$|[,.;])"
    r"|\byour (?:kind |friendly )?(?:invitation|suggestion) (?:to|that|of)\b",
    re.I,
)
INVITES = Later(
    rf"\b{THEY}(?: \w+)? (?:invited|encouraged|suggested|(?:asked|told|wanted) me (?:to|that I)) (?!not\b)", re.I
)
"""A line in which they did ask for it."""
BEATEN = Later(
    r"\bnot (?:in|among|one of) the (?:last|final|first|best|top) (?:two|three|four|five|six|\d)\b"
    r"|\bnot (?:short-?listed|close)\b",
    re.I,
)
CLOSE_RUN = Later(
    r"\b(?:to a coin|coin[- ]?toss|close (?:run|call|second|thing|decision)|so close|very close|narrow\w*|whisker"
    r"|hair['’]?s"
    r"|runner-?up|second (?:place|choice|best)|last two|final two|between (?:me|the two|two))\b",
    re.I,
)
TABLE = (
    Contrast(SILENT, PRAISED, unless=KIND, but=OWNED),
    Contrast(DOUBTED, HIGHLY, unless=KIND, but=OWNED),
    Contrast(TURNED_AWAY, INVITED, unless=INVITES, but=Later(r"\bnot to\b|\bno longer\b", re.I)),
    Contrast(BEATEN, CLOSE_RUN),
)


def praise_in(sentences: Sequence[Piece], lines: tuple[str, ...]) -> Iterator[Doubt]:
    """Kind words and invitations that the case rules out; one finding for each kind."""
    yield from contrasts_in(sentences, lines, TABLE)
