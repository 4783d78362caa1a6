"""The stories of the library, strictly read. They stand apart from the shelf: no judgement rests on them."""

from ringback.files.compiled import LIBRARY
from ringback.files.strict import read_as
from ringback.model.story import Story, StoryFile


def load_stories() -> tuple[Story, ...]:
    """All stories. Raises InputProblems if the file is wrong."""
    path = LIBRARY / "stories.yaml"
    return read_as(StoryFile, path.read_text("utf-8"), str(path)).stories
