"""Whether free text is heard where a careful reader hears it: `python -m evals.heard [--show]`.

The texts and the `heard` part of both files of situations: every piece that tells of a moment, a signal or a promise, what was
going on around the teller, what they were told to do, and whether a next stage or a no is told. Here places count, not names:
`debriefs.py` asks whether the right kind was found. Of our own the even numbers are kept aside, and only their totals are printed.
"""

import argparse
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import yaml

from evals.debriefs import CLOCK, LOADER, Score
from evals.run import OTHERS, OWN
from ringback import api
from ringback.model.case import Debrief
from ringback.model.reading import Reading

SHARED = 0.5
"""The part of the shorter of two pieces that must lie in the other for both to be the same place."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the text (end exclusive), and what a promise in it says: who, and on which day."""

    start: int
    end: int
    says: str = ""

    def meets(self, other: "Piece") -> bool:
        """True if it is the same place: most of the shorter one lies in the longer."""
        shared = min(self.end, other.end) - max(self.start, other.start)
        return shared >= SHARED * min(self.end - self.start, other.end - other.start)


@dataclass(frozen=True, slots=True)
class Part:
    """One sort of thing in one text: where a reader hears it, and where Ringback does."""

    wanted: tuple[Piece, ...]
    heard: tuple[Piece, ...]

    @property
    def score(self) -> Score:
        """Recall counts wanted pieces that were met, precision heard ones that meet one; `right` is the former."""
        return Score(len(self.wanted) - len(self.missed), len(self.heard), len(self.wanted))

    @property
    def missed(self) -> tuple[Piece, ...]:
        """Wanted, and nothing heard there."""
        return tuple(w for w in self.wanted if not any(w.meets(h) for h in self.heard))

    @property
    def too_much(self) -> tuple[Piece, ...]:
        """Heard where no reader hears any."""
        return tuple(h for h in self.heard if not any(h.meets(w) for w in self.wanted))


SORTS = ("moments", "signals", "commitments", "circumstance", "instruction")
TOLD_BY = {"circumstance": ("circ",), "instruction": ("inst_write", "inst_none")}
"""Sorts that are events, and the groups of the kinds that tell them."""
ANSWERS = {"next_stage": "next_stage", "rejected": "rejected"}
"""What a text tells as yes, and the group of events that says it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was heard in one text: its parts by sort, its yes-or-not answers as (wanted, heard), and each promise's day."""

    id: str
    text: str
    parts: dict[str, Part]
    answers: dict[str, tuple[bool, bool]]
    days: tuple[tuple[str, str], ...]
    """For each promise that a reader hears: who owes it and its day as labelled, and as heard; empty where it was missed."""

    @property
    def kept_aside(self) -> bool:
        """True for an even number."""
        return int(self.id[1:]) % 2 == 0


def judge(entry: dict[str, Any], groups: dict[str, str]) -> Outcome:
    """What is heard in the free text of one situation, all else that its debrief holds left out."""
    case = api.read_case(yaml.safe_dump(entry["case"], sort_keys=False, allow_unicode=True))
    text, heard = case.debrief.text, entry["heard"]
    reading = api.read(replace(case, debrief=Debrief(text=text)), CLOCK).shown
    told = {groups[e.kind] for e in reading.events}
    parts = {sort: Part(_wanted(text, heard[sort]), _heard(reading, sort, groups)) for sort in SORTS}
    promises = parts["commitments"]
    return Outcome(
        str(entry["id"]),
        text,
        parts,
        {key: (str(heard[key]) == "yes", group in told) for key, group in ANSWERS.items()},
        tuple((w.says, next((h.says for h in promises.heard if w.meets(h)), "")) for w in promises.wanted),
    )


def _wanted(text: str, label: Any) -> tuple[Piece, ...]:
    """The labelled pieces: a list of what and evidence, or the evidence alone, or nothing."""
    if label in (None, "null", ""):
        return ()
    entries = label if isinstance(label, list) else [{"evidence": label}]
    return tuple(_piece(text, str(e["evidence"]), _says(e.get("by"), e.get("due"))) for e in entries)


def _piece(text: str, evidence: str, says: str) -> Piece:
    start = text.index(evidence)
    return Piece(start, start + len(evidence), says)


