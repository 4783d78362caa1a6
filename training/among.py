"""Trains how sentences are weighed among each other (`ringback/language/context.py`): all groups at once, on whole stories.

Each story is told four times: whole, without the sentences that report nothing, run together, and in a few words. People tell
it long, to the point, in one breath, or hardly at all. And some sentences stand alone, as in a debrief of one line.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.optimize import minimize
from sklearn.model_selection import GroupKFold

from ringback.language.context import witnesses

FIRMNESS = 25.0
"""How dear large weights are, beside the sum of the losses of all sentences."""
STEPS = 120
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
    """The trained weights, and for each telling the evidence for the groups from folds that did not see the story."""

    weights: Any
    bias: Any
    crossed: list[Any]


def tellings_of(evidence: Any, labels: list[list[str]], story: Any, again: Any, groups: int) -> list[Telling]:
    """The four tellings of every story; `evidence` is that of each sentence alone."""
    silent = np.array([row == ["other"] for row in labels])
    told = (story >= 0) & ~again
    few = told & _few_words(labels, story, again)
    kept = (told, told & ~silent, (story >= 0) & again, few)
    return [_telling(evidence, story, np.where(k)[0], groups) for k in kept]


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


def _telling(evidence: Any, story: Any, places: Any, groups: int) -> Telling:
    owners = story[places]
    edges = np.flatnonzero(np.diff(owners)) + 1
    rows = [row for mine in np.split(evidence[places], edges) for row in witnesses(mine.tolist(), (), groups)]
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
        weights, bias = _fit(x[train], y[train])
        crossed[test] = 1 / (1 + np.exp(-(x[test] @ weights + bias)))
    weights, bias = _fit(x, y)
    weights = weights / spread[:, None]
    edges = np.cumsum([len(t.places) for t in tellings])[:-1]
    return Among(weights, bias - middle @ weights, np.split(crossed, edges))


def _fit(x: Any, y: Any) -> tuple[Any, Any]:
    """A logistic model a group, all found together."""
    wide, groups = x.shape[1], y.shape[1]

    def loss(flat: Any) -> tuple[float, Any]:
        weights, bias = flat[:-groups].reshape(wide, groups), flat[-groups:]
        odds = x @ weights.astype(np.float32) + bias.astype(np.float32)
        off = 1 / (1 + np.exp(-odds)) - y
        value = float(np.logaddexp(0, odds).sum() - (odds * y).sum() + FIRMNESS * (weights**2).sum())
        slope = np.concatenate([(x.T @ off + 2 * FIRMNESS * weights).ravel(), off.sum(0)])
        return value, slope.astype(np.float64)

    found = minimize(loss, np.zeros((wide + 1) * groups), jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    return found.x[:-groups].reshape(wide, groups), found.x[-groups:]
