"""The shelf of the checks: `library/checks/*.yaml` and the trained sense of acts, as one value.

Why apart from the other shelf: checking a message must start in a tenth of a second, and needs nothing of the advice.
"""

import json
from pathlib import Path

from ringback.checks.judge import Checker, make_checker
from ringback.files.compiled import LIBRARY, compiled_or
from ringback.language.acts import ActSense
from ringback.language.gist import gist_from
from ringback.language.heads import Head
from ringback.language.lanes import Lanes
from ringback.language.leaning import leaning_from


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
    """The trained table: a line of JSON, a row of bytes a feature, and then what the gist adds."""
    data = (folder / "acts.bin").read_bytes()
    end = data.index(b"\n")
    head = json.loads(data[:end])
    heads = tuple(
        Head(h["name"], tuple(h["answers"]), tuple(h["bias"]), tuple(tuple(row) for row in h["weights"]))
        for h in head["heads"]
    )
    body, wide = data[end + 1 :], len(head["labels"])
    rows = wide * head["buckets"]
    return ActSense(
        labels=tuple(head["labels"]),
        lanes=Lanes(wide, head["buckets"], body[:rows]),
        scale=tuple(head["scale"]),
        bias=tuple(head["bias"]),
        heads=heads,
        reads={h["name"]: tuple(h["reads"]) for h in head["heads"]},
        leaning=leaning_from(gist_from((folder / "reader.bin").read_bytes()), body[rows:], head["gist_scale"]),
    )
