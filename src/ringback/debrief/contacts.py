"""How many times the person got in touch since, counted from what they tell: "I called him twice and wrote once, no answer".

Why counted: a third contact without an answer is the last one (P4), and people tell their contacts as a list, each in a few words.
Only deeds that are done are counted, and only where it is told that nothing came back; wishes, questions and what the other
side did are not.
"""

import re
from collections.abc import Iterator

from ringback.language.later import Later
from ringback.language.sentences import sentences_of

CONTACT = Later(
    r"\b(?:(?P<many>two|three|four|five|several|2|3|4|5) (?:\w+ ){0,2}?)?"
    r"(?P<means>e-?mail(?:s|ed)?|mail(?:s|ed)?|wrote(?! (?:that|the|what|why|how|about|my|it|for|down)\b)|messag(?:es?|ed)"
    r"|text(?:s|ed)?|called|rang|phoned|voice ?mails?|voice ?notes?"
    r"|(?:left|leave) (?:a |him |her |them )?(?:message|voice|word)"
    r"|linked-?in|whats-?app(?:ed)?|letters?|dm(?:s|ed)?|followed up|chased|nudged|reminders?|checked in)\b"
    r"(?P<after>(?: \w+){0,2}? (?:twice|thrice|again|(?:two|three|four|five|2|3|4|5) times))?",
    re.I,
)
"""One way in which somebody is reached, and how often."""
TIMES = {
    "twice": 2,
    "thrice": 3,
    "several": 3,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "2": 2,
    "3": 3,
    "4": 4,
    "5": 5,
}
NOT_DONE = Later(
    r"\?|\b(?:should|shall|could|would|will|might|(?-i:may)|want|wants|wanted|going to|about to|plan\w*|promis\w*|if|whether"
    r"|draft\w*|unsent|don['’]?t|didn['’]?t|not|never|asked|told|says?|said)\b|['’](?:ll|d)\b",
    re.I,
)
"""A clause with one of these tells of no deed of the person's."""
THEIRS = Later(
    r"\b(?:he|she|they|the \w+|hr|recruiter|manager|boss)(?: \w+)? (?:has |have |had )?"
    r"(?:e-?mailed|mailed|wrote|messaged|texted|called|rang|phoned|left)\b"
    r"|\b(?:called|rang|phoned|e-?mailed|texted|messaged|wrote(?: to)?) (?:me|back|us)\b"
    r"|\b(?:an?|the|her|his|their) (?:e-?mail|mail|message|text|letter) (?:from|came|says|said)\b|\bgot (?:an?|the|this)\b",
    re.I,
)
"""What the other side sent."""
SILENCE = Later(
    r"\b(?:no|not an?|not one|without(?: an?| any)?|zero) (?:single )?"
    r"(?:answer|reply|response|word|sign|peep|grunt|reaction|news)\b"
    r"|\bsilen(?:ce|t)\b|\bquiet\b|\bcrickets\b|\bignor\w+|\bunanswered\b|\bghosted\b|\bon read\b|\bblue ticks?\b"
    r"|\b(?:i )?(?:have|had|got|heard|hear|came|comes) (?:back )?(?:nothing|nowt)\b"
    r"|\bnothing (?:came|comes|back|since|yet|at all)\b"
    r"|\b(?:have|has)(?:n['’]t| not) (?:heard|answered|replied|responded|come back)\b"
    r"|\b(?:did|does|do|nobody|no one)(?:n['’]t| not)? (?:ever )?(?:answer|reply|respond|answered|replied|responded)\w*\b",
    re.I,
)
"""Nothing came back."""
MINE = Later(r"\b(?:i|i['’](?:ve|d|m)|we|me|my)\b", re.I)
OTHERS = Later(r"\W*(?:he|she|they|it|nobody|somebody|(?:the|his|her|their) \w+)\b", re.I)
"""How a clause begins that tells what somebody else did."""
CLAUSE = Later(r"[.;:!]\s+|,\s+(?:and |then |but )?|\s+(?:and then|and|then|but)\s+")


def contacts_told(text: str) -> int:
    """How many contacts the text tells of that nobody answered; nought where it does not say that nothing came back."""
    if not SILENCE.search(text):
        return 0
    return sum(_count(clause) for s in sentences_of(text) if "?" not in s.text for clause in _own(s.text))


def _own(sentence: str) -> Iterator[str]:
    """The clauses of a sentence of which the person is the subject; one that names none goes on with the last one's."""
    mine = True
    for clause in CLAUSE.split(sentence):
        mine = bool(MINE.search(clause)) or (mine and not OTHERS.match(clause))
        if mine:
            yield clause


def _count(clause: str) -> int:
    if NOT_DONE.search(clause) or THEIRS.search(clause):
        return 0
    found = CONTACT.search(clause)
    if not found:
        return 0
    many = (found.group("many") or "").lower()
    after = (found.group("after") or "").lower().split()
    return max([TIMES.get(many, 1), *(TIMES.get(word, 1) for word in after)])
