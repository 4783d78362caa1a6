"""Fuzzes the readers of transcripts with a dictionary: `make fuzz`, or `python -m bench.fuzz GROUP SECONDS`. Needs atheris.

`python -m bench.fuzz GROUP FILE` reads one file again, such as an input that was kept, and needs no atheris.

Why beside Hypothesis: atheris watches which lines a text reaches and grows it from there, with the words of the formats at
hand. What it finds is kept as a test in `tests/transcripts/test_fuzz.py`; the fuzzing itself is no part of `make test`.
"""

import re
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples" / "transcripts"
KEPT = ROOT / "out" / "fuzz"
"""Where an input that raised something is kept; git passes it over."""
DONE = re.compile(r"^stat::number_of_executed_units: (\d+)", re.M)
GROUPS = {
    "captions": ("vtt", "srt", "sbv", "teams_vtt", "zoom_vtt"),
    "plain": ("named", "notes", "otter"),
    "whisper": ("whisper",),
    "bytes": (),
}
"""Readers that share a dictionary; `bytes` goes through the front door, documents too."""
WORDS = {
    "captions": r"WEBVTT|WEBVTT - x|NOTE|STYLE|REGION|00:00:01.000 --> 00:00:02.000|-->|00:00:01,000|0:00:01.000,0:00:02.000"
    r"|<v Anna>|</v>|<v|<c.x>|<00:00:01.000>|&amp;|&lt;|&#x|align:start|position:10%|line:-1|region:a|id:a"
    r"|\xef\xbb\xbf|\x0d\x0a|\x0a\x0a|1\x0a|Anna: |99:99:99.999",
    "plain": r"Q: |A: |Anna: |[00:01]|(00:00:01)|Anna  0:01\x0a|Speaker 1|Interviewer: |Me: "
    r"|?|...|\x0a\x0a|- |\xe2\x80\x94|\xe2\x80\xa8",
    "whisper": r"{|}|[|]|\"segments\":|\"text\":|\"start\":|\"end\":|\"words\":|1e999|-1|null|true|\"speaker\":",
    "bytes": r"PK\x03\x04|word/document.xml|<w:p>|<w:t>|\xff\xfe|\xfe\xff|\x00|WEBVTT|-->|Q: ",
}
"""The dictionary of each group, as libFuzzer writes bytes; a bar stands between two entries."""


def target(group: str) -> Any:
    """What is fuzzed: every reader of the group, or the front door."""
    read = import_module("ringback.transcripts.read")

    def once(data: bytes) -> None:
        if group == "bytes":
            read.read_transcript(data, "fuzz")
            return
        text = data.decode("utf-8", "replace")
        for name in GROUPS[group]:
            reader = read.TEXT_READERS[name]
            if not 0 <= reader.sure(text) <= 1:
                raise AssertionError(f"{name} is surer than sure")
            if not isinstance(reader.read(text, "fuzz").turns, tuple):
                raise AssertionError(f"{name} gives no turns")

    return once


def fuzz(group: str, seconds: str, folder: Path) -> None:
    """Fuzzes one group; atheris ends the process itself, with a trace where something is raised."""
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=["ringback.transcripts"]):
        once = target(group)
    words, corpus = folder / "words", folder / "corpus"
    words.write_text("".join(f'"{w}"\n' for w in WORDS[group].split("|")), "utf-8")
    corpus.mkdir()
    for path in EXAMPLES.glob("interview.*" if group == "captions" else "*"):
        if path.suffix not in (".py", ".md"):
            (corpus / path.name).write_bytes(path.read_bytes()[:2000])
    options = [
        f"-dict={words}",
        f"-max_total_time={seconds}",
        f"-artifact_prefix={KEPT}/",
        "-max_len=4000",
        "-timeout=10",
        "-verbosity=0",
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], *options, str(corpus)], once)
    atheris.Fuzz()


def main(group: str, seconds: str) -> int:
    """Fuzzes one group for so many seconds, in a process of its own, and says what came of it. 1 where something was raised.

    Why a process: atheris ends the one it runs in on the spot, and nobody would be left to clear up and to tell.
    """
    if not seconds.isdigit():
        target(group)(Path(seconds).read_bytes())
        say(f"{seconds}: read, and nothing was raised.")
        return 0
    say(f"{group}: fuzzing for {seconds} s …")
    KEPT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "bench.fuzz", group, seconds, folder]
        ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    done = DONE.search(ran.stdout)
    if ran.returncode or done is None:
        say(ran.stdout[-4000:])
        say(f"{group}: something was raised; the lines above say what. The input is kept in {KEPT.relative_to(ROOT)}/.")
        return 1
    say(f"{group}: {int(done[1]):,} inputs, and nothing was raised.")
    return 0


def say(text: str) -> None:
    """One line."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    if len(sys.argv) == 4:
        fuzz(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
    elif len(sys.argv) == 3:
        sys.exit(main(*sys.argv[1:]))
    else:
        sys.exit(f"Give a group ({', '.join(GROUPS)}) and how many seconds, or a file to read again.")
