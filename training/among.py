"""Trains how the sentences of stories are weighed among each other (`mixing.py`).

Each story is told five times: whole, without the sentences that report nothing, run together, in a few words, and whole with
what the person puts into the form beside it. People tell it long, to the point, in one breath, or hardly at all. And some
sentences stand alone, as in a debrief of one line.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from mixing import Model, mixed, witnesses
from ringback.debrief.story import NAMED

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

    model: Model
    crossed: list[Any]


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
    odds, nothing = log_odds_of(evidence), np.zeros((0, evidence.shape[1]))
    rows = [witnesses(nothing, odds[[p]], groups)[0] for p in places]
    owners = np.where(story[places] >= 0, story[places], -1 - places)
    return Telling(places, owners, np.vstack(rows))


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
    odds = log_odds_of(evidence)
    rows = [witnesses(odds[p[~named[p]]], odds[p[named[p]]], groups) for p in np.split(places, edges)]
    return Telling(places, owners, np.vstack(rows))


def log_odds_of(evidence: Any) -> Any:
    """Evidence between 0 and 1 as log-odds."""
    held = np.clip(evidence, 1e-9, 1 - 1e-9)
    return np.log(held / (1 - held))


def train_among(tellings: list[Telling], wanted: Any) -> Among:
    """`wanted` says for each sentence of the corpus which groups it reports. What comes back as crossed is in their order."""
    seen = np.vstack([t.seen for t in tellings])
    y = np.vstack([wanted[t.places] for t in tellings])
    model, odds = mixed(seen, y, np.concatenate([t.owners for t in tellings]))
    edges = np.cumsum([len(t.places) for t in tellings])[:-1]
    return Among(model, np.split(1 / (1 + np.exp(-odds)), edges))
