"""Earlier words can be looked at and gone back to, and nothing is ever lost by it."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from ringback.web import access
from ringback.web.access import Interview
from tests.web.builders import an_interview
from tests.web.drafts.pages import at, kept, text, words_of


@pytest.fixture
def talk(owner: User, page: Client) -> Interview:
    """An interview with two versions of an e-mail."""
    talk = an_interview(owner)
    kept(page, talk, "The first words.")
    kept(page, talk, "The second words.", str(words_of(talk).version))
    return talk


def bodies(talk: Interview) -> list[str]:
    """Newest first."""
    return [v.body for v in access.versions_of(words_of(talk))]


def oldest(talk: Interview) -> int:
    """The number of the first version."""
    last = access.versions_of(words_of(talk)).last()
    assert last
    return int(last.pk)


def test_every_keeping_is_a_version(page: Client, talk: Interview) -> None:
    assert bodies(talk) == ["The second words.", "The first words."]
    assert "The first words." in text(page.get(at(talk)))


def test_who_may_not_see_them_does_not(nobody: Client, strange: Client, talk: Interview) -> None:
    address = at(talk, "draft_version", ("second_chance", "email"), oldest(talk))
    assert nobody.get(address).status_code in (302, 401, 404)
    assert strange.get(address).status_code == 404
    assert strange.post(f"{address}back/").status_code == 404
    assert strange.post(at(talk, "take_ours")).status_code == 404


def test_it_takes_no_other_method(page: Client, talk: Interview) -> None:
    address = at(talk, "draft_version", ("second_chance", "email"), oldest(talk))
    assert page.post(address).status_code == 405
    assert page.get(f"{address}back/").status_code == 405


def test_a_version_of_other_words_is_not_one_of_these(page: Client, talk: Interview) -> None:
    assert page.get(at(talk, "draft_version", ("thank_you", "email"), oldest(talk))).status_code == 404
    assert page.get(at(talk, "draft_version", ("second_chance", "email"), 999_999)).status_code == 404


def test_one_can_be_looked_at_and_gone_back_to(page: Client, talk: Interview) -> None:
    address = at(talk, "draft_version", ("second_chance", "email"), oldest(talk))
    assert "The first words." in text(page.get(address))
    answer = page.post(f"{address}back/", {"version": words_of(talk).version})
    assert answer.status_code == 302
    assert words_of(talk).body == "The first words."
    assert bodies(talk) == ["The first words.", "The second words.", "The first words."]
    page.post(reverse("undo", args=[answer["Location"].split("done=")[1]]))
    assert words_of(talk).body == "The second words."


def test_what_was_only_saved_in_the_background_is_a_version_before_it_is_left(page: Client, talk: Interview) -> None:
    page.post(at(talk, "keep_draft"), {"body": "Half a thought", "version": words_of(talk).version})
    address = at(talk, "draft_back", ("second_chance", "email"), oldest(talk))
    page.post(address, {"version": words_of(talk).version})
    assert "Half a thought" in bodies(talk)


def test_going_back_over_words_that_another_tab_changed_asks_again(page: Client, talk: Interview) -> None:
    shown = words_of(talk).version
    kept(page, talk, "The third words.", str(shown))
    answer = page.post(at(talk, "draft_back", ("second_chance", "email"), oldest(talk)), {"version": shown})
    assert words_of(talk).body == "The third words."
    assert "changed in another tab" in text(page.get(answer["Location"]))


def test_our_wording_can_take_the_place_of_ones_own(page: Client, talk: Interview) -> None:
    shown = text(page.get(f"{at(talk)}?ours=1&tone=warm"))
    assert "Use this wording" in shown
    page.post(at(talk, "take_ours"), {"version": words_of(talk).version, "tone": "warm"})
    assert "Keller" in words_of(talk).body
    assert "The second words." in bodies(talk)
