"""What the case denies and the message claims: "no certificate" beside "I hold the certificate".

A line of a case denies a thing that the person does not have ("no HPLC experience"), a deed not done ("never worked in
complaints", "nothing sent before"), or what is not finished ("the course lapsed in 2022"). A sentence of a message claims it
where it says so of the writer, as a fact and not as a wish. What the person could not say in the talk is no such denial, for a
repair says it now.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ringback.checks.knowing import STEM, telling, words_in
from ringback.checks.word_lists import COMMON, FILLERS, OF_ONESELF
from ringback.language.sentences import Piece
from ringback.model.quick import dataclass

CREDENTIALS = (
    "certificat|licen[cs]e|diploma|degree|award|prize|medal|qualif|accredit|ticket|badge|permit|course|training|apprentice|"
    "publication|patent|promotion|fluent|native|stamp|rating|exam|title"
)
"""Beginnings of words for what one has or has not; such a word alone is enough."""
CREDENTIAL = re.compile(rf"(?:{CREDENTIALS})\w*", re.I)
CLAUSE = re.compile(r"[.;:!?](?:\s|$)|,\s+|\s+(?:but|although|though|while)\s+")
SOFTLY = r"(?:\s+(?:ever|yet|even|actually|personally|really|once))*\s+"
NEVER = re.compile(
    rf"\bnever{SOFTLY}(?!said|say|told|mentioned|asked|answered|heard|replied|explained|felt|saw|thought|knew"
    rf"|forgot|missed|"
    r"been late|let)(?P<rest>.+)",
    re.I,
)
NOT_DONE = re.compile(
    rf"\b(?:have|has|had|do|does|did|am|is|was|were|are)(?:n['’]t|\s+not|\s+only){SOFTLY}"
    r"(?P<rest>(?:done|do|taken|take|finished|finish|completed|complete|passed|sat|held|hold|owned|own|worked|work"
    r"|driven|drive|"
    r"led|managed|run|used|use|trained|taught|built|promised?|offer(?:ed)?|agreed?|booked|certified|qualified"
    r"|registered|"
    r"licensed|have)\b.*)",
    re.I,
)
LACKS = re.compile(
    r"\b(?:no|not an?)\s+"
    r"(?!decision|answer|reply|word|news|contact|call|date|offer|one|more|longer|problem|need|idea|doubt|further"
    r"|other|question|"
    r"matter|reason|hurry|rush|mention|excuse|sign|comment|reaction|harm|damage|fault|shame|time|way|use|chance"
    r"|feedback|"
    r"accident|incident|complaint|claim|point|fine)(?P<rest>.+)",
    re.I,
)
BARE = re.compile(
    rf"\b(?:no|without(?: an?| any)?|neither|nor)\s+(?P<rest>(?:[\w-]+\s+)?(?:{CREDENTIALS})\w*)\b"
    r"(?! (?:of \w+ )?(?:has|have|had|was|were|is|are|ever)\b)",  # "no client of mine had to ask"
    re.I,
)
NOBODY = re.compile(r"\bno (?:\w+ )?\w+ of \w+ (?:has|have|had|was|were|is|are|ever)\b", re.I)
"""Of no one thing: "no client of mine had to ask"."""
OTHERS = re.compile(
    r"\b(?:employers?|firm|company|shop|school|they|he|she|nobody|clients?|boss)\b[^,]*\b(?:no|nor|without)\b", re.I
)
"""A clause about somebody else's lack: "my old firm gave no course"."""
OVER = re.compile(
    r"\A(?P<rest>.*?)\b(?:lapsed|expired|ran out|has run out|not (?:yet )?(?:finished|done|passed|valid)|unfinished"
    r"|only booked)\b",
    re.I,
)
UNSENT = re.compile(
    r"\b(?:(?:never|not|not yet) (?:been )?(?:sent|e-?mailed|mailed|posted|submitted)|n['’]t (?:sent|e-?mailed"
    r"|mailed|posted)|"
    r"(?:sent|wrote|written|posted) nothing|nothing (?:was |has been )?(?:sent|posted|e-?mailed)"
    r"|never sent anything)\b",
    re.I,
)
SENT = re.compile(
    r"\b(?:i|i['’]ve|it|they|that|these|the \w+)(?: did| have| had| was| were)?(?: indeed| already| duly)? "
    r"(?:sent|e-?mailed?|mail(?:ed)?|posted?|left here|went (?:off|out)|away)\b[^.?!]{0,60}?"
    r"\b(?:on|last|yesterday|already|as promised|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the \d+(?:st|nd|rd|th))\b",
    re.I,
)
LOST = re.compile(
    r"\b(?:must|may|might) (?:be|have (?:got|been|gone)) (?:stuck|lost|caught|held|eaten|blocked|filtered|mislaid"
    r"|astray)\b"
    r"|\b(?:server|filter|system) (?:returned|bounced|sent it back)\b",
    re.I,
)
"""What is said of a thing on its way; where it was never sent, that is untrue."""
JUST_NOW = re.compile(r"\b(?:today|now|attached|this morning|an hour ago)\b", re.I)
PAST = {
    "run": "ran",
    "lead": "led",
    "teach": "taught",
    "built": "built",
    "driven": "drove",
    "written": "wrote",
    "write": "wrote",
}
DEED = re.compile(
    r"(run|ran|led|lead|managed|taught|built|written|wrote|driven|designed|supervised|trained|sold)\b", re.I
)
"""Deeds that are claimed even where the case does not say of what."""
CLAIM = re.compile(r"\b(?:i|i['’](?:ve|m|d)|my|me|we|our)\b", re.I)
STILL_TO_COME = re.compile(r"\s+(?:test|exam\w*|course|application|renewal|fee|number|form|check)\b", re.I)
"""What makes of a paper something else: "the licence test is on the 19th" claims no licence."""
DENIAL = re.compile(
    r"\b(?:no|not|never|without|none|nothing|neither|nor|cannot|\w+n['’]t|lack|missing|yet|if|would|will|could"
    r"|should|hope|want|"
    r"learn|training to|booked|start|starting|soon|wish|like to|love to|ready to|can|may|might|shall|['’]ll|said"
    r"|told|gave|"
    r"answered|asked|wrong|expired|lapsed|out[- ]of[- ]date|have to|need to|until|once)\b|\?",
    re.I,
)
"""A clause with one of these claims nothing: it denies, wishes, asks, or tells what was said."""
INTRO = re.compile(
    r"\bI (?:should|must|may|ought to|would like to|forgot to) (?:also |just )?(?:have )?(?:mention(?:ed)?"
    r"|add(?:ed)?|tell|told|say|said)"
    r"(?: you)?(?: that)?\b|^\W*as (?:I|we) (?:had |have |already )*(?:told|said|mentioned"
    r"|explained)(?: to)?(?: you)?\b",
    re.I,
)
"""Words that only lead up to a claim: "I should also have mentioned my stamp"."""
ASKED_OF = re.compile(r"^\W*(?:\w+ ){0,4}asked (?:me )?(?:about|how|what|why|whether|if|for|which|on)\b", re.I)
"""A question of the talk: what it is about is not yet so."""
PLAIN = frozenset(
    ["current", "valid", "full", "own", "good", "new", "first", "necessary", "required", "relevant", "proper"]
)
"""What may stand before a paper and does not say which."""
MEASURES = frozenset(
    w[:STEM] for w in ("minutes", "hours", "seconds", "days", "nights", "evenings", "mornings", "afternoons", "moments")
)
"""How long or when there was none of a thing: "no signal for ten minutes" denies no minutes."""


