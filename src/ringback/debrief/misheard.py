"""What a sentence only sounds like: the words that mislead are taken away, and the sense is asked again.

Why: "we will contact you" holds the words of "do not contact us", and "I don't want to talk about it" those of "I don't want
it". A phrase can add a kind but never take one back. So a kind of the library may name such words (`unless`); they are
data. A promise whose day is still ahead sounds like a broken one too; that a calendar tells, not a phrase.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, tzinfo

from ringback.debrief.clauses import clauses_of
from ringback.debrief.hear import BY_PHRASE, DENIALS, SURE, Ear, Hit, phrased_groups
from ringback.language.sentences import Piece
from ringback.language.tokens import Token, tokens_of
from ringback.model.quick import dataclass

BROKEN, MINE = "p_broken", "p_mine"
PROMISES = re.compile(
    r"\b(?:promis\w*|said|say|told|tell|agreed?|offered|swore|i['’]?(?:ll|d)|i (?:will|would|shall))\b", re.I
)
UNDONE = re.compile(
    r"\b(?:forg[eo]t\w*|late|miss(?:ed)?|still|overdue|slipped|yesterday|ago|last|supposed|meant|should|nothing|now|already|passed|"
    r"(?:it['’]?s|today is) (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.I,
)
"""Words of a promise that was not kept; with one of them a day that seems to lie ahead was the one before it."""
TIMED = re.compile(
    r"\b(?:by|until|till|within|tomorrow|tonight|this|next|end of|(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|midnight|"
    r"(?:in|after|before|at|on|for) (?:\w+ )?(?:\d|a|an|the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b",
    re.I,
)
"""What names a time, more or less: without it no day need be looked for, and the patterns that do so need not be made."""
OWED = re.compile(
    r"\b(?:promis\w*|said|says?|told|tells?|swor[en]|agree\w*|offer\w*|owe[ds]?|due|deadlines?|overdue|suppos\w*|meant|should\w*"
    r"|want\w*|need\w*|ask\w*|expect\w*|wait\w*|submit\w*|se[nd][dt]|call\w*|ring|rung|rang|phon\w*|write|wr[io]t\w*|e?-?mail\w*"
    r"|have to|had to|was to|were to|by|until|till)\b",
    re.I,
)
"""What one of a promise's own words is told in: without any, a day in the sentence is the day of something else."""
FAILED = re.compile(
    r"\b(?:forg[eo]t\w*|late|miss(?:ed)?|still|slip\w*|yet|no|none|nothing|neither|passed|gone|expired|ghost\w*|ignor\w*|drafts?"
    r"|behind|instead|failed|blank|zero|undone|unfinished|started|days?|weeks?)\b|n['’]?t\b",
    re.I,
)
"""What a promise that came to nothing is told in, beside OWED and a "not"."""
AWAITED = re.compile(
    r"\b(?:he|she|they|nobody|(?:one|two|some|none|neither|both|either) of (?:['’]?em|them|the \w+)|the other(?: one)?"
    r"|(?:the|my) \w+)"
    r"(?: \w+)? (?:did|has|have|had|does|do|is|are|was)(?: not|n['’]?t) (?:yet )?"
    r"(?:g[ai]ven?|sen[dt]|answer(?:ed|ing)?|repl(?:y|ied|ying)|issued?|sign(?:ed)?|released?|return(?:ed)?|g[eo]t back|come back"
    r"|pick(?:ed|ing)? up|reachable)\b[^.;]*",
    re.I,
)
"""What somebody else has not handed over yet: that breaks no promise of the person's."""
ASKED = re.compile(
    r"\W*(?:(?:the\s+)?[\w’'.-]+\s+){0,3}?(?:asked|asks|ask|wanted to know|wants to know)\s+"
    r"(?:me\s+|us\s+)?(?:then\s+|also\s+)?(?:how|what|which|where|who)(?:\s+(?!(?:and|but|so|then|because)\b)[\w’'-]+)+\W*",
    re.I,
)
EDGED = re.compile(
    r"\b(?:even|ever|again|twice|thrice|possibly|really|actually|only|without|never|no|not|\w+n['’]t|still|on earth|the hell|"
    r"i said|blank\w*|fr[eo]ze\w*|stumbl\w*|mumbl\w*)\b",
    re.I,
)
"""Words that make more of a question than a question."""
OF_AN_ANSWER = frozenset({"m_core", "m_small", "m_conduct", "m_unprepared", "s_good", "s_bad"})
"""Groups that a question alone does not report: it tells neither how it was answered nor how that was taken."""


@dataclass(frozen=True, slots=True)
class Misheard:
    """Groups that a piece of text only sounds like, and what is left of it without the words that mislead."""

    groups: frozenset[str]
    rest: str
    rather: str = ""
    """The group that it reports instead; empty where it reports none."""


NOTHING = Misheard(frozenset(), "")
Mishearing = Callable[[Piece], tuple[Misheard, ...]]
"""A piece of text → what it only sounds like."""


