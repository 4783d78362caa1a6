"""What the two tables share: the gists of their sentences as features, and the weights of the gist as they are stored."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp

from ringback.language.dense import SIGNED
from ringback.language.gist import STEP, gist_from

HELD = 12
"""One group in HELD was never shown to the teacher of the gist (`gist/corpus.py`)."""
GIST = gist_from((Path(__file__).parent.parent / "src" / "ringback" / "library" / "gist.bin").read_bytes())


def gists_of(texts: Sequence[str], weigh: float) -> Any:
    """A row a text: its gist, one spread being `weigh`."""
    return sp.csr_matrix(np.array([GIST.of(t) for t in texts], np.float32) * (weigh / STEP))


def packed(weights: Any, weigh: float) -> tuple[list[float], bytes]:
    """Weights (a row a number of the gist, a column a label) as what a step is worth for each label, and as bytes."""
    scale = np.maximum(np.abs(weights).max(0), 1e-9) / 127
    small = np.round(weights / scale).astype(int) + SIGNED
    return [float(f"{s * weigh / STEP:.6g}") for s in scale], small.astype(np.uint8).tobytes()


def held_of(groups: Any) -> Any:
    """Which sentences the teacher of the gist never saw."""
    return np.abs(np.asarray(groups)) % HELD == 5


def as_unseen(odds: Any, wanted: Any, held: Any) -> Any:
    """Log-odds as they would be of sentences that the teacher of the gist never saw.

    Why: the gist of a sentence that the teacher learnt knows its label a little, and lines and heads drawn on that would ask
    too much of a new one. So those that carry the label, and those that do not, are moved each to where the held ones lie.
    """
    out = odds.copy()
    for side in (wanted, ~wanted):
        seen, unseen = side & ~held, side & held
        if unseen.sum() >= 5 and seen.any():
            spread = odds[unseen].std() / max(odds[seen].std(), 1e-9)
            out[seen] = odds[unseen].mean() + (odds[seen] - odds[seen].mean()) * min(2.0, max(0.5, spread))
    return out
