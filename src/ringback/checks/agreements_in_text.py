"""Agreements, praise and meetings that a message tells of, and the case says that there were none.

A line says "she promised nothing" or "he could give no date"; the message says "you kindly confirmed a day". What the
employer did say is left alone: a claim whose words stand in the case is never found.
"""

import re
from collections.abc import Iterator, Sequence

from ringback.checks.contrasts import NOTHING, Contrast, claim_in, clash, contrasts_in
from ringback.checks.denials import Doubt
from ringback.checks.knowing import STEM, Known, telling
from ringback.language.later import Later
from ringback.language.sentences import Piece

HELD = 0.5
"""The part of a claim's telling words that the case must hold for the claim to count as known."""
THEY = r"(?:he|she|they|nobody|no one|no-one|none of them|it|(?:Mrs?|Ms|Dr)\.? \w+|the \w+)"
PROMISED = r"(?:promis\w+|agree[ds]?|offer(?:ed)?|confirm\w*|commit\w*|guarantee\w*|assure\w*)"
NO_PROMISE = Later(
    rf"\b{THEY} (?:has |have |had )?(?:{PROMISED}|gave|said)(?: to)? (?:me )?nothing\b"
    rf"|\b(?:nobody|no one|no-one|none of them) (?:has |have |had )?(?:{PROMISED}|said)\b"
    rf"|\b{THEY} (?:did not|didn['’]t|has not|have not|had not|never|would not|wouldn['’]t|could not) (?:yet |ever )?"
    r"(?:promise|agree|offer|confirm|commit|guarantee|assure|speak of|spoke of|spoken of|mention|say (?:when|yes"
    r"|anything|that|so|how)"
    r"|said (?:when|yes|anything|that|so)|name (?:a|any)|give (?:a|any))"
    r"|\bno (?:(?:start |starting |firm |fixed )?dates?|offers?|promises?|agreements?|commitment|ranking|praise"
    r"|second interview|"
    r"next step|job|contract|salary)(?: (?:or|nor|and) (?:an? )?\w+)?(?: about [\w ]{1,30}| of (?:any|a) \w+)? ?"
    r"(?:$|[;,.]|(?:was|were|has been|had been|is|yet|named|given|mentioned|made)\b)"
    r"|\bnothing (?:was |has been |had been |is )?(?:yet )?(?:promised|agreed|offered|settled|fixed|decided|signed"
    r"|said about|arranged)\b"
    rf"|\b{THEY} (?:could|would|can) (?:give|name|promise|say|tell) (?:me )?(?:no|nothing)\b"
    rf"|\b{THEY} gave (?:me )?no (?:date|promise|answer|sign|word|hint)\b"
    rf"|\b{THEY} (?:said )?(?:\w+ )?(?:would|will|wanted to|had to|must) (?:have to )?think (?:about|whether|it over)\b"
    rf"|\b{THEY} (?:said|told me) nothing\b"
    rf"|\b{THEY} made no (?:promise|offer|commitment|comment|remark)",
    re.I,
)
"""A line that says that nothing was promised, or that the thing was left open."""
OTHER_SIDE = r"(?:you|he|she|they|your \w+|the \w+|(?:Mr|Mrs|Ms|Dr|Herr|Frau|Sister|Coach)\.? \w+)"
SOFTLY = (
    r"(?:['’]ve|['’]d)?(?: (?:have|had|so|very|most|both|all|already|also|kindly|even|then|once|clearly"
    r"|kind enough to|were|was|"
    r"more or less|as good as|practically|been))*"
)
STRONG = Later(
    rf"\b{OTHER_SIDE}{SOFTLY} (?:promised|agreed|assured|confirmed|guaranteed|undertook)\b"
    rf"|\b{OTHER_SIDE}{SOFTLY} offered (?:me )?(?:the|a|another|to (?:let|give|hire|take|see)) (?:\w+ )?(?:job|post"
    rf"|place|position|role|contract|chance|date|test|try|day|trial|interview|me)\b"
    r"|\b(?:we|it (?:was|is|has been|had been)|everything (?:was|is))"
    r"(?:['’]ve|['’]d)?(?: (?:have|had|both|already|also|as good as|all))* "
    r"(?:(?:left|left it|had it) )?(?:agreed|settled(?= (?:on|for|that))|fixed (?:on|for|a date))\b"
    r"|\bas (?:(?:you|we|was|it was|he|she|they) )?(?:had |have )?(?:agreed|promised|confirmed|settled)\b"
    r"|\byour (?:\w+ )?(?:promise|offer of (?:a|the) (?:job|post|place|contract|second|another)|agreement|assurance"
    r"|undertaking|commitment|confirmation)\b|\bour agreement\b",
    re.I,
)
WEAK = Later(
    rf"\b{OTHER_SIDE}{SOFTLY} (?:said|saying|told (?:me|us)|mentioned|let (?:me|us) know|gave me to understand"
    rf"|picked|chosen|chose|"
    r"praised|called me|spoke of|hinted|indicated)\b"
    r"|\b(?:good|glad|pleased|happy|nice|delighted|kind of you) to (?:hear|learn|read|know|say|tell)(?: from you"
    r"| me)?,? (?:that|how|my|the rest|I)\b"
    r"|\byour (?:\w+ )?(?:praise|compliments?|kind words|good words|word)\b",
    re.I,
)
LATER = Later(r"\bno (?:firm |fixed )?date (?:was )?(?:given|named|set)? ?for\b", re.I)
OUTCOME = Later(
    r"\b(?:jobs?|post|place|position|contract|start\w*|begin|results?|decision|chance|best|first|second|number one"
    r"|again|back|pick\w*|chosen|chose|"
    r"accept\w*|clean\w*|liked?|good|great|excellent|impress\w*|strong\w*|through|next (?:round|stage)|mine"
    r"|offer\w*|hir(?:e|ed|ing)|"
    r"repeat|by (?:the|mon|tues|wednes|thurs|fri|next)|join\w*|welcome|paper\w*|salary|trial|ahead)\b",
    re.I,
)
"""What one hopes that they said."""
DATED = Later(
    r"\b(?:by|until|on|before|within|from) (?:the |next |this )?(?:\d|mon|tues|wednes|thurs|fri|satur|sun|end|first"
    r"|week|month|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\bresult|\bdecision|\bstart",
    re.I,
)
ONLY_A_DATE = Later(r"\bno (?:\w+ )?dates?\b", re.I)
AFFIRMED = Later(
    r"\b(?:he|she|they|(?:Mrs?|Ms|Dr)\.? \w+) (?:has |had |kindly |also |then )*(?:promised|agreed|offered"
    r"|confirmed|assured)\b"
    r"(?! (?:to )?nothing)|\bwe (?:had |have )?(?:agreed|arranged|settled)\b",
    re.I,
)
"""A line in which they did promise something: then another line's "no date" is of another thing."""
MINE = Later(
    r"\b(?:that|promis\w+|said|told me|agreed) (?:that )?the (?:job|post|place|position|role"
    r"|contract)(?: here)? (?:is|was|would be|['’]s) (?:already |as good as |now )?mine\b|\bthe (?:job|post|place"
    r"|position) (?:is|['’]s) (?:already|as good as|now) mine\b"
    r"|\byou (?:have |had |already |had already )*(?:offered|given|gave|promised) me the (?:job|post|place|position"
    r"|role)\b"
    r"|\b(?:i (?:am|was)|i['’]m|(?:called|named|made|put) me) (?:your |the )?(?:number one|first choice|favou?rite"
    r"|top (?:candidate|choice)|best candidate)\b"
    r"|\b(?:already|have|had|you['’]ve|had already) (?:picked|chosen|selected|hired|decided (?:for|on)) me\b"
    r"|\b(?:you|they) (?:have )?decided (?:for|on) me\b"
    r"|\bnow that i (?:have|['’]ve got) the (?:job|post|place)\b",
    re.I,
)
OPEN = Later(
    r"\b(?:no (?:decision|answer|reply|word|offer|news)|will (?:decide|hear|ring|phone|let me know|answer|reply)"
    r"|would (?:let me know|"
    r"be in touch|decide|phone|ring|write|call|answer)|be in touch|still (?:deciding|interviewing)"
    r"|other candidates?|compare)\b",
    re.I,
)
NOT_SPOKEN = Later(
    r"\b(?:(?:i|we) (?:have|had|['’]ve)|we['’]ve|i['’]ve)(?: not|n['’]t| never) (?:yet )?(?:spoken|met|talked"
    r"|phoned|rung|called|heard)\b"
    r"[^;.]*|\b(?:i|we) (?:did not|didn['’]t|never) (?:speak|spoke|meet|met|talk|talked)\b[^;.]* since\b"
    r"|\bno (?:contact|call|word|"
    r"conversation|meeting) (?:with \w+ )?since\b|\b(?:nobody|no one) (?:has )?(?:called|phoned|rang|rung|wrote"
    r"|written|spoken)\b",
    re.I,
)
SPOKEN = Later(
    r"\bwhen (?:we|you)(?: \w+)? (?:met|spoke|talked|rang|phoned|called)\b[^.]{0,30}\b(?:last|yesterday|this|on|at"
    r"|again)\b"
    r"|\b(?:we|i)(?: have| had)?(?: already| also)? (?:met|spoke|spoken|talked) (?:again|since|afterwards|later)\b"
    r"|\b(?:told me|rang me|phoned me|called me|let me know) (?:this morning|yesterday|last \w+|today|on the phone"
    r"|again|afterwards)\b"
    r"|\b(?:our|your) (?:second|last|later|recent) (?:call|conversation|chat)\b",
    re.I,
)
NOT_ASKED = Later(
    r"\bi (?:have not|haven['’]t|had not|did not|didn['’]t|never) (?:yet )?(?:asked?|written to|wrote to) (?:my|our"
    r"|him|her|the)\b(?![^;.]* until\b)",
    re.I,
)
ASKED = Later(
    r"\bi (?:\w+ )?(?:asked|chased|reminded|begged|wrote to|write to|written to|keep asking|am chasing"
    r"|have been chasing|pressed)\b"
    r"|\b(?:every|each) day i (?:write|ask|ring|call|phone)\b|\b(?:has|have|had)(?: still)? not (?:answered|replied"
    r"|sent|written|given)\b"
    r"|\b(?:keeps|kept|is|are) (?:me waiting|promising|not answering)\b|\bas (?:soon as )?(?:he|she) (?:wakes"
    r"|answers|replies)\b",
    re.I,
)
NO_OTHER = Later(
    r"\bno other (?:offers?|firm|employer|process|application|interview|job)\b|\bno (?:second |competing "
    r"|rival )?offers? (?:from|in hand|elsewhere)\b"
    r"|\b(?:nobody|no one|no firm) else (?:has |have )?(?:offered|made)\b",
    re.I,
)
OTHER = Later(
    r"\b(?:another|a second|two|other|competing|rival|firm|good|better|written|further) (?:\w+ )?offers?\b"
    r"|\boffers? (?:from|in hand|"
    r"elsewhere|on (?:my|the) (?:table|desk))\b|\b(?:another|a second|two other) (?:firm|employer|company"
    r"|house)s? (?:has|have|wants?|is|are)\b"
    r"|\byour competitors? (?:has|have|wants?|offered)\b"
    r"|\b(?:another|an?other|two|three|two other|three other|some|other"
    r"|several) (?:other )?[\w-]+(?: \w+)? (?:has|have|is|are|want|wants)"
    r" (?:\w+ )?(?:put|made|offered|asked|approached|written|invited|waiting|pressing|called|a contract|me\b)",
    re.I,
)
HAS_OTHER = Later(
    r"\bi(?: also)? have (?:an?|another|one|two|three) (?:\w+ )?(?:offers?|interviews?|applications?) (?:with"
    r"|from|at|next|tomorrow|elsewhere|out)\b"
    r"|\b(?:an?|another|one) (?:other )?(?:offer|interview) (?:from|with) (?:another|a different)\b"
    r"|\bi have (?:applied|written) to (?:two|three|four|five|six|several|other|\d)",
    re.I,
)
ONLY_YOU = Later(
    r"\b(?:not|nobody|no one|no-one|never) (?:\w+ )?(?:talking|speaking|applied|applying|interview\w*) (?:to|with"
    r"|for|at|anywhere)?"
    r" ?(?:anybody|anyone|anywhere|any other|else)|\b(?:the|my) only (?:application|one i|firm i|place i"
    r"|company i|employer i|job i)\b"
    r"|\b(?:applied|talking|speaking) (?:\w+ )?(?:nowhere|to (?:nobody|no one|no other))(?: else)?\b",
    re.I,
)
AGAIN = Later(
    r"\byou (?:would|will|['’]d|were going to) (?:\w+ )?(?:call|ring|phone|invite|see|write to) (?:me )?(?:again"
    r"|back)\b",
    re.I,
)
CLAIMS_IT, CLAIMS_STRONGLY, CLAIMS_WEAKLY = (Contrast(NOTHING, said) for said in (MINE, STRONG, WEAK))
TABLE = (
    Contrast(NOT_SPOKEN, SPOKEN),
    Contrast(NOT_ASKED, ASKED, shared=1, unless=Later(r"\b(?:i|i['’]ve|have) asked\b", re.I)),
    Contrast(HAS_OTHER, ONLY_YOU, denies=True),
    Contrast(NO_OTHER, OTHER, but=Later(r"\boffer(?:s|ed)? (?:of|to|you)\b|\bthank", re.I)),
)


