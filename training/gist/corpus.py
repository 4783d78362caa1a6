"""The labelled sentences of all three tables, and the pool of pieces on which the small reader is taught."""

import random
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

TRAINING = Path(__file__).parent.parent
sys.path[:0] = [str(TRAINING), str(TRAINING.parent)]

import acts  # noqa: E402  (the three trainers stand beside this folder)
import kinds  # noqa: E402
import messages  # noqa: E402
import train  # noqa: E402
from ringback.debrief.clauses import clauses_of  # noqa: E402
from ringback.language.sentences import Piece  # noqa: E402

HELD = 12
"""One group in HELD is never shown to the teacher, so that what it says of it can be trusted."""
POOL = 150_000
SHORT = 70
"""Characters above which two clauses are not joined any more."""
NEAR = 0.5
"""The cosine from which a word may stand for another."""
COMMON = 400
"""Words that come more often than that are never swapped: they are the frame of the sentence."""


@dataclass(frozen=True)
class Task:
    """One table's sentences: a row of labels each, and the group that stays whole when some are held back."""

    texts: list[str]
    wanted: Any
    names: list[str]
    groups: Any

    @property
    def held(self) -> Any:
        """Which sentences the teacher never sees."""
        return np.abs(self.groups) % HELD == 5


def tasks() -> dict[str, Task]:
    """The three tables' sentences by the name of the table."""
    return {"sense": _sense(), "kinds": _kinds(), "acts": _acts()}


def _sense() -> Task:
    corpus = train.read_corpus()
    kept = [n for n, again in enumerate(corpus.told_again) if not again]
    names = sorted({name for n in kept for name in corpus.labels[n]})
    wanted = np.array([[name in corpus.labels[n] for name in names] for n in kept], np.float32)
    return Task([corpus.texts[n] for n in kept], wanted, names, np.array(corpus.groups)[kept])


def _kinds() -> Task:
    """Those that stand in no story: the sense draws its lines on stories, and a teacher that had seen them would spoil that."""
    told = kinds.plain_sentences(kinds.library_kinds()) + kinds.silent_sentences()
    texts, labels = [text for text, _ in told], [own for _, own in told]
    names = sorted({name for own in labels for name in own})
    return Task(texts, kinds.wanted(labels, names), names, np.arange(len(texts)))


def _acts() -> Task:
    corpus = messages.read_corpus()
    columns = {name: y for name, y in acts.wanted(corpus).items() if name not in acts.WHOLE}
    wanted = np.stack(list(columns.values()), 1).astype(np.float32)
    return Task(corpus.texts, wanted, list(columns), np.unique(corpus.writer, return_inverse=True)[1])


def sentences_of_all(every: dict[str, Task]) -> list[str]:
    """Each sentence once."""
    return list(dict.fromkeys(text for task in every.values() for text in task.texts))


def pool_of(sentences: list[str], near: dict[str, list[str]]) -> list[str]:
    """All sentences, then their clauses, windows, joined clauses, and the same with words swapped for `near` ones, as many
    as POOL allows. Nobody labels these: the teacher says what they are."""
    chance = random.Random(0)
    pieces = {c.text for s in sentences for c in clauses_of(Piece(s, 0, len(s)))}
    for sentence in sentences:
        words = sentence.split()
        if len(words) > 6:
            size = chance.randint(3, min(14, len(words) - 1))
            first = chance.randint(0, len(words) - size)
            pieces.add(" ".join(words[first : first + size]))
    small = sorted(p for p in pieces if len(p) < SHORT)
    joined = {
        chance.choice(small).rstrip(" .!?")
        + chance.choice([", ", " and ", " but ", ". ", " so "])
        + chance.choice(small)
        for _ in range(30_000)
    }
    swapped = {swap(s, near, chance) for s in (*sentences, *sentences, *sorted(pieces))}
    more = sorted((pieces | joined | swapped) - set(sentences))
    return sentences + chance.sample(more, min(len(more), POOL - len(sentences)))


def swap(sentence: str, near: dict[str, list[str]], chance: random.Random) -> str:
    """The sentence with one to three of its words swapped for words of like meaning."""
    words = re.findall(r"\w+(?:['’]\w+)*|\W+", sentence)
    places = [n for n, word in enumerate(words) if near.get(word.lower())]
    for n in chance.sample(places, min(len(places), chance.choice([1, 2, 2, 3]))):
        words[n] = chance.choice(near[words[n].lower()])
    return "".join(words)


def near_words(words: list[str], vectors: Any, counts: dict[str, int]) -> dict[str, list[str]]:
    """Word → the words that mean about the same; none for the commonest words."""
    vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    able = [n for n, w in enumerate(words) if len(w) > 2 and w.isalpha() and counts.get(w, 0) <= COMMON]
    near = {}
    for start in range(0, len(able), 500):
        part = [n for n in able[start : start + 500] if counts.get(words[n], 0) >= 2]
        likeness = vectors[part] @ vectors[able].T if part else np.zeros((0, len(able)))
        for n, row in zip(part, likeness, strict=True):
            best = np.argpartition(-row, 9)[:9]
            near[words[n]] = [words[able[b]] for b in best if row[b] > NEAR and able[b] != n]
    return near
