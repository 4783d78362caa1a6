"""`--out`: everything of a case as Markdown and JSON. First all of it is made, then it is moved into place."""

import json
import os
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any

from ringback.advice.assess import Judgement
from ringback.cli.markdown import draft_page, overview
from ringback.cli.paper import Paper
from ringback.files.envelope import envelope
from ringback.model.draft import Draft

Page = tuple[str, Paper, Judgement, tuple[Draft, ...], datetime]


def write_all(folder: Path, pages: list[Page], results: list[dict[str, Any]]) -> list[list[str]]:
    """Writes every case into the folder (a folder of its own each, if there are several); gives the paths, case by case."""
    folder.mkdir(parents=True, exist_ok=True)
    names = _names([path for path, *_ in pages])
    return [
        _write(folder / name if len(pages) > 1 else folder, page, result)
        for name, page, result in zip(names, pages, results, strict=True)
    ]


def _names(paths: list[str]) -> list[str]:
    """A folder name for each case, from its file name; numbered where two are alike."""
    stems = [Path(p).stem if p != "-" else "case" for p in paths]
    return [s if stems.count(s) == 1 else f"{s}-{n}" for n, s in enumerate(stems, 1)]


def _write(folder: Path, page: Page, result: dict[str, Any]) -> list[str]:
    _, _, judgement, drafts, at = page
    texts = {"recover.md": overview(judgement, drafts, at)}
    texts |= {f"{d.purpose}-{d.channel}.md".replace("_", "-"): draft_page(d) for d in drafts}
    paths = [folder / name for name in [*texts, "recover.json"]]
    done = {**result, "files": [str(p) for p in paths]}
    texts["recover.json"] = json.dumps(envelope(done), ensure_ascii=False, indent=2) + "\n"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".half-") as half:
        for name, text in texts.items():
            (Path(half) / name).write_text(text, "utf-8")
        for name in texts:
            os.replace(Path(half) / name, folder / name)
    return [str(p) for p in paths]
