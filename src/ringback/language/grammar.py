"""Who does what: the small words of a sentence, as features that a trained table can weigh.

Why: "the line was bad", "I won't pretend the line was bad" and "you said the line was bad" hold the same content words.
What tells them apart is the frame of small words around them: whose deed it is, whether it is denied, whether it is
granted before a "but". No parser is needed to see that, and none would be quick enough.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

CLASSES: dict[str, str] = {}
for _name, _words in {
    "I": "i i'm i've i'd i'll im ive",
    "M": "my mine me myself",
    "W": "we we're we've we'd we'll our ours us",
    "Y": "you you're you've you'd you'll your yours yourself u",
    "T": "he she they he's she's they're him her his hers their theirs them who",
    "X": "it it's its this that that's these those there there's which",
    "A": "the a an some any",
    "N": "not no never nothing none nobody neither nor without cannot",
    "O": "could should would might may can must shall will ought 'd 'll",
    "B": "am is are was were be been being isn",
    "H": "have has had having",
    "D": "do does did done doing",
    "C": "because since as due owing thanks so therefore",
    "V": "but however though although yet still despite while",
    "F": "if whether unless in_case",
    "Q": "what how why when where",
    "P": "please kindly beg",
    "S": "sorry apologise apologize apologies apology regret",
    "y": "by",
    "&": "and or",
    "p": "to of for on in at with from about into after before over",
}.items():
    CLASSES.update(dict.fromkeys(_words.split(), _name))
AUXILIARY = frozenset("OBHDN")
SUBJECTS = frozenset("IWYTX")
TELLING = re.compile(f"[{''.join(sorted(SUBJECTS))}N]")
MEANINGS = re.compile("__+")
REACH = 5
"""Words after a subject within which its verb is looked for."""
STEM = 6
"""Letters by which a verb is known: "answered" and "answering" are one."""


@lru_cache(maxsize=16384)
def class_of(word: str) -> str:
    """The class of a small word; "_" for a word with a meaning of its own."""
    known = CLASSES.get(word)
    if known:
        return known
    return "N" if word.endswith("n't") else "_"


def frame_features(words: Sequence[str]) -> list[str]:
    """The sentence's frame: small words in runs of three, and for each subject its verb, with the denial if there is one."""
    classes = classes_of(words)
    return [*skeleton_features(skeleton_of(classes)), *deed_features(words, classes)]


def classes_of(words: Sequence[str]) -> str:
    """The class of every word, a letter each."""
    return "".join(map(class_of, words))


def skeleton_of(classes: str) -> str:
    """The small words alone, with both ends of the sentence; of other words that follow each other one is left."""
    return f"^{MEANINGS.sub('_', classes)}$"


def skeleton_features(skeleton: str) -> list[str]:
    """The small words in runs of three, and how the sentence begins."""
    return [*("g " + skeleton[n : n + 3] for n in range(len(skeleton) - 2)), "h " + skeleton[:5]]


def deed_features(words: Sequence[str], classes: str) -> list[str]:
    """For each subject its verb; for each "not" the words that it denies."""
    found = []
    for match in TELLING.finditer(classes):
        n = match.start()
        if classes[n] == "N":
            found += ["n " + words[m][:STEM] for m in range(n + 1, min(n + 4, len(words))) if classes[m] == "_"]
        else:
            found.append(_deed(words, classes, n))
    return found


def _deed(words: Sequence[str], classes: str, at: int) -> str:
    """The subject at `at` with the verb after it: "v I N answer"."""
    denied = ""
    for n in range(at + 1, min(at + 1 + REACH, len(words))):
        if classes[n] == "N":
            denied = "N"
        elif classes[n] == "_":
            return f"v {classes[at]}{denied} {words[n][:STEM]}"
        elif classes[n] in SUBJECTS:
            break
    return f"v {classes[at]}{denied}"
