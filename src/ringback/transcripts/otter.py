"""Otter's text export: "Name  0:05" over the words, sometimes a summary above all and a line of its own below."""

from ringback.model.transcript import Transcript
from ringback.transcripts.headed import first_of, headers_in, turns_under_headers
from ringback.transcripts.source import left_out, source_of
from ringback.transcripts.turns import from_beginning, settled
from ringback.transcripts.vtt import is_vtt

FOOTER = "transcribed by https://otter.ai"


def sure(text: str) -> float:
    """How sure it is that this is Otter's text, from its headers: two are enough, its last line alone nearly."""
    if is_vtt(text):
        return 0.0
    headers = headers_in(source_of(text, "").lines)
    signed = FOOTER in text.lower()
    named = sum(header.name != "" for _, header in headers)
    if not headers:
        return 0.0
    if signed:
        return 0.97
    return 0.85 if named >= 2 or len(headers) >= 4 else 0.5


def read(text: str, file: str) -> Transcript:
    """The transcript under the headers of a text. Never raises; what stands above them is told where it is speech."""
    source = source_of(text, file)
    turns = from_beginning(settled(turns_under_headers(source, _of_the_program)))
    return Transcript("otter", turns, left_out(source, first_of(source.lines)))


def _of_the_program(line: str) -> bool:
    return FOOTER in line.lower()
