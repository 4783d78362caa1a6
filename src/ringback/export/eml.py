"""A draft as a mail file that a mail program opens for sending: To, Subject, plain text and HTML, attachments.

Everything that goes into a header becomes one line first, so no text can begin a header of its own.
"""

import hashlib
import re
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from html import escape

from ringback.export.made import File
from ringback.export.safe import line_breaks, one_line, safe_name
from ringback.export.sheets import paragraphs_of, parted
from ringback.letters.on_paper import OnPaper
from ringback.model.case import Candidate, Contact
from ringback.model.draft import Draft, Row

ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
LOCAL = re.compile(rf"{ATOM}(\.{ATOM})*")
HOST = re.compile(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")
TABLE = '<table cellpadding="6" style="border-collapse:collapse;text-align:left" border="1">'
UNSENT = "X-Unsent"
"""Mail programs that know it open the file as a draft."""


def eml(
    draft: Draft, me: Candidate, to: Contact, now: datetime, words: OnPaper, attachments: tuple[File, ...] = ()
) -> bytes:
    """The mail. An address that the case does not hold is left out: the mail program asks for it."""
    mail = EmailMessage(policy=SMTP)
    for header, name, address in (("From", me.name, me.email), ("To", to.name, to.email)):
        if found := _address(name, address):
            mail[header] = found
    mail["Subject"] = one_line(draft.subject)
    mail["Date"] = now
    mail[UNSENT] = "1"
    names = tuple(safe_name(file.name) for file in attachments)
    last = (words.word("attached", names=", ".join(names)),) if names else ()
    mail.set_content("\n\n".join(_plain((*paragraphs_of(draft), *last))) + "\n", cte="quoted-printable")
    mail.add_alternative(_html(draft, last, words), subtype="html", cte="quoted-printable")
    for file, name in zip(attachments, names, strict=True):
        main, _, sub = file.kind.partition("/")
        mail.add_attachment(file.data, maintype=main, subtype=sub, filename=name)
    _fix_boundaries(mail)
    return mail.as_bytes()


def _address(name: str, address: str) -> Address | None:
    before, _, domain = address.strip().rpartition("@")
    try:
        host = domain.encode("idna").decode("ascii")
    except UnicodeError:
        return None
    return Address(one_line(name), before, host) if LOCAL.fullmatch(before) and HOST.fullmatch(host) else None


def _plain(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line_breaks(p) for p in paragraphs)


def _html(draft: Draft, last: tuple[str, ...], words: OnPaper) -> str:
    """The same words; what stands in two columns is a table here, its rows in the place of their sentences."""
    before, after = parted(draft)
    told = [*map(_p, before), *_table(draft.rows, words), *map(_p, (*after, *last))]
    head = f'<meta charset="utf-8"><title>{_written(one_line(draft.subject))}</title>'
    body = "\n".join(told)
    return f'<!doctype html>\n<html lang="{_written(words.tag)}"><head>{head}</head><body>\n{body}\n</body></html>\n'


def _p(text: str) -> str:
    return f"<p>{_written(text)}</p>"


def _table(rows: tuple[Row, ...], words: OnPaper) -> list[str]:
    if not rows:
        return []
    heads = "".join(f'<th scope="col">{_written(words.word(name))}</th>' for name in ("their_column", "my_column"))
    cells = [f"<tr><td>{_written(r.left)}</td><td>{_written(r.right)}</td></tr>" for r in rows]
    return [TABLE, f"<tr>{heads}</tr>", *cells, "</table>"]


def _written(text: str) -> str:
    """A text so that nothing in it is read as markup; its line breaks stay."""
    return escape(line_breaks(text)).replace("\n", "<br>")


def _fix_boundaries(mail: EmailMessage) -> None:
    """Boundaries from what stands between them: equal mails have equal bytes, and no text can hold its own boundary."""
    parts = [p for p in mail.walk() if p.is_multipart()]
    told = [p.get_payload(decode=True) for p in mail.walk()]
    held = hashlib.sha256(b"\0".join(t for t in told if isinstance(t, bytes))).hexdigest()
    for number, part in enumerate(parts):
        part.set_boundary(f"=_{held[:32]}_{number}")
