"""Kinds that must be told in words: what only sounds like them is not believed.

Why: the sense goes by the sound of a whole sentence, and "I said yes" sounds like somebody who insists, "thirty years on sites,
if I can read a plan" like a question about age. What is heard although it was not said is worse than what is missed. A phrase
of the library is words enough; these patterns are asked only where no phrase speaks.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from ringback.debrief.hear import BY_PHRASE, Ear, Hit
from ringback.language.later import Later

ANSWERED = (
    r"i\s+(?:just\s+|only\s+|also\s+)?(?:said|say|told|tell|answer(?:ed)?|repl(?:y|ied)|go|went)"
    r"(?:\s+(?:her|him|them))?\s*[,:]?\s*"
)
YES = r"(?:yes|yep|yeah|yup|aye|ok(?:ay)?|sure|of course|certainly|no problem|will do)"
PLAIN_YES = Later(
    rf"\W*(?:(?:[^.;!?]*\b(?:ask\w*|please|could|would|will|can|whether)\b[^.;!?]*?\s)?(?:and|so|then)\s+(?:then\s+)?)?"
    rf"{ANSWERED}[\"“'‘]?{YES}(?:[\s,]+(?:{YES}|sir|ma['’]?am|madam|miss|boss|chef|please|thanks?|thank you|to that))*\W*$",
    re.I,
)
"""A question at most, and that it was answered with yes."""
REQUESTED = Later(r"\b(?:ask\w*|please|could|would|will|can|whether)\b", re.I)
"""What makes such a yes the answer to something, and not one that may have been wrong."""
ASKED_AND_ANSWERED = Later(
    r"\bask(?:s|ed)?\b[^.;!?]*\b(?:if|whether)\b[^.;!?]*\band (?:i|he|she)\s+(?:just\s+)?"
    r"(?:said|says?|told (?:her|him|them)|answered)\s*[,:]?\s*[\"“'‘]?(?:yes|yeah|no)\W*$",
    re.I,
)
"""A question of the interview and its answer: the "no" in it is no answer to an application."""
LEFT_UNSAID = Later(r"\bforg[eo]t(?:ten)? to (?:tell|mention|say|explain|add|name|ask|describe)\b", re.I)
GIVEN_WORD = Later(
    r"\b(?:promis\w*|agreed?|swore|would|will|due|deadline|owe[ds]?|by (?:\w+day|noon|then|tomorrow))\b|['’](?:d|ll)\b",
    re.I,
)
"""What was left out of an answer is no promise that was broken, unless somebody's word was given for it."""
WORDS: dict[str, Later] = {
    "insisted_on_wrong": Later(
        r"\b(?:again|still|insist\w*|stuck|stick|repeat\w*|same|twice|sure|certain\w*|doubl\w*|dug|dig|kept|keep|correct\w*|hint\w*"
        r"|argu\w*|even|really|refus\w*|confident\w*|positive|stood by|wrong\w*|anyway|three times)\b|\b(?:would|did)n['’]?t\b",
        re.I,
    ),
    "improper_origin": Later(
        r"\b(?:relig\w*|church|mosque|temple|pray\w*|faith|god|muslim|christian|jew\w*|hindu\w*|catholic|origin\w*|born|from|countr\w*"
        r"|nationalit\w*|passport|accent|race|black|white|skin|colour|color|foreign\w*|immigra\w*|visa|caste|tribe|polit\w*|vot\w*"
        r"|party|union|old|age[ds]?|birthday|young\w*|looks?|looked|weight|fat|tattoos?|hair|hijab|head ?scarf|scarf|beard|pretty"
        r"|dress\w*|name|language|speak|height|tall|short|disab\w*|ill|sick\w*|health\w*)\b",
        re.I,
    ),
}
"""Kind → one of the words that it is told in. Without any its group may be heard, but not this of it."""
NEEDED = Later(
    r"\b(?:need\w*|requir\w*|mandatory|essential|compulsory|must(?! be \d)|licen[cs]\w*|certif\w*|certs?|tickets?|cards?|degrees?"
    r"|diplomas?|visas?|permits?|qualif\w*|expir\w*|lapsed|ran out|experience\w*|years?|regist\w*|legal\w*|law|rules?|condition\w*"
    r"|minimum|at least|without|can['’]?t|cannot|could ?n['’]?t|unless|only|no|none|never|lack\w*|have ?n['’]?t|had ?n['’]?t"
    r"|do ?n['’]?t|did ?n['’]?t|not (?:have|allowed|enough|possible|eligible|valid|speak)|fluent|native|speak|language|driv\w*|they"
    r"|she|he|client|boss|hr|them|her|him)\b",
    re.I,
)
"""What a requirement that is not met is told in; "the price of two dishes is not right" is a draft of one's own."""
RAN_ON = Later(r"\b(?:overran|overrun|overrunning|ran (?:on|over)|went over (?:the )?time)\b", re.I)
"""A talk that lasted too long has been."""
MISSED = Later(
    r"\b(?:miss(?:ed|ing)?|forg[eo]t\w*|overslept|asleep|no[- ]?show|(?:did ?n['’]?t|never) (?:show|turn|join|attend|go|went))\b",
    re.I,
)
TOLD_TRULY = Later(
    r"\b(?:which|that|it)\s?(?:be|is|was|['’]s|wor|were)\s+(?:all\s+|only\s+|quite\s+)?(?:true|the truth)\b"
    r"|\btold\s+(?:\w+\s+)?the truth\b"
    r"|\bi\s+(?:\w+\s+)?(?:said|told\s+\w+)\s+(?:that\s+)?(?:it|mine|my\s+\w+)(?:['’]s|\s+(?:had|has))?"
    r"\s+(?:ran out|run out|expired|lapsed|gone out)\b",
    re.I,
)
"""What was said as it is."""
UNTRULY = Later(
    r"\b(?:not|never|isn['’]?t|wasn['’]?t|ain['’]?t|hardly|half|partly|nor)\s+(?:\w+\s+)?(?:true|truth)\b|\b(?:lie[ds]?|lying|untrue|but)\b",
    re.I,
)


def in_words(ear: Ear, hits: Iterable[Hit], sentence: str) -> tuple[Hit, ...]:
    """The hits of a sentence without those that it only sounds like; a finer kind gives way to its group."""
    kept = (h if h.sure == BY_PHRASE and h.kind.group != "p_broken" else _borne(ear, h, sentence) for h in hits)
    return tuple(h for h in kept if h is not None)


def _borne(ear: Ear, hit: Hit, sentence: str) -> Hit | None:
    group, name = hit.kind.group, hit.kind.id
    if name == "insisted_on_wrong" and (PLAIN_YES.match(hit.piece.text) or PLAIN_YES.match(sentence)):
        return None if REQUESTED.search(sentence) else replace(hit, kind=ear.generic[group])
    if group == "rejected" and ASKED_AND_ANSWERED.search(sentence):
        return None
    if group == "p_broken" and LEFT_UNSAID.search(sentence) and not GIVEN_WORD.search(sentence):
        return None
    if group == "m_knockout" and not NEEDED.search(sentence):
        return None
    if group == "m_noshow" and RAN_ON.search(sentence) and not MISSED.search(sentence):
        return None
    if group == "m_false" and TOLD_TRULY.search(sentence) and not UNTRULY.search(sentence):
        return None
    if name not in WORDS or WORDS[name].search(sentence):
        return hit
    stands_for = ear.generic.get(group)
    return replace(hit, kind=stands_for) if group == "m_core" and stands_for is not None else None
