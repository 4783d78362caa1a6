"""`library/ready.yaml`, in its compiled form if that is up to date."""

from ringback.files.compiled import LIBRARY, compiled_or
from ringback.model.ready import ReadyFile


def load_ready() -> ReadyFile:
    """What is ticked before a call and said beside an assessment. Raises InputProblems if the file is wrong."""
    return compiled_or("ready.pickle", ReadyFile, read_ready)


def read_ready() -> ReadyFile:
    """From the file itself."""
    from ringback.files.strict import read_as

    path = LIBRARY / "ready.yaml"
    return read_as(ReadyFile, path.read_text("utf-8"), str(path))
