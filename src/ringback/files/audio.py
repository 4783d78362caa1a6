"""A dictated memo as a sound file → its words, through the optional extra `ringback[audio]`. Nothing is ever downloaded.

This is an outside edge: whatever goes wrong in there leaves as one problem with a sentence and what to do.
"""

from importlib import import_module
from pathlib import Path, PurePath

from ringback.model.problem import InputProblems, Problem

SOUND = (".m4a", ".mp3", ".wav", ".ogg")
VARIABLE = "RINGBACK_WHISPER_MODEL"
INSTALL = (
    "To have it written down on this machine, install the extra: pip install 'ringback[audio]'. Or give the text of it."
)


def is_sound(file: str) -> bool:
    """True if the name is that of a sound file."""
    return PurePath(file).suffix.lower() in SOUND


def words_in(file: str, model: str) -> str:
    """What is said in a sound file. `model` is the folder of a Whisper model. Raises InputProblems, nothing else."""
    if not Path(file).is_file():
        raise _problem(file, "There is no such file.", "Check the path.")
    try:
        whisper = import_module("faster_whisper")
    except ImportError:
        raise _problem(file, "This is a sound file.", INSTALL) from None
    if not model:
        hint = f"Say where one lies: --model FOLDER, or {VARIABLE}. Ringback downloads none."
        raise _problem(file, "A sound file needs a Whisper model.", hint)
    if not Path(model).is_dir():
        hint = "Give the folder that holds model.bin. Ringback downloads none."
        raise _problem(file, f"There is no model folder “{model}”.", hint)
    try:
        reader = whisper.WhisperModel(model, device="cpu", compute_type="int8", local_files_only=True)
        segments, _ = reader.transcribe(file)
        text = " ".join(s.text.strip() for s in segments)
    except Exception as error:  # the edge: a foreign library may raise anything
        why = " ".join(str(error).split())[:200] or type(error).__name__
        hint = "Try again with another file or model, or give the text of it."
        raise _problem(file, f"This could not be written down: {why}.", hint) from None
    if not text.strip():
        raise _problem(file, "No words were heard in this.", "Is it the right file? Or give the text of it.")
    return text.strip()


def _problem(file: str, message: str, hint: str) -> InputProblems:
    return InputProblems((Problem(file, 1, 1, message, hint),))
