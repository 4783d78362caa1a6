"""A file that an export made, not yet written anywhere."""

from dataclasses import dataclass

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EML = "message/rfc822"
ICS = "text/calendar"
TXT = "text/plain"


@dataclass(frozen=True)
class File:
    """Its name, its bytes and their media type."""

    name: str
    data: bytes
    kind: str
