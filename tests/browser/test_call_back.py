"""A distracted phone call: the list is ticked, a voicemail is left, they ring back, and a second interview is booked."""

from datetime import datetime, timedelta

from playwright.sync_api import Page, expect

from tests.browser.pages import heading, open_example, to_the_opportunity


def leave_a_voicemail(page: Page) -> None:
    """From the answer to the call, with everything ticked, to the voicemail that is left."""
    page.get_by_role("link", name="Before you call").click()
    expect(heading(page)).to_have_text("Call Frau Keller")
    for box in page.get_by_role("checkbox").all():
        box.check()
    expect(page.get_by_text("Ready.", exact=True)).to_be_visible()
    expect(page.get_by_role("region", name="They pick up")).to_contain_text("Hello Frau Keller, this is Jonas Brandt")
    page.get_by_role("button", name="Voicemail left").click()
    expect(heading(page)).to_have_text("Wait, with a date to look again")


def test_a_call_is_prepared_ends_on_a_voicemail_and_they_ring_back(phone: Page) -> None:
    open_example(phone, "phone")
    expect(heading(phone)).to_have_text("Call them back now")
    leave_a_voicemail(phone)
    expect(phone.get_by_text("Noted: one voicemail is left.")).to_be_visible()
    to_the_opportunity(phone)
    story = phone.get_by_role("region", name="What happened")
    expect(story.get_by_text("You left a voicemail for Frau Keller")).to_have_count(1)

    phone.get_by_role("link", name="We talked again").click()
    expect(phone.get_by_label("Employer", exact=True)).to_have_value("Nordlicht Logistik")
    expect(phone.get_by_label("What happened?")).to_have_value("")
    phone.get_by_label("What happened?").fill(
        "She rang back. I gave the better answer on overtime, and she was kind about it."
    )
    phone.get_by_role("radio", name="Phone").check()
    phone.get_by_role("button", name="How bad was it?").click()
    phone.wait_for_url("**/interviews/*/?*")

    to_the_opportunity(phone)
    phone.get_by_role("link", name="What came of it").click()
    phone.get_by_role("radio", name="They want to talk again").check()
    soon = datetime.now() + timedelta(days=5)
    phone.get_by_label("When do you talk again, if it is known?").fill(soon.strftime("%Y-%m-%dT10:00"))
    phone.get_by_role("button", name="Save").click()
    expect(story.get_by_text("They want to talk again")).to_be_visible()
    expect(story.get_by_role("link", name="Phone interview")).to_have_count(2)
    expect(phone.get_by_label("Where it stands")).to_have_value("interviewing")

    story.get_by_role("link", name="Phone interview").first.click()
    expect(heading(phone)).not_to_have_text("Call them back now")


def test_a_voicemail_noted_by_mistake_is_taken_back(phone: Page) -> None:
    open_example(phone, "phone")
    leave_a_voicemail(phone)
    phone.get_by_role("button", name="Undo").click()
    expect(heading(phone)).to_have_text("Call them back now")
    to_the_opportunity(phone)
    expect(phone.get_by_text("You left a voicemail")).to_have_count(0)
