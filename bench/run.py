"""How long a shaking person waits: `python -m bench.run`. It prints figures and never fails on one.

Why a ratio: milliseconds say more about the machine than about us. Starting Python and importing YAML is what no
command of ours could do without, so it is measured in the same run and on the same machine.
"""

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
CASE = ROOT / "examples" / "distracted-phone-screen.yaml"
WARM_UPS, RUNS = 2, 9
FLOOR = [sys.executable, "-c", "import yaml"]
ASSESS = [sys.executable, "-c", "from ringback.cli.main import run; run()", "assess", str(CASE), "--json"]


def milliseconds(command: list[str], *, findings: bool = False) -> float:
    """One whole process, from start to end. With `findings` its exit code may say that it found something."""
    start = time.perf_counter()
    done = subprocess.run(command, check=not findings, capture_output=True, cwd=ROOT)
    took = (time.perf_counter() - start) * 1000
    if done.stderr:
        raise RuntimeError(done.stderr.decode(errors="replace"))
    return took


def measured(commands: dict[str, list[str]], *, findings: bool = False) -> dict[str, float]:
    """The median of each command, taken in turns so that a slow minute of the machine meets all alike."""
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(WARM_UPS + RUNS):
        for name, command in commands.items():
            took = milliseconds(command, findings=findings)
            if number >= WARM_UPS:
                taken[name].append(took)
    return {name: median(times) for name, times in taken.items()}


def main() -> int:
    """Prints milliseconds and the ratio."""
    found = measured({"import yaml": FLOOR, "assess": ASSESS})
    for name, took in found.items():
        sys.stdout.write(f"{name:14}{took:8.1f} ms{took / found['import yaml']:8.2f} ×\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
