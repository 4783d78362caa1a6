"""What the checks say about a message, ready for a page: places in the field that was typed into, quotes, and marks."""

from collections.abc import Sequence
from datetime import UTC, datetime
from difflib import get_close_matches

from ringback import api
from ringback.letters.address import as_addressed
from ringback.model.beside import Goal, PostureWords
from ringback.model.case import Case
from ringback.model.check import Checked, Finding, Level
from ringback.model.problem import Problem
from ringback.model.quick import dataclass
from ringback.model.resume import Papers
from ringback.model.values import DraftChannel, Purpose

HEAD, GAP = "Subject: ", "\n\n"
HOUNDS = "hounds"
ASKED = {
    Level.ERROR: "Before you send it",
    Level.QUESTION: "Only you can tell",
    Level.WARNING: "Look again",
    Level.ADVICE: "Could be better",
}
"""How much a finding weighs, in words."""
GRAVITY = list(ASKED)


@dataclass(frozen=True)
class Typed:
    """A message as it stands in a form: subject and body apart, every line ended by one sign."""

    subject: str
    body: str

    @property
    def text(self) -> str:
        """As one text, the way the checks read it."""
        return f"{HEAD}{self.subject}{GAP}{self.body}" if self.subject else self.body

    @property
    def offset(self) -> int:
        """Where the body begins in the text."""
        return len(self.text) - len(self.body)


def typed(subject: str, body: str) -> Typed:
    """From what a browser sent."""
    return Typed(" ".join(subject.split()), body.replace("\r\n", "\n").replace("\r", "\n"))


@dataclass(frozen=True)
class Card:
    """One finding: the words it is about, and where they stand in their field, counted as browsers count."""

    number: int
    finding: Finding
    field: str
    start: int
    end: int
    quoted: str

    @property
    def weight(self) -> str:
        """How much it weighs, in words."""
        return ASKED[self.finding.level]

    @property
    def instead(self) -> str:
        """What could stand there: a word for a word, and where they are spoken to with a title, so they are in it too."""
        known, said = self.finding.instead, self.quoted.split()
        if not known or not said:
            return known
        if said[0] == known.split()[0]:
            return as_addressed(known)
        near = get_close_matches(self.quoted, known.split(), 1) if len(said) == 1 else []
        return near[0] if near else known

    @property
    def wants_truth(self) -> bool:
        """True where only the person can tell."""
        return self.finding.level is Level.QUESTION


@dataclass(frozen=True)
class Mark:
    """A run of the body; `number` is the card that speaks about it, 0 for none."""

    text: str
    number: int = 0


@dataclass(frozen=True)
class Met:
    """One of the four goals, with the sentence that meets it; an empty quote where none does."""

    goal: Goal
    quoted: str


@dataclass(frozen=True)
class Looked:
    """Everything that a page shows about a message."""

    typed: Typed
    checked: Checked
    cards: tuple[Card, ...]
    posture: PostureWords
    goals: tuple[Met, ...]
    compared: bool
    aim: int
    most: int
    held: str = ""
    """The résumé version that it was compared with; empty where none could be."""
    unreadable: Problem | None = None
    """Why the version that they hold could not be read."""

    @property
    def stands(self) -> str:
        """How the message stands to what happened, in a sentence that no finding contradicts."""
        return self.posture.said_beside(self.checked.flags)

    @property
    def hounding(self) -> Finding | None:
        """The finding that stops a further contact, if there is one."""
        return next((c.finding for c in self.cards if c.finding.flag == HOUNDS), None)

    @property
    def unread(self) -> str:
        """What is said where the checks could not read it; empty where they could."""
        name = self.checked.unread
        return api.beside().no_checks.replace("{language}", name) if name else ""

    @property
    def blocks(self) -> int:
        """How many findings stand in the way of sending."""
        return sum(bool(c.finding.flag) or c.finding.level is Level.ERROR for c in self.cards)

    @property
    def line(self) -> str:
        """The whole in one sentence, for a screen reader and for a hurried eye."""
        if not self.typed.body.strip():
            return "Nothing here to check yet."
        if self.unread:
            return "Not checked."
        rest = len(self.cards) - self.blocks
        if self.blocks:
            return f"{_things(self.blocks)} to put right before you send it."
        if not self.checked.ready:
            return "Not ready yet: see how it stands to what happened."
        return f"It can go. {_things(rest)} to look at, if you like." if rest else "It can go as it stands."

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The body cut where findings point; of two that overlap the first is marked."""
        marks, at, offset = list[Mark](), 0, self.typed.offset
        for card in sorted(self.cards, key=lambda c: (c.finding.start, c.number)):
            start, end = card.finding.start - offset, card.finding.end - offset
            if card.field != "body" or start < at or end <= start:
                continue
            marks += [Mark(self.typed.body[at:start]), Mark(self.typed.body[start:end], card.number)]
            at = end
        return tuple(m for m in (*marks, Mark(self.typed.body[at:])) if m.text)


def look(
    message: Typed,
    purpose: Purpose | None,
    channel: DraftChannel | None,
    case: Case | None,
    papers: Papers | None = None,
) -> Looked:
    """Checks a message. What it is for and its form are guessed where they are not given; with the papers of a case, the
    résumé that this employer holds is compared as well."""
    checked = api.check(message.text, purpose, channel, case, papers, datetime.now(UTC))
    numbers = api.shelf().advice.defaults
    beside = api.beside()
    return Looked(
        typed=message,
        checked=checked,
        cards=_cards(message, checked.findings),
        posture=next(p for p in beside.postures if p.posture is checked.posture),
        goals=tuple(Met(g, _quote(message.text, getattr(checked.goals, g.id))) for g in beside.goals)
        if checked.purpose is Purpose.SECOND_CHANCE and not checked.unread
        else (),
        compared=case is not None,
        held=papers.held.name if papers and papers.held else "",
        unreadable=papers.problems[0] if papers and papers.problems else None,
        aim=numbers.words_aim(checked.purpose, checked.channel),
        most=numbers.words_most(checked.channel),
    )


def _cards(message: Typed, findings: Sequence[Finding]) -> tuple[Card, ...]:
    """The gravest first, each in the order of the text."""
    ordered = sorted(findings, key=lambda f: (GRAVITY.index(f.level), f.start))
    return tuple(_card(n, f, message) for n, f in enumerate(ordered, 1))


def _card(number: int, finding: Finding, message: Typed) -> Card:
    in_body = finding.start >= message.offset
    field, begin = ("body", message.offset) if in_body else ("subject", len(HEAD))
    text = message.body if in_body else message.subject
    start, end = (min(max(0, at - begin), len(text)) for at in (finding.start, finding.end))
    return Card(number, finding, field, _units(text[:start]), _units(text[:end]), _short(text[start:end]))


def _units(text: str) -> int:
    """How long a text is where a browser counts it: a sign beyond the first plane counts as two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _quote(text: str, span: tuple[int, int] | None) -> str:
    return " ".join(text[span[0] : span[1]].split()) if span else ""


def _short(text: str) -> str:
    """What a card quotes: the words on one line, cut where they run on."""
    words = " ".join(text.split())
    return words if len(words) <= 160 else f"{words[:150].rsplit(' ', 1)[0]} …"


def _things(count: int) -> str:
    return "One thing" if count == 1 else f"{count} things"
