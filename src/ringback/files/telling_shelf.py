"""`library/telling.yaml`, in its compiled form if that is up to date."""

from ringback.files.compiled import LIBRARY, compiled_or
from ringback.model.telling import TellingFile


def load_telling() -> TellingFile:
    """What the debrief page holds. Raises InputProblems if the file is wrong."""
    return compiled_or("telling.pickle", TellingFile, read_telling)


def read_telling() -> TellingFile:
    """From the file itself."""
    from ringback.files.strict import read_as

    path = LIBRARY / "telling.yaml"
    return read_as(TellingFile, path.read_text("utf-8"), str(path))
