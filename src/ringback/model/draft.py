"""A draft: words for one purpose and channel, every sentence knowing its move, its rules and its facts."""

from ringback.model.quick import dataclass
from ringback.model.values import DraftChannel, Purpose, Tone

SIGNS = frozenset("«»:;!?")
"""Signs that French sets apart by a space: no words."""


def word_count(text: str) -> int:
    """How many words a text has, in any language that parts them by spaces."""
    return sum(piece.rstrip(".,") not in SIGNS for piece in text.split())


@dataclass(frozen=True)
class Sentence:
    """One sentence of a draft. `facts` are case keys; `move` says what the sentence is there for."""

    text: str
    move: str
    rules: tuple[str, ...]
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Branch:
    """What to say in one turn of a call: they answer, voicemail, "go ahead now", "no", somebody else."""

    name: str
    heading: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class Row:
    """One row of a two-column letter: what they need, and what the person has done. Both cells are always there (S1-9)."""

    left: str
    right: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class MissingSlot:
    """A fact that the words need and the case does not hold, as a question to the person."""

    slot: str
    ask: str


@dataclass(frozen=True)
class Beside:
    """What is pointed out where a draft and the résumé that they hold do not agree: the words, what is said, what to do."""

    check: str
    found: str
    message: str
    advice: str
    rules: tuple[str, ...]


@dataclass(frozen=True)
class Draft:
    """Words to say or send. Not ready while anything is missing. `speaking_seconds` is None for what is read.

    `rows` are the columns of a two-column letter. The same rows stand in the paragraphs, as sentences whose move is `row`:
    that is the form for plain text, and whoever sets a table puts it in their place.
    """

    purpose: Purpose
    channel: DraftChannel
    tone: Tone
    subject: str
    paragraphs: tuple[tuple[Sentence, ...], ...]
    missing: tuple[MissingSlot, ...]
    branches: tuple[Branch, ...] = ()
    speaking_seconds: int | None = None
    rows: tuple[Row, ...] = ()
    language: str = "en"
    """The tag of the language that it is in."""
    instead_of: str = ""
    """The name of the language that was asked for, where that one has no words for this yet."""
    beside: tuple[Beside, ...] = ()
    """Filled where the draft was compared with the résumé that they hold."""

    @property
    def checked(self) -> bool:
        """True if our checks can read it. They read English; what they cannot read was held to no check."""
        return self.language.casefold().startswith("en")

    @property
    def body(self) -> str:
        """The words themselves, paragraphs apart by an empty line."""
        return "\n\n".join(" ".join(s.text for s in p) for p in self.paragraphs if p)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences of the main text, in order."""
        return tuple(s for p in self.paragraphs for s in p)

    @property
    def words(self) -> int:
        """Number of words in the body."""
        return word_count(self.body)

    @property
    def ready(self) -> bool:
        """True once no fact is missing."""
        return not self.missing
