"""`library/beside.yaml`, in its compiled form if that is up to date."""

from ringback.files.compiled import LIBRARY, compiled_or
from ringback.model.beside import BesideFile


def load_beside() -> BesideFile:
    """What is told beside the words. Raises InputProblems if the file is wrong."""
    return compiled_or("beside.pickle", BesideFile, read_beside)


def read_beside() -> BesideFile:
    """From the file itself."""
    from ringback.files.strict import read_as

    path = LIBRARY / "beside.yaml"
    return read_as(BesideFile, path.read_text("utf-8"), str(path))
