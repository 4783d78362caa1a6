"""Pages for what fails: each says what to do, and everything that was typed stands on it and can be sent again."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from html import unescape
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.db import OperationalError, connection
from django.test import Client

from ringback.web import jobs, storage
from ringback.web.records.models import Debrief, Opportunity, Profile
from tests.web.debrief.telling import told

NEW = "/board/new/"
CARD = {"employer": "Halden Foods", "role": "buyer", "stage": "applied", "next_action": "Ask <Marta>"}


@pytest.fixture
def shown(owner: User) -> Client:
    """The owner's browser, which shows a fault instead of raising it."""
    client = Client(raise_request_exception=False)
    client.force_login(owner)
    return client


@pytest.fixture
def full(transactional_db: None) -> Iterator[None]:
    """A disk on which the record book cannot grow."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        cursor.execute(f"PRAGMA max_page_count = {cursor.fetchone()[0]}")
    yield
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA max_page_count = 1073741823")


@pytest.fixture
def read_only(shown: Client) -> Iterator[None]:
    """A record book in which nothing can be written."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only = ON")
    yield
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only = OFF")


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page with a fault of ours."""

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("a fault")

    monkeypatch.setattr(jobs, "first_cards", fail)
    monkeypatch.setattr(jobs, "add", fail)


def sent_again(text: str) -> dict[str, str]:
    """The hidden fields of the form that sends everything once more."""
    form = text[text.index("<form", text.index("<h1>")) : text.index("Try again</button>")]
    found = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form)
    return {unescape(name): unescape(value) for name, value in found if name != "csrfmiddlewaretoken"}


def test_a_full_disk_says_so_shows_what_was_typed_and_can_be_sent_again(full: None, shown: Client) -> None:
    story = "I froze, and she said “no”.\r\n" * 600
    answer = shown.post("/debrief/", told(text=story, employer="Halden Foods"))
    text = answer.content.decode()
    assert answer.status_code == 503
    assert storage.FULL in text
    assert "Halden Foods</textarea>" in text
    assert not Opportunity.objects.exists()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA max_page_count = 1073741823")
    again = sent_again(text)
    assert again["text"] == story
    assert shown.post("/debrief/", again).status_code == 302
    assert Debrief.objects.get().text.count("I froze") == 600


def test_a_record_book_that_is_read_only_says_so_and_keeps_what_was_typed(read_only: None, shown: Client) -> None:
    answer = shown.post(NEW, CARD)
    text = answer.content.decode()
    assert (answer.status_code, storage.CLOSED in text) == (503, True)
    assert "Ask &lt;Marta&gt;</textarea>" in text
    assert sent_again(text) == CARD


@pytest.mark.parametrize("at", ["/", "/debrief/", "/board/", "/board/new/", "/settings/", "/library/"])
def test_a_page_to_type_on_is_shown_even_where_nothing_can_be_written(read_only: None, shown: Client, at: str) -> None:
    assert not Profile.objects.exists()
    assert shown.get(at).status_code == 200


def test_a_script_that_saves_in_the_background_hears_why(read_only: None, shown: Client) -> None:
    answer = shown.post("/debrief/keep/", {"text": "I froze."}, headers={"X-Kept": "1"})
    assert (answer.status_code, answer.json()) == (503, {"why": storage.CLOSED})


def test_a_fault_of_ours_is_called_ours_and_what_was_typed_stays(broken: None, shown: Client) -> None:
    answer = shown.post(NEW, CARD)
    text = answer.content.decode()
    assert answer.status_code == 500
    assert "It is our fault, not yours." in text
    assert sent_again(text) == CARD


def test_a_page_that_cannot_be_shown_offers_to_try_again(broken: None, shown: Client) -> None:
    answer = shown.get("/board/?page=2")
    assert answer.status_code == 500
    assert 'href="/board/?page=2">Try again' in answer.content.decode()


def test_a_form_from_elsewhere_cannot_be_sent_again_with_one_tap(read_only: None, shown: Client) -> None:
    strict = Client(enforce_csrf_checks=True, raise_request_exception=False)
    strict.cookies = shown.cookies
    answer = strict.post(NEW, CARD)
    assert answer.status_code == 403
    assert "Try again" not in answer.content.decode()


def test_what_is_too_large_is_said(shown: Client, settings: object) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10  # type: ignore[attr-defined]
    answer = shown.post(NEW, CARD)
    assert answer.status_code == 400
    assert "what you typed stands there" in answer.content.decode()


def test_an_address_that_is_wrong_leads_on(page: Client) -> None:
    answer = page.get("/nothing/like/this/")
    assert answer.status_code == 404
    assert "Nothing of yours is lost." in answer.content.decode()


def test_every_error_of_the_database_has_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "book.sqlite3"
    with closing(sqlite3.connect(path)) as one, closing(sqlite3.connect(path, timeout=0)) as other:
        one.execute("CREATE TABLE t (x)")
        one.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError) as busy:
            other.execute("BEGIN IMMEDIATE")
    assert said(busy.value) == storage.BUSY
    path.write_bytes(b"no database at all" * 100)
    with closing(sqlite3.connect(path)) as one, pytest.raises(sqlite3.DatabaseError) as broken_file:
        one.execute("SELECT * FROM t")
    assert said(broken_file.value) == storage.BROKEN
    with pytest.raises(sqlite3.OperationalError) as away:
        sqlite3.connect(tmp_path / "no" / "such" / "folder").execute("SELECT 1")
    assert said(away.value) == storage.GONE


def said(cause: BaseException) -> str:
    """The sentence for an error as Django passes it on."""
    error = OperationalError()
    error.__cause__ = cause
    return storage.why_not(error)
