"""A transcript or notes: read into the debrief, problems in place, nothing lost."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from ringback.web.debrief import forms
from ringback.web.records.cases import case_of
from ringback.web.records.models import Interview
from tests.web.debrief.telling import STORY, told

URL = reverse("new_debrief")
VTT = b"""WEBVTT

00:00:01.000 --> 00:00:04.000
<v Ana Ortega>Can you tell me how you would plan a tour when two drivers are ill?

00:00:05.000 --> 00:00:09.000
<v Sam Lee>I don't know. My mind just went blank, sorry.

00:00:10.000 --> 00:00:14.000
<v Ana Ortega>Have you ever worked with telematics?

00:00:15.000 --> 00:00:19.000
<v Sam Lee>Yes, for four years I planned forty tours a day with it and cut empty miles by a tenth.
"""


def sent(name: str, data: bytes, **more: object) -> dict[str, object]:
    return told(do="read", file=SimpleUploadedFile(name, data), **more)


def test_a_transcript_becomes_moments_beside_what_was_typed(page: Client) -> None:
    answer = page.post(URL, sent("talk.vtt", VTT, me="Sam Lee", employer="Halden Foods"))
    talk = Interview.objects.get()
    assert answer["Location"].startswith(reverse("debrief", args=[talk.pk]))
    case = case_of(talk)
    assert case.debrief.text == STORY
    assert case.opportunity.employer == "Halden Foods"
    assert case.debrief.moments
    assert case.contacts[0].name == "Ana Ortega"
    text = page.get(answer["Location"]).content.decode()
    assert "talk.vtt is read" in text
    assert "What it cannot tell" in text
    assert "talk.vtt is read" not in page.get(reverse("debrief", args=[talk.pk])).content.decode()


def test_a_transcript_alone_is_a_story_enough_to_go_on(page: Client) -> None:
    page.post(URL, sent("talk.vtt", VTT, me="Sam Lee", text=""))
    talk = Interview.objects.get()
    url = reverse("debrief", args=[talk.pk])
    assert page.post(url, told(slip=str(talk.slip), version=talk.version, text="")).status_code == 302


def test_notes_are_added_to_the_story_once(page: Client) -> None:
    page.post(URL, sent("notes.txt", b"She frowned after every answer."))
    talk = Interview.objects.get()
    url = reverse("debrief", args=[talk.pk])
    again = sent("notes.txt", b"She frowned after every answer.", slip=str(talk.slip), version=talk.version)
    page.post(url, again | {"text": case_of(talk).debrief.text})
    assert case_of(Interview.objects.get()).debrief.text == f"{STORY}\n\nShe frowned after every answer."


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.vtt", b"", "This file is empty."),
        ("talk.mp3", b"ID3 not really", "This is a recording"),
        ("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(40), ""),
        ("blank.txt", b" \n ", ""),
        ("broken.docx", b"PK\x03\x04 and no more", ""),
    ],
)
def test_what_cannot_be_read_is_said_in_place_and_nothing_is_lost(
    page: Client, name: str, data: bytes, says: str
) -> None:
    answer = page.post(URL, sent(name, data, employer="Halden Foods", goodwill="praised"))
    assert answer.status_code == 422
    text = answer.content.decode()
    for kept in ("I froze when she asked", "Halden Foods", "praised", says):
        assert kept in text
    assert 'class="problem"' in text or "errorlist" in text


def test_without_a_file_it_asks_for_one(page: Client) -> None:
    answer = page.post(URL, told(do="read"))
    assert answer.status_code == 422
    assert b"Choose a file first." in answer.content


def test_a_file_that_is_too_large_is_refused(page: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "LARGEST", 10)
    answer = page.post(URL, sent("talk.vtt", VTT))
    assert answer.status_code == 422
    assert b"larger than 10 MB" in answer.content


def test_a_name_of_a_file_opens_nothing_on_the_disk(page: Client, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    page.post(URL, sent(str(secret), b"She frowned."))
    assert "the secret" not in case_of(Interview.objects.get()).debrief.text


def test_the_examples_of_transcripts_can_be_uploaded(page: Client) -> None:
    paths = sorted(
        p for p in (Path(__file__).parents[3] / "examples" / "transcripts").glob("*.*") if p.suffix in forms.TYPES
    )
    assert paths
    for path in paths:
        assert page.post(URL, sent(path.name, path.read_bytes())).status_code == 302, path.name
