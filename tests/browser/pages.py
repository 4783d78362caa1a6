"""What several journeys do: open an example, tell a story, and ask axe about what is on the screen."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Locator, Page

EXAMPLES = {
    "phone": "A call came out of the blue, in the middle of a crisis",
    "panel": "A panel six hours away, and a thin answer",
    "stage": "A first stage went wrong, and the second is booked",
    "frowns": "They kept frowning",
    "promise": "A promised call, four days late",
}
PANEL = (
    "A panel of three, in person. They asked how I plan a budget and I froze and had no answer at all. "
    "The one in the middle frowned after every answer. Nobody said what comes next."
)
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
ASK = (
    "(only) => axe.run(document, {resultTypes: ['violations'], preload: false, ...(only ? {runOnly: [only]} : {})})"
    ".then((told) => told.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`))"
)


def heading(page: Page) -> Locator:
    """What the page is about."""
    return page.get_by_role("heading", level=1)


def open_example(page: Page, name: str) -> int:
    """Opens one of the examples from the first page; returns the key of its interview."""
    page.goto("/")
    page.get_by_role("button", name=EXAMPLES[name]).click()
    page.wait_for_url("**/interviews/**")
    return key_of(page)


def key_of(page: Page) -> int:
    """The key of the interview that the page is about."""
    return int(page.url.split("/interviews/")[1].split("/")[0])


def to_the_opportunity(page: Page) -> None:
    """From a page of an interview to everything at that employer."""
    page.locator("main a[href^='/opportunities/']").first.click()
    page.wait_for_url("**/opportunities/*/**")


def tell_of_the_panel(page: Page) -> int:
    """Tells of a panel that went badly, as far as the assessment; returns the key of the interview."""
    page.goto("/debrief/")
    page.get_by_label("What happened?").fill(PANEL)
    page.get_by_role("radio", name="In person").check()
    for label, answer in {"Employer": "Halden Foods", "The job": "buyer", "Who you spoke with": "Ms Ortega"}.items():
        page.get_by_label(label, exact=True).fill(answer)
    page.get_by_label("Your name", exact=True).fill("Sam Lee")
    page.get_by_role("button", name="How bad was it?").click()
    page.wait_for_url("**/interviews/*/?*")
    return key_of(page)


def complaints(page: Page, only: str = "") -> list[str]:
    """Everything that axe finds on the page as it is now, each with the elements; or what one of its rules finds."""
    if not page.evaluate("!!window.axe"):
        page.evaluate(AXE)
    return [f"{page.url} at {page.viewport_size}: {found}" for found in page.evaluate(ASK, only)]
