"""The numbers of a résumé that are facts: what was counted, saved and led, and no years, telephone numbers or addresses."""

import re
from collections.abc import Iterator

from ringback.checks.word_lists import COMMON, FILLERS
from ringback.files.resume_dates import ONE, SPAN
from ringback.language.mentions import ADDRESS, Mention, Sort, mentions_in
from ringback.language.numbers import readings_of
from ringback.model.resume import Fact, FactKind, Line

BEHIND = re.compile(r"(?:[-–]|\s)?(?P<unit>[^\W\d_]{2,})")
"""What a number counts, as it stands behind it."""
GROUP = re.compile(r"(?:team|staff|crew|group) of (?:\w+ )?$", re.I)
NO_UNIT = (
    COMMON
    | FILLERS
    | frozenset(
        [
            "across",
            "during",
            "each",
            "every",
            "less",
            "more",
            "per",
            "plus",
            "since",
            "through",
            "while",
            "within",
            "without",
        ]
    )
)


def numbers_in(line: Line, about: str = "") -> Iterator[Fact]:
    """Every such number of a line, with the word that it counts."""
    taken = [m.span() for pattern in (SPAN, ONE, ADDRESS) for m in pattern.finditer(line.text)]
    for mention in mentions_in(line.text):
        values = readings_of(mention.value)
        inside = any(start <= mention.start < end for start, end in taken)
        if mention.sort is not Sort.NUMBER or inside or not values or not mention.weighty:
            continue
        unit, start, end = _counted(line.text, mention)
        yield Fact(
            FactKind.NUMBER, line.text[start:end], line, line.column + start, f"{values[0]:g} {unit}".strip(), about
        )


def _counted(text: str, mention: Mention) -> tuple[str, int, int]:
    """What a number counts, and the place of both together: "team of 26", "twelve drivers", "33%"."""
    if "%" in mention.said:
        return "%", mention.start, mention.end
    if group := GROUP.search(text, 0, mention.start):
        return "team", group.start(), mention.end
    behind = BEHIND.match(text, mention.end)
    unit = behind["unit"].lower().rstrip("s") if behind else ""
    if not behind or unit in NO_UNIT:
        return "", mention.start, mention.end
    return unit, mention.start, behind.end()
