"""`--out`: everything of a case, in every form in which it is used. First all of it is made, then it is moved into place."""

import json
import os
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any

from ringback import api
from ringback.advice.assess import Judgement
from ringback.cli.markdown import draft_page, overview
from ringback.cli.paper import Paper
from ringback.cli.unprinted import placed
from ringback.files.envelope import envelope, problem_json
from ringback.model.case import Case
from ringback.model.draft import Draft
from ringback.model.problem import Problem

Page = tuple[str, Paper, Judgement, tuple[Draft, ...], datetime, Case]


def write_all(
    folder: Path, pages: list[Page], results: list[dict[str, Any]]
) -> tuple[list[list[str]], tuple[Problem, ...]]:
    """Writes every case into the folder (a folder of its own each, if there are several).

    Gives the paths, case by case, and why a file could not be made. Those problems go into the results too.
    """
    folder.mkdir(parents=True, exist_ok=True)
    names = _names([path for path, *_ in pages])
    written, problems = [], list[Problem]()
    for name, page, result in zip(names, pages, results, strict=True):
        paths, unmade = _write(folder / name if len(pages) > 1 else folder, page, result)
        written.append(paths)
        problems += unmade
    return written, tuple(problems)


def _names(paths: list[str]) -> list[str]:
    """A folder name for each case, from its file name; numbered where two are alike."""
    stems = [Path(p).stem if p != "-" else "case" for p in paths]
    return [s if stems.count(s) == 1 else f"{s}-{n}" for n, s in enumerate(stems, 1)]


def _write(folder: Path, page: Page, result: dict[str, Any]) -> tuple[list[str], tuple[Problem, ...]]:
    path, _, judgement, drafts, at, case = page
    made, unmade = api.exports(case, at, judgement, drafts)
    problems = placed(unmade, path)
    texts = {"recover.md": overview(judgement, drafts, at)}
    texts |= {f"{d.purpose}-{d.channel}.md".replace("_", "-"): draft_page(d) for d in drafts}
    files = {name: text.encode() for name, text in texts.items()} | {f.name: f.data for f in made}
    paths = [str(folder / name) for name in [*files, "recover.json"]]
    result["problems"] = [problem_json(p) for p in problems]
    done = {**result, "files": paths}
    files["recover.json"] = (json.dumps(envelope(done), ensure_ascii=False, indent=2) + "\n").encode()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".half-") as half:
        for name, data in files.items():
            (Path(half) / name).write_bytes(data)
        for name in files:
            os.replace(Path(half) / name, folder / name)
    return paths, problems
