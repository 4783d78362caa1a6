"""A button pressed while the background is still saving: the press waits, and nothing looks like another tab's doing."""

import re
from time import sleep

from playwright.sync_api import Page, Route, expect

from tests.browser.pages import heading

STORY = "I blanked on the pricing question and she sighed."
SLOW = 1.0
"""Seconds that the answer to a save in the background is on its way."""


def answer_late(route: Route) -> None:
    """The server has saved; the page hears of it late, as on a bad line."""
    response = route.fetch()
    sleep(SLOW)
    route.fulfill(response=response)


def test_a_button_pressed_while_the_page_saves_waits_for_that_save(phone: Page) -> None:
    phone.goto("/debrief/")
    phone.get_by_label("What happened?").fill(STORY)
    expect(phone.locator("#telling .saved")).to_have_text("Saved.")
    phone.route(re.compile("/debrief/keep/"), answer_late)
    with phone.expect_request(re.compile("/debrief/keep/")):
        phone.get_by_label("Employer").fill("Halden Foods")
    phone.get_by_role("button", name="How bad was it?").click()
    expect(phone.get_by_role("heading", name="How bad was it, really?")).to_be_visible()
    expect(phone.get_by_text("in another tab")).to_have_count(0)
    expect(heading(phone)).not_to_have_text("What happened?")
