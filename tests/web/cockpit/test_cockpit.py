"""The call on one screen."""

from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from ringback import api
from ringback.web.records.models import DraftWords, Interview, ResumeVersion
from tests.web.builders import a_case
from tests.web.cockpit.calls import a_call, example, not_rung_yet, screen


def test_nobody_who_is_not_signed_in_sees_it(nobody: Client, owner: User) -> None:
    assert nobody.get(reverse("cockpit", args=[a_call(owner).pk])).status_code == 302


def test_a_stranger_is_told_that_there_is_no_such_thing(strange: Client, owner: User) -> None:
    assert strange.get(reverse("cockpit", args=[a_call(owner).pk])).status_code == 404


def test_it_is_only_looked_at(page: Client, owner: User) -> None:
    assert page.post(reverse("cockpit", args=[a_call(owner).pk])).status_code == 405


def test_it_holds_everything_for_the_call_without_any_script(page: Client, owner: User) -> None:
    shown = screen(page, a_call(owner))
    for held in (
        "Call Frau Keller",
        'href="tel:+493023125007"',
        "They pick up",
        "Voicemail",
        "They say: go ahead now",
        "They said no",
        "Somebody else picks up",
        "I moved two shift starts and cut overtime by a third.",
        "the second depot in Rostock",
        "operations-2",
        "How did it go?",
        "They rang back",
    ):
        assert held in shown, held
    assert "<details" in shown


def test_it_asks_for_the_quiet_place_the_distraction_the_mind_the_resume_and_the_question(
    page: Client, owner: User
) -> None:
    talk = a_call(owner)
    shown = screen(page, talk)
    ticks = api.ticks(not_rung_yet())
    assert [t.id for t in ticks] == ["quiet", "distraction", "mind", "resume", "company"]
    assert [t.says for t in ticks if t.says not in shown] == []
    assert "You named it: a crisis meeting." in shown
    assert 'class="button big call"' in shown
    Interview.objects.filter(pk=talk.pk).update(ready=[t.id for t in ticks])
    assert 'class="button big call main"' in screen(page, talk)


def test_it_says_until_when_to_prepare_and_then_calling_time(page: Client, owner: User) -> None:
    shown = screen(page, a_call(owner))
    assert "Prepare until today 10:38, then call as you are." in shown
    assert f'data-over="{api.ready().calling.over}"' in shown


def test_it_shows_the_resume_they_hold_or_says_that_none_is_kept_here(page: Client, owner: User) -> None:
    talk = a_call(owner)
    assert "The document is not kept here." in screen(page, talk)
    version = ResumeVersion.objects.get()
    version.freeze(b"%PDF-1.7")
    version.save()
    shown = screen(page, talk)
    assert "The document is not kept here." not in shown
    assert f'href="{reverse("resume_file", args=[version.pk])}"' in shown


def test_it_says_where_it_is_not_known_which_version_they_hold(page: Client, owner: User) -> None:
    shown = screen(page, a_call(owner, replace(not_rung_yet(), resume=None)))
    assert "Which version they hold is not noted." in shown
    assert "look at what you sent" in shown


def test_it_warns_of_the_versions_that_they_do_not_hold(page: Client, owner: User) -> None:
    talk = a_call(owner)
    other = ResumeVersion(owner=owner, name="finance-1")
    other.freeze(b"%PDF-1.7")
    other.save()
    assert "Leave your other versions closed: finance-1." in screen(page, talk)


def test_it_takes_the_persons_own_words_where_they_have_changed_them(page: Client, owner: User) -> None:
    talk = a_call(owner)
    DraftWords.objects.create(
        interview=talk, purpose="second_chance", channel="call_script", body="Hello, it is me.\n\nMay I try again?"
    )
    shown = screen(page, talk)
    assert "<p>Hello, it is me.</p><p>May I try again?</p>" in shown
    assert "In your own words." in shown


def test_it_begins_with_the_voicemail_where_nobody_picked_up(page: Client, owner: User) -> None:
    shown = screen(page, a_call(owner, a_case()))
    assert "Leave one voicemail now" in shown
    assert shown.index(">Voicemail<") < shown.index("They pick up")


def test_it_asks_for_a_number_that_is_missing_and_keeps_to_the_screen(page: Client, owner: User) -> None:
    case = not_rung_yet()
    talk = a_call(owner, replace(case, contacts=(replace(case.contacts[0], phone=""),)))
    assert "Their number, Frau Keller" in screen(page, talk)
    said = {"contacts[0].phone": "+49 30 1", "back": "cockpit"}
    answer = page.post(reverse("answer", args=[talk.pk]), said)
    assert answer["Location"].startswith(reverse("cockpit", args=[talk.pk]))
    assert 'href="tel:+49301"' in screen(page, talk)


def test_it_asks_for_what_the_words_still_need(page: Client, owner: User) -> None:
    case = not_rung_yet()
    talk = a_call(owner, replace(case, debrief=replace(case.debrief, company_fact="", moments=())))
    shown = screen(page, talk)
    assert "To finish the words" in shown
    assert 'name="debrief.company_fact"' in shown


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("botched-stage-one", "Your first thirty seconds"),
        ("furrowed-brows", "This one is not for a call."),
        ("promised-call-day-four", "They pick up"),
        ("museum-six-hours-away", "They sound hollow"),
    ],
)
def test_it_helps_whatever_the_first_move_is(page: Client, owner: User, name: str, held: str) -> None:
    assert held in screen(page, a_call(owner, example(name)))


def test_it_leads_to_the_words_where_it_is_not_for_a_call(page: Client, owner: User) -> None:
    talk = a_call(owner, example("furrowed-brows"))
    assert reverse("draft", args=[talk.pk, "second_chance", "email"]) in screen(page, talk)


def test_a_name_in_angle_brackets_stays_a_name(page: Client, owner: User) -> None:
    case = not_rung_yet()
    mean = replace(case, debrief=replace(case.debrief, company_fact="<script>alert(1)</script>"))
    assert "<script>alert" not in screen(page, a_call(owner, mean))


def test_the_worker_lies_at_the_root_and_is_asked_for_each_time(page: Client) -> None:
    answer = page.get(reverse("worker"))
    assert reverse("worker") == "/sw.js"
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/javascript"
    assert answer["Service-Worker-Allowed"] == "/"
    assert answer["Cache-Control"] == "no-cache"
    assert b"ringback-call-1" in answer.content
    assert page.post(reverse("worker")).status_code == 405
