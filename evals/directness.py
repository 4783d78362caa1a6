"""How well directness meets labelled question–answer pairs: `python -m evals.directness [--show]`.

The odd pairs are for tuning, the even ones are kept aside: of those only the figure is ever printed.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ringback.files.shelf import load_answering
from ringback.transcripts.directness import directness
from ringback.transcripts.heard import make_words

PAIRS = Path(__file__).parent / "directness.yaml"
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Judged:
    """One pair: what a careful reader would say, and what Ringback says."""

    id: int
    label: float
    found: float
    answer: str


def judged(path: Path = PAIRS) -> tuple[Judged, ...]:
    """Every pair with both figures."""
    words = make_words(load_answering())
    pairs = yaml.load(path.read_text("utf-8"), LOADER)["pairs"]
    return tuple(Judged(p["id"], p["label"], directness(p["q"], p["a"], words) or 0.0, p["a"]) for p in pairs)


def correlation(pairs: Sequence[Judged]) -> float:
    """Pearson's r between label and figure; 0 where one of them never moves."""
    xs, ys = [p.label for p in pairs], [p.found for p in pairs]
    mx, my = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = (sum((x - mx) ** 2 for x in xs) * sum((y - my) ** 2 for y in ys)) ** 0.5
    return sum((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True)) / spread if spread else 0.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the two figures; with --show also the tuned pairs that are furthest off."""
    parser = argparse.ArgumentParser(description="How well directness meets labelled pairs.")
    parser.add_argument("--show", action="store_true", help="the tuned pairs that are furthest off; never a kept one")
    options = parser.parse_args(arguments)
    every = judged()
    tuned, kept = [p for p in every if p.id % 2], [p for p in every if not p.id % 2]
    sys.stdout.write(f"directness, tuned half ({len(tuned)} pairs): r = {correlation(tuned):.3f}\n")
    sys.stdout.write(f"directness, kept aside ({len(kept)} pairs): r = {correlation(kept):.3f}\n")
    if options.show:
        for p in sorted(tuned, key=lambda p: -abs(p.label - p.found))[:20]:
            sys.stdout.write(f"{p.id:4} label {p.label:.2f} found {p.found:.2f}  {p.answer[:90]}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
