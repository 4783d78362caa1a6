"""A résumé in a file: JSON Resume (JSON or YAML), PDF, Word or plain text → a version with its lines, facts and posts."""

from pathlib import PurePath

from ringback.files.resume_json import read_json
from ringback.files.resume_pdf import Unreadable, pdf_lines
from ringback.files.resume_schema import look_at
from ringback.files.resume_text import read_text
from ringback.files.resume_tree import json_tree, yaml_tree
from ringback.files.yaml_tree import Page
from ringback.model.problem import InputProblems, Problem
from ringback.model.resume import Line, ResumeVersion
from ringback.transcripts.docx import Unreadable as UnreadableDocument
from ringback.transcripts.docx import is_docx, text_of

LARGEST = 20_000_000
"""Bytes above which a file is no résumé."""
LONGEST = 400_000
"""Characters of plain text above which a file is no résumé."""
PDF, DOCX, JSON, YAML, TEXT = "pdf", "docx", "json", "yaml", "text"
NAMES = {
    ".pdf": PDF, ".docx": DOCX, ".json": JSON, ".yaml": YAML, ".yml": YAML, ".txt": TEXT, ".md": TEXT, ".text": TEXT,
    ".markdown": TEXT,
}  # fmt: skip
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")
TAKEN = "Ringback reads .pdf, .docx, .json, .yaml, .txt and .md."
AGAIN = {
    PDF: "Save it as PDF again from the program that wrote it, without a password, or paste its text into a .txt file.",
    DOCX: "Save it again as .docx, or paste its text into a .txt file.",
}


def read_resume(data: bytes, file: str) -> ResumeVersion:
    """The version that a file holds; what does not fit the schema of a JSON Resume stands in its `problems`.

    Raises InputProblems, and nothing else, where there is nothing to read.
    """
    if len(data) > LARGEST:
        raise _problem(file, f"This file is larger than {LARGEST // 1_000_000} megabytes.", "A résumé is far smaller.")
    kind = _kind(data, file)
    if kind in (JSON, YAML):
        return _structured(_decoded(data, file), file, kind)
    lines = _pdf(data, file) if kind == PDF else _plain(_words(data, file, kind))
    if not lines:
        raise _problem(file, "There are no words in this.", TAKEN)
    facts, posts = read_text(lines)
    return ResumeVersion(file, kind, lines, facts, posts)


def _kind(data: bytes, file: str) -> str:
    """What a file is: by its first bytes where these tell, else by its name."""
    if b"%PDF-" in data[:1024]:
        return PDF
    if is_docx(data):
        return DOCX
    if data.startswith(PICTURES):
        raise _problem(file, "This is a picture; its words cannot be read.", TAKEN)
    if data.startswith((b"\xd0\xcf\x11\xe0", b"{\\rtf")):
        raise _problem(file, "This is an older kind of document that Ringback does not read.", AGAIN[DOCX])
    kind = NAMES.get(PurePath(file).suffix.lower(), TEXT)
    if kind in (PDF, DOCX):
        raise _problem(file, f"This file is no {kind.upper()}, whatever its name says.", AGAIN[kind])
    if kind == TEXT and data.lstrip()[:1] == b"{":
        return JSON
    return kind


def _problem(file: str, message: str, hint: str, line: int = 1) -> InputProblems:
    return InputProblems((Problem(file, line, 1, message, hint),))


def _decoded(data: bytes, file: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _problem(file, "This file is not text in UTF-8.", TAKEN, line) from None
    if "\x00" in text:
        raise _problem(file, "This file is no text.", TAKEN)
    return text


def _structured(text: str, file: str, kind: str) -> ResumeVersion:
    page = Page(file, text)
    tree = json_tree(page) if kind == JSON else yaml_tree(page)
    if tree is None:
        raise InputProblems(tuple(page.problems))
    look_at(tree, page)
    lines, facts, posts = read_json(tree) if isinstance(tree.value, dict) else ((), (), ())
    if not lines:
        no_words = Problem(file, 1, 1, "There are no words in this.", TAKEN)
        raise InputProblems(tuple(page.problems) or (no_words,))
    return ResumeVersion(file, kind, lines, facts, posts, problems=tuple(page.problems))


def _pdf(data: bytes, file: str) -> tuple[Line, ...]:
    try:
        return pdf_lines(data)
    except Unreadable as error:
        raise _problem(file, str(error), AGAIN[PDF]) from None


def _words(data: bytes, file: str, kind: str) -> str:
    if kind != DOCX:
        text = _decoded(data, file)
        if len(text) > LONGEST:
            raise _problem(file, f"This text is longer than {LONGEST:,} characters.", "A résumé is far shorter.")
        return text
    try:
        text = text_of(data)
    except UnreadableDocument as error:
        said = str(error).replace("any transcript", "any résumé").replace("No transcript", "No résumé")
        raise _problem(file, said, AGAIN[DOCX]) from None
    if len(text) > LONGEST:
        raise _problem(file, f"This text is longer than {LONGEST:,} characters.", "A résumé is far shorter.")
    return text


def _plain(text: str) -> tuple[Line, ...]:
    """Every line with words in it, without the white space around it; Markdown's marks for headings and weight go too."""
    out = []
    for number, line in enumerate(text.splitlines(), 1):
        kept = line.strip()
        if kept:
            out.append(Line(kept, number, len(line) - len(line.lstrip()) + 1))
    return tuple(out)
