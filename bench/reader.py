"""How long one reader takes over many texts: `python bench/reader.py NAME TEXTS.json`, NAME as in READERS. Prints seconds.

It stands alone, because each reader is run by the Python of its own environment. Loading is not counted, only reading.
"""

import json
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path


def ringback() -> Callable[[str], object]:
    """Ours, as the terminal uses it."""
    check: Callable[[str], object] = import_module("ringback.api").check
    check("Dear Ms Hale, thank you for Monday.")
    return check


def proselint() -> Callable[[str], object]:
    """Proselint with all its checks, and with its cap on findings lifted: else it would stop after a thousand."""
    import_module("proselint.registry").CheckRegistry().register_many(import_module("proselint.checks").__register__)
    settings = {**import_module("proselint.config").DEFAULT, "max_errors": sys.maxsize}
    tools = import_module("proselint.tools")

    def lint(text: str) -> object:
        return tools.LintFile("letter", text).lint(settings)

    lint("Thank you for Monday.")
    return lint


def cues() -> Callable[[str], object]:
    """Our captions alone: cues with their times, and the words in them without tags."""
    vtt, text_of = import_module("ringback.transcripts.vtt"), import_module("ringback.transcripts.vtt_text").pieces_of

    def read(text: str) -> object:
        return [(cue.start, text_of(cue.text)) for cue in vtt.cues_of(text, "call.vtt").cues]

    read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Hello.\n")
    return read


def transcript() -> Callable[[str], object]:
    """Ours from bytes to turns: the format told, cues, voices, and turns put together."""
    read_it = import_module("ringback.transcripts.read").read_transcript
    read_it(b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Hello.\n", "call.vtt")

    def read(text: str) -> object:
        return read_it(text.encode(), "call.vtt")

    return read


def judged() -> Callable[[str], object]:
    """Ours to the end: who is who, every answer, its measures, and which went badly."""
    judge: Callable[[bytes, str], object] = import_module("ringback.api").judge_transcript
    judge(b"Q: Why us?\nA: I do not know.\n", "call.txt")

    def read(text: str) -> object:
        return judge(text.encode(), "call.vtt")

    return read


def webvtt() -> Callable[[str], object]:
    """webvtt-py: captions with their times, and the words in them without tags."""
    library = import_module("webvtt")

    def read(text: str) -> object:
        return [(caption.start, caption.text, caption.voice) for caption in library.from_string(text).captions]

    read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Hello.\n")
    return read


READERS = {
    "ringback": ringback,
    "proselint": proselint,
    "cues": cues,
    "transcript": transcript,
    "judged": judged,
    "webvtt-py": webvtt,
}


def main(name: str, path: str) -> int:
    """Reads every text once."""
    texts = json.loads(Path(path).read_text("utf-8"))
    read = READERS[name]()
    start = time.perf_counter()
    for text in texts:
        read(text)
    sys.stdout.write(f"{time.perf_counter() - start}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
