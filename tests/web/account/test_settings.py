"""Settings: who the person is, everything to take along, everything erased."""

import json
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.conf import settings as house
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ringback import api
from ringback.web.access import case_of
from ringback.web.environment import Mode
from ringback.web.everything import JOB
from ringback.web.records.models import HELD, Change, Interview, Opportunity, Profile, ResumeVersion
from tests.web.builders import an_interview

SETTINGS, ERASE, EXPORT = reverse("settings"), reverse("erase_everything"), reverse("export_everything")
ME = {
    "name": "Jonas Brandt",
    "phone": "+49 30 1",
    "email": "j@post.example",
    "time_zone": "Europe/Berlin",
    "language": "de",
}


@pytest.fixture
def full(owner: User) -> Interview:
    """A record book with an interview and a document."""
    talk = an_interview(owner)
    version = ResumeVersion.objects.get(owner=owner)
    version.freeze(b"%PDF-1.7 mine")
    version.save()
    return talk


@pytest.mark.parametrize("url", [SETTINGS, ERASE])
def test_it_is_only_for_whoever_is_signed_in(page: Client, nobody: Client, url: str) -> None:
    assert page.get(url).status_code == 200
    assert nobody.get(url).status_code == 302
    assert page.delete(url).status_code == 405


def test_a_profile_is_saved_and_can_be_taken_back(page: Client, owner: User) -> None:
    answer = page.post(SETTINGS, ME | {"version": 1})
    mine = Profile.objects.get(owner=owner)
    assert (mine.name, mine.time_zone, mine.language) == ("Jonas Brandt", "Europe/Berlin", "de")
    page.post(reverse("undo", args=[answer.headers["Location"].split("done=")[1].split("&")[0]]))
    mine.refresh_from_db()
    assert mine.name == ""


@pytest.mark.parametrize(("key", "wrong"), [("time_zone", "Middle/Earth"), ("email", "no address")])
def test_what_cannot_be_is_said_and_everything_typed_is_kept(page: Client, key: str, wrong: str) -> None:
    answer = page.post(SETTINGS, ME | {key: wrong, "version": 1})
    assert answer.status_code == 422
    text = answer.content.decode()
    assert wrong in text
    assert "Jonas Brandt" in text
    assert "errorlist" in text


def test_two_tabs_see_each_other(page: Client, owner: User) -> None:
    page.get(SETTINGS)
    page.post(SETTINGS, ME | {"version": 1})
    answer = page.post(SETTINGS, ME | {"name": "Second tab", "version": 1})
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "Second tab" in text
    assert "Jonas Brandt" in text
    assert Profile.objects.get(owner=owner).name == "Jonas Brandt"


def test_the_folder_is_named_on_this_machine_alone(
    page: Client, settings: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert str(house.HOME) not in page.get(SETTINGS).content.decode()
    monkeypatch.setattr(house, "MODE", Mode.LOCAL)
    assert str(house.HOME) in page.get(SETTINGS).content.decode()


def test_the_export_holds_every_table_and_nothing_of_anybody_else(
    page: Client, full: Interview, stranger: User
) -> None:
    answer = page.post(EXPORT)
    assert "attachment" in answer.headers["Content-Disposition"]
    with ZipFile(BytesIO(answer.content)) as made:
        book = json.loads(made.read("record-book.json"))["tables"]
        names = made.namelist()
        held = next(n for n in names if n.startswith("cases/resumes/"))
        assert made.read(held) == b"%PDF-1.7 mine"
    assert set(book) == {t._meta.model_name for t in HELD if t is not Change}
    assert len(book["interview"]) == len(book["opportunity"]) == 1
    assert book["interview"][0]["id"] == full.pk
    assert len([n for n in names if n.endswith(".yaml")]) == 1


def test_an_exported_case_gives_the_same_answer(page: Client, full: Interview) -> None:
    with ZipFile(BytesIO(page.post(EXPORT).content)) as made:
        name = next(n for n in made.namelist() if n.endswith(".yaml"))
        case = api.read_case(made.read(name).decode(), name)
        assert case.resume is not None
        assert f"cases/{case.resume.file}" in made.namelist()
    mine = case_of(full)
    assert mine.resume is not None
    assert replace(case, resume=mine.resume) == mine
    assert case.now is not None
    assert api.assess(case, case.now) == api.assess(mine, case.now)


def test_an_interview_that_was_hardly_begun_is_exported_too(page: Client, owner: User) -> None:
    mine = Profile.objects.create(owner=owner)
    Interview.objects.create(opportunity=Opportunity.objects.create(owner=owner, profile=mine))
    with ZipFile(BytesIO(page.post(EXPORT).content)) as made:
        name = next(n for n in made.namelist() if n.endswith(".yaml"))
        assert made.read(name).decode().strip()


def test_export_and_erasing_know_every_table() -> None:
    owned = {t for t in HELD if "owner" in {f.name for f in t._meta.get_fields()}}
    assert owned | set(JOB) == set(HELD)


def test_taking_along_is_posted(page: Client) -> None:
    assert page.get(EXPORT).status_code == 405


@pytest.mark.parametrize("word", ["", "yes", "eras"])
def test_nothing_is_erased_before_the_word_is_typed(page: Client, full: Interview, word: str) -> None:
    assert page.post(ERASE, {"word": word}).status_code == 422
    assert Interview.objects.filter(pk=full.pk).exists()


def test_erasing_leaves_nothing_and_touches_nobody_else(
    page: Client, full: Interview, owner: User, stranger: User
) -> None:
    answer = page.post(ERASE, {"word": "erase"})
    assert answer.status_code == 200
    assert "storage" in answer.headers["Clear-Site-Data"]
    assert not Opportunity.objects.filter(owner=owner).exists()
    assert not ResumeVersion.objects.filter(owner=owner).exists()
    assert not Change.objects.filter(owner=owner).exists()
    assert Opportunity.objects.filter(owner=stranger).exists()
    assert User.objects.filter(pk=owner.pk).exists()


@pytest.mark.django_db(transaction=True)
def test_what_is_erased_is_cleared_from_the_file_too(page: Client, full: Interview) -> None:
    with CaptureQueriesContext(connection) as found:
        assert page.post(ERASE, {"word": "erase"}).status_code == 200
    assert [q["sql"] for q in found][-2:] == ["VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"]
    assert not Opportunity.objects.exists()
