"""Languages: one folder of `wording/` each. A region, such as en-US, is a folder of what differs, on top of its language."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from ringback.files.compiled import LIBRARY, compiled_or
from ringback.language.which import Tongue

if TYPE_CHECKING:
    from ringback.files.library_folder import Folder
    from ringback.model.wording import About, Wording

ENGLISH = "en"
SHAPE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?")
"""A language, and where it has one its region."""


def our_languages() -> tuple[str, ...]:
    """The languages and regions that have a folder of ours."""
    return tuple(sorted(p.name for p in (LIBRARY / "wording").iterdir() if p.is_dir() and SHAPE.fullmatch(p.name)))


def languages_in(folder: "Folder") -> tuple[str, ...]:
    """The languages and regions that a folder of somebody's own has words in."""
    return tuple(sorted({s.name.split("/")[1] for s in folder.sheets if s.name.startswith("wording/")}))


def main_of(tag: str) -> str:
    """The language of a tag, in small letters: "de" for "de-CH", English for none. Empty for what is no tag."""
    found = SHAPE.fullmatch(tag.strip())
    return found[1].lower() if found else "" if tag.strip() else ENGLISH


def is_known(tag: str, known: tuple[str, ...]) -> bool:
    """True if the language of a tag has words, whatever its region."""
    return main_of(tag) in known


def folders_of(tag: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The folders that a tag is read from, the closest first: its region, if that has one, and its language."""
    whole = tag.strip().replace("_", "-").casefold()
    names = [name for name in known if name.casefold() == whole]
    return tuple(dict.fromkeys([*names, *(name for name in known if name == main_of(tag))]))


def wording_of(tag: str, known: tuple[str, ...], files: "Callable[[str], tuple[Wording, ...]]") -> "Wording":
    """The words of a tag. What its files do not ask, English asks: these pages are in English. It lends the words on sheets too.

    `files` gives the words in the folder of one language or region.
    """
    from ringback.letters.spell import respelled
    from ringback.model.wording import Wording, joined

    words = joined(*(w for name in folders_of(tag, known) or (ENGLISH,) for w in files(name)))
    if main_of(tag) != ENGLISH:
        english = joined(*files(ENGLISH))
        words = joined(words, Wording(slots=english.slots, sheet=english.sheet))
    return respelled(words)


def load_tongues() -> tuple[Tongue, ...]:
    """What tells our languages apart, in compiled form: checking a message must not wait for all their words."""
    return compiled_or("tongues.pickle", tuple, _read_tongues)


def _read_tongues() -> tuple[Tongue, ...]:
    from ringback.files.shelf import read_wording

    found = ((name, read_wording(language=name).about) for name in our_languages())
    return tuple(tongue_of(name, about) for name, about in found if about)


def tongue_of(tag: str, about: "About") -> Tongue:
    """What a text of this language can be told by."""
    return Tongue(tag, about.name, frozenset(about.common))
