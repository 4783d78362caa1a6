"""Papers that ran out, failed or were never taken, told as if they were in order: tickets, tests, studies, languages.

The case says that a ticket lapsed, that part three was failed, that the course is half done; the message says that it is good
for two more years, passed or finished. The paper may stand only in the sentence before.
"""

import re
from collections.abc import Iterator, Sequence

from ringback.checks.contrasts import NOTHING, Contrast, claim_in, clash, contrasts_in
from ringback.checks.denials import Doubt
from ringback.checks.knowing import STEM, telling
from ringback.language.later import Later
from ringback.language.mentions import MONTHS as MONTH_NAMES
from ringback.language.sentences import Piece

PAPER = Later(
    r"\b(?:certificat\w*|licen[cs]\w*|ticket|card|badge|permit|medical|first[- ]aid|registration|passport|visa"
    r"|insurance|survival|"
    r"qualification|diploma|rating|clearance|award|check|pass|accreditation|membership|authori[sz]ation)\b",
    re.I,
)
LAPSED = Later(
    r"\b(?:it|certificat\w*|licen[cs]\w*|ticket|card|badge|permit|medical|aid|registration|passport|visa|insurance"
    r"|survival|"
    r"qualification|rating|clearance|award|accreditation|membership|mine|cover)\b[^;.]{0,25}\b(?:ran out"
    r"|has run out|had run out|lapsed|expired|"
    r"is (?:out of date|not valid|no longer valid|overdue)|was (?:suspended|withdrawn|revoked|not renewed))\b"
    r"|\b(?:lapsed|expired|out-of-date) (?:certificat\w*|licen[cs]\w*|ticket|card|badge|permit|medical|registration)\b"
    r"|\b(?:have|had) not renewed (?:it|the|my)\b",
    re.I,
)
IN_ORDER = Later(
    r"\b(?:is|are|was|it['’]s|that['’]s|['’]s|stays?|keeps|remains?|all)(?: all| still| fully| perfectly| quite"
    r"| also| of course| of \w+)* "
    r"(?:in (?:full |perfect |good )?order|valid|current|in date|up to date|up-to-date|good (?:for|until|till|to)"
    r"|in force)\b"
    r"|\b(?:valid|good|runs?|running|covered|lasts?) (?:still |on )?(?:until|till|to|for (?:another|two|three|four"
    r"|five|\d))\b"
    r"|\bi (?:hold|have|['’]ve|keep|carry|renewed|have renewed) (?:\w+ ){0,3}(?:valid|current|in-date|up-to-date)\b"
    r"|\bi(?:['’]ve| have)? renewed (?:it|my|the)\b"
    r"|\brenewal (?:went|came|has come|is|was) (?:through|done|in|back)\b"
    r"|\bmy (?:current|valid|in-date) \w+",
    re.I,
)
STILL_VALID = Later(
    r"\b(?:valid|good|current|in date) (?:to|until|till|for)\b|\b(?:is|are) (?:valid|current|in date)\b"
    r"|\brenewed (?:it )?(?:in|on|last|since)\b",
    re.I,
)
GONE = Later(
    r"\b(?:ran out|run out|lapsed|expired|out[- ]of[- ]date|renew(?:al|ing|s)?|again|will be|course is booked"
    r"|booked)\b",
    re.I,
)
FAILED = Later(
    r"\bi (?:have |had )?(?:failed|did not pass|didn['’]t pass|have not passed"
    r"|never passed)\b(?P<what>(?: [\w-]+){1,6})",
    re.I,
)
PASSED = Later(
    r"\b(?:i(?:['’]ve| have| had)?(?: \w+)? (?:passed|cleared|got through|completed|finished|sailed through)"
    r"|my pass in|(?:passed|pass) (?:at|with|first))\b"
    r"(?P<what>(?: [\w-]+){1,6})",
    re.I,
)
ONLY_SMALL = Later(
    r"\b(?:A1|A2|B1)\b|\bonly (?:greetings|a few words|basics?|a little)\b|\ba (?:few words"
    r"|little) (?:of )?[A-Z]\w+|\bno (?!decision)[A-Z][a-z]+(?:ish|an|ese|ic|ch|ek)\b|\bbeginner\b"
)
FLUENT = Later(
    r"\b(?:fluent(?:ly)?|C1|C2|B2|native|speak\w* (?:\w+ )?perfectly|perfect (?=[A-Z])|business[- ]level"
    r"|without (?:any )?(?:difficulty|trouble) in)\b"
)
NO_EXAM = Later(
    r"\b(?:took|taken|sat|passed|did|have|had) no (?:exams?|tests?|examinations?|courses?)\b"
    r"|\bnot (?:yet )?(?:taken|sat|passed|booked|begun|started|attended|enrolled (?:in|on|for)"
    r"|signed up for) (?:the|my|an?|any)\b",
    re.I,
)
EXAM = Later(
    r"\bi(?:['’]ve| have| had)?(?: \w+)? (?:by now )?(?:passed|sat(?: through)?|took|taken|completed"
    r"|attended|finished|done|been (?:on|through)) (?:the|my|an?|all|both|every)\b[^.;,]{0,40}\b(?:exam\w*|test|course"
    r"|certificat\w*|training|refresher)\b",
    re.I,
)
HALFWAY = Later(
    r"\b(?:halfway|half way|in the middle of|still (?:doing|learning|studying|training|in)|(?:first|second"
    r"|third) year of|not (?:yet )?(?:finished|completed|complete|qualified)|unfinished)\b",
    re.I,
)
HAS_IT = Later(
    r"\bi(?:['’]ve| have)? (?:already )?(?:hold|held|had|have|got|passed|completed|finished|earned) (?:the|my"
    r"|an?) (?:[\w-]+ ){0,4}(?:rating|licen[cs]e|certificate|ticket|diploma|degree|qualification|course|badge"
    r"|training|card)\b"
    r"|\bi(?:['’]m| am| was)? (?:fully |already )?(?:qualified|certified|licensed|registered|accredited)\b",
    re.I,
)
LEARNING = Later(r"\b(?:learn\w*|booked|aim|course|until|towards|evening|practi[sc]\w+|want|far from|not)\b", re.I)
OPEN = Later(r"\b(?:until when|how long|whether|asked|if)\b", re.I)
MONTHS = frozenset(month[:STEM] for month in MONTH_NAMES)
VALID = Contrast(NOTHING, IN_ORDER, but=GONE)
TABLE = (
    Contrast(ONLY_SMALL, FLUENT, shared=1, unless=FLUENT, but=LEARNING),
    Contrast(HALFWAY, HAS_IT, shared=1, but=LEARNING),
    Contrast(NO_EXAM, EXAM, shared=1),
)


