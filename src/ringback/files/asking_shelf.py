"""`library/questions.yaml`, in its compiled form if that is up to date."""

from ringback.files.compiled import LIBRARY, compiled_or
from ringback.model.asking import AskingFile


def load_asking() -> AskingFile:
    """What the debrief asks and hears. Raises InputProblems if the file is wrong."""
    return compiled_or("asking.pickle", AskingFile, read_asking)


def read_asking() -> AskingFile:
    """From the file itself."""
    from ringback.files.strict import read_as

    path = LIBRARY / "questions.yaml"
    return read_as(AskingFile, path.read_text("utf-8"), str(path))
