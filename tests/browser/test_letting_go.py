"""They said no: a reply without a plea, the opportunity is closed, and the search goes on."""

from playwright.sync_api import Page, expect

from tests.browser.pages import heading, to_the_opportunity

NO = "They rang this morning and said no. They have chosen somebody else for the job."


def test_a_no_is_answered_once_closed_and_the_search_goes_on(phone: Page) -> None:
    phone.get_by_role("link", name="It just went wrong").first.click()
    phone.get_by_label("What happened?").fill(NO)
    phone.get_by_role("radio", name="Phone").check()
    for label, answer in {
        "Employer": "Halden Foods",
        "Who you spoke with": "Ms Ortega",
        "Your name": "Sam Lee",
    }.items():
        phone.get_by_label(label, exact=True).fill(answer)
    phone.get_by_role("button", name="How bad was it?").click()
    expect(heading(phone)).to_have_text("Let this one go and keep hunting")
    expect(phone.get_by_role("region", name="Keep looking")).to_be_visible()

    phone.get_by_role("link", name="To the words").click()
    words = phone.get_by_role("article")
    expect(words).to_contain_text("Ms Ortega")
    for plea in ("another chance", "reconsider", "sorry", "please"):
        expect(words).not_to_contain_text(plea, ignore_case=True)

    phone.get_by_role("link", name="Halden Foods").first.click()
    to_the_opportunity(phone)
    phone.get_by_role("link", name="What came of it").click()
    phone.get_by_role("radio", name="They said no").check()
    phone.get_by_label("What did they say?").fill("they have chosen somebody else")
    phone.get_by_role("button", name="Save").click()
    expect(phone.get_by_label("Where it stands")).to_have_value("closed")
    expect(phone.get_by_role("region", name="What happened").get_by_text("They said no")).to_be_visible()

    phone.get_by_role("link", name="Today", exact=True).click()
    search = phone.get_by_role("region", name="Keep looking")
    first = search.locator("p").first.inner_text()
    search.get_by_role("button", name="Done").click()
    expect(search.get_by_text(first)).to_have_count(0)
