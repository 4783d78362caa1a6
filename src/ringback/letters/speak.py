"""Saying one move: a phrasing whose slots are filled, with the rules and facts behind it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ringback.letters.choose import BEST, Choice
from ringback.letters.facts import Facts
from ringback.letters.fill import Fact, capital, fill, slots_in
from ringback.model.draft import Sentence, word_count
from ringback.model.values import DraftChannel, Purpose, Tone
from ringback.model.wording import MoveWords, Phrasing, Wording


@dataclass(frozen=True, slots=True)
class Voice:
    """Everything that decides how a move sounds in one draft."""

    wording: Wording
    purpose: Purpose
    channel: DraftChannel
    tone: Tone
    facts: Facts
    choice: Choice = BEST
    turn: int = 0
    """Which item of a list is spoken of, so that two of them do not sound alike."""

    def with_facts(self, facts: Facts) -> "Voice":
        """The same voice about other facts."""
        return replace(self, facts=facts)

    def knowing(self, **texts: str) -> "Voice":
        """The same voice with some more texts to fill in."""
        more = {name: Fact(text) for name, text in texts.items()}
        return self.with_facts(replace(self.facts, slots={**self.facts.slots, **more}))

    def say(self, move: str) -> Sentence | None:
        """The sentence for a move; None where the facts are not there."""
        return self.short_enough(move)

    def short_enough(self, move: str, most: int | None = None) -> Sentence | None:
        """The sentence for a move in at most so many words; None where no way to say it is so short."""
        fits = ([s for s in group if most is None or word_count(s.text) <= most] for group in self.groups(move))
        ways = next((group for group in fits if group), [])
        return self.choice.among(ways, f"{self.purpose} {self.channel} {move} {self.turn}")

    def ways(self, move: str) -> Iterator[Sentence]:
        """All ways to say a move with these facts, best first."""
        return (sentence for group in self.groups(move) for sentence in group)

    def groups(self, move: str) -> Iterator[list[Sentence]]:
        """The same, entry by entry: what somebody adds in a folder of their own stands before ours, and is all that is said."""
        for entry in self.entries(move):
            said = ((p, self.fill(p)) for p in entry.phrasings(self.tone))
            yield [Sentence(self._head(p, f.text), move, entry.rules, f.keys) for p, f in said if f]

    def entries(self, move: str) -> list[MoveWords]:
        """The entries for a move, the most closely meant first; a closer one hides those meant for everything."""
        here = [(m.closeness(self.purpose, self.channel), m) for m in self.wording.moves if m.move == move]
        best = max((c for c, _ in here if c is not None), default=0)
        return [m for c, m in here if c == best]

    def fill(self, phrasing: Phrasing) -> Fact | None:
        """The phrasing with its slots filled; None if it may not be used here."""
        if not all(map(self._holds, phrasing.needs)) or any(map(self._holds, phrasing.unless)):
            return None
        return fill(phrasing.text, self.slot)

    def slot(self, name: str) -> Fact | None:
        """A fact, or the part of that name said with the facts."""
        if fact := self.facts.slots.get(name):
            return fact
        part = self.wording.part(name)
        return next((f for p in part.phrasings if (f := self.fill(p))), None) if part else None

    def _holds(self, name: str) -> bool:
        return self.facts.holds(name) or self.slot(name) is not None

    def _head(self, phrasing: Phrasing, text: str) -> str:
        """A sentence that begins with a part takes a capital; a name or a person's own words stay as they are."""
        first = slots_in(phrasing.text)[:1]
        starts = bool(first) and phrasing.text.startswith("{")
        return capital(text) if starts and self.wording.part(first[0]) else text
