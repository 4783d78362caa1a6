"""Trains how the sentences of messages are weighed among each other (`mixing.py`).

Each message is told twice: whole, and without its greeting, its closing or both, by turns, for people check what they have
so far. And some sentences stand alone, as in a message of one line.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from messages import Corpus, Message
from mixing import Model, best_line, mixed, witnesses

ALONE = 5
"""One sentence in so many of the messages is also weighed by itself."""
WAYS = (("greeting", "closing"), ("closing",), ("greeting",))
"""What is left out, by turns."""
POSTURES = ("owns", "cowers", "deflects", "laughs_off")
WHOLE = (*(f"~posture={p}" for p in POSTURES), "~ready")
"""Labels that a sentence has from its whole message: what such messages sound like. They feed the heads and nothing else."""


@dataclass
class Telling:
    """One way in which a message is told."""

    message: Message
    places: Any
    """Of its sentences in the corpus."""
    evidence: Any
    """What each of them does, as log-odds, a column a label."""


def tellings_of(corpus: Corpus, evidence: Any) -> list[Telling]:
    """All messages whole, then all of them cut short; the evidence is that of the sentences alone."""
    whole = [Telling(m, np.arange(m.first, m.last), evidence[m.first : m.last]) for m in corpus.messages]
    short = []
    for number, one in enumerate(whole):
        left_out = WAYS[number % len(WAYS)]
        kept = np.array([n for n in one.places if not set(left_out) & set(corpus.acts[n])], int)
        if 0 < len(kept) < len(one.places):
            short.append(Telling(one.message, kept, evidence[kept]))
    return whole + short + [Telling(m, np.array(m.again), evidence[list(m.again)]) for m in corpus.messages]


def weighed(corpus: Corpus, evidence: Any, names: list[str], labels: dict[str, Any]) -> tuple[Model, list[Telling]]:
    """The model, whose lines are taken off, and all tellings with the evidence from folds that saw nothing of the writer. A label
    that is heard no better so is left as the sentence alone says it."""
    told, wide, nothing = tellings_of(corpus, evidence), len(names), np.zeros((0, len(names)))
    places = np.concatenate([t.places for t in told])
    single = np.array([n for n, inside in enumerate(corpus.inside) if not inside or n % ALONE == 0])
    seen = [witnesses(t.evidence, nothing, wide) for t in told] + [
        witnesses(nothing, evidence[[n]], wide) for n in single
    ]
    every, does = np.concatenate([places, single]), np.stack([labels[name] for name in names], axis=1)
    model, odds = mixed(np.vstack(seen), does[every], np.array(corpus.writer)[every])
    found = evidence[places]
    for n, name in enumerate(names):
        y, among = does[places, n], odds[: len(places), n]
        _, before, *_ = best_line(found[:, n], y)
        line, f, p, r = best_line(among, y)
        print(f"among others {name:20} F {before:.2f} -> {f:.2f}  P {p:.2f}  R {r:.2f}", flush=True)
        if f > before:
            model.bias[n] -= line
            found[:, n] = among - line
        else:
            model.weights[:, n], model.onward[:, n], model.bias[n] = 0, 0, 0
            model.weights[n, n] = 1
    parts = np.split(found, np.cumsum([len(t.places) for t in told])[:-1])
    return model, [Telling(t.message, t.places, part) for t, part in zip(told, parts, strict=True)]
