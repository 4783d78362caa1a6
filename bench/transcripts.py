"""How quick an hour of talk is read beside webvtt-py: `python -m bench.transcripts`. It prints figures and never fails on one.

Both get the same hour of captions in the same run, webvtt-py from an environment of its own (`make bench` makes it). It reads
cues and stops there, so our cues are compared with its; that we go on to turns and to judged answers is told beside it.
Aims: an hour read and measured in under 0.2 s, and a cost that is linear in the length.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from bench.check import say
from bench.run import ROOT
from ringback.transcripts.vtt import cues_of

OTHERS = ROOT / ".venv-bench"
THEIR_PYTHON = OTHERS / "bin" / "python"
EXAMPLE = ROOT / "examples" / "transcripts" / "interview.vtt"
RUNS = 7
HOURS = (1, 2, 4)
TITLES = {
    "cues": "ringback, cues",
    "transcript": "ringback, turns",
    "judged": "ringback, judged",
    "webvtt-py": "webvtt-py, cues",
}


def hours_of_talk(hours: int) -> tuple[str, int]:
    """So many hours as WebVTT, and how many cues they hold: the example's cues over and over, each with a number of its own."""
    example = cues_of(EXAMPLE.read_text("utf-8"), EXAMPLE.name).cues
    lines, at, count = ["WEBVTT", ""], 0.0, 0
    while at < hours * 3600:
        for cue in example:
            count += 1
            took = cue.end - cue.start
            lines += [f"{_clock(at)} --> {_clock(at + took)} align:start line:85%", f"{cue.text} {count}", ""]
            at += took + 0.3
    return "\n".join(lines), count


def _clock(seconds: float) -> str:
    """A WebVTT time."""
    whole, thousandths = divmod(round(seconds * 1000), 1000)
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}.{thousandths:03d}"


def readers() -> dict[str, list[str]]:
    """How each reader is run; says which is not here."""
    found = {name: [sys.executable, "bench/reader.py", name] for name in ("cues", "transcript", "judged")}
    there = (
        THEIR_PYTHON.exists()
        and not subprocess.run([str(THEIR_PYTHON), "-c", "import webvtt"], capture_output=True, check=False).returncode
    )
    if there:
        found["webvtt-py"] = [str(THEIR_PYTHON), "bench/reader.py", "webvtt-py"]
    else:
        say("webvtt-py is not here (`make bench` fetches it from the package index); nothing is compared with it.")
    return found


def seconds(tasks: dict[str, tuple[list[str], str]], place: Path) -> dict[str, float]:
    """The median of each reader over its text, taken in turns so that a slow minute of the machine meets all alike."""
    taken: dict[str, list[float]] = {name: [] for name in tasks}
    for name, (_, text) in tasks.items():
        (place / f"{name}.json").write_text(json.dumps([text]), "utf-8")
    for _ in range(RUNS):
        for name, (command, _) in tasks.items():
            run = [*command, str(place / f"{name}.json")]
            said = subprocess.run(run, check=True, capture_output=True, cwd=ROOT, text=True)
            taken[name].append(float(said.stdout))
    return {name: median(times) for name, times in taken.items()}


def one_hour(found: dict[str, list[str]], place: Path) -> None:
    """The same hour for every reader."""
    text, count = hours_of_talk(1)
    took = seconds({name: (command, text) for name, command in found.items()}, place)
    say(f"\nAn hour of talk as WebVTT, {count} cues, {len(text) / 1000:.0f} kB (more cues a second is better)")
    for name, time in took.items():
        beside = f"   ringback reads cues {time / took['cues']:.1f} × as quick" if name == "webvtt-py" else ""
        say(f"  {TITLES[name]:18}{time * 1000:8.1f} ms{count / time:12,.0f} cues/s{beside}")


def growth(found: dict[str, list[str]], place: Path) -> None:
    """What an hour costs us in ever longer talks."""
    took = seconds({str(h): (found["judged"], hours_of_talk(h)[0]) for h in HOURS}, place)
    say("\nEver longer talks, read and judged (the same each time if the cost is linear)")
    for hours in HOURS:
        say(f"  {hours} h{took[str(hours)] / hours * 1000:10.1f} ms an hour")


def main() -> int:
    """Prints both."""
    found = readers()
    with tempfile.TemporaryDirectory() as folder:
        one_hour(found, Path(folder))
        growth(found, Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
