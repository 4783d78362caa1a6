"""How well the advice meets labelled situations: `python -m evals.run [--show]`.

Why four files: `situations.yaml` is our own, `situations_scenes.yaml` too, told in scenes that leave most unsaid,
`situations_fresh.yaml` was written last, and `situations_other_hands.yaml` was written and labelled by others, before the rest. Of
all but the last the even numbers are kept aside: only their totals are ever printed, never a case of theirs.
"""

import argparse
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from ringback import api
from ringback.model.values import Play

FOLDER = Path(__file__).parent
OWN = FOLDER / "situations.yaml"
SCENES = FOLDER / "situations_scenes.yaml"
FRESH = FOLDER / "situations_fresh.yaml"
OTHERS = FOLDER / "situations_other_hands.yaml"
ASIDE = "kept aside"
"""Ends the name of a part of which no case may be read."""
CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
"""For a case without a `now` of its own; every situation has one."""
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MEASURES = ("exact", "acceptable", "severity", "recoverable", "contested")


@dataclass(frozen=True, slots=True)
class Situation:
    """One labelled case; `text` is its case file."""

    id: str
    text: str
    severity: str
    recoverable: str
    first_move: str
    acceptable: frozenset[str]
    contested: bool

    @property
    def kept_aside(self) -> bool:
        """True for an even number."""
        return int(self.id.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) % 2 == 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was concluded about one situation."""

    situation: Situation
    severity: str
    recoverable: str
    first_move: str
    contested: bool

    def meets(self, measure: str) -> bool:
        """True if this one is right by one of MEASURES."""
        wanted = self.situation
        return {
            "exact": self.first_move == wanted.first_move,
            "acceptable": self.first_move in wanted.acceptable,
            "severity": self.severity == wanted.severity,
            "recoverable": self.recoverable == wanted.recoverable,
            "contested": self.contested == wanted.contested,
        }[measure]


def situations_in(path: Path) -> tuple[Situation, ...]:
    """All situations of a file, in order."""
    entries = yaml.load(path.read_text("utf-8"), Loader=LOADER)  # LOADER is a safe one
    return tuple(_situation(entry) for entry in entries)


def _situation(entry: dict[str, Any]) -> Situation:
    labels = entry["labels"]
    return Situation(
        id=str(entry["id"]),
        text=yaml.safe_dump(entry["case"], sort_keys=False, allow_unicode=True),
        severity=str(labels["severity"]),
        recoverable=str(labels["recoverable"]),
        first_move=str(labels["first_move"]),
        acceptable=frozenset(str(p) for p in labels["acceptable"]),
        contested=bool(labels["contested"]),
    )


def judge(situation: Situation) -> Outcome:
    """The whole way of a case: read, heard, judged. Raises InputProblems if the case cannot be read."""
    found = api.assess(api.read_case(situation.text, situation.id), CLOCK).assessment
    return Outcome(situation, str(found.severity), str(found.recoverable), str(found.first_move), found.contested)


def parts() -> dict[str, tuple[Outcome, ...]]:
    """The parts by name: the tuned half and the half kept aside of each file of ours, and the other hands'."""
    found: dict[str, tuple[Outcome, ...]] = {}
    for name, path in (("own", OWN), ("scenes", SCENES), ("fresh", FRESH)):
        judged = tuple(judge(s) for s in situations_in(path))
        found[f"{name}, tuned half"] = tuple(o for o in judged if not o.situation.kept_aside)
        found[f"{name}, {ASIDE}"] = tuple(o for o in judged if o.situation.kept_aside)
    return found | {"other hands": tuple(judge(s) for s in situations_in(OTHERS))}


def share(outcomes: Iterable[Outcome], measure: str) -> float:
    """How many of a hundred are right by one of MEASURES; 0 for none at all."""
    met = [o.meets(measure) for o in outcomes]
    return 100 * sum(met) / len(met) if met else 0.0


def table(found: dict[str, tuple[Outcome, ...]]) -> str:
    """One line a part."""
    lines = [f"{'part':20}{'n':>5}" + "".join(f"{m:>13}" for m in MEASURES)]
    for name, outcomes in found.items():
        lines.append(f"{name:20}{len(outcomes):5}" + "".join(f"{share(outcomes, m):13.1f}" for m in MEASURES))
    return "\n".join(lines)


def by_play(outcomes: tuple[Outcome, ...]) -> str:
    """One line a play, by the label."""
    lines = [f"{'play':30}{'n':>5}{'exact':>10}{'acceptable':>13}"]
    for play in Play:
        own = [o for o in outcomes if o.situation.first_move == play]
        lines.append(f"{play:30}{len(own):5}{share(own, 'exact'):10.1f}{share(own, 'acceptable'):13.1f}")
    return "\n".join(lines)


def misses(outcomes: tuple[Outcome, ...]) -> str:
    """What was missed, one line a situation."""
    wrong = [o for o in outcomes if not all(o.meets(m) for m in MEASURES[:4])]
    return "\n".join(
        f"{o.situation.id:6}{o.situation.first_move} ≠ {o.first_move}; {o.situation.severity} / {o.severity};"
        f" {o.situation.recoverable} / {o.recoverable}{'' if o.meets('acceptable') else '   NOT ACCEPTABLE'}"
        for o in wrong
    )


def main(arguments: list[str] | None = None) -> int:
    """Prints the figures. With `--show` also the misses, but never those of a half that is kept aside."""
    parser = argparse.ArgumentParser("evals.run", description=__doc__)
    parser.add_argument(
        "--show", action="store_true", help="list the misses of the tuned halves and of the other hands"
    )
    options = parser.parse_args(arguments)
    found = parts()
    text = table(found) + "\n\n" + by_play(tuple(o for outcomes in found.values() for o in outcomes)) + "\n"
    if options.show:
        shown = {name: o for name, o in found.items() if not name.endswith(ASIDE)}
        text += "".join(f"\n{name}\n{misses(o)}\n" for name, o in shown.items())
    sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
