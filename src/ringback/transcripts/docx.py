"""The lines of a Word document (DOCX), read from its bytes with care: no entities, no bombs, nothing unpacked to disk."""

import struct
import zlib
from dataclasses import field
from io import BytesIO
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from ringback.model.quick import dataclass

MAIN = "word/document.xml"
LARGEST = 24 * 1024 * 1024
"""Bytes of XML that are read at most. A day of talk stays far below; a zip bomb does not."""

_BREAKS = frozenset(["br", "cr"])
_SKIPPED = frozenset(["Fallback", "del", "moveFrom"])
"""Elements whose text is there a second time, or was deleted by whoever edited the document."""


class Unreadable(Exception):
    """The document cannot or may not be read. The text is a whole sentence for the user."""


def is_docx(data: bytes) -> bool:
    """Whether the bytes begin as every DOCX does; other zip files do too."""
    return data[:4] in (b"PK\x03\x04", b"PK\x05\x06")


def text_of(data: bytes) -> str:
    """The text of a document, a line for each paragraph and each line break.

    Raises: Unreadable, and nothing else, with a sentence that says why.
    """
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.say
    parser.StartDoctypeDeclHandler = _refuse
    parser.buffer_text = True
    try:
        parser.Parse(_main_part(data), True)
    except (expat.ExpatError, ValueError, LookupError) as error:  # the last two: an encoding that nobody knows
        raise Unreadable("The inside of this document is damaged.") from error
    return "".join(reader.text)


@dataclass
class _Reader:
    """What stands in the text elements of a document, while its XML goes by."""

    text: list[str] = field(default_factory=list)
    within: int = 0
    """How many text elements are open; other elements carry layout, not words."""
    skipped: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if local in _SKIPPED:
            self.skipped += 1
        elif local == "t":
            self.within += 1
        elif local in _BREAKS:
            self._add("\n")
        elif local == "tab":
            self._add("\t")

    def end(self, name: str) -> None:
        local = name.rpartition(" ")[2]
        if local in _SKIPPED:
            self.skipped -= 1
        elif local == "t":
            self.within -= 1
        elif local == "p":
            self._add("\n")

    def say(self, words: str) -> None:
        if self.within:
            self._add(words.replace("\r", " ").replace("\n", " "))

    def _add(self, words: str) -> None:
        if not self.skipped:
            self.text.append(words)


def _main_part(data: bytes) -> bytes:
    try:
        with ZipFile(BytesIO(data)) as archive:
            return _unpacked(archive, _part(archive))
    except (BadZipFile, zlib.error, EOFError, struct.error, OSError, ValueError, RuntimeError, OverflowError) as error:
        raise Unreadable("This file is damaged: it begins like a Word document, but it cannot be unpacked.") from error


def _part(archive: ZipFile) -> ZipInfo:
    try:
        part = archive.getinfo(MAIN)
    except KeyError as error:
        raise Unreadable("This is a zip file, but no Word document.") from error
    if part.flag_bits & 1:
        raise Unreadable("This document is locked with a password.")
    if part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) or part.file_size > LARGEST:
        raise Unreadable("This document is far larger than any transcript, so it was not opened.")
    return part


def _unpacked(archive: ZipFile, part: ZipInfo) -> bytes:
    with archive.open(part) as stream:
        xml = stream.read(LARGEST + 1)  # what the archive says of its own size may be a lie
    if len(xml) > LARGEST:
        raise Unreadable("This document is far larger than any transcript, so it was not opened.")
    return xml


def _refuse(*_: object) -> None:
    raise Unreadable("This document defines its own XML entities. No transcript does that, so it was not opened.")
