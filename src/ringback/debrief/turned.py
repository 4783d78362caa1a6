"""What they asked, turned into what the person says: "how would you check a weld" → "how I would check a weld".

Why: who tells of an interview quotes the question as it was put, and second-language speakers do so in the present tense ("she
ask me what do you do first"). In a letter those words are the person's own. What does not come out as good English is left
alone: no topic is better than a crooked one.
"""

import re

from ringback.language.later import Later

ASKED = (
    r"(?:\bask(?:ed|s|ing)?\b(?:\s+(?:me|us))?(?:\s+(?:then|also|again|next|first|in\s+\w+)){0,2}"
    r"|\bwant(?:ed|s)?\s+to\s+know\b"
    r"|\b(?:he|she|they)(?:\s+(?!never\b|not\b)\w+)?\s+(?:says?|said|goes|went)(?:\s+to\s+me)?)"
    r"\s*[,:]?\s*[\"“'‘]?\s*"
)
"""What stands before a question that is quoted; "he said" only where somebody else says it."""
WH = r"(?P<wh>how|why|what|when|where|which|who)"
NOT_THEIRS = re.compile(r"\b(?:i|we)(?:\s+\w+)?\s+$", re.I)
"""What stands before a question of the person's own: "I asked what you pay"."""
OF_THEM = re.compile(r"\b(?:us|our|ours|we|me|my|mine|i)\b", re.I)
"""Words of the one who asks, about the one who asks: "what do you know about us"."""
END = (
    r"(?=[;:!?()\"“”]|[.,](?!\d)|\s&\s|['’](?:\s|$)"
    r"|\s+(?:(?:and|but|so|then|because|cause|coz|i)\b|(?:while|when|until|till)\s+(?:i|he|she|they|we)\b)|\s*$)"
)
YOU = r"(?:you|u|ye)"
INVERTED = Later(
    rf"{ASKED}(?P<topic>{WH}(?P<noun>(?:\s+(?!(?:and|but|so|then|or)\b)[\w’'-]+){{0,3}}?)"
    rf"\s+(?P<aux>do|would|will|could|can|should|are|have)\s+(?:{YOU}|i)\s+(?P<rest>[^.,;:!?()\"“”]{{2,80}}?)){END}",
    re.I,
)
STRAIGHT = Later(
    rf"{ASKED}(?P<topic>{WH}(?P<noun>(?:\s+(?!(?:and|but|so|then|or)\b)[\w’'-]+){{0,3}}?)"
    rf"\s+(?P<you>you(?:['’](?:re|ve|d|ll))?|ye|u)\s+(?P<rest>[^.,;:!?()\"“”]{{2,80}}?)){END}",
    re.I,
)
OF_YOURS = Later(
    rf"{ASKED}(?P<topic>what(?:['’]?s|\s+(?:is|are))\s+(?:your|yer|ur)\s+(?P<rest>(?:[\w’'-]+\s+){{0,5}}?[\w’'-]+))"
    rf"(?=[;:!?()\"“”]|[.,](?!\d)|\s+(?:and|but|so|then|because|i)\b|\s*$)",
    re.I,
)
TURNED_WORD = {"do": "", "are": "am"}
"""The helping verb once it follows "I"; any other stays as it is."""
SHORT = {"you're": "I'm", "you've": "I've", "you'd": "I'd", "you'll": "I'll"}
OWN = {"your": "my", "yer": "my", "ur": "my", "yours": "mine", "yourself": "myself", "yourselves": "ourselves"}
OPENS = frozenset(
    [
        "if",
        "when",
        "that",
        "what",
        "how",
        "where",
        "why",
        "once",
        "whenever",
        "while",
        "because",
        "and",
        "or",
        "than",
        "as",
    ]
)
"""Words after which "you" is the one who acts."""
TAKES = frozenset(
    ["at", "to", "with", "from", "for", "on", "of", "by", "about", "behind", "near", "beside", "around", "past", "over",
     "against", "towards", "like", "without"]
)  # fmt: skip
"""Words after which "you" is the one who is acted on, as it is before one of FOLLOWS or at the end."""
FOLLOWS = frozenset(
    ["to", "the", "a", "an", "at", "in", "on", "with", "for", "about", "that", "from", "into", "and", "or"]
)
SAYS_NOTHING = re.compile(
    r"(?:how|what|why|when|where|which|who) I(?: \w+)?$"
    r"|(?:what|how|why|where|who) I (?:am|mean|know|think|feel)\b(?: (?:by|about|of))?"
    r"(?: (?:that|this|it|doing|today|here|feeling))?$"
    r"|(?:what|how|why|where) I (?:would |will |can |could |should )?(?:do|say|answer|mean|go|call it)$"
    r"|what I (?:mean|am doing|am talking)\b|how I am doing\b",
    re.I,
)
"""What is asked in any talk, or is no question about the work."""
MISSPELT = re.compile(
    r"\b(id|im|ive)\b(?!\s+(?:i|I|do|does|did|is|was|card|cards|number|badge|you|the|my|they|he|she)\b)(?=\s+\w)"
)
"""An "I'd", "I'm" or "I've" without its apostrophe; "id" is a card too."""
NOT_A_NOUN = re.compile(
    r"\b(?:you|u|ye|i|he|she|they|we|not|\w+n['’]t|do|did|does|is|was|would|will|can|could|are|were|have|had)\b", re.I
)
"""What cannot stand between "which" and the verb: then the question runs otherwise than it seems."""
WHOLE = {"id": "I'd", "im": "I'm", "ive": "I've"}
SUBJECT_STANDS = re.compile(r"\b(?:I|he|she|they|we|you)\b(?=['’\s])", re.I)


