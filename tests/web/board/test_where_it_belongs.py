"""Cards stand where they belong: a no that is told closes, taking it back opens again, and the plan's next step is on the card."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ringback.web.access import move_stage
from ringback.web.records.keep import act
from ringback.web.records.models import Change, Interview, Opportunity, PlannedStep
from ringback.web.records.stages import Stage
from tests.web.builders import a_case, an_interview
from tests.web.debrief.telling import told

NO = "They rang this morning and said no. They have chosen somebody else for the job."
STORY = "I froze when she asked about the budget, and she frowned."


def saved(page: Client, **more: object) -> tuple[Interview, str]:
    """A debrief that is saved, and where it leads."""
    answer = page.post(reverse("new_debrief"), told(channel="phone", employer="Halden Foods", **more))
    assert answer.status_code == 302
    return Interview.objects.latest("pk"), answer.headers["Location"]


def stage(talk: Interview) -> Stage:
    return Stage(Opportunity.objects.get(pk=talk.opportunity_id).stage)


def again(page: Client, talk: Interview, text: str) -> str:
    """The same debrief told anew; where it leads."""
    talk = Interview.objects.get(pk=talk.pk)
    form = told(slip=str(talk.slip), version=talk.version, text=text, channel="phone", employer="Halden Foods")
    answer = page.post(reverse("debrief", args=[talk.pk]), form)
    assert answer.status_code == 302, answer.content.decode()
    return answer.headers["Location"]


def test_a_no_that_is_told_closes_and_that_alone_can_be_taken_back(page: Client) -> None:
    talk, to = saved(page, text=NO)
    assert stage(talk) is Stage.CLOSED
    after = page.get(to).content.decode()
    assert "They said no. Moved to “Closed”." in after
    page.post(reverse("undo", args=[Change.objects.filter(words__contains="Moved")[0].act]))
    assert stage(talk) is Stage.INTERVIEWING
    assert Interview.objects.get(pk=talk.pk).debrief.text == NO


def test_a_story_without_a_no_moves_nothing(page: Client) -> None:
    talk, to = saved(page, text=STORY)
    assert stage(talk) is Stage.INTERVIEWING
    assert "done=" not in to


def test_a_no_that_was_saved_in_the_background_first_closes_all_the_same(page: Client) -> None:
    form = told(text=NO, channel="phone")
    page.post(reverse("keep_debrief"), form, headers={"X-Kept": "1"})
    talk = Interview.objects.get()
    assert stage(talk) is Stage.INTERVIEWING
    page.post(reverse("debrief", args=[talk.pk]), form | {"version": talk.version})
    assert stage(talk) is Stage.CLOSED


def test_a_card_that_was_moved_by_hand_stays_where_it_was_put(page: Client, owner: User) -> None:
    talk, _ = saved(page, text=NO)
    with act(owner, "Moved") as doing:
        move_stage(doing, Opportunity.objects.get(pk=talk.opportunity_id), Stage.WAITING, timezone.now())
    again(page, talk, f"{NO} It was kind of them to ring.")
    assert stage(talk) is Stage.WAITING


def test_a_no_that_was_none_after_all_opens_it_again(page: Client, owner: User) -> None:
    talk, _ = saved(page, text=STORY)
    with act(owner, "Moved") as doing:
        move_stage(doing, Opportunity.objects.get(pk=talk.opportunity_id), Stage.WAITING, timezone.now())
    again(page, talk, NO)
    assert stage(talk) is Stage.CLOSED
    to = again(page, talk, STORY)
    assert stage(talk) is Stage.WAITING
    assert "Moved back to “Waiting for them”" in page.get(to).content.decode()


def test_what_was_ended_on_purpose_is_not_opened_by_a_story(page: Client) -> None:
    talk, _ = saved(page, text=NO)
    job = talk.opportunity_id
    version = Opportunity.objects.get(pk=job).version
    page.post(reverse("ended", args=[job]), {"kind": "let_go", "version": version})
    again(page, talk, STORY)
    assert stage(talk) is Stage.CLOSED


def test_an_answer_that_says_no_closes(page: Client, owner: User) -> None:
    talk = an_interview(owner, stage=Stage.INTERVIEWING)
    page.post(reverse("answer", args=[talk.pk]), {"status.rejected": "yes"})
    assert stage(talk) is Stage.CLOSED
    page.post(reverse("undo", args=[Change.objects.latest("pk").act]))
    assert stage(talk) is Stage.INTERVIEWING
    assert Opportunity.objects.get(pk=talk.opportunity_id).rejected != "yes"


@pytest.fixture
def planned(owner: User) -> Interview:
    """An interview whose plan has steps ahead."""
    talk = an_interview(owner, stage=Stage.INTERVIEWING)
    PlannedStep.objects.filter(interview=talk).update(due=timezone.now() + timedelta(days=3))
    first = PlannedStep.objects.filter(interview=talk, purpose__isnull=False)[0]
    PlannedStep.objects.filter(pk=first.pk).update(
        title="Write the short letter", due=timezone.now() + timedelta(days=1)
    )
    return talk


def test_the_next_step_of_the_plan_stands_on_the_card_and_on_the_page(page: Client, planned: Interview) -> None:
    for at in ("/board/", "/board/interviewing/", f"/opportunities/{planned.opportunity_id}/"):
        shown = page.get(at).content.decode()
        assert "Write the short letter" in shown
        assert "Nothing is planned yet" not in shown


def test_words_to_send_go_before_steps_that_only_prepare(page: Client, planned: Interview) -> None:
    breathe = PlannedStep.objects.filter(interview=planned, purpose=None, play__isnull=False)
    assert breathe.update(due=timezone.now() + timedelta(minutes=5))
    assert "Write the short letter" in page.get("/board/").content.decode()
    PlannedStep.objects.exclude(purpose=None).delete()
    assert breathe[0].title in page.get("/board/").content.decode()


def test_a_step_of_ones_own_goes_before_the_plan(page: Client, planned: Interview) -> None:
    Opportunity.objects.update(next_action="Ask Marta")
    for at in ("/board/", f"/opportunities/{planned.opportunity_id}/"):
        shown = page.get(at).content.decode()
        assert "Ask Marta" in shown
        assert "Write the short letter" not in shown


def test_what_is_done_or_over_or_closed_is_no_next_step(page: Client, planned: Interview) -> None:
    steps = PlannedStep.objects.filter(title="Write the short letter")
    steps.update(done=timezone.now())
    assert "Write the short letter" not in page.get("/board/").content.decode()
    steps.update(done=None, due=timezone.now() - timedelta(days=1))
    assert "Write the short letter" not in page.get("/board/").content.decode()
    steps.update(due=timezone.now() + timedelta(days=1))
    Opportunity.objects.update(stage=Stage.CLOSED)
    for at in ("/board/", f"/opportunities/{planned.opportunity_id}/"):
        assert "Write the short letter" not in page.get(at).content.decode()


def test_an_example_shows_its_step_on_its_own_day(page: Client, owner: User) -> None:
    talk = an_interview(owner, a_case(), example="distracted-phone-screen", stage=Stage.INTERVIEWING)
    step = PlannedStep.objects.filter(interview=talk, purpose__isnull=False).earliest("due", "position")
    for at in ("/board/", f"/opportunities/{talk.opportunity_id}/"):
        shown = page.get(at).content.decode()
        assert step.title.replace("'", "&#x27;") in shown
        assert "since" not in shown.split(step.title.replace("'", "&#x27;"))[1][:80]
