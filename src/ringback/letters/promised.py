"""What was promised, taken out of the story that tells of it, so that it can be said to the one it was promised to.

Why: "I told the recruiter I'd call her on Monday and I forgot" is told to a friend. Read out to the recruiter it must be
"call you on Monday"; and where it cannot be turned with certainty, it is asked for and not said.
"""

import re

from ringback.letters.vocabulary import PROMISE_VERBS, TITLES

VERB = "|".join(sorted(map(re.escape, PROMISE_VERBS), key=len, reverse=True))
VERB_FIRST = re.compile(rf"(?:{VERB})\b", re.I)
PROMISED = re.compile(
    r"^(?:(?:i|we)(?: had|['’]d)? (?:promised|agreed|said|told (?:her|him|them))(?: (?:her|him|them))?"
    r"(?:(?: that)? i would| i['’](?:d|ll)| i will)?|promised|agreed) ",
    re.I,
)
TOLD = re.compile(
    r"\b(?:promis\w*|said|say|told|tell|agreed?|offered|swore)\b[^.;!?]{0,60}?"
    rf"\b(?:(?:i|we)(?:['’]?d|['’]ll| would| will| shall)|to)\s+(?:also\s+|then\s+)?(?=(?:{VERB})\b)",
    re.I,
)
"""The story up to the act itself: "then I told the lady on Monday that I would"."""
STORY_GOES_ON = re.compile(
    r"[,;]?\s+(?:(?:and|but|so|then|yet|only)(?: (?:then|now|of course|guess what))*\s+"
    r"(?:i|we|it|it['’]s|its|that['’]?s?|(?:just |clean |completely |totally )?forgot(?:ten)?|didn['’]?t|never|now)\b"
    r"|(?:and|but) (?:she|he|they)(?: (?:is|are|has|have|had|was|were|said|never|still|hasn['’]?t|haven['’]?t|did|didn['’]?t))\b)"
    r".*$|[,;] (?:i|it['’]?s|that (?:is|was)|now|still|never)\b.*$",
    re.I | re.S,
)
"""Where a promise that was told ends and the story of it goes on: "… and I just forgot", "…, it's Tuesday now"."""
DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
WANTED = re.compile(
    r"^(?:(?:they|she|he|hr|we)\s+)?(?:need(?:s|ed)?|want(?:s|ed)?|expect(?:s|ed)?|asked (?:me |us )?for)\s+"
    r"(?!to\b|me\b|us\b|him\b|her\b|that\b)(?P<thing>.+)$",
    re.I | re.S,
)
"""A promise told as what the other side wants: "they need scans of it". Said to them, it is to send it."""
UNTIL = re.compile(r"\b(?:until|till)\b(?=[^.;]*$)", re.I)
EASILY = re.compile(
    r"[,;]\s*(?:no (?:issues?|problems?|worries|bother|trouble|sweat)|easy|sure|of course)\b.*$", re.I | re.S
)
"""What is said beside a promise and is no part of it."""
NOTHING_HANDED = re.compile(
    r"(?:send|submit|e-?mail|mail|post|bring|upload|forward|deliver|hand in|return)(?: (?:to )?(?:you|her|him|them))?"
    rf"(?: (?:by|on|until|till|before|in|within|at|over|this|next|tonight|today|tomorrow|{DAY})\b.*)?[ .,]*",
    re.I,
)
THEM = r"(?:her|him|them|the (?:recruiter|(?:hiring )?manager|interviewer|lady|woman|man|boss|panel))"
TO_THEM = re.compile(
    rf"^((?:send|give|show|tell|call|ring|phone|e-?mail|text|write|answer|get back|reply|let|bring|forward)(?: to)?) {THEM}"
    r"(?=$| (?:the|my|a|an|two|three|four|some|back|by|on|again|with|this|that|today|tonight|tomorrow|within|before|over|"
    rf"know|have|at|in|next|references|about|copies|first|{DAY})\b)",
    re.I,
)
"""A promise told to somebody else about the one it was given to: said to that person, it is "you"."""
ENDS_TO_THEM = re.compile(
    rf"\bto {THEM}(?=$| (?:by|on|before|within|today|tonight|tomorrow|this|next|at|first|{DAY})\b)",
    re.I,
)
NARRATED = re.compile(r"\b(?:she|he|they|her|him|them|told|promised)\b|^(?:i|we)\b|\bit(?: is| was|['’]s)\b", re.I)
"""Words of a story about the reader. Said to that person's face they are wrong."""


def act_of(core: str, to_reader: bool) -> str:
    """What was to be done, without the story around it; empty where it cannot be said to the one it was promised to.

    `to_reader`: nobody else can be meant by "her", "him" or "them" than the one who will hear or read it.
    """
    if wanted := WANTED.match(core):
        core = f"send you {UNTIL.sub('by', wanted['thing'])}"
    core = EASILY.sub("", core)
    told = TOLD.search(core)
    act = core[told.end() :] if told else PROMISED.sub("", core)
    act = re.sub(r"^(?:to|i would|i['’]d|i will|i['’]ll) (?=\w)", "", act, flags=re.I)
    act = STORY_GOES_ON.sub("", act) or act
    if to_reader:
        act = ENDS_TO_THEM.sub("to you", TO_THEM.sub(r"\1 you", act))
    bare_act = told is None and bool(VERB_FIRST.match(act))
    return "" if not bare_act and NARRATED.search(act) else act


NO_NAME = 2
"""Letters that are too few to be sure of a name."""


def has_its_object(act: str) -> bool:
    """False for an act that hands something over and does not say what: "send by Sunday night"."""
    return NOTHING_HANDED.fullmatch(act) is None


def to_their_face(act: str, reader: str) -> str:
    """The same with "you" for the name of the one who will hear or read it: "ring Bronwyn" is said to her."""
    words = (w for w in reader.split() if w[:1].isupper() and w.isalpha() and len(w) > NO_NAME)
    names = [re.escape(w) for w in words if w.casefold() not in TITLES]
    if not names:
        return act
    title = "|".join(map(re.escape, TITLES))
    named = re.sub(rf"\b(?:(?i:{title})\.? )?(?:{'|'.join(names)})(?: (?:{'|'.join(names)}))*\b(?!['’]s\b)", "you", act)
    # A story that names them ("Ruth asked me for it") is none that can be said to their face.
    return named if named == act or VERB_FIRST.match(act) else ""
