"""What a weak moment was about, in the person's own words: "the budget question", "how I plan a tour"."""

import re

from ringback.debrief.turned import spelt, turned_topic

LONGEST, LONGEST_CLAUSE = 9, 12
"""Words; a longer topic is no topic but a story. A clause may be longer: "what I do if a guest says that the bill is wrong"."""
ENDS = r"(?<!hundred )(?<!thousand )and|but|so|then|because|cause|coz|i"
"""Where a topic ends, but for the "and" of "a hundred and twenty"."""
STOP = rf"(?=[.,;:!?()\"“”&]|\s+(?:{ENDS}|while|when|until|till|which|who|that)\b|$)"
CLAUSE_STOP = rf"(?=[.,;:!?()\"“”&]|\s+(?:{ENDS}|(?:while|when|until|till)\s+(?:i|he|she|they|we))\b|$)"
"""In a clause "that" and "when" go on: cut before them, "two drugs that interact" would be two drugs, and "what I do when a
guest complains" no question at all."""
ALONE = re.compile(r"\bi\b(?=$|[\s'’])")
CLAUSE = re.compile(r"(?:how|why|what|when|where|which|who|whether)\b", re.I)
OTHERS_VIEW = re.compile(r"\b(?:you|your|he|she|they|his|her|their|ye|yer|u|ur)\b", re.I)
"""Words that read wrong once the person says it, and could not be turned into the person's own."""
YOU = re.compile(r"\b(?:you|your|yours|yourself)\b", re.I)
TOO_LITTLE = re.compile(
    r"(?:how|why|what|when|where|which|who|whether)(?:\s+\S+)?$|(?:what|how) I(?: would|['’]d)? do$"
    r"|(?:what|how) (?:do|would|should|did|can) I(?: \w+)?$"
    r"|(?:a|the|one|any|some)\s+(?:time|situation|moment|day|case|example)s?$",
    re.I,
)
"""A head without what it is the head of: "why", "what tickets", "a time"."""
NOT_ASKED = re.compile(r"\b(?:never|not|nobody|no one|without|\w+n['’]t)(?: \w+)?\s+$", re.I)
"""What stands before a question that was never put: "never asked what I do in CAD"."""
DANGLING = re.compile(r"\b(?:and|but|so|then|because|or|the|a|an|to|of|if|when|where|while|that|my)$", re.I)
"""What was cut in its middle."""
NO_TOPIC = (
    r"(?:same|next|first|second|third|last|usual|other|others|one|questions?|lady|man|woman|boss|manager|receptionist|guard|girl"
    r"|guy|interviewer|panel|recruiter|driver|agent|chair|director|owner|chef|shift|front|team|others?|\w+er|\w+or)\b"
)
"""What "asked the …" is followed by where it is somebody who is asked, or no topic by itself."""
PATTERNS = tuple(
    re.compile(p, re.I)
    for p in (
        r"\b(?P<topic>(?:the|that|their|his|her|a|one)\s+(?:[\w’'&/-]+\s+){1,4}question)\b(?!\s+about)",
        r"\bquestions?\s+(?:on|about|of)\s+(?P<topic>[^.,;:!?()]{3,60}?)" + STOP,
        r"\bask(?:ed|s)?\s+(?:me\s+|us\s+)?(?:a?bout|for)\s+(?P<topic>(?:a|the|one|any)\s+(?:time|situation|moment|day|case)s?\s+"
        r"(?:(?:when|where|that)\s+)?i\s+[^.,;:!?()]{3,70}?)" + STOP,
        r"\b(?:ask(?:ed|s)?\s+(?:me\s+|us\s+)?|(?:blanked|froze|blank|stumbled|waffled|rambled|fluffed)\s+(?:on|about|over|at)\s+)"
        r"(?P<topic>(?:how|why|what|when|where|which)\s+(?:(?!(?:and|but|so|then)\b)[\w’'-]+\s+){0,2}?"
        r"i(?:['’](?:d|m|ve))?\s+[^.,;:!?()&]{2,70}?)" + CLAUSE_STOP,
        r"\bask(?:ed|s)?\s+(?:me\s+|us\s+)?(?P<topic>(?:how|why|what|when|where|which|who|whether)"
        r"\s+i(?:'d|’d|\s+would)?\s+[^.,;:!?()&]{3,70}?)" + CLAUSE_STOP,
        r"\bask(?:ed|s)?\s+(?:me\s+|us\s+)?(?:again\s+)?a?bout\s+(?P<topic>[^.,;:!?()]{2,60}?)" + STOP,
        r"\bask(?:ed|s)?\s+(?:me\s+|us\s+)?(?P<topic>(?:how|what|which|why|when|where)\s+"
        r"(?!(?:and|but|so|then)\b)[^.,;:!?()]{5,50}?)" + STOP,
        r"\b(?:blanked|froze|blank|stumbled|messed up|waffled|tangled|fluffed)\s+(?:up\s+)?(?:on|about|over|at)\s+"
        r"(?P<topic>[^.,;:!?()]{2,60}?)" + STOP,
        rf"(?<!\bi )(?<!\bwe )(?<!['’]ve )(?<!['’]d )(?<!have )\bask(?:ed|s)?\s+(?:me\s+|us\s+)?(?P<topic>the\s+(?!{NO_TOPIC})"
        r"(?:[^.,;:!?()\d]|\d(?:[.,]\d)?){3,60}?)" + STOP,
    )
)


def topic_of(text: str) -> str:
    """The topic of a moment; empty if the text does not name one in a form that can be quoted."""
    asked = turned_topic(text)
    if asked and _stands(asked[0]) and not NOT_ASKED.search(text, 0, asked[1]):
        return asked[0]
    for pattern in PATTERNS:
        match = pattern.search(text)
        if match and not NOT_ASKED.search(text, 0, match.start()):
            topic = match["topic"].strip()
            topic = spelt(topic) if CLAUSE.match(topic) else topic
            if _stands(topic):
                return ALONE.sub("I", topic)
    return ""


def _stands(topic: str) -> bool:
    """True if a topic can be quoted: whole, short, and in nobody's mouth but the person's."""
    is_clause = CLAUSE.match(topic) is not None
    return (
        len(topic.split()) <= (LONGEST_CLAUSE if is_clause else LONGEST)
        and not TOO_LITTLE.match(topic)
        and not DANGLING.search(topic)
        and not (OTHERS_VIEW.search(topic) if is_clause else YOU.search(topic))
    )


def question_of(text: str) -> str:
    """The topic of a sentence that tells what was asked, as a clause ("how I clean a fermenter"): the next may answer it."""
    topic = topic_of(text)
    return topic if CLAUSE.match(topic) else ""
