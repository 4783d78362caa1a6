"""The debrief page as data: causes to tap, the look back, the kinds of selection, and answers to what somebody asks."""

from dataclasses import field

from ringback.model.play import NAMED
from ringback.model.quick import dataclass


@dataclass(frozen=True)
class Cause:
    """A cause with a name. `means` puts it in proportion; it goes into no message (S3-1, S4-26)."""

    id: str = field(metadata=NAMED)
    title: str
    means: str
    rules: tuple[str, ...]


@dataclass(frozen=True)
class Tap:
    """One thing that went wrong, or well, said with a tap. `says` is the sentence that is then told; it is heard as `id`."""

    id: str = field(metadata=NAMED)
    title: str
    says: str


@dataclass(frozen=True)
class LookBack:
    """One of the three parts of the look back (S3-9)."""

    id: str = field(metadata=NAMED)
    ask: str
    taps: tuple[Tap, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True)
class Sign:
    """One thing that they did, said with a tap."""

    id: str = field(metadata=NAMED)
    title: str
    says: str
    rules: tuple[str, ...]


@dataclass(frozen=True)
class ProcessMeaning:
    """A kind of selection in one sentence, and questions that help to tell it (S2-8)."""

    id: str = field(metadata=NAMED)
    title: str
    means: str
    rules: tuple[str, ...]
    helps: tuple[str, ...] = ()


@dataclass(frozen=True)
class Note:
    """A sentence that stands beside a field."""

    id: str = field(metadata=NAMED)
    says: str
    rules: tuple[str, ...]


@dataclass(frozen=True)
class OwnQuestion:
    """A question that people ask while telling it, and which judgement answers it.

    `from_` is severity, recoverable, first_move or the name of a play. `speaks` and `silent` prove the phrases.
    """

    id: str = field(metadata=NAMED)
    rules: tuple[str, ...]
    from_: str = field(metadata={"key": "from"})
    phrases: tuple[str, ...] = ()
    speaks: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


@dataclass(frozen=True)
class TellingFile:
    """`library/telling.yaml`."""

    causes: tuple[Cause, ...]
    look_back: tuple[LookBack, ...]
    signs: tuple[Sign, ...]
    processes: tuple[ProcessMeaning, ...]
    notes: tuple[Note, ...]
    answered: tuple[OwnQuestion, ...]

    def note(self, id: str) -> str:
        """The sentence of that name. StopIteration if there is none."""
        return next(n.says for n in self.notes if n.id == id)


@dataclass(frozen=True)
class Reply:
    """A question in the person's own words, and its answer."""

    question: str
    answer: str
    rules: tuple[str, ...]
