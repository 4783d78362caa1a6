"""`--out`: everything of a case, in every form in which it is used. First all of it is made, then it is moved into place."""

import json
import os
import tempfile
from pathlib import Path
from typing import Any

from ringback import api
from ringback.cli.markdown import draft_page, listed, overview
from ringback.cli.page import Page
from ringback.cli.unprinted import placed
from ringback.files.envelope import envelope, problem_json
from ringback.model.problem import Problem


def write_all(
    folder: Path, pages: list[Page], results: list[dict[str, Any]]
) -> tuple[list[list[str]], tuple[Problem, ...]]:
    """Writes every case into the folder (a folder of its own each, if there are several).

    Gives the paths, case by case, and why a file could not be made. Those problems go into the results too.
    """
    folder.mkdir(parents=True, exist_ok=True)
    names = _names([page.path for page in pages])
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
    drafts = page.drafts
    made, unmade = api.exports(page.case, page.at, page.judgement, drafts)
    problems = placed(unmade, page.path)
    pages = {f"{d.purpose}-{d.channel}.md".replace("_", "-"): d for d in drafts}
    unread = {*(name for name, d in pages.items() if not d.checked), *(f.name for f in made if not f.checked)}
    names = ["recover.md", *pages, *(f.name for f in made), "recover.json"]
    texts = {"recover.md": overview(page.judgement, drafts, page.at, page.uncompared) + listed(names, unread)}
    texts |= {name: draft_page(d, api.words_on_paper(d.language)) for name, d in pages.items()}
    files = {name: text.encode("utf-8", "replace") for name, text in texts.items()} | {f.name: f.data for f in made}
    paths = [str(folder / name) for name in names]
    result["problems"] = [problem_json(p) for p in problems]
    result["not_checked"] = [str(folder / name) for name in names if name in unread]
    done = {**result, "files": paths}
    files["recover.json"] = (json.dumps(envelope(done), ensure_ascii=False, indent=2) + "\n").encode()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".half-") as half:
        for name, data in files.items():
            (Path(half) / name).write_bytes(data)
        for name in files:
            os.replace(Path(half) / name, folder / name)
    return paths, problems
