"""The list of all words of an interview."""

from dataclasses import replace
from html import unescape

from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from ringback.letters.titles import TITLES
from tests.web.builders import a_case, an_interview
from tests.web.drafts.pages import at, kept, text


def test_who_may_not_see_it_does_not(nobody: Client, strange: Client, owner: User) -> None:
    address = reverse("words", args=[an_interview(owner).pk])
    assert nobody.get(address).status_code in (302, 401, 404)
    assert strange.get(address).status_code == 404


def test_it_takes_no_other_method(page: Client, owner: User) -> None:
    assert page.post(reverse("words", args=[an_interview(owner).pk])).status_code == 405


def test_every_draft_there_is_stands_one_tap_away(page: Client, owner: User) -> None:
    talk = an_interview(owner)
    shown = text(page.get(reverse("words", args=[talk.pk])))
    assert len(TITLES) > 20
    assert [pair for pair in TITLES if at(talk, "draft", (str(pair[0]), str(pair[1]))) not in shown] == []


def test_it_says_what_is_ready_what_is_missing_and_what_is_ones_own(page: Client, owner: User) -> None:
    case = a_case()
    talk = an_interview(owner, replace(case, debrief=replace(case.debrief, company_fact="")))
    shown = unescape(text(page.get(reverse("words", args=[talk.pk]))))
    assert "Still needs:" in shown
    assert "Ready:" in shown
    kept(page, talk)
    assert "in your own words" in text(page.get(reverse("words", args=[talk.pk])))


def test_it_asks_the_record_book_as_often_however_much_is_in_it(page: Client, owner: User) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    talk = an_interview(owner)

    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            page.get(reverse("words", args=[talk.pk]))
        return len(seen)

    first = queries()
    for _ in range(3):
        kept(page, an_interview(owner))
    kept(page, talk)
    assert queries() == first
