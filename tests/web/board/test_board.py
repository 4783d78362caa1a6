"""Board: columns, cards that move, the whole column, adding, and what was put away."""

import json
from datetime import date

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from ringback.web.records.models import Opportunity, Profile, StageChange
from ringback.web.records.stages import Stage

BOARD = reverse("board")
NEW = reverse("new_opportunity")


def a_job(owner: User, employer: str = "Halden Foods", stage: Stage = Stage.APPLIED, **columns: object) -> Opportunity:
    profile = Profile.objects.get_or_create(owner=owner, main=True)[0]
    return Opportunity.objects.create(owner=owner, profile=profile, employer=employer, stage=stage, **columns)


def shown(page: Client, url: str = BOARD) -> str:
    answer = page.get(url)
    assert answer.status_code == 200
    return answer.content.decode()


def queries(page: Client, url: str = BOARD) -> int:
    with CaptureQueriesContext(connection) as found:
        assert page.get(url).status_code == 200
    return len(found)


def test_every_column_stands_there_in_order_with_its_cards(page: Client, owner: User) -> None:
    a_job(owner, "Halden Foods", Stage.WAITING, next_action="Ring them", next_action_due=date(2026, 1, 2))
    text = shown(page)
    places = [text.index(f'id="{stage}"') for stage in Stage]
    assert places == sorted(places)
    assert places[3] < text.index("Halden Foods") < places[4]
    assert "Ring them" in text
    assert "since Fri 2 Jan" in text


def test_an_empty_board_says_what_will_be_here_and_offers_to_begin(page: Client) -> None:
    text = shown(page)
    assert "Nothing on the board yet" in text
    assert NEW in text


def test_a_name_that_looks_like_markup_stays_a_name(page: Client, owner: User) -> None:
    a_job(owner, '<script>alert("x")</script>', role="<b>", next_action="<i>")
    text = shown(page)
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert" in text
    assert "<b>" not in text
    assert "<i>" not in text


def test_nobody_sees_the_cards_of_another(strange: Client, owner: User) -> None:
    job = a_job(owner, "Secret employer")
    assert "Secret employer" not in shown(strange)
    assert "Secret employer" not in shown(strange, reverse("board_column", args=["applied"]))
    assert strange.post(reverse("move_card", args=[job.pk]), {"to": "offer"}).status_code == 404


@pytest.mark.parametrize("url", [BOARD, NEW, reverse("put_away"), reverse("board_column", args=["applied"])])
def test_it_is_only_for_whoever_is_signed_in(nobody: Client, url: str) -> None:
    answer = nobody.get(url)
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(reverse("passphrase"))


def test_pages_are_read_and_moves_are_posted(page: Client, owner: User) -> None:
    assert page.post(BOARD).status_code == 405
    assert page.get(reverse("move_card", args=[a_job(owner).pk])).status_code == 405


def stage_of(job: Opportunity) -> Stage:
    """Where it stands in the record book."""
    found: Stage = Opportunity.objects.get(pk=job.pk).stage
    return found


def test_a_card_is_moved_by_its_form_and_undone(page: Client, owner: User) -> None:
    job = a_job(owner)
    answer = page.post(reverse("move_card", args=[job.pk]), {"to": "offer", "was": "applied"}, follow=True)
    assert stage_of(job) is Stage.OFFER
    assert StageChange.objects.get().now is Stage.OFFER
    text = answer.content.decode()
    assert "moved to “Offer”" in text
    act = answer.redirect_chain[0][0].split("done=")[1]
    page.post(reverse("undo", args=[act]))
    assert stage_of(job) is Stage.APPLIED
    assert not StageChange.objects.exists()


def test_a_script_gets_the_words_and_the_way_back_for_its_live_region(page: Client, owner: User) -> None:
    job = a_job(owner)
    answer = page.post(reverse("move_card", args=[job.pk]), {"to": "offer", "was": "applied"}, headers={"X-Moved": "1"})
    said = json.loads(answer.content)["said"]
    assert "moved to “Offer”" in said
    assert "/undo/" in said


