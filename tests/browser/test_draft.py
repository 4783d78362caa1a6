"""The words of a draft in a real browser: findings as one types, the way to the words, two tabs, and no script at all."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PHONE, Served

WORDS = re.compile(r"/interviews/(\d+)/")


@pytest.fixture
def words(phone: Page) -> str:
    """The address of the e-mail of an example."""
    phone.locator("button[value=furrowed-brows]").click()
    found = WORDS.search(phone.url)
    assert found
    return f"/interviews/{found[1]}/words/second_chance/email/"


def test_a_wrong_name_is_found_shown_and_put_right(phone: Page, words: str) -> None:
    phone.goto(f"{words}?edit=1")
    box = phone.get_by_label("The words")
    box.fill(box.input_value().replace("Ms Horvath", "Ms Horwarth"))
    expect(phone.locator("#found-line")).to_contain_text("to put right before you send it")
    phone.get_by_role("button", name="“Ms Horwarth”").click()
    chosen = phone.evaluate(
        "(() => { const e = document.activeElement; return e.value.slice(e.selectionStart, e.selectionEnd); })()"
    )
    assert chosen == "Ms Horwarth"
    phone.get_by_role("button", name="Use “Ms Horvath”").click()
    expect(box).to_have_value(re.compile("Ms Horvath"))
    expect(phone.locator("#found-line")).to_have_text("It can go as it stands.")
    box.press("Control+z")
    expect(box).to_have_value(re.compile("Ms Horwarth"))


def test_a_fact_leads_to_where_it_came_from_and_back(phone: Page, words: str) -> None:
    phone.goto(words)
    fact = phone.locator(".fact").first
    fact.focus()
    phone.keyboard.press("Enter")
    sheet = phone.get_by_role("dialog", name="Where this sentence comes from")
    expect(sheet).to_contain_text("Ms Elaine Horvath")
    phone.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    expect(fact).to_be_focused()


def test_what_was_typed_is_saved_and_there_after_a_reload(phone: Page, words: str) -> None:
    phone.goto(f"{words}?edit=1")
    phone.get_by_label("The words").fill("Dear Ms Horvath,\n\nmine.")
    expect(phone.locator(".saved")).to_have_text("Saved.")
    phone.reload()
    expect(phone.get_by_label("The words")).to_have_value("Dear Ms Horvath,\n\nmine.")


def test_two_tabs_show_both_texts(phone: Page, words: str) -> None:
    phone.goto(f"{words}?edit=1")
    phone.get_by_label("The words").fill("From the first tab.")
    expect(phone.locator(".saved")).to_have_text("Saved.")
    other = phone.context.new_page()
    other.goto(f"{words}?edit=1")
    other.get_by_label("The words").fill("From the second tab.")
    other.get_by_role("button", name="Keep these words").click()
    phone.get_by_label("The words").fill("From the first tab, again.")
    phone.get_by_role("button", name="Keep these words").click()
    expect(phone.get_by_role("alert")).to_contain_text("From the second tab.")
    expect(phone.get_by_label("The words")).to_have_value("From the first tab, again.")


def test_it_works_without_any_script(browser: Browser, served: Served) -> None:
    context = browser.new_context(viewport=PHONE, base_url=served.address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.locator("button[value=furrowed-brows]").click()
    found = WORDS.search(page.url)
    assert found
    page.goto(f"/interviews/{found[1]}/words/second_chance/email/?edit=1")
    page.get_by_label("The words").fill("Dear Ms Horwarth,\n\nI am an idiot.")
    page.get_by_role("button", name="Keep these words").click()
    expect(page.get_by_text("is not a name in your case")).to_be_visible()
    page.goto(f"/interviews/{found[1]}/words/second_chance/email/sent/")
    page.get_by_role("button", name="Note it").click()
    expect(page).to_have_url(re.compile("/opportunities/"))
    context.close()


def test_only_the_letter_is_printed(phone: Page, words: str) -> None:
    phone.goto(words)
    phone.emulate_media(media="print")
    expect(phone.locator("article.letter div.words")).to_be_visible()
    for hidden in ("nav", "aside", ".thumb", ".acts", "h1"):
        assert phone.locator(hidden).first.is_hidden()
