"""Keys alone, from the first page to an outcome: everything is reached in a sane order, and one always sees where one is."""

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Served
from tests.browser.pages import heading, open_example

MOST = 60
"""Stops on the way to anything that matters."""
WHERE = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect();
  const seen = at.matches(".tap input") ? at.nextElementSibling : at;
  const style = getComputedStyle(seen), high = document.documentElement.clientHeight;
  const bar = [...document.querySelectorAll(".top nav, .thumb")].filter((e) => !e.contains(at))
    .map((e) => [getComputedStyle(e).position, e.getBoundingClientRect()])
    .filter(([position, r]) => (position === "fixed" || position === "sticky") && r.height)
    .filter(([, r]) => r.left < box.right && box.left < r.right)  // one beside it covers nothing
    .map(([, r]) => r.top);
  const floor = Math.min(high, ...bar.filter((top) => top > high / 2));
  const label = at.labels && at.labels.length ? at.labels[0].textContent : "";
  return {
    name: (at.getAttribute("aria-label") || label || at.textContent || at.name || "").trim(), tag: at.tagName,
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    covered: box.height < floor && box.top > floor - Math.min(8, box.height), above: box.bottom < 0,
    top: Math.round(box.top + scrollY), fixed: !!at.closest(".top, .said, .thumb"),
  };
}"""


@pytest.fixture
def desk(browser: Browser, served: Served) -> Any:
    """A laptop whose pointer is out of order."""
    context = browser.new_context(
        base_url=served.address, viewport={"width": 1024, "height": 700}, reduced_motion="reduce"
    )
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.goto("/")
    yield page
    context.close()


def walk(page: Page, to: str, press: str = "Enter") -> list[dict[str, Any]]:
    """Tabs to whatever begins with these words, sees it at every stop, and presses it. Returns the stops."""
    stops: list[dict[str, Any]] = []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        here = page.evaluate(WHERE)
        stops.append(here)
        if here["tag"] != "BODY":
            assert here["outlined"], f"nothing shows that one is at {here}"
            assert not here["covered"], f"something lies over {here}"
            assert not here["above"], f"{here} is out of sight"
        if here["name"].startswith(to):
            if press:
                page.keyboard.press(press)
            return stops
    raise AssertionError(f"no way to {to!r} in {MOST} stops: {[s['name'] for s in stops]}")


def downwards(stops: list[dict[str, Any]]) -> bool:
    """True if the way leads down the page, but for what stands fixed and for a second column."""
    rows = [s["top"] for s in stops if not s["fixed"] and s["tag"] != "BODY"]
    return all(b >= a - 60 for a, b in pairwise(rows))


def test_from_the_first_page_to_an_outcome_with_keys_alone(desk: Page) -> None:
    stops = walk(desk, "A call came out of the blue")
    assert downwards(stops)
    desk.wait_for_url("**/interviews/**")
    walk(desk, "Before you call")
    expect(heading(desk)).to_have_text("Call Frau Keller")
    boxes = desk.get_by_role("checkbox").count()
    assert boxes >= 3
    for _ in range(boxes):
        desk.keyboard.press("Tab")
        while desk.evaluate("document.activeElement.type") != "checkbox":
            desk.keyboard.press("Tab")
        assert desk.evaluate(WHERE)["outlined"]
        desk.keyboard.press("Space")
    expect(desk.get_by_text("Ready.", exact=True)).to_be_visible()
    expect(desk.locator("#call-form .saved")).to_have_text("Saved.")
    walk(desk, "Voicemail left")
    expect(heading(desk)).to_have_text("Wait, with a date to look again")
    walk(desk, "Undo")
    expect(heading(desk)).to_have_text("Call them back now")


def test_a_story_is_told_with_keys_alone(desk: Page) -> None:
    walk(desk, "It just went wrong")
    expect(desk.get_by_label("What happened?")).to_be_focused()
    desk.keyboard.type("A panel. They asked how I plan a budget and I froze.")
    walk(desk, "Just now", press="")
    walk(desk, "Phone", press="Space")
    desk.keyboard.press("ArrowRight")
    expect(desk.get_by_role("radio", name="Video")).to_be_checked()
    walk(desk, "Employer", press="")
    desk.keyboard.type("Halden Foods")
    walk(desk, "How bad was it?")
    desk.wait_for_url("**/interviews/*/?*")
    assert downwards(walk(desk, "Change the words", press=""))


def test_a_card_moves_with_the_arrow_keys(desk: Page) -> None:
    open_example(desk, "phone")
    desk.goto("/board/")
    walk(desk, "Nordlicht Logistik", press="")
    desk.keyboard.press("ArrowRight")
    expect(desk.get_by_role("region", name="Waiting")).to_contain_text("Nordlicht Logistik")
    expect(desk.locator("#said")).to_contain_text("moved to “Waiting for them”")
    assert desk.evaluate(WHERE)["name"].startswith("Nordlicht")


@pytest.mark.parametrize("path", ["/settings/", "/library/", "/board/new/", "/check/"])
def test_one_always_sees_where_one_is(desk: Page, path: str) -> None:
    desk.goto(path)
    stops = 0
    for _ in range(MOST):
        desk.keyboard.press("Tab")
        here = desk.evaluate(WHERE)
        if here["tag"] == "BODY":
            break
        stops += 1
        assert here["outlined"], here
        assert not here["covered"], here
    assert stops > 5