def agreements_in(sentences: Sequence[Piece], known: Known) -> Iterator[Doubt]:
    """Agreements, praise and offers that the case says there were none of."""
    yield from contrasts_in(sentences, known.lines, TABLE)
    denied = next((line for line in known.lines if NO_PROMISE.search(line) and not LATER.search(line)), "")
    left_open = denied or next((line for line in known.lines if OPEN.search(line)), "")
    affirmed = any(AFFIRMED.search(line) for line in known.lines)
    for sentence in sentences if left_open else ():
        found = _agreement(sentence.text, known, denied, affirmed=affirmed)
        if found:
            yield clash(sentence, found, left_open)
            return


def _agreement(sentence: str, known: Known, denied: str, *, affirmed: bool) -> re.Match[str] | None:
    """The words that tell of an agreement: of the job itself, of anything, or of what the case holds nothing of."""
    mine = claim_in(sentence, CLAIMS_IT)
    if mine and not affirmed:
        return mine
    strong = claim_in(sentence, CLAIMS_STRONGLY) if denied else None
    dated = not ONLY_A_DATE.search(denied) or (strong and DATED.search(sentence, strong.end()))
    if strong and dated and not affirmed:
        return strong
    found = strong or (claim_in(sentence, CLAIMS_WEAKLY) if denied else None)
    if found and dated and OUTCOME.search(sentence, found.start()):
        if AGAIN.search(sentence, found.end()):
            return found
        rest = [w for w in telling(sentence[found.end() :]) if len(w) >= STEM]
        if len(rest) > 1 and sum(w in known.stems for w in rest) < HELD * len(rest):
            return found
    return None
