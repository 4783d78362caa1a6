"""Résumé versions: frozen, handed out byte for byte, removed only where nobody holds them."""

from hashlib import sha256

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from ringback.web.account import forms
from ringback.web.records.models import ResumeVersion
from tests.web.builders import an_interview

UPLOAD = reverse("upload_resume")
PDF = b"%PDF-1.7 a document"


def a_file(name: str = 'résumé "x".pdf', data: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def uploaded(page: Client, name: str = "operations", **given: object) -> ResumeVersion:
    answer = page.post(UPLOAD, {"name": name, "file": a_file(**given)})  # type: ignore[arg-type]
    assert answer.status_code == 302, answer.content.decode()
    return ResumeVersion.objects.order_by("-pk")[0]


def test_a_document_comes_back_byte_for_byte(page: Client, owner: User) -> None:
    row = uploaded(page)
    assert row.owner == owner
    assert row.sha256 == sha256(PDF).hexdigest()
    answer = page.get(reverse("resume_file", args=[row.pk]))
    assert answer.content == PDF
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"].startswith("attachment")


def test_it_asks_who_it_is(page: Client, strange: Client, nobody: Client) -> None:
    row = uploaded(page)
    here, away = reverse("resume_file", args=[row.pk]), reverse("remove_resume", args=[row.pk])
    assert strange.get(here).status_code == strange.post(away).status_code == 404
    assert nobody.get(here).status_code == 302
    assert page.post(here).status_code == page.get(away).status_code == page.get(UPLOAD).status_code == 405
    assert nobody.post(UPLOAD, {"file": a_file()}).status_code == 401


@pytest.mark.parametrize(
    ("file", "says"),
    [
        (a_file("cv.exe"), "This kind of file is not kept"),
        (a_file("cv.pdf", b"MZ no pdf"), "This is not what .pdf stands for"),
        (a_file("cv.pdf", b""), "empty"),
        (None, "Choose a file"),
    ],
)
def test_what_is_no_document_is_refused_with_a_sentence(page: Client, file: object, says: str) -> None:
    answer = page.post(UPLOAD, {"name": "my name for it"} | ({"file": file} if file else {}))
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert "my name for it" in answer.content.decode()
    assert not ResumeVersion.objects.exists()


def test_a_file_that_is_too_large_is_refused_with_a_sentence(page: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "LARGEST", 10)
    answer = page.post(UPLOAD, {"file": a_file()})
    assert answer.status_code == 422
    assert "larger than 10 MB" in answer.content.decode()


def test_a_version_never_changes(page: Client) -> None:
    row = uploaded(page)
    answer = page.post(UPLOAD, {"name": "operations", "file": a_file(data=b"%PDF-1.7 another")})
    assert answer.status_code == 422
    assert "give this one a name of its own" in answer.content.decode()
    row.refresh_from_db()
    assert bytes(row.data) == PDF


def test_the_same_document_twice_is_one_version(page: Client) -> None:
    uploaded(page)
    uploaded(page)
    assert ResumeVersion.objects.count() == 1


def test_a_version_that_was_only_named_takes_its_document(page: Client, owner: User) -> None:
    an_interview(owner)
    row = uploaded(page, "operations-2")
    assert ResumeVersion.objects.count() == 1
    text = page.get(reverse("settings")).content.decode()
    assert reverse("resume_file", args=[row.pk]) in text
    assert "Nordlicht Logistik" in text


def test_what_an_employer_holds_stays(page: Client, owner: User) -> None:
    an_interview(owner)
    row = ResumeVersion.objects.get()
    answer = page.post(reverse("remove_resume", args=[row.pk]))
    assert answer.status_code == 422
    assert "so it stays" in answer.content.decode()


def test_what_nobody_holds_is_removed_and_can_be_taken_back(page: Client) -> None:
    row = uploaded(page)
    answer = page.post(reverse("remove_resume", args=[row.pk]))
    assert not ResumeVersion.objects.exists()
    page.post(reverse("undo", args=[answer.headers["Location"].split("done=")[1]]))
    assert bytes(ResumeVersion.objects.get().data) == PDF


def test_a_version_without_its_document_has_nothing_to_open(page: Client, owner: User) -> None:
    row = ResumeVersion.objects.create(owner=owner, name="named only")
    assert page.get(reverse("resume_file", args=[row.pk])).status_code == 404
