"""One draft in the form that somebody wants it in. What a form does not suit is not offered (`FORMS`)."""

import re
from datetime import datetime

from ringback.export.docx import docx
from ringback.export.eml import eml
from ringback.export.enclosed import enclosed_with
from ringback.export.everything import file_name, sheets_as_files, step_of
from ringback.export.made import DOCX, EML, PDF, TXT, File
from ringback.export.pdf import pdf
from ringback.export.safe import line_breaks, one_line
from ringback.export.sheets import SAID_ALREADY, call_sheet_of, sheet_of
from ringback.export.txt import txt
from ringback.letters.on_paper import OnPaper, WordsOf
from ringback.model.case import Case, Contact
from ringback.model.draft import Draft
from ringback.model.plan import Plan
from ringback.model.values import DraftChannel

MARKDOWN = "text/markdown"
FORMS: dict[DraftChannel, tuple[str, ...]] = {
    DraftChannel.EMAIL: ("eml", "docx", "pdf", "txt", "md"),
    DraftChannel.LETTER: ("docx", "pdf", "txt", "md"),
    DraftChannel.CALL_SCRIPT: ("pdf", "txt", "md"),
    DraftChannel.VOICEMAIL: ("txt", "md"),
    DraftChannel.SPOKEN_OPENER: ("txt", "md"),
}
"""Which endings there are for which form; the one that is wanted most stands first."""
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def one(
    form: str,
    case: Case,
    to: Contact,
    draft: Draft,
    now: datetime,
    plan: Plan,
    words_of: WordsOf,
    others: tuple[Draft, ...] = (),
) -> File:
    """The file. `others` are drafts that may go out with a mail. KeyError for a form that the channel has not; raises
    InputProblems for a character that the file cannot hold.
    """
    if form not in FORMS[draft.channel]:
        raise KeyError(form)
    name, words = f"{file_name(draft)}.{form}", words_of(draft.language)
    if form == "txt":
        return File(name, txt(draft, words), TXT)
    if form == "md":
        return File(name, _markdown(draft, words).encode("utf-8", "replace"), MARKDOWN)
    if form == "eml":
        sheets = sheets_as_files(enclosed_with(draft, plan, others), case, to, now, words_of)
        return File(name, eml(draft, case.candidate, to, now, words, sheets), EML)
    if form == "docx":
        return File(name, docx(sheet_of(case, to, draft, now, words), now, name), DOCX)
    if draft.channel is DraftChannel.CALL_SCRIPT:
        return File(name, pdf(call_sheet_of(case, to, draft, step_of(plan, draft), now, words), now, name), PDF)
    return File(name, pdf(sheet_of(case, to, draft, now, words), now, name), PDF)


def _markdown(draft: Draft, words: OnPaper) -> str:
    """The same with headings; nothing in a person's text is read as a sign."""
    head = [f"# {words.title(draft.purpose, draft.channel)}"]
    head += [f"**{words.word('subject')}{words.colon}** {_escaped(one_line(draft.subject))}"] if draft.subject else []
    turns = [f"## {_escaped(heading)}\n\n{_escaped(words)}" for heading, words in _turns(draft)]
    return "\n\n".join([*head, _escaped(line_breaks(draft.body)), *turns]) + "\n"


def _turns(draft: Draft) -> list[tuple[str, str]]:
    return [(b.heading, " ".join(s.text for s in b.sentences)) for b in draft.branches if b.name != SAID_ALREADY]


def _escaped(text: str) -> str:
    return re.sub(r"^(\s*)([-+]|\d+[.)])(?=\s)", r"\1\\\2", SPECIAL.sub(r"\\\1", text), flags=re.M)
