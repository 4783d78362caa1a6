"""Trains the sense of acts: labelled messages and sentences → src/ringback/library/acts.bin, and prints how well it does.

Run with `make train`. Deterministic. Every figure printed is from folds that did not see the message it is about.

What it learns from: `messages.py`.
"""

import json
import math
import sys
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from gists import packed
from messages import FOLDS, Corpus, Message, folds_of, read_corpus, reader_of
from ringback.checks.naming import named
from ringback.language.acts import (
    CHANNELS,
    LARGEST,
    PURPOSES,
    WITH_CASE,
    context_of,
    message_evidence,
    pair_features,
    word_features,
    words_of,
)
from ringback.language.gist import STEP, gist_from
from ringback.language.grammar import frame_features
from ringback.language.lanes import bucket_of
from ringback.model.act import Act

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "ringback" / "library" / "acts.bin"
READER = TARGET.with_name("reader.bin")
BUCKETS = 2**15
LETTERS_WEIGH = 0.3
"""What a group of letters weighs beside a word."""
FRAME_WEIGHS = 0.5
GIST_WEIGHS = 0.3
"""One spread of a number of the gist."""
STRENGTH = 1.0
WHOLE_STRENGTH = 0.03
"""For what a sentence has from its whole message: held down, so that no message is known by heart."""
HEAD_STRENGTH = 0.1
BETA = 0.7
"""For the flags a false alarm costs twice a miss: no good message is to be refused."""
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
POSTURES = ("owns", "cowers", "deflects", "laughs_off")
FLAGS = {
    "begs": ("plea", "need", "concession", "forgiveness_request", "~begs"),
    "whines": ("complaint", "need", "outside_cause", "blame_employer", "~blames", "~shifts"),
    "blames": ("blame_interviewer", "blame_employer", "blame_other", "~blames", "complaint", "ownership"),
    "over_apologises": ("apology", "forgiveness_request", "self_abasement", "~accepts"),
    "makes_excuse": ("outside_cause", "context_ok", "ownership", "explanation", "~shifts", "~accepts", "names_mistake"),
    "no_ask": ("ask", "offer_of_proof", "~asks"),
    "no_ownership": (
        "ownership",
        "apology",
        "names_mistake",
        "~accepts",
        "~shifts",
        "repair",
        "outside_cause",
        "minimising",
    ),
    "no_interest": ("interest",),
    "negative_self": ("self_abasement",),
    "vague_mistake": ("names_mistake", "repair", "ownership", "minimising", "~better", "~accepts", "explanation"),
    "ultimatum": ("pressure", "deadline", "~presses"),
}
"""The flags that stand in the words themselves, each with the evidence it is read from; length, contacts and truth are
counted elsewhere."""
NOT_ASKED = ("thank_you", "missed_commitment", "rejection_reply", "check_in", "on_time_reply", "visit_offer")
"""Purposes of which no request is expected: no examples for `no_ask`."""
TAKEN_FOR_GRANTED = ("on_time_reply", "rejection_reply", "next_stage_opener")
"""Purposes in which readers differ on whether interest must be said: no examples for `no_interest`."""
NOT_NAMED = ("thank_you", "on_time_reply", "rejection_reply", "check_in", "visit_offer")
"""Purposes in which nothing need be named: no examples for `vague_mistake`."""
BY_CASE = ("vague_mistake",)
"""Flags that are read once more for messages of which it is known what went wrong."""
WHOLE = (*(f"~posture={p}" for p in POSTURES), "~ready")
"""Labels that a sentence has from its whole message: what such messages sound like. They feed the heads and nothing else."""


def matrix(texts: list[str]) -> tuple[Any, Any]:
    """Sparse matrix (a row a sentence, a column a bucket), and what each column weighs (rarity, and kind of feature)."""
    rows, cols, values = [], [], []
    for row, text in enumerate(texts):
        words = words_of(text)
        names = [f"b {a} {b}" for a, b in pair_features(words)] + frame_features(words)
        names += [name for word in words for name in word_features(word)]
        for name in names:
            weight = LETTERS_WEIGH if name.startswith("c ") else FRAME_WEIGHS if name[0] in "ghvn" else 1.0
            rows.append(row)
            cols.append(bucket_of(name, BUCKETS))
            values.append(weight)
    return as_matrix(rows, cols, values, texts)


