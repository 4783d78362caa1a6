"""The door: one passphrase, slow for who guesses, and nothing typed is lost before it."""

from collections.abc import Iterator

import pytest
from django.conf import settings as house
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from ringback.web.environment import Mode

DOOR, BOARD = reverse("passphrase"), reverse("board")
RIGHT = "three calm words"


@pytest.fixture(autouse=True)
def _calm(monkeypatch: pytest.MonkeyPatch, owner: User) -> Iterator[None]:
    """A passphrase, hashed in a way that does not take its time; nobody has guessed yet."""
    monkeypatch.setattr(house, "PASSWORD_HASHERS", ["django.contrib.auth.hashers.MD5PasswordHasher"])
    owner.set_password(RIGHT)
    owner.save()
    cache.clear()
    yield
    cache.clear()


def test_every_page_leads_to_the_door_and_back(nobody: Client) -> None:
    answer = nobody.get(f"{BOARD}?x=1", follow=True)
    assert answer.redirect_chain[0][0] == f"{DOOR}?next=/board/%3Fx%3D1"
    assert 'value="/board/?x=1"' in answer.content.decode()
    assert nobody.post(DOOR, {"passphrase": RIGHT, "next": "/board/?x=1"}).headers["Location"] == "/board/?x=1"
    assert nobody.get(BOARD).status_code == 200


@pytest.mark.parametrize("url", ["/no/such/page/", "/library/", "/sw.js", "/debrief/"])
def test_no_address_forgets_to_ask(nobody: Client, url: str) -> None:
    assert nobody.get(url).status_code == 302


def test_it_leads_nowhere_else(nobody: Client) -> None:
    answer = nobody.post(DOOR, {"passphrase": RIGHT, "next": "https://elsewhere.example/"})
    assert answer.headers["Location"] == "/"


def test_a_wrong_one_is_said_and_the_page_that_was_wanted_is_kept(nobody: Client) -> None:
    answer = nobody.post(DOOR, {"passphrase": "no", "next": BOARD})
    assert answer.status_code == 422
    assert "That is not it" in answer.content.decode()
    assert f'value="{BOARD}"' in answer.content.decode()
    assert nobody.post(DOOR, {"passphrase": ""}).status_code == 422


def test_five_wrong_ones_close_the_door_for_a_while_even_to_the_right_one(nobody: Client) -> None:
    codes = [nobody.post(DOOR, {"passphrase": "no"}).status_code for _ in range(5)]
    assert codes == [422, 422, 422, 422, 429]
    answer = nobody.post(DOOR, {"passphrase": RIGHT})
    assert answer.status_code == 429
    assert "Wait ten minutes" in answer.content.decode()
    assert answer.headers["Retry-After"] == "600"
    assert Client(REMOTE_ADDR="192.168.1.9").post(DOOR, {"passphrase": RIGHT}).status_code == 302


def test_no_passphrase_is_never_the_right_one(nobody: Client, owner: User) -> None:
    User.objects.filter(pk=owner.pk).update(password="")
    assert nobody.post(DOOR, {"passphrase": "anything"}).status_code == 422
    assert nobody.get(BOARD).status_code == 302


@pytest.mark.parametrize("header", ["X-Kept", "X-Queued", "X-Moved", "HX-Request"])
def test_a_script_is_told_and_keeps_what_was_typed(nobody: Client, header: str) -> None:
    answer = nobody.post(reverse("keep_debrief"), {"text": "It went wrong."}, headers={header: "true"})
    assert answer.status_code == 401


def test_a_form_that_was_sent_too_late_is_carried_through_the_door(nobody: Client) -> None:
    came_from = "http://testserver/debrief/"
    answer = nobody.post(reverse("new_debrief"), {"text": 'I said "no"'}, headers={"Referer": came_from})
    assert answer.status_code == 401
    assert "I said &quot;no&quot;" in answer.content.decode()
    carried = {"typed-name": "text", "typed-text": 'I said "no"', "next": came_from}
    text = nobody.post(DOOR, carried | {"passphrase": RIGHT}).content.decode()
    assert "I said &quot;no&quot;" in text
    assert came_from in text


def test_signing_out_ends_the_session(page: Client) -> None:
    assert "Sign out" in page.get(reverse("settings")).content.decode()
    assert page.get(reverse("sign_out")).status_code == 405
    assert page.post(reverse("sign_out")).headers["Location"] == DOOR
    assert page.get(BOARD).status_code == 302


def test_on_this_machine_alone_there_is_no_door(nobody: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(house, "MODE", Mode.LOCAL)
    assert nobody.get(BOARD).status_code == 200
    assert nobody.get(DOOR).headers["Location"] == "/"
    assert nobody.post(reverse("sign_out")).status_code == 404


def test_on_this_machine_alone_nobody_else_gets_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(house, "MODE", Mode.LOCAL)
    assert Client(REMOTE_ADDR="192.168.1.9").get(BOARD).status_code == 403
    assert Client().get(BOARD, headers={"Host": "evil.example"}).status_code == 400
