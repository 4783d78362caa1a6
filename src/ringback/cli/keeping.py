"""The case file of a debrief on disk: written whole after every answer, or not at all, with a note of what was asked."""

import os
import re
import shutil
import stat
import tempfile
from dataclasses import field
from pathlib import Path

from ringback import api
from ringback.model.case import Case
from ringback.model.quick import dataclass

HEAD = "# Written by `ringback debrief`. You may change anything; go on with `ringback debrief` and this file.\n"
ASKED = re.compile(r"^# Asked so far: (.*)$", re.M)


@dataclass
class Kept:
    """One file: where it is, and which questions were put already, answered or not."""

    path: Path
    done: frozenset[str] = frozenset()
    foreign: bool = False
    """The file was written by somebody else, so that a copy of it is made before it changes."""
    copy: Path | None = field(default=None)

    def write(self, case: Case) -> None:
        """Puts the case in place in one move. Raises OSError where that cannot be; the file is then as it was."""
        target = Path(os.path.realpath(self.path))
        if self.foreign and target.exists():
            self.copy = _free(target.with_name(target.name + ".before"))
            shutil.copy2(target, self.copy)
        self.foreign = False
        text = HEAD + f"# Asked so far: {', '.join(sorted(self.done)) or 'nothing'}\n" + api.write_case(case)
        write_whole(target, text)


def write_whole(target: Path, text: str) -> None:
    """Writes beside the target and moves it there: a crash leaves the old file or the new one. A new one is its owner's alone."""
    handle, half = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            os.chmod(half, stat.S_IMODE(target.stat().st_mode))
        os.replace(half, target)
    except BaseException:
        Path(half).unlink(missing_ok=True)
        raise


def kept_in(path: Path, text: str) -> Kept:
    """The file as it stands: what its note says was asked."""
    match = ASKED.search(text)
    asked = match[1].split(", ") if match else []
    return Kept(path, frozenset(a for a in asked if a != "nothing"), foreign=match is None)


def _free(path: Path) -> Path:
    """A name that is not taken yet."""
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.name}{number}")
    return found


def new_name(folder: Path, day: str) -> Path:
    """A name for a new case: the day, and a number where that is taken."""
    number, found = 1, folder / f"case-{day}.yaml"
    while found.exists():
        number += 1
        found = folder / f"case-{day}-{number}.yaml"
    return found
