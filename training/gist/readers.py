"""Small readers of messages, taught by a large open language model: → src/ringback/library/reader.bin.

`python training/gist/readers.py FOLDER`, after which `acts.py` is run. Three teachers learn what the sentences of the messages do;
each of them never sees a third of the messages. From each a small reader learns what it says of every piece of a pool. The
three of `../letters/` tell `acts.py` what a reader makes of a message that neither it nor its teacher has seen; the one that is
shipped learns what the three teachers say on average.
"""

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import corpus
import numpy as np
import torch
from learn import Plan, learn
from teach import Teacher, said_of, teach, vocabulary

from acts import READER
from messages import FOLDS, reader_of

WIDE, FILTERS = 32, 96
LAPS = ({"acts": 1.0},) * 3
POOL = 100_000


def once(task: corpus.Task) -> corpus.Task:
    """Each sentence once: our own drafts say the same again and again."""
    at = sorted({text: n for n, text in reversed(list(enumerate(task.texts)))}.values())
    return replace(task, texts=[task.texts[n] for n in at], wanted=task.wanted[at], groups=task.groups[at])


def said_by(fold: int, task: corpus.Task, pool: list[str]) -> dict[str, Any]:
    """What the teacher that never saw a fold says of every piece, after it said how well it does on the fold."""
    every = {"acts": replace(task, fold=fold, of=FOLDS)}
    torch.manual_seed(fold)
    teacher = Teacher(every)
    teach(teacher, every, LAPS, np.random.default_rng(fold))
    held = every["acts"].held
    found = said_of(teacher, [t for t, h in zip(task.texts, held, strict=True) if h])["acts"]
    wanted = task.wanted[held] > 0
    right, raised = ((found > 0) & wanted).sum(), (found > 0).sum()
    print(
        f"teacher {fold}: micro F1 of acts {2 * right / (raised + wanted.sum()):.3f} on messages that it never saw",
        flush=True,
    )
    return said_of(teacher, pool)


def main(folder: Path) -> int:
    """Teaches three teachers, and four readers."""
    folder.mkdir(parents=True, exist_ok=True)
    task = once(corpus.acts_task())
    sentences = task.texts
    torch.manual_seed(0)
    words, counts = vocabulary(sentences)
    vectors = said_of(Teacher({}), words)["embedding"]
    np.savez(folder / "words.npz", words=np.array(words), vectors=vectors)
    (folder / "counts.json").write_text(json.dumps(counts), "utf-8")
    pool = corpus.pool_of(sentences, corpus.near_words(words, vectors, counts), POOL)
    said = [said_by(fold, task, pool)["acts"] for fold in range(FOLDS)]
    # The log-odds themselves, not a gist of its own: what one reader finds must mean the same as what another does.
    plan = Plan(WIDE, FILTERS, len(task.names), {"acts": 1.0}, itself="acts")
    for fold, part in enumerate(said):
        learn(plan, folder, pool, {"acts": part}, reader_of(fold))
    learn(plan, folder, pool, {"acts": np.mean(said, 0)}, READER)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
