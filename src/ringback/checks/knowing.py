"""What is known and true: lines of fact, the names in them, and the days and times of what happened."""

import re
import unicodedata
from datetime import date, datetime
from functools import cached_property

from ringback.checks.word_lists import COMMON, EVERYDAY, FILLERS, HONORIFICS, POLITE
from ringback.language.mentions import MARKS, Mention, Sort, mentions_in
from ringback.language.numbers import readings_of
from ringback.model.quick import dataclass

STEM = 5
"""Letters by which two forms of a word are taken for one: "promised" and "promise"."""
WORD = re.compile(rf"(?:[^\W\d_]|[{MARKS}])+")
END = re.compile(r"(?<=[.;!?])\s+")
SHE, HE = frozenset(["she", "her", "hers", "herself"]), frozenset(["he", "him", "his", "himself"])
PRONOUNS = {"she/": "f", "her/": "f", "he/": "m", "him/": "m"}


def words_in(text: str) -> list[str]:
    """The words of a text, without accents and in lower case: "Müller" is "muller", however it was typed."""
    return [folded(w) for w in WORD.findall(text)]


def folded(word: str) -> str:
    """A word without accents and in lower case."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.lower().replace("ß", "ss").replace("ł", "l").replace("ø", "o"))
    return "".join(c for c in plain if not unicodedata.combining(c)) or word.lower()


def telling(text: str) -> list[str]:
    """The beginnings of the words that say what a text is about."""
    dull = COMMON | FILLERS | POLITE
    return [w[:STEM] for w in words_in(text) if len(w) > 3 and w not in dull and w[:STEM] not in EVERYDAY]


@dataclass(frozen=True)
class Known:
    """What is known: plain lines of fact, and the names of the people and of the employer."""

    lines: tuple[str, ...]
    people: tuple[str, ...] = ()
    employers: tuple[str, ...] = ()
    own_names: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    """Weekdays on which something in the case happened or is due, in lower case."""
    dates: tuple[date, ...] = ()
    """The same as dates."""
    times: tuple[str, ...] = ()
    """Clock times of what happened, as "10:05"."""
    job: tuple[str, ...] = ()
    """The role, and what the job asks for."""
    told: tuple[str, ...] = ()
    """What the person told of the interview in words of their own: what went wrong stands there, and whether an interviewer is
    "she" or "he"."""
    wanted: tuple[str, ...] = ()
    """What the person wants them to hear: it is theirs to say, whatever another line seems to deny."""
    go_between: tuple[str, ...] = ()
    """The people through whom things go, such as a recruiter."""
    owes: bool = False
    """True if the person has promised something that is not done."""
    refused: bool = False
    """True if they have said no, and nothing was written since: a message answers that."""
    ended: date | None = None
    """The day of the talk."""
    now: datetime | None = None

    @cached_property
    def mentions(self) -> tuple[tuple[str, Mention], ...]:
        """Every mention in the lines, with its line."""
        return tuple((line, m) for line in self.lines for m in mentions_in(line))

    def mentions_of(self, sort: Sort) -> tuple[Mention, ...]:
        """Every mention of one sort in the lines."""
        return tuple(m for _, m in self.mentions if m.sort is sort)

    @cached_property
    def numbers(self) -> frozenset[float]:
        """Every number in the lines, in every way to read it."""
        return frozenset(v for _, m in self.mentions if m.sort is Sort.NUMBER for v in readings_of(m.value))

    @cached_property
    def sayings(self) -> frozenset[str]:
        """Every date, time and number in the lines as it is written."""
        return frozenset(m.value for _, m in self.mentions)

    @cached_property
    def clauses(self) -> tuple[tuple[str, frozenset[str]], ...]:
        """The sentences of the lines, each with its words."""
        parts = (part for line in self.lines for part in END.split(line))
        return tuple((part, frozenset(re.findall(r"[^\W\d_]+", part.lower()))) for part in parts)

    @cached_property
    def text(self) -> str:
        """Everything known, in lower case."""
        return "\n".join((*self.lines, *self.people, *self.employers, *self.own_names)).lower()

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of what is known, in lower case and without accents."""
        return frozenset(words_in(self.text))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The beginnings of all those words."""
        return frozenset(w[:STEM] for w in self.words)

    @cached_property
    def digits(self) -> str:
        """All figures of the lines, by which a telephone number is known again however it is spaced."""
        return "\n".join(re.sub(r"\D", "", line) for line in self.lines)

    def gender_of(self, person: str) -> str:
        """ "f" or "m", from a title, from pronouns beside the name, or (of the only person) from what was told; else ""."""
        for word in words_in(person):
            if word in HONORIFICS:
                return HONORIFICS[word]
        for sign, gender in PRONOUNS.items():
            if sign in person.lower():
                return gender
        said = set(words_in(" ".join(self.told))) if len(self.people) == 1 else set()
        if bool(said & SHE) == bool(said & HE):
            return ""
        return "f" if said & SHE else "m"
