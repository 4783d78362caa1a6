"""A real server in a process of its own, and a real browser. Without a browser these tests say so; under CI they fail."""

import os
import re
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, ViewportSize, expect, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIETLY = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 15_000
"""Milliseconds until a page counts as not coming: a busy machine may take several seconds for one answer."""
PHONE: ViewportSize = {"width": 360, "height": 740}
READY = re.compile(r"Ringback is at http://")
PASSPHRASE = "three calm words"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a browser nothing here can be run, and that is said once, plainly."""
    if CHROMIUM or os.environ.get("CI") == "true":
        return
    here = Path(__file__).parent
    for item in items:
        if here in Path(item.path).parents:
            item.add_marker(
                pytest.mark.skip(
                    reason="no Chromium here: the pages were not tried in a browser (apt-get install chromium)"
                )
            )


class Served:
    """`ringback serve` with a folder of its own; it can be stopped and started again on the same port.

    With a passphrase it answers as in a home network, at an address of this machine that counts as one of a network.
    """

    def __init__(self, folder: Path, passphrase: str = "") -> None:
        self.folder, self.port, self.passphrase = folder, free_port(), passphrase
        self.host = "127.0.0.2" if passphrase else "127.0.0.1"
        self.process: subprocess.Popen[str] | None = None
        self.said: list[str] = []

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://{self.host}:{self.port}"

    def start(self) -> None:
        """Starts it and waits until it says where it is. What it says later is kept, so that a fault does not pass unseen."""
        env = {k: v for k, v in os.environ.items() if not k.startswith(("RINGBACK_", "DJANGO_"))}
        more = {"RINGBACK_HOME": str(self.folder)} | (
            {"RINGBACK_PASSPHRASE": self.passphrase} if self.passphrase else {}
        )
        command = [sys.executable, "-m", "ringback", "serve", "--host", self.host, "--port", str(self.port)]
        self.process = subprocess.Popen(
            command, env=env | more, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        out = self.process.stdout
        assert out
        for line in out:
            self.said.append(line)
            if READY.search(line):
                threading.Thread(target=lambda: self.said.extend(out), daemon=True).start()
                return
        raise AssertionError(f"the server did not start: {''.join(self.said)}")

    def stop(self) -> None:
        """Stops it as Ctrl+C would."""
        if self.process:
            self.process.terminate()
            self.process.wait(10)
            self.process = None


def free_port() -> int:
    """A port that nobody uses."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
    return port


@pytest.fixture(scope="session")
def set_up_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One server for all: a start takes longer than most journeys."""
    server = Served(tmp_path_factory.mktemp("home") / "ringback")
    server.start()
    yield server
    server.stop()


@pytest.fixture
def served(set_up_once: Served, _playwright: Playwright) -> Iterator[Served]:
    """A server with an empty record book: what the journey before left is erased, as anybody can erase it."""
    if not set_up_once.process:
        set_up_once.start()
    set_up_once.said.clear()
    erase(_playwright, set_up_once.address)
    yield set_up_once
    assert not any("Traceback" in line for line in set_up_once.said), "".join(set_up_once.said)


def erase(playwright: Playwright, address: str) -> None:
    """Types the word on the page that erases everything."""
    asking = playwright.request.new_context(base_url=address)
    token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', asking.get("/settings/erase/").text())
    assert token
    answer = asking.post("/settings/erase/", form={"csrfmiddlewaretoken": token[1], "word": "erase"})
    assert "Everything is erased" in answer.text()
    asking.dispose()


@pytest.fixture(scope="module")
def at_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server that is open to the home network, behind a passphrase."""
    server = Served(tmp_path_factory.mktemp("house") / "ringback", passphrase=PASSPHRASE)
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def _playwright() -> Iterator[Playwright]:
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as made:
        yield made


@pytest.fixture(scope="session")
def browser(_playwright: Playwright) -> Iterator[Browser]:
    """Debian's Chromium."""
    if not CHROMIUM:
        pytest.fail("no Chromium: apt-get install chromium")
    made = _playwright.chromium.launch(executable_path=CHROMIUM, args=QUIETLY)
    yield made
    made.close()


def a_phone(browser: Browser, address: str, **more: Any) -> BrowserContext:
    """A small phone in Berlin."""
    settings: dict[str, Any] = {"viewport": PHONE, "has_touch": True, "locale": "en-GB", "timezone_id": "Europe/Berlin"}
    context: BrowserContext = browser.new_context(base_url=address, **settings | more)
    context.set_default_timeout(PATIENCE)
    return context


@pytest.fixture
def phone(browser: Browser, served: Served) -> Iterator[Page]:
    """A phone that shows the first page. An error in a script fails the test, and so does a request to anywhere else."""
    context = a_phone(browser, served.address)
    page = context.new_page()
    errors: list[str] = []
    asked: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    context.on("request", lambda request: asked.append(request.url))
    page.goto("/")
    yield page
    context.close()
    assert errors == []
    assert asked
    assert [url for url in asked if not url.startswith((f"{served.address}/", "data:"))] == []


@pytest.fixture
def scriptless(browser: Browser, served: Served) -> Iterator[Page]:
    """A phone whose browser runs no scripts, on the first page."""
    context = a_phone(browser, served.address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    yield page
    context.close()
