"""A message beside the résumé that this employer holds: what they have not seen is pointed out while it is written."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from ringback import api
from ringback.web import papers
from ringback.web.access import DraftWords, Interview
from ringback.web.records.models import ResumeVersion, Submission
from tests.web.builders import an_interview
from tests.web.drafts.pages import at, kept, text

OTHER = b"Jonas Brandt\n\nExperience\n\nShift Lead, Weber Logistik GmbH    03/2019 - present\n- Trained 40 people in Potsdam\n"
HELD = b"Jonas Brandt\n\nExperience\n\nOperations Supervisor, Weber Logistik GmbH    03/2019 - present\n- Lead a team of 26\n"
NEW = "Dear Frau Keller,\n\nI froze on overtime. I trained 40 people in Potsdam.\n\nJonas Brandt"
UNSEEN = "They have not seen"


@pytest.fixture
def talk(owner: User) -> Interview:
    """An interview at an employer that holds operations-2; another version lies beside it."""
    talk = an_interview(owner)
    held = ResumeVersion.objects.get(name="operations-2")
    for row, data in ((held, HELD), (ResumeVersion(owner=owner, name="warehouse-1"), OTHER)):
        row.file_name = f"{row.name}.txt"
        row.freeze(data)
        row.save()
    return talk


def checked(page: Client, talk: Interview, body: str = NEW) -> str:
    """What is said while it is typed."""
    return text(page.post(at(talk, "check_draft"), {"subject": "Overtime", "body": body}))


def test_what_stands_only_in_another_version_is_pointed_out_while_it_is_typed(page: Client, talk: Interview) -> None:
    said = checked(page, talk)
    assert UNSEEN in said
    assert "warehouse-1" in said
    assert "Compared with what you told, and with operations-2, the résumé that they hold." in said
    assert UNSEEN not in checked(page, talk, NEW.replace("I trained 40 people in Potsdam", "I lead a team of 26"))


def test_it_is_pointed_out_on_the_page_of_the_words_too(page: Client, talk: Interview) -> None:
    kept(page, talk, NEW)
    assert UNSEEN in text(page.get(at(talk)))
    DraftWords.objects.all().delete()
    assert "the résumé that they hold." in text(page.get(at(talk)))


def test_a_message_from_elsewhere_is_compared_with_it_too(page: Client, talk: Interview) -> None:
    said = text(page.post(reverse("check_message"), {"text": NEW, "interview": talk.pk}))
    assert UNSEEN in said
    assert UNSEEN not in text(page.post(reverse("check_message"), {"text": NEW}))


def test_what_contradicts_it_stands_in_the_way(page: Client, talk: Interview) -> None:
    said = checked(page, talk, NEW.replace("I trained 40 people in Potsdam", "At Weber Logistik I lead a team of 31"))
    assert "does not fit the résumé that they hold" in said


def test_without_its_bytes_it_is_compared_with_what_was_told(page: Client, talk: Interview) -> None:
    ResumeVersion.objects.filter(name="operations-2").update(sha256="", data=b"")
    said = checked(page, talk)
    assert "résumé that they hold" not in said
    assert UNSEEN not in said


def test_one_that_cannot_be_read_is_told_and_is_in_nobodys_way(page: Client, talk: Interview) -> None:
    held = ResumeVersion.objects.get(name="operations-2")
    held.freeze(b"%PDF-1.7 not really")
    held.save()
    assert "could not be read" in checked(page, talk)
    assert page.get(reverse("cockpit", args=[talk.pk])).status_code == 200


def test_nobody_reads_the_papers_of_another(page: Client, talk: Interview, stranger: User) -> None:
    theirs = ResumeVersion(owner=stranger, name="theirs", file_name="theirs.txt")
    theirs.freeze(OTHER)
    theirs.save()
    ResumeVersion.objects.get(name="warehouse-1").delete()
    assert UNSEEN not in checked(page, talk)


def test_the_screen_for_the_call_shows_what_stands_in_it(page: Client, talk: Interview) -> None:
    said = text(page.get(reverse("cockpit", args=[talk.pk])))
    assert "What stands in it" in said
    assert "- Lead a team of 26" in said
    assert "Trained 40 people" not in said


def test_what_was_read_is_let_go_with_everything_else(page: Client, talk: Interview) -> None:
    assert papers.beside(talk).held
    assert papers._read.cache_info().currsize
    page.post(reverse("erase_everything"), {"word": "erase"})
    assert papers._read.cache_info().currsize == 0


def test_the_exported_case_is_compared_with_the_same_papers(page: Client, talk: Interview, tmp_path: Path) -> None:
    made = tmp_path / "all.zip"
    made.write_bytes(page.post(reverse("export_everything")).content)
    ZipFile(made).extractall(tmp_path)
    path = next((tmp_path / "cases").glob("*.yaml"))
    case = api.read_case(path.read_text("utf-8"), path.name)
    there = api.check(NEW, None, None, case, api.read_papers(case, path.parent))
    here = api.check(NEW, None, None, case, papers.beside(talk))
    named = [f.check for f in there.findings]
    assert "not_in_their_resume" in named
    assert named == [f.check for f in here.findings]


def test_the_version_that_was_sent_last_is_the_one_they_hold(page: Client, talk: Interview) -> None:
    other = ResumeVersion.objects.get(name="warehouse-1")
    Submission.objects.create(opportunity=talk.opportunity, resume=other, sent="2026-11-15")
    said = checked(page, talk)
    assert "and with warehouse-1, the résumé" in said
    assert UNSEEN not in said
