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
from ringback.export.sheets import paragraphs_of
from ringback.model.case import Candidate, Contact
from ringback.model.draft import Draft

ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
LOCAL = re.compile(rf"{ATOM}(\.{ATOM})*")
HOST = re.compile(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")
UNSENT = "X-Unsent"
"""Mail programs that know it open the file as a draft."""


def eml(draft: Draft, me: Candidate, to: Contact, now: datetime, attachments: tuple[File, ...] = ()) -> bytes:
    """The mail. An address that the case does not hold is left out: the mail program asks for it."""
    mail = EmailMessage(policy=SMTP)
    for header, name, address in (("From", me.name, me.email), ("To", to.name, to.email)):
        if found := _address(name, address):
            mail[header] = found
    mail["Subject"] = one_line(draft.subject)
    mail["Date"] = now
    mail[UNSENT] = "1"
    paragraphs = tuple(line_breaks(p) for p in paragraphs_of(draft))
    mail.set_content("\n\n".join(paragraphs) + "\n", cte="quoted-printable")
    mail.add_alternative(_html(paragraphs), subtype="html", cte="quoted-printable")
    for file in attachments:
        main, _, sub = file.kind.partition("/")
        mail.add_attachment(file.data, maintype=main, subtype=sub, filename=safe_name(file.name))
    _fix_boundaries(mail)
    return mail.as_bytes()


def _address(name: str, address: str) -> Address | None:
    before, _, domain = address.strip().rpartition("@")
    try:
        host = domain.encode("idna").decode("ascii")
    except UnicodeError:
        return None
    return Address(one_line(name), before, host) if LOCAL.fullmatch(before) and HOST.fullmatch(host) else None


def _html(paragraphs: tuple[str, ...]) -> str:
    told = "\n".join(f"<p>{escape(p).replace(chr(10), '<br>')}</p>" for p in paragraphs)
    return f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title></title></head><body>\n{told}\n</body></html>\n'


def _fix_boundaries(mail: EmailMessage) -> None:
    """Boundaries from what stands between them: equal mails have equal bytes, and no text can hold its own boundary."""
    parts = [p for p in mail.walk() if p.is_multipart()]
    told = [p.get_payload(decode=True) for p in mail.walk()]
    held = hashlib.sha256(b"\0".join(t for t in told if isinstance(t, bytes))).hexdigest()
    for number, part in enumerate(parts):
        part.set_boundary(f"=_{held[:32]}_{number}")
