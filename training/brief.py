"""Learns how a brief story reads: brief/*.tsv → src/ringback/library/brief.json, and prints how well it does.

Run with `make train`, after the sense, which must not have seen these tellings. Whoever shakes types two plain sentences. The heads
of whole stories were taught with long ones and take little told for little that happened. Here are heads of the same names for stories
of few sentences or words; each reads the strongest evidence for every group (`ringback/language/sense.py`). The figures are from
folds that saw nothing of the writer of a telling.
"""

import json
from pathlib import Path

import numpy as np
from evals.brief import CLOCK, tellings_in
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from ringback.debrief.denied import story_of
from ringback.debrief.listening import Listener
from ringback.debrief.story import words_told
from ringback.files.shelf import read_shelf
from ringback.language.sense import brief_evidence, is_brief
from train import HEADS, as_head

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "ringback" / "library" / "brief.json"
STRENGTH = 0.1
"""How freely the weights may grow."""


def main() -> None:
    """Trains, prints, writes."""
    ear = read_shelf().ear
    rows, reads, writers = list[list[float]](), list[dict[str, str]](), list[str]()
    for path in sorted((HERE / "brief").glob("*.tsv")):
        for telling in tellings_in(path):
            told, _ = story_of(telling.case, ear, Listener(telling.case, CLOCK, ear).doubts)
            if told and is_brief(len(told), words_told(telling.case)):
                rows.append(brief_evidence([[s[label] for label in ear.sense.labels] for s in told]))
                reads.append(telling.reads)
                writers.append(path.stem)
    made = []
    for name, answers in HEADS.items():
        y = np.array([answers.index(said[name]) for said in reads])
        model = make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=3000))
        crossed = cross_val_predict(model, np.array(rows), y, groups=np.array(writers), cv=GroupKFold(len(set(writers))))
        print(f"{name}: {(crossed == y).mean():.3f} of {len(y)} tellings right")
        model.fit(rows, y)
        weights = model[1].coef_ / model[0].scale_
        made.append(as_head(name, answers, weights, model[1].intercept_ - weights @ model[0].mean_))
    TARGET.write_text(json.dumps(made) + "\n", "utf-8")


if __name__ == "__main__":
    main()
