"""The call on one screen, in a real browser: without a connection, where no worker is allowed, and without JavaScript."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PHONE, Served
from tests.browser.pages import complaints, open_example

WAITING = "Wait, with a date to look again"


@pytest.fixture
def workerless(browser: Browser, served: Served) -> Iterator[Page]:
    """A phone in a home network over plain http: the browser allows no service worker there."""
    context = browser.new_context(viewport=PHONE, base_url=served.address, service_workers="block")
    yield context.new_page()
    context.close()


@pytest.fixture
def scriptless(browser: Browser, served: Served) -> Iterator[Page]:
    """A browser that runs no scripts."""
    context = browser.new_context(viewport=PHONE, base_url=served.address, java_script_enabled=False)
    yield context.new_page()
    context.close()


def call(page: Page) -> int:
    """The cockpit of the first example."""
    pk = open_example(page, "phone")
    page.goto(f"/interviews/{pk}/call/")
    return pk


def kept_with(page: Page, words: str) -> None:
    """Waits until the page that is kept for a lost connection holds these words."""
    text = (
        "caches.open('ringback-call-1').then((c) => c.match(location.pathname)).then((kept) => kept ? kept.text() : '')"
    )
    for _ in range(50):
        if words in page.evaluate(text):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"not kept: {words}")


def tick_all(page: Page) -> None:
    """Ticks the whole list."""
    for box in page.locator("input[name=ready]").all():
        box.check()


def leave_a_voicemail_offline(page: Page) -> None:
    """Ticks, notes and taps without a connection, and gets it back."""
    tick_all(page)
    expect(page.get_by_text("Ready.", exact=True)).to_be_visible()
    page.get_by_role("textbox", name="Notes").fill("Thursday at two")
    expect(page.locator("#call-form .saved")).to_contain_text("Kept in this browser")
    page.get_by_role("button", name="Voicemail left").click()
    expect(page.locator(".queued")).to_contain_text("It is noted once the connection is back.")
    page.context.set_offline(False)
    expect(page.get_by_role("heading", level=1)).to_have_text(WAITING)


def test_once_opened_it_works_without_a_connection_and_nothing_is_lost(phone: Page) -> None:
    pk = call(phone)
    kept_with(phone, "Frau Keller")
    phone.context.set_offline(True)
    phone.reload()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Call Frau Keller")
    leave_a_voicemail_offline(phone)
    phone.goto(f"/interviews/{pk}/call/")
    expect(phone.get_by_role("textbox", name="Notes")).to_have_value("Thursday at two")


def test_what_was_saved_stands_in_the_kept_page_too(phone: Page) -> None:
    call(phone)
    kept_with(phone, "Frau Keller")
    phone.get_by_role("textbox", name="Notes").fill("her name is Marta")
    expect(phone.locator("#call-form .saved")).to_have_text("Saved.")
    kept_with(phone, "Marta")
    phone.context.set_offline(True)
    phone.reload()
    expect(phone.get_by_role("textbox", name="Notes")).to_have_value("her name is Marta")


def test_where_no_worker_is_allowed_the_open_page_loses_nothing(workerless: Page) -> None:
    pk = call(workerless)
    workerless.context.set_offline(True)
    leave_a_voicemail_offline(workerless)
    workerless.goto(f"/interviews/{pk}/call/")
    expect(workerless.get_by_role("textbox", name="Notes")).to_have_value("Thursday at two")


def test_a_lost_connection_can_be_answered_with_not_so(phone: Page) -> None:
    call(phone)
    phone.context.set_offline(True)
    phone.get_by_role("button", name="Voicemail left").click()
    phone.get_by_role("button", name="Not so").click()
    expect(phone.locator(".queued")).to_be_hidden()


def test_the_call_is_the_main_thing_once_everything_is_ticked(phone: Page) -> None:
    call(phone)
    ring = phone.get_by_role("link", name="Call +49 30 23125 007")
    assert "main" not in (ring.get_attribute("class") or "").split()
    tick_all(phone)
    assert "main" in (ring.get_attribute("class") or "").split()
    expect(phone.locator("#call-form .saved")).to_have_text("Saved.")
    phone.reload()
    assert "main" in (ring.get_attribute("class") or "").split()


def test_the_timer_starts_on_a_tap(phone: Page) -> None:
    phone.clock.install()
    call(phone)
    phone.get_by_role("button", name="Start the timer").click()
    phone.clock.run_for(65_000)
    expect(phone.get_by_role("timer", name="Talking for")).to_have_text("1:05")
    expect(phone.get_by_text("Longer than planned.")).to_be_visible()
    phone.get_by_role("button", name="Stop the timer").click()
    expect(phone.get_by_role("button", name="Start the timer")).to_be_visible()


def test_it_works_without_javascript(scriptless: Page) -> None:
    call(scriptless)
    expect(scriptless.locator(".script .words")).to_contain_text("Hello Frau Keller")
    scriptless.locator("input[value=quiet]").check()
    scriptless.get_by_role("button", name="Save the ticks and notes").click()
    expect(scriptless.locator("input[value=quiet]")).to_be_checked()
    scriptless.get_by_text("They picked up", exact=True).click()
    scriptless.get_by_role("button", name="They will let me know").click()
    expect(scriptless.get_by_role("button", name="Undo")).to_be_visible()


@pytest.mark.parametrize("name", ["panel", "stage", "frowns", "promise"])
def test_axe_finds_nothing_whatever_the_first_move_is(phone: Page, name: str) -> None:
    pk = open_example(phone, name)
    found = complaints(phone)
    phone.goto(f"/interviews/{pk}/call/")
    assert found + complaints(phone) == []
