"""How well the checks read labelled messages: `python -m evals.letters [--show] [--bare]`.

Three files: `letters.yaml` is our own (the even numbers are kept aside: only totals are ever printed), `letters_a.yaml` and
`letters_b.yaml` are by other hands; `_a` is trained on, so its figures flatter, and `_b` is kept aside.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ringback.checks.facts_in_text import Known
from ringback.checks.judge import Before, Checker, check_message
from ringback.files.check_shelf import load_checker
from ringback.model.check import Checked
from ringback.model.values import DraftChannel, Purpose

FOLDER = Path(__file__).parent
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Labelled:
    """One labelled message."""

    id: str
    text: str
    purpose: Purpose
    channel: DraftChannel
    contact_number: int
    facts: tuple[str, ...]
    posture: str
    flags: frozenset[str]
    borderline: frozenset[str]
    ready: bool
    pair: str = ""

    @property
    def kept_aside(self) -> bool:
        """True for an even number."""
        return int(self.id[1:]) % 2 == 0


def messages_in(path: Path) -> tuple[Labelled, ...]:
    """All messages of a file, in order."""
    return tuple(_labelled(e) for e in yaml.load(path.read_text("utf-8"), Loader=LOADER))  # LOADER is a safe one


def _labelled(entry: dict[str, Any]) -> Labelled:
    body = "\n\n".join(" ".join(str(s) for s, _ in paragraph) for paragraph in entry["body"])
    subject = f"Subject: {entry['subject']}\n\n" if entry.get("subject") else ""
    return Labelled(
        id=str(entry["id"]),
        text=subject + body,
        purpose=Purpose(entry["purpose"]),
        channel=DraftChannel(entry["channel"]),
        contact_number=int(entry.get("contact_number", 1)),
        facts=tuple(str(f) for f in entry["facts"]),
        posture=str(entry["posture"]),
        flags=frozenset(map(str, entry["flags"])) - {"wrong_name", "placeholder"},
        borderline=frozenset(map(str, entry.get("borderline") or ())),
        ready=bool(entry["ready"]),
        pair=str(entry.get("pair", "")),
    )


def known_of(message: Labelled) -> Known:
    """The facts as a case would hold them: the employer from the line that names it, and what happened from the others."""
    return Known(lines=message.facts, employers=employers_in(message.facts), told=told_in(message.facts))


def employers_in(facts: Iterable[str]) -> tuple[str, ...]:
    """The employer's name, from the line that begins with it."""
    named = [f.split(":", 1)[1] for f in facts if f.lower().startswith(("employer:", "chambers:"))]
    return tuple(n.split(";")[0].split(",")[0].strip() for n in named)


def told_in(facts: Iterable[str]) -> tuple[str, ...]:
    """What happened: neither who the employer is nor what else is true."""
    return tuple(f for f in facts if not f.lower().startswith(("employer:", "chambers:", "true:")))


def judge(message: Labelled, checker: Checker, *, bare: bool = False) -> Checked:
    """What the checks say, with the case's facts or (`bare`) the text alone."""
    known = None if bare else known_of(message)
    before = Before(0 if bare else message.contact_number - 1)
    return check_message(message.text, checker, message.purpose, message.channel, known, before)


@dataclass(frozen=True)
class Score:
    """The figures of one part."""

    count: int
    posture: float
    ready: float
    refused: int
    """Good messages (ready by their label) that were not found ready."""
    micro: float
    by_flag: dict[str, tuple[int, int, int]]
    """Flag → right, raised, wanted."""


def score(pairs: Iterable[tuple[Labelled, Checked]]) -> Score:
    """Flags on which careful readers may differ count neither for nor against."""
    rows = list(pairs)
    right, raised, wanted = Counter[str](), Counter[str](), Counter[str]()
    for message, found in rows:
        flags = frozenset(found.flags) - (message.borderline - message.flags)
        right.update(flags & message.flags)
        raised.update(flags)
        wanted.update(message.flags)
    total = sum(raised.values()) + sum(wanted.values())
    return Score(
        len(rows),
        100 * sum(c.posture == m.posture for m, c in rows) / max(1, len(rows)),
        100 * sum(c.ready == m.ready for m, c in rows) / max(1, len(rows)),
        sum(m.ready and not c.ready for m, c in rows),
        2 * sum(right.values()) / max(1, total),
        {f: (right[f], raised[f], wanted[f]) for f in sorted(set(raised) | set(wanted))},
    )


def parts(bare: bool = False) -> dict[str, list[tuple[Labelled, Checked]]]:
    """The parts by name, each message with what was found."""
    checker = load_checker()
    files = {"letters": "letters.yaml", "other hands a": "letters_a.yaml", "other hands b": "letters_b.yaml"}
    found = {
        name: [(m, judge(m, checker, bare=bare)) for m in messages_in(FOLDER / file)]
        for name, file in files.items()
        if (FOLDER / file).exists()
    }
    own = found.pop("letters", [])
    return {
        "own, tuned half": [r for r in own if not r[0].kept_aside],
        "own, kept aside": [r for r in own if r[0].kept_aside],
        "other hands a (trained on)": found["other hands a"],
        "other hands b (kept aside)": found["other hands b"],
    }


def table(found: dict[str, list[tuple[Labelled, Checked]]]) -> str:
    """One line a part, then one a flag."""
    lines = [f"{'part':28}{'n':>4}{'posture':>9}{'ready':>8}{'refused':>9}{'micro F1':>10}"]
    scores = {name: score(rows) for name, rows in found.items()}
    for name, s in scores.items():
        lines.append(f"{name:28}{s.count:4}{s.posture:9.1f}{s.ready:8.1f}{s.refused:9}{s.micro:10.2f}")
    lines.append("")
    lines.append(f"{'flag: precision/recall (wanted)':34}" + "".join(f"{n[:16]:>20}" for n in scores))
    for flag in sorted({f for s in scores.values() for f in s.by_flag}):
        cells = []
        for s in scores.values():
            right, raised, wanted = s.by_flag.get(flag, (0, 0, 0))
            cells.append(f"{right / max(1, raised):.2f}/{right / max(1, wanted):.2f} ({wanted})")
        lines.append(f"{flag:34}" + "".join(f"{c:>20}" for c in cells))
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Prints the figures; `--show` lists the misses of the tuned half only."""
    options = argparse.ArgumentParser()
    options.add_argument("--show", action="store_true")
    options.add_argument("--bare", action="store_true", help="the text alone, without the facts")
    chosen = options.parse_args(arguments)
    found = parts(chosen.bare)
    sys.stdout.write(table(found) + "\n")
    if chosen.show:
        for message, checked in found["own, tuned half"]:
            flags = frozenset(checked.flags) - (message.borderline - message.flags)
            if flags != message.flags or checked.posture != message.posture or checked.ready != message.ready:
                extra, lost = sorted(flags - message.flags), sorted(message.flags - flags)
                others = [f"{f.check}@{message.text[f.start : f.end]}" for f in checked.findings if not f.flag]
                sys.stdout.write(
                    f"{message.id} {message.purpose}/{message.channel} posture {message.posture}→{checked.posture} "
                    f"ready {message.ready}→{checked.ready} too much {extra} missed {lost} {others}\n"
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())
