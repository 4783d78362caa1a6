"""Which characters the shipped fonts can print. What they cannot is said with its place; nothing comes out as a blank.

Why the tables are read here: the typesetter reports one character, without its place, and only in some standards.
"""

import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from ringback.model.problem import Problem

FONTS = Path(__file__).parent / "fonts"
BREAKS = frozenset("\n\t")
HIDDEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
"""Categories that print nothing, or turn what stands around them."""
HARMLESS = frozenset("\u00ad\u200b\u200c\u200d")
"""Soft hyphen, zero-width space and joiners: a font that holds them prints them rightly as nothing."""
WINDOWS_UNICODE = (3, 1)
HINT = "Write it in Latin, Greek or Cyrillic letters, or use the Markdown file, which holds it as it is."


@cache
def printable() -> frozenset[str]:
    """The characters that every shipped font holds, so that no weight or family falls back on another."""
    held = [_held((path).read_bytes()) for path in sorted(FONTS.glob("*.ttf"))]
    common = frozenset.intersection(*held)
    return frozenset(c for c in common if c in HARMLESS or unicodedata.category(c) not in HIDDEN) | BREAKS


def _held(font: bytes) -> frozenset[str]:
    """The characters in a TrueType font's table of format 4 (the basic plane)."""
    count = struct.unpack_from(">H", font, 4)[0]
    tables = {font[n : n + 4]: struct.unpack_from(">I", font, n + 8)[0] for n in range(12, 12 + 16 * count, 16)}
    start = tables[b"cmap"]
    for n in range(struct.unpack_from(">H", font, start + 2)[0]):
        platform, encoding, offset = struct.unpack_from(">HHI", font, start + 4 + 8 * n)
        if (platform, encoding) == WINDOWS_UNICODE:
            return frozenset(map(chr, _format_4(font, start + offset)))
    raise ValueError("this font has no table of Unicode characters")


def _format_4(font: bytes, at: int) -> Iterator[int]:
    form, _, _, double = struct.unpack_from(">HHHH", font, at)
    if form != 4:
        raise ValueError(f"a character table of format {form} is not read")
    size = double // 2

    def column(number: int) -> tuple[int, ...]:
        found: tuple[int, ...] = struct.unpack_from(f">{size}H", font, at + 14 + number * double + (2 if number else 0))
        return found

    ends, starts, deltas, ranges = map(column, range(4))
    for n, (first, last, delta, distance) in enumerate(zip(starts, ends, deltas, ranges, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if distance:
                place = at + 16 + 3 * double + 2 * n + distance + 2 * (code - first)
                glyph = struct.unpack_from(">H", font, place)[0]
                if not glyph:
                    continue
            if (glyph + delta) & 0xFFFF:
                yield code


def unprintable(sheet: dict[str, Any], file: str) -> tuple[Problem, ...]:
    """A problem for each character in a sheet that cannot be printed: its first place, once a character."""
    held, found = printable(), dict[str, Problem]()
    for name, text in texts_in(sheet):
        for place, character in enumerate(text):
            if character not in held and character not in found:
                found[character] = _problem(file, name, text, place)
    return tuple(found.values())


def texts_in(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a sheet with the name of its place."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts_in(inner, f"{name}.{key}" if name else key)
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            yield from texts_in(inner, f"{name}[{number}]")


def named(character: str) -> str:
    """A character as a person can look it up; one that would not show, or would turn the line, only by its number."""
    seen = f"“{character}” " if unicodedata.category(character) not in HIDDEN else ""
    return f"{seen}(U+{ord(character):04X} {unicodedata.name(character, 'without a name')})"


def _problem(file: str, name: str, text: str, place: int) -> Problem:
    line = text.count("\n", 0, place)
    start = text.rfind("\n", 0, place) + 1
    message = f"{named(text[place])} in {name} cannot be printed: no shipped font holds it."
    shown = text.split("\n")[line]
    return Problem(file, line + 1, place - start + 1, message, HINT, shown)
