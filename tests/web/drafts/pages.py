"""Addresses of the pages of words, and forms with calm defaults."""

from typing import Any

from django.test import Client
from django.urls import reverse

from ringback.web.access import DraftWords, Interview

EMAIL = ("second_chance", "email")
BODY = "Dear Frau Keller,\n\nthe overtime question was mine to answer, and I did not.\n\nJonas Brandt"


def at(talk: Interview, name: str = "draft", kind: tuple[str, str] = EMAIL, *more: Any) -> str:
    """The address of one page of words."""
    return reverse(name, args=[talk.pk, *kind, *more])


def kept(page: Client, talk: Interview, body: str = BODY, version: str = "", subject: str = "Overtime") -> Any:
    """The answer to keeping words of one's own."""
    return page.post(at(talk), {"subject": subject, "body": body, "version": version})


def words_of(talk: Interview) -> DraftWords:
    """The words that are kept for the e-mail."""
    return DraftWords.objects.get(interview=talk, purpose=EMAIL[0], channel=EMAIL[1])


def text(answer: Any) -> str:
    """A page as text."""
    return str(answer.content.decode())
