"""A file that an export made, not yet written anywhere."""

from dataclasses import dataclass

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EML = "message/rfc822"
ICS = "text/calendar"
TXT = "text/plain"


@dataclass(frozen=True)
class File:
    """Its name, its bytes and their media type. `checked` is false where it holds words that our checks do not read.

    Why it stands here: the letter itself goes to the employer, and says nothing of our checks.
    """

    name: str
    data: bytes
    kind: str
    checked: bool = True