def _heard(reading: Reading, sort: str, groups: dict[str, str]) -> tuple[Piece, ...]:
    """What Ringback heard of one sort; what it heard twice in one place counts once."""
    if sort == "commitments":
        promised = [(c.span, _says(c.by, c.due)) for c in reading.commitments]
        return tuple(dict.fromkeys(Piece(span.start, span.end, says) for span, says in promised))
    events = {e.span for e in reading.events if groups[e.kind] in TOLD_BY.get(sort, ())}
    spans = {"moments": {m.span for m in reading.moments}, "signals": {s.span for s in reading.signals}}.get(
        sort, events
    )
    return tuple(sorted((Piece(s.start, s.end) for s in spans), key=lambda p: (p.start, p.end)))


def _says(by: Any, due: Any) -> str:
    """Who owes it and the day, whatever form both have: "them 2026-03-09", "me -"."""
    return f"{by or '-'} {str(due)[:10] if due not in (None, 'null') else '-'}"


def parts() -> dict[str, tuple[Outcome, ...]]:
    """The texts by how far they may be looked at: our own two halves, and those by other hands."""
    groups = {name: kind.group for name, kind in api.shelf().ear.kinds.items()}
    own, others = (
        tuple(judge(e, groups) for e in yaml.load(path.read_text("utf-8"), Loader=LOADER) if e.get("heard"))
        for path in (OWN, OTHERS)
    )
    return {
        "own, tuned half": tuple(o for o in own if not o.kept_aside),
        "own, kept aside": tuple(o for o in own if o.kept_aside),
        "other hands": others,
    }


def total(scores: Iterable[Score]) -> Score:
    """The scores of many texts as one."""
    rows = list(scores)
    return Score(sum(s.right for s in rows), sum(s.raised for s in rows), sum(s.wanted for s in rows))


def table(found: dict[str, tuple[Outcome, ...]]) -> str:
    """One line a part and sort: how many pieces a reader hears, how many of them were met, and how many stand beside."""
    lines = [f"{'part':17}{'heard':14}{'wanted':>7}{'met':>7}{'recall':>8}{'raised':>8}{'beside':>8}{'precision':>11}"]
    for name, outcomes in found.items():
        for sort in SORTS:
            own = [o.parts[sort] for o in outcomes]
            s, beside = total(p.score for p in own), sum(len(p.too_much) for p in own)
            precision = 1 - beside / s.raised if s.raised else 0.0
            lines.append(
                f"{name:17}{sort:14}{s.wanted:7}{s.right:7}{s.recall:8.2f}{s.raised:8}{beside:8}{precision:11.2f}"
            )
        for key in ANSWERS:
            pairs = [o.answers[key] for o in outcomes]
            right, yes = sum(w and h for w, h in pairs), sum(w for w, _ in pairs)
            said = sum(h for _, h in pairs)
            lines.append(
                f"{name:17}{key:14}{yes:7}{right:7}{right / yes if yes else 0:8.2f}{said:8}{said - right:8}"
                f"{right / said if said else 0:11.2f}"
            )
        days = [pair for o in outcomes for pair in o.days]
        right = sum(w == h for w, h in days)
        lines.append(f"{name:17}{'whose and when':14}{len(days):7}{right:7}{right / len(days) if days else 0:8.2f}")
    return "\n".join(lines)


def misses(outcomes: Iterable[Outcome]) -> str:
    """What went wrong, a line each: missed, heard beside, answered wrongly, or a promise of the wrong side or day."""
    lines = []
    for o in outcomes:
        own = [
            f"  {word:9}{sort}: {o.text[p.start : p.end]!r}"
            for sort in SORTS
            for word, pieces in (("missed", o.parts[sort].missed), ("beside", o.parts[sort].too_much))
            for p in pieces
        ]
        own += [f"  {key}: told {h}, is {w}" for key, (w, h) in o.answers.items() if w != h]
        own += [f"  promise: {w} heard as {h or 'none'}" for w, h in o.days if w != h]
        if own:
            lines += [o.id, *own]
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Prints the figures. With `--show` also the misses, but never those of the half that is kept aside."""
    parser = argparse.ArgumentParser("evals.heard", description=__doc__)
    parser.add_argument("--show", action="store_true", help="list the misses of the tuned half and of the other hands")
    options = parser.parse_args(arguments)
    found = parts()
    text = table(found) + "\n"
    if options.show:
        text += "\n" + misses((*found["own, tuned half"], *found["other hands"])) + "\n"
    sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
