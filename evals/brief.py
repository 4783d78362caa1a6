"""How well short, plain stories are judged: `python -m evals.brief`.

`brief.tsv` holds tellings of one to four plain sentences, as somebody types them who shakes, in the form of `training/README.md`.
All of them are kept aside: only totals are ever printed.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ringback import api
from ringback.model.case import Case, Debrief, Interview, Moment, Signal
from ringback.model.values import Severity

TOLD = Path(__file__).parent / "brief.tsv"
CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
"""No telling says when it was told."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One short story as a case, and how a reader judges it."""

    case: Case
    reads: dict[str, str]
    """The head line: `severity`, `core`, `noticed`, `move`."""


def tellings_in(path: Path = TOLD) -> Iterator[Telling]:
    """All tellings of a file, each with what stands in the form beside it."""
    for block in path.read_text("utf-8").split("\n\n"):
        reads = next((line for line in block.splitlines() if line.startswith("# severity=")), "")
        lines = [line.split("\t", 1) for line in block.splitlines() if "\t" in line and not line.startswith("#")]
        if reads and lines:
            text = " ".join(_ended(said.strip()) for names, said in lines if ":" not in names)
            moments = tuple(Moment(text=said) for names, said in lines if names.startswith("moment:"))
            signals = tuple(Signal(what=said) for names, said in lines if names.startswith("signal:"))
            case = Case(Interview(), Debrief(text=text, moments=moments, signals=signals))
            yield Telling(case, dict(part.split("=", 1) for part in reads[2:].split() if "=" in part))


def _ended(sentence: str) -> str:
    """A sentence with a full stop, whatever comes after it."""
    return sentence if sentence[-1:] in ".!?…\"'" else sentence + "."


def judged(path: Path = TOLD) -> Counter[tuple[str, str]]:
    """How often which severity was wanted and which was found."""
    found: Counter[tuple[str, str]] = Counter()
    for telling in tellings_in(path):
        severity = api.assess(telling.case, CLOCK).assessment.severity
        found[telling.reads["severity"], str(severity)] += 1
    return found


def right(found: Counter[tuple[str, str]]) -> float:
    """How many of a hundred were judged rightly; 0 for none at all."""
    total = sum(found.values())
    return 100 * sum(n for (wanted, said), n in found.items() if wanted == said) / total if total else 0.0


def table(found: Counter[tuple[str, str]]) -> str:
    """The share that is right; then a row for each severity that was wanted, a column for each that was found."""
    lines = [f"short, plain stories {sum(found.values()):5}   severity {right(found):.1f}", ""]
    lines.append(f"{'wanted':14}" + "".join(f"{s:>14}" for s in Severity))
    lines += [f"{wanted:14}" + "".join(f"{found[wanted, said]:14}" for said in Severity) for wanted in Severity]
    return "\n".join(lines)


def main() -> int:
    """Prints the figures."""
    print(table(judged()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
