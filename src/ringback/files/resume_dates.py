"""Spans of time as résumés write them: "03/2019 – present", "Jan 2020 - Mar 2021", "2019–2023", "since 2019"."""

import re

from ringback.model.quick import dataclass

MONTHS = (
    "jan", "feb", "mar|mär|mrz", "apr|avr|abr", "may|mai|mayo", "jun|juin", "jul|juil", "aug|août|ago", "sep", "oct|okt", "nov",
    "dec|dez|déc|dic",
)  # fmt: skip
YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
WORD = r"(?:(?:" + "|".join(MONTHS) + r")[^\W\d_]{0,8}\.?)"
DATE = rf"(?:(?:{WORD}\s+|(?:0?[1-9]|1[0-2])\s?[/.]\s?){YEAR}|{YEAR}(?:[-/](?:0[1-9]|1[0-2])(?:-\d\d)?)?)"
OPEN = r"(?:present|now|today|current|currently|date|ongoing|heute|aktuell|aujourd['’]hui|actualidad|actualmente|hoy|presente)"
SPAN = re.compile(
    rf"(?<![\w/.])(?P<start>{DATE})\s*(?:[-–—]|to|until|till|bis|à|a|hasta)\s*(?:to\s+)?(?:(?P<end>{DATE})|(?P<open>{OPEN}))(?!\w)"
    rf"|\b(?:since|from|seit|depuis|desde)\s+(?P<since>{DATE})(?!\w)",
    re.I,
)
ONE = re.compile(rf"(?<![\w/.])(?P<one>{DATE})(?!\w)", re.I)
AROUND = re.compile(r"^[\s,;:|()\[\]–—-]+|[\s,;:|()\[\]–—-]+$")


@dataclass(frozen=True)
class Span:
    """A span of time and where it stands in its line (end exclusive). Dates are "2019" or "2019-03"."""

    start: str
    end: str
    current: bool
    begins: int
    ends: int


def span_in(line: str) -> Span | None:
    """The first span of time in a line."""
    found = SPAN.search(line)
    if not found:
        return None
    start = found["start"] or found["since"]
    current = bool(found["open"] or found["since"])
    return Span(date_of(start), date_of(found["end"] or ""), current, found.start(), found.end())


def date_of(said: str) -> str:
    """ "03/2019", "März 2019" and "2019-03" as "2019-03", "2019" as itself; empty for what is no date."""
    year = re.search(YEAR, said)
    if not year:
        return ""
    rest = (said[: year.start()] + " " + said[year.end() :]).lower()
    digits = re.search(r"\d{1,2}", rest)
    if digits:
        return f"{year.group()}-{int(digits.group()):02}"
    for number, names in enumerate(MONTHS, 1):
        if re.search(rf"\b(?:{names})", rest):
            return f"{year.group()}-{number:02}"
    return year.group()


def without(line: str, begins: int, ends: int) -> str:
    """A line without a part of it, and without the marks that stood around that part."""
    return AROUND.sub("", (line[:begins].rstrip(" (\t[|,;:–—-") + "   " + line[ends:].lstrip(" )\t],;:|–—-")).strip())
