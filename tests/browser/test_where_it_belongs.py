"""The board shows where things stand: what they refused is closed at once, and the next step of the plan is on the card."""

import re

from playwright.sync_api import Page, expect

from tests.browser.pages import heading, open_example, tell_of_the_panel, to_the_opportunity

NO = "They rang this morning and said no. They have chosen somebody else for the job."


def tell_of_the_no(page: Page) -> None:
    page.goto("/debrief/")
    page.get_by_label("What happened?").fill(NO)
    page.get_by_role("radio", name="Phone").check()
    page.get_by_label("Employer", exact=True).fill("Halden Foods")
    page.get_by_role("button", name="How bad was it?").click()
    page.wait_for_url("**/interviews/*/?*")


def test_a_no_closes_at_once_and_one_tap_opens_it_again(phone: Page) -> None:
    tell_of_the_no(phone)
    expect(phone.get_by_text("They said no. Moved to “Closed”.")).to_be_visible()
    phone.goto("/board/")
    closed = phone.get_by_role("region", name=re.compile("^Closed"))
    expect(closed.get_by_role("link", name="Halden Foods")).to_be_visible()
    tell_of_the_no(phone)
    phone.get_by_role("button", name="Undo").click()
    expect(phone.get_by_text("Taken back.")).to_be_visible()
    to_the_opportunity(phone)
    expect(phone.get_by_label("Where it stands")).to_have_value("interviewing")


def test_what_was_misheard_as_a_no_is_put_right_beside_the_verdict(phone: Page) -> None:
    tell_of_the_no(phone)
    card = phone.get_by_role("region", name="What they decided, as we heard it")
    while card.count():
        card.get_by_role("button", name=re.compile("^Not so")).first.click()
        phone.wait_for_load_state()
    expect(heading(phone)).not_to_have_text("Let this one go and keep hunting")
    to_the_opportunity(phone)
    expect(phone.get_by_label("Where it stands")).to_have_value("interviewing")


def test_the_board_opens_at_the_first_column_with_a_card_and_shows_its_next_step(phone: Page) -> None:
    open_example(phone, "phone")
    tell_of_the_panel(phone)
    phone.goto("/board/")
    column = phone.get_by_role("region", name=re.compile("^Interviewing"))
    expect(column.get_by_role("link", name="Halden Foods")).to_be_in_viewport()
    expect(column.locator(".next")).to_have_count(2)
    column.get_by_role("link", name="Halden Foods").click()
    expect(phone.get_by_text("Nothing is planned yet.")).to_have_count(0)
    phone.get_by_role("link", name="The whole plan").click()
    expect(phone.get_by_role("heading", name="In this order")).to_be_visible()


def test_a_late_undo_takes_nothing_from_what_was_changed_since(phone: Page) -> None:
    phone.goto("/board/new/")
    phone.get_by_label("Employer").fill("Halden Foods")
    phone.get_by_role("button", name="Add it").click()
    phone.wait_for_url("**/opportunities/*/**")
    late = phone.context.new_page()
    late.goto(phone.url)
    phone.get_by_role("link", name="Add a person").click()
    phone.get_by_label("Name", exact=True).fill("Ms Ortega")
    phone.get_by_role("button", name="Save").click()
    phone.wait_for_url("**/opportunities/*/?*")
    late.get_by_role("button", name="Undo").click()
    expect(late.get_by_text("nothing was taken back")).to_be_visible()
    expect(late.get_by_role("link", name="Ms Ortega")).to_be_visible()
