"""The gists of sentences as features, and the weights of the gist as a table stores them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp

from ringback.language.dense import SIGNED
from ringback.language.gist import STEP, gist_from

GIST = gist_from((Path(__file__).parent.parent / "src" / "ringback" / "library" / "gist.bin").read_bytes())


def gists_of(texts: Sequence[str], weigh: float) -> Any:
    """A row a text: its gist, one spread being `weigh`."""
    return sp.csr_matrix(np.array([GIST.of(t) for t in texts], np.float32) * (weigh / STEP))


def packed(weights: Any, weigh: float) -> tuple[list[float], bytes]:
    """Weights (a row a number of the gist, a column a label) as what a step is worth for each label, and as bytes."""
    scale = np.maximum(np.abs(weights).max(0), 1e-9) / 127
    small = np.round(weights / scale).astype(int) + SIGNED
    return [float(f"{s * weigh / STEP:.6g}") for s in scale], small.astype(np.uint8).tobytes()
