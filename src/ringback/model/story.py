"""Stories: what came of it once, for somebody. A story is an example and no evidence, and is always marked as one."""

from dataclasses import field

from ringback.model.play import NAMED
from ringback.model.quick import dataclass


@dataclass(frozen=True)
class Story:
    """One story in our own words, the source that tells it, and the rules that it belongs to."""

    id: str = field(metadata=NAMED)
    title: str
    says: str
    caution: str
    """What it does not show."""
    source: str
    rules: tuple[str, ...]


@dataclass(frozen=True)
class StoryFile:
    """`library/stories.yaml`."""

    stories: tuple[Story, ...]
