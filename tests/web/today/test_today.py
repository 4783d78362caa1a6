"""Today: what is running, due or awaited, and one small search action. It judges nothing."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from ringback import api
from ringback.model.case import Case
from ringback.model.case import Debrief as Story
from ringback.model.case import Interview as Talk
from ringback.model.values import Medium, Play, Side
from ringback.web.records.convert import last_moment
from ringback.web.records.models import Commitment, Debrief, Interview, Outcome, Outreach, PlannedStep
from ringback.web.records.stages import Ending
from tests.web.builders import an_interview

URL = reverse("today")
NOW = timezone.now()


def shown(page: Client, **query: str) -> str:
    answer = page.get(URL, query)
    assert answer.status_code == 200
    return answer.content.decode()


def quiet(owner: User) -> Interview:
    """An interview of which nothing is running or due."""
    return an_interview(owner, Case(Talk(), Story(text="It went well.")), judged=False, employer="Halden Foods")


def promised(talk: Interview, days: int, by: Side = Side.ME, what: str = "send references") -> Commitment:
    due: Any = timezone.now().date() + timedelta(days=days)
    return Commitment.objects.create(opportunity=talk.opportunity, what=what, by=by, due=due, due_at=last_moment(due))


def test_the_first_thing_on_it_is_for_whoever_it_just_went_wrong_for(page: Client) -> None:
    text = shown(page)
    main = text[text.index("<main") :]
    assert main.index("It just went wrong") < main.index("Nothing here yet")
    assert main.count("button main big") == 1


def test_an_empty_record_book_says_what_will_be_here_and_offers_an_example(page: Client) -> None:
    text = shown(page)
    assert text.count('name="example"') == 5
    assert "Enough for today" not in text


def test_it_is_only_for_whoever_is_signed_in_and_only_read(page: Client, nobody: Client) -> None:
    assert nobody.get(URL).status_code in (302, 401, 404)
    assert page.post(URL).status_code == 405


def test_it_shows_nothing_of_a_stranger(page: Client, stranger: User) -> None:
    promised(Interview.objects.get(opportunity__owner=stranger), 1)
    assert "Nordlicht" not in shown(page)


def test_a_running_clock_stands_with_its_first_move(page: Client, owner: User) -> None:
    talk = quiet(owner)
    opens, closes = NOW - timedelta(minutes=5), NOW + timedelta(minutes=50)
    Interview.objects.filter(pk=talk.pk).update(first_move=Play.CALL_BACK_NOW, window_opens=opens, window_closes=closes)
    text = shown(page)
    assert "Running now" in text
    assert "data-left=" in text
    assert "Call them back now" in text
    assert "Enough for today" not in text


@pytest.mark.parametrize("days", [0, 1, 5])
def test_a_promise_is_called_to_mind_before_it_falls_due(page: Client, owner: User, days: int) -> None:
    promised(quiet(owner), days)
    text = shown(page)
    assert "send references" in text
    assert "was due" not in text


def test_a_promise_that_lies_far_ahead_is_left_alone_unless_a_second_chance_was_given(
    page: Client, owner: User
) -> None:
    talk = quiet(owner)
    promised(talk, 30)
    assert "send references" not in shown(page)
    Outcome.objects.create(opportunity=talk.opportunity, at=NOW, kind=Ending.SECOND_TALK)
    text = shown(page)
    assert "send references" in text
    assert api.telling().note("second_chance") in text


def test_own_promises_come_first_and_an_overdue_one_leads_to_what_to_do(page: Client, owner: User) -> None:
    talk = quiet(owner)
    promised(talk, -3, Side.THEM, "tell me by Tuesday")
    promised(talk, -1, Side.ME, "send references")
    text = shown(page)
    assert text.index("send references") < text.index("tell me by Tuesday")
    assert reverse("assessment", args=[talk.pk]) in text
    assert reverse("draft", args=[talk.pk, "check_in", "email"]) in text
    assert text.count("was due") == 2


def test_a_promise_is_done_with_one_tap_and_that_can_be_taken_back(page: Client, owner: User) -> None:
    promise = promised(quiet(owner), 1)
    answer = page.post(reverse("promise_done", args=[promise.pk]))
    promise.refresh_from_db()
    assert not promise.open
    assert "send references" not in shown(page)
    after = page.get(answer["Location"]).content.decode()
    assert "Undo" in after
    act = answer["Location"].partition("done=")[2]
    page.post(reverse("undo", args=[act]))
    promise.refresh_from_db()
    assert promise.open
    assert "send references" in shown(page)


def test_a_promise_that_was_kept_changes_what_is_concluded(page: Client, owner: User) -> None:
    talk = an_interview(owner)
    Commitment.objects.all().delete()
    promise = promised(talk, -2)
    page.post(reverse("promise_done", args=[promise.pk]))
    talk.refresh_from_db()
    assert talk.judged_at
    assert talk.first_move is not Play.OWN_MISSED_COMMITMENT_CALL


def test_nobody_ticks_off_the_promise_of_another(strange: Client, page: Client, nobody: Client, owner: User) -> None:
    promise = promised(quiet(owner), 1)
    url = reverse("promise_done", args=[promise.pk])
    assert strange.post(url).status_code == 404
    assert nobody.post(url).status_code in (302, 401, 404)
    assert page.get(url).status_code == 405
    promise.refresh_from_db()
    assert promise.open


def contacted(talk: Interview, days: int) -> Outreach:
    day: Any = timezone.now().date()
    return Outreach.objects.create(
        opportunity=talk.opportunity, interview=talk, at=day, by=Medium.EMAIL, purpose="thank_you",
        review_on=day + timedelta(days=days),
    )  # fmt: skip


def test_an_answer_that_is_awaited_says_when_to_look_again(page: Client, owner: User) -> None:
    talk = quiet(owner)
    contacted(talk, 4)
    text = shown(page)
    assert "Nothing to do until" in text
    assert "Enough for today" in text
    contacted(talk, 0)
    text = shown(page)
    assert "Look again today" in text
    assert "Enough for today" not in text


def test_a_day_with_nothing_due_says_so_kindly(page: Client, owner: User) -> None:
    quiet(owner)
    assert "Enough for today" in shown(page)


def searches(talk: Interview) -> None:
    for title in ("Look at one other opening.", "Send one message."):
        PlannedStep.objects.create(interview=talk, title=title, opens=NOW, due=NOW + timedelta(hours=20))


def test_one_small_search_action_at_a_time_with_another_and_done(page: Client, owner: User) -> None:
    searches(quiet(owner))
    searches(quiet(owner))
    first = shown(page)
    assert "Look at one other opening." in first
    assert "Send one message." not in first
    assert "Send one message." in shown(page, another="1")
    assert "Look at one other opening." in shown(page, another="2")
    assert shown(page, another="nonsense") == first or "Look at one" in shown(page, another="nonsense")
    page.post(reverse("search_done"), {"title": "Look at one other opening."})
    after = shown(page)
    assert "Look at one other opening." not in after
    assert "Send one message." in after


def test_nobody_ticks_off_the_search_of_another(strange: Client, nobody: Client, page: Client, owner: User) -> None:
    searches(quiet(owner))
    url = reverse("search_done")
    strange.post(url, {"title": "Send one message."})
    assert nobody.post(url, {"title": "Send one message."}).status_code in (302, 401, 404)
    assert page.get(url).status_code == 405
    assert not PlannedStep.objects.exclude(done=None).exists()


def test_what_was_put_away_is_out_of_sight(page: Client, owner: User) -> None:
    talk = quiet(owner)
    promised(talk, 1)
    contacted(talk, 0)
    talk.opportunity.gone = NOW
    talk.opportunity.save()
    text = shown(page)
    assert "send references" not in text
    assert "Look again today" not in text


def test_it_judges_nothing(page: Client, owner: User, monkeypatch: pytest.MonkeyPatch) -> None:
    an_interview(owner)
    monkeypatch.setattr(api, "assess", None)
    monkeypatch.setattr(api, "read", None)
    shown(page)


def fill(owner: User, count: int) -> None:
    for n in range(count):
        talk = quiet(owner)
        promised(talk, n % 5, what=f"promise {n}")
        contacted(talk, n % 3)
        searches(talk)
        Interview.objects.filter(pk=talk.pk).update(
            begun=bool(n % 2), window_opens=NOW, window_closes=NOW + timedelta(hours=3), first_move=Play.WAIT
        )
        Debrief.objects.filter(interview=talk).update(text="I froze.")


def test_it_asks_as_often_for_twenty_as_for_ten_and_never_more_than_eight_times(page: Client, owner: User) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as caught:
            shown(page)
        return len(caught)

    asked()  # the very first visit makes the profile
    empty = asked()
    fill(owner, 10)
    ten = asked()
    fill(owner, 10)
    assert asked() == ten <= 8
    assert empty <= 8


def test_only_the_next_step_of_a_plan_is_shown(page: Client, owner: User) -> None:
    talk = quiet(owner)
    for minutes, title in ((20, "Breathe out twice."), (60, "Write it down.")):
        due = timezone.now() + timedelta(minutes=minutes)
        PlannedStep.objects.create(interview=talk, title=title, play=Play.WAIT, opens=NOW, due=due)
    text = shown(page)
    assert "Breathe out twice." in text
    assert "Write it down." not in text
