"""Names, forms of address and pronouns of a message, compared with the people and the employer of the case."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from ringback.checks.denials import Doubt
from ringback.checks.firms_in_text import firms_in
from ringback.checks.knowing import HE, SHE, Known, folded, words_in
from ringback.checks.word_lists import COMMON, GENERIC, HONORIFICS, OTHER_PEOPLE, TITLES
from ringback.language.mentions import DAYS, MONTHS, NAME, Mention, Sort
from ringback.language.message import Message

CLOSE = 0.78
"""How alike two names are when one is a slip of the other: "Nowack" for "Nowak"."""
SHORTEST = 4
"""Letters below which likeness says nothing."""
ABOUT_THEM = re.compile(r"\b(?:you|your|interview|spoke|met|call|asked|thank|thanks|question)\b", re.I)
ABOUT_ME = re.compile(r"\b(?:my|our|former|old|previous|reference|referee|under|supervised)\b", re.I)
MINE = re.compile(
    r"\b(?:worked|was|left|years|months|ago|used to|since|until|previous|former|current|my (?:\w+ )?(?:job|role|post|team) at)\b",
    re.I,
)
WANTED = re.compile(r"\b(?:role|job|position|post|vacancy|opening|interview|interest|interested|joining|join)\b", re.I)
FIELD = re.compile(r"\b(?:in|of)\s+(?:the\s+)?$")
LOOK = 30
"""Characters before a name that say what it is the name of."""
WITHOUT_S = re.compile(r"['’]?s$")
CAPITAL = re.compile(NAME)
PRONOUN = re.compile(r"\b(?:he|him|his|himself|she|her|hers|herself)\b", re.I)

NEVER = frozenset({*DAYS, *MONTHS})
"""Words that are no slip of a name, however like one they are."""
NOT_ALONE = OTHER_PEOPLE | SHE | HE | {"who", "whose"}
"""Words beside which a pronoun may mean somebody else."""


def names_in(message: Message, known: Known, mentions: Sequence[Mention]) -> Iterator[Doubt]:
    """Names that the case does not hold, or spells otherwise, or addresses otherwise."""
    found: list[Doubt] = []
    right: bool | None = None
    for mention in mentions:
        if mention.sort in (Sort.GREETED, Sort.PERSON) and known.people:
            found += _person(mention, known)
        elif mention.sort is Sort.EMPLOYER and known.employers:
            right = _names_true_employer(message, known) if right is None else right
            found += _employer(mention, known, right)
    taken = [d for d in found if d.about == "name"]
    found += (f for f in firms_in(message, known) if not any(d.start < f.end and f.start < d.end for d in taken))
    yield from found
    told = {n for d in found for n in range(d.start, d.end)}
    yield from (d for d in _misspelt(message, known) if d.start not in told)
    yield from _pronouns(message, known)


def _person(mention: Mention, known: Known) -> Iterator[Doubt]:
    parts = words_in(mention.value)
    titles = [HONORIFICS[p] for p in parts if p in HONORIFICS]
    names = [p for p in parts if p not in HONORIFICS and p not in TITLES | GENERIC and p not in DAYS and len(p) > 1]
    own = {w for n in known.own_names for w in words_in(n)}
    if not names or all(n in own for n in names):
        return
    people = [(person, set(words_in(person))) for person in known.people]
    person = next((p for n in names for p, words in people if n in words), "")
    if not person:
        if not any(n in known.words for n in names):
            yield _stranger(mention, names, known)
        return
    gender = known.gender_of(person)
    if (titles and gender and titles[0] != gender) or _other_first_name(names, person):
        yield Doubt("name", mention.start, mention.end, mention.said, person)


def _stranger(mention: Mention, names: list[str], known: Known) -> Doubt:
    """A name that nobody in the case bears: a slip where a person of the case is meant, else a fact to ask about."""
    nearest = _nearest(mention.value, known.people)
    words = [w for w in words_in(nearest) if w not in HONORIFICS]
    close = any(_alike(n, w) >= CLOSE for n in names for w in words)
    meant = mention.sort is Sort.GREETED or (
        ABOUT_THEM.search(mention.sentence) and not ABOUT_ME.search(mention.sentence)
    )
    about = "name" if close or meant else "unknown"
    return Doubt(about, mention.start, mention.end, mention.said, nearest if about == "name" else "")


def _other_first_name(names: list[str], person: str) -> bool:
    """ "Helen Horvath" where the case says "Elaine Horvath"; "E. Horvath" and "Ms Horvath" are fine."""
    words = [w for w in words_in(person) if w not in HONORIFICS and w not in TITLES]
    return len(names) > 1 and len(words) > 1 and names[0] not in words and names[1] == words[-1]


def _employer(mention: Mention, known: Known, right: bool) -> Iterator[Doubt]:
    names = words_in(mention.value)
    words = [w for w in names if w not in COMMON and w not in GENERIC and w not in DAYS and w not in MONTHS]
    if not words or any(w in known.words for w in words) or names[0] in HONORIFICS or names[0] in TITLES:
        return
    nearest = _nearest(mention.value, known.employers)
    before = mention.text[max(0, mention.start - LOOK) : mention.start]
    wanted = WANTED.search(before) and not MINE.search(mention.sentence)
    field = FIELD.search(before) and len(words) == 1  # "interested in Logistics" is a trade as often as an employer
    if _alike(mention.value, nearest) >= CLOSE or (wanted and not field and not right):
        yield Doubt("name", mention.start, mention.end, mention.said, nearest)
    elif not wanted and not field:
        yield Doubt("unknown", mention.start, mention.end, mention.said)


def _names_true_employer(message: Message, known: Known) -> bool:
    """True if the same message names the right employer too: then the other name is a fact to ask about, no slip."""
    said = set(words_in(message.own))
    return any(w in said for e in known.employers for w in words_in(e) if len(w) > 3)


def _misspelt(message: Message, known: Known) -> Iterator[Doubt]:
    """Words with a capital that nearly are a name of the case: "Nordlicht Logistic", "Frau Kellner"."""
    own = {w for n in known.own_names for w in words_in(n)}
    people = {w: p for p in known.people for w in words_in(p) if len(w) >= SHORTEST and w not in HONORIFICS}
    firms = {w: e for e in known.employers for w in words_in(e) if len(w) >= SHORTEST and w not in COMMON}
    heads = {w for e in known.employers for w in [x for x in words_in(e) if x not in COMMON][:1]}
    targets = {**people, **firms}
    found = [(m, folded(m.group())) for m in CAPITAL.finditer(message.own)]
    begins = {s.start for s in message.sentences}  # where any word has a capital
    for n, (match, word) in enumerate(found):
        if (
            len(word) < SHORTEST
            or match.start() in begins
            or {word, WITHOUT_S.sub("", word)} & (known.words | own | NEVER)
        ):
            continue
        target = next((t for t in targets if _slip(word, t)), "")
        beside = {w for _, w in found[max(0, n - 1) : n + 2]} & set(firms)
        if target in people or (target and (target in heads or beside)):
            yield Doubt("name", match.start(), match.end(), match.group(), targets[target])


def _slip(word: str, name: str) -> bool:
    """True if a word nearly is a name: begins alike, is not merely its plural, and differs by a letter or two."""
    if word in (name + "s", name + "'s", name + "’s") or word[:1] != name[:1] or abs(len(word) - len(name)) > 2:
        return False
    return _alike(word, name) >= CLOSE


def _pronouns(message: Message, known: Known) -> Iterator[Doubt]:
    """ "Mr Pike asked me, and she …": only where one person of the case and nobody else can be meant."""
    genders = {w: (p, known.gender_of(p)) for p in known.people for w in words_in(p) if len(w) > 1}
    genders = {w: (p, g) for w, (p, g) in genders.items() if g and w not in HONORIFICS}
    if not genders:
        return
    for before, sentence in pairwise([None, *message.sentences]):
        match = PRONOUN.search(sentence.text) if sentence else None
        if not match or not sentence:
            continue
        around = words_in((before.text if before else "") + " " + sentence.text[: match.start()])
        named = {genders[w] for w in around if w in genders}
        others = {w.removesuffix("s") for w in around} & OTHER_PEOPLE or set(around) & NOT_ALONE
        if len(named) != 1 or others:
            continue
        person, gender = named.pop()
        if match.group().lower() in (SHE if gender == "m" else HE):
            yield Doubt("pronoun", sentence.start + match.start(), sentence.start + match.end(), match.group(), person)


def _nearest(name: str, among: Iterable[str]) -> str:
    return max(among, key=lambda a: _alike(name, a), default="")


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, folded(one), folded(other)).ratio()
