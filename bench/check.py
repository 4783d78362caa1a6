"""How quick the check is beside other readers of prose: `python -m bench.check`. It prints figures and never fails on one.

Every reader gets the same inputs in the same run: proselint from an environment of its own (`make bench` makes it), and
write-good where node has it. They look for other things than we do; only the cost is compared. Aims: one letter as a whole
process under 100 ms and under 0.7 × proselint; a megabyte of letters in process at ten times its pace; cost linear.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from evals.letters import FOLDER, messages_in

from bench.run import ROOT, measured

OTHERS = ROOT / ".venv-bench"
PROSELINT = OTHERS / "bin" / "python"
WRITE_GOOD = OTHERS / "node_modules" / "write-good"
MEGABYTE = 1_000_000
OURS = [sys.executable, "bench/reader.py", "ringback"]
THEIRS = [str(PROSELINT), "bench/reader.py", "proselint"]
IN_NODE = """
const writeGood = require(process.argv[1]), letters = JSON.parse(require("fs").readFileSync(process.argv[2], "utf8"));
writeGood("Thank you for Monday.");
const start = process.hrtime.bigint();
for (const letter of letters) writeGood(letter);
console.log(Number(process.hrtime.bigint() - start) / 1e9);
"""
SENTENCE = re.compile(r"(?<=[.?!])(?=\s|$)")


def say(text: str = "") -> None:
    """One line."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def readers() -> dict[str, list[str]]:
    """The readers that are here, each with how it is run over letters; says which are not."""
    found = {"ringback": OURS}
    if PROSELINT.exists():
        found["proselint"] = THEIRS
    else:
        say("proselint is not here (`make bench` fetches it from the package index); nothing is compared with it.")
    node = shutil.which("node")
    if node and WRITE_GOOD.exists():
        found["write-good"] = [node, "-e", IN_NODE, str(WRITE_GOOD)]
    else:
        say("write-good is not here (it needs node and npm); nothing is compared with it.")
    return found


def written() -> tuple[str, ...]:
    """The letters of the evaluation, as they would be checked. Only the time that they take is looked at."""
    return tuple(m.text for path in sorted(FOLDER.glob("letters*.yaml")) for m in messages_in(path))


def repeated(letters: tuple[str, ...], size: int) -> Iterator[str]:
    """So many bytes of letters, from the beginning again where they end."""
    for letter in cycle(letters):
        if size <= 0:
            return
        size -= len(letter.encode())
        yield letter


def numbered(letters: Iterator[str]) -> Iterator[str]:
    """The same, with a number at the end of each sentence that no other has: no sentence comes twice."""
    count = 0
    for letter in letters:
        pieces = SENTENCE.split(letter)
        yield "".join(f"{p[:-1]} {count + n}{p[-1]}" if p.strip() else p for n, p in enumerate(pieces))
        count += len(pieces)


def pace(reader: list[str], letters: list[str], place: Path) -> float:
    """Megabytes a second."""
    file = place / "letters.json"
    file.write_text(json.dumps(letters), "utf-8")
    said = subprocess.run([*reader, str(file)], check=True, capture_output=True, cwd=ROOT, text=True)
    return sum(len(x.encode()) for x in letters) / MEGABYTE / float(said.stdout)


def one_letter(found: dict[str, list[str]], letter: str, place: Path) -> None:
    """A whole process each, from start to end."""
    file = place / "letter.txt"
    file.write_text(letter, "utf-8")
    commands = {"ringback": [sys.executable, "-m", "ringback", "check", str(file)]}
    if "proselint" in found:
        commands["proselint"] = [str(PROSELINT), "-m", "proselint", "check", str(file)]
    if "write-good" in found:
        commands["write-good"] = [found["write-good"][0], str(WRITE_GOOD / "bin" / "write-good.js"), str(file)]
    took = measured(commands, findings=True)
    say(f"\nOne letter of {len(letter.split())} words, a whole process (less is better)")
    for name, milliseconds in took.items():
        say(f"  {name:12}{milliseconds:8.1f} ms     ringback takes {took['ringback'] / milliseconds:.2f} × as long")


def a_megabyte(found: dict[str, list[str]], letters: tuple[str, ...], place: Path) -> None:
    """The same megabyte in process, once with letters that come again and once with none."""
    again = list(repeated(letters, MEGABYTE))
    anew = list(numbered(iter(again)))
    kinds = {
        "letters that come again": again,
        "every sentence new": anew,
        "every sentence new, as one text": ["\n\n".join(anew)],
    }
    for title, texts in kinds.items():
        say(f"\nOne megabyte in process, {title} (more is better)")
        paces = {name: pace(reader, texts, place) for name, reader in found.items()}
        for name, theirs in paces.items():
            say(f"  {name:12}{theirs:8.2f} MB/s   ringback is {paces['ringback'] / theirs:.1f} × as quick")


def growth(letters: tuple[str, ...], place: Path) -> None:
    """What a megabyte costs us in ever longer texts: the same each time if the cost is linear."""
    say("\nOne text of so many megabytes, every sentence new")
    for size in (1, 2, 4, 8):
        text = "\n\n".join(numbered(repeated(letters, size * MEGABYTE)))
        say(f"  {size} MB{1 / pace(OURS, [text], place):8.2f} s a megabyte")


def main() -> int:
    """Prints all of it."""
    letters = written()
    found = readers()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        one_letter(found, max(letters, key=lambda x: len(x.split()) <= 150 and len(x)), place)
        a_megabyte(found, letters, place)
        growth(letters, place)
    return 0


if __name__ == "__main__":
    sys.exit(main())
