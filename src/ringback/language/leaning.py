"""How the gist of a text leans towards each label of a table: a row of small weights for each number of the gist.

The tables of groups and kinds (`sense.py`, `kinds.py`) add it to what their own features say.
"""

from collections.abc import Sequence

from ringback.language.dense import Matrix, matrix_from
from ringback.language.gist import Gist
from ringback.model.quick import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Leaning:
    """The gist's weights for the labels of one table."""

    gist: Gist
    rows: Matrix
    scale: tuple[float, ...]
    """For each label what one step of its weights is worth."""

    def of(self, text: str) -> list[float]:
        """Label after label, as log-odds."""
        return [value * scale for value, scale in zip(self.rows.times(self.gist.of(text)), self.scale, strict=True)]


def leaning_from(gist: Gist, data: bytes, scale: Sequence[float]) -> Leaning:
    """From signed bytes (raised, as `matrix_from` has them), a row for each number of the gist."""
    return Leaning(gist, matrix_from(data, len(scale)), tuple(scale))
