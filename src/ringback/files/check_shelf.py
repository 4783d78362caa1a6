"""The shelf of the checks: `library/checks/*.yaml` and the trained sense of acts, as one value.

Why apart from the other shelf: checking a message must start in a tenth of a second, and needs nothing of the advice.
"""

import json
from pathlib import Path

from ringback.checks.judge import Checker, make_checker
from ringback.files.compiled import LIBRARY, compiled_or
from ringback.language.acts import ActSense
from ringback.language.context import context_from
from ringback.language.heads import heads_from
from ringback.language.lanes import Lanes
from ringback.language.vocabulary import vocabulary_from


def load_checker() -> Checker:
    """Our checks, from their compiled form if that is up to date. Raises InputProblems if a data file is wrong."""
    return compiled_or("checks.pickle", Checker, read_checker)


def read_checker(folder: Path = LIBRARY) -> Checker:
    """Our checks from their files."""
    from ringback.files.strict import read_as
    from ringback.model.check import CheckFile
    from ringback.model.defaults import DefaultFile

    defaults = read_as(DefaultFile, (folder / "defaults.yaml").read_text("utf-8"), "defaults.yaml").numbers
    files = [read_as(CheckFile, p.read_text("utf-8"), str(p)) for p in sorted((folder / "checks").glob("*.yaml"))]
    return make_checker([c for f in files for c in f.checks], read_acts(folder), defaults)


def read_acts(folder: Path) -> ActSense:
    """The trained table: a line of JSON, the hashes of its features, then a row of bytes a feature."""
    data = (folder / "acts.bin").read_bytes()
    end = data.index(b"\n")
    head = json.loads(data[:end])
    heads = heads_from(head["heads"])
    rows = end + 1 + 4 * head["features"]
    known = vocabulary_from(data[end + 1 : rows])
    return ActSense(
        labels=tuple(head["labels"]),
        lanes=Lanes(len(head["labels"]), known, data[rows:]),
        scale=tuple(head["scale"]),
        bias=tuple(head["bias"]),
        context=context_from(head["context"]),
        heads=heads,
        reads={h["name"]: tuple(h["reads"]) for h in head["heads"]},
    )
