"""Axe finds nothing on any page in any state, in either scheme and three widths; nothing is too wide, too small or hidden."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from ringback.web.urls import urlpatterns
from tests.browser.conftest import Served, a_phone
from tests.browser.everywhere import EMPTY, STATES, Book, filled, paths
from tests.browser.pages import complaints

WIDTHS = (360, 768, 1280)
SMALL = """() => [...document.querySelectorAll(
  "button, .button, input:not([type=hidden]), select, textarea, summary, nav a, main a.entry, main a.wide-link")]
  .filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: false }))
  .map((e) => [e.closest("label.tap, label.tick") || e, e])
  .map(([touched, e]) => [touched.getBoundingClientRect(), e])
  .filter(([box, e]) => box.width > 1 && box.height > 1 && box.height < 47.5 && !e.disabled)
  .map(([box, e]) => `${e.tagName}.${e.className} ${(e.textContent || e.name).trim().slice(0, 40)}: ${box.height}`)"""
ZOOM = "document.documentElement.style.fontSize = '200%'"


@pytest.fixture(scope="module")
def book_at(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Book]]:
    """A server of its own with a filled record book that nobody changes: address and keys."""
    server = Served(tmp_path_factory.mktemp("looked-at") / "ringback")
    server.start()
    context = a_phone(browser, server.address, reduced_motion="reduce")
    page = context.new_page()
    empty_found = []
    for path in EMPTY:
        page.goto(path)
        empty_found += all_complaints(page)
    assert empty_found == []
    yield server.address, filled(page)
    context.close()
    server.stop()


@pytest.fixture
def looked_at(browser: Browser, book_at: tuple[str, Book]) -> Iterator[Page]:
    """A small phone that moves nothing."""
    context = a_phone(browser, book_at[0], reduced_motion="reduce")
    yield context.new_page()
    context.close()


def all_complaints(page: Page) -> list[str]:
    """What axe finds in both schemes and three widths, and whatever is wider than the screen.

    Of all that axe asks, contrast alone depends on the scheme.
    """
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme="light")
        found += complaints(page)
        page.emulate_media(color_scheme="dark")
        found += complaints(page, "color-contrast")
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            found.append(f"{page.url} is {wide} wide at {width}")
    page.set_viewport_size({"width": 360, "height": 740})
    return found


def test_axe_finds_nothing_on_any_page(looked_at: Page, book_at: tuple[str, Book]) -> None:
    found = []
    for path in paths(book_at[1]):
        answer = looked_at.goto(path)
        assert answer
        assert answer.status == 200, path
        found += all_complaints(looked_at)
    assert found == []


def test_axe_finds_nothing_where_something_went_wrong(looked_at: Page, book_at: tuple[str, Book]) -> None:
    found: list[str] = []
    seen: list[int] = []
    looked_at.on("response", lambda answer: seen.append(answer.status))
    for status, ways in STATES.items():
        for way in ways:
            seen.clear()
            way(looked_at, book_at[1])
            looked_at.wait_for_load_state()
            assert status in seen, (way.__name__, seen)
            found += all_complaints(looked_at)
    assert found == []


def test_no_page_is_left_out(book_at: tuple[str, Book]) -> None:
    asked = paths(book_at[1])
    left = []
    for entry in urlpatterns:
        route = str(entry.pattern)
        like = re.compile("/" + re.sub(r"<[^>]+>", "[^/?]+", route.replace(".", r"\.")) + r"(\?.*)?$")
        if not any(like.match(path) for path in asked):
            left.append(str(entry.name))
    assert {
        "promise_done", "search_done", "begin_example", "undo", "keep_debrief", "hear", "answer", "tick", "rather",
        "keep_call", "came", "worker", "keep_draft", "fill_draft", "check_draft", "take_ours", "draft_version", "draft_back",
        "draft_file", "move_card", "put_opportunity_away", "bring_back", "answered", "remove_entry", "upload_resume",
        "resume_file", "remove_resume", "export_everything", "passphrase", "sign_out", "not_so",
    } == set(left)  # fmt: skip


def test_everything_to_be_touched_is_large_enough(looked_at: Page, book_at: tuple[str, Book]) -> None:
    small = []
    for path in paths(book_at[1]):
        looked_at.goto(path)
        looked_at.evaluate("for (const box of document.querySelectorAll('details')) box.open = true")
        small += [f"{path}: {found}" for found in looked_at.evaluate(SMALL)]
    assert small == []


def test_letters_of_twice_the_size_hide_nothing(looked_at: Page, book_at: tuple[str, Book]) -> None:
    hidden = []
    for path in paths(book_at[1]):
        looked_at.goto(path)
        looked_at.evaluate(ZOOM)
        wide = looked_at.evaluate("document.documentElement.scrollWidth")
        if wide > 360:
            hidden.append(f"{path} is {wide} wide")
        for act in looked_at.locator("main .main").all():
            act.scroll_into_view_if_needed()
            box = act.bounding_box()
            if not box or box["x"] < 0 or box["x"] + box["width"] > 361 or box["y"] + box["height"] > 741:
                hidden.append(f"{path}: {act.inner_text()} at {box}")
    assert hidden == []


def test_the_door_of_a_home_network_is_open_to_everybody(browser: Browser, at_home: Served) -> None:
    context = a_phone(browser, at_home.address, reduced_motion="reduce")
    page = context.new_page()
    page.goto("/board/")
    found = all_complaints(page)
    page.get_by_label("Passphrase").fill("not this one at all")
    page.get_by_role("button", name="Open").click()
    expect(page.get_by_text("That is not it.")).to_be_visible()
    assert found + all_complaints(page) == []
    context.close()


def test_the_first_tab_leads_past_the_links(looked_at: Page) -> None:
    looked_at.goto("/")
    looked_at.keyboard.press("Tab")
    expect(looked_at.get_by_role("link", name="Skip to the page")).to_be_focused()
    looked_at.keyboard.press("Enter")
    expect(looked_at.locator("main")).to_be_focused()
