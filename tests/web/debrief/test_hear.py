"""What is recognised while it is typed, as a part of the page."""

import re
from datetime import date, timedelta

from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from ringback.language.promise_words import short_of
from ringback.web.records.models import Interview
from tests.web.debrief.telling import told

URL = reverse("hear")
HTMX = {"HX-Request": "true"}


def heard(page: Client, **more: object) -> str:
    answer = page.post(URL, told(**more), headers=HTMX)
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_answers_only_as_a_part_and_only_to_the_owner(page: Client, nobody: Client) -> None:
    assert page.post(URL, told()).status_code == 404
    assert page.get(URL, headers=HTMX).status_code == 405
    assert nobody.post(URL, told(), headers=HTMX).status_code in (204, 302, 401, 404)


def test_it_saves_nothing(page: Client) -> None:
    heard(page)
    assert not Interview.objects.exists()


def test_it_groups_what_was_heard_and_says_it_in_words(page: Client) -> None:
    text = heard(
        page, text="I froze on SQL. She sounded annoyed. We laughed a lot at the end. They turned me down today."
    )
    places = [text.index(t) for t in ("What went wrong", "What they did", "What was decided")]
    assert places == sorted(places)
    assert "You froze and could not answer for a while." in text


def test_a_denial_stands_where_it_can_be_taken_back(page: Client) -> None:
    text = heard(page, not_so=["froze"])
    assert text.index("Not so, you said") < text.index("You froze and could not answer for a while.")
    assert 'id="not-froze" value="froze" checked' in text


def test_a_promise_without_a_day_asks_for_it(page: Client) -> None:
    text = heard(page, text="I said I'd send references.")
    assert "When is it due?" in text
    assert "Promised by" in text
    assert "What was promised" in text


def test_a_long_sentence_is_noted_by_the_part_that_promises(page: Client) -> None:
    story = (
        "I was in the car with the kids screaming behind me in the back, and I promised to send references tomorrow."
    )
    assert short_of(story) == "I promised to send references tomorrow."
    assert 'value="I promised to send references tomorrow."' in heard(page, text=story)
    assert short_of("I promised to send references.") == "I promised to send references."


def test_what_was_typed_into_a_promise_stays(page: Client) -> None:
    sentence = "I said I'd send references."
    typed = {
        "promise_what": sentence,
        "promise_say": "two references",
        "promise_by": "them",
        "promise_due": "2126-01-05",
    }
    text = heard(page, text=sentence, **typed)
    assert 'value="two references"' in text
    assert 'value="2126-01-05"' in text
    assert '<option value="them" selected>' in text


def test_a_question_of_the_persons_own_is_noticed(page: Client) -> None:
    assert "<q>Is it over?</q>" in heard(page, text="I froze on SQL. Is it over?")


def test_markup_in_the_story_stays_text(page: Client) -> None:
    assert "<script>" not in heard(page, text="I froze <script>alert(1)</script> on SQL. She sighed <b>loudly</b>.")


def test_nothing_is_shown_for_nothing(page: Client) -> None:
    assert "<section" not in heard(page, text="")


def test_fields_that_cannot_be_read_do_not_silence_it(page: Client) -> None:
    assert "You froze" in heard(
        page, ended_tap="earlier", ended="2126-01-01T10:00", text="I froze when she asked about SQL."
    )


def test_a_strangers_slip_shows_nothing_of_theirs(page: Client, stranger: User) -> None:
    theirs = Interview.objects.get(opportunity__owner=stranger)
    assert "overtime" not in heard(page, slip=str(theirs.slip), text="I froze.")


def test_a_question_is_answered_while_the_story_is_typed(page: Client) -> None:
    text = heard(page, text="I froze when she asked about the budget, and she frowned. Am I out?", channel="phone")
    assert "<q>Am I out?</q>" in text
    assert "It is open, and the decision is theirs." in text
    assert "S1-29" in text
    assert not Interview.objects.exists()


def test_a_question_waits_for_its_answer_until_there_is_something_to_go_by(page: Client) -> None:
    for story, channel in (("Should I call back?", "phone"), ("I froze, and she frowned. Should I call back?", "")):
        text = heard(page, text=story, channel=channel)
        assert "<q>Should I call back?</q>" in text
        assert "Answered as soon as you have told what happened, and tapped how it was held." in text
        assert "out of nowhere" not in text


def test_a_form_that_comes_back_still_answers(page: Client) -> None:
    story = "I froze when she asked about the budget, and she frowned. Am I out?"
    answer = page.post(reverse("new_debrief"), told(text=story, channel="phone", ended_tap="earlier", ended="nonsense"))
    assert answer.status_code == 422
    assert "It is open, and the decision is theirs." in answer.content.decode()


THREE_DAYS_AGO = date.today() - timedelta(days=3)
LATE = (
    f"I told the recruiter at Meridian I'd call her {THREE_DAYS_AGO:%A} with my decision on the second interview and I "
    "totally forgot, it's been nearly a week. She texted once and I didn't see it. I still want the job."
)


def test_a_promise_that_is_late_by_the_whole_story_is_not_put_on_a_day_ahead(page: Client) -> None:
    row = heard(page, text=LATE, channel="phone").split('class="promise"')[1].split("</fieldset>")[0]
    (due,) = re.findall(r'name="promise_due" id="due-1" value="([\d-]+)', row)
    assert date.fromisoformat(due).weekday() == THREE_DAYS_AGO.weekday()
    assert date.fromisoformat(due) < date.today()


def test_a_promise_ahead_keeps_the_day_that_was_heard(page: Client) -> None:
    row = (
        heard(page, text="It was fine. I said I'd call her Monday.").split('class="promise"')[1].split("</fieldset>")[0]
    )
    assert ">Due<" in row
    assert 'value=""' not in row
