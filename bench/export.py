"""How long a sheet takes: `python -m bench.export`. It prints figures and never fails on one. Aim: a letter under 30 ms warm.

The letter and the call sheet are those of the first example. "First" holds all imports and the reading of the fonts. Each run
has another text and another phone number: the typesetter remembers what it has set, and the same sheet again is nearly free.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median

from bench.run import CASE
from ringback import api
from ringback.export.docx import docx
from ringback.export.eml import eml
from ringback.export.ics import ics
from ringback.export.pdf import pdf
from ringback.export.sheets import call_sheet_of, letter_of
from ringback.model.values import DraftChannel, Purpose, Tone

RUNS = 25


def milliseconds(make: Callable[[int], bytes]) -> tuple[float, float]:
    """The first run, and the median of those after it."""
    taken = []
    for number in range(RUNS):
        start = time.perf_counter()
        make(number)
        taken.append((time.perf_counter() - start) * 1000)
    return taken[0], median(taken[1:])


def _other(paragraphs: tuple[str, ...], number: int) -> tuple[str, ...]:
    return tuple(f"{number} {p} {number}" for p in paragraphs)


def main() -> int:
    """Prints a line for each form."""
    case = api.read_case(CASE.read_text("utf-8"), CASE.name)
    assert case.now is not None
    now, to, channels = case.now, case.contacts[0], (DraftChannel.LETTER, DraftChannel.CALL_SCRIPT, DraftChannel.EMAIL)
    written, said, mail = (api.draft(Purpose.SECOND_CHANCE, c, Tone.PLAIN, case, now) for c in channels)
    words = api.words_on_paper("")
    letter, call = letter_of(case, to, written, now, words), call_sheet_of(case, to, said, None, now, words)
    plan = api.assess(case, now).plan
    makers: dict[str, Callable[[int], bytes]] = {
        "letter.pdf": lambda n: pdf(replace(letter, paragraphs=_other(letter.paragraphs, n)), now),
        "call-sheet.pdf": lambda n: pdf(replace(call, number=f"030 {n}", script=_other(call.script, n)), now),
        "letter.docx": lambda n: docx(replace(letter, paragraphs=_other(letter.paragraphs, n)), now),
        "mail.eml": lambda _: eml(mail, case.candidate, to, now, words),
        "plan.ics": lambda _: ics(plan, case, now, words),
    }
    for name, make in makers.items():
        first, warm = milliseconds(make)
        sys.stdout.write(f"{name:16}first{first:8.1f} ms   warm{warm:8.1f} ms\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
