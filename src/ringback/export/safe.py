"""Texts made fit for a header and for a file name."""

import re
import unicodedata

BREAKING = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")
TURNING = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
DEVICES = frozenset(["con", "prn", "aux", "nul", *(f"{n}{i}" for n in ("com", "lpt") for i in range(1, 10))])


def line_breaks(text: str) -> str:
    """The text with each of its line breaks as one sign."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def one_line(text: str) -> str:
    """The text without line breaks, control characters and signs that turn the line round."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    return TURNING.sub("", BREAKING.sub(" ", text)).strip()


def safe_name(name: str) -> str:
    """A file name that every system takes: ASCII letters, digits, dot and hyphen; never hidden, empty or a device."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    made = UNSAFE.sub("-", plain).strip(".-")[:100] or "file"
    return f"file-{made}" if made.split(".")[0].lower() in DEVICES else made
