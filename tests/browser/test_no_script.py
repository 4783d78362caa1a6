"""Without any script, everything works with plain forms and links: the long way from a story to what came of it."""

import re

from playwright.sync_api import Page, expect

from tests.browser.pages import PANEL, heading, open_example, tell_of_the_panel, to_the_opportunity
from tests.browser.test_letter import BETTER, finish_the_words, send_it


def test_a_story_leads_to_words_checked_and_sent(scriptless: Page) -> None:
    page = scriptless
    tell_of_the_panel(page)
    expect(heading(page)).to_have_text("Write a short second-chance letter")
    finish_the_words(page)
    page.get_by_role("link", name="To the words").click()
    expect(page.get_by_role("article")).to_contain_text(BETTER.rstrip("."))
    page.get_by_role("link", name="Change the words").click()
    box = page.get_by_label("The words")
    mine = box.input_value()
    box.fill(f"{mine}\n\nI am begging you.")
    page.get_by_role("button", name="Keep these words").click()
    expect(page.locator("#findings")).to_contain_text("I am begging you")
    page.get_by_role("link", name=re.compile("Put it right|Change the words")).first.click()
    page.get_by_label("The words").fill(mine)
    page.get_by_role("button", name="Keep these words").click()
    send_it(page)
    expect(page.get_by_label("Where it stands")).to_have_value("waiting")


def test_the_call_is_ticked_noted_and_told(scriptless: Page) -> None:
    page = scriptless
    open_example(page, "phone")
    page.get_by_role("link", name="Before you call").click()
    for box in page.get_by_role("checkbox").all():
        box.check()
    page.get_by_role("textbox", name="Notes").fill("Her direct line is 12")
    page.get_by_role("button", name="Save the ticks and notes").click()
    expect(page.get_by_text("Ready.", exact=True)).to_be_visible()
    expect(page.get_by_role("textbox", name="Notes")).to_have_value("Her direct line is 12")
    page.get_by_text("They picked up", exact=True).click()
    page.get_by_role("button", name="They said no").click()
    expect(page.get_by_text("Noted: they said no.")).to_be_visible()
    to_the_opportunity(page)
    expect(page.get_by_label("Where it stands")).to_have_value("closed")


def test_a_card_moves_by_its_form_and_back_by_undo(scriptless: Page) -> None:
    page = scriptless
    page.get_by_role("link", name="Board", exact=True).click()
    page.get_by_role("link", name="Add an opportunity").first.click()
    page.get_by_label("Employer").fill("Halden Foods")
    page.get_by_role("button", name="Add it").click()
    page.get_by_role("link", name="Board", exact=True).click()
    page.get_by_role("combobox", name="Move Halden Foods to").select_option(label="Offer")
    page.get_by_role("button", name="Move").click()
    expect(page.get_by_role("region", name=re.compile("^Offer"))).to_contain_text("Halden Foods")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("region", name=re.compile("^Offer"))).not_to_contain_text("Halden Foods")


def test_a_form_that_cannot_be_read_comes_back_with_everything_typed(scriptless: Page) -> None:
    page = scriptless
    page.get_by_role("link", name="It just went wrong").first.click()
    page.get_by_label("Employer", exact=True).fill("Halden Foods")
    page.get_by_role("button", name="How bad was it?").click()
    expect(page.get_by_text("Say in a sentence or two what happened.")).to_be_visible()
    expect(page.get_by_label("Employer", exact=True)).to_have_value("Halden Foods")
    page.get_by_label("What happened?").fill(PANEL)
    page.get_by_role("button", name="How bad was it?").click()
    page.get_by_role("link", name="What you told").click()
    expect(page.get_by_role("region", name="What was heard")).to_contain_text("You froze")


def test_any_message_is_checked(scriptless: Page) -> None:
    page = scriptless
    page.get_by_role("link", name="Library", exact=True).click()
    page.get_by_role("link", name="Check a message of your own").click()
    page.get_by_label("Check a message").fill("Please, I am begging you, give me one more chance. I need this job.")
    page.get_by_role("button", name="Check it").click()
    expect(page.locator("#findings")).to_contain_text("begging you")


def test_the_profile_is_saved_and_everything_can_be_taken_along(scriptless: Page) -> None:
    page = scriptless
    page.get_by_role("link", name="Settings", exact=True).click()
    page.get_by_label("Your name").or_(page.get_by_label("Name", exact=True)).first.fill("Sam Lee")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved who you are.")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Export everything").click()
    assert download.value.suggested_filename.endswith(".zip")