def as_matrix(rows: Any, cols: Any, values: Any, texts: list[str]) -> tuple[Any, Any]:
    counts = sp.csr_matrix((np.ones(len(rows)), (rows, cols)), shape=(len(texts), BUCKETS))
    seen = np.asarray((counts > 0).sum(0)).ravel()
    kind = np.ones(BUCKETS)
    kind[cols] = values
    column = (np.log((1 + len(texts)) / (1 + seen)) + 1) * kind
    length = np.array([1 / math.sqrt(len(words_of(t)) + 1) for t in texts])
    return sp.diags(length) @ counts @ sp.diags(column), column


def gists_of(corpus: Corpus) -> Any:
    """A row a sentence: what the reader that was taught without its message makes of it."""
    readers = [gist_from(reader_of(fold).read_bytes()) for fold in range(FOLDS)]
    rows = [readers[fold].of(text) for fold, text in zip(folds_of(corpus), corpus.texts, strict=True)]
    return sp.csr_matrix(np.array(rows, np.float32) * (GIST_WEIGHS / STEP))


def wanted(corpus: Corpus) -> dict[str, Any]:
    """Label → which sentences carry it: acts, families of acts, and how the whole message reads."""
    out = {str(a): np.array([str(a) in row for row in corpus.acts]) for a in Act}
    for name, members in GROUPS.items():
        out[name] = np.array([bool(set(members) & set(row)) for row in corpus.acts])
    for name in WHOLE:
        out[name] = np.zeros(len(corpus.texts), bool)
        for m in corpus.messages:
            ready = m.labels["posture"] == "owns" and m.labels["flags"] == "-"
            out[name][m.first : m.last] = ready if name == "~ready" else name == "~posture=" + m.labels["posture"]
    return out


def fit(x: Any, y: Any, strength: float = STRENGTH) -> Any:
    return LogisticRegression(C=strength, max_iter=400, class_weight="balanced", solver="liblinear").fit(x, y)


def crossed(x: Any, y: Any, groups: Any, strength: float = STRENGTH) -> Any:
    """Log-odds for every sentence from models that did not see its group."""
    out = np.zeros(len(y))
    for train, test in GroupKFold(5).split(x, y, groups):
        out[test] = fit(x[train], y[train], strength).decision_function(x[test])
    return out


def best_line(values: Any, y: Any, beta: float = 1.0) -> tuple[float, float, float, float]:
    """The threshold with the best F, and F, precision and recall there."""
    order = np.argsort(-values)
    right = np.cumsum(y[order])
    said = np.arange(1, len(y) + 1)
    f = (1 + beta**2) * right / (said + beta**2 * y.sum())
    at = int(f.argmax())
    return float(values[order][at]), float(f[at]), float(right[at] / said[at]), float(right[at] / y.sum())


@dataclass(frozen=True)
class Fitted:
    """One label's model: its evidence for every sentence from folds that did not see it, less the line of what is heard."""

    evidence: Any
    weights: Any
    """A feature each, then a number of the gist each."""
    bias: float
    told: str


SHARED: dict[str, Any] = {}
"""The corpus and its features, for the processes that fit the labels side by side."""


def fitted(name: str) -> Fitted:
    """Everything for one label."""
    corpus, x, y = SHARED["corpus"], SHARED["x"], SHARED["labels"][name]
    groups = np.array(corpus.group)
    inside = groups < 100_000
    known, strength = (inside, WHOLE_STRENGTH) if name in WHOLE else (groups >= 0, STRENGTH)
    evidence = np.zeros(len(y))
    evidence[known] = crossed(x[known], y[known], groups[known], strength)
    line, f, p, r = best_line(evidence[inside], y[inside])
    model = fit(x[known], y[known], strength)
    weights = model.coef_[0].copy()
    weights[:BUCKETS] *= SHARED["column"]
    told = f"sentence {name:20} n {y.sum():4}  F {f:.2f}  P {p:.2f}  R {r:.2f}"
    return Fitted(evidence - line, weights, round(float(model.intercept_[0]) - line, 4), told)


def main() -> None:
    """Trains, prints, writes."""
    corpus = read_corpus()
    x, column = matrix(corpus.texts)
    x = sp.hstack([x, gists_of(corpus)]).tocsr()
    labels = wanted(corpus)
    print(f"{len(corpus.texts)} sentences, {len(corpus.messages)} messages, {len(labels)} labels")
    SHARED.update(corpus=corpus, x=x, column=column, labels=labels)
    with get_context("fork").Pool() as side_by_side:
        found = []
        for one in side_by_side.imap(fitted, labels):
            print(one.told, flush=True)
            found.append(one)
    evidence = np.stack([f.evidence for f in found], axis=1)
    head: dict[str, Any] = {"labels": list(labels), "buckets": BUCKETS}
    head["scale"] = [round(float(np.abs(f.weights[:BUCKETS]).max()) / 127, 6) for f in found]
    head["bias"] = [f.bias for f in found]
    columns = [
        (np.round(f.weights[:BUCKETS] / s) + 128).astype(np.uint8) for f, s in zip(found, head["scale"], strict=True)
    ]
    head["gist_scale"], gist_table = packed(np.stack([f.weights[BUCKETS:] for f in found], axis=1), GIST_WEIGHS)
    head["heads"] = train_heads(corpus, evidence, list(labels))
    TARGET.write_bytes(json.dumps(head).encode() + b"\n" + np.stack(columns, axis=1).tobytes() + gist_table)
    print(f"{TARGET.name}: {TARGET.stat().st_size // 1024} kB")


