"""The reader learns from the teacher: targets of `teach.py` → src/ringback/library/gist.bin.

`python training/gist/learn.py FOLDER`. A vector for each word, one layer of filters over three words, the best find and the sum
of each, and one layer that sums up: what `ringback.language.gist` computes in whole numbers. It is taught to say of every piece
of the pool what the teacher said. Then all numbers are rounded to bytes, and the file is read again and compared.
"""

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import torch
from store import letters_for, write

from ringback.language.tokens import words_in

WIDE, FILTERS, SIZE = 96, 256, 128
"""Numbers of a word, filters, numbers of a gist."""
LAPS, BATCH = 8, 256
PACE, PACE_OF_WORDS = 2e-3, 1e-3
LONGEST = 48
NUMBER, UNKNOWN, WORDS = 1, 2, 3
"""Rows of the table of words: nothing, a number, a word that is not kept; then the words."""
WEIGHT = {"embedding": 3.0, "kinds": 1.0}
"""What each thing that the teacher said counts for."""


class Reader(torch.nn.Module):
    """What `gist.bin` holds, with a layer for each thing that the teacher said; those layers are thrown away."""

    def __init__(self, vectors: Any, told: dict[str, int]) -> None:
        super().__init__()
        self.words = torch.nn.Embedding.from_pretrained(torch.tensor(vectors), freeze=False, padding_idx=0)
        self.filters = torch.nn.Conv1d(WIDE, FILTERS, 3, padding=1)
        self.sum_up = torch.nn.Linear(2 * FILTERS, SIZE)
        self.heads = torch.nn.ModuleDict({name: torch.nn.Linear(SIZE, wide) for name, wide in told.items()})
        self.drop = torch.nn.Dropout(0.1)

    def gist(self, words: Any) -> Any:
        """A row a piece."""
        there = (words > 0).float().unsqueeze(1)
        found = torch.relu(self.filters(self.drop(self.words(words)).transpose(1, 2))) * there
        return self.sum_up(torch.cat([found.max(2).values, found.sum(2) / there.sum(2).sqrt() * 0.3], 1))


def start_of(words: list[str], vectors: Any) -> Any:
    """The words' vectors to begin with: their meaning for the teacher, in as many numbers as there is room for."""
    middle = vectors - vectors.mean(0)
    axes = np.linalg.svd(middle[::3], full_matrices=False)[2][:WIDE]
    kept = middle @ axes.T
    other = np.random.default_rng(0).normal(0, 1, (WORDS - 1, WIDE))
    return np.vstack([np.zeros((1, WIDE)), other, kept / kept.std()]).astype(np.float32)


def loss_of(name: str, told: Any, said: Any) -> Any:
    """How far the reader is from what the teacher said."""
    if name == "embedding":
        return ((told - said) ** 2).mean()
    if name == "kinds":
        return -(torch.softmax(said, 1) * torch.log_softmax(told, 1)).sum(1).mean()
    soft = torch.nn.functional.binary_cross_entropy_with_logits(told, torch.sigmoid(said), reduction="none")
    return soft.sum(1).mean()


def teach(reader: Reader, rows: list[list[int]], said: dict[str, Any]) -> None:
    """Several laps over the pool, ever more slowly; prints the loss on every fortieth piece, which is never shown."""
    order = np.random.default_rng(0)
    length = np.array([len(r) for r in rows])
    shown = np.array([n for n in range(len(rows)) if n % 40])
    kept = np.array([n for n in range(len(rows)) if n % 40 == 0][:2000])
    rest = [p for name, p in reader.named_parameters() if not name.startswith("words.")]
    groups = [{"params": [reader.words.weight], "lr": PACE_OF_WORDS, "weight_decay": 0.0}, {"params": rest, "lr": PACE}]
    step = torch.optim.AdamW(groups, weight_decay=1e-3)
    total = LAPS * (len(shown) // BATCH)
    pace = torch.optim.lr_scheduler.LambdaLR(step, lambda n: min(1, (n + 1) / 200) * max(0.02, 1 - n / total))

    def loss_at(chosen: Any) -> Any:
        wide = length[chosen].max() + 2
        words = np.zeros((len(chosen), wide), np.int64)
        for n, row in enumerate(chosen):
            words[n, 1 : 1 + length[row]] = rows[row]
        found, at = reader.gist(torch.tensor(words)), torch.tensor(chosen)
        return sum(WEIGHT[k] * loss_of(k, head(found), said[k][at]) for k, head in reader.heads.items())

    for lap in range(LAPS):
        reader.train()
        sorted_ = shown[np.argsort(length[shown] * order.uniform(0.7, 1.4, len(shown)))]
        batches = [sorted_[s : s + BATCH] for s in range(0, len(sorted_), BATCH)]
        order.shuffle(batches)
        for chosen in batches:
            loss = loss_at(chosen)
            step.zero_grad()
            loss.backward()
            step.step()
            pace.step()
        reader.eval()
        with torch.no_grad():
            print(f"lap {lap + 1}: {float(loss_at(kept)):.3f} on pieces that it never saw", flush=True)


def main(folder: Path) -> int:
    """Reads the targets, teaches, writes."""
    torch.manual_seed(0)
    pool = json.loads((folder / "pool.json").read_text("utf-8"))
    counts = json.loads((folder / "counts.json").read_text("utf-8"))
    held = np.load(folder / "words.npz")
    words, vectors = held["words"].tolist(), held["vectors"]
    common = [n for n, w in enumerate(words) if counts.get(w, 0) != 1]  # ours that come once are names and slips
    words, vectors = [words[n] for n in common], vectors[common]
    places = {word: WORDS + n for n, word in enumerate(words)}
    rows = [
        [NUMBER if w[0].isdigit() else places.get(w, UNKNOWN) for w in words_in(text)][:LONGEST] or [UNKNOWN]
        for text in pool
    ]
    said = dict(np.load(folder / "targets.npz"))
    said["embedding"] = (said["embedding"] - said["embedding"].mean(0)) / said["embedding"].std(0)
    told = {name: torch.tensor(said[name]) for name in WEIGHT}
    reader = Reader(start_of(words, vectors), {name: t.shape[1] for name, t in told.items()})
    teach(reader, rows, told)
    found = {name: p.detach().numpy().astype(np.float64) for name, p in reader.named_parameters()}
    often = np.sqrt([1.0 + min(20, counts.get(w, 0)) for w in words])
    table = found["words.weight"]
    write(
        words,
        np.vstack([table[NUMBER], table[WORDS:]]),
        letters_for(words, table[WORDS:], often),
        (found["filters.weight"], found["filters.bias"]),
        (found["sum_up.weight"] * np.repeat([1.0, 0.3], FILTERS), found["sum_up.bias"]),
        pool[:: max(1, len(pool) // 2000)],
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
