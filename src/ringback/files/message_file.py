"""A message in a file: plain text, Markdown, an e-mail (.eml) or a Word document (.docx) → its text.

Whatever a file holds beside the person's own words (headers, quoted mail, signatures) is left to `language/message.py`, which
knows them by their look; here only the container is opened.
"""

import email
import email.policy
import re
import zipfile
from email.message import EmailMessage
from html import unescape
from io import BytesIO
from pathlib import PurePath
from xml.etree import ElementTree

from ringback.model.problem import InputProblems, Problem

LARGEST = 20_000_000
"""Bytes above which a file is no message."""
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARTS = {f"{WORD}br": "\n", f"{WORD}tab": " "}
TAG = re.compile(r"<[^>]{0,500}>")
BREAK = re.compile(r"(?i)<br\s*/?>|</(?:p|div|li|h\d)>")
QUOTE = re.compile(r"(?is)<(?:blockquote|style|script)\b.*?</(?:blockquote|style|script)>")


def message_text(data: bytes, file: str) -> str:
    """The text of a message file; a subject stands in a first line of its own. Raises InputProblems, nothing else."""
    if len(data) > LARGEST:
        raise _problem(file, "This file is too large for a message.", "Give one message a file.")
    kind = PurePath(file).suffix.lower()
    if kind == ".eml":
        return _mail(data, file)
    if kind == ".docx" or data.startswith(b"PK\x03\x04"):
        return _document(data, file)
    return _decoded(data, file)


def _problem(file: str, message: str, hint: str, line: int = 1) -> InputProblems:
    return InputProblems((Problem(file, line, 1, message, hint),))


def _decoded(data: bytes, file: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace").replace("\r\n", "\n")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _problem(file, "This file is not text in UTF-8.", "Save it as UTF-8, .eml or .docx.", line) from None


def _mail(data: bytes, file: str) -> str:
    """Subject and own text of an e-mail; of several parts the plain one."""
    try:
        mail = email.message_from_bytes(data, policy=email.policy.default)
        part = mail.get_body(("plain", "html")) if isinstance(mail, EmailMessage) else None
        text = str(part.get_content()) if part else ""
        html = bool(part) and part.get_content_type() == "text/html"  # type: ignore[union-attr]
        subject = " ".join(str(mail.get("Subject", "")).split())
    except (LookupError, ValueError, TypeError, AttributeError, IndexError) as error:
        raise _problem(file, f"This e-mail cannot be read: {error}.", "Save it again, or paste its text.") from None
    if html:
        text = unescape(TAG.sub("", BREAK.sub("\n", QUOTE.sub("", text))))
    if not text.strip():
        raise _problem(file, "There is no text in this e-mail.", "Ringback reads its plain or HTML part.")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return f"Subject: {subject}\n\n{text}" if subject else text


def _document(data: bytes, file: str) -> str:
    """The paragraphs of a Word document."""
    hint = "Save it again as .docx, or paste its text."
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if archive.getinfo("word/document.xml").file_size > LARGEST:
                raise _problem(file, "This document is too large for a message.", hint)
            xml = archive.read("word/document.xml")
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, EOFError, ValueError):
        raise _problem(file, "This is not a Word document.", hint) from None
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise _problem(file, "This document holds a definition that Word never writes.", hint)
    try:
        root = ElementTree.fromstring(xml)
    except ElementTree.ParseError:
        raise _problem(file, "This Word document is damaged.", hint) from None
    return "\n\n".join(text for p in root.iter(f"{WORD}p") if (text := _paragraph(p)).strip())


def _paragraph(paragraph: ElementTree.Element) -> str:
    """The text of one paragraph; a line break within it stays one."""
    return "".join((e.text or "") if e.tag == f"{WORD}t" else PARTS.get(e.tag, "") for e in paragraph.iter())
