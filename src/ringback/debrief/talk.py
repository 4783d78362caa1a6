"""How a talk was held and when it ended, where somebody only tells of it: "phone screen, hung up twenty minutes ago".

Both decide whether a call back may be advised, and whoever has just hung up writes them into the first line instead of a form.
Only plain words count. A text that names two ways of holding it, or two ends, tells neither: then it is asked.
"""

import re
from datetime import datetime, tzinfo

from ringback.debrief.past import AMOUNT, past_in
from ringback.language.sentences import Piece, sentences_of
from ringback.model.quick import dataclass
from ringback.model.values import Channel, When

TALK = r"(?:interview|screen(?:ing)?|call|chat|talk|conversation)"
HELD = {
    Channel.PHONE: re.compile(
        rf"\b(?:tele)?phone (?:screen(?:ing)?|interview|call|chat|talk)\b|\b(?:by|over|on"
        rf"|off) (?:the )?(?:tele)?phone\b"
        rf"|\b(?:i|she|he|they|who|both|and) hung up\b|\bgot off the (?:tele)?phone\b"
        rf"|\binterview(?:ed)? (?:me )?by (?:tele)?phone\b"
        rf"|\b(?:she|he|they|hr|recruiter) (?:rang|phoned|called) (?:me )?(?:for|about|to do) (?:the|my|an) {TALK}\b"
        r"|\b(?:rang|phoned|called) me (?:up )?(?:cold|out of (?:the blue|nowhere)|unannounced|unexpectedly|without warning)\b"
        r"|(?:^|[,;:.] )(?:tele)?phone(?:,|;|:|\.| for the\b| with\b)"
        r"|\bpicked up (?:the phone|in the (?:car|kitchen|street|shop|bus))\b",
        re.I,
    ),
    Channel.VIDEO: re.compile(
        rf"\b(?:on|over|by|via) (?:zoom|teams|skype|webex|facetime|google meet|video|webcam)\b|\b(?:zoom|teams"
        rf"|skype|webex|video|google"
        rf" meet) (?:{TALK}|meeting|panel|link|froze)\b|\bmy (?:camera|webcam)\b|\bshar(?:ed|ing) (?:my )?screen\b"
        rf"|\bscreen ?share\b",
        re.I,
    ),
    Channel.IN_PERSON: re.compile(
        rf"\bin person\b|\bface[- ]to[- ]face {TALK}\b|\b(?:shook|shaken|shake) (?:my |his |her |their )?hands?\b"
        rf"|\bhandshake\b|\bwaiting room\b"
        r"|\b(?:at|in) their (?:office|shop|place|site|building|showroom|kitchen|workshop)\b"
        r"|\bacross the (?:table|desk)\b"
        r"|\b(?:showed|shown|walked) me (?:round|around|out|to the door)\b|\bsat (?:me )?down (?:opposite|across"
        r"|in (?:her|his|their))\b"
        r"|\bat reception\b|\breceptionist\b|\btrial shift\b",
        re.I,
    ),
}
"""Words that tell how it was held."""
DENIED = re.compile(
    r"\b(?:not|never|no|instead of|rather than|next|second|another|will|going to|invited|follow-?up)\b|n['’]t\b"
    rf"|\b(?:halfway through|in the middle of|during|busy with|sitting in) (?:a|an|my|our|some) (?!{TALK}\b)",
    re.I,
)
"""What stands before words of a talk that was not, is still to come, or was another meeting than this."""
BRIEFLY = re.compile(
    rf"\b(?:half an? hour|(?:a |three )?quarters? of an hour"
    rf"|{AMOUNT.replace('?P<n>', '?:').replace('?P<half1>', '?:')} *(?:minutes?|mins?|hours?"
    rf"|hrs?)(?: and a half)?) ago\b",
    re.I,
)
JUST = re.compile(
    rf"\b(?:i(?:['’]ve| have)? |we )?just (?:now )?(?:hung up|got off|came off|come off|finished|ended|came out"
    rf"|come out|had|done|did)\b"
    rf"[^.!?]{{0,40}}?\b(?:{TALK}|phone|zoom|teams|panel|it|there|them)\b|\bjust hung up\b|\b{TALK} (?:has "
    rf"|is )?just (?:ended|finished|over|now)\b",
    re.I,
)
ABOUT_IT = re.compile(
    rf"\b(?:{TALK}|panel|hung up|got off|came out|come out|finished|ended|was over|just had|spoke|interviewed)\b", re.I
)
"""Words of the talk itself, in the sentence that tells when."""
ELSE = re.compile(
    r"\b(?:e-?mail\w*|wrote|written|sent|text(?:ed)?|applied|application|voicemail|left (?:a |her "
    r"|him )?(?:message|voicemail)"
    r"|rang (?:her|him|them|back)|called (?:her|him|them|back)|replied|rejected|rejection|offer\w*|years?|started"
    r"|worked)\b",
    re.I,
)
"""Words of something else that a time may belong to."""
FIRST = 3
"""Sentences in which somebody says when it was; later ones tell of other things."""


@dataclass(frozen=True, slots=True)
class Talk:
    """What a text tells of the talk itself; what it does not tell is unknown, or None."""

    channel: Channel = Channel.UNKNOWN
    ended: When | None = None


def talk_told(text: str, now: datetime, zone: tzinfo) -> Talk:
    """How a talk was held and when it ended, as a text tells it that was written now."""
    return Talk(held_in(text), _ended(sentences_of(text), now, zone))


def held_in(text: str) -> Channel:
    """How the talk was held; unknown where the text names no way or more than one."""
    named = [channel for channel, words in HELD.items() if any(not _denied(text, m) for m in words.finditer(text))]
    if len(named) != 1:
        return Channel.UNKNOWN
    # Further down a telephone may be another one: "yesterday she told me on the phone that I could come again".
    opening = " ".join(s.text for s in sentences_of(text)[:FIRST])
    return Channel.UNKNOWN if named[0] is Channel.PHONE and not HELD[Channel.PHONE].search(opening) else named[0]


def _denied(text: str, found: re.Match[str]) -> bool:
    return bool(DENIED.search(re.split(r"[.!?;,]", text[: found.start()])[-1]))


def _ended(sentences: tuple[Piece, ...], now: datetime, zone: tzinfo) -> When | None:
    """The end, in whole minutes; None where no sentence at the beginning tells one of the talk, or two tell different ones."""
    ends = dict.fromkeys(end for s in sentences[:FIRST] if (end := _end_in(s.text, now, zone)))
    return next(iter(ends)) if len(ends) == 1 else None


def _end_in(sentence: str, now: datetime, zone: tzinfo) -> When | None:
    if ELSE.search(sentence):
        return None
    if ago := BRIEFLY.search(sentence):
        return past_in(ago.group(), now, zone) if ABOUT_IT.search(sentence) else None
    return past_in("just now", now, zone) if JUST.search(sentence) else None
