"""Trains how sentences are weighed among each other (`ringback/language/context.py`): all groups at once, on whole stories.

Each story is told five times: whole, without the sentences that report nothing, run together, in a few words, and whole with
what the person puts into the form beside it. People tell it long, to the point, in one breath, or hardly at all. And some
sentences stand alone, as in a debrief of one line.
"""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.model_selection import GroupKFold

from ringback.debrief.story import NAMED
from ringback.language.context import witnesses

UNITS = 64
"""What mixes the witnesses; twice as many hear no better."""
FIRMNESS = 1e-5
"""How dear large weights are."""
LEFT_OUT = 0.3
"""The share of the units that sit out a step, so that none relies on another."""
LAPS, BATCH, PACE = 14, 512, 0.004
ALONE = 5
"""One sentence in so many of the stories is also told by itself."""


@dataclass
class Telling:
    """One way in which all stories are told: the places of its sentences in the corpus, story after story."""

    places: Any
    owners: Any
    """The story of each of them."""
    seen: Any
    """What speaks for and against each of them, a row a sentence."""


@dataclass
class Among:
    """The trained model, and for each telling the evidence for the groups from folds that did not see the story."""

    model: "Model"
    crossed: list[Any]


@dataclass
class Model:
    """What `Context` holds, a column a group or a unit."""

    weights: Any
    bias: Any
    units: Any
    unit_bias: Any
    onward: Any

    def odds(self, x: Any) -> Any:
        """Log-odds of every group, a row a sentence."""
        return x @ self.weights + np.maximum(x @ self.units + self.unit_bias, 0) @ self.onward + self.bias

    def parts(self) -> tuple[Any, ...]:
        """All that is learned."""
        return self.weights, self.bias, self.units, self.unit_bias, self.onward

    def on_plain(self, middle: Any, spread: Any) -> "Model":
        """The same model for witnesses that are not brought to one middle and one spread first."""
        weights, units = self.weights / spread[:, None], self.units / spread[:, None]
        return Model(weights, self.bias - middle @ weights, units, self.unit_bias - middle @ units, self.onward)


def tellings_of(
    evidence: Any, labels: list[list[str]], story: Any, again: Any, groups: int, form: list[str]
) -> list[Telling]:
    """The five tellings of every story. `evidence` is that of each sentence alone, the `groups` first, and `form` says of what
    stands in the form how the names of its groups begin."""
    silent = np.array([row == ["other"] for row in labels])
    named = np.array([bool(prefix) for prefix in form])
    told = (story >= 0) & ~again & ~named
    few = told & _few_words(labels, story, again | named)
    kept = (told, told & ~silent, (story >= 0) & again, few)
    filled = np.where((story >= 0) & ~again & np.isin(story, story[named]))[0]
    filled = filled[np.lexsort((named[filled], story[filled]))]
    return [_telling(evidence, groups, story, places, named) for places in (*(np.where(k)[0] for k in kept), filled)]


def raised(evidence: Any, names: list[str], form: list[str]) -> Any:
    """The evidence, with that of the likeliest mistake or sign raised where something stands in the form (`debrief/story.py`)."""
    out = evidence.copy()
    for row, prefix in enumerate(form):
        if prefix:
            best = max((n for n, name in enumerate(names) if name.startswith(prefix)), key=lambda n: out[row, n])
            out[row, best] = max(out[row, best], NAMED)
    return out


def alone_of(evidence: Any, story: Any, again: Any, groups: int) -> Telling:
    """Loose sentences, and every ALONE-th of a story, each told by itself."""
    number = np.arange(len(story))
    places = np.where((story < 0) | ((number % ALONE == 0) & ~again))[0]
    rows = [witnesses([evidence[p].tolist()], (), groups)[0] for p in places]
    owners = np.where(story[places] >= 0, story[places], -1 - places)
    return Telling(places, owners, np.array(rows, np.float32))


