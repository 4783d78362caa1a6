"""Trains the sense of acts: labelled messages and sentences → src/ringback/library/acts.bin, and prints how well it does.

Run with `make train`. Deterministic. Every figure printed is from folds that saw nothing of the writer of a message.

What it learns from: `messages.py`.
"""

import json
import math
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from message_heads import train_heads
from message_tellings import WHOLE, weighed
from messages import Corpus, read_corpus
from mixing import best_line
from ringback.language.acts import pair_features, word_features, words_of
from ringback.language.grammar import frame_features
from ringback.language.vocabulary import hash_of
from ringback.model.act import Act

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "ringback" / "library" / "acts.bin"
SEEN = 2
"""Sentences in which a feature must stand to be known."""
LETTERS_WEIGH = 0.3
"""What a group of letters weighs beside a word."""
FRAME_WEIGHS = 0.5
STRENGTH = 1.0
WHOLE_STRENGTH = 0.03
"""For what a sentence has from its whole message: held down, so that no message is known by heart."""
GROUPS = {
    "~blames": ("blame_interviewer", "blame_employer", "blame_other"),
    "~begs": ("plea", "need", "concession", "forgiveness_request"),
    "~presses": ("pressure", "deadline"),
    "~asks": ("ask", "offer_of_proof"),
    "~accepts": ("ownership", "apology"),
    "~shifts": ("outside_cause", "blame_interviewer", "blame_employer", "blame_other", "minimising"),
    "~better": ("repair", "evidence"),
}
"""Families of acts: together they are heard better than each alone."""


@dataclass(frozen=True)
class Features:
    """A row a sentence, a column a known feature."""

    matrix: Any
    hashes: Any
    """Of the names of the features, in ascending order."""
    column: Any
    """What each feature weighs: how seldom it is, and of what sort."""


def features_of(texts: list[str], again: Sequence[bool]) -> Features:
    """What stands in the sentences; a feature of fewer than SEEN is not known. What is told `again` does not count for that."""
    told = [[hash_of(name) for name in names] for names in map(names_in, texts)]
    counts = Counter(h for hashes, twice in zip(told, again, strict=True) if not twice for h in set(hashes))
    hashes = np.array(sorted(h for h, count in counts.items() if count >= SEEN), np.uint32)
    place = {int(h): n for n, h in enumerate(hashes)}
    weight = {hash_of(name): weight_of(name) for text in texts for name in names_in(text)}
    cells = [(row, place[h]) for row, mine in enumerate(told) for h in mine if h in place]
    rows, cols = zip(*cells, strict=True)
    matrix = sp.csr_matrix((np.ones(len(rows)), (rows, cols)), shape=(len(texts), len(hashes)))
    once = len(texts) - sum(again)
    seldom = np.array([math.log((1 + once) / (1 + counts[int(h)])) + 1 for h in hashes])
    column = seldom * np.array([weight[int(h)] for h in hashes])
    length = np.array([1 / math.sqrt(len(words_of(t)) + 1) for t in texts])
    return Features(sp.diags(length) @ matrix @ sp.diags(column), hashes, column)


def names_in(text: str) -> list[str]:
    """The names of everything in a sentence, as `ActSense` looks it up."""
    words = words_of(text)
    names = [f"b {a} {b}" for a, b in pair_features(words)] + frame_features(words)
    return names + [name for word in words for name in word_features(word)]


def weight_of(name: str) -> float:
    """What a feature of this sort weighs."""
    return LETTERS_WEIGH if name.startswith("c ") else FRAME_WEIGHS if name[0] in "ghvn" else 1.0


def wanted(corpus: Corpus) -> dict[str, Any]:
    """Label → which sentences carry it: acts, families of acts, and how the whole message reads."""
    out = {str(a): np.array([str(a) in row for row in corpus.acts]) for a in Act}
    for name, members in GROUPS.items():
        out[name] = np.array([bool(set(members) & set(row)) for row in corpus.acts])
    for name in WHOLE:
        out[name] = np.zeros(len(corpus.texts), bool)
        for m in corpus.messages:
            ready = m.labels["posture"] == "owns" and m.labels["flags"] == "-"
            holds = ready if name == "~ready" else name == "~posture=" + m.labels["posture"]
            out[name][[*range(m.first, m.last), *m.again]] = holds
    return out


def fit(x: Any, y: Any, strength: float = STRENGTH) -> Any:
    return LogisticRegression(C=strength, max_iter=400, class_weight="balanced", solver="liblinear").fit(x, y)


def crossed(x: Any, y: Any, groups: Any, strength: float = STRENGTH) -> Any:
    """Log-odds for every sentence from models that saw nothing of its group."""
    out = np.zeros(len(y))
    for train, test in GroupKFold(5).split(x, y, groups):
        out[test] = fit(x[train], y[train], strength).decision_function(x[test])
    return out


@dataclass(frozen=True)
class Fitted:
    """One label's model: its evidence for every sentence from folds that did not see it, less the line of what is heard."""

    evidence: Any
    weights: Any
    """A feature each."""
    bias: float
    told: str


SHARED: dict[str, Any] = {}
"""The corpus and its features, for the processes that fit the labels side by side."""


def fitted(name: str) -> Fitted:
    """Everything for one label."""
    corpus, x, y = SHARED["corpus"], SHARED["features"].matrix, SHARED["labels"][name]
    writers, inside = np.array(corpus.writer), np.array(corpus.inside)
    known, strength = (inside | np.array(corpus.again), WHOLE_STRENGTH) if name in WHOLE else (np.ones(len(y), bool), STRENGTH)
    evidence = np.zeros(len(y))
    evidence[known] = crossed(x[known], y[known], writers[known], strength)
    line, f, p, r = best_line(evidence[inside], y[inside])
    model = fit(x[known], y[known], strength)
    weights = model.coef_[0] * SHARED["features"].column
    told = f"sentence {name:20} n {y.sum():4}  F {f:.2f}  P {p:.2f}  R {r:.2f}"
    return Fitted(evidence - line, weights, round(float(model.intercept_[0]) - line, 4), told)


def main() -> None:
    """Trains, prints, writes."""
    corpus = read_corpus()
    features, labels = features_of(corpus.texts, corpus.again), wanted(corpus)
    names = list(labels)
    print(
        f"{len(corpus.texts)} sentences, {len(corpus.messages)} messages, {len(names)} labels, {len(features.hashes)} features"
    )
    SHARED.update(corpus=corpus, features=features, labels=labels)
    with get_context("fork").Pool() as side_by_side:
        found = []
        for one in side_by_side.imap(fitted, labels):
            print(one.told, flush=True)
            found.append(one)
    model, tellings = weighed(corpus, np.stack([f.evidence for f in found], axis=1), names, labels)
    head: dict[str, Any] = {"labels": names, "features": len(features.hashes)}
    head["scale"] = [round(float(np.abs(f.weights).max()) / 127, 6) for f in found]
    head["bias"] = [f.bias for f in found]
    head["context"] = model.stored()
    columns = [(np.round(f.weights / s) + 128).astype(np.uint8) for f, s in zip(found, head["scale"], strict=True)]
    head["heads"] = train_heads(corpus, tellings, names)
    table = features.hashes.astype("<u4").tobytes() + np.stack(columns, axis=1).tobytes()
    TARGET.write_bytes(json.dumps(head).encode() + b"\n" + table)
    print(f"{TARGET.name}: {TARGET.stat().st_size // 1024} kB")


if __name__ == "__main__":
    sys.exit(main())
