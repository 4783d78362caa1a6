"""Messages in files: every container is opened with care, and what cannot be read is a sentence and no traceback."""

import io
import zipfile
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.files import message_file
from ringback.files.message_file import message_text
from ringback.model.problem import InputProblems, Problem
from tests.work import ends

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HELLO = "Dear Ms Hale,\nI was wrong."


def problem(data: bytes, file: str) -> Problem:
    """The only problem of a file that cannot be read."""
    with pytest.raises(InputProblems) as caught:
        message_text(data, file)
    (found,) = caught.value.problems
    assert found.file == file
    assert found.message.endswith(".")
    assert found.hint
    return found


def mail(subject: str = "", plain: str = "", html: str = "") -> bytes:
    """An e-mail as a program writes it."""
    made = EmailMessage()
    made["From"] = "tom@post.example"
    if subject:
        made["Subject"] = subject
    if plain:
        made.set_content(plain)
        if html:
            made.add_alternative(html, subtype="html")
    elif html:
        made.set_content(html, subtype="html")
    return made.as_bytes()


def document(body: str, before: str = "", name: str = "word/document.xml") -> bytes:
    """A Word document with this inside."""
    store = io.BytesIO()
    with zipfile.ZipFile(store, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, f'{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
    return store.getvalue()


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize("file", ["a.txt", "a.md", "-", "a", "A.TXT"])
@pytest.mark.parametrize(
    "data",
    [HELLO.encode(), b"\xef\xbb\xbf" + HELLO.encode(), HELLO.encode("utf-16"), HELLO.replace("\n", "\r\n").encode(),
     HELLO.replace("\n", "\r").encode(), HELLO.replace("\n", "\r\n").encode("utf-16")],
    ids=["utf-8", "mark", "utf-16", "crlf", "cr", "utf-16 crlf"],
)  # fmt: skip
def test_plain_text_is_read_however_it_was_saved(data: bytes, file: str) -> None:
    assert message_text(data, file) == HELLO


def test_text_that_is_not_utf_8_names_its_line() -> None:
    found = problem("Dear Ms Hale,\nI was in Köln.".encode("latin-1"), "a.txt")
    assert found.line == 2
    assert "UTF-8" in found.message


def test_a_file_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(message_file, "LARGEST", 10)
    assert "too large" in problem(b"x" * 11, "a.txt").message
    assert message_text(b"x" * 10, "a.txt") == "x" * 10


def test_an_e_mail_gives_its_subject_and_its_plain_part() -> None:
    assert message_text(mail("Your question", HELLO), "a.eml").rstrip() == f"Subject: Your question\n\n{HELLO}"
    assert message_text(mail("", HELLO), "A.EML").rstrip() == HELLO


def test_an_encoded_subject_and_quoted_printable_are_decoded() -> None:
    raw = (
        b"Subject: =?utf-8?B?RsO8ciBTaWU=?=\r\n =?utf-8?Q?_und_mich?=\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\nIch war in K=F6ln,=\r\n leider.\r\n"
    )
    assert message_text(raw, "a.eml").rstrip() == "Subject: Für Sie und mich\n\nIch war in Köln, leider."


def test_of_two_parts_the_plain_one_is_read() -> None:
    assert message_text(mail("", "plain words", "<p>other words</p>"), "a.eml").strip() == "plain words"


def test_an_empty_plain_part_gives_way_to_the_page() -> None:
    assert message_text(mail("", " \n", "<p>other words</p>"), "a.eml").strip() == "other words"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>Dear Ms Hale,</p><p>I was\n  wrong.</p>", "Dear Ms Hale,\n\nI was wrong."),
        ("Dear Ms Hale,<br>I was wrong.<BR/>Tom", "Dear Ms Hale,\nI was wrong.\nTom"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("<!DOCTYPE html><html><head><style>p {}</style></head><body>one</body></html>", "one"),
        ("<html><head><meta x='1'><body>one", "one"),
        ("one<!-- two <b>three</b> -->", "one"),
        ("one<script>two</script><title/> three", "one three"),
        ("a &lt;b&gt; &amp; c&nbsp;d", "a <b> & c d"),
        ("mine<blockquote>theirs<blockquote>older</blockquote>theirs</blockquote>mine too", "minemine too"),
        ("5 < 6 and <b>bold</b>", "5 < 6 and bold"),
    ],
)
def test_a_page_is_read_as_one_sees_it_without_what_it_quotes(page: str, text: str) -> None:
    assert message_text(mail("", "", page), "a.eml").strip() == text


@pytest.mark.parametrize("page", ["<blockquote>" * 50_000, "<" + "a" * 500_000, "<a" * 250_000, "<!--" * 100_000])
def test_a_broken_page_costs_no_more_than_its_length(page: str) -> None:
    assert ends(lambda: message_text(mail("", "", "mine<br>" + page), "a.eml")).startswith("mine")


def test_a_charset_that_nobody_knows_is_read_as_far_as_it_goes() -> None:
    raw = b"Subject: a\r\nContent-Type: text/plain; charset=klingon\r\n\r\nI was wrong.\r\n"
    assert message_text(raw, "a.eml").rstrip() == "Subject: a\n\nI was wrong."


def test_an_attachment_is_not_read() -> None:
    made = EmailMessage()
    made.set_content("mine")
    made.add_attachment(b"theirs", maintype="text", subtype="plain", filename="a.txt")
    assert message_text(made.as_bytes(), "a.eml").strip() == "mine"


def test_an_e_mail_without_words_is_a_problem() -> None:
    made = EmailMessage()
    made.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    assert "no text" in problem(made.as_bytes(), "a.eml").message
    assert "no text" in problem(b"Subject: a\r\n\r\n", "a.eml").message
    assert "no text" in problem(b"", "a.eml").message


@pytest.mark.parametrize("file", ["a.docx", "A.DOCX", "a.txt"])
def test_a_word_document_gives_its_paragraphs(file: str) -> None:
    data = document(paragraph("Dear Ms Hale,") + paragraph("") + paragraph("I was &lt;wrong&gt;."))
    assert message_text(data, file) == "Dear Ms Hale,\n\nI was <wrong>."


def test_deleted_and_doubled_text_of_a_document_is_left_out() -> None:
    body = "<w:p><w:r><w:t>kept</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
    assert message_text(document(body), "a.docx") == "kept"


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (document(paragraph("x"), '<!DOCTYPE w [<!ENTITY a "b">]>'), "entities"),
        (document(paragraph("x"), name="other.xml"), "no Word document"),
        (b"PK\x03\x04 not a zip", "damaged"),
        (b"no zip at all", "damaged"),
        (document("<w:p>"), "damaged"),
    ],
    ids=["definition", "other zip", "broken zip", "no zip", "broken xml"],
)
def test_what_is_no_word_document_is_a_problem(data: bytes, word: str) -> None:
    found = problem(data, "a.docx")
    assert word in found.message
    assert "transcript" not in found.message


@given(
    st.binary(max_size=300) | st.binary(max_size=100).map(lambda b: b"PK\x03\x04" + b),
    st.sampled_from(["a.txt", "a.eml", "a.docx"]),
)
def test_any_bytes_give_a_text_or_a_problem(data: bytes, file: str) -> None:
    try:
        text = message_text(data, file)
    except InputProblems as found:
        text = ""
        many = len(found.problems)
    else:
        many = 0
    assert isinstance(text, str)
    assert many <= 1
    assert "\r" not in text
