"""Learns how far a kind that was heard is to be believed: calibration/*.tsv → src/ringback/library/belief.json.

Run with `make train`, after the sense and the table of kinds, which must not have seen these tellings: of what they were taught
they are surer than they should be. Each telling is read as a debrief. A kind that is heard is right if its label stands at the telling; its group if a label of
the group stands at the very sentence. One small linear model for each way of hearing (`ringback/language/belief.py`), and
one line for all: the one with the best F1.
"""

import json
import sys
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from ringback.debrief.believing import way_of, witnesses
from ringback.debrief.denied import groups_of
from ringback.debrief.hear import Ear
from ringback.debrief.listening import Listener
from ringback.files.shelf import read_shelf
from ringback.language.belief import Way
from ringback.model.case import Case, Debrief, Interview

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "ringback" / "library" / "belief.json"
CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
"""No telling says when it was told."""
STRENGTH = 0.1
"""How freely the weights may grow."""
MARGIN = {"kind": 0.6, "group": 2.0}
"""Taken off the line, in log-odds: the texts of other hands are heard less surely than these, whose writers knew the kinds. From the
tuned halves of `evals/debriefs.yaml` and of what is heard in the situations."""


@dataclass
class Telling:
    """One telling as a debrief, and what each of its sentences reports."""

    text: str
    ends: list[int]
    """Where each sentence ends in the text."""
    reported: list[set[str]]

    def reported_at(self, place: int) -> set[str]:
        """What the sentence at this place reports."""
        return self.reported[bisect_right(self.ends, place)]


def tellings() -> Iterator[Telling]:
    """All of them; what stands in the form beside a telling is left out."""
    for path in sorted((HERE / "calibration").glob("*.tsv")):
        for block in path.read_text("utf-8").split("\n\n"):
            lines = [line.split("\t", 1) for line in block.splitlines() if "\t" in line and not line.startswith("#")]
            told = [(set(names.split(",")), text.strip()) for names, text in lines if ":" not in names]
            if told:
                texts = [text if text[-1:] in ".!?…\"'" else text + "." for _, text in told]
                ends = accumulate(len(text) + 1 for text in texts)
                yield Telling(" ".join(texts), list(ends), [names for names, _ in told])


@dataclass
class Found:
    """One kind that was heard, with what speaks for it."""

    way: Way
    seen: tuple[float, ...]
    kind: tuple[int, str]
    """The number of the telling, and the kind."""
    named: bool
    """True if people heard this kind in the telling too."""
    group: tuple[int, int, str]
    """The number of the telling, the end of the sentence, and the group."""
    grouped: bool
    """True if people heard a kind of this group in the very sentence."""


def found_in(ear: Ear, number: int, telling: Telling) -> Iterator[Found]:
    """Everything that is heard in a telling."""
    listener = Listener(Case(Interview(), Debrief(text=telling.text)), CLOCK, ear)
    every = set().union(*telling.reported)
    for one in listener.heard_in(telling.text):
        for hit, way in [*((h, way_of(h)) for h in one.told), *((h, Way.BESIDE) for h in one.beside)]:
            seen = witnesses(ear, hit, one.sentence, one.among, listener.reports)
            kind, place = hit.kind, hit.piece.start
            here = groups_of(ear, telling.reported_at(place))
            sentence = (number, bisect_right(telling.ends, place), kind.group)
            yield Found(way, seen, (number, kind.id), kind.id in every, sentence, kind.group in here)


def main() -> None:
    """Trains, prints, writes."""
    ear = read_shelf().ear
    told = list(tellings())
    found = [one for number, telling in enumerate(told) for one in found_in(ear, number, telling)]
    kinds = sum(len(set().union(*t.reported) & set(ear.kinds)) for t in told)
    groups = sum(len(groups_of(ear, names)) for t in told for names in t.reported)
    made: dict[str, Any] = {}
    made["kinds"], made["kind_line"] = learned(found, "kind", [f.named for f in found], kinds)
    made["groups"], made["group_line"] = learned(found, "group", [f.grouped for f in found], groups)
    TARGET.write_text(json.dumps(made, indent=1) + "\n", "utf-8")


def learned(found: list[Found], what: str, right: list[bool], wanted: int) -> tuple[dict[str, list[float]], float]:
    """The weights for each way of hearing and the line, for kinds or for groups."""
    x, y = np.array([f.seen for f in found]), np.array(right)
    owners, odds, weights = np.array([f.kind[0] for f in found]), np.zeros(len(found)), dict[str, list[float]]()
    for way in Way:
        mine = np.array([f.way is way for f in found])
        odds[mine], own = fit(x[mine], y[mine], owners[mine])
        weights[way] = np.round(own, 3).tolist()
        print(f"{what:5} by {way:8} heard {mine.sum():5}  right {y[mine].mean():.2f}")
    line, before, after = best_line(odds, y, [getattr(f, what) for f in found], wanted)
    print(f"{what:5} wanted {wanted}: F1 {before:.3f} of all that was heard, {after:.3f} of what is believed")
    return weights, round(line - MARGIN[what], 3)


def fit(x: Any, y: Any, groups: Any) -> tuple[Any, Any]:
    """The log-odds from folds that did not see the telling; the weights with the bias last."""
    model = make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=3000))
    crossed = cross_val_predict(model, x, y, groups=groups, cv=GroupKFold(5), method="decision_function")
    model.fit(x, y)
    plain = model[1].coef_[0] / model[0].scale_
    return crossed, np.append(plain, model[1].intercept_[0] - plain @ model[0].mean_)


def best_line(odds: Any, right: Any, heard: list[Any], wanted: int) -> tuple[float, float, float]:
    """The line with the best F1, each of what was heard counted once; F1 without a line, and with this one."""
    found = []
    for line in [-99.0, *np.arange(-3, 1, 0.05)]:
        kept = {key: bool(r) for key, o, r in zip(heard, odds, right, strict=True) if o >= line}
        found.append((2 * sum(kept.values()) / (len(kept) + wanted), float(line)))
    best = max(found)
    return best[1], found[0][0], best[0]


if __name__ == "__main__":
    sys.exit(main())
