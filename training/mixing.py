"""Learns how sentences are weighed among each other (`ringback/language/context.py`): all labels at once, on whole texts.

`among.py` uses it for stories, `acts.py` for messages.
"""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.model_selection import GroupKFold

from ringback.language.context import LARGEST, MIDDLE, NOBODY, STEP, SURE_STEP, SURENESS

UNITS = 64
"""What mixes the witnesses; twice as many hear no better, nor do several models on average."""
FIRMNESS = 1e-5
"""How dear large weights are."""
LEFT_OUT = 0.3
"""The share of the units that sit out a step, so that none relies on another."""
LAPS, BATCH, PACE = 14, 512, 0.004
FOLDS = 5


@dataclass
class Model:
    """What a `Context` is made of, a column a label or a unit."""

    weights: Any
    bias: Any
    units: Any
    unit_bias: Any
    onward: Any

    def odds(self, x: Any) -> Any:
        """Log-odds of every label, a row a sentence."""
        return x @ self.weights + np.maximum(x @ self.units + self.unit_bias, 0) @ self.onward + self.bias

    def parts(self) -> tuple[Any, ...]:
        """All that is learned."""
        return self.weights, self.bias, self.units, self.unit_bias, self.onward

    def on_plain(self, middle: Any, spread: Any) -> "Model":
        """The same model for witnesses that are not brought to one middle and one spread first."""
        weights, units = self.weights / spread[:, None], self.units / spread[:, None]
        return Model(weights, self.bias - middle @ weights, units, self.unit_bias - middle @ units, self.onward)

    def stored(self) -> dict[str, Any]:
        """As the tables hold it: a row a label or a unit."""
        names = ("weights", "bias", "units", "unit_bias", "onward")
        return {name: np.round(part.T, 4).tolist() for name, part in zip(names, self.parts(), strict=True)}


def witnesses(text: Any, alone: Any, weighed: int) -> Any:
    """For each sentence what speaks for and against each label, a row a sentence: its own log-odds and surenesses, the log-odds of
    the labels that are `weighed` (the first ones) one sentence before and one after, and the strongest log-odds of the text. Given
    are log-odds; what is told `alone` has no neighbours."""
    odds = np.clip(np.vstack([text, alone]), -LARGEST, LARGEST)
    places = np.floor(odds * STEP + MIDDLE + 0.5).astype(int)
    steps, sure = (places - MIDDLE) / STEP, np.array(SURENESS)[places] / SURE_STEP
    before, after = (np.full((len(odds), weighed), NOBODY) for _ in range(2))
    told = len(text)
    before[1:told], after[: max(0, told - 1)] = steps[: max(0, told - 1), :weighed], steps[1:told, :weighed]
    strongest = np.repeat(steps.max(0)[None], len(odds), 0)
    return np.hstack([steps, sure, before, after, strongest]).astype(np.float32)


def mixed(seen: Any, wanted: Any, owners: Any) -> tuple[Model, Any]:
    """The model for these witnesses, and the log-odds from folds that saw nothing of its owner (a story,
    or a writer)."""
    middle, spread = seen.mean(0), seen.std(0) + 1e-6
    x, y = (seen - middle) / spread, wanted.astype(np.float32)
    crossed = np.zeros(y.shape)
    for train, test in GroupKFold(FOLDS).split(x, y, owners):
        crossed[test] = _fit(x[train], y[train]).odds(x[test])
    return _fit(x, y).on_plain(middle, spread), crossed


def _fit(x: Any, y: Any) -> Model:
    """All labels at once, by small steps downhill (Adam), ever smaller ones."""
    order, wide, labels = np.random.default_rng(0), x.shape[1], y.shape[1]
    start = order.standard_normal((wide, UNITS)) / math.sqrt(wide)
    sizes = ((wide, labels), labels, (wide, UNITS), UNITS, (UNITS, labels))
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
    reached = x @ model.units + model.unit_bias
    here = (order.random(reached.shape, np.float32) > LEFT_OUT).astype(np.float32) / np.float32(1 - LEFT_OUT)
    found = np.maximum(reached, 0) * here
    off = 1 / (1 + np.exp(-(x @ model.weights + found @ model.onward + model.bias)))
    off = (off - y) / len(x)
    back = (off @ model.onward.T) * here * (reached > 0)
    return x.T @ off, off.sum(0), x.T @ back, back.sum(0), found.T @ off


def best_line(values: Any, y: Any, beta: float = 1.0) -> tuple[float, float, float, float]:
    """The threshold with the best F, and F, precision and recall there."""
    order = np.argsort(-values)
    right = np.cumsum(y[order])
    said = np.arange(1, len(y) + 1)
    f = (1 + beta**2) * right / (said + beta**2 * y.sum())
    at = int(f.argmax())
    return float(values[order][at]), float(f[at]), float(right[at] / said[at]), float(right[at] / y.sum())