def _few_words(labels: list[list[str]], story: Any, again: Any) -> Any:
    """The first sentence of each story that tells of a mistake, the first that tells of a sign, and the first of something else."""
    seen, kept = set[tuple[int, str]](), np.zeros(len(labels), bool)
    for n, (row, mine) in enumerate(zip(labels, story, strict=True)):
        told = row[0][:2] if row[0][:2] in ("m_", "s_") else "" if row == ["other"] else "else"
        if mine >= 0 and not again[n] and told and (mine, told) not in seen:
            seen.add((mine, told))
            kept[n] = True
    return kept


def _telling(evidence: Any, groups: int, story: Any, places: Any, named: Any) -> Telling:
    owners = story[places]
    edges = np.flatnonzero(np.diff(owners)) + 1
    rows: list[list[float]] = []
    for mine in np.split(places, edges):
        text, alone = evidence[mine[~named[mine]]].tolist(), evidence[mine[named[mine]]].tolist()
        rows += witnesses(text, alone, groups)
    return Telling(places, owners, np.array(rows, np.float32))


def train_among(tellings: list[Telling], wanted: Any) -> Among:
    """`wanted` says for each sentence of the corpus which groups it reports. What comes back as crossed is in their order."""
    seen = np.vstack([t.seen for t in tellings])
    middle, spread = seen.mean(0), seen.std(0) + 1e-6
    y = np.vstack([wanted[t.places] for t in tellings]).astype(np.float32)
    owners = np.concatenate([t.owners for t in tellings])
    x = (seen - middle) / spread
    crossed = np.zeros(y.shape)
    for train, test in GroupKFold(5).split(x, y, owners):
        crossed[test] = 1 / (1 + np.exp(-_fit(x[train], y[train]).odds(x[test])))
    edges = np.cumsum([len(t.places) for t in tellings])[:-1]
    return Among(_fit(x, y).on_plain(middle, spread), np.split(crossed, edges))


def _fit(x: Any, y: Any) -> Model:
    """All groups at once, by small steps downhill (Adam), ever smaller ones."""
    order, wide, groups = np.random.default_rng(0), x.shape[1], y.shape[1]
    start = order.standard_normal((wide, UNITS)) / math.sqrt(wide)
    sizes = ((wide, groups), groups, (wide, UNITS), UNITS, (UNITS, groups))
    model = Model(*(np.zeros(size, np.float32) for size in sizes))
    model.units += start.astype(np.float32)
    model.bias -= 2
    mean, square = ([np.zeros_like(p) for p in model.parts()] for _ in range(2))
    steps = LAPS * math.ceil(len(x) / BATCH)
    for step in range(1, steps + 1):
        if step % math.ceil(len(x) / BATCH) == 1:
            rows = iter(np.array_split(order.permutation(len(x)), math.ceil(len(x) / BATCH)))
        slopes = _slopes(model, x[chosen := next(rows)], y[chosen], order)
        pace = PACE * (1 - step / (steps + 1))
        for part, slope, m, s in zip(model.parts(), slopes, mean, square, strict=True):
            m += 0.1 * (slope + FIRMNESS * part - m)
            s += 0.01 * ((slope + FIRMNESS * part) ** 2 - s)
            part -= (pace * (m / (1 - 0.9**step)) / (np.sqrt(s / (1 - 0.99**step)) + 1e-8)).astype(np.float32)
    return model


def _slopes(model: Model, x: Any, y: Any, order: Any) -> tuple[Any, ...]:
    """How the loss of some sentences grows with each part of the model, while some of its units sit out."""
    mixed = x @ model.units + model.unit_bias
    here = (order.random(mixed.shape, np.float32) > LEFT_OUT).astype(np.float32) / np.float32(1 - LEFT_OUT)
    found = np.maximum(mixed, 0) * here
    off = 1 / (1 + np.exp(-(x @ model.weights + found @ model.onward + model.bias)))
    off = (off - y) / len(x)
    back = (off @ model.onward.T) * here * (mixed > 0)
    return x.T @ off, off.sum(0), x.T @ back, back.sum(0), found.T @ off
