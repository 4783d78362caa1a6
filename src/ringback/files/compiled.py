"""A value kept in its compiled form, like Python's own byte code: made anew whenever the data or the code changes.

Why: reading the library's YAML costs 300 ms a start, which a shaking person would wait for. The compiled form lies beside
Python's own cache, and is left out in silence where the folder cannot be written.
"""

import gc
import os
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar
from zlib import crc32

from ringback import __version__

LIBRARY = Path(__file__).parent.parent / "library"
CODE = ("model", "language", "debrief", "checks", "files")
T = TypeVar("T")


def compiled_or(name: str, kind: type[T], read: Callable[[], T], library: Path = LIBRARY) -> T:
    """The value of that name, from its compiled form if that is up to date; else read, and kept. Raises what `read` raises."""
    stamp, path = stamp_now(library), library / "__pycache__" / name
    if (value := _compiled(path, stamp, kind)) is not None:
        return value
    value = read()
    _keep(path, stamp, value)
    return value


def stamp_now(library: Path) -> bytes:
    """Changes whenever a data file or the code that shapes the shelf does."""
    root = str(library.parent)
    data = [*_under(str(library), (".yaml",), deep=True), *_under(str(library), (".bin",))]
    code = [found for room in CODE for found in _under(os.path.join(root, room), (".py",))]
    facts = sorted((path[len(root) :], size, changed) for path, size, changed in (*data, *code))
    return f"{__version__} {crc32(repr(facts).encode()):08x}\n".encode()


def _under(folder: str, endings: tuple[str, ...], *, deep: bool = False) -> Iterator[tuple[str, int, int]]:
    """Path, size and time of change of the files there; none where there is no such folder.

    Plain strings, because three hundred `Path`s would cost a start five milliseconds.
    """
    if not os.path.isdir(folder):
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(endings):
                known = entry.stat()
                yield entry.path, known.st_size, known.st_mtime_ns
            elif deep and entry.is_dir():
                yield from _under(entry.path, endings, deep=True)


def _compiled(path: Path, stamp: bytes, kind: type[T]) -> T | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    if not data.startswith(stamp):
        return None
    try:
        with _uncollected():
            value = pickle.loads(memoryview(data)[len(stamp) :])
    except Exception:  # a broken cache is no reason to fail: the YAML files are the truth
        return None
    return value if isinstance(value, kind) else None


@contextmanager
def _uncollected() -> Iterator[None]:
    """Inside it nobody looks for rubbish: of a hundred thousand objects that are read in one go, all are kept."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _keep(path: Path, stamp: bytes, value: object) -> None:
    try:
        path.parent.mkdir(exist_ok=True)
        half = path.with_suffix(".half")
        half.write_bytes(stamp + pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
        half.replace(path)
    except OSError:
        return
