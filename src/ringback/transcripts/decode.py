"""From the bytes of a file to its text, and a plain word where the bytes are none."""

import codecs
import re

from ringback.model.problem import Problem
from ringback.model.quick import dataclass
from ringback.transcripts.source import Source, source_of

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""The marks at the beginning of a file that name its encoding."""

_FOREIGN = (
    (b"%PDF", "This is a PDF file.", "Copy its text into a plain text file, or export the transcript as VTT or DOCX."),
    (b"\xd0\xcf\x11\xe0", "This is an old Word file (DOC).", "Save it as DOCX or as plain text."),
    (b"{\\rtf", "This is a rich text file (RTF).", "Save it as plain text or as DOCX."),
    (b"ID3", "This is a sound file.", "Ringback reads transcripts here: export one as VTT, SRT, DOCX or plain text."),
    (b"RIFF", "This is a sound file.", "Ringback reads transcripts here: export one as VTT, SRT, DOCX or plain text."),
    (b"OggS", "This is a sound file.", "Ringback reads transcripts here: export one as VTT, SRT, DOCX or plain text."),
)
"""How files begin that hold no transcript text, what to say of each, and what to do."""

_REPLACED = "\ufffd"
_BROKEN = re.compile(_REPLACED)
_UNUSUAL = re.compile(r"[^\x00-\x7f]")


@dataclass(frozen=True)
class Decoded:
    """A text, and what had to be guessed to get it."""

    text: str
    problems: tuple[Problem, ...] = ()


def foreign(data: bytes, file: str) -> Problem | None:
    """The problem with bytes that are no text at all; None where they may be one."""
    for start, message, hint in _FOREIGN:
        if data.startswith(start):
            return Problem(file, 1, 1, message, hint)
    if data[4:8] == b"ftyp" or (b"\0" in data and not _marked(data) and data.count(b"\0") * 20 > len(data)):
        hint = "Export the transcript as VTT, SRT, DOCX or plain text."
        return Problem(file, 1, 1, "This file does not hold text.", hint)
    return None


def decoded(data: bytes, file: str) -> Decoded:
    """The text of some bytes: by their mark, else UTF-8, else Windows' western European. Never raises."""
    mark = _marked(data)
    if mark is not None:
        start, encoding = mark
        body = data[len(start) :] if encoding == "utf-8" else data
        text = body.decode(encoding, "replace")
        spoilt = text.count(_REPLACED) > body.count(_REPLACED.encode()) if encoding == "utf-8" else _REPLACED in text
        return Decoded(text, _some_lost(text, file)) if spoilt else Decoded(text)
    try:
        return Decoded(data.decode())
    except UnicodeDecodeError:
        return _guessed(data, file)


def _guessed(data: bytes, file: str) -> Decoded:
    """UTF-8 with a few broken signs, or another encoding: whichever makes more of the bytes good."""
    text = data.decode("utf-8", "replace")
    bad = text.count(_REPLACED)
    good = sum(not sign.isascii() for sign in text) - bad
    if good > bad:
        return Decoded(text, _some_lost(text, file))
    text = data.decode("cp1252", "replace")
    message = "This file is not written in UTF-8, so its letters had to be guessed (Windows, western European)."
    hint = "If accents or quotation marks look wrong, save it again as UTF-8."
    return Decoded(text, (_at_first(text, file, _UNUSUAL, message, hint),))


def _some_lost(text: str, file: str) -> tuple[Problem, ...]:
    message = "Some signs of this file are broken; the first stands here. Everything else was read."
    return (_at_first(text, file, _BROKEN, message, "Save the file again as UTF-8 if you can."),)


def _at_first(text: str, file: str, wanted: re.Pattern[str], message: str, hint: str) -> Problem:
    source = source_of(text, file)
    line, column = _place(source, wanted)
    return source.problem(line, message, hint, column)


def _place(source: Source, wanted: re.Pattern[str]) -> tuple[int, int]:
    """Line and column of the first sign of a kind, from 1."""
    for number, line in enumerate(source.lines, 1):
        match = wanted.search(line)
        if match is not None:
            return number, match.start() + 1
    return 1, 1


def _marked(data: bytes) -> tuple[bytes, str] | None:
    return next(((start, encoding) for start, encoding in _MARKS if data.startswith(start)), None)
