"""The text of one WebVTT cue: who says which words. Tokens and tree follow the specification's cue text parsing rules."""

import html
import re
from dataclasses import field

from ringback.model.quick import dataclass
from ringback.transcripts.timestamps import SPACE, strict_time

_TAG = re.compile(r"<([^>]*)(?:>|$)")
"""Every tag, of whatever kind, runs to the next ">" or to the end of the text; a "<" inside it is an ordinary sign."""

_NAME = re.compile(r"([^ \t\n\f\r.]*)((?:\.[^ \t\n\f\r.]*)*)(.*)", re.DOTALL)
"""Within a start tag: its name, its classes, and from the first white space on its annotation."""

_KNOWN = frozenset(["c", "i", "b", "u", "ruby", "rt", "v", "lang"])


@dataclass(frozen=True)
class Piece:
    """Words of one voice inside a cue."""

    text: str
    voice: str | None = None
    """The name that the voice tag gives, empty where the tag gives none; None outside every voice tag."""
    at: float | None = None
    """Seconds of the last timestamp tag before the words, where there is one."""


@dataclass
class _Tree:
    """The open tags while a cue text is read, and what was said so far."""

    open: list[tuple[str, str | None]] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    at: float | None = None

    def say(self, raw: str) -> None:
        tag, voice = self.open[-1] if self.open else ("", None)
        if raw and tag != "rt":  # what stands in rt tells how the word before is read: it is not said again
            self.pieces.append(Piece(unescaped(raw), voice, self.at))

    def start(self, content: str) -> None:
        match = _NAME.fullmatch(content)
        name = match[1] if match else ""
        within, voice = self.open[-1] if self.open else ("", None)
        if name not in _KNOWN or (name == "rt" and within != "ruby"):
            return  # the tag is passed over; the words in it stay
        if name == "v" and match:
            voice = " ".join(unescaped(match[3]).split())
        self.open.append((name, voice))

    def end(self, name: str) -> None:
        within = self.open[-1][0] if self.open else ""
        if within and within == name:
            self.open.pop()
        elif name == "ruby" and within == "rt":
            del self.open[-2:]


def pieces_of(text: str) -> tuple[Piece, ...]:
    """The pieces of a cue text, in order; neighbours of one voice are one piece. Linear in the length of the text."""
    tree, last = _Tree(), 0
    for match in _TAG.finditer(text):
        tree.say(text[last : match.start()])
        last = match.end()
        content = match[1]
        if content.startswith("/"):
            tree.end(content[1:])
        elif content[:1].isascii() and content[:1].isdigit():
            tree.at = _tag_time(content) or tree.at
        else:
            tree.start(content)
    tree.say(text[last:])
    return _merged(tree.pieces)


def unescaped(text: str) -> str:
    """A text with its character references resolved as HTML does it."""
    if "&" not in text:
        return text
    try:
        return html.unescape(text)
    except ValueError:  # a reference of thousands of digits: no sign has such a number
        return text


def _tag_time(content: str) -> float | None:
    found = strict_time(content.strip(SPACE))
    return found[0] if found and found[1] == len(content.strip(SPACE)) else None


def _merged(pieces: list[Piece]) -> tuple[Piece, ...]:
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and groups[-1][0].voice == piece.voice:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return tuple(Piece("".join(p.text for p in group), group[0].voice, group[0].at) for group in groups)
