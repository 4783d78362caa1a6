"""The lines of a PDF, page by page, read with care: no bomb is unpacked to its end, nothing in it is run or looked up."""

import logging
from collections.abc import Iterator
from io import BytesIO
from time import monotonic
from typing import TYPE_CHECKING, Any

from ringback.model.resume import Line

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MOST_PAGES = 60
LARGEST_PAGE = 1_500_000
"""Bytes of drawing on one page. A page full of words has some ten thousand."""
LARGEST_PART = 12_000_000
"""Bytes that one part of the file may unpack to: a typeface of Chinese is that large, and a bomb is larger."""
LIMITS: dict[str, Any] = {
    "zlib_maximum_output_length": LARGEST_PART,
    "lzw_maximum_output_length": LARGEST_PART,
    "run_length_maximum_output_length": LARGEST_PART,
    "brotli_maximum_output_length": LARGEST_PART,
    "array_based_stream_maximum_output_length": LARGEST_PART,
    "stream_decoding_work_maximum_length": 4 * LARGEST_PART,
    "stream_parsing_work_maximum_count": 400_000,
    "xform_maximum_invocations_per_extraction": 500,
    "page_tree_maximum_entries": 2_000,
    "jbig2dec_binary": None,
}
"""What one file may cost; and no other program is run for a picture in it."""
SECONDS = 20.0
"""Until a reading is given up: a damaged file can lead its reader in circles."""
MOST_CHARACTERS = 400_000
TOO_LARGE = "This PDF is far larger than any résumé, so it was not read."
LOCKED = "This PDF is locked with a password."
SCANNED = "There is no text in this PDF: it is a scan, or a picture of a page."
DAMAGED = "This PDF is damaged: it cannot be read."


class Unreadable(Exception):
    """The document cannot or may not be read. The text is a whole sentence for the user."""


def pdf_lines(data: bytes) -> tuple[Line, ...]:
    """Every line of text with its page and its number there. Raises Unreadable, and nothing else."""
    from pypdf import apply_configuration  # half a second that only a PDF need wait for

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it thinks of a file is no news to the person
    try:
        with apply_configuration(**LIMITS):
            found = tuple(_lines(_opened(data), monotonic() + SECONDS))
    except Unreadable:
        raise
    except Exception as error:  # a damaged file makes the reader fail in a hundred ways, and each means the same
        limit = type(error).__name__ == "LimitReachedError"
        raise Unreadable(TOO_LARGE if limit else DAMAGED) from error
    if not found:
        raise Unreadable(SCANNED)
    return found


def _opened(data: bytes) -> "PdfReader":
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    reader = PdfReader(BytesIO(data), strict=False)
    if reader.is_encrypted:
        try:
            if not reader.decrypt(""):  # many are locked against printing only, and open without a password
                raise Unreadable(LOCKED)
        except DependencyError:
            raise Unreadable(LOCKED) from None
    return reader


def _lines(reader: "PdfReader", until: float) -> Iterator[Line]:
    if len(reader.pages) > MOST_PAGES:
        raise Unreadable(f"This PDF has more than {MOST_PAGES} pages; a résumé has two or three.")
    total = 0
    for number, page in enumerate(reader.pages, 1):
        text = _text(page, until)
        total += len(text)
        if total > MOST_CHARACTERS:
            raise Unreadable(TOO_LARGE)
        for at, line in enumerate(text.splitlines(), 1):
            if line.strip():
                yield Line(line.strip(), at, 1, number)


def _text(page: "PageObject", until: float) -> str:
    contents = page.get_contents()
    if contents is not None and len(contents.get_data()) > LARGEST_PAGE:
        raise Unreadable(TOO_LARGE)
    for form in _forms(page):
        if len(form.get_data()) > LARGEST_PAGE:
            raise Unreadable(TOO_LARGE)

    def watch(*_: Any) -> None:
        if monotonic() > until:
            raise Unreadable(TOO_LARGE)

    return page.extract_text(visitor_operand_before=watch)


def _forms(page: "PageObject") -> Iterator[Any]:
    """Drawings that a page takes over from elsewhere in the file; text may stand in them."""
    resources = page.get("/Resources")
    drawn = resources.get_object().get("/XObject") if resources is not None else None
    for part in drawn.get_object().values() if drawn is not None else ():
        thing = part.get_object()
        if thing.get("/Subtype") == "/Form":
            yield thing
