"""Write the interview of `named.txt` as the Word documents that Teams and Google Meet export.

Run it with a folder to write into: `python examples/transcripts/make_docx.py FOLDER`. The documents are made and not kept,
because a binary file tells nobody what changed in it.
"""

import re
import sys
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

WORDS = Path(__file__).with_name("named.txt")
LINE = re.compile(r"\[00:(\d\d):(\d\d)\] ([^:]+): (.+)")
DOCUMENT = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>'
)
TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
BEGINNING = (1980, 1, 1, 0, 0, 0)


def spoken() -> list[tuple[str, int, str]]:
    """Name, seconds and words of every turn; fillers are gone, as both programs drop them."""
    found = [match.groups() for line in WORDS.read_text("utf-8").splitlines() if (match := LINE.fullmatch(line))]
    return [(name, int(m) * 60 + int(s), re.sub(r"\b[Uu][mh], ", "", words)) for m, s, name, words in found]


def paragraph(*lines: str) -> str:
    """One paragraph whose lines are parted as Word parts them."""
    texts = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in lines)
    return f"<w:p><w:r>{'<w:br/>'.join(texts)}</w:r></w:p>"


def packed(paragraphs: Iterable[str]) -> bytes:
    """The bytes of a document; the same paragraphs give the same bytes."""
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS,
        "word/document.xml": DOCUMENT % "".join(paragraphs),
    }
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            info = ZipInfo(name, BEGINNING)
            info.compress_type = ZIP_DEFLATED
            archive.writestr(info, text)
    return stream.getvalue()


def teams() -> bytes:
    """Title, date, length, who switched it on; then name and time over the words."""
    title = ["Guest support, first interview-20261117_100000-Meeting Transcript", "17 November 2026, 10:00am", "4m 10s"]
    turns = [paragraph("", f"{name}   {at // 60}:{at % 60:02}", words) for name, at, words in spoken()]
    switched = [paragraph("Laura Whitfield started transcription")]
    stopped = [paragraph("Laura Whitfield stopped transcription")]
    return packed([*map(paragraph, title), *switched, *turns, *stopped])


def meet() -> bytes:
    """Date, title, who was there; then names in front of the words, and a time at the beginning only."""
    top = ["Nov 17, 2026", "Guest support, first interview - Transcript", "Attendees", "Daniel Osei, Laura Whitfield"]
    turns = [paragraph(f"{name}: {words}") for name, _, words in spoken()]
    end = [
        "Transcription ended after 00:04:10",
        "This editable transcript was computer generated and might contain errors.",
    ]
    return packed([*map(paragraph, top), paragraph("Transcript"), paragraph("00:00:00"), *turns, *map(paragraph, end)])


if __name__ == "__main__":
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    for name, data in (("teams.docx", teams()), ("meet.docx", meet())):
        (folder / name).write_bytes(data)
        print(folder / name)
