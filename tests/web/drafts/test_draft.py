"""The page of one draft: our words with their facts, and the person's own."""

from dataclasses import replace
from html import unescape

import pytest
from django.contrib.auth.models import User
from django.test import Client

from ringback.model.case import Case, Commitment
from ringback.model.values import Side
from ringback.web.access import Interview
from ringback.web.access import case_of as kept_case
from tests.web.builders import a_case, an_interview
from tests.web.drafts.pages import BODY, at, kept, text, words_of


@pytest.fixture
def talk(owner: User) -> Interview:
    """An interview that went wrong."""
    return an_interview(owner)


def test_who_is_not_signed_in_sees_nothing(nobody: Client, talk: Interview) -> None:
    assert nobody.get(at(talk)).status_code in (302, 401, 404)


def test_a_stranger_is_told_that_there_is_no_such_page(strange: Client, talk: Interview) -> None:
    assert strange.get(at(talk)).status_code == 404
    assert strange.post(at(talk), {"body": BODY}).status_code == 404
    assert strange.post(at(talk, "fill_draft"), {"candidate.name": "Eve"}).status_code == 404
    assert strange.post(at(talk, "keep_draft"), {"body": BODY}).status_code == 404


@pytest.mark.parametrize("kind", [("second_chance", "spoken_opener"), ("poem", "email"), ("second_chance", "smoke")])
def test_there_are_no_words_for_what_does_not_exist(page: Client, talk: Interview, kind: tuple[str, str]) -> None:
    assert page.get(at(talk, "draft", kind)).status_code == 404


def test_it_takes_no_other_method(page: Client, talk: Interview) -> None:
    assert page.delete(at(talk)).status_code == 405
    assert page.get(at(talk, "keep_draft")).status_code == 405
    assert page.get(at(talk, "fill_draft")).status_code == 405


def test_it_shows_the_words_with_each_fact_leading_to_where_it_came_from(page: Client, talk: Interview) -> None:
    shown = text(page.get(at(talk)))
    assert '<a class="fact" href="#from-1">Frau Keller</a>' in shown
    assert 'id="from-1"' in shown
    assert "Who you write or speak to" in shown
    assert "Your better answer" in shown


def test_it_tells_beside_the_sentence_that_owns_it_what_that_is_taken_for(page: Client, talk: Interview) -> None:
    shown = unescape(text(page.get(at(talk))))
    assert shown.count("To own up is taken for character.") == 1
    assert "S0-34" in shown


def test_it_tells_beside_an_owned_promise_that_candour_won(page: Client, owner: User) -> None:
    late = Commitment("send references", Side.ME, a_case().interview.ended)
    talk = an_interview(owner, replace(a_case(), commitments=(late,)))
    shown = unescape(text(page.get(at(talk, "draft", ("missed_commitment", "call_script")))))
    assert "it was candour that won the manager over" in shown
    assert "S4-18" in shown


def test_it_explains_the_posture_by_what_is_read_into_it(page: Client, talk: Interview) -> None:
    shown = unescape(text(page.get(at(talk))))
    assert "It stands to what happened." in shown
    assert "is taken for how you would handle a mistake at work" in shown
    assert "S4-23" in shown


def test_it_names_the_sentence_that_meets_each_of_the_four_goals(page: Client, talk: Interview) -> None:
    shown = unescape(text(page.get(at(talk))))
    assert shown.count('class="met"') == 4
    assert "<q>" in shown.split("What it has to do")[1]


@pytest.mark.parametrize("query", ["tone=warm", "tone=formal", "seed=7", "shorter=1"])
def test_another_tone_seed_or_length_gives_other_words(page: Client, talk: Interview, query: str) -> None:
    first, other = text(page.get(at(talk))), text(page.get(f"{at(talk)}?{query}"))
    assert _letter(first) != _letter(other)


@pytest.mark.parametrize("query", ["tone=loud", "seed=-1", "seed=x", "seed=99999999999999"])
def test_a_wish_that_cannot_be_read_is_passed_over(page: Client, talk: Interview, query: str) -> None:
    assert _letter(text(page.get(f"{at(talk)}?{query}"))) == _letter(text(page.get(at(talk))))


def test_it_asks_in_place_for_what_the_words_still_need(page: Client, owner: User) -> None:
    talk = an_interview(owner, _without_better_answer())
    shown = text(page.get(at(talk)))
    assert 'name="debrief.moments[0].better_answer"' in shown
    assert "I sent it" not in shown
    assert "Not finished yet" in shown
    assert "It can go" not in shown
    answer = page.post(
        at(talk, "fill_draft"), {"debrief.moments[0].better_answer": "I cut it by a third.", "other": "x"}
    )
    assert answer.status_code == 302
    assert answer["Location"].startswith(at(talk))
    assert kept_case(Interview.objects.get(pk=talk.pk)).debrief.moments[0].better_answer == "I cut it by a third."
    assert "I cut it by a third" in text(page.get(at(talk)))


