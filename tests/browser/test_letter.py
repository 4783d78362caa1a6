"""A panel that went badly: the letter asks for what it needs, is changed and sent; then the waiting, and the answer."""

import re

from playwright.sync_api import Page, expect

from tests.browser.pages import heading, tell_of_the_panel, to_the_opportunity

BETTER = "I begin with last year's real figures and agree every change with the people who spend it."


def finish_the_words(page: Page) -> None:
    """Answers what the letter still asks for."""
    for box in page.locator("#asked").get_by_role("textbox").all():
        box.fill(BETTER)
    page.get_by_role("button", name="Put them in").first.click()


def send_it(page: Page) -> None:
    """Tells that it went out just now."""
    page.get_by_role("link", name="I sent it").click()
    page.get_by_role("button", name="Note it").click()
    page.wait_for_url("**/opportunities/*/**")


def test_a_letter_is_finished_changed_sent_waited_for_and_answered(phone: Page) -> None:
    tell_of_the_panel(phone)
    expect(heading(phone)).to_have_text("Write a short second-chance letter")
    phone.get_by_role("link", name="To the words").click()
    finish_the_words(phone)
    words = phone.get_by_role("article")
    expect(words).to_contain_text("how I plan a budget")
    expect(words).to_contain_text(BETTER.rstrip("."))

    phone.get_by_role("link", name="Change the words").click()
    box = phone.get_by_label("The words")
    box.fill(box.input_value() + "\n\nI can come on any day of next week.")
    phone.get_by_role("button", name="Keep these words").click()
    expect(phone.get_by_text("Your own words.")).to_be_visible()
    expect(words).to_contain_text("I can come on any day of next week.")

    send_it(phone)
    expect(phone.get_by_role("region", name="What happened")).to_contain_text("You wrote an e-mail to Ms Ortega")
    expect(phone.get_by_label("Where it stands")).to_have_value("waiting")
    phone.get_by_role("link", name="Today", exact=True).click()
    expect(phone.get_by_role("region", name="Running now")).to_have_count(0)
    waiting = phone.get_by_role("region", name="With them")
    expect(waiting.get_by_text(re.compile(r"Nothing to do until \w{3} \d"))).to_be_visible()

    waiting.get_by_role("link").click()
    phone.get_by_role("button", name="They answered").click()
    expect(phone.get_by_role("region", name="What happened")).to_contain_text("They answered.")
    phone.get_by_role("link", name="Today", exact=True).click()
    expect(waiting).to_have_count(0)


def test_what_went_out_stands_there_letter_for_letter(phone: Page) -> None:
    tell_of_the_panel(phone)
    phone.get_by_role("link", name="To the words").click()
    finish_the_words(phone)
    sent = phone.get_by_role("article").locator(".words").last.inner_text()
    send_it(phone)
    phone.go_back()
    phone.goto(phone.url.replace("sent/", ""))
    expect(phone.get_by_text("It went out", exact=True)).to_be_visible()
    phone.get_by_role("region", name="Earlier words").get_by_role("link").first.click()
    assert phone.locator(".letter .words").last.inner_text().split() == sent.split()


def test_the_opportunity_leads_back_to_the_letter(phone: Page) -> None:
    tell_of_the_panel(phone)
    to_the_opportunity(phone)
    phone.get_by_role("link", name=re.compile("Interview in person")).click()
    expect(heading(phone)).to_have_text("Write a short second-chance letter")
