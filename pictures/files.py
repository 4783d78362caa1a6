"""Files that another program opens: a mail and a calendar, read back as such a program reads them, and set on a card."""

from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any

from icalendar import Calendar

from pictures.sheets import set_page
from ringback.export.made import File

HERE = Path(__file__).parent


def mail_page(file: File) -> bytes:
    """A mail as a mail program shows it: whom it goes to, what it says, what is attached."""
    mail = message_from_bytes(file.data, policy=SMTP)
    assert isinstance(mail, EmailMessage)
    body = mail.get_body(("plain",))
    assert isinstance(body, EmailMessage)
    told = {
        "heads": [[name, str(mail[name])] for name in ("From", "To", "Subject")],
        "paragraphs": body.get_content().strip().replace("\r\n", "\n").split("\n\n"),
        "attached": [part.get_filename() for part in mail.iter_attachments()],
    }
    return set_page(HERE / "mail.typ", HERE, told)


def _begins(entry: Any) -> datetime:
    found: datetime = entry.start
    return found


def calendar_page(file: File) -> bytes:
    """The entries of a calendar, in order, with their day, their hours and their alarm."""
    entries: list[Any] = sorted(Calendar.from_ical(file.data).walk("VEVENT"), key=_begins)
    told = [
        {
            "day": f"{entry.start:%a} {entry.start.day} {entry.start:%b}",
            "hours": f"{entry.start:%H:%M} to {entry.end:%H:%M}",
            "words": str(entry["summary"]),
            "alarm": bool(entry.walk("VALARM")),
        }
        for entry in entries
    ]
    return set_page(HERE / "calendar.typ", HERE, {"entries": told})
