"""What was typed survives whatever happens to the page, the line, the server or the session."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PASSPHRASE, Served, a_phone
from tests.browser.pages import heading, tell_of_the_panel

STORY = "She asked about stock levels and I had no answer."


@pytest.fixture
def guest(browser: Browser, at_home: Served) -> Iterator[Page]:
    """A phone in the home network, signed in."""
    context = a_phone(browser, at_home.address)
    page = context.new_page()
    page.goto("/debrief/")
    page.get_by_label("Passphrase").fill(PASSPHRASE)
    page.get_by_role("button", name="Open").click()
    expect(heading(page)).to_have_text("What happened?")
    yield page
    context.close()


def sign_in(page: Page) -> None:
    """Gives the passphrase once more."""
    page.get_by_label("Passphrase").fill(PASSPHRASE)
    page.get_by_role("button", name="Open").click()


def test_a_story_survives_a_session_that_ends_while_it_is_typed(guest: Page) -> None:
    guest.context.clear_cookies(name="ringback")
    guest.get_by_label("What happened?").fill(STORY)
    guest.get_by_role("link", name="Sign in again").click()
    sign_in(guest)
    expect(guest.get_by_label("What happened?")).to_have_value(STORY)
    expect(guest.locator("#telling .saved")).to_have_text("Saved.")


def test_a_form_sent_after_the_session_ended_is_carried_through_the_door(guest: Page) -> None:
    guest.goto("/board/new/")
    guest.get_by_label("Employer").fill("Halden Foods")
    guest.context.clear_cookies(name="ringback")
    guest.get_by_role("button", name="Add it").click()
    expect(heading(guest)).to_have_text("You were signed out meanwhile")
    sign_in(guest)
    expect(guest.get_by_text("Halden Foods").first).to_be_visible()
    guest.get_by_role("link", name="Open the page again").click()
    expect(guest.get_by_label("Employer")).to_have_value("Halden Foods")
    guest.get_by_role("button", name="Add it").click()
    expect(heading(guest)).to_contain_text("Halden Foods")


def test_a_wrong_passphrase_loses_nothing_either(guest: Page) -> None:
    guest.goto("/board/new/")
    guest.get_by_label("Employer").fill("Oak and Sons")
    guest.context.clear_cookies(name="ringback")
    guest.get_by_role("button", name="Add it").click()
    guest.get_by_label("Passphrase").fill("not this one at all")
    guest.get_by_role("button", name="Open").click()
    expect(guest.get_by_text("That is not it. Nothing is lost; try again.")).to_be_visible()
    sign_in(guest)
    expect(guest.get_by_text("Oak and Sons").first).to_be_visible()


def test_a_form_that_grew_too_old_shows_what_was_typed_and_puts_it_back(phone: Page) -> None:
    phone.goto("/board/new/")
    phone.get_by_label("Employer").fill("Halden Foods")
    phone.evaluate("document.querySelector('[name=csrfmiddlewaretoken]').value = 'x'")
    phone.context.clear_cookies()
    phone.get_by_role("button", name="Add it").click()
    expect(heading(phone)).to_contain_text("could not be saved")
    expect(phone.get_by_role("textbox").first).to_have_value("Halden Foods")
    phone.get_by_role("link", name="Open the page again").click()
    expect(phone.get_by_label("Employer")).to_have_value("Halden Foods")


def test_words_being_changed_survive_a_restart_of_the_server(phone: Page, served: Served) -> None:
    pk = tell_of_the_panel(phone)
    phone.goto(f"/interviews/{pk}/words/second_chance/email/?edit=1")
    served.stop()
    phone.get_by_label("The words").fill("Dear Ms Ortega, mine.")
    expect(phone.locator("#change .saved")).to_contain_text("Kept in this browser")
    served.start()
    phone.reload()
    expect(phone.get_by_label("The words")).to_have_value("Dear Ms Ortega, mine.")
    expect(phone.locator("#change .saved")).to_have_text("Saved.")


def test_an_answer_typed_beside_the_words_survives_a_reload(phone: Page) -> None:
    tell_of_the_panel(phone)
    first = phone.locator("#asked").get_by_role("textbox").first
    first.fill("Half an answer")
    phone.reload()
    expect(first).to_have_value("Half an answer")
    phone.get_by_role("button", name="Put them in").click()
    expect(phone.get_by_role("main")).to_contain_text("Half an answer")
