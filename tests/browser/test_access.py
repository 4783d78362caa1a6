"""Axe finds nothing on any page, in either scheme and three widths; everything can be reached by keys."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Served
from tests.browser.pages import complaints, open_example

WIDTHS = (360, 768, 1280)
PATHS = (
    "/",
    "/debrief/",
    "/board/",
    "/library/",
    "/settings/",
    "/interviews/{pk}/",
    "/interviews/{pk}/debrief/",
    "/interviews/{pk}/call/",
    "/interviews/{pk}/words/second_chance/call_script/",
    "/opportunities/{job}/",
)


@pytest.fixture(params=["light", "dark"])
def looked_at(request: pytest.FixtureRequest, browser: Browser, served: Served) -> Iterator[Page]:
    """A browser in one of the two schemes."""
    context = browser.new_context(base_url=served.address, color_scheme=request.param, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_axe_finds_nothing(looked_at: Page) -> None:
    pk = open_example(looked_at, "phone")
    found = []
    for path in PATHS:
        for width in WIDTHS:
            looked_at.set_viewport_size({"width": width, "height": 800})
            answer = looked_at.goto(path.format(pk=pk, job=1))
            assert answer, path
            assert answer.status == 200, (path, answer.status)
            found += complaints(looked_at)
    assert found == []


def test_nothing_is_wider_than_a_small_phone(looked_at: Page) -> None:
    pk = open_example(looked_at, "phone")
    looked_at.set_viewport_size({"width": 360, "height": 740})
    for path in PATHS:
        looked_at.goto(path.format(pk=pk, job=1))
        wide = looked_at.evaluate("document.documentElement.scrollWidth")
        assert wide <= 360, (path, wide)


def test_the_first_tab_leads_past_the_links(looked_at: Page) -> None:
    looked_at.goto("/")
    looked_at.keyboard.press("Tab")
    expect(looked_at.get_by_role("link", name="Skip to the page")).to_be_focused()
    looked_at.keyboard.press("Enter")
    expect(looked_at.locator("main")).to_be_focused()
