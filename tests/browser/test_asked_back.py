"""A question in the middle of the story is answered while it is typed, as soon as there is something to go by."""

from playwright.sync_api import Page, expect

STORY = "I froze on the budget question and they frowned. Am I out?"


def test_a_question_is_answered_once_it_is_tapped_how_it_was_held(phone: Page) -> None:
    phone.goto("/debrief/")
    phone.get_by_label("What happened?").fill(STORY)
    heard = phone.get_by_role("region", name="What was heard")
    expect(heard).to_contain_text("Answered as soon as you have told what happened, and tapped how it was held.")
    phone.get_by_role("radio", name="In person").check()
    expect(heard).to_contain_text("It is open, and the decision is theirs.")
    phone.get_by_label("What happened?").fill(STORY.replace(" Am I out?", ""))
    expect(heard.get_by_text("You asked")).to_have_count(0)
