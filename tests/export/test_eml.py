"""Drafts as mail files: both parts, attachments, and no text that can begin a header of its own."""

from email import message_from_bytes
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.export.eml import eml
from ringback.export.made import PDF, File
from ringback.model.case import Candidate, Contact
from tests.export.sheets_builder import ENGLISH, HOSTILE, NOW, mail, sentence

ME = Candidate("Jonas Brandt", email="jonas.brandt@post.example")
TO = Contact("Frau Keller", email="keller@nordlicht.example")
HEADERS = ["From", "To", "Subject", "Date", "X-Unsent", "MIME-Version", "Content-Type"]
INJECTED = [
    "x\r\nBcc: evil@x.example",
    "x\nBcc: evil@x.example",
    "x\rBcc: e@x",
    "x\x0bBcc: e",
    "x\u2028Bcc: e",
    "x\x85Bcc: e",
]


def parsed(data: bytes) -> EmailMessage:
    """The mail as a mail program reads it."""
    found = message_from_bytes(data, policy=SMTP)
    assert isinstance(found, EmailMessage)
    assert not found.defects
    return found


def part(found: EmailMessage, kind: str) -> str:
    """The text of one form of the body."""
    body = found.get_body((kind,))
    assert isinstance(body, EmailMessage)
    text: str = body.get_content()
    return text


def test_it_has_its_headers_and_both_forms_of_the_text() -> None:
    found = parsed(eml(mail("Hello Frau Keller,", "Thank you — très bien."), ME, TO, NOW, ENGLISH))
    assert found.keys() == HEADERS
    assert found["To"].addresses == (Address("Frau Keller", addr_spec=TO.email),)
    assert found["Subject"] == "Thank you"
    assert found["Date"].datetime == NOW
    assert part(found, "plain").splitlines() == ["Hello Frau Keller,", "", "Thank you — très bien."]
    assert "<p>Thank you — très bien.</p>" in part(found, "html")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_is_data_in_every_place(text: str) -> None:
    draft = mail(text, subject=text)
    found = parsed(eml(draft, Candidate(text, email=ME.email), Contact(text, email=TO.email), NOW, ENGLISH))
    assert found.keys() == HEADERS
    assert found["Subject"] == text
    assert found["To"].addresses[0].display_name == text
    assert part(found, "plain").rstrip() == text
    assert "<script" not in part(found, "html")


@pytest.mark.parametrize("text", INJECTED)
def test_no_text_begins_a_header_of_its_own(text: str) -> None:
    draft = mail(text, subject=text)
    data = eml(
        draft, Candidate(text, email=ME.email), Contact(text, email=TO.email), NOW, ENGLISH, (File(text, b"x", PDF),)
    )
    found = parsed(data)
    assert found.keys() == HEADERS
    assert str(found["Subject"]).startswith("x Bcc:")
    assert all(set(p.keys()).isdisjoint({"Bcc", "bcc"}) for p in found.walk())


@given(st.text(), st.text(), st.text(), st.text())
def test_any_texts_give_a_mail_with_our_headers_and_no_others(name: str, subject: str, body: str, address: str) -> None:
    data = eml(
        mail(body or "x", subject=subject), Candidate(name, email=address), Contact(name, email=address), NOW, ENGLISH
    )
    found = message_from_bytes(data, policy=SMTP)
    assert set(found.keys()) <= set(HEADERS)
    assert [p.get_content_type() for p in found.walk()] == ["multipart/alternative", "text/plain", "text/html"]


def test_an_address_that_is_not_known_or_is_none_is_left_out() -> None:
    for address in ("", " ", "nobody", "a@b@c", "a b@c.example", "é@c.example", ":", "a@..", "a@b\r\nBcc: c@d"):
        assert parsed(eml(mail(), ME, Contact("Frau Keller", email=address), NOW, ENGLISH))["To"] is None


def test_a_domain_with_letters_of_its_own_is_written_as_mail_programs_need_it() -> None:
    found = parsed(eml(mail(), ME, Contact(email="info@münchen.example"), NOW, ENGLISH))
    assert found["To"].addresses[0].addr_spec == "info@xn--mnchen-3ya.example"


def test_attachments_come_out_as_they_went_in_under_safe_names() -> None:
    file = File("../../Über uns:\r\nBcc.pdf", b"%PDF-1.7\r\n\x00\xff", PDF)
    (found,) = parsed(eml(mail(), ME, TO, NOW, ENGLISH, (file,))).iter_attachments()
    assert isinstance(found, EmailMessage)
    assert (found.get_filename(), found.get_content_type()) == ("Uber-uns-Bcc.pdf", PDF)
    assert found.get_content() == file.data


def test_equal_drafts_have_equal_bytes_and_another_text_another_boundary() -> None:
    draft = mail("one", paragraphs=((sentence("one"), sentence("two")),))
    assert eml(draft, ME, TO, NOW, ENGLISH) == eml(draft, ME, TO, NOW, ENGLISH)
    assert (
        parsed(eml(draft, ME, TO, NOW, ENGLISH)).get_boundary()
        != parsed(eml(mail("other"), ME, TO, NOW, ENGLISH)).get_boundary()
    )
