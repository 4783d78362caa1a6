"""What a browser sends from the debrief page."""

from typing import Any
from uuid import uuid4

STORY = "I froze when she asked about SQL. She sounded annoyed. I said I'd send references by Friday."


def told(**more: Any) -> dict[str, Any]:
    """A form as it is sent: the story, and a slip of its own."""
    return {
        "text": STORY,
        "slip": str(uuid4()),
        "version": "",
        "whole": "1",
        "heard": "1",
        "ended_tap": "now",
        "zone": "Europe/Berlin",
    } | more
