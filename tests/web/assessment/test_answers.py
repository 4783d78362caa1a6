"""What is not known, answered on the spot; a choice among good ways; steps ticked off."""

from dataclasses import replace
from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from ringback.model.values import Play, Tri
from ringback.web.records.cases import case_of
from ringback.web.records.models import Interview, PlannedStep
from tests.web.builders import an_interview
from tests.web.cockpit.calls import not_rung_yet


def again(talk: Interview) -> Interview:
    """The rows as they stand now."""
    return Interview.objects.select_related("opportunity__profile").get(pk=talk.pk)


def answer(page: Client, talk: Interview, **said: str) -> int:
    """Answers, with a dot for every double underscore."""
    return page.post(reverse("answer", args=[talk.pk]), {k.replace("__", "."): v for k, v in said.items()}).status_code


def test_nobody_else_can_write_there(nobody: Client, strange: Client, owner: User) -> None:
    talk = an_interview(owner)
    step = PlannedStep.objects.filter(interview=talk)[0]
    for name, row, said in (
        ("answer", talk.pk, {"interview.process": "staged"}),
        ("rather", talk.pk, {"play": "wait"}),
        ("tick", step.pk, {}),
    ):
        assert nobody.post(reverse(name, args=[row]), said).status_code == 401
        assert strange.post(reverse(name, args=[row]), said).status_code == 404


@pytest.mark.parametrize("name", ["answer", "rather"])
def test_it_is_not_looked_at(page: Client, owner: User, name: str) -> None:
    talk = an_interview(owner)
    assert page.get(reverse(name, args=[talk.pk])).status_code == 405
    assert page.get(reverse("tick", args=[PlannedStep.objects.filter(interview=talk)[0].pk])).status_code == 405


def test_a_tap_answers_a_closed_list(page: Client, owner: User) -> None:
    talk = an_interview(owner)
    assert answer(page, talk, interview__process="screening") == 302
    assert again(talk).process == "screening"


def test_who_decides_is_a_tap_or_another_name(page: Client, owner: User) -> None:
    case = not_rung_yet()
    talk = an_interview(owner, replace(case, contacts=(replace(case.contacts[0], decides=Tri.UNKNOWN),)))
    text = page.get(reverse("assessment", args=[talk.pk])).content.decode()
    assert 'name="contacts[0].decides" value="yes"' in text
    assert 'name="contacts[1].name"' in text
    page.post(reverse("answer", args=[talk.pk]), {"contacts[1].name": "Herr Lund", "contacts[1].decides": "yes"})
    assert [(c.name, c.decides) for c in case_of(again(talk)).contacts][1] == ("Herr Lund", Tri.YES)


def test_a_time_without_an_offset_is_meant_on_the_persons_own_clock(page: Client, owner: User) -> None:
    case = not_rung_yet()
    talk = an_interview(owner, replace(case, interview=replace(case.interview, ended=None)))
    assert (
        'type="datetime-local" name="interview.ended"'
        in page.get(reverse("assessment", args=[talk.pk])).content.decode()
    )
    assert answer(page, talk, interview__ended="2026-11-17T10:05") == 302
    ended = case_of(again(talk)).interview.ended
    assert ended == not_rung_yet().interview.ended


def test_a_wrong_answer_says_so_in_place_and_keeps_every_word(page: Client, owner: User) -> None:
    case = not_rung_yet()
    talk = an_interview(owner, replace(case, debrief=replace(case.debrief, company_fact="", moments=())))
    said = {"debrief.company_fact": "the second depot", "contacts[0].email": "not an address"}
    response = page.post(reverse("answer", args=[talk.pk]), said)
    assert response.status_code == 422
    assert ">the second depot</textarea>" in response.content.decode()
    assert case_of(again(talk)).debrief.company_fact == ""


def test_the_answers_can_be_taken_back(page: Client, owner: User) -> None:
    talk = an_interview(owner)
    to = page.post(reverse("answer", args=[talk.pk]), {"interview.process": "staged"})["Location"]
    page.post(reverse("undo", args=[to.partition("done=")[2]]))
    assert again(talk).process == "unknown"


def test_a_person_may_rather_do_the_other_thing_and_its_words_come(page: Client, owner: User) -> None:
    talk = an_interview(owner, not_rung_yet())
    text = page.get(reverse("assessment", args=[talk.pk])).content.decode()
    assert "Rather do this: Write a short second-chance letter" in text
    to = page.post(reverse("rather", args=[talk.pk]), {"play": "second_chance_letter"})["Location"]
    assert again(talk).first_move == Play.SECOND_CHANCE_LETTER
    text = page.get(to).content.decode()
    assert "<h1>Write a short second-chance letter</h1>" in text
    assert "This is your choice. Without it we would say: Call them back now." in text
    assert "Back to: Call them back now" in text
    assert f'href="{reverse("draft", args=[talk.pk, "second_chance", "email"])}">To the words</a>' in text
    page.post(reverse("rather", args=[talk.pk]), {"play": "call_back_now"})
    assert (again(talk).chosen, again(talk).first_move) == (None, Play.CALL_BACK_NOW)


def test_nothing_else_can_be_chosen(page: Client, owner: User) -> None:
    talk = an_interview(owner, not_rung_yet())
    for play in ("let_go_keep_hunting", "wait", "panic", ""):
        assert page.post(reverse("rather", args=[talk.pk]), {"play": play}).status_code == 404
    assert again(talk).chosen is None


def test_a_step_is_ticked_off_and_stays_so_when_the_plan_is_made_anew(page: Client, owner: User) -> None:
    talk = an_interview(owner, not_rung_yet())
    step = PlannedStep.objects.filter(interview=talk)[0]
    to = page.post(reverse("tick", args=[step.pk]))["Location"]
    assert to.startswith(reverse("assessment", args=[talk.pk]))
    answer(page, talk, interview__process="staged")
    assert PlannedStep.objects.get(pk=step.pk).done is not None
    assert 'aria-pressed="true"' in page.get(reverse("assessment", args=[talk.pk])).content.decode()
    page.post(reverse("undo", args=[to.partition("done=")[2]]))
    assert PlannedStep.objects.get(pk=step.pk).done is None


def test_it_never_leads_to_another_house(page: Client, owner: User) -> None:
    talk = an_interview(owner)
    step = PlannedStep.objects.filter(interview=talk)[0]
    to = page.post(reverse("tick", args=[step.pk]), {"back": "https://elsewhere.example/"})["Location"]
    assert to.startswith(reverse("assessment", args=[talk.pk]))


def test_a_promise_that_was_only_told_gets_its_day_here(page: Client, owner: User) -> None:
    case = not_rung_yet()
    debrief = replace(case.debrief, text=f"{case.debrief.text} I promised to send her my references.")
    talk = an_interview(owner, replace(case, debrief=debrief, commitments=()))
    text = page.get(reverse("assessment", args=[talk.pk])).content.decode()
    assert "By when did you promise it?" in text
    assert 'type="date" name="commitments[0].due"' in text
    assert 'type="hidden" name="commitments[0].by" value="me"' in text
    said = {
        "commitments[0].what": "I promised to send her my references.",
        "commitments[0].by": "me",
        "commitments[0].due": "2026-11-20",
    }
    assert page.post(reverse("answer", args=[talk.pk]), said).status_code == 302
    (promise,) = case_of(again(talk)).commitments
    assert (promise.what, promise.due) == ("I promised to send her my references.", date(2026, 11, 20))
    assert "By when did you promise it?" not in page.get(reverse("assessment", args=[talk.pk])).content.decode()
