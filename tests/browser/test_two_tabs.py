"""The same thing open in two tabs: the second save shows both, and nothing is lost whichever way one chooses."""

from playwright.sync_api import Page, expect

from tests.browser.pages import PANEL, heading, tell_of_the_panel

MINE, OTHER = f"{PANEL} Then the lift broke.", f"{PANEL} Then it rained."


def saved_in_two_tabs(phone: Page) -> Page:
    """One debrief in two tabs; the other has saved, then this one saves. Returns the other."""
    pk = tell_of_the_panel(phone)
    other = phone.context.new_page()
    for tab in (phone, other):
        tab.goto(f"/interviews/{pk}/debrief/")
    other.get_by_label("What happened?").fill(OTHER)
    other.get_by_role("button", name="How bad was it?").click()
    other.wait_for_url("**/interviews/*/?*")
    phone.get_by_label("What happened?").fill(MINE)
    phone.get_by_role("button", name="How bad was it?").click()
    return other


def test_a_debrief_saved_in_two_tabs_shows_both_stories(phone: Page) -> None:
    saved_in_two_tabs(phone)
    both = phone.get_by_role("alert")
    expect(both).to_contain_text("changed in another tab")
    expect(both).to_contain_text(OTHER)
    expect(phone.get_by_label("What happened?")).to_have_value(MINE)
    phone.get_by_role("button", name="How bad was it?").click()
    phone.wait_for_url("**/interviews/*/?*")
    phone.get_by_role("link", name="What you told").click()
    expect(phone.get_by_label("What happened?")).to_have_value(MINE)


def test_one_may_go_on_with_what_stands_there(phone: Page) -> None:
    saved_in_two_tabs(phone)
    phone.get_by_role("link", name="go on with what stands there now").click()
    expect(phone.get_by_label("What happened?")).to_have_value(OTHER)


def test_what_is_typed_while_another_tab_saved_says_so_and_stays(phone: Page) -> None:
    pk = tell_of_the_panel(phone)
    other = phone.context.new_page()
    for tab in (phone, other):
        tab.goto(f"/interviews/{pk}/debrief/")
    other.get_by_label("What happened?").fill(OTHER)
    expect(other.locator("#telling .saved")).to_have_text("Saved.")
    phone.get_by_label("What happened?").fill(MINE)
    phone.get_by_role("button", name="Show both").click()
    expect(phone.get_by_role("alert")).to_contain_text(OTHER)
    expect(phone.get_by_label("What happened?")).to_have_value(MINE)
    expect(heading(phone)).to_have_text("What happened?")


def test_a_draft_kept_in_two_tabs_shows_both_and_the_other_stays_among_the_earlier_words(phone: Page) -> None:
    pk = tell_of_the_panel(phone)
    other = phone.context.new_page()
    for tab in (phone, other):
        tab.goto(f"/interviews/{pk}/words/second_chance/email/?edit=1")
    for tab, words in ((other, "From the other tab."), (phone, "From this tab.")):
        tab.get_by_label("The words").fill(words)
        tab.get_by_role("button", name="Keep these words").click()
        if tab is other:
            expect(tab.get_by_text("Your own words.")).to_be_visible()
    both = phone.get_by_role("alert")
    expect(both).to_contain_text("From the other tab.")
    expect(phone.get_by_label("The words")).to_have_value("From this tab.")
    both.get_by_role("button", name="Keep mine").click()
    expect(phone.get_by_role("article")).to_contain_text("From this tab.")
    expect(phone.get_by_role("region", name="Earlier words")).to_contain_text("From the other tab.")
