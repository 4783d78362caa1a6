"""From "It just went wrong" to words in hand: few pages, few inputs, and nothing that was typed is lost."""

from datetime import datetime

from playwright.sync_api import Page, expect

from tests.browser.conftest import Served

STORY = (
    "I picked up in the car, kids screaming, blanked when she asked about SQL, slagged off my old boss, "
    "and said I'd send references by Friday. She sounded annoyed."
)
ANSWERS = {
    "Employer": "Halden Foods",
    "Who you spoke with": "Ms Ortega",
    "Their number": "+44 20 7946 0011",
    "Your name": "Sam Lee",
    "Your number": "+44 7700 900123",
}


def tell(page: Page) -> int:
    """Tells the story on the debrief page; returns how many inputs it took."""
    page.get_by_role("link", name="It just went wrong").first.click()
    page.get_by_label("What happened?").fill(STORY)
    page.get_by_role("radio", name="Phone").check()
    for label, answer in ANSWERS.items():
        page.get_by_label(label, exact=True).fill(answer)
    return 2 + len(ANSWERS)


def test_a_story_leads_to_words_in_at_most_three_pages_and_twelve_inputs(phone: Page) -> None:
    inputs, pages = tell(phone), 1
    phone.get_by_role("button", name="How bad was it?").click()
    pages += 1
    expect(phone.get_by_role("heading", level=1)).to_be_visible()
    asked = phone.locator("#asked textarea")
    for n in range(asked.count()):
        asked.nth(n).fill(f"I kept the stock tables for four years, part {n + 1}.")
    inputs += asked.count()
    if asked.count():
        phone.locator("#asked").get_by_role("button").first.click()
    expect(phone.locator(".words").first).to_contain_text("Halden Foods")
    assert pages <= 3
    assert inputs <= 12, f"it took {inputs} inputs"


def test_what_was_typed_survives_a_reload(phone: Page) -> None:
    tell(phone)
    phone.reload()
    expect(phone.get_by_label("What happened?")).to_have_value(STORY)
    expect(phone.get_by_label("Employer", exact=True)).to_have_value("Halden Foods")


def test_what_was_typed_survives_a_restart_of_the_server(phone: Page, served: Served) -> None:
    tell(phone)
    served.stop()
    phone.get_by_label("Employer", exact=True).fill("Halden Foods Ltd")
    expect(phone.locator(".saved")).to_contain_text("Kept in this browser")
    served.start()
    phone.reload()
    expect(phone.get_by_label("What happened?")).to_have_value(STORY)
    expect(phone.get_by_label("Employer", exact=True)).to_have_value("Halden Foods Ltd")
    phone.get_by_role("button", name="How bad was it?").click()
    expect(phone.get_by_text("Halden Foods Ltd").first).to_be_visible()


def test_what_was_typed_survives_a_lost_connection(phone: Page) -> None:
    tell(phone)
    phone.context.set_offline(True)
    phone.get_by_label("Employer", exact=True).fill("Halden Foods Ltd")
    expect(phone.get_by_text("No connection.")).to_be_visible()
    phone.context.set_offline(False)
    expect(phone.get_by_text("No connection.")).to_be_hidden()
    expect(phone.locator(".saved")).to_contain_text("Saved")


def test_the_clock_counts_down_truly(phone: Page) -> None:
    phone.clock.install(time=datetime(2026, 11, 24, 10, 0))
    phone.get_by_role("button", name="A call came out of the blue, in the middle of a crisis").click()
    chip = phone.locator(".chip b").first
    expect(chip).to_have_text("102 minutes left")
    phone.clock.run_for(60_000 * 5)
    expect(chip).to_have_text("97 minutes left")
