"""A message in parts: subject line, greeting, sentences, sign-off, and what is only quoted from an earlier one.

Why apart from `sentences.py`: a message has lines that mean something (greeting, list, signature) and lines that do not
(those a mail program wrapped), and both look the same until one knows how long they are.
"""

import re
from functools import cached_property

from ringback.language.sentences import Piece, sentences_of
from ringback.model.quick import dataclass

SUBJECT = re.compile(r"\A\s*subject\s*:[ \t]*([^\r\n]*)(?:\r?\n|\r|\Z)", re.I)
WRAPPED = 50
"""A line at least this long that ends in a word goes on in the next one: it was wrapped, not ended."""
LIST_ITEM = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s")
QUOTED = re.compile(r"^[ \t]*>[^\n]*$", re.M)
REPLY_HEAD = re.compile(
    r"^(?:on (?!.{0,80}\byou wrote)[^\n]{5,160}(?:\n[^\n]{1,100})?wrote:|(?:am|le|el|il|op) [^\n]{5,160}(?:\n[^\n]{1,100})?"
    r"(?:schrieb|a écrit|escribió|ha scritto|schreef)[^\n]{0,80}:|-{2,} ?(?:original|forwarded) message[^\n]*|"
    r"(?:_{10,}[ \t]*\n)?(?:from:[ \t][^\n]+@[^\n]+|from:[ \t][^\n]+\n(?:sent|date):[^\n]+))\s*$",
    re.I | re.M,
)
SIGNATURE = re.compile(r"^(?:-- ?|sent from my [^\n]{3,40}|get outlook for [^\n]{2,20})\r?$", re.I | re.M)
GREETING = re.compile(
    r"(?:dear|hi|hello|hey|hiya|hallo|good (?:morning|day|afternoon|evening)|greetings|respected|to whom|"
    r"esteemed|salaam|namaste|g'day|morning|evening|afternoon)\b(?:[^,.!?:\n]|\b(?:mrs?|ms|dr|prof|ing|engr|st|[a-z])\.){0,60}"
    r"(?:[,:!]| [-–—])\s+(?=\S)",
    re.I,
)
NEWLINE = re.compile(r"\n")


@dataclass(frozen=True)
class Message:
    """One message with the places of its parts in the text that was given (ends exclusive)."""

    text: str
    subject: str
    subject_at: int
    """Where the words of the subject line begin."""
    body: Piece
    """From the greeting to the name below, without what is quoted below it or stands under a signature line."""
    sentences: tuple[Piece, ...]

    @cached_property
    def own(self) -> str:
        """The text with white space in place of all that is not the person's own; every place in it is the same."""
        subject = self.text[self.subject_at : self.subject_at + len(self.subject)]
        between = _blank(self.text[self.subject_at + len(subject) : self.body.start])
        head = _blank(self.text[: self.subject_at]) + subject + between
        return head + QUOTED.sub(lambda m: _blank(m.group()), self.body.text) + _blank(self.text[self.body.end :])

    @cached_property
    def words(self) -> int:
        """Words of the body: what is counted and what is spoken."""
        return len(self.own[self.body.start : self.body.end].split())


def message_of(text: str) -> Message:
    """The parts of a message. Raises nothing: any text is a message, if only an empty one."""
    head = SUBJECT.match(text)
    start = head.end() if head else 0
    end = _end_of_own(text, start)
    kept = text[start:end]
    begin = start + len(kept) - len(kept.lstrip())
    body = Piece(kept.strip(), begin, begin + len(kept.strip()))
    subject = head.group(1).strip() if head else ""
    at = text.find(subject, head.start(1)) if head else begin
    return Message(text, subject, at, body, _sentences(body))


def _blank(text: str) -> str:
    """As many signs, and none but white space; lines end where they ended."""
    return "\n".join(" " * len(line) for line in text.split("\n"))


def _end_of_own(text: str, start: int) -> int:
    """Where the person's own words end: at a signature line, or where an earlier message begins."""
    found = (pattern.search(text, start) for pattern in (REPLY_HEAD, SIGNATURE))
    return min([len(text), *(m.start() for m in found if m)])


def _sentences(body: Piece) -> tuple[Piece, ...]:
    own = QUOTED.sub(lambda m: _blank(m.group()), body.text)
    text = NEWLINE.sub(lambda m: _joined(own, m.start()), own)
    out: list[Piece] = []
    for piece in sentences_of(text, at_semicolons=False):
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
    return "\n" if not after.split("\n", 1)[0].strip() or LIST_ITEM.match(after) else " "


def _greeting_apart(piece: Piece, *, first: bool) -> tuple[Piece, ...]:
    """A greeting that runs into the first sentence is a sentence of its own."""
    found = GREETING.match(piece.text) if first else None
    if not found:
        return (piece,)
    cut = len(found.group().rstrip())
    rest = piece.start + found.end()
    return (Piece(piece.text[:cut], piece.start, piece.start + cut), Piece(piece.text[found.end() :], rest, piece.end))
