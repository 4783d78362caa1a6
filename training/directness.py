"""Moves the weights of directness a little towards the odd half of our own labelled pairs: `python training/directness.py`.

Why only a little: seventy-five pairs cannot decide two dozen weights, and they are ours. Each weight is drawn back to what
was set by hand (`PULL`), may not change its sign, and what is printed is copied into `transcripts/directness.py` by a
person, with the reason beside it. The even half is never read here.
"""

from math import exp
from pathlib import Path

import yaml

from ringback.files.shelf import load_answering
from ringback.transcripts.directness import START, WEIGHTS, Pair, told
from ringback.transcripts.heard import listen, make_words
from ringback.transcripts.questions import read_question

PULL, STEP, ROUNDS = 4.0, 0.02, 4_000


def main() -> None:
    """Prints each weight, as it is and as it would be."""
    words = make_words(load_answering())
    pairs = yaml.safe_load((Path(__file__).parent.parent / "evals" / "directness.yaml").read_text("utf-8"))["pairs"]
    rows, labels = [], []
    for pair in (p for p in pairs if p["id"] % 2):
        question = listen(pair["q"], words)
        rows.append([v for _, _, v in told(Pair(question, read_question(question), listen(pair["a"], words)))])
        labels.append(min(0.97, max(0.03, pair["label"])))
    priors = [w.adds for w in WEIGHTS]
    weights, start = list(priors), START
    for _ in range(ROUNDS):
        errors = [
            1 / (1 + exp(-(start + sum(w * v for w, v in zip(weights, row, strict=True))))) - label
            for row, label in zip(rows, labels, strict=True)
        ]
        start -= STEP * sum(errors)
        for i, prior in enumerate(priors):
            slope = sum(e * row[i] for e, row in zip(errors, rows, strict=True)) + PULL * (weights[i] - prior)
            moved = weights[i] - STEP * slope
            weights[i] = moved if moved * prior > 0 else 0.0
    print(f"start {START:+.2f} -> {start:+.2f}   ({len(rows)} pairs)")
    for weight, new, column in zip(WEIGHTS, weights, zip(*rows, strict=True), strict=True):
        print(f"{weight.cue.__name__:16} {weight.adds:+.2f} -> {new:+.2f}   seen in {sum(v > 0 for v in column)}")


if __name__ == "__main__":
    main()
