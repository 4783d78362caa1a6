"""A message in parts: subject line, greeting, sentences, sign-off, and what is only quoted from an earlier one.

Why apart from `sentences.py`: a message has lines that mean something (greeting, list, signature) and lines that do not
(those a mail program wrapped), and both look the same until one knows how long they are.
"""

import re
from dataclasses import dataclass

from ringback.language.sentences import Piece, sentences_of

SUBJECT = re.compile(r"\A\s*subject\s*:[ \t]*([^\n]*)(?:\n|\Z)", re.I)
WRAPPED = 50
"""A line at least this long that ends in a word goes on in the next one: it was wrapped, not ended."""
LIST_ITEM = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s")
QUOTED = re.compile(r"[ \t]*>[^\n]*(?:\n|\Z)")
REPLY_HEAD = re.compile(
    r"^(?:on .{5,120} wrote:|-{2,}\s*(?:original message|forwarded message).*|from:\s.+@.+)\s*$", re.I | re.M
)
SIGNATURE = re.compile(r"^-- ?$", re.M)
GREETING = re.compile(
    r"(?:dear|hi|hello|hey|hiya|hallo|good (?:morning|day|afternoon|evening)|greetings|respected|to whom|"
    r"esteemed|salaam|namaste|g'day|morning|evening|afternoon)\b[^,.!?:\n]{0,60}[,:!]\s+(?=[A-Z])",
    re.I,
)
NEWLINE = re.compile(r"\n")


@dataclass(frozen=True)
class Message:
    """One message with the places of its parts in the text that was given (ends exclusive)."""

    text: str
    subject: str
    body: Piece
    """From the greeting to the name below, without what is quoted or stands under a signature line."""
    sentences: tuple[Piece, ...]

    @property
    def words(self) -> int:
        """Words of the body: what is counted and what is spoken."""
        return len(self.body.text.split())


def message_of(text: str) -> Message:
    """The parts of a message. Raises nothing: any text is a message, if only an empty one."""
    head = SUBJECT.match(text)
    start = head.end() if head else 0
    end = _end_of_own(text, start)
    kept = text[start:end]
    begin = start + len(kept) - len(kept.lstrip())
    body = Piece(kept.strip(), begin, begin + len(kept.strip()))
    return Message(text, head.group(1).strip() if head else "", body, _sentences(body))


def _end_of_own(text: str, start: int) -> int:
    """Where the person's own words end: at a signature line, or where an earlier message begins."""
    found = (pattern.search(text, start) for pattern in (REPLY_HEAD, SIGNATURE))
    return min([len(text), *(m.start() for m in found if m)])


def _sentences(body: Piece) -> tuple[Piece, ...]:
    text = NEWLINE.sub(
        lambda m: _joined(body.text, m.start()), QUOTED.sub(lambda m: " " * (len(m.group()) - 1) + "\n", body.text)
    )
    out: list[Piece] = []
    for piece in sentences_of(text):
        for part in _greeting_apart(piece, first=not out):
            begin, end = body.start + part.start, body.start + part.end
            out.append(Piece(body.text[part.start : part.end], begin, end))
    return tuple(out)


def _joined(text: str, at: int) -> str:
    """What a line break means at this place: an end, or nothing but the width of a mail program."""
    before = text[text.rfind("\n", 0, at) + 1 : at].rstrip()
    after = text[at + 1 : at + 80]
    if len(before) < WRAPPED or (not before[-1:].isalnum() and before[-1:] not in ",'’)"):
        return "\n"
    return "\n" if not after.strip() or after[0] == "\n" or LIST_ITEM.match(after) else " "


def _greeting_apart(piece: Piece, *, first: bool) -> tuple[Piece, ...]:
    """A greeting that runs into the first sentence is a sentence of its own."""
    found = GREETING.match(piece.text) if first else None
    if not found:
        return (piece,)
    cut = len(found.group().rstrip())
    rest = piece.start + found.end()
    return (Piece(piece.text[:cut], piece.start, piece.start + cut), Piece(piece.text[found.end() :], rest, piece.end))
