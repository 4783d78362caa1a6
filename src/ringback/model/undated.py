"""Promises of the person that name no day: each with the key that its day belongs under.

Why here: the debrief asks for the day, and the assessment says that it is not known. Both must mean the same promises.
"""

from collections.abc import Iterator
from textwrap import shorten

from ringback.model.case import Case
from ringback.model.quick import dataclass
from ringback.model.reading import HeardCommitment, Reading
from ringback.model.told import told_only
from ringback.model.values import Side

KEPT = "promise_kept"
"""The kind of event that tells of a promise and of keeping it: no day is asked for then."""
LONGEST = 90
"""Characters of a promise that are repeated in the question for its day."""


@dataclass(frozen=True)
class Undated:
    """One promise of the person without a day."""

    what: str
    place: int
    """Its place among the commitments of the case; of one that was only heard in the text, the place that it would get."""
    start: int | None = None
    """Where it begins in the text (characters from 0); None where it was noted under `commitments`."""
    before: int = 0
    """How many others were heard before it, which would stand before it in a file that lists them all."""

    @property
    def about(self) -> str:
        """The promise on one line, or its beginning, as it is repeated in a question."""
        return shorten(self.what, LONGEST, placeholder=" …").strip(" .“”")

    @property
    def key(self) -> str:
        """The case key of its day, if it is answered next."""
        return f"commitments[{self.place}].due"

    @property
    def key_in_list(self) -> str:
        """The case key of its day in a file that lists all of them."""
        return f"commitments[{self.place + self.before}].due"

    @property
    def also(self) -> tuple[tuple[str, str], ...]:
        """What is written beside its day, key and text: nothing for one that is noted already."""
        if self.start is None:
            return ()
        at = f"commitments[{self.place}]"
        return ((f"{at}.what", self.what), (f"{at}.by", str(Side.ME)))


def undated_in(case: Case, reading: Reading) -> Iterator[Undated]:
    """The person's own promises that have no day and are not done: noted ones first, then those heard in the text.

    Every heard one gets the next free place: they are answered one at a time.
    """
    for number, promise in enumerate(case.commitments):
        if promise.by is Side.ME and promise.due is None and not promise.is_done:
            yield Undated(promise.what, number)
    mine = (h for h in told_only(case, reading, Side.ME) if h.due is None)
    for number, heard in enumerate(h for h in mine if not _kept(h, reading)):
        yield Undated(heard.what, len(case.commitments), heard.span.start, number)


def _kept(heard: HeardCommitment, reading: Reading) -> bool:
    """True if the sentence of a promise says that it was kept."""
    return any(e.kind == KEPT and e.span == heard.span for e in reading.events)
