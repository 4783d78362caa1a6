"""Three people on a small phone, by touch alone: from the first page to checked words in few pages and few inputs."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import heading

MOST_PAGES, MOST_INPUTS = 3, 12


@dataclass(frozen=True)
class Teller:
    """Who tells, what, how it was held, what they fill in, and what they would answer now."""

    story: str
    held: str
    facts: dict[str, str]
    answers: tuple[str, ...] = ()


NURSE = Teller(
    "Panel interview for the ward sister post this morning, four of them. They asked about a time I escalated a deteriorating "
    "patient and I went completely blank and then just stopped. The matron wrote something down and they moved on. I felt so "
    "stupid. Is it over?",
    "In person",
    {
        "Employer": "St Columba's Hospital", "The job": "ward sister", "Who you spoke with": "Matron Okafor",
        "Your name": "Grace Addo",
    },
    (
        "A patient of mine turned grey within minutes. I called the outreach team at once and stayed until they came.",
        "I ran nights on a ward of thirty beds for eleven years.",
    ),
)  # fmt: skip
STUDENT = Teller(
    "i have interview on zoom for internship, they ask explain my project and my english was not good, i stop many times. "
    "he ask what is recall and precision, i know it but i tell it opposite. he frown. what can i do now?",
    "Video",
    {
        "Employer": "Lindqvist Data",
        "The job": "intern",
        "Who you spoke with": "Mr Lindqvist",
        "Your name": "Thi Minh Nguyen",
    },
    (
        "Recall is how much of the true cases you find, precision is how much of the found is true.",
        "I explain my project every week to the lab in English.",
    ),
)
FORGETFUL = Teller(
    "I told the recruiter at Meridian I'd call her Monday with my decision and I totally forgot, it's been nearly a week. She "
    "texted once and I didn't see it. I still want the job. Should I call or is it too late?",
    "Phone",
    {
        "Employer": "Meridian Talent", "Who you spoke with": "Rachel Stone", "Their number": "+44 20 7946 0022",
        "Your name": "Sam Lee", "Your number": "+44 7700 900123",
    },
)  # fmt: skip


def tap(at: Locator) -> None:
    """A tap with a thumb, after scrolling to where nothing lies over it."""
    at.evaluate("(e) => e.scrollIntoView({ block: 'center' })")
    at.tap()


@pytest.mark.parametrize("teller", [NURSE, STUDENT, FORGETFUL], ids=["nurse", "student", "forgetful"])
def test_it_leads_to_checked_words(phone: Page, teller: Teller) -> None:
    tap(phone.get_by_role("link", name="It just went wrong").first)
    phone.get_by_label("What happened?").fill(teller.story)
    tap(phone.get_by_role("radio", name=teller.held))
    for label, fact in teller.facts.items():
        phone.get_by_label(label, exact=True).fill(fact)
    inputs, pages = 2 + len(teller.facts), 1
    tap(phone.get_by_role("button", name="How bad was it?"))
    phone.wait_for_url("**/interviews/*/?*")
    pages += 1
    asked = phone.locator("#asked textarea")
    for n in range(asked.count()):
        asked.nth(n).fill(teller.answers[n])
        inputs += 1
    if asked.count():
        tap(phone.locator("#asked").get_by_role("button"))
        expect(phone.locator("#asked")).to_have_count(0)
    for words in (w for w in teller.answers[:1] if inputs > 2 + len(teller.facts)):
        expect(phone.locator(".words").first).to_contain_text(words.split(".")[0].split(",")[0])
    tap(phone.get_by_role("link", name="Change the words").first)
    pages += 1
    expect(heading(phone)).to_be_visible()
    expect(phone.locator("#found-line")).to_contain_text("It can go")
    assert pages <= MOST_PAGES
    assert inputs <= MOST_INPUTS
