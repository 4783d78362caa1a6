"""How far a kind that was heard is believed: whether people would hear it too, from how it was heard and what speaks beside it.

Why: a phrase, the sound of a sentence and the sense each hear much that is not there, and each is wrong in another way.
Somebody who shakes and reads "you insulted them" of a thing they never did stops trusting the rest. So what was heard is
weighed once more, by weights that were learned on tellings that no other table has seen (`training/belief.py`).
"""

import json
from collections.abc import Mapping, Sequence
from enum import StrEnum
from operator import mul

from ringback.model.quick import dataclass


class Way(StrEnum):
    """How a kind was heard."""

    PHRASE = "phrase"
    """A phrase of the library stands in the text."""
    NAMED = "named"
    """The sense heard its group, and of the kinds in it the text sounds most like this one."""
    GROUP = "group"
    """The sense heard a group, and no kind in it stands out."""
    BESIDE = "beside"
    """The text sounds like it, and its group was not heard."""


Weights = Mapping[str, Sequence[float]]
"""For each way of hearing the weights of the witnesses, as log-odds, the bias last."""


@dataclass(frozen=True, slots=True)
class Belief:
    """What speaks for a kind that was heard, and what for its group; and the log-odds from which each is believed."""

    kinds: Weights
    kind_line: float
    groups: Weights
    group_line: float

    def names(self, way: Way, witnesses: Sequence[float]) -> bool:
        """True if a kind that was heard in this way is to be believed."""
        return _odds(self.kinds[way], witnesses) >= self.kind_line

    def groups_it(self, way: Way, witnesses: Sequence[float]) -> bool:
        """True if at least its group is."""
        return _odds(self.groups[way], witnesses) >= self.group_line


def _odds(weights: Sequence[float], witnesses: Sequence[float]) -> float:
    return sum(map(mul, weights, witnesses), weights[-1])


def belief_from(text: str) -> Belief:
    """The weights from their file."""
    return Belief(**json.loads(text))
