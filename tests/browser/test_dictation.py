"""Dictation: what is understood lands where the caret is, is kept like everything typed, and no fault of the listener loses it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Served, a_phone

# A listener like Chromium's own, which a test makes hear, err and end. Chromium's asks a server, and there is none here.
EAR = """
window.ears = [];
window.SpeechRecognition = undefined;
window.webkitSpeechRecognition = class {
  constructor() { window.ears.push(this); this.running = false; this.told = []; }
  start() { if (this.running) throw new DOMException("started", "InvalidStateError"); this.running = true; }
  stop() { this.end(); }
  abort() { this.onerror?.({ error: "aborted" }); this.end(); }
  end() { if (!this.running) return; this.running = false; this.onend?.(); }
  fail(error) { this.onerror?.({ error }); this.end(); }
  hear(transcript, isFinal) {
    const last = this.told.length - 1, at = last >= 0 && !this.told[last].isFinal ? last : last + 1;
    this.told[at] = Object.assign([{ transcript, confidence: 0.9 }], { isFinal });
    this.onresult?.({ resultIndex: at, results: this.told });
  }
};
window.ear = () => window.ears[window.ears.length - 1];
"""
STORY = "She asked about stock levels."


@pytest.fixture
def dictating(browser: Browser, served: Served) -> Iterator[Page]:
    """The debrief on a phone whose browser can listen."""
    context = a_phone(browser, served.address)
    context.add_init_script(EAR)
    page = context.new_page()
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    page.goto("/debrief/")
    yield page
    context.close()
    assert errors == []


def hear(page: Page, words: str, final: bool = True) -> None:
    """The listener understands something."""
    page.evaluate("([words, final]) => ear().hear(words, final)", [words, final])


def begin(page: Page) -> None:
    """Taps the button."""
    page.get_by_role("button", name="Dictate", exact=True).click()
    expect(page.get_by_text("Listening.", exact=True)).to_be_visible()


def story(page: Page) -> str:
    """What stands in the field."""
    return page.get_by_label("What happened?").input_value()


def test_what_is_understood_lands_in_the_story_is_saved_and_survives_a_reload(dictating: Page) -> None:
    begin(dictating)
    hear(dictating, "I froze on", final=False)
    expect(dictating.locator("[data-dictate-live]")).to_have_text("I froze on")
    assert story(dictating) == ""
    hear(dictating, "I froze on the budget question")
    hear(dictating, " and she sighed")
    assert story(dictating) == "I froze on the budget question and she sighed"
    expect(dictating.locator("[data-dictate-live]")).to_be_hidden()
    expect(dictating.locator("#telling .saved")).to_have_text("Saved.")
    expect(dictating.get_by_role("region", name="What was heard")).to_contain_text("You froze")
    dictating.reload()
    expect(dictating.get_by_label("What happened?")).to_have_value("I froze on the budget question and she sighed")


def test_it_goes_in_where_the_caret_was_put_and_at_the_end_otherwise(dictating: Page) -> None:
    field = dictating.get_by_label("What happened?")
    field.fill(STORY)
    begin(dictating)
    hear(dictating, "I had no answer.")
    assert story(dictating) == f"{STORY} I had no answer."
    field.click()
    field.evaluate("(f) => f.setSelectionRange(3, 3)")
    hear(dictating, "of all people")
    assert story(dictating) == "She of all people asked about stock levels. I had no answer."
    hear(dictating, "just then")
    assert story(dictating).startswith("She of all people just then asked")


def test_the_button_says_what_it_does_and_what_goes_on_is_said_aloud(dictating: Page) -> None:
    expect(dictating.get_by_role("button", name="Stop dictating")).to_have_count(0)
    begin(dictating)
    said = dictating.locator("[data-dictate-said]")
    expect(said).to_have_role("status")
    dictating.get_by_role("button", name="Stop dictating").click()
    expect(said).to_have_text("Stopped.")
    expect(dictating.get_by_role("button", name="Dictate", exact=True)).to_be_visible()
    expect(dictating.get_by_text("Ringback sends nothing.")).to_be_visible()


@pytest.mark.parametrize(
    ("error", "words"),
    [
        ("not-allowed", "Allow it for this page, or type."),
        ("network", "without a connection"),
        ("strange", "Type instead"),
    ],
)
def test_an_error_says_what_to_do_and_keeps_what_was_understood(dictating: Page, error: str, words: str) -> None:
    begin(dictating)
    hear(dictating, "I froze")
    hear(dictating, "on the", final=False)
    dictating.evaluate("(error) => ear().fail(error)", error)
    expect(dictating.locator("[data-dictate-said]")).to_contain_text(words)
    expect(dictating.get_by_role("button", name="Dictate", exact=True)).to_be_visible()
    assert story(dictating) == "I froze on the"
    begin(dictating)
    hear(dictating, "budget")
    assert story(dictating) == "I froze on the budget"


def test_an_end_in_the_middle_loses_nothing_and_it_listens_again(dictating: Page) -> None:
    begin(dictating)
    hear(dictating, "She went quiet", final=False)
    dictating.evaluate("ear().end()")
    assert story(dictating) == "She went quiet"
    assert dictating.evaluate("ears.length") == 2
    expect(dictating.get_by_role("button", name="Stop dictating")).to_be_visible()
    hear(dictating, "and then she smiled")
    assert story(dictating) == "She went quiet and then she smiled"


def test_a_listener_that_ends_at_once_is_not_begun_for_ever(dictating: Page) -> None:
    begin(dictating)
    dictating.evaluate("ear().end()")
    expect(dictating.locator("[data-dictate-said]")).to_contain_text("It stopped by itself.")
    assert dictating.evaluate("ears.length") == 1


def test_going_on_takes_along_what_is_still_being_understood(dictating: Page) -> None:
    begin(dictating)
    hear(dictating, "I blanked on SQL and she sighed", final=False)
    dictating.get_by_role("button", name="How bad was it?").click()
    dictating.wait_for_url(re.compile(r"/interviews/\d+/\?"))
    dictating.get_by_role("link", name="What you told").click()
    expect(dictating.get_by_label("What happened?")).to_have_value("I blanked on SQL and she sighed")


def test_there_is_no_button_where_the_browser_cannot_listen(browser: Browser, served: Served) -> None:
    context = a_phone(browser, served.address)
    context.add_init_script("delete window.webkitSpeechRecognition; delete window.SpeechRecognition;")
    page = context.new_page()
    page.goto("/debrief/")
    page.get_by_label("What happened?").fill(STORY)
    expect(page.locator("#telling .saved")).to_have_text("Saved.")
    expect(page.get_by_role("button", name=re.compile("dictat", re.I))).to_have_count(0)
    context.close()
