"""What was said in the talk, told otherwise: "as I explained" of what one could not explain, "nobody told me" of what stood in
the letter, "you nodded" of those who frowned.
"""

import re
from collections.abc import Iterator, Sequence

from ringback.checks.contrasts import Contrast, contrasts_in
from ringback.checks.denials import Doubt
from ringback.language.later import Later
from ringback.language.sentences import Piece

UNSAID = Later(
    r"\b(?:could not|couldn['’]t|did not|didn['’]t|never|was not able to|failed to|forgot to) (?:explain|say"
    r"|mention(?:ed)?|name|answer|describe|tell|give|said|"
    r"show|know|recall|remember|list|define|work out)\b|\b(?:gave|had) no answer\b|\bsaid nothing\b|\bblanked\b|\bwent blank\b",
    re.I,
)
AS_SAID = Later(
    r"\b(?:as|like|what|which|that) i (?:had |have |already |also |then |had already )*(?:explained|said|described"
    r"|mentioned|told|showed|pointed out|answered|laid out|set out|outlined)\b"
    r"|\bthe (?:[\w-]+ ){1,3}(?:that |which )?i (?:described|explained|outlined|set out|laid out|presented|gave you)\b"
    r"|\b(?:topic|question|point|subject|matter) (?:was|is|has been) (?:\w+ )?(?:covered|answered|settled"
    r"|dealt with|cleared up)\b"
    r"|\bi (?:already |had already |have already |did )(?:explained?|answered?|told|covered?|described?)\b",
    re.I,
)
CORRECTED = Later(
    r"\b(?:he|she|they|(?:Mrs?|Ms|Dr)\.? (?:\w+ )?\w+|the \w+) (?:had to )?(?:corrected|correct|stopped|interrupted"
    r"|put|tell|remind|show) me\b(?! (?:kindly|to|a|my|about))|\b(?:he|she|they) (?:then )?(?:showed|pointed out"
    r"|told) me\b|\bI did not notice\b",
    re.I,
)
MYSELF = Later(
    r"\bi (?:had |then |soon |quickly |at once |immediately |did )*(?:caught|corrected|correct|noticed|spotted|stopped"
    r"|found|saw|put)\b(?! myself \w+ing)[^.;]{0,40}\b(?:myself|my own (?:mistake|error|slip)|in the same breath"
    r"|before (?:you|he|she|we|anyone|anybody)|unprompted|with no prompting|without (?:a word|being|any|anybody"
    r"|anyone))\b",
    re.I,
)
SELF_CORRECTED = Later(
    r"\bi (?:then |had |at once |quickly )*(?:corrected|caught|put) (?:it|myself|that)\b|\bi noticed\b", re.I
)
SOUR = Later(
    r"\b(?:nobody|no one|none of them|he did not|she did not|they did not) (?:smiled?|laugh\w*|nod\w*)\b"
    r"|\b(?:frowned|sighed|stopped writing|shook (?:his|her|their) heads?|looked away|was not amused|did not smile"
    r"|looked annoyed|rolled (?:his|her) eyes)\b",
    re.I,
)
SWEET = Later(
    r"\b(?:everyone|everybody|we all|you all|all of (?:us|you)|the whole (?:team|panel|room)|you|we) (?:had|shared"
    r"|enjoyed) (?:\w+ ){0,2}laugh\b|\b(?:everyone|everybody|you all|we all) (?:laughed|smiled|nodded|chuckled)\b"
    r"|\byou (?:seemed|looked) (?:very |so |quite )?(?:pleased|happy|impressed|convinced|satisfied)\b"
    r"|\byou (?:really |clearly |obviously )?liked my\b",
    re.I,
)
WAS_TOLD = Later(
    r"\bi (?:had been|was|have been) (?:handed|told|given|sent|shown|warned|informed|asked|reminded)\b|\b(?:the|her"
    r"|his|their|my|agency['’]s) (?:\w+ )?(?:mail|e-mail|letter|invitation|message|text|sheet|sign|notice|list|plan"
    r"|map) [^;.]{0,25}\b(?:says?|said|showed|shows|gave|gives|names?|told|asked)\b"
    r"|\b(?:he|she|they) (?:had )?(?:sent|gave|handed|given|told|warned|wrote|written|announced|mentioned"
    r"|reminded)(?: it| them)? (?:to )?(?:me|it|the|this|about|that)\b|\bit (?:stood|was|is"
    r"|stands) (?:\w+ )?in (?:the|her|his|their) (?:\w+ )?(?:mail|e-mail|letter|invitation|message|text)\b",
    re.I,
)
NOT_TOLD = Later(
    r"\b(?:nobody|no one|no-one|none of you|neither of you) (?:\w+ )?(?:told|gave|handed|sent|informed|warned|said"
    r"|mentioned|showed|thought to|bothered|offered|let)\b"
    r"|(?<!\bi )\b(?:did not|didn['’]t|never|had not|hadn['’]t) (?:\w+ )?(?:tell|told|give|gave|given|hand|handed"
    r"|send|sent|inform\w*|warn\w*|let|show|shown|mention\w*|say|said)(?: to)? (?:me|us|anything|a word|word)\b"
    r"|\bi (?:was|had)(?: not|n['’]t| never) (?:been )?(?:told|given|handed|sent|informed|warned|shown)\b"
    r"|\bi (?:never|did not|didn['’]t) (?:get|got|receive|received) (?!to\b|round|past|over|away|so\b|as\b|further"
    r"|right|it right|the (?:hang|chance|point))",
    re.I,
)
FALSE_YES = Later(
    r"\basked (?:me )?(?:if|whether) i\b[^;]*(?=; i said (?:yes|i (?:was|had|did|could|am|have))\b.*\b(?:in truth"
    r"|true:|actually|not so|untrue|not true|a lie|only|never)\b)",
    re.I,
)
"""A question that was answered with a yes that was not true."""
HOLDS = Later(r"\bmy (?:\w+ ){1,3}(?:is|are|covers?|runs?)\b|\bi(?:['’]m| am| hold| have|['’]ve)\b", re.I)
WARM = Later(
    r"\b(?:then|later|at the end|she|he|they) (?:\w+ )?(?:smiled|laughed|nodded|was (?:pleased|kind|friendly))\b"
    r"|\bgood talk\b|(?<!nobody )(?<!not )\b(?:smil|laugh|nodd)\w+",
    re.I,
)
POORLY = Later(
    r"\b(?:not|never|no|wrong\w*|could|poor\w*|bad\w*|too|instead|nothing|thin|half|only|short)\b|n['’]t\b", re.I
)
SAID_IT = Later(r"\b(?:and |yes,? )?i (?:then )?(?:said|told \w+|answered|gave)\b(?! (?:nothing|no\b))", re.I)
NEVER_SAID = Later(
    r"\bi never(?: actually| once)? (?:said|told|claimed|called)\b"
    r"|(?<!thing )(?<!point )(?<!what )(?<!which )(?<!fact )\bi (?:did not|didn['’]t) say\b(?! (?:no|any"
    r"|enough))",
    re.I,
)
GAVE_NONE = Later(r"\bi (?:gave|named|brought|showed) (?:him |her |them )?(?:no|not one|neither)\b(?! answer)", re.I)
GAVE = Later(
    r"\bi (?:had |have |did )?(?:gave|give|given|named?|brought|showed?) (?:you |him |her |them |the \w+ )?"
    r"(?:an?|two|three|four|several|many|both|all|my|full|plenty)\b",
    re.I,
)
OWN_LIE = Later(
    r"\b(?:that|this|it|which)(?: answer)? (?:is|was)(?: simply| just)*(?: not|n['’]t) (?:true|so|the truth)\b"
    r"|\b(?:that|it) ain['’]?t (?:so|true|right)\b|\bi (?:lied|made (?:it|that) up)\b"
    r"|\b(?:that|it|this|which) (?:is|was) (?:a lie|untrue|false)\b"
    r"|\bi (?:told|said)\b[^.;]*\band i (?:haven['’]?t|hadn['’]?t|have not|had not|didn['’]?t|did not"
    r"|never (?:have|did|had))\b",
    re.I,
)
"""A line by which what the person said was untrue."""
AS_TOLD = Later(
    r"\b(?:as|like) i (?:\w+ly |already |also |had |have )*(?:told|said|mentioned|explained|stated|answered|confirmed)\b",
    re.I,
)
PLENTY = Later(
    r"\bi(?:['’]ve| have)(?: \w+)? (?:done|had|got|handled|seen|worked with) (?:plenty|lots|loads|a lot|lot of"
    r"|years|enough|heaps|tons"
    r"|quite a (?:bit|lot)|(?:\w+ )?experience)\b",
    re.I,
)
WAS_WRONG = Later(
    r"\b(?:owned (?:it|up)|gave (?:him |her |them )?the (?:correct|right)|i (?:was|got it|had it|answered"
    r"|said it) wrong|wrong answer"
    r"|my answer was wrong|(?:he|she|they) corrected me)\b",
    re.I,
)
RIGHTLY_TOLD = Later(
    r"\bas i (?:quite )?(?:correctly|rightly|truly|truthfully) (?:told|said|explained|stated|answered|mentioned)\b",
    re.I,
)
TABLE = (
    Contrast(OWN_LIE, AS_TOLD, shared=2, near=True),
    Contrast(OWN_LIE, PLENTY, shared=2, near=True),
    Contrast(WAS_WRONG, RIGHTLY_TOLD),
    Contrast(SAID_IT, NEVER_SAID, shared=1, near=True, denies=True),
    Contrast(GAVE_NONE, GAVE, shared=1, near=True),
    Contrast(UNSAID, AS_SAID, shared=2, near=True, but=POORLY),
    Contrast(FALSE_YES, HOLDS, shared=1, near=True),
    Contrast(CORRECTED, MYSELF, unless=SELF_CORRECTED),
    Contrast(SOUR, SWEET, unless=WARM),
    Contrast(WAS_TOLD, NOT_TOLD, shared=2, near=True, denies=True),
)


def sayings_in(sentences: Sequence[Piece], lines: tuple[str, ...]) -> Iterator[Doubt]:
    """What the message tells of the talk, and the case tells otherwise."""
    yield from contrasts_in(sentences, lines, TABLE)
