"""How well free text is heard: `python -m evals.debriefs [--show]`.

`debriefs.yaml` is our own. Its even numbers are kept aside: only their totals are ever printed, never a text or a kind of theirs.
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
from ringback.model.case import Case, Debrief, Interview

FOLDER = Path(__file__).parent
OWN = FOLDER / "debriefs.yaml"
CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
"""No debrief carries a `now`; none of its kinds rests on one."""
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Labelled:
    """One labelled debrief: its text, what it reports, and what a careless reader would wrongly hear in it."""

    id: str
    text: str
    evidence: tuple[tuple[str, str], ...]
    """Kind and the exact piece of the text, in the order of the label."""
    none_of: frozenset[str]

    @property
    def kinds(self) -> frozenset[str]:
        """What it reports."""
        return frozenset(kind for kind, _ in self.evidence)

    @property
    def kept_aside(self) -> bool:
        """True for an even number."""
        return int(self.id[1:]) % 2 == 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was heard in one debrief."""

    debrief: Labelled
    heard: frozenset[str]

    @property
    def missed(self) -> frozenset[str]:
        """Reported and not heard."""
        return self.debrief.kinds - self.heard

    @property
    def too_much(self) -> frozenset[str]:
        """Heard and not reported."""
        return self.heard - self.debrief.kinds

    @property
    def trapped(self) -> frozenset[str]:
        """Heard although the label says that only a careless reader would."""
        return self.heard & self.debrief.none_of


@dataclass(frozen=True, slots=True)
class Score:
    """The figures of one part, over all its debriefs together."""

    right: int
    raised: int
    wanted: int

    @property
    def precision(self) -> float:
        """How much of what was heard is reported; 0 for nothing at all."""
        return self.right / self.raised if self.raised else 0.0

    @property
    def recall(self) -> float:
        """How much of what is reported was heard; 0 for nothing at all."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The micro F1."""
        total = self.raised + self.wanted
        return 2 * self.right / total if total else 0.0


def debriefs_in(path: Path) -> tuple[Labelled, ...]:
    """All debriefs of a file, in order."""
    return tuple(_labelled(e) for e in yaml.load(path.read_text("utf-8"), Loader=LOADER))  # LOADER is a safe one


def _labelled(entry: dict[str, Any]) -> Labelled:
    return Labelled(
        id=str(entry["id"]),
        text=str(entry["text"]),
        evidence=tuple((str(k["kind"]), str(k["evidence"])) for k in entry["kinds"]),
        none_of=frozenset(map(str, entry["none_of"])),
    )


def groups() -> dict[str, str]:
    """Kind → the coarse group that it belongs to, as the library in use has it."""
    return {name: kind.group for name, kind in api.shelf().ear.kinds.items()}


def judge(debrief: Labelled) -> Outcome:
    """What is heard in the text alone."""
    reading = api.read(Case(Interview(), Debrief(text=debrief.text)), CLOCK)
    return Outcome(debrief, reading.kinds)


def parts(path: Path = OWN) -> dict[str, tuple[Outcome, ...]]:
    """The two halves by name."""
    found = tuple(judge(d) for d in debriefs_in(path))
    return {
        "tuned half": tuple(o for o in found if not o.debrief.kept_aside),
        "kept aside": tuple(o for o in found if o.debrief.kept_aside),
    }


def score(pairs: Iterable[tuple[frozenset[str], frozenset[str]]]) -> Score:
    """Of pairs of what was heard and what is reported, each once a debrief."""
    rows = list(pairs)
    return Score(sum(len(h & w) for h, w in rows), sum(len(h) for h, _ in rows), sum(len(w) for _, w in rows))


def by_kind(outcomes: Iterable[Outcome]) -> Score:
    """Right only if the very kind was heard."""
    return score((o.heard, o.debrief.kinds) for o in outcomes)


def by_name(outcomes: Iterable[Outcome], stand_ins: frozenset[str]) -> Score:
    """The same without what was heard only as a group: its stand-in names no kind. What is wanted stays as it is."""
    return score((o.heard - stand_ins, o.debrief.kinds) for o in outcomes)


def by_group(outcomes: Iterable[Outcome], group_of: dict[str, str]) -> Score:
    """Right if any kind of the same group was heard."""
    return score(
        (frozenset(group_of[k] for k in o.heard), frozenset(group_of[k] for k in o.debrief.kinds)) for o in outcomes
    )


def table(found: dict[str, tuple[Outcome, ...]]) -> str:
    """One line a part and measure, and how many of the wrong kinds that lay in wait were heard."""
    group_of, stand_ins = groups(), frozenset(k.id for k in api.shelf().ear.generic.values())
    lines = [
        f"{'part':12}{'n':>4}  {'by':7}{'wanted':>8}{'heard':>8}{'right':>8}{'precision':>11}{'recall':>8}{'micro F1':>10}"
    ]
    for name, outcomes in found.items():
        measures = {
            "kind": by_kind(outcomes),
            "named": by_name(outcomes, stand_ins),
            "group": by_group(outcomes, group_of),
        }
        for measure, s in measures.items():
            lines.append(
                f"{name:12}{len(outcomes):4}  {measure:7}{s.wanted:8}{s.raised:8}{s.right:8}"
                f"{s.precision:11.2f}{s.recall:8.2f}{s.f1:10.2f}"
            )
    lines += ["", f"{'part':12}{'none_of':>9}{'heard all the same':>20}"]
    for name, outcomes in found.items():
        lines.append(
            f"{name:12}{sum(len(o.debrief.none_of) for o in outcomes):9}{sum(len(o.trapped) for o in outcomes):20}"
        )
    return "\n".join(lines)


def misses(outcomes: Iterable[Outcome]) -> str:
    """What went wrong, a few lines a debrief: missed with its evidence, too much, and the traps walked into."""
    lines = []
    for o in outcomes:
        if not (o.missed or o.too_much):
            continue
        lines.append(f"{o.debrief.id} right {len(o.heard & o.debrief.kinds)} of {len(o.debrief.kinds)}")
        lines += [f"  missed    {kind}: {text}" for kind, text in o.debrief.evidence if kind in o.missed]
        lines += [f"  too much  {kind}{'   NONE OF' if kind in o.trapped else ''}" for kind in sorted(o.too_much)]
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Prints the figures. With `--show` also the misses, but never those of the half that is kept aside."""
    parser = argparse.ArgumentParser("evals.debriefs", description=__doc__)
    parser.add_argument("--show", action="store_true", help="list the misses of the tuned half")
    options = parser.parse_args(arguments)
    found = parts()
    text = table(found) + "\n"
    if options.show:
        text += "\n" + misses(found["tuned half"]) + "\n"
    sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
