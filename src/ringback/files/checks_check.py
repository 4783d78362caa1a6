"""Checks of messages in a library folder: each can work, raises a flag that exists, and behaves on its own examples."""

import re
from collections.abc import Iterator

from ringback.checks.judge import Checker, check_message, make_checker
from ringback.files.check_shelf import load_checker
from ringback.files.library_folder import Folder, Sheet
from ringback.files.own_shelf import own_numbers
from ringback.files.strict import suggest
from ringback.language.phrases import PhraseBook, PhraseError
from ringback.model.check import Check, CheckFile, Shape
from ringback.model.values import DraftChannel, Purpose

Fault = tuple[tuple[str | int, ...], str, str]
"""Where below the check, what is wrong, and what would mend it."""
MOST_PHRASES = 5_000
LONGEST_EXAMPLE = 4_000
"""Characters. An example is a message."""
QUOTED = 90
ID = re.compile(r"[a-z][a-z0-9_]*")
BRACED = re.compile(r"\{([^{}]*)\}")
NEEDS = {
    Shape.READS: ("flag", "acts"),
    Shape.LACKS: ("flag",),
    Shape.OMITS: ("acts",),
    Shape.ORDER: ("acts", "beside"),
    Shape.SAYS: ("phrases",),
    Shape.DEFEATS: ("phrases", "in_case"),
    Shape.FACT: ("about",),
}
"""What a check of each shape cannot do without."""
TAKES = {
    "acts": (Shape.READS, Shape.LACKS, Shape.OMITS, Shape.ORDER),
    "beside": (Shape.OMITS, Shape.ORDER),
    "about": (Shape.LENGTH, Shape.FACT),
    "phrases": (Shape.READS, Shape.SAYS, Shape.DEFEATS, Shape.CONTACTS),
    "unless": (Shape.READS, Shape.LACKS, Shape.SAYS, Shape.DEFEATS, Shape.CONTACTS),
    "in_case": (Shape.DEFEATS, Shape.CONTACTS),
}
"""The shapes in which a key has an effect."""
FILLED = {
    Shape.LENGTH: ("words", "most"),
    Shape.CONTACTS: ("found",),
    Shape.SLOT: ("found",),
    Shape.DEFEATS: ("found", "known"),
    Shape.FACT: ("found", "known"),
}
"""What may stand in braces in the sentence of each shape."""
ABOUT = {
    Shape.LENGTH: ("subject",),
    Shape.FACT: (
        "clash",
        "unknown",
        "name",
        "pronoun",
        "stretched",
        "resume_clash",
        "resume_stretched",
        "unseen",
        "barred",
        "too_early",
    ),
}
PROVEN = (Shape.READS, Shape.LACKS, Shape.OMITS, Shape.ORDER, Shape.SAYS, Shape.DEFEATS, Shape.SLOT)
"""Shapes that must prove themselves by examples; a length or earlier contacts may, and a fact needs a case."""


def check_checks(folder: Folder) -> None:
    """Notes every problem of the checks of a folder, which will be used on top of ours."""
    for sheet, file in folder.entries(CheckFile):
        count = sum(len((*c.phrases, *c.unless, *c.in_case)) for c in file.checks)
        if count > MOST_PHRASES:
            sheet.note(1, f"This file holds {count:,} phrases.", f"{MOST_PHRASES:,} are the most.")
    entries = list(folder.entries(Check))
    if not entries:
        return
    ours = load_checker()
    flags = tuple(dict.fromkeys(c.flag for c in ours.checks if c.flag))
    abouts = {shape: {c.about for c in ours.checks if c.shape is shape} - {""} for shape in TAKES["about"]}
    read = frozenset(h.name for h in ours.sense.heads) & set(flags)
    numbers = own_numbers(ours.defaults, folder)
    for sheet, check in entries:
        faults = [*_shape_faults(check), *_flag_faults(check, flags, read), *_phrase_faults(check)]
        faults += [*_about_faults(check, sorted(abouts.get(check.shape, ()))), *_example_faults(check)]
        for path, message, hint in faults:
            sheet.wrong(check, path, message, hint)
        if not faults:
            _try_examples(sheet, check, make_checker([check], ours.sense, numbers))


