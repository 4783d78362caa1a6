"""The sources, strictly read. They stand apart from the shelf: judging a case does not wait for them."""

from pathlib import Path

from ringback.files.shelf import LIBRARY
from ringback.files.strict import read_as
from ringback.model.source import Source, SourceFile


def load_sources(folder: Path = LIBRARY) -> tuple[Source, ...]:
    """All sources, in the order of the file. Raises InputProblems if the file is wrong."""
    path = folder / "sources.yaml"
    return read_as(SourceFile, path.read_text("utf-8"), str(path)).sources
