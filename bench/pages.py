"""What a page costs with 500 opportunities in the record book: `python -m bench.pages`.

CPU milliseconds are of this process alone, the best of several; bytes are what goes over the line, compressed; memory is that of
a server that has answered each page once and then waits.
"""

import gzip
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

OPPORTUNITIES = 500
TRIES = 15
READY = re.compile(r"http://127\.0\.0\.1:(\d+)/")


def fill() -> int:
    """500 opportunities, each with an interview and all that hangs on it; returns the last one's key."""
    from tests.web.builders import a_case, an_interview

    from ringback.web.judging import judge, note
    from ringback.web.middleware import me
    from ringback.web.records.models import Interview, PlannedStep
    from ringback.web.records.stages import Stage

    case, owner, stages = a_case(), me(), list(Stage)
    first = an_interview(owner, case)
    steps = list(PlannedStep.objects.filter(interview=first))
    judgement = judge(first)[1]
    for n in range(OPPORTUNITIES - 1):
        talk = an_interview(owner, case, judged=False, stage=stages[n % len(stages)])
        Interview.objects.filter(pk=talk.pk).update(
            first_move=first.first_move,
            window_opens=first.window_opens,
            window_closes=first.window_closes,
            judged_at=first.judged_at,
        )
        for step in steps:
            step.pk, step.interview = None, talk
        PlannedStep.objects.bulk_create(steps)
    note(first, judgement)
    return first.opportunity_id


def best(run: Callable[[], object]) -> float:
    """CPU milliseconds of the best of several runs."""
    took = []
    for _ in range(TRIES):
        began = time.process_time()
        run()
        took.append(time.process_time() - began)
    return min(took) * 1000


def requests(pages: dict[str, str]) -> None:
    """CPU time of each page."""
    from django.test import Client

    client: Client = Client(REMOTE_ADDR="127.0.0.1", SERVER_NAME="127.0.0.1")
    for name, path in pages.items():
        answer = client.get(path)
        assert answer.status_code == 200, (path, answer.status_code)
        cpu = best(lambda path=path: client.get(path))  # type: ignore[misc]
        print(f"{name:12} {cpu:6.1f} CPU ms   {len(gzip.compress(answer.content)) / 1024:5.1f} kB compressed")


def served(folder: Path, pages: dict[str, str]) -> None:
    """A real server: seconds until its first page, weight of a first load, memory at rest."""
    command = [sys.executable, "-m", "ringback", "serve", "--port", "8765"]
    began = time.perf_counter()
    process = subprocess.Popen(
        command, env=os.environ | {"RINGBACK_HOME": str(folder)}, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    try:
        next(line for line in process.stdout if READY.search(line))
        page, weight = _fetch("/")
        print(f"first page {time.perf_counter() - began:6.2f} s after the process starts")
        for path in sorted(set(re.findall(r'(?:src|href)="(/static/[^"]+)"', page))):
            weight += _fetch(path)[1]
        print(f"first load {weight / 1024:6.1f} kB over the line, fonts none")
        for path in pages.values():
            _fetch(path)
        print(f"memory     {_resident(process.pid):6.1f} MiB at rest")
    finally:
        process.terminate()
        process.wait(10)


def _fetch(path: str) -> tuple[str, int]:
    asked = urllib.request.Request(f"http://127.0.0.1:8765{path}", headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(asked) as answer:
        body = answer.read()
        plain = gzip.decompress(body) if answer.headers.get("Content-Encoding") == "gzip" else body
    return plain.decode("utf-8", "replace"), len(body)


def _resident(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text("ascii")
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else float("nan")


def main() -> int:
    """All of it, in a folder that is thrown away."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "ringback"
        os.environ["RINGBACK_HOME"] = str(folder)
        from ringback.web.serving import prepare

        prepare()
        job = fill()
        pages = {"Today": "/", "Board": "/board/", "Opportunity": f"/opportunities/{job}/"}
        requests(pages)
        served(folder, pages)
    return 0


if __name__ == "__main__":
    sys.exit(main())
