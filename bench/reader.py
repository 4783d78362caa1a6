"""How long one reader takes over many letters: `python bench/reader.py ringback|proselint LETTERS.json`. Prints seconds.

It stands alone, because each reader is run by the Python of its own environment. Loading is not counted, only reading.
"""

import json
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path


def ringback() -> Callable[[str], object]:
    """Ours, as the terminal uses it."""
    check: Callable[[str], object] = import_module("ringback.api").check
    check("Dear Ms Hale, thank you for Monday.")
    return check


def proselint() -> Callable[[str], object]:
    """Proselint with all its checks, and with its cap on findings lifted: else it would stop after a thousand."""
    import_module("proselint.registry").CheckRegistry().register_many(import_module("proselint.checks").__register__)
    settings = {**import_module("proselint.config").DEFAULT, "max_errors": sys.maxsize}
    tools = import_module("proselint.tools")

    def lint(text: str) -> object:
        return tools.LintFile("letter", text).lint(settings)

    lint("Thank you for Monday.")
    return lint


READERS = {"ringback": ringback, "proselint": proselint}


def main(name: str, path: str) -> int:
    """Reads every letter once."""
    letters = json.loads(Path(path).read_text("utf-8"))
    read = READERS[name]()
    start = time.perf_counter()
    for letter in letters:
        read(letter)
    sys.stdout.write(f"{time.perf_counter() - start}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
