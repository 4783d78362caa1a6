"""A call without a connection, as far as the record book: what was ticked, noted and tapped is there once, and once only."""

from playwright.sync_api import Page, expect

from tests.browser.pages import heading, open_example, to_the_opportunity
from tests.browser.test_call import kept_with


def test_ticks_notes_and_the_outcome_arrive_once_when_the_line_is_back(phone: Page) -> None:
    pk = open_example(phone, "phone")
    phone.get_by_role("link", name="Before you call").click()
    expect(heading(phone)).to_have_text("Call Frau Keller")
    kept_with(phone, "Frau Keller")
    phone.context.set_offline(True)
    phone.reload()
    expect(phone.get_by_text("No connection.")).to_be_visible()
    expect(phone.get_by_role("region", name="They pick up")).to_contain_text("Hello Frau Keller")
    for box in phone.get_by_role("checkbox").all():
        box.check()
    phone.get_by_role("textbox", name="Notes").fill("Ask for Marta")
    phone.get_by_role("button", name="Voicemail left").click()
    expect(phone.get_by_text("It is noted once the connection is back.")).to_be_visible()
    phone.reload()
    expect(phone.get_by_role("textbox", name="Notes")).to_have_value("Ask for Marta")
    expect(phone.get_by_role("checkbox").first).to_be_checked()
    phone.context.set_offline(False)
    expect(heading(phone)).to_have_text("Wait, with a date to look again")

    to_the_opportunity(phone)
    expect(phone.get_by_role("region", name="What happened").get_by_text("You left a voicemail")).to_have_count(1)
    expect(phone.get_by_label("Where it stands")).to_have_value("waiting")
    phone.goto(f"/interviews/{pk}/call/")
    expect(phone.get_by_role("textbox", name="Notes")).to_have_value("Ask for Marta")
    phone.goto(f"/interviews/{pk}/")
    to_the_opportunity(phone)
    expect(phone.get_by_role("region", name="What happened").get_by_text("You left a voicemail")).to_have_count(1)
