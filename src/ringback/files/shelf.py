"""The library shelf: our data files, strictly read, as one value; compiled once like Python's own byte code.

Why compile: YAML costs 300 ms a start. The compiled shelf lies beside Python's own cache, is made anew whenever a file
or the code changes, and is left out in silence where the folder cannot be written.
"""

import json
import pickle
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from zlib import crc32

from ringback import __version__
from ringback.debrief.hear import Ear, make_ear
from ringback.files.strict import read_as
from ringback.language.heads import Head
from ringback.language.sense import Sense
from ringback.model.defaults import DefaultFile
from ringback.model.label import LabelFile
from ringback.model.play import (
    Advice,
    AskFile,
    DisagreementFile,
    ImpressionFile,
    PlayRule,
    ReasonFile,
    RecoverFile,
    SearchFile,
    SeverityFile,
    VocabularyFile,
    WhatIfFile,
)
from ringback.model.reaching import ReachingFile
from ringback.model.taxonomy import EventFile, MistakeFile, SignalFile, Taxonomy, WordFile
from ringback.model.trip import TripFile

if TYPE_CHECKING:
    from ringback.model.answering import AnsweringFile
    from ringback.model.wording import Wording

LIBRARY = Path(__file__).parent.parent / "library"
CODE = ("model", "language", "debrief", "files")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shelf:
    """What hears and what decides. The words are read apart: judging does not wait for them."""

    ear: Ear
    advice: Advice


def load_shelf() -> Shelf:
    """The shelf, from its compiled form if that is up to date. Raises InputProblems if a data file is wrong."""
    return _compiled_or("shelf.pickle", Shelf, read_shelf)


def load_wording() -> "Wording":
    """The words, in the same way."""
    from ringback.model.wording import Wording

    return _compiled_or("wording.pickle", Wording, read_wording)


def load_answering() -> "AnsweringFile":
    """How people answer, for transcripts: read only where there is one."""
    from ringback.model.answering import AnsweringFile

    return _compiled_or("answering.pickle", AnsweringFile, lambda: _read(AnsweringFile, LIBRARY / "answers.yaml"))


def _compiled_or(name: str, kind: type[T], read: Callable[[], T]) -> T:
    stamp, path = _stamp(), LIBRARY / "__pycache__" / name
    if (value := _compiled(path, stamp, kind)) is not None:
        return value
    value = read()
    _keep(path, stamp, value)
    return value


def read_shelf(folder: Path = LIBRARY) -> Shelf:
    """The shelf from its YAML files."""
    taxonomy = Taxonomy(
        _read(MistakeFile, folder / "mistakes.yaml").mistakes,
        _read(SignalFile, folder / "signals.yaml").signals,
        _read(EventFile, folder / "events.yaml").events,
        _read(WordFile, folder / "words.yaml").lists,
    )
    return Shelf(make_ear(taxonomy, read_sense(folder / "sense.bin")), read_advice(folder))


def read_advice(folder: Path = LIBRARY) -> Advice:
    """Plays, rules and defaults."""
    defaults = _read(DefaultFile, folder / "defaults.yaml")
    trip, reaching = _read(TripFile, folder / "trip.yaml"), _read(ReachingFile, folder / "reaching.yaml")
    return Advice(
        plays=tuple(_read(PlayRule, p) for p in sorted((folder / "plays").glob("*.yaml"))),
        severity=_read(SeverityFile, folder / "severity.yaml").severity,
        recoverable=_read(RecoverFile, folder / "recoverable.yaml").recoverable,
        reasons=_read(ReasonFile, folder / "reasons.yaml").reasons,
        disagreements=_read(DisagreementFile, folder / "disagreements.yaml").disagreements,
        what_if=_read(WhatIfFile, folder / "what_if.yaml").what_if,
        impressions=_read(ImpressionFile, folder / "impressions.yaml").impressions,
        asks=_read(AskFile, folder / "asks.yaml").asks,
        search=_read(SearchFile, folder / "search.yaml").search,
        vocabulary=_read(VocabularyFile, folder / "facts.yaml").facts,
        defaults=defaults.numbers,
        default_rules=defaults.rules,
        labels=_read(LabelFile, folder / "labels.yaml").labels,
        trips=trip.trips,
        trip_frame=trip.frame,
        instructions=reaching.instructions,
        hours=reaching.hours,
    )


def read_wording(folder: Path = LIBRARY, language: str = "en") -> "Wording":
    """The wording of one language, all its files together."""
    from ringback.model.wording import Wording, joined

    return joined(*(_read(Wording, p) for p in sorted((folder / "wording" / language).glob("*.yaml"))))


def read_sense(path: Path) -> Sense:
    """The trained table: a line of JSON, a byte of rarity a bucket, then the weights."""
    data = path.read_bytes()
    end = data.index(b"\n")
    head = json.loads(data[:end])
    body = end + 1 + head["buckets"]
    heads = tuple(
        Head(h["name"], tuple(h["answers"]), tuple(h["bias"]), tuple(tuple(row) for row in h["weights"]))
        for h in head["heads"]
    )
    return Sense(
        labels=tuple(head["labels"]),
        buckets=head["buckets"],
        scale=tuple(head["scale"]),
        bias=tuple(head["bias"]),
        line=tuple(head["line"]),
        rarity=data[end + 1 : body],
        weights=array("b", data[body:]),
        heads=heads,
    )


def _read(cls: type[T], path: Path) -> T:
    return read_as(cls, path.read_text("utf-8"), str(path))


def _stamp() -> bytes:
    """Changes whenever a data file or the code that shapes the shelf does."""
    root = LIBRARY.parent
    paths = [*LIBRARY.rglob("*.yaml"), LIBRARY / "sense.bin", *(p for room in CODE for p in (root / room).glob("*.py"))]
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
