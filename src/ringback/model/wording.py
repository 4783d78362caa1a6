"""The wording: phrasings of every move in three tones. It is data that editors write; this is only its form."""

from dataclasses import field

from ringback.model.quick import dataclass
from ringback.model.values import DraftChannel, Purpose, Tone


@dataclass(frozen=True)
class Phrasing:
    """One way to say something. Slots stand in braces; it may be used only where all of them are filled.

    `needs` and `unless` name slots or marks that must, or must not, hold: so any phrasing that may be used reads right,
    whichever of them is taken.
    """

    text: str = field(metadata={"plain": True})
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True)
class MoveWords:
    """The phrasings of one move, for some purposes and channels (empty: all), with the rules it rests on.

    `any` holds what all tones fall back on. `line` marks a greeting, a closing or a subject: a line, not a sentence.
    """

    move: str
    rules: tuple[str, ...]
    plain: tuple[Phrasing, ...] = ()
    warm: tuple[Phrasing, ...] = ()
    formal: tuple[Phrasing, ...] = ()
    any: tuple[Phrasing, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    channels: tuple[DraftChannel, ...] = ()
    line: bool = False

    def phrasings(self, tone: Tone) -> tuple[Phrasing, ...]:
        """All phrasings of one tone, best first."""
        own = {Tone.PLAIN: self.plain, Tone.WARM: self.warm, Tone.FORMAL: self.formal}[tone]
        return own + self.any

    def closeness(self, purpose: Purpose, channel: DraftChannel) -> int | None:
        """How closely this entry is meant for a purpose and channel (more is closer); None if it is for others."""
        if (self.purposes and purpose not in self.purposes) or (self.channels and channel not in self.channels):
            return None
        return 2 * bool(self.purposes) + bool(self.channels)


@dataclass(frozen=True)
class Part:
    """A piece of a sentence with a name, used like a slot: how a fact is put depends on the form it was written in."""

    slot: str = field(metadata={"name_key": True})
    phrasings: tuple[Phrasing, ...] = ()


@dataclass(frozen=True)
class SlotWords:
    """What is said about one slot: a calm example that proves the phrasings, and the question when it is empty."""

    slot: str = field(metadata={"name_key": True})
    example: str = ""
    ask: str = ""


@dataclass(frozen=True)
class Heading:
    """The heading of one branch of a call."""

    branch: str = field(metadata={"name_key": True})
    text: str = ""


@dataclass(frozen=True)
class Calendar:
    """Names of days (Monday first) and months, and how a date is put together from them."""

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    date: str = "{day} {month}"
    weekday_date: str = "{weekday} {date}"
    first: str = "1"
    """How the first day of a month is written: "1er" in French."""
    full_date: str = "{date} {year}"
    time: str = "{hour2}:{minute}"
    """`{hour}` from 0 to 23, `{hour2}` the same with two digits, `{hour12}` from 1 to 12, `{half}` of the day."""
    halves: tuple[str, ...] = ("am", "pm")


@dataclass(frozen=True)
class About:
    """A language, and what tells in it. Needed once for each language, not for a region such as en-US."""

    name: str
    """As these pages call it: "German"."""
    common: tuple[str, ...] = ()
    """Small words that stand in every text of it, and seldom in others: by them it is told from other languages."""
    ladies: tuple[str, ...] = ()
    """Titles of a woman, in small letters, without a full stop; from any language."""
    gentlemen: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    """Titles before which no article stands, where the others take one: "don" in Spanish."""
    articles: tuple[str, ...] = ()
    """Small words before an employer's name that are left out, because they would have to be declined: "die" in German."""
    private: tuple[str, ...] = ()
    """Beginnings of words that tell of illness or grief: what holds one of them never goes into a message by itself (P13)."""


@dataclass(frozen=True)
class Spelling:
    """A word or a turn of ours, and how it is written in this region. A person's own words are never touched."""

    ours: str = field(metadata={"name_key": True})
    here: str = field(default="", metadata={"plain": True})


@dataclass(frozen=True)
class SheetWord:
    """A few words of ours on a sheet, in a mail or in the calendar. `letters/on_paper.py` names them all."""

    name: str = field(metadata={"name_key": True})
    text: str = field(default="", metadata={"plain": True})


@dataclass(frozen=True)
class DraftTitle:
    """What a draft is called over its words: "second_chance email" → "Die E-Mail"."""

    draft: str = field(metadata={"name_key": True})
    text: str = field(default="", metadata={"plain": True})


@dataclass(frozen=True)
class StepWords:
    """A step of a plan in this language, known by its English title: the calendar of the person says it."""

    title: str = field(metadata={"name_key": True})
    here: str = field(default="", metadata={"plain": True})


@dataclass(frozen=True)
class Wording:
    """All the words of one language. Each file holds some; `joined` makes one of them."""

    moves: tuple[MoveWords, ...] = ()
    parts: tuple[Part, ...] = ()
    slots: tuple[SlotWords, ...] = ()
    headings: tuple[Heading, ...] = ()
    calendar: Calendar | None = None
    about: About | None = None
    spelling: tuple[Spelling, ...] = ()
    sheet: tuple[SheetWord, ...] = ()
    titles: tuple[DraftTitle, ...] = ()
    steps: tuple[StepWords, ...] = ()

    def part(self, slot: str) -> Part | None:
        """The part of that name."""
        return next((p for p in self.parts if p.slot == slot), None)

    def ask(self, slot: str) -> str:
        """The question to the person when this slot is empty."""
        return next((s.ask for s in self.slots if s.slot == slot and s.ask), "")

    def heading(self, branch: str) -> str:
        """The heading of a branch."""
        return next((h.text for h in self.headings if h.branch == branch), "")


def joined(*wordings: Wording) -> Wording:
    """Several files as one. What comes first wins where two say the same."""
    return Wording(
        tuple(m for w in wordings for m in w.moves),
        tuple(p for w in wordings for p in w.parts),
        tuple(s for w in wordings for s in w.slots),
        tuple(h for w in wordings for h in w.headings),
        next((w.calendar for w in wordings if w.calendar), None),
        next((w.about for w in wordings if w.about), None),
        tuple(s for w in wordings for s in w.spelling),
        tuple(s for w in wordings for s in w.sheet),
        tuple(t for w in wordings for t in w.titles),
        tuple(s for w in wordings for s in w.steps),
    )
