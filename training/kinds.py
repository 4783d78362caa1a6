"""Trains the table of kinds: labelled sentences → src/ringback/library/kinds.bin, and prints how well it tells them apart.

Run with `make train`. Deterministic: the same sentences give the same table. One model over all kinds and `other`, on the
features of the sense, by small steps downhill on all of them at once: 250 kinds with twenty examples each are too few for a
model of their own. `python training/kinds.py --check` also prints figures from five folds that did not see the sentence.

Sentences: `kinds/k*.tsv` and the stories of `o*.tsv`, `kind[,kind]<TAB>sentence`; the `speaks` of the library's entries; and, so
that it knows what reports nothing, one in `THIN` of the sentences that are `other` for the sense.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
import yaml

from gists import gists_of, packed
from ringback.language.kinds import NOTHING
from rows import Known, known_in, matrix

HERE = Path(__file__).parent
LIBRARY = HERE.parent / "src" / "ringback" / "library"
TARGET = LIBRARY / "kinds.bin"
STEPS, BATCH, PACE = 25, 1024, 0.05
HOLD = 3e-6
"""How strongly large weights are held back."""
WEIGH = 0.1
"""One spread of a number of the gist beside words and letter groups."""
THIN = 5
LAST = 17
"""The last of the numbered stories (`o17.tsv`) that this table learns from. Taught with the 2,349 after it, which taught the sense,
it named fewer kinds rightly in debriefs that it had not seen (0.69 where it has 0.72)."""
KEPT = 500_000
"""Weights that are kept, the largest ones. With 200,000 kinds were told apart less well; what more would bring was not tried."""


def library_kinds() -> dict[str, dict[str, Any]]:
    """Every kind of the library with its entry."""
    found: dict[str, dict[str, Any]] = {}
    for name in ("mistakes", "signals", "events"):
        found |= yaml.safe_load((LIBRARY / f"{name}.yaml").read_text("utf-8"))[name]
    return found


def sentences_in(paths: list[Path], kinds: dict[str, dict[str, Any]]) -> list[tuple[str, list[str]]]:
    """The sentences of these files with their labels. Raises ValueError on a label that is no kind."""
    found = []
    for path in paths:
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            names, _, text = line.partition("\t")
            if not text:
                continue
            labels = names.split(":")[-1].split(",")
            if unknown := [n for n in labels if n not in kinds and n != NOTHING]:
                raise ValueError(f"{path.name}:{number}: no kind is called {', '.join(unknown)}")
            found.append((text, labels))
    return found


def plain_sentences(kinds: dict[str, dict[str, Any]]) -> list[tuple[str, list[str]]]:
    """The sentences that stand in no story: those written for the kinds, and the examples of the library."""
    spoken = [(text, [name]) for name, entry in kinds.items() for text in entry.get("speaks", ())]
    return sentences_in(sorted((HERE / "kinds").glob("k*.tsv")), kinds) + spoken


def silent_sentences() -> list[tuple[str, list[str]]]:
    """One in THIN of those that are `other` for the sense."""
    told = (line for path in _stories("*.tsv") for line in path.read_text("utf-8").splitlines())
    return [(line.split("\t", 1)[1].strip(), [NOTHING]) for line in told if line.startswith(f"{NOTHING}\t")][::THIN]


def _stories(names: str) -> list[Path]:
    """The files of that name here, without the numbered stories after the last one that is learned from."""
    return [path for path in sorted(HERE.glob(names)) if not (path.stem[1:].isdigit() and int(path.stem[1:]) > LAST)]


def read_sentences(kinds: dict[str, dict[str, Any]]) -> tuple[list[str], list[list[str]]]:
    """All sentences with their labels."""
    told = plain_sentences(kinds) + sentences_in(_stories("o*.tsv"), kinds) + silent_sentences()
    return [text for text, _ in told], [labels for _, labels in told]


def wanted(labels: list[list[str]], names: list[str]) -> Any:
    """A row a sentence, shared equally between its labels."""
    found = np.zeros((len(labels), len(names)), np.float32)
    for row, own in enumerate(labels):
        for name in own:
            found[row, names.index(name)] = 1 / len(own)
    return found


def fit(x: Any, y: Any) -> tuple[Any, Any]:
    """Weights (a row a feature, a column a label) and biases, by small steps downhill (Adam); a step moves only the features that
    stand in its sentences."""
    order = np.random.default_rng(0)
    inputs = sp.hstack([x, np.ones((x.shape[0], 1), np.float32)]).tocsr()
    weights = np.zeros((inputs.shape[1], y.shape[1]), np.float32)
    mean, spread, step = np.zeros_like(weights), np.zeros_like(weights), 0
    for lap in range(STEPS):
        rows = order.permutation(inputs.shape[0])
        for start in range(0, len(rows), BATCH):
            chosen = rows[start : start + BATCH]
            part = inputs[chosen]
            here = np.unique(part.indices)
            part, own = part[:, here], weights[here]
            guess = part @ own
            guess = np.exp(guess - guess.max(1, keepdims=True))
            guess /= guess.sum(1, keepdims=True)
            slope = part.T @ ((guess - y[chosen]) / BATCH) + HOLD * own
            step += 1
            mean[here] = m = mean[here] + 0.1 * (slope - mean[here])
            spread[here] = s = spread[here] + 0.01 * (slope * slope - spread[here])
            pace = PACE * (1 - lap / STEPS)
            weights[here] = own - pace * (m / (1 - 0.9**step)) / (np.sqrt(s / (1 - 0.99**step)) + 1e-8)
    return weights[:-1], weights[-1]


def check(x: Any, y: Any, names: list[str], group_of: dict[str, str]) -> None:
    """Prints how often the surest label is right, for sentences that the model did not see."""
    fold, guess = np.arange(x.shape[0]) % 5, np.zeros(x.shape[0], int)
    for number in range(5):
        weights, bias = fit(x[fold != number], y[fold != number])
        guess[fold == number] = (x[fold == number] @ weights + bias).argmax(1)
    right = y[np.arange(len(guess)), guess] > 0
    groups = np.array([group_of.get(n, n) for n in names])
    group_right = np.array([groups[g] in groups[row > 0] for g, row in zip(guess, y, strict=True)])
    told = y[:, names.index(NOTHING)] == 0
    print(f"kind right {right[told].mean():.3f}, group right {group_right[told].mean():.3f} of {told.sum()} reports")
    print(f"nothing heard in {right[~told].mean():.3f} of {(~told).sum()} that report nothing")


def write(names: list[str], known: Known, weights: Any, bias: Any) -> None:
    """The largest weights as signed bytes, feature after feature."""
    weights, gist = weights[: len(known)], weights[len(known) :]
    line = max(np.sort(np.abs(weights), axis=None)[-KEPT], 1e-9)
    scale = float(np.abs(weights).max()) / 127
    small = np.round(np.where(np.abs(weights) >= line, weights, 0) / scale).astype(np.int8)
    rows, owners = np.nonzero(small)
    starts = np.searchsorted(rows, np.arange(len(known) + 1)).astype("<u4")
    head: dict[str, Any] = {
        "labels": names,
        "features": len(known),
        "entries": len(rows),
        "scale": round(scale, 8),
        "bias": [round(float(b), 4) for b in bias],
    }
    head["gist_scale"], gist_table = packed(gist, WEIGH)
    parts = (starts, owners.astype("<u2"), small[rows, owners])
    TARGET.write_bytes(
        json.dumps(head).encode() + b"\n" + known.stored + b"".join(p.tobytes() for p in parts) + gist_table
    )
    print(f"{TARGET.name}: {len(rows)} weights, {TARGET.stat().st_size // 1024} kB")


def main(arguments: list[str] | None = None) -> int:
    """Trains, prints, writes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="also print figures from five folds")
    options = parser.parse_args(arguments)
    kinds = library_kinds()
    texts, labels = read_sentences(kinds)
    names = sorted({n for own in labels for n in own})
    known = known_in(texts)
    x, y = sp.hstack([matrix(texts, known), gists_of(texts, WEIGH)]).tocsr(), wanted(labels, names)
    print(f"{len(texts)} sentences, {len(names)} labels, {len(known)} features")
    if options.check:
        check(x, y, names, {k: str(e["group"]) for k, e in kinds.items()})
    write(names, known, *fit(x, y))
    return 0


if __name__ == "__main__":
    sys.exit(main())
