"""A promise that was missed: owned on a voicemail, kept and ticked done, and that taken back."""

import re

from playwright.sync_api import Page, expect

from tests.browser.pages import heading, open_example, to_the_opportunity

PROMISE = "call and say whether I want the job"


def test_a_missed_promise_is_owned_kept_and_can_be_opened_again(phone: Page) -> None:
    open_example(phone, "promise")
    expect(heading(phone)).to_have_text("Own the missed promise yourself")
    phone.get_by_role("link", name="Before you call").click()
    expect(heading(phone)).to_have_text("Call Rachel Stone")
    expect(phone.get_by_role("region", name="They pick up")).to_contain_text("It was my doing")
    phone.locator("summary", has_text="Voicemail").click()
    expect(phone.locator("#voicemail .words")).to_be_visible()
    phone.get_by_role("button", name="Voicemail left").click()
    expect(phone.get_by_text("Noted: one voicemail is left.")).to_be_visible()

    phone.get_by_role("link", name="Today", exact=True).click()
    promises = phone.get_by_role("region", name="Promises")
    expect(promises).to_contain_text(PROMISE)
    promises.get_by_role("button", name="Done").click()
    expect(phone.get_by_role("region", name="Promises")).to_have_count(0)
    phone.get_by_role("button", name="Undo").click()
    expect(promises).to_contain_text(PROMISE)

    promises.get_by_role("link", name="Meridian Talent").click()
    phone.get_by_role("button", name=re.compile(f"Done.*{PROMISE}")).click()
    expect(phone.get_by_role("region", name="What happened")).to_contain_text(
        f"You promised, and it is done: {PROMISE}"
    )
    expect(phone.get_by_role("button", name=re.compile(f"Done.*{PROMISE}"))).to_have_count(0)


def test_a_promise_heard_in_the_story_is_kept_in_sight(phone: Page) -> None:
    phone.goto("/debrief/")
    phone.get_by_label("What happened?").fill("It was fine. I said I would send the references within three days.")
    heard = phone.get_by_role("region", name="What was heard")
    expect(heard.get_by_label("What was promised")).to_have_value(
        "I said I would send the references within three days."
    )
    phone.get_by_label("Employer", exact=True).fill("Halden Foods")
    phone.get_by_role("button", name="How bad was it?").click()
    phone.wait_for_url("**/interviews/*/?*")
    to_the_opportunity(phone)
    expect(phone.get_by_role("region", name="Promises")).to_contain_text("send the references")