def papers_in(sentences: Sequence[Piece], lines: tuple[str, ...]) -> Iterator[Doubt]:
    """Papers and skills that the message claims and the case says have lapsed, failed or were not reached."""
    yield from contrasts_in(sentences, lines, TABLE)
    yield from _in_order(sentences, lines)
    yield from _passed(sentences, lines)


def _in_order(sentences: Sequence[Piece], lines: tuple[str, ...]) -> Iterator[Doubt]:
    """ "It is valid two more years", of a paper that ran out; the paper may be named in the sentence before."""
    line, about = _lapsed(lines)
    if not line:
        return
    before = False
    for sentence in sentences:
        named = bool(about & _papers(sentence.text))
        found = claim_in(sentence.text, VALID) if named or before else None
        if found:
            yield clash(sentence, found, line)
            return
        before = named


def _lapsed(lines: tuple[str, ...]) -> tuple[str, frozenset[str]]:
    """The line with the paper that ran out, and the words by which a sentence speaks of it; "" where another is valid."""
    if any(STILL_VALID.search(at) and not OPEN.search(at) for at in lines):
        return "", frozenset()
    for line in lines:
        found = LAPSED.search(line)
        if found and found.group().lower().startswith(("it ", "mine ")):
            return line, frozenset(word for at in lines for word in _papers(at))
        if found:
            clause = re.split(r"[;:.]", line[: found.start()])[-1]
            return line, _papers(clause + found.group())
    return "", frozenset()


def _papers(text: str) -> frozenset[str]:
    """The papers that a text names, and its telling words."""
    named = {m.group().lower().replace("-", " ")[:STEM] for m in PAPER.finditer(text)}
    return frozenset(named) | frozenset(telling(text)) - MONTHS


def _passed(sentences: Sequence[Piece], lines: tuple[str, ...]) -> Iterator[Doubt]:
    """ "I passed part three", which the case says was failed."""
    passed = Contrast(NOTHING, PASSED)
    for line, failed in ((at, m) for at in lines for m in FAILED.finditer(at)):
        what = _things(failed.group("what"))
        for sentence in sentences:
            found = claim_in(sentence.text, passed)
            if found and what & _things(found.group("what")):
                yield clash(sentence, found, line)
                return


def _things(words: str) -> frozenset[str]:
    """What was passed or failed, by the beginnings of its words."""
    return frozenset(telling(words))