def _shape_faults(check: Check) -> Iterator[Fault]:
    """Keys that a shape cannot do without, keys that have no effect in it, and what its sentence is filled with."""
    if not ID.fullmatch(check.id):
        yield (), f"“{check.id}” is no name for a check.", "Small letters, digits and _, such as asks_for_pay."
    for key in NEEDS.get(check.shape, ()):
        if not getattr(check, key):
            yield (), f"A check of the shape “{check.shape}” needs “{key}”.", f"Add a line `{key}: …`."
    for key, shapes in TAKES.items():
        if getattr(check, key) and check.shape not in shapes:
            hint = f"Remove it, or take the shape {' or '.join(shapes)}."
            yield (key,), f"“{key}” has no effect in the shape “{check.shape}”.", hint
    for name in BRACED.findall(check.says):
        if name not in FILLED.get(check.shape, ()):
            yield ("says",), f"Nothing is filled in for {{{name}}} here.", _filled(check.shape)


def _about_faults(check: Check, abouts: list[str]) -> Iterator[Fault]:
    """Only what code looks for can be asked for: ours are all that there is."""
    if check.about and abouts and check.about not in abouts:
        yield ("about",), f"The shape “{check.shape}” is never about “{check.about}”.", suggest(check.about, abouts)


def _filled(shape: Shape) -> str:
    names = FILLED.get(shape, ())
    return f"This shape fills in {' and '.join('{' + n + '}' for n in names)}." if names else "Write it without braces."


def _flag_faults(check: Check, flags: tuple[str, ...], read: frozenset[str]) -> Iterator[Fault]:
    """A flag of ours or none; and one that the trained reading knows where it is to say so."""
    if check.flag and check.flag not in flags:
        yield ("flag",), f"There is no flag “{check.flag}”.", suggest(check.flag, list(flags))
    elif check.flag and check.shape in (Shape.READS, Shape.LACKS) and check.flag not in read:
        hint = f"It knows {', '.join(sorted(read))}; for others take the shape says."
        yield ("flag",), f"The trained reading knows nothing of “{check.flag}”.", hint


def _phrase_faults(check: Check) -> Iterator[Fault]:
    for key in ("phrases", "unless", "in_case"):
        for number, phrase in enumerate(getattr(check, key)):
            try:
                PhraseBook([(check.id, phrase)])
            except PhraseError as error:
                hint = (
                    f"The phrase is “{_cut(phrase)}”. Its signs are | * ( ) and ~, as docs/your-own-library.md shows."
                )
                yield (key, number), f"This phrase cannot be read: {_cut(str(error))}.", hint


def _example_faults(check: Check) -> Iterator[Fault]:
    for key in ("speaks", "silent"):
        examples = getattr(check, key)
        if not examples and check.shape in PROVEN:
            what = "that it must flag" if key == "speaks" else "that it must pass"
            yield (), f"“{check.id}” has no example under “{key}”.", f"Add `{key}:` with a message {what}."
        if examples and check.shape is Shape.FACT:
            yield (key,), "A check of facts has no examples: it needs a case.", "Remove them."
        for number, text in enumerate(examples):
            if len(text) > LONGEST_EXAMPLE:
                hint = f"One message, {LONGEST_EXAMPLE:,} characters at the most."
                yield (key, number), "This example is too long.", hint


def _try_examples(sheet: Sheet, check: Check, alone: Checker) -> None:
    """Each example is checked for the first purpose and in the first form that the check is for, else as an e-mail."""
    purpose = check.purposes[0] if check.purposes else Purpose.SECOND_CHANCE
    channel = check.channels[0] if check.channels else DraftChannel.EMAIL
    for key, wanted in (("speaks", True), ("silent", False)):
        for number, text in enumerate(getattr(check, key)):
            found = check_message(text, alone, purpose, channel).findings
            if bool(found) is wanted:
                continue
            says = f"“{check.id}” {'finds nothing' if wanted else 'finds something'} in “{_cut(text)}”."
            where = "" if wanted else f" It pointed at “{_cut(text[found[0].start : found[0].end])}”."
            sheet.wrong(check, (key, number), says, f"Mend the check, or the example.{where}")


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= QUOTED else line[: QUOTED - 1] + "…"
