"""A case made from a file, in its promised JSON shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringback.files.case_file import as_plain
from ringback.files.envelope import problem_json
from ringback.files.results import recognised_json

if TYPE_CHECKING:  # as in results.py
    from ringback.files.debrief_source import Source
    from ringback.files.debrief_types import DebriefJson
    from ringback.model.reading import Reading


def debrief_json(source: Source, reading: Reading, files: list[str]) -> DebriefJson:
    """What `debrief --from FILE --json` prints."""
    return {
        "read": {
            "path": source.path,
            "kind": str(source.kind),
            "format": source.format or None,
            "duration_seconds": source.duration,
            "problems": [problem_json(p) for p in source.problems],
        },
        "case": as_plain(source.case),
        "recognised": recognised_json(reading, source.case.commitments),
        "cannot_tell": list(source.cannot_tell),
        "files": files,
    }