def train_heads(corpus: Corpus, evidence: Any, names: list[str]) -> list[dict[str, Any]]:
    """How a whole message reads: its posture, then each flag, then what it is for."""
    sureness = 1 / (1 + np.exp(-np.clip(evidence, -LARGEST, LARGEST)))
    rows = np.array(
        [
            message_evidence(sureness[m.first : m.last].tolist(), context_of(m.labels["purpose"], m.labels["channel"]))
            for m in corpus.messages
        ]
    )
    every, words, width = np.arange(len(rows)), list(range(2 * len(names) + 1)), rows.shape[1]
    taken = [named((m.subject, *corpus.texts[m.first : m.last]), m.told, m.names) for m in corpus.messages]
    rows = np.hstack([rows, [t or (0.0, 0.0) for t in taken]])
    made = [head("posture", POSTURES, rows, list(range(width)), [m.labels["posture"] for m in corpus.messages], every)]
    for flag, labels in FLAGS.items():
        fits = np.array([n for n, m in enumerate(corpus.messages) if serves(m, flag)])
        answers = ["yes" if flag in corpus.messages[n].flags else "no" for n in fits]
        reads = places([*labels, *WHOLE], names)
        made.append(head(flag, ("no", "yes"), rows, reads, answers, fits))
        if flag in BY_CASE:
            known = np.array([bool(taken[n]) for n in fits])
            reads = [*reads, *range(width, rows.shape[1])]
            told = [a for a, k in zip(answers, known, strict=True) if k]
            made.append(head(flag + WITH_CASE, ("no", "yes"), rows, reads, told, fits[known]))
    purposes = tuple(sorted({m.labels["purpose"] for m in corpus.messages}))
    said = [m.labels["purpose"] for m in corpus.messages]
    made.append(head("purpose", purposes, rows, words, said, every))
    return made


def serves(message: Message, flag: str) -> bool:
    """True if a message is an example for or against a flag."""
    silent = {"no_ask": NOT_ASKED, "no_interest": TAKEN_FOR_GRANTED, "vague_mistake": NOT_NAMED}.get(flag, ())
    return flag not in message.unsure and message.labels["purpose"] not in silent


def places(labels: list[str], names: list[str]) -> list[int]:
    """Where the evidence for these labels stands in what a head reads: the surest, the sum, the length, the context."""
    columns = [names.index(label) for label in labels]
    context = range(2 * len(names), 2 * len(names) + 1 + len(PURPOSES) + len(CHANNELS))
    return [*columns, *(c + len(names) for c in columns), *context]


def head(name: str, answers: tuple[str, ...], rows: Any, reads: list[int], said: list[str], at: Any) -> dict[str, Any]:
    """One head: weights and bias on the plain evidence."""
    x, y = rows[at][:, reads], np.array([answers.index(a) for a in said])
    model = make_pipeline(StandardScaler(), LogisticRegression(C=HEAD_STRENGTH, max_iter=3000))
    found = cross_val_predict(model, x, y, groups=at, cv=GroupKFold(5), method="predict_proba")
    model.fit(x, y)
    weights = model[1].coef_ / model[0].scale_
    bias = model[1].intercept_ - weights @ model[0].mean_
    if len(answers) == 2:
        line, f, p, r = best_line(found[:, 1], y == 1, BETA)
        print(f"message {name:20} n {(y == 1).sum():4}  F {f:.2f}  P {p:.2f}  R {r:.2f}", flush=True)
        bias = bias - math.log(line / (1 - line))
        weights, bias = np.vstack([0 * weights[0], weights[0]]), np.array([0.0, bias[0]])
    else:
        print(f"message {name:20} {(found.argmax(1) == y).mean():.3f} right of {len(y)}", flush=True)
    return {
        "name": name,
        "answers": answers,
        "reads": reads,
        "bias": np.round(bias, 4).tolist(),
        "weights": np.round(weights, 4).tolist(),
    }


if __name__ == "__main__":
    sys.exit(main())
