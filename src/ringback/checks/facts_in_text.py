"""Nothing that the case does not hold: numbers, days, names and verbs of a message, compared with what is known.

Three answers, and the difference matters to the person: what clashes with the case is untrue or the case is wrong; what the
case does not hold may well be true, and is only asked about; a bigger verb than the case uses is a warning.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from ringback.checks.denials import Doubt, denied_in_case
from ringback.checks.word_lists import COMMON, HONORIFICS, OF_A_CAREER, SMALLER, STRETCHED, TITLES
from ringback.language.mentions import Mention, Sort, mentions_in, number_of
from ringback.language.message import Message

CLOSE = 0.78
"""How alike two names are when one is a slip of the other: "Nowack" for "Nowak"."""


@dataclass(frozen=True)
class Known:
    """What is known: plain lines of fact, and the names of the people and of the employer."""

    lines: tuple[str, ...]
    people: tuple[str, ...] = ()
    employers: tuple[str, ...] = ()
    own_names: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    """Weekdays on which something in the case happened or is due, in lower case."""
    others: tuple[str, ...] = ()
    """Everything else that is a true name: titles, places, products."""

    @cached_property
    def mentions(self) -> tuple[tuple[str, Mention], ...]:
        """Every mention in the lines, with its line."""
        return tuple((line, m) for line in self.lines for m in mentions_in(line))

    @cached_property
    def text(self) -> str:
        """Everything known, in lower case."""
        return "\n".join((*self.lines, *self.people, *self.employers, *self.own_names, *self.others)).lower()

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of what is known, in lower case."""
        return frozenset(re.findall(r"[^\W_]+", self.text))


def doubts_in(message: Message, known: Known) -> tuple[Doubt, ...]:
    """Everything in a message that the case does not bear out, in order."""
    found = [*_names(message, known), *_figures(message, known), *_verbs(message, known), *denials(message, known)]
    return tuple(sorted(found, key=lambda d: d.start))


def _names(message: Message, known: Known) -> Iterator[Doubt]:
    """People whom the message greets or names with a title, and employers it speaks of."""
    for mention in mentions_in(message.text, message.body.start, message.body.end):
        if mention.sort is Sort.PERSON and known.people:
            yield from _person(mention, known)
        elif mention.sort is Sort.EMPLOYER and known.employers:
            yield from _employer(mention, known)


def _person(mention: Mention, known: Known) -> Iterator[Doubt]:
    parts = re.findall(r"[^\W\d_]+", mention.value)
    titles = [HONORIFICS[p.lower()] for p in parts if p.lower() in HONORIFICS]
    names = [p for p in parts if p.lower() not in HONORIFICS and p.lower() not in TITLES]
    if not names:
        return
    own = {w.lower() for n in known.own_names for w in n.split()}
    people = {w.lower(): person for person in known.people for w in re.findall(r"[^\W\d_]+", person)}
    if all(n.lower() in own for n in names):
        return
    if not any(n.lower() in people for n in names):
        if not any(n.lower() in known.words for n in names):
            yield Doubt("name", mention.start, mention.end, mention.value, _nearest(mention.value, known.people))
        return
    person = next(people[n.lower()] for n in names if n.lower() in people)
    known_titles = {HONORIFICS[p.lower()] for p in re.findall(r"[^\W\d_]+", person) if p.lower() in HONORIFICS}
    if titles and known_titles and titles[0] not in known_titles:
        yield Doubt("name", mention.start, mention.end, mention.value, person)


def _employer(mention: Mention, known: Known) -> Iterator[Doubt]:
    words = [w.lower() for w in re.findall(r"[^\W\d_]+", mention.value) if w.lower() not in COMMON]
    if not words or any(w in known.words for w in words):
        return
    nearest = _nearest(mention.value, known.employers)
    if _alike(mention.value, nearest) >= CLOSE or not _names_true_employer(mention, known):
        yield Doubt("name", mention.start, mention.end, mention.value, nearest)


def _names_true_employer(mention: Mention, known: Known) -> bool:
    """True if the same message names the right employer too: then the other name is a fact to ask about, no slip."""
    said = mention.text.lower()
    return any(w.lower() in said for e in known.employers for w in e.split() if len(w) > 3)


def _figures(message: Message, known: Known) -> Iterator[Doubt]:
    """Numbers and days: borne out, clashing with the same thing said otherwise, or unknown."""
    values = {number_of(m.value) for _, m in known.mentions if m.sort is Sort.NUMBER}
    for mention in mentions_in(message.text, message.body.start, message.body.end):
        if mention.sort is Sort.DAY and known.days:
            if mention.value not in known.days and mention.value not in known.text and mention.about_the_past:
                yield Doubt("clash", mention.start, mention.end, mention.value.capitalize(), ", ".join(known.days))
        elif mention.sort is Sort.NUMBER and number_of(mention.value) not in values:
            clash = _same_thing(mention, known)
            if clash:
                yield Doubt("clash", mention.start, mention.end, mention.said, clash)
            elif mention.weighty:
                yield Doubt("unknown", mention.start, mention.end, mention.said)


def _same_thing(mention: Mention, known: Known) -> str:
    """The known line that gives another number for the same thing: the same unit of a career, and two words in common."""
    if mention.unit not in OF_A_CAREER or "i" not in mention.near_small:
        return ""
    for line, other in known.mentions:
        if other.sort is Sort.NUMBER and other.unit == mention.unit:
            shared = (mention.near & other.near) - {mention.unit}
            if len(shared) >= 1:
                return line
    return ""


def denials(message: Message, known: Known) -> Iterator[Doubt]:
    """What the message claims of the person and the case denies, or the other way round."""
    for sentence in message.sentences:
        yield from denied_in_case(sentence, known.lines)


def _verbs(message: Message, known: Known) -> Iterator[Doubt]:
    """ "I led the audit" where the case says "helped with the audit"."""
    for found in re.finditer(r"\bI (?:have |had |also |then )?(\w+) ((?:\w+[ ,]+){1,6}\w+)", message.text):
        if found.group(1).lower() not in STRETCHED:
            continue
        things = {w.lower() for w in re.findall(r"[^\W\d_]{4,}", found.group(2))} - COMMON
        for line in known.lines:
            words = set(re.findall(r"[^\W\d_]+", line.lower()))
            if len(things & words) >= 1 and words & SMALLER and found.group(1).lower() not in words:
                smaller = next(iter(sorted(words & SMALLER)))
                yield Doubt("stretched", found.start(1), found.end(1), found.group(1), smaller)
                break


def _nearest(name: str, among: Iterable[str]) -> str:
    return max(among, key=lambda a: _alike(name, a), default="")


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one.lower(), other.lower()).ratio()