@dataclass(frozen=True)
class Doubt:
    """One span whose content the case does not bear out. `about`: clash, unknown, name or stretched."""

    about: str
    start: int
    end: int
    found: str
    known: str = ""


@dataclass(frozen=True)
class Denied:
    """What one line denies: the beginnings of its telling words, and those of them that are enough alone."""

    line: str
    stems: frozenset[str]
    enough: frozenset[str]
    unsent: bool = False
    """True for a line that says that nothing was sent."""


def denied_in_case(sentence: Piece, lines: Sequence[str]) -> Iterator[Doubt]:
    """The words of a claim in the first person that a line of the case denies; one finding a sentence."""
    denied = _denied_in(tuple(lines))
    ours, at = bool(CLAIM.search(sentence.text)), 0
    for clause in CLAUSE.split(sentence.text) if denied else ():
        start = sentence.text.index(clause, at)
        at = start + len(clause)
        for word, line in _clashes(clause, denied, ours):
            begin = sentence.start + start + clause.index(word)
            yield Doubt("clash", begin, begin + len(word), word, line)
            return


def _clashes(clause: str, denied: Sequence[Denied], ours: bool) -> Iterator[tuple[str, str]]:
    """Words of a clause that are denied, each with the line that denies it. `ours`: its sentence speaks of the writer."""
    sent = LOST.search(clause) or (None if JUST_NOW.search(clause) else SENT.search(clause))
    plain = INTRO.sub(" I ", clause)
    claims, of_me = ours and not DENIAL.search(plain), bool(CLAIM.search(clause))
    for entry in denied:
        if entry.unsent and sent:
            yield sent.group(), entry.line
        elif claims:
            words = [w for w in re.findall(r"[\w'’-]+", plain) if _short(w) & entry.stems]
            enough = next((w for w in words if _short(w) & entry.enough and not _only_about(plain, w)), "")
            different = frozenset[str]().union(*map(_short, words)) & entry.stems
            if enough and entry.stems - entry.enough and not different - entry.enough and _other(plain, enough):
                continue
            if enough or (of_me and words and len(different) >= min(2, len(entry.stems))):
                yield enough or words[0], entry.line


