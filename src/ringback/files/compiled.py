"""A value kept in its compiled form, like Python's own byte code: made anew whenever the data or the code changes.

Why: reading the library's YAML costs 300 ms a start, which a shaking person would wait for. The compiled form lies beside
Python's own cache, and is left out in silence where the folder cannot be written.
"""

import pickle
from collections.abc import Callable
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
    root = library.parent
    data = [*library.rglob("*.yaml"), *library.glob("*.bin")]
    paths = [*data, *(p for room in CODE for p in (root / room).glob("*.py"))]
    facts = sorted((str(p.relative_to(root)), s.st_size, s.st_mtime_ns) for p in paths for s in [p.stat()])
    return f"{__version__} {crc32(repr(facts).encode()):08x}\n".encode()


def _compiled(path: Path, stamp: bytes, kind: type[T]) -> T | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    if not data.startswith(stamp):
        return None
    try:
        value = pickle.loads(data[len(stamp) :])
    except Exception:  # a broken cache is no reason to fail: the YAML files are the truth
        return None
    return value if isinstance(value, kind) else None


def _keep(path: Path, stamp: bytes, value: object) -> None:
    try:
        path.parent.mkdir(exist_ok=True)
        half = path.with_suffix(".half")
        half.write_bytes(stamp + pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
        half.replace(path)
    except OSError:
        return