def test_a_promise_that_is_asked_for_is_one_more_and_ones_own(page: Client, owner: User) -> None:
    theirs = Commitment("tell me by Friday", Side.THEM, a_case().interview.ended)
    talk = an_interview(owner, replace(a_case(), commitments=(theirs,)))
    kind = ("missed_commitment", "email")
    assert 'name="commitments[0].what"' in text(page.get(at(talk, "draft", kind)))
    answer = page.post(at(talk, "fill_draft", kind), {"commitments[0].what": "the references by Friday"})
    assert answer.status_code == 302
    said = [(c.what, c.by) for c in kept_case(Interview.objects.get(pk=talk.pk)).commitments]
    assert said == [("tell me by Friday", Side.THEM), ("the references by Friday", Side.ME)]


def test_an_answer_that_cannot_stand_comes_back_as_it_was_typed(page: Client, owner: User) -> None:
    talk = an_interview(owner, _without_better_answer())
    answer = page.post(
        at(talk, "fill_draft"), {"debrief.moments[0].better_answer": "Kept.", "interview.ended": "soonish"}
    )
    assert answer.status_code == 422
    assert "Kept." in text(answer)


def test_it_keeps_words_of_ones_own_and_offers_to_take_that_back(page: Client, talk: Interview) -> None:
    answer = kept(page, talk)
    assert answer.status_code == 302
    assert "done=" in answer["Location"]
    assert words_of(talk).body == BODY
    shown = text(page.get(answer["Location"]))
    assert "Your own words." in shown
    assert "the overtime question was mine" in shown
    assert f"words-{talk.pk}-second_chance-email" in shown.split("data-kept-now")[1]


def test_the_words_are_the_same_however_a_browser_ends_its_lines(page: Client, talk: Interview) -> None:
    kept(page, talk, BODY.replace("\n", "\r\n"))
    assert words_of(talk).body == BODY


def test_an_empty_page_is_not_kept_and_says_so(page: Client, talk: Interview) -> None:
    answer = kept(page, talk, body="", subject="Kept all the same")
    assert answer.status_code == 422
    assert "Kept all the same" in text(answer)
    assert "There are no words here yet." in text(answer)


def test_words_far_too_long_come_back_whole(page: Client, talk: Interview) -> None:
    answer = kept(page, talk, body="word " * 5000)
    assert answer.status_code == 422
    assert text(answer).count("word word") > 2000


def test_two_tabs_cannot_overwrite_each_other_unseen(page: Client, talk: Interview) -> None:
    kept(page, talk)
    shown = str(words_of(talk).version)
    assert kept(page, talk, "From the first tab.", shown).status_code == 302
    answer = kept(page, talk, "From the second tab.", shown)
    assert answer.status_code == 409
    assert "From the first tab." in text(answer)
    assert "From the second tab." in text(answer)
    assert words_of(talk).body == "From the first tab."
    mine = page.post(at(talk), {"body": "From the second tab.", "version": [shown, str(words_of(talk).version)]})
    assert mine.status_code == 302
    assert words_of(talk).body == "From the second tab."


def test_two_tabs_that_both_begin_notice_each_other_too(page: Client, talk: Interview) -> None:
    kept(page, talk, "One.")
    assert kept(page, talk, "Two.").status_code == 409
    assert words_of(talk).body == "One."


def test_it_keeps_in_the_background_and_says_which_version_that_made(page: Client, talk: Interview) -> None:
    first = page.post(at(talk, "keep_draft"), {"subject": "S", "body": "Begun"}).json()
    assert first["version"] == words_of(talk).version
    again = page.post(at(talk, "keep_draft"), {"subject": "S", "body": "Begun, and", "version": first["version"]})
    assert again.json()["version"] == first["version"] + 1
    late = page.post(at(talk, "keep_draft"), {"subject": "S", "body": "late", "version": first["version"]})
    assert late.status_code == 409
    assert page.post(at(talk, "keep_draft"), {"body": " "}).json() == {"said": ""}
    assert words_of(talk).body == "Begun, and"


def test_what_a_person_writes_stays_text(page: Client, talk: Interview) -> None:
    kept(page, talk, "<script>alert(1)</script> {{ x }}")
    shown = text(page.get(at(talk)))
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ x }}" in shown


def test_the_mail_that_opens_holds_address_subject_and_words(page: Client, talk: Interview) -> None:
    kept(page, talk, "One & two\nthree")
    assert "mailto:?subject=Overtime&amp;body=One%20%26%20two%0D%0Athree" in text(page.get(at(talk)))


def test_editing_needs_no_script(page: Client, talk: Interview) -> None:
    shown = text(page.get(f"{at(talk)}?edit=1"))
    assert '<textarea name="body"' in shown
    assert f'data-keep-to="{at(talk, "keep_draft")}"' in shown
    assert "style=" not in shown


def test_spoken_words_say_how_long_they_take(page: Client, talk: Interview) -> None:
    shown = text(page.get(at(talk, "draft", ("second_chance", "call_script"))))
    assert "seconds aloud" in shown
    assert "at most 170 words" in shown
    assert "I said it" in shown


def _without_better_answer() -> Case:
    case = a_case()
    told = replace(case.debrief, moments=tuple(replace(m, better_answer="") for m in case.debrief.moments))
    return replace(case, debrief=told)


def _letter(shown: str) -> str:
    return shown.split("<article")[1].split("</article>")[0]