@pytest.mark.parametrize("headers", [{}, {"X-Moved": "1"}])
def test_a_card_that_was_moved_in_another_tab_stays_and_that_is_said(
    page: Client, owner: User, headers: dict[str, str]
) -> None:
    job = a_job(owner, stage=Stage.OFFER)
    answer = page.post(reverse("move_card", args=[job.pk]), {"to": "closed", "was": "applied"}, headers=headers)
    assert answer.status_code == 409
    assert "by now" in answer.content.decode()
    job.refresh_from_db()
    assert job.stage is Stage.OFFER


def test_a_column_that_does_not_exist_is_refused(page: Client, owner: User) -> None:
    assert page.post(reverse("move_card", args=[a_job(owner).pk]), {"to": "heaven"}).status_code == 422
    assert page.get(reverse("board_column", args=["heaven"])).status_code == 404


def test_a_long_column_shows_twenty_cards_and_a_page_for_all(page: Client, owner: User) -> None:
    for n in range(25):
        a_job(owner, f"Employer {n}", next_action_due=date(2026, 1, 1 + n))
    text = shown(page)
    assert text.count("data-card=") == 20
    assert "Show all 25" in text
    assert "Employer 24" not in text  # what is due first stands first
    assert shown(page, reverse("board_column", args=["applied"])).count("data-card=") == 25


def test_a_column_of_hundreds_is_cut_into_pages(page: Client, owner: User) -> None:
    profile = Profile.objects.get_or_create(owner=owner, main=True)[0]
    Opportunity.objects.bulk_create(
        Opportunity(owner=owner, profile=profile, employer=f"E{n}", stage=Stage.APPLIED) for n in range(120)
    )
    url = reverse("board_column", args=["applied"])
    assert shown(page, url).count("data-card=") == 100
    assert shown(page, f"{url}?page=2").count("data-card=") == 20


@pytest.mark.parametrize("url", [BOARD, reverse("board_column", args=["applied"]), reverse("put_away")])
def test_the_number_of_queries_does_not_grow(page: Client, owner: User, url: str) -> None:
    for n in range(10):
        a_job(owner, f"First {n}", gone=timezone.now() if n % 2 else None)
    before = queries(page, url)
    for n in range(10):
        a_job(owner, f"Second {n}", gone=timezone.now() if n % 2 else None)
    assert queries(page, url) == before


def test_an_opportunity_is_added_and_its_page_opens(page: Client, owner: User) -> None:
    form = {
        "employer": "Halden\x07 Foods",
        "role": "shift lead",
        "stage": "wish",
        "next_action": "Write",
        "next_action_due": "",
    }
    answer = page.post(NEW, form, follow=True)
    job = Opportunity.objects.get()
    assert answer.redirect_chain[0][0].startswith(reverse("opportunity", args=[job.pk]))
    assert (job.owner, job.employer, job.stage) == (owner, "Halden Foods", Stage.WISH)
    assert "Added to your board" in answer.content.decode()


def test_a_card_without_a_name_or_with_a_wrong_day_keeps_what_was_typed(page: Client) -> None:
    answer = page.post(NEW, {"stage": "wish", "next_action": "Write the letter", "next_action_due": "soon"})
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "Write the letter" in text
    assert "soon" in text
    assert "Name the employer or the job" in text
    assert not Opportunity.objects.exists()


def test_what_was_put_away_is_out_of_sight_and_can_be_brought_back(page: Client, owner: User) -> None:
    job = a_job(owner)
    answer = page.post(reverse("put_opportunity_away", args=[job.pk]), follow=True)
    assert "put away" in answer.content.decode()
    assert "data-card" not in shown(page)
    assert "Halden Foods" in shown(page, reverse("put_away"))
    page.post(reverse("bring_back", args=[job.pk]))
    assert "Halden Foods" in shown(page)
