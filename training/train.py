"""Trains the sense: labelled sentences and stories → src/ringback/library/sense.bin, and prints how well it does.

Run with `make train` (it needs numpy, scipy and scikit-learn, which Ringback itself does not). Deterministic: the same
sentences give the same bytes. Every figure printed is from folds that did not see the story it is about.

Files: `s*.tsv` and `f*.tsv` hold loose sentences, `n*.tsv` and `o*.tsv` whole stories, an empty line between them; a line is
`label[,label]<TAB>sentence`, and one that begins with `moment:` or `signal:` stands in the form beside its story. In `o*.tsv`
the labels are kinds, which `kinds.py` learns too, and a kind speaks for its group. A story may begin with
`# severity=… core=… noticed=… move=…`, how it reads as a whole.
"""

import json
import math
import sys
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from among import Among, Telling, alone_of, raised, tellings_of, train_among
from gists import gists_of, packed
from kinds import library_kinds, plain_sentences
from ringback.language.sense import story_evidence
from rows import known_in, matrix

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "ringback" / "library" / "sense.bin"
STRENGTH = 8.0
BETA = 0.7
"""A false alarm costs twice a miss."""
MOVES = [
    "call_back_now",
    "leave_voicemail",
    "second_chance_letter",
    "thank_you_only",
    "raise_at_next_stage",
    "own_missed_commitment_call",
    "wait",
    "let_go_keep_hunting",
]
HEADS = {
    "severity": ("overthinking", "minor", "serious", "fatal"),
    "core": ("no", "yes"),
    "noticed": ("no", "yes"),
    "move": MOVES,
}
WHOLE = tuple(f"~{head}={answer}" for head in ("severity", "move") for answer in HEADS[head])
"""Labels that a sentence has from its whole story: what such stories sound like. They feed the heads and nothing else."""
HEAD_STRENGTH = 0.05
MORE_OFTEN = {"severity": {"serious": 0.2}}
"""Log-odds added to an answer that real situations have more often than the stories do (62 of a hundred against 45)."""
RUN_ON = 3
"""How many lines of a story are run together in its second telling: shaken people put no full stops."""
LOOSE = 10
"""Loose sentences to a fold group."""
WEIGH = 0.1
"""One spread of a number of the gist, beside words and letter groups that each have length one together."""


FORM = {"moment:": "m_", "signal:": "s_"}
"""How a line begins that stands in the form beside a story, and how the names of its groups do."""
NOT_TAUGHT = ("field", "wants_it", "visit_answer")
"""Groups of which too few sentences tell; the phrases hear them."""
GROUP_OF = {name: str(entry["group"]) for name, entry in library_kinds().items()}
"""Kind → its group."""