def _other(clause: str, word: str) -> bool:
    """True for a thing that is named more closely, and so is another: "my car licence" beside "no forklift licence"."""
    before = words_in(clause[: clause.index(word)])[-1:]
    return bool(before) and before[0] not in COMMON | FILLERS | PLAIN


def _only_about(clause: str, word: str) -> bool:
    """True where a paper is part of the name of something else."""
    return bool(STILL_TO_COME.match(clause, clause.index(word) + len(word)))


def _short(word: str) -> frozenset[str]:
    """The beginnings of a word, or of both parts of a compound."""
    return frozenset(w[:STEM] for w in words_in(word))


@lru_cache(maxsize=64)
def _denied_in(lines: tuple[str, ...]) -> tuple[Denied, ...]:
    """Everything that these lines deny, without what one of them also says is so."""
    scopes = [(line, part, _scope(part)) for line in lines for part in CLAUSE.split(line) if part]
    affirmed = {
        stem
        for _, part, scope in scopes
        for stem in telling(part.replace(scope, " ") if scope else part)
        if not ASKED_OF.search(part)
    }
    made = [Denied(line, frozenset(), frozenset(), unsent=True) for line, part, _ in scopes if UNSENT.search(part)]
    for line, part, scope in scopes:
        own = frozenset(telling(scope)) - affirmed - MEASURES
        enough = frozenset(w[:STEM] for w in words_in(scope) if CREDENTIAL.match(w)) - affirmed
        deed = DEED.match(scope)
        if deed and not own and NEVER.search(part):
            enough |= {PAST.get(deed[0].lower(), deed[0].lower())[:STEM]}
        if own | enough:
            made.append(Denied(line, own | enough, enough))
    return tuple(made)


def _scope(part: str) -> str:
    """The words of a clause that are denied of the person; "" where nothing is."""
    for pattern in (NEVER, NOT_DONE, LACKS):
        found = pattern.search(part) if not NOBODY.search(part) else None
        if found and OF_ONESELF.issuperset(re.findall(r"[\w']+", part[: found.start()].lower().replace("’", "'"))):
            return found.group("rest")
    found = BARE.search(part) or OVER.search(part)
    if found and OTHERS.search(part[: found.start("rest")]):
        return ""
    return found.group("rest") if found else ""
