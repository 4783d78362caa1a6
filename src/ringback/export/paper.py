"""The sheets of paper, as values. The templates in `templates/` show them; these fields are all that they know.

A sheet is plain text in a fixed order. Whoever makes one decides what stands on it; whoever prints it changes nothing.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Letter:
    """A letter: lines of the sender and of the addressee, a date in words, a subject or "", the paragraphs.

    Greeting, close and name are paragraphs like any other, because the draft holds them.
    """

    title: str
    author: str
    sender: tuple[str, ...]
    to: tuple[str, ...]
    date: str
    subject: str
    paragraphs: tuple[str, ...]
    lang: str = "en"
    paper: str = "a4"


@dataclass(frozen=True)
class TwoColumn:
    """A letter with a table between two runs of paragraphs: what they need left, the person's evidence right (S1-9).

    Every row has both cells; `headings` are the two titles over them.
    """

    title: str
    author: str
    sender: tuple[str, ...]
    to: tuple[str, ...]
    date: str
    subject: str
    before: tuple[str, ...]
    headings: tuple[str, str]
    rows: tuple[tuple[str, str], ...]
    after: tuple[str, ...]
    lang: str = "en"
    paper: str = "a4"


@dataclass(frozen=True)
class IdeasSheet:
    """A sheet apart from the letter, its title naming both (S1-10): a few words before, then one text an idea."""

    title: str
    author: str
    date: str
    intro: tuple[str, ...]
    ideas: tuple[str, ...]
    lang: str = "en"
    paper: str = "a4"


@dataclass(frozen=True)
class Turn:
    """What to say in one turn of the call."""

    heading: str
    words: str


@dataclass(frozen=True)
class Item:
    """A line of the right column: what they ask or what it is about (quiet), and the words to answer with (bold)."""

    ask: str
    words: str


@dataclass(frozen=True)
class Part:
    """A headed part of the right column."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class CallSheet:
    """One page to hold while calling. `say` is the heading over the script; empty texts are left out of the page."""

    title: str
    author: str
    number: str
    about: str
    clock: str
    ticks: tuple[str, ...]
    say: str
    script: tuple[str, ...]
    branches: tuple[Turn, ...]
    parts: tuple[Part, ...]
    lang: str = "en"
    paper: str = "a4"


Written = Letter | TwoColumn | IdeasSheet
Sheet = Written | CallSheet