@dataclass
class Corpus:
    """All sentences with their labels; `story` is the story's number, or -1 for a loose sentence."""

    texts: list[str] = field(default_factory=list)
    labels: list[list[str]] = field(default_factory=list)
    story: list[int] = field(default_factory=list)
    reads: dict[int, dict[str, str]] = field(default_factory=dict)
    told_again: list[bool] = field(default_factory=list)
    """True for a line of the second telling, in which neighbours run together."""
    form: list[str] = field(default_factory=list)
    """For what stands in the form beside a story, how the names of its groups begin: "m_" for a moment, "s_" for a sign."""

    def add(self, text: str, labels: list[str], story: int, again: bool = False, form: str = "") -> None:
        """One sentence."""
        self.texts.append(text)
        self.labels.append(labels)
        self.story.append(story)
        self.told_again.append(again)
        self.form.append(form)

    @property
    def groups(self) -> Any:
        """Fold groups: a story stays whole."""
        return np.array([s if s >= 0 else -1 - n // LOOSE for n, s in enumerate(self.story)])


def read_corpus() -> Corpus:
    """All the files in this folder."""
    corpus, number = Corpus(), -1
    for path in sorted(HERE.glob("*.tsv")):
        whole = path.stem.startswith(("n", "o"))
        number += whole
        for line in path.read_text("utf-8").splitlines():
            number += whole and not line.strip()
            if line.startswith("# severity="):
                corpus.reads[number] = dict(part.split("=", 1) for part in line[2:].split() if "=" in part)
            elif "\t" in line and not line.startswith("#"):
                names, text = line.split("\t", 1)
                form = next((begin for key, begin in FORM.items() if names.startswith(key)), "")
                corpus.add(text.strip(), groups_of(names.split(":")[-1]), number if whole else -1, form=form)
    for text, kinds in plain_sentences(library_kinds()):
        corpus.add(text, groups_of(",".join(kinds)), -1)
    tell_again(corpus)
    return corpus


def groups_of(names: str) -> list[str]:
    """The labels of a line, each once: a kind stands for its group, and one of a group that is not taught for nothing."""
    found = dict.fromkeys(GROUP_OF.get(name.strip(), name.strip()) for name in names.split(","))
    return [group for group in found if group not in NOT_TAUGHT and group != "other"] or ["other"]


def tell_again(corpus: Corpus) -> None:
    """Every story once more, with up to RUN_ON neighbouring lines as one sentence that reports what all of them report."""
    lines: dict[int, list[int]] = {}
    for n, story in enumerate(corpus.story):
        if story >= 0 and not corpus.form[n]:
            lines.setdefault(story, []).append(n)
    for story, mine in lines.items():
        while mine:
            size = 1 + len(corpus.texts[mine[0]]) % RUN_ON
            taken, mine = mine[:size], mine[size:]
            labels = dict.fromkeys(name for n in taken for name in corpus.labels[n])
            told = [name for name in labels if name != "other"] or ["other"]
            corpus.add(run_together([corpus.texts[n] for n in taken]), told, story, again=True)


def run_together(texts: list[str]) -> str:
    """Sentences as one, commas and "and" between them by turns."""
    first, *rest = texts
    for n, text in enumerate(rest):
        between = (", ", " and ")[(len(text) + n) % 2]
        small = text if text.startswith(("I ", "I'", "I’")) else text[:1].lower() + text[1:]
        first = first.rstrip(".!? ") + between + small
    return first


def labelled(corpus: Corpus, name: str) -> tuple[Any, Any]:
    """Which sentences carry a label, and which of them can tell. A label of whole stories is on all sentences of one."""
    if name not in WHOLE:
        return np.array([name in row for row in corpus.labels]), np.ones(len(corpus.labels), bool)
    head, answer = name[1:].split("=")
    said = np.array([corpus.reads.get(s, {}).get(head, "") for s in corpus.story])
    return said == answer, said != ""


def fit(x: Any, y: Any) -> LogisticRegression:
    """One label against the rest."""
    return LogisticRegression(C=STRENGTH, max_iter=400, class_weight="balanced").fit(x, y)


def crossed(x: Any, y: Any, groups: Any) -> Any:
    """Evidence for every sentence from models that did not see its group."""
    out = np.zeros(len(y))
    for train, test in GroupKFold(5).split(x, y, groups):
        out[test] = 1 / (1 + np.exp(-fit(x[train], y[train]).decision_function(x[test])))
    return out


def best_line(values: Any, y: Any) -> tuple[float, float, float, float]:
    """The threshold with the best F0.7, and F, precision and recall there."""
    best = (0.5, -1.0, 0.0, 0.0)
    for line in np.unique(values):
        said = values >= line
        right = float((said & y).sum())
        p, r = right / max(1, said.sum()), right / max(1, y.sum())
        f = (1 + BETA**2) * p * r / max(1e-9, BETA**2 * p + r)
        if f > best[1]:
            best = (float(line), f, p, r)
    return best


@dataclass(frozen=True)
class Fitted:
    """One label's model, its evidence for every sentence from folds that did not see it, and the line of what is heard."""

    evidence: Any
    line: float
    weights: Any
    bias: float
    told: str


def fitted(name: str) -> Fitted:
    """Everything for one label. Reads `SHARED`: the labels are fitted side by side, in processes that have it already."""
    corpus, x, story = SHARED["corpus"], SHARED["x"], np.array(SHARED["corpus"].story)
    y, known = labelled(corpus, name)
    evidence = np.zeros(len(corpus.texts))
    evidence[known] = crossed(x[known], y[known], corpus.groups[known])
    numbers = np.unique(story[story >= 0])
    line, f, p, r = 0.9999, 0.0, 0.0, 0.0
    if name not in WHOLE:
        strongest = np.array([evidence[story == s].max() for s in numbers])
        line, f, p, r = best_line(strongest, np.array([y[story == s].any() for s in numbers]))
    model = fit(x[known], y[known])
    told = f"sentence reports {name:14} n {y.sum():4}  F {f:.2f}  P {p:.2f}  R {r:.2f}"
    return Fitted(evidence, line, model.coef_[0], float(model.intercept_[0]), told)


SHARED: dict[str, Any] = {}
"""The corpus and its features, for the processes that fit the labels."""


def main() -> None:
    """Trains, prints, writes."""
    corpus = read_corpus()
    names = sorted({n for row in corpus.labels for n in row} - {"other"})
    first = [text for text, again in zip(corpus.texts, corpus.told_again, strict=True) if not again]
    known, story = known_in(first), np.array(corpus.story)
    SHARED["corpus"] = corpus
    SHARED["x"] = sp.hstack([matrix(corpus.texts, known), gists_of(corpus.texts, WEIGH)]).tocsr()
    print(
        f"{len(corpus.texts)} sentences, {len(np.unique(story[story >= 0]))} stories, {len(names)} labels, {len(known)} features"
    )
    found: list[Fitted] = []
    with get_context("fork").Pool() as side_by_side:
        for one in side_by_side.imap(fitted, (*names, *WHOLE)):
            print(one.told, flush=True)
            found.append(one)
    evidence = np.stack([f.evidence for f in found], axis=1)
    scales = [float(np.abs(f.weights[: len(known)]).max()) / 127 for f in found]
    columns = [np.round(f.weights[: len(known)] / s).astype(np.int8) for f, s in zip(found, scales, strict=True)]
    gist_scale, gist_table = packed(np.stack([f.weights[len(known) :] for f in found], axis=1), WEIGH)
    head: dict[str, Any] = {
        "labels": [*names, *WHOLE],
        "features": len(known),
        "scale": [round(s, 6) for s in scales],
        "bias": [round(f.bias, 4) for f in found],
        "line": [round(min(max(f.line, 1e-4), 0.9999), 5) for f in found],
        "gist_scale": gist_scale,
    }
    again = np.array(corpus.told_again)
    evidence = raised(evidence, names, corpus.form)
    tellings = tellings_of(evidence, corpus.labels, story, again, len(names), corpus.form)
    among = train_among(
        [*tellings, alone_of(evidence, story, again, len(names))],
        np.array([[n in row for n in names] for row in corpus.labels]),
    )
    head["context"] = as_context(among, tellings[0], corpus, names)
    x, owners = story_rows(evidence, len(names), tellings, among)
    head["heads"] = train_heads(corpus, x, owners) + train_reports(corpus, names, x, owners)
    table = np.stack(columns, axis=1).tobytes()
    TARGET.write_bytes(json.dumps(head).encode() + b"\n" + known.stored + table + gist_table)
    print(f"{TARGET.name}: {TARGET.stat().st_size // 1024} kB")


def as_context(among: Among, whole: Telling, corpus: Corpus, names: list[str]) -> dict[str, Any]:
    """How sentences are weighed among each other, as it is stored, with the line above which each group counts as heard."""
    lines = []
    for n, name in enumerate(names):
        values, y = among.crossed[0][:, n], np.array([name in corpus.labels[p] for p in whole.places])
        starts = np.flatnonzero(np.diff(whole.owners, prepend=-1))
        strongest, there = np.maximum.reduceat(values, starts), np.maximum.reduceat(y, starts)
        line, f, p, r = best_line(strongest, there)
        lines.append(round(min(max(line, 1e-4), 0.9999), 5))
        print(f"among others {name:14} n {y.sum():4}  F {f:.2f}  P {p:.2f}  R {r:.2f}", flush=True)
    return {"line": lines} | among.model.stored()


def story_rows(evidence: Any, groups: int, tellings: list[Telling], among: Among) -> tuple[Any, Any]:
    """What a head reads of each telling of each story, and whose story it is: the groups as they are heard among the others, and
    beside them what the sentences alone say of the whole."""
    rows, owners = [], []
    for telling, crossed_values in zip(tellings, among.crossed, strict=False):
        full = np.hstack([crossed_values, evidence[telling.places][:, groups:]])
        edges = np.flatnonzero(np.diff(telling.owners)) + 1
        rows += [story_evidence(mine.tolist()) for mine in np.split(full, edges)]
        owners += telling.owners[np.concatenate([[0], edges])].tolist()
    return np.array(rows), np.array(owners)


def fit_head(x: Any, y: Any, owners: Any) -> tuple[Any, Any, Any]:
    """Weights and bias on the plain evidence, and the likelihoods from folds that did not see the story."""
    model = make_pipeline(StandardScaler(), LogisticRegression(C=HEAD_STRENGTH, max_iter=3000))
    crossed_values = cross_val_predict(model, x, y, groups=owners, cv=GroupKFold(5), method="predict_proba")
    model.fit(x, y)
    scaler, line = model[0], model[1]
    weights = line.coef_ / scaler.scale_
    return weights, line.intercept_ - weights @ scaler.mean_, crossed_values


def train_heads(corpus: Corpus, x: Any, owners: Any) -> list[dict[str, Any]]:
    """One head for each way of reading a whole story."""
    made = []
    for name, answers in HEADS.items():
        known = np.array([corpus.reads.get(int(s), {}).get(name) in answers for s in owners])
        y = np.array([answers.index(corpus.reads[int(s)][name]) for s in owners[known]])
        weights, bias, crossed_values = fit_head(x[known], y, owners[known])
        bias = bias + np.array([MORE_OFTEN.get(name, {}).get(a, 0.0) for a in answers])[-len(bias) :]
        print(f"{name}: {(crossed_values.argmax(1) == y).mean():.3f} of {known.sum()} tellings right", flush=True)
        made.append(as_head(name, answers, weights, bias))
    return made


def train_reports(corpus: Corpus, names: list[str], x: Any, owners: Any) -> list[dict[str, Any]]:
    """For each label a head that says whether a whole story reports it: what else the story tells helps to decide."""
    made = []
    for name in names:
        reported = {s for s, row in zip(corpus.story, corpus.labels, strict=True) if name in row}
        y = np.array([int(s) in reported for s in owners])
        weights, bias, crossed_values = fit_head(x, y, owners)
        line, f, p, r = best_line(crossed_values[:, 1], y)
        print(f"story reports {name:14} n {y.sum() // 3:4}  F {f:.2f}  P {p:.2f}  R {r:.2f}", flush=True)
        made.append(as_head(name, ("no", "yes"), weights, bias - math.log(line / (1 - line))))
    return made


def as_head(name: str, answers: Any, weights: Any, bias: Any) -> dict[str, Any]:
    """A head as it is stored: a row of weights for each answer."""
    if len(answers) == 2:
        weights, bias = np.vstack([0 * weights[0], weights[0]]), np.array([0.0, bias[0]])
    return {
        "name": name,
        "answers": answers,
        "bias": np.round(bias, 4).tolist(),
        "weights": np.round(weights, 4).tolist(),
    }


if __name__ == "__main__":
    sys.exit(main())
