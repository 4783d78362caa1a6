"""`ringback serve`, as a process of its own: quick, small, this machine alone, and with the library that it was given."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

from ringback.web.serving import in_this_context


def a_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def environment(home: Path, **more: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("RINGBACK_") and k != "DJANGO_SETTINGS_MODULE"}
    return kept | {"RINGBACK_HOME": str(home)} | more


def command(port: int, *more: str) -> list[str]:
    return [sys.executable, "-m", "ringback", "serve", "--port", str(port), *more]


def get(port: int, path: str = "/", host: str = "127.0.0.1", at: str = "127.0.0.1") -> tuple[int, str]:
    line = HTTPConnection(at, port, timeout=20)
    line.putrequest("GET", path, skip_host=True)
    line.putheader("Host", f"{host}:{port}")
    line.endheaders()
    answer = line.getresponse()
    return answer.status, answer.read().decode()


@contextmanager
def served(home: Path, at: str = "127.0.0.1", **variables: str) -> Iterator[tuple[int, float, int]]:
    """Port, CPU seconds until the first page was there, and the process."""
    port = a_port()
    process = subprocess.Popen(
        command(port, "--host", at),
        env=environment(home, **variables),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        for _ in range(600):
            try:
                get(port, at=at)
                break
            except OSError:
                assert process.poll() is None, process.stdout.read().decode() if process.stdout else ""
                time.sleep(0.05)
        yield port, cpu_seconds(process.pid), process.pid
    finally:
        process.terminate()
        process.wait(20)
        if process.stdout:
            process.stdout.close()


def cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_mib(pid: int) -> float:
    line = next(x for x in Path(f"/proc/{pid}/status").read_text().splitlines() if x.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which it was started once."""
    folder = tmp_path_factory.mktemp("served") / "book"
    with served(folder) as (port, _, _):
        assert get(port)[0] == 200
    return folder


def test_the_first_start_makes_its_folder_for_nobody_else(home: Path) -> None:
    assert {"key", "ringback.sqlite3", "static", "version"} <= {p.name for p in home.iterdir()}
    assert home.stat().st_mode & 0o077 == 0
    assert (home / "key").stat().st_mode & 0o077 == 0
    assert (home / "ringback.sqlite3").stat().st_mode & 0o077 == 0


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads /proc")
def test_a_further_start_is_quick_and_small(home: Path) -> None:
    with served(home) as (_, seconds, pid):
        # Measured against Django's own start, which takes 0.4 s on an idle machine: a busy one decides nothing here.
        assert seconds < 3 * seconds_for_django(home)
        assert resident_mib(pid) < 100


def seconds_for_django(home: Path) -> float:
    """CPU seconds that Django takes to be ready, without a page."""
    more = {"RINGBACK_SECRET_KEY": "only-for-tests", "DJANGO_SETTINGS_MODULE": "ringback.web.settings"}
    before = os.times()
    subprocess.run([sys.executable, "-c", "import django; django.setup()"], env=environment(home, **more), check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def test_on_this_machine_alone_another_name_is_refused(home: Path) -> None:
    with served(home) as (port, _, _):
        assert get(port, host="evil.example")[0] == 400
        assert get(port, host="localhost")[0] == 200


def test_a_port_that_is_taken_is_said_and_ends_with_two(home: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = subprocess.run(command(port), env=environment(home), capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert f"Something else uses port {port} already" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_library_of_ones_own_holds_in_every_thread(home: Path, tmp_path: Path) -> None:
    ours = Path(__file__).parents[2] / "src" / "ringback" / "library" / "plays" / "wait.yaml"
    (tmp_path / "plays").mkdir()
    text = ours.read_text("utf-8").replace("title: Wait, with a date to look again", "title: Sit on your hands")
    (tmp_path / "plays" / "wait.yaml").write_text(text, "utf-8")
    with served(home, RINGBACK_LIBRARY=str(tmp_path)) as (port, _, _):
        for _ in range(8):
            status, page = get(port, "/library/plays/wait/")
            assert (status, "Sit on your hands" in page) == (200, True)


def test_one_request_sets_nothing_for_the_next() -> None:
    from contextvars import ContextVar

    mark: ContextVar[str] = ContextVar("mark", default="")
    mark.set("from the start")
    seen: list[str] = []

    def application(environ: object, begin: object) -> list[bytes]:
        seen.append(mark.get())
        mark.set("from a request")
        return []

    pages = in_this_context(application)
    mark.set("from elsewhere")
    pages({}, None)
    pages({}, None)
    assert seen == ["from the start", "from the start"]


def test_the_home_network_opens_with_a_passphrase_and_its_own_names_only(home: Path) -> None:
    words = {"RINGBACK_PASSPHRASE": "three calm words", "RINGBACK_HOSTS": "kitchen.local"}
    at = "127.0.0.2"  # an address of this machine that counts as one of a network
    with served(home, at, **words) as (port, _, _):
        assert get(port, "/board/", at, at)[0] == 302
        assert "Passphrase" in get(port, "/passphrase/", at, at)[1]
        assert get(port, "/passphrase/", "kitchen.local", at)[0] == 200
        assert get(port, "/passphrase/", "evil.example", at)[0] == 400


def test_the_home_network_stays_shut_without_a_passphrase(tmp_path: Path) -> None:
    done = subprocess.run(
        command(a_port(), "--host", "0.0.0.0"),
        env=environment(tmp_path / "book"), capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 2
    assert "There is no passphrase yet" in done.stderr


def start(home: Path, *more: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """A start that is not meant to last."""
    env = environment(home, **variables)
    return subprocess.run(command(a_port(), *more), env=env, capture_output=True, text=True, timeout=60)


def test_a_folder_that_cannot_be_one_is_said_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "book").write_text("a file")
    done = start(tmp_path / "book")
    assert done.returncode == 2
    assert f"Ringback cannot keep its record book in {tmp_path / 'book'}" in done.stderr
    assert "RINGBACK_HOME" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_record_book_that_is_broken_is_left_as_it_is(tmp_path: Path) -> None:
    book = tmp_path / "ringback.sqlite3"
    book.write_bytes(b"no database at all" * 100)
    done = start(tmp_path)
    assert done.returncode == 2
    assert "Do not delete it" in done.stderr
    assert "Traceback" not in done.stderr
    assert book.read_bytes() == b"no database at all" * 100


def test_a_start_by_make_is_answered_in_its_own_words(home: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = subprocess.run(
            command(port), env=environment(home, MAKELEVEL="1"), capture_output=True, text=True, timeout=60
        )
    assert done.returncode == 2
    assert f"Try: make run PORT={port + 1}" in done.stderr


def test_make_run_starts_at_the_port_that_is_named() -> None:
    root = Path(__file__).parents[2]
    for more, port in ((["PORT=8123"], 8123), ([], 8000)):
        said = subprocess.run(["make", "-n", "run", *more], cwd=root, capture_output=True, text=True, check=True).stdout
        assert f"ringback serve --port {port}\n" in said
