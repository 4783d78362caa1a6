"""The verdict, its reasons, and the one thing to do next."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from ringback import api
from ringback.model.case import Commitment, Debrief, Moment, Outreach, Status
from ringback.model.values import Medium, Process, Side
from ringback.web.records.models import Interview, PlannedStep
from tests.web.builders import a_case, an_interview
from tests.web.cockpit.calls import example, not_rung_yet

NAMES = (
    "distracted-phone-screen",
    "museum-six-hours-away",
    "botched-stage-one",
    "furrowed-brows",
    "promised-call-day-four",
)


def shown(page: Client, talk: Interview) -> str:
    """The page as text."""
    return page.get(reverse("assessment", args=[talk.pk])).content.decode()


def test_nobody_else_sees_it(nobody: Client, strange: Client, owner: User) -> None:
    address = reverse("assessment", args=[an_interview(owner).pk])
    assert nobody.get(address).status_code == 302
    assert strange.get(address).status_code == 404


def test_it_is_only_looked_at(page: Client, owner: User) -> None:
    assert page.post(reverse("assessment", args=[an_interview(owner).pk])).status_code == 405


@pytest.mark.parametrize("name", NAMES)
def test_it_says_everything_that_is_concluded(page: Client, owner: User, name: str) -> None:
    case = example(name)
    assert case.now is not None
    judgement = api.assess(case, case.now)
    told, plan = judgement.assessment, judgement.plan
    text = shown(page, an_interview(owner, case))
    said = [judgement.play.title, judgement.play.why, *told.positives, *(r.text for r in told.reasons)]
    said += [part for d in told.disagreements for part in (d.question, d.one_side, d.other_side, d.default)]
    said += [w.when for d in told.disagreements for w in d.weighs]
    said += [w.condition for w in told.would_change] + [
        f.why for f in told.missing if not f.key.startswith("contacts[")
    ]
    said += [s.title for s in plan.steps] + [a.title for a in plan.keep_hunting] + [n.why for n in plan.not_chosen]
    said += [plan.trip.says] if plan.trip else []
    said += [b for i in told.impressions for b in i.because]
    assert len(said) > 20
    assert [part for part in said if escape(part) not in text] == []


def test_what_speaks_for_the_person_comes_before_the_verdict(page: Client, owner: User) -> None:
    text = shown(page, an_interview(owner))
    assert text.index("What speaks for you") < text.index("Can it be saved?") < text.index("For and against")


def test_it_says_that_nearly_everybody_has_a_phone_interview_that_goes_wrong(page: Client, owner: User) -> None:
    text = shown(page, an_interview(owner))
    assert "Nearly everybody has a phone interview that goes wrong." in text
    assert "S2-1" in text
    assert "Nearly everybody" not in shown(page, an_interview(owner, example("promised-call-day-four")))


def test_it_says_that_nobody_gets_through_a_working_life_without_mistakes(page: Client, owner: User) -> None:
    assert "without mistakes" in shown(page, an_interview(owner, example("promised-call-day-four")))
    assert "without mistakes" not in shown(page, an_interview(owner))


def test_it_shows_silence_and_an_excuse_as_losing_ways(page: Client, owner: User) -> None:
    text = shown(page, an_interview(owner, example("promised-call-day-four")))
    assert "Two ways that are worse" in text
    assert "<s>Say nothing</s>" in text
    assert "<s>Say that it was not your fault</s>" in text
    assert "Two ways that are worse" not in shown(page, an_interview(owner))


def test_it_weighs_ability_beside_owning_up(page: Client, owner: User) -> None:
    case = example("promised-call-day-four")
    assert "keep it at hand" in shown(page, an_interview(owner, case))
    bare = replace(
        case,
        debrief=replace(case.debrief, not_heard=()),
        opportunity=replace(case.opportunity, requirements=()),
    )
    text = shown(page, an_interview(owner, bare))
    assert "nothing here says yet what you bring" in text


@pytest.mark.parametrize(
    ("name", "url", "words"),
    [
        ("distracted-phone-screen", "cockpit", "Before you call"),
        ("promised-call-day-four", "cockpit", "Before you call"),
        ("furrowed-brows", "draft", "To the words"),
    ],
)
def test_the_button_where_the_thumb_is_does_the_first_move(
    page: Client, owner: User, name: str, url: str, words: str
) -> None:
    talk = an_interview(owner, example(name))
    to = reverse(url, args=[talk.pk] if url == "cockpit" else [talk.pk, "second_chance", "email"])
    assert f'<a class="button main big" href="{to}">{words}</a>' in shown(page, talk)


def test_where_nothing_is_to_be_done_it_leads_back_to_today(page: Client, owner: User) -> None:
    case = not_rung_yet()
    out = Outreach(datetime(2026, 11, 17, 9, 20, tzinfo=UTC), Medium.VOICEMAIL, "Frau Keller", "second_chance")
    text = shown(page, an_interview(owner, replace(case, outreach=(out,))))
    assert "Wait, with a date to look again" in text
    assert f'<a class="button main big" href="{reverse("today")}">To today</a>' in text


def test_each_side_of_a_disagreement_stands_there_and_ours_is_marked_as_a_choice(page: Client, owner: User) -> None:
    text = shown(page, an_interview(owner))
    assert "Two sides" in text
    assert "Our choice" in text


def test_an_impression_that_nothing_answers_asks_for_the_fact(page: Client, owner: User) -> None:
    case = example("furrowed-brows")
    bare = replace(
        case, debrief=replace(case.debrief, not_heard=(), moments=tuple(_unanswered(m) for m in case.debrief.moments))
    )
    text = shown(page, an_interview(owner, bare))
    assert "What they may have taken away" in text
    assert "What would answer it:" in text


def _unanswered(moment: Moment) -> Moment:
    return replace(moment, better_answer="")


def test_the_plan_is_noted_anew_where_time_has_made_another_of_it(page: Client, owner: User) -> None:
    talk = an_interview(owner, not_rung_yet())
    before = [s.title for s in PlannedStep.objects.filter(interview=talk)]
    Interview.objects.filter(pk=talk.pk).update(as_of=datetime(2026, 11, 18, 9, tzinfo=UTC))
    shown(page, talk)
    after = [s.title for s in PlannedStep.objects.filter(interview=talk)]
    assert before != after
    assert Interview.objects.get(pk=talk.pk).first_move == "second_chance_letter"


def test_a_promise_to_be_kept_stands_among_the_steps_and_is_ticked_there(page: Client, owner: User) -> None:
    due = datetime(2026, 11, 18, 12, tzinfo=UTC)
    case = replace(not_rung_yet(), commitments=(Commitment("send two references", Side.ME, due),))
    talk = an_interview(owner, case)
    text = shown(page, talk)
    order = text[text.index('id="order"') : text.index('id="hunt"')]
    assert "tick it off: send two references" in order
    hunt = text[text.index('id="hunt"') :]
    assert all(a.title in hunt and a.title not in order for a in api.assess(case, talk.as_of).plan.keep_hunting)
    before = [s.pk for s in PlannedStep.objects.filter(interview=talk)]
    shown(page, talk)
    assert [s.pk for s in PlannedStep.objects.filter(interview=talk)] == before
    row = talk.opportunity.commitments.get(what="send two references")
    back = reverse("assessment", args=[talk.pk])
    answer = page.post(reverse("promise_done", args=[row.pk]), {"back": back})
    assert answer.headers["Location"].startswith(back)
    assert "send two references" not in shown(page, talk).split('id="hunt"')[0].split('id="order"')[1]


def test_what_each_answer_would_lead_to_stands_beside_the_question(page: Client, owner: User) -> None:
    case = not_rung_yet()
    assert case.interview.process is Process.UNKNOWN
    text = shown(page, an_interview(owner, case))
    assert "What each answer would lead to" in text
    assert 'name="interview.process" value="screening"' in text
    assert "Ask the recruiter" in text


def test_a_story_that_tells_nothing_yet_is_asked_for_on_the_first_screen(page: Client, owner: User) -> None:
    case = a_case()
    bare = an_interview(owner, replace(case, debrief=Debrief(text="it was awful"), commitments=(), status=Status()))
    verdict = shown(page, bare).partition('id="how-bad"')[2].partition("</section>")[0]
    assert "You have not said yet what happened." in verdict
    assert "You have not said yet" not in shown(page, an_interview(owner))
