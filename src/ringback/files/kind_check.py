"""Kinds and their phrases: every phrase can be read, every group and impression exists, every example behaves."""

from collections.abc import Iterator, Mapping
from typing import Any

from ringback.files.library_folder import Folder, Sheet
from ringback.files.shelf import load_shelf
from ringback.files.strict import suggest
from ringback.language.phrases import PhraseBook, PhraseError
from ringback.language.tokens import tokens_of
from ringback.model.quick import dataclass
from ringback.model.taxonomy import (
    EventFile,
    EventKind,
    MistakeFile,
    MistakeKind,
    SignalFile,
    SignalKind,
    Taxonomy,
    WordList,
)

Kind = MistakeKind | SignalKind | EventKind
KINDS = (MistakeKind, SignalKind, EventKind)
MOST_PHRASES = 5_000
LONGEST_EXAMPLE = 1_000
"""Characters. An example is a sentence."""
QUOTED = 90
"""Characters of a phrase or a sentence that a message repeats."""
Lists = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a kind may refer to: word lists, groups by class, impressions."""

    lists: Lists
    groups: Mapping[type, frozenset[str]]
    impressions: frozenset[str]


def check_kinds(folder: Folder, taxonomy: Taxonomy, impressions: frozenset[str]) -> None:
    """Notes every problem of the kinds and word lists of a folder that will live in this taxonomy."""
    for sheet, words in folder.entries(WordList):
        _check_list(sheet, words)
    lists = {w.id: w.words for w in taxonomy.lists if w.words}
    around = Surroundings(lists, _groups(folder, taxonomy), impressions)
    for sheet, file in folder.entries(MistakeFile, SignalFile, EventFile):
        _check_size(sheet, file)
    for sheet, kind in folder.entries(*KINDS):
        _check_place(sheet, kind, around)
        _check_examples(sheet, kind, _book(sheet, kind, around.lists))
    _check_generic(folder, taxonomy)


def _groups(folder: Folder, taxonomy: Taxonomy) -> dict[type, frozenset[str]]:
    """The groups of each class. A folder of somebody's own cannot make new ones: nothing would hear or weigh them."""
    known = [k for k in _ours(taxonomy, folder) if k.generic]
    return {cls: frozenset(k.group for k in known if isinstance(k, cls)) for cls in KINDS}


def _ours(taxonomy: Taxonomy, folder: Folder) -> tuple[Kind, ...]:
    return taxonomy.kinds if folder.is_ours else load_shelf().ear.taxonomy.kinds


def _check_list(sheet: Sheet, words: WordList) -> None:
    if not words.words:
        sheet.wrong(words, ("words",), f"The word list “{words.id}” is empty.", "Add words, or remove the list.")
    for number, word in enumerate(words.words):
        if word != word.lower() or len(word.split()) != 1 or word.startswith("@") or "|" in word:
            hint = "One word in small letters; a phrase of several stands in `phrases`."
            sheet.wrong(words, ("words", number), f"“{_cut(word)}” can never be found.", hint)


def _check_size(sheet: Sheet, file: MistakeFile | SignalFile | EventFile) -> None:
    kinds: tuple[Any, ...] = getattr(file, sheet.name.removesuffix(".yaml"), ())
    count = sum(len(k.phrases) for k in kinds)
    if count > MOST_PHRASES:
        hint = f"{MOST_PHRASES:,} are the most; fewer and better ones hear more."
        sheet.note(1, f"This file holds {count:,} phrases.", hint)


def _check_place(sheet: Sheet, kind: Kind, around: Surroundings) -> None:
    groups = sorted(around.groups[type(kind)])
    if kind.group not in groups:
        sheet.wrong(kind, ("group",), f"There is no group “{kind.group}” here.", suggest(kind.group, groups))
    impression = getattr(kind, "impression", "")
    if impression and impression not in around.impressions:
        hint = suggest(impression, sorted(around.impressions))
        sheet.wrong(kind, ("impression",), f"There is no impression “{impression}”.", hint)


def _book(sheet: Sheet, kind: Kind, lists: Lists) -> PhraseBook:
    """The kind's phrases that can be read; the others are noted, each at its own place."""
    good = []
    written = (("phrases", kind.phrases), ("unless", kind.unless))
    for key, number, phrase in ((key, n, p) for key, phrases in written for n, p in enumerate(phrases)):
        try:
            PhraseBook([(kind.id, phrase)], lists)
            good += [(kind.id, phrase)] * (key == "phrases")
        except PhraseError as error:
            hint = f"The phrase is “{_cut(phrase)}”. Its signs are | * ( ) ~ and @, as docs/your-own-library.md shows."
            sheet.wrong(kind, (key, number), f"This phrase cannot be read: {_cut(str(error), 200)}.", hint)
    return PhraseBook(good, lists)


def _check_examples(sheet: Sheet, kind: Kind, book: PhraseBook) -> None:
    for path, message, hint in (*_lacking(kind), *_too_long(kind)):
        sheet.wrong(kind, path, message, hint)
    if kind.generic and not kind.phrases:
        return
    for number, sentence in _short(kind.speaks):
        if not book.matches(tokens_of(sentence)):
            message = f"No phrase of “{kind.id}” is found in “{_cut(sentence)}”."
            sheet.wrong(kind, ("speaks", number), message, "Add a phrase that stands in it, or move it to silent.")
    for number, sentence in _short(kind.silent):
        if found := book.matches(tokens_of(sentence)):
            message = f"“{kind.id}” is heard in “{_cut(sentence)}”, and should not be."
            hint = f"The phrase that spoke: “{_cut(found[0].phrase)}”. Narrow it, or move the sentence to speaks."
            sheet.wrong(kind, ("silent", number), message, hint)


def _lacking(kind: Kind) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    if kind.generic:
        return
    if not kind.phrases:
        yield (
            (),
            f"“{kind.id}” has no phrases, so it can never be heard.",
            "Add `phrases:` with words people use for it.",
        )
    for key in ("speaks", "silent"):
        if not getattr(kind, key):
            what = "in which it is heard" if key == "speaks" else "in which it is not"
            yield (), f"“{kind.id}” has no example under “{key}”.", f"Add `{key}:` with a sentence {what}."


def _too_long(kind: Kind) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    for key in ("speaks", "silent"):
        for number, sentence in enumerate(getattr(kind, key)):
            if len(sentence) > LONGEST_EXAMPLE:
                hint = f"One sentence, {LONGEST_EXAMPLE:,} characters at the most."
                yield (key, number), "This example is too long.", hint


def _short(sentences: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    return ((n, s) for n, s in enumerate(sentences) if len(s) <= LONGEST_EXAMPLE)


def _check_generic(folder: Folder, taxonomy: Taxonomy) -> None:
    """Each group has exactly one kind that stands for it when only the trained sense speaks."""
    counts: dict[str, int] = {}
    for kind in taxonomy.kinds:
        counts[kind.group] = counts.get(kind.group, 0) + kind.generic
    ours = {k.id: k for k in _ours(taxonomy, folder)}
    for sheet, kind in folder.entries(*KINDS):
        if kind.generic and counts[kind.group] > 1:
            hint = "Remove `generic: yes` here, or give it the name of the one that it replaces."
            sheet.wrong(kind, ("generic",), f"The group “{kind.group}” has a generic kind already.", hint)
        old = ours.get(kind.id)
        if old and old.generic and not counts.get(old.group):
            hint = f"Keep `group: {old.group}` and `generic: yes`."
            sheet.wrong(kind, (), f"Without “{kind.id}” the group “{old.group}” has no generic kind.", hint)


def _cut(text: str, most: int = QUOTED) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