def mishearing(ear: Ear, spoken: datetime, now: datetime, zone: tzinfo) -> Mishearing:
    """The ear's doubts, for promises made at `spoken` and read at `now`."""

    def doubts(piece: Piece) -> tuple[Misheard, ...]:
        known = phrased_groups(ear, piece)
        found = (
            *_by_words(ear, piece, known),
            _not_yet_due(ear, piece, known, spoken, now, zone),
        )
        return tuple(m for m in found if m.groups)

    return doubts


def still_heard(ear: Ear, hits: tuple[Hit, ...], sentence: Piece, doubts: Mishearing) -> tuple[Hit, ...]:
    """The hits of a sentence without those that rest on misleading words alone; what a phrase says stays."""
    kept = list[Hit]()
    for hit in hits:
        wrong = None if hit.sure == BY_PHRASE else _misled(ear, hit, sentence, doubts)
        if wrong is None:
            kept.append(hit)
        elif wrong.rather in ear.generic and not any(h.kind.group == wrong.rather for h in (*hits, *kept)):
            kept.append(replace(hit, kind=ear.generic[wrong.rather]))
    return tuple(kept)


def _misled(ear: Ear, hit: Hit, sentence: Piece, doubts: Mishearing) -> Misheard | None:
    """What is wrong with a hit, if its words only sound like it."""
    group = hit.kind.group
    if group in OF_AN_ANSWER and is_bare_question(hit.piece.text):
        return NOTHING
    if group == BROKEN and owes_nothing(sentence.text):
        return NOTHING
    # The day of a promise may stand in another clause than the one that sounds broken.
    piece = sentence if group == BROKEN else hit.piece
    wrong = (m for m in doubts(piece) if group in m.groups)
    return next((m for m in wrong if not m.rest or ear.sense.probabilities(m.rest).get(group, 0.0) < SURE), None)


def is_bare_question(text: str) -> bool:
    """True if a sentence tells what they asked about the work, and nothing else."""
    return ASKED.fullmatch(text) is not None and EDGED.search(text) is None


def is_undone(text: str) -> bool:
    """True if a sentence about a promise says that it was not kept."""
    text = AWAITED.sub(" ", text)
    return UNDONE.search(text) is not None or any(t.text in DENIALS for t in tokens_of(text))


def owes_nothing(text: str) -> bool:
    """ "Yesterday I met Mrs Brink": a day that is over, and nothing in the sentence that was owed or did not happen."""
    return not (OWED.search(text) or FAILED.search(text) or any(t.text in DENIALS for t in tokens_of(text)))


def _by_words(ear: Ear, piece: Piece, known: frozenset[str]) -> tuple[Misheard, ...]:
    """Groups that the library's words speak against, unless a phrase of the group stands there too."""
    if ear.unlike is None:
        return ()
    tokens = tokens_of(piece.text)
    cuts: dict[str, set[int]] = {}
    sounds = ear.sense.probabilities(piece.text)
    for match in ear.unlike.matches(tokens):
        if match.owner not in known and sounds.get(match.owner, 0.0) >= SOUNDS:
            cuts.setdefault(match.owner, set()).update(range(match.first, match.last))
    return tuple(Misheard(frozenset({g}), _without(piece.text, tokens, cut)) for g, cut in cuts.items())


def _without(text: str, tokens: tuple[Token, ...], cut: set[int]) -> str:
    """The words that are left; nothing where they are too few to say something."""
    left = [t for n, t in enumerate(tokens) if n not in cut]
    while left and left[-1].text in LOOSE:
        left.pop()
    return " ".join(text[t.start : t.end] for t in left) if len(left) >= FEWEST else ""


LOOSE = frozenset({"i", "and", "but", "so", "then", "that", "he", "she", "they", "said", "say", "says", "because"})
"""Words that hang in the air at the end of what is left."""
SOUNDS = 0.001
"""How surely a sentence must report a group for it to be doubted: what was not heard need not be taken back."""
FEWEST = 4
"""Words that must be left for the sense to be asked again."""


def _not_yet_due(
    ear: Ear, piece: Piece, known: frozenset[str], spoken: datetime, now: datetime, zone: tzinfo
) -> Misheard:
    """A promise whose day is still ahead is not broken, as long as the sentence does not say that it is."""
    promise = PROMISES.search(piece.text) and TIMED.search(piece.text)
    if BROKEN in known or not promise or is_undone(piece.text):
        return NOTHING
    if ear.sense.probabilities(piece.text).get(BROKEN, 0.0) < SOUNDS:
        return NOTHING
    from ringback.debrief.due import due_in  # many patterns to compile, and few stories hold a promise

    due = due_in(piece.text, spoken, now, zone)
    if due is None or due.at <= now:
        return NOTHING
    left = [
        c.text for c in clauses_of(piece) if not PROMISES.search(c.text) and due_in(c.text, spoken, now, zone) is None
    ]
    rest = " ".join(left) if sum(len(c.split()) for c in left) >= FEWEST else ""
    return Misheard(frozenset({BROKEN}), rest, MINE)
