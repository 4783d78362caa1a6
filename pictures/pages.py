"""The pages as pictures: `python -m pictures.pages`, and part of `make docs`. It needs Debian's Chromium, and says so without it.

Everything is shown at one moment, that of the first example, so that a picture changes only where a page has changed. Letters
are those of the machine it is made on, for the pages bring no fonts.
"""

import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from unittest.mock import patch

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

FOLDER = Path(__file__).parents[1] / "docs" / "pictures" / "pages"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
NOBODY = "no Chromium here: the pictures of the pages stay as they are (apt-get install chromium)"
NOW = datetime(2026, 11, 17, 9, 23, tzinfo=UTC)
"""The moment of the first example."""
PHONE: ViewportSize = {"width": 360, "height": 740}
WIDE: ViewportSize = {"width": 1280, "height": 800}
CALL, LETTER, PROMISE = "distracted-phone-screen", "furrowed-brows", "promised-call-day-four"
OTHERS = (
    ("Halden Foods", "buyer", "wish", "Ask Ana who decides", "2026-11-19"),
    ("Kessler Werke", "shift planner", "applied", "Ring the front desk", "2026-11-17"),
    ("Oakfield Depot", "", "waiting", "Look again", "2026-11-24"),
)
"""Employer, job, column, the next step and its day, of jobs that go on meanwhile."""
WAYS = {
    "today": "/",
    "debrief": "/interviews/{call}/debrief/",
    "assessment": "/interviews/{call}/",
    "cockpit": "/interviews/{call}/call/",
    "draft": "/interviews/{letter}/words/second_chance/email/",
    "board": "/board/",
}
"""Name of a picture → the page."""


@contextmanager
def served() -> Iterator[str]:
    """The pages with an empty record book, at one moment that does not pass. Gives the address."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RINGBACK_HOME"] = folder
        from ringback.web.serving import in_this_context, prepare

        prepare()
        logging.getLogger("waitress").setLevel(logging.ERROR)
        from django.core.wsgi import get_wsgi_application
        from waitress.server import create_server

        with patch("django.utils.timezone.now", lambda: NOW):
            server = create_server(
                in_this_context(get_wsgi_application()), host="127.0.0.1", port=0, threads=6, ident=None
            )
            Thread(target=server.run, daemon=True).start()
            yield f"http://127.0.0.1:{server.effective_port}"
            server.close()


def fill(page: Page) -> dict[str, int]:
    """A record book as it may look on a bad morning: three examples, and three other jobs. Gives the keys of two interviews."""
    page.goto("/settings/")
    page.get_by_label("Your time zone").fill("Europe/Berlin")
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url("**/settings/?*")
    keys = {name: begin(page, name) for name in (PROMISE, LETTER, CALL)}
    for employer, role, stage, step, by in OTHERS:
        page.goto("/board/new/")
        page.get_by_label("Employer").fill(employer)
        page.get_by_label("The job").fill(role)
        page.locator("[name=stage]").select_option(stage)
        page.get_by_label("What will you do next?").fill(step)
        page.get_by_label("By when?").fill(by)
        page.get_by_role("button", name="Add it").click()
        page.wait_for_url("**/opportunities/**")
    return {"call": keys[CALL], "letter": keys[LETTER]}


def begin(page: Page, example: str) -> int:
    """Opens an example; returns the key of its interview."""
    token = page.locator("input[name=csrfmiddlewaretoken]").first.input_value()
    answer = page.request.post("/example/", form={"csrfmiddlewaretoken": token, "example": example})
    return int(answer.url.split("/interviews/")[1].split("/")[0])


def show(browser: Browser, address: str, path: str, size: ViewportSize, dark: bool = False) -> bytes:
    """One page, as it looks when it is opened."""
    context = browser.new_context(
        base_url=address, viewport=size, device_scale_factor=1, color_scheme="dark" if dark else "light",
        reduced_motion="reduce", locale="en-GB", timezone_id="Europe/Berlin", service_workers="block",
    )  # fmt: skip
    page = context.new_page()
    page.clock.install(time=NOW)
    page.goto(path, wait_until="load")
    page.evaluate("document.activeElement.blur()")
    made = page.screenshot(animations="disabled", scale="css")
    context.close()
    return made


def pages() -> dict[str, bytes]:
    """Every picture under the name of its file. Asks for a browser."""
    with served() as address, sync_playwright() as made:
        browser = made.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        first = browser.new_context(base_url=address, viewport=PHONE)
        keys = fill(first.new_page())
        first.close()
        ways = {name: path.format(**keys) for name, path in WAYS.items()}
        found = {f"{name}.png": show(browser, address, path, PHONE) for name, path in ways.items()}
        found["board-wide.png"] = show(browser, address, ways["board"], WIDE)
        found["cockpit-dark.png"] = show(browser, address, ways["cockpit"], PHONE, dark=True)
        browser.close()
    return found


NAMES = frozenset({*(f"{name}.png" for name in WAYS), "board-wide.png", "cockpit-dark.png"})
"""Every picture that is made here."""


def main() -> int:
    """Writes them."""
    if not CHROMIUM:
        sys.stdout.write(f"{NOBODY}\n")
        return 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, data in pages().items():
        (FOLDER / name).write_bytes(data)
        sys.stdout.write(f"docs/pictures/pages/{name:22}{len(data) / 1024:7.1f} KB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
