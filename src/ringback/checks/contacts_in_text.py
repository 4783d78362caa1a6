"""Calls and messages that a message tells of, and the case says were never made: "I tried you twice" beside "I did not ring".

What one does now is no such claim, nor what one should have done. Where the case itself tells of a call or a message that did
go out, nothing is said here: it may be that one.
"""

import re
from collections.abc import Iterator, Sequence

from ringback.checks.contrasts import Contrast, contrasts_in
from ringback.checks.denials import Doubt
from ringback.language.later import Later
from ringback.language.sentences import Piece

REACH = (
    r"(?:phone|ring|call|write|text|mail|e-?mail|warn|contact|message|reply|answer|get in touch"
    r"|leave (?:a |any )?(?:message|word|note))"
)
REACHED = (
    r"(?:phoned|rang|rung|called|wrote|written|texted|mailed|e-?mailed|warned|contacted|messaged|replied|answered"
    r"|got in touch|left (?:a |any )?(?:message|word|note))"
)
I_DID = r"\bi(?:['’]ve)?(?: (?:have|had|did|also|even|already|duly|then|of course|straight|at once|indeed|immediately|actually))*"
THEM = (
    r"(?:you|him|her|them|back|in\b|ahead|twice|three times|before|your (?!question|letter|mail|e-?mail|advert)\w+"
    r"|(?:the|his|her) (?:office|reception|landline|number|desk|line|switchboard|secretary|assistant|recruiter|agency)"
    r"|(?:Mrs?|Ms|Dr)\.? \w+|(?-i:[A-Z])\w+)"
)
NOT_REACHED = Later(
    rf"\bi ?(?:['’]ve not|have not|haven['’]t|had not|hadn['’]t|did not|didn['’]t|never)(?: yet| even| once"
    rf"| ever)? (?:{REACH}|{REACHED})\b"
    r"(?! (?:the|that|this|his|her|it|one|any of) (?:\w+ ){0,2}(?:question|part|test|exam|essay|plan|report|task|down))"
    rf"|\band (?:did not|didn['’]t|never) (?:{REACH}|{REACHED})\b"
    r"|\b(?:i|and) (?:rang|phoned|called|told|warned|wrote to|informed|texted|let) (?:nobody|no one)\b"
    r"|\bi (?:wrote|sent|said) nothing\b"
    r"|\bi (?:have not|haven['’]t|did not|didn['’]t|never) let (?:him|her|them|anybody|anyone) know\b"
    r"|\b(?:sent|left) no (?:word|message|note|text)\b|\bno (?:call|message|word|text) (?:from me|was sent|went out)\b",
    re.I,
)
"""A line that says that nobody was called or written to."""
REACHED_THEM = Later(
    rf"{I_DID} (?:try|tried)(?: to (?:{REACH}|reach))?(?: calling| ringing| phoning)? {THEM}"
    rf"|{I_DID} (?<=did )(?:phone|ring|call|text|warn|contact|write to|reply to|answer|e-?mail) {THEM}"
    rf"|{I_DID} (?:phoned|rang|rung|called|texted|warned|contacted|messaged|e-?mailed|mailed|replied to|answered"
    rf"|got back to|wrote(?: straight)?(?: back)? to|written to|dropped|let(?! you know by)) (?:straight )?{THEM}"
    rf"|{I_DID} (?:replied|wrote|answered|texted|rang|phoned) (?:back|straight|the same|that (?:same )?(?:evening|night"
    r"|day|afternoon|morning)|at once|within|(?:on|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    rf"|{I_DID} left (?:you |him |her |them )?(?:an? |two |three )?(?:messages?|voicemails?|word|notes?)\b"
    r"|\bmy (?:calls?|messages?|texts?|voicemails?|e-?mails?) (?:to you |to your \w+ )?(?:was|were|went|must|on|of|that"
    r"|from) (?:un|not|never|through|have|mon|tues|wednes|thurs|fri|satur|sun|the)"
    r"|\bas (?:i|we) (?:wrote|told you|said|explained|let you know) (?:on|in|by|that|the same) (?:mon|tues|wednes"
    r"|thurs|fri"
    r"|satur|sun|my|evening|night|day|e-?mail|mail|text|message)",
    re.I,
)
"""A sentence that tells of a call or message of one's own."""
DID_REACH = Later(
    rf"{I_DID} (?:only )?(?:phoned|rang|rung|called|texted|wrote(?! down| nothing| it| on| out)|e-?mailed|mailed"
    r"|messaged|sent (?:her|him|them|an?|one|two|my|the) (?:\w+ ){0,2}(?:mail|e-?mail|message|text|note|letter|thank)"
    r"|left (?:her|him|them|an?) (?:message|voicemail|note)|replied|answered)(?! nobody| nothing)"
    r"(?![^;.]{0,30} (?:only|today|this morning|just now))",
    re.I,
)
"""A line in which one did."""
NOT_THEN = Later(
    r"\b(?:just now|today|this morning|this (?:message|call)|a minute ago"
    r"|because i wanted|now that)\b(?=[^;]*\b(?:rang|rung|phoned|called|texted|wrote|written|told|left|replied"
    r"|answered)\b)"
    r"|\bi (?:said|promised|told \w+|agreed) (?:that )?i",
    re.I,
)
TABLE = (Contrast(NOT_REACHED, REACHED_THEM, unless=DID_REACH, but=NOT_THEN),)


def contacts_in(sentences: Sequence[Piece], lines: tuple[str, ...]) -> Iterator[Doubt]:
    """Calls and messages that the case says there were none of."""
    yield from contrasts_in(sentences, lines, TABLE)
