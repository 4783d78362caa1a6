"""Trains how a whole message reads: its posture, each flag, what it is for. The evidence is that of its sentences among each
other, from folds that saw nothing of its writer (`acts.py`).
"""

import math
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from message_tellings import POSTURES, WHOLE, Telling
from messages import Corpus, Message
from mixing import best_line
from ringback.checks.naming import named
from ringback.language.acts import CHANNELS, LARGEST, PURPOSES, WITH_CASE, context_of, message_evidence

HEAD_STRENGTH = 0.1
BETA = 0.7
"""For the flags a false alarm costs twice a miss: no good message is to be refused."""
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


def train_heads(corpus: Corpus, tellings: list[Telling], names: list[str]) -> list[dict[str, Any]]:
    """How a whole message reads: its posture, then each flag, then what it is for."""
    told = [t.message for t in tellings]
    rows = np.array([row_of(t) for t in tellings])
    words, width = list(range(2 * len(names) + 1)), rows.shape[1]
    writers = np.array([corpus.writer[m.first] for m in told])
    taken = [
        named((t.message.subject, *(corpus.texts[n] for n in t.places)), t.message.told, t.message.names)
        for t in tellings
    ]
    rows = np.hstack([rows, [t or (0.0, 0.0) for t in taken]])
    made = [head("posture", POSTURES, rows, list(range(width)), [m.labels["posture"] for m in told], writers)]
    for flag, labels in FLAGS.items():
        fits = np.array([n for n, m in enumerate(told) if serves(m, flag)])
        answers = ["yes" if flag in told[n].flags else "no" for n in fits]
        reads = places([*labels, *WHOLE], names)
        made.append(head(flag, ("no", "yes"), rows[fits], reads, answers, writers[fits]))
        if flag in BY_CASE:
            known = np.array([bool(taken[n]) for n in fits])
            reads = [*reads, *range(width, rows.shape[1])]
            kept = [a for a, k in zip(answers, known, strict=True) if k]
            made.append(head(flag + WITH_CASE, ("no", "yes"), rows[fits[known]], reads, kept, writers[fits[known]]))
    purposes = tuple(sorted({m.labels["purpose"] for m in told}))
    made.append(head("purpose", purposes, rows, words, [m.labels["purpose"] for m in told], writers))
    return made


def row_of(telling: Telling) -> list[float]:
    """What the heads read of one telling, but for what is known from a case."""
    sureness = 1 / (1 + np.exp(-np.clip(telling.evidence, -LARGEST, LARGEST)))
    said = telling.message.labels
    return message_evidence(sureness.tolist(), context_of(said["purpose"], said["channel"]))


def serves(message: Message, flag: str) -> bool:
    """True if a message is an example for or against a flag."""
    silent = {"no_ask": NOT_ASKED, "no_interest": TAKEN_FOR_GRANTED, "vague_mistake": NOT_NAMED}.get(flag, ())
    return flag not in message.unsure and message.labels["purpose"] not in silent


def places(labels: list[str], names: list[str]) -> list[int]:
    """Where the evidence for these labels stands in what a head reads: the surest, the sum, the length, the context."""
    columns = [names.index(label) for label in labels]
    context = range(2 * len(names), 2 * len(names) + 1 + len(PURPOSES) + len(CHANNELS))
    return [*columns, *(c + len(names) for c in columns), *context]


def head(
    name: str, answers: tuple[str, ...], rows: Any, reads: list[int], said: list[str], writers: Any
) -> dict[str, Any]:
    """One head: weights and bias on the plain evidence."""
    x, y = rows[:, reads], np.array([answers.index(a) for a in said])
    model = make_pipeline(StandardScaler(), LogisticRegression(C=HEAD_STRENGTH, max_iter=3000))
    found = cross_val_predict(model, x, y, groups=writers, cv=GroupKFold(5), method="predict_proba")
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
