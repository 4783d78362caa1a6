"""A new debrief: the page to tell it on, and what is saved from it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ringback.model.values import Channel, Tri
from ringback.web.records.cases import case_of
from ringback.web.records.models import Commitment, Interview, Opportunity
from tests.web.builders import an_interview
from tests.web.debrief.telling import STORY, told

URL = reverse("new_debrief")


def test_it_begins_with_the_story_and_says_that_it_ended_just_now(page: Client) -> None:
    text = page.get(URL).content.decode()
    assert text.index("What happened?") < text.index("When did it end?") < text.index("How bad was it?")
    assert 'value="now" id="id_ended_tap_0" checked' in text.replace("required ", "")
    assert text.count("<h1") == 1


def test_nobody_reads_or_saves_without_being_signed_in(nobody: Client) -> None:
    assert nobody.get(URL).status_code in (302, 401, 404)
    assert nobody.post(URL, told()).status_code in (302, 401, 404)
    assert not Interview.objects.exists()


def test_another_method_is_refused(page: Client) -> None:
    assert page.put(URL).status_code == 405


def test_it_saves_judges_and_leads_on(page: Client) -> None:
    sent = told(channel="phone", scheduled="on", employer="Halden Foods", who="Ms Ortega", phone="1", my_name="Sam Lee")
    answer = page.post(URL, sent)
    talk = Interview.objects.get()
    assert answer["Location"].startswith(reverse("assessment", args=[talk.pk]))
    assert f"kept=debrief-{sent['slip']}" in answer["Location"]
    case = case_of(talk)
    assert (case.debrief.text, case.interview.channel, case.interview.scheduled) == (STORY, Channel.PHONE, Tri.NO)
    assert (case.contacts[0].name, case.candidate.name, case.candidate.time_zone) == (
        "Ms Ortega",
        "Sam Lee",
        "Europe/Berlin",
    )
    assert talk.begun
    assert talk.first_move


def test_just_now_is_counted_from_when_the_page_was_opened(page: Client) -> None:
    opened = timezone.now().replace(second=0, microsecond=0) - timedelta(minutes=20)
    page.post(URL, told(opened=opened.isoformat()))
    page.post(URL, told(opened=opened.isoformat(), ended_tap="half"))
    first, second = Interview.objects.order_by("pk")
    assert isinstance(first.ended, datetime)
    assert isinstance(second.ended, datetime)
    assert first.ended == opened
    assert second.ended == opened - timedelta(minutes=30)
    assert first.ended.utcoffset() == timedelta(hours=1)


def test_how_and_when_it_was_is_taken_from_the_story_where_it_was_not_tapped(page: Client) -> None:
    opened = timezone.now().replace(second=0, microsecond=0)
    story = "Phone screen, hung up 20 minutes ago. I froze when she asked about SQL."
    page.post(URL, told(text=story, opened=opened.isoformat()))
    page.post(URL, told(text=story, opened=opened.isoformat(), channel="video", ended_tap="half"))
    heard, tapped = Interview.objects.order_by("pk")
    assert (heard.channel, heard.ended) == (Channel.PHONE, opened - timedelta(minutes=20))
    assert (tapped.channel, tapped.ended) == (Channel.VIDEO, opened - timedelta(minutes=30))


def test_what_was_heard_while_they_wrote_stays_when_they_are_done(page: Client) -> None:
    sent = told(text="Phone screen. I froze when she asked about SQL.")
    page.post(reverse("keep_debrief"), sent)
    assert case_of(Interview.objects.get()).interview.channel is Channel.PHONE
    page.post(URL, sent)
    assert Interview.objects.get().channel == Channel.PHONE


def test_an_hour_that_was_typed_is_on_the_persons_own_clock(page: Client) -> None:
    page.post(URL, told(ended_tap="earlier", ended="2026-11-20T10:05"))
    assert Interview.objects.get().ended == datetime(2026, 11, 20, 9, 5, tzinfo=UTC)


def test_saving_twice_under_one_slip_makes_one_interview(page: Client) -> None:
    sent = told()
    page.post(URL, sent)
    page.post(URL, sent)
    assert Interview.objects.count() == Opportunity.objects.count() == 1


def test_without_a_story_it_asks_for_one_and_keeps_the_rest(page: Client) -> None:
    answer = page.post(URL, told(text=" ", employer="Halden Foods"))
    assert answer.status_code == 422
    assert b"Say in a sentence or two" in answer.content
    assert b"Halden Foods" in answer.content
    assert not Interview.objects.exists()


@pytest.mark.parametrize(
    "wrong", [{"ended_tap": "earlier", "ended": "last week"}, {"who": "two\nlines"}, {"process": "magic"}]
)
def test_a_wrong_field_keeps_everything_that_was_typed(page: Client, wrong: dict[str, str]) -> None:
    answer = page.post(URL, told(**wrong, private_note="only mine", goodwill="praised"))
    if answer.status_code == 302:  # a line break in a line is taken out by the form itself
        assert "\n" not in case_of(Interview.objects.get()).contacts[0].name
        return
    assert answer.status_code == 422
    for kept in (b"I froze when she asked", b"only mine", b"praised"):
        assert kept in answer.content


def test_an_interview_in_the_future_is_refused_with_a_sentence(page: Client) -> None:
    answer = page.post(URL, told(ended_tap="earlier", ended="2126-11-20T10:05"))
    assert answer.status_code == 422
    assert "in the future" in answer.content.decode()


@pytest.mark.parametrize("zone", ["Mars/Base", "", "x" * 300])
def test_an_unknown_zone_never_breaks_it(page: Client, zone: str) -> None:
    assert page.post(URL, told(zone=zone)).status_code in (302, 422)
    assert page.post(URL, told(zone="Mars/Base")).status_code == 302
    assert case_of(Interview.objects.latest("pk")).candidate.time_zone == ""


def test_taps_alone_are_a_story_too(page: Client) -> None:
    answer = page.post(URL, told(text="", tap=["went_blank"], **{"sign-frowned": "every"}))
    assert answer.status_code == 302
    case = case_of(Interview.objects.get())
    assert [m.text for m in case.debrief.moments] == ["My mind went blank and nothing came."]
    assert [(s.what, s.how_often) for s in case.debrief.signals] == [("They frowned.", "every")]


def test_a_promise_that_lies_ahead_is_kept_in_sight(page: Client) -> None:
    page.post(URL, told(text="I froze. I said I'd send references tomorrow."))
    promise = Commitment.objects.get()
    assert promise.by == "me"
    assert promise.due_at is not None


def test_a_promise_is_noted_as_the_person_corrects_it(page: Client) -> None:
    sentence = "I said I'd send references."
    words = {
        "promise_what": sentence,
        "promise_say": "send two references",
        "promise_by": "me",
        "promise_due": "2126-01-05",
    }
    page.post(URL, told(text=f"I froze. {sentence}", promise_note=sentence, **words))
    assert [(c.what, str(c.due)) for c in Commitment.objects.all()] == [("send two references", "2126-01-05")]


def test_a_promise_that_is_not_to_be_kept_in_sight_or_not_so_is_not_noted(page: Client) -> None:
    sentence = "I said I'd send references tomorrow."
    page.post(URL, told(text=sentence, promise_what=sentence, promise_by="me", promise_due="2126-01-05"))
    page.post(URL, told(text=sentence, not_so=["promise_not_yet_due", "promise_of_mine"]))
    assert not Commitment.objects.exists()


def test_a_further_talk_about_the_same_job_knows_what_is_known(page: Client, owner: User) -> None:
    job = an_interview(owner).opportunity
    text = page.get(URL, {"opportunity": job.pk}).content.decode()
    assert "Frau Keller" in text
    assert "Nordlicht Logistik" in text
    page.post(URL, told(opportunity=job.pk, who="Frau Keller", phone="+49 30 23125 007", employer="Nordlicht Logistik"))
    assert Opportunity.objects.count() == 1
    assert job.interviews.count() == 2
    assert case_of(Interview.objects.latest("pk")).contacts[0].name == "Frau Keller"


def test_a_further_talk_at_a_strangers_opportunity_is_not_there(page: Client, stranger: User) -> None:
    job = Opportunity.objects.get(owner=stranger)
    assert page.get(URL, {"opportunity": job.pk}).status_code == 404
    assert page.post(URL, told(opportunity=job.pk)).status_code == 404


def test_the_slip_of_a_stranger_opens_nothing(page: Client, stranger: User) -> None:
    theirs = Interview.objects.get(opportunity__owner=stranger)
    before = case_of(theirs)
    answer = page.post(URL, told(slip=str(theirs.slip)))
    assert answer.status_code in (302, 404, 409, 422)
    assert case_of(Interview.objects.get(pk=theirs.pk)) == before
