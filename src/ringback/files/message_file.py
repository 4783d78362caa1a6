"""A message in a file: plain text, Markdown, an e-mail (.eml) or a Word document (.docx) → its text.

Whatever a file holds beside the person's own words (headers, quoted mail, signatures) is left to `language/message.py`, which
knows them by their look; here only the container is opened.
"""

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from ringback.model.problem import InputProblems, Problem

if TYPE_CHECKING:
    from email.message import EmailMessage

LARGEST = 20_000_000
"""Bytes above which a file is no message."""
TAG = re.compile(r"<!--|<[!?][^<>]*+>|<(/?)([a-zA-Z][a-zA-Z0-9]*+)[^<>]*+>")
LINE_ENDS = frozenset(["br", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6"])
NOT_OWN = frozenset(["blockquote", "style", "script", "head", "title"])


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


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, file: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _lines(data.decode("utf-16", errors="replace"))
    try:
        return _lines(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _problem(file, "This file is not text in UTF-8.", "Save it as UTF-8, .eml or .docx.", line) from None


def _mail(data: bytes, file: str) -> str:
    """Subject and own text of an e-mail; of several parts the plain one, if there are words in it."""
    import email
    import email.policy
    from email.message import EmailMessage

    try:
        mail = email.message_from_bytes(data, policy=email.policy.default)
        parts = [mail.get_body((kind,)) for kind in ("plain", "html")] if isinstance(mail, EmailMessage) else []
        texts = [_part_text(part) for part in parts if isinstance(part, EmailMessage)]
        subject = " ".join(str(mail.get("Subject", "")).split())
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise _problem(file, f"This e-mail cannot be read: {error}.", "Save it again, or paste its text.") from None
    text = next((t for t in texts if t.strip()), "")
    if not text:
        raise _problem(file, "There is no text in this e-mail.", "Ringback reads its plain or HTML part.")
    return f"Subject: {subject}\n\n{_lines(text)}" if subject else _lines(text)


def _part_text(part: "EmailMessage") -> str:
    """The words of one part. A charset that nobody knows is taken for UTF-8: most of it can still be read."""
    try:
        text = str(part.get_content())
    except LookupError:
        raw = part.get_payload(decode=True)
        text = raw.decode("utf-8", errors="replace") if isinstance(raw, bytes) else ""
    return _html_text(text) if part.get_content_type() == "text/html" else text


def _html_text(page: str) -> str:
    """What one sees of a page, without what it quotes. One pass: a page may be long, and broken on purpose."""
    from html import unescape

    out: list[str] = []
    at = depth = 0
    while match := TAG.search(page, at):
        if not depth:
            out.append(re.sub(r"\s+", " ", page[at : match.start()]))
        at = match.end()
        name = (match.group(2) or "").lower()
        if match.group() == "<!--":
            end = page.find("-->", at)
            at = len(page) if end < 0 else end + 3
        elif name == "body":
            depth = 0  # whatever was left open in the head ends here
        elif name in NOT_OWN and not match.group().endswith("/>"):
            depth = max(0, depth - 1) if match.group(1) else depth + 1
        elif not depth and name == "p":
            out.append("\n\n")
        elif not depth and name in LINE_ENDS and (match.group(1) or name == "br"):
            out.append("\n")
    if not depth:
        out.append(re.sub(r"\s+", " ", page[at:]))
    lines = (line.strip() for line in unescape("".join(out)).replace("\xa0", " ").split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _document(data: bytes, file: str) -> str:
    """The paragraphs of a Word document, as the transcripts' careful reader gives them."""
    from ringback.transcripts.docx import Unreadable, text_of

    try:
        lines = text_of(data).split("\n")
    except Unreadable as error:
        said = str(error).replace("any transcript", "any message").replace("No transcript", "No message")
        raise _problem(file, said, "Save it again as .docx, or paste its text.") from None
    return "\n\n".join(line for line in lines if line.strip())
