"""Whisper's JSON: segments with start, end and text; speakers as WhisperX adds them; whisper.cpp's own keys too.

The segments are decoded one after the other, for two reasons: each is then known by its line, and a file that breaks
off in the middle still gives all that came before.
"""

import json
import math
import re
from bisect import bisect_right

from ringback.model.problem import Problem
from ringback.model.quick import dataclass
from ringback.model.transcript import Transcript, Turn
from ringback.transcripts.source import Source, source_of
from ringback.transcripts.timestamps import loose_time
from ringback.transcripts.turns import settled

_LIST = re.compile(r'(?<!\\)"(?:segments|transcription)"\s{0,99}:\s{0,99}\[')
_BARE = re.compile(r"\s*\[\s*\{")
_BETWEEN = re.compile(r"[\s,]*")
_HINT = 'A segment looks like this: {"start": 1.5, "end": 4.0, "text": "…"}'


def sure(text: str) -> float:
    """How sure it is that this is Whisper's JSON: it is JSON to look at, and has its list of segments."""
    start = text.removeprefix("\ufeff").lstrip()[:1]
    if start == "{":
        return 0.95 if _LIST.search(text) else 0.0
    return 0.9 if start == "[" and _BARE.match(text.removeprefix("\ufeff")) and '"text"' in text else 0.0


def read(text: str, file: str) -> Transcript:
    """The transcript that the segments make. Never raises; segments that cannot be read are told, each by its line."""
    lines = source_of(text, file)
    body = "\n".join(lines.lines)
    match = _LIST.search(body) or _BARE.match(body)
    if match is None:
        return Transcript("whisper", (), (lines.problem(1, "This file has no list of segments.", _HINT),))
    start = match.end() if match.re is _LIST else body.index("[") + 1
    listing = _Listing(lines, body)
    turns, problems = listing.read(start)
    return Transcript("whisper", settled(turns), tuple(problems))


class _Listing:
    """One JSON text whose items are decoded from a place on."""

    def __init__(self, source: Source, body: str) -> None:
        self.source, self.body = source, body
        self.decoder = json.JSONDecoder()
        self.starts = [0, *(m.end() for m in re.finditer("\n", body))]

    def line(self, at: int) -> int:
        return bisect_right(self.starts, at)

    def read(self, at: int) -> tuple[list[Turn], list[Problem]]:
        turns: list[Turn] = []
        problems: list[Problem] = []
        while True:
            gap = _BETWEEN.match(self.body, at)
            at = gap.end() if gap else at
            if self.body.startswith("]", at):
                return turns, problems
            try:
                item, end = self.decoder.raw_decode(self.body, at)
            except (ValueError, RecursionError) as error:  # a number of thousands of digits is a ValueError too
                place = error.pos if isinstance(error, json.JSONDecodeError) else at
                return turns, [*problems, self._broken(min(place, len(self.body)))]
            said = _segment(item, self.line(at))
            if said is None:
                problems.append(
                    self.source.problem(self.line(at), "This segment has no text, so it was left out.", _HINT)
                )
            else:
                turns += said
            at = end

    def _broken(self, at: int) -> Problem:
        line = self.line(at)
        message = "The file breaks off or goes wrong here. What stands before it was read."
        hint = "Export it again if you can, or close the brackets by hand."
        return self.source.problem(line, message, hint, at - self.starts[line - 1] + 1)


def _segment(item: object, line: int) -> list[Turn] | None:
    """The turns of one segment: one, or one for each change of voice among its words. None where it has no text."""
    if not isinstance(item, dict) or not isinstance(item.get("text"), str):
        return None
    words = [word for entry in _list(item.get("words")) if (word := _word(entry)) is not None]
    if len({word.speaker for word in words if word.speaker}) > 1:
        return _by_voice(words, line)
    start, end = _span(item)
    if start is None and words:
        start, end = words[0].start, words[-1].end
    speaker = _speaker(item) or next((word.speaker for word in words if word.speaker), "")
    return [Turn(_clean(item["text"]), speaker, start, _after(start, end), line)]


@dataclass(frozen=True)
class _Word:
    text: str
    speaker: str
    start: float | None
    end: float | None


def _word(entry: object) -> _Word | None:
    if not isinstance(entry, dict):
        return None
    text = entry.get("word", entry.get("text"))
    start, end = _span(entry)
    return _Word(_clean(text.strip()), _speaker(entry), start, end) if isinstance(text, str) else None


def _by_voice(words: list[_Word], line: int) -> list[Turn]:
    """A word without a speaker, such as a number that could not be aligned, belongs to the voice before it."""
    groups: list[list[_Word]] = []
    for word in words:
        if groups and word.speaker in ("", groups[-1][0].speaker):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [_spoken(group, line) for group in groups]


def _spoken(words: list[_Word], line: int) -> Turn:
    start = next((word.start for word in words if word.start is not None), None)
    end = next((word.end for word in reversed(words) if word.end is not None), None)
    return Turn(" ".join(word.text for word in words), words[0].speaker, start, _after(start, end), line)


def _span(item: dict[object, object]) -> tuple[float | None, float | None]:
    """Start and end in seconds, from whichever keys the program used."""
    if isinstance(offsets := item.get("offsets"), dict):
        start, end = _number(offsets.get("from")), _number(offsets.get("to"))
        return (None if start is None else start / 1000, None if end is None else end / 1000)
    if isinstance(stamps := item.get("timestamps"), dict):
        return _number(stamps.get("from")), _number(stamps.get("to"))
    return _number(item.get("start")), _number(item.get("end"))


def _speaker(item: dict[object, object]) -> str:
    speaker = item.get("speaker", item.get("speaker_id"))
    if isinstance(speaker, int) and not isinstance(speaker, bool):
        return f"Speaker {speaker}" if abs(speaker) < 1_000_000 else ""
    return " ".join(_clean(speaker).split()) if isinstance(speaker, str) else ""


def _number(value: object) -> float | None:
    """Seconds, from a number or a written time; None for what is no time: text, truth values, less than nothing, infinity."""
    if isinstance(value, str):
        return loose_time(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if 0 <= value < 1e9 and math.isfinite(value) else None


def _clean(text: str) -> str:
    """A text without halves of signs: JSON can spell them ("\\ud83d"), but nobody can print them."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _after(start: float | None, end: float | None) -> float | None:
    return None if end is None or (start is not None and end < start) else end


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