def turned_topic(text: str) -> tuple[str, int] | None:
    """What was asked, in the person's own mouth, and where in the text the telling of it begins; None where nothing that was
    quoted can be turned."""
    for pattern, turn in ((OF_YOURS, _of_mine), (INVERTED, _inverted), (STRAIGHT, _straight)):
        match = pattern.search(text)
        if match is None or NOT_THEIRS.search(text, 0, match.start()):
            continue
        topic = turn(match)
        if topic and not SAYS_NOTHING.match(topic):
            return topic, match.start()
    return None


def spelt(clause: str) -> str:
    """The clause with "I'd" for "id", where no other subject stands before it."""
    found = MISSPELT.search(clause)
    if found is None or SUBJECT_STANDS.search(clause[: found.start()]):
        return clause
    return clause[: found.start()] + WHOLE[found[1]] + clause[found.end() :]


def _inverted(match: re.Match[str]) -> str:
    """ "what do you do first" → "what I do first"."""
    aux = match["aux"].lower()
    verb = TURNED_WORD.get(aux, aux)
    return _joined(match["wh"], match["noun"], f"I {verb}".strip(), match["rest"])


def _straight(match: re.Match[str]) -> str:
    """ "why you want this job" → "why I want this job"."""
    you = match["you"].lower().replace("’", "'")
    rest = re.sub(r"^are\b", "am", match["rest"], flags=re.I)
    rest = re.sub(r"^were\b", "was", rest, flags=re.I)
    return _joined(match["wh"], match["noun"], SHORT.get(you, "I"), rest)


def _of_mine(match: re.Match[str]) -> str:
    """ "what are your strengths" → "my strengths"."""
    rest = _person_turned(match["rest"])
    return f"my {rest}" if rest else ""


def _joined(wh: str, noun: str, subject: str, rest: str) -> str:
    turned = "" if NOT_A_NOUN.search(noun) else _person_turned(rest)
    return " ".join((wh.lower(), *noun.split(), subject, turned)) if turned else ""


def _person_turned(rest: str) -> str:
    """The words after the subject with the person turned round; empty where it is not plain who acts on whom."""
    words, found = rest.split(), list[str]()
    if OF_THEM.search(rest):
        return ""
    for at, word in enumerate(words):
        plain = word.lower().replace("’", "'")
        if plain in OWN:
            found.append(OWN[plain])
        elif plain in SHORT:
            found.append(SHORT[plain])
        elif plain in ("you", "u", "ye"):
            turned = _you_as(words, at)
            if not turned:
                return ""
            found.append(turned)
        elif found and found[-1] == "I" and plain in ("are", "were"):
            found.append("am" if plain == "are" else "was")
        else:
            found.append(word)
    return " ".join(found)


def _you_as(words: list[str], at: int) -> str:
    before = words[at - 1].lower() if at else ""
    after = words[at + 1].lower() if at + 1 < len(words) else ""
    if before in OPENS:
        return "I" if after else ""
    if before in TAKES or not after or after in FOLLOWS:
        return "me" if before else ""
    return "I" if before in ("before", "after", "until", "till") else ""
