"""A first stage that went wrong, and the second is booked: thirty seconds at the start of the next talk."""

import re

from playwright.sync_api import Page, expect

from tests.browser.pages import heading, open_example


def seconds_said(page: Page) -> int:
    """How long the words take, as the page says it."""
    found = re.search(r"about (\d+) seconds", page.get_by_role("main").inner_text())
    assert found
    return int(found[1])


def test_the_opener_is_short_and_stands_ready_for_the_talk(phone: Page) -> None:
    open_example(phone, "stage")
    expect(heading(phone)).to_have_text("Raise it yourself at the start of the next round")
    phone.get_by_role("link", name="On one screen").first.click()
    phone.wait_for_url("**/call/")
    expect(heading(phone)).to_have_text("Raise it yourself at the start of the next round")
    script = phone.locator(".script .words")
    expect(script).to_contain_text("how I check a report before it goes out")
    assert 15 <= seconds_said(phone) <= 45
    expect(phone.get_by_role("link", name=re.compile("^Call "))).to_have_count(0)
    phone.get_by_role("link", name="The talk is over").click()
    expect(heading(phone)).to_have_text("What happened?")
    expect(phone.get_by_label("Employer", exact=True)).to_have_value("Harbour Analytics")


def test_saying_it_is_no_further_contact(phone: Page) -> None:
    pk = open_example(phone, "stage")
    phone.goto(f"/interviews/{pk}/words/next_stage_opener/spoken_opener/")
    phone.get_by_role("link", name="I said it").click()
    phone.get_by_role("button", name="Note it").click()
    expect(phone.get_by_label("Where it stands")).to_have_value("interviewing")
