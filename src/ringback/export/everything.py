"""All files that a plan uses: mails, letters, the sheet for the call, the calendar. What cannot be made is a problem."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from functools import partial

from ringback.export.docx import docx
from ringback.export.eml import eml
from ringback.export.enclosed import enclosed_with, name_for_them
from ringback.export.ics import ics
from ringback.export.made import DOCX, EML, ICS, PDF, TXT, File
from ringback.export.pdf import pdf
from ringback.export.safe import safe_name
from ringback.export.sheets import call_sheet_of, sheet_of
from ringback.export.txt import txt
from ringback.letters.on_paper import OnPaper, WordsOf
from ringback.model.case import Case, Contact
from ringback.model.draft import Draft
from ringback.model.plan import Plan, Step
from ringback.model.problem import InputProblems, Problem
from ringback.model.values import DraftChannel

CALL_SHEET = "call-sheet.pdf"
Maker = Callable[[str], bytes]


def everything(
    case: Case, to: Contact, plan: Plan, drafts: tuple[Draft, ...], now: datetime, words_of: WordsOf
) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """The files, and why any is missing. A mail or a letter that still needs something is not made: it could be sent.

    Each is in the language of its draft, and the calendar in that of the person.
    """
    files: list[File] = []
    problems: list[Problem] = []
    for name, kind, make, checked in _wanted(case, to, plan, drafts, now, words_of):
        try:
            files.append(File(name, make(name), kind, checked))
        except InputProblems as found:
            problems += found.problems
    return tuple(files), tuple(problems)


def _wanted(
    case: Case, to: Contact, plan: Plan, drafts: tuple[Draft, ...], now: datetime, words_of: WordsOf
) -> Iterator[tuple[str, str, Maker, bool]]:
    """The name of each file, its kind, what makes it, and whether our checks read its words."""
    calls = [d for d in drafts if d.channel is DraftChannel.CALL_SCRIPT]
    for draft in drafts:
        name, words = file_name(draft), words_of(draft.language)
        if draft.ready:
            yield f"{name}.txt", TXT, partial(_text, draft, words), draft.checked
        if draft.channel is DraftChannel.EMAIL and draft.ready:
            sheets = enclosed_with(draft, plan, drafts)
            yield (
                f"{name}.eml",
                EML,
                partial(_mail, draft, sheets, case, to, now, words_of),
                all(d.checked for d in (draft, *sheets)),
            )
        if draft.channel is DraftChannel.LETTER and draft.ready:
            letter = sheet_of(case, to, draft, now, words)
            yield f"{name}.pdf", PDF, partial(pdf, letter, now), draft.checked
            yield f"{name}.docx", DOCX, partial(docx, letter, now), draft.checked
        if draft in calls:
            sheet = call_sheet_of(case, to, draft, step_of(plan, draft), now, words)
            called = CALL_SHEET if draft is calls[0] else safe_name(f"{draft.purpose}-{CALL_SHEET}".replace("_", "-"))
            yield called, PDF, partial(pdf, sheet, now), draft.checked
    yield "plan.ics", ICS, partial(_calendar, plan, case, now, words_of(case.candidate.language)), True


def _mail(
    draft: Draft,
    sheets: tuple[Draft, ...],
    case: Case,
    to: Contact,
    now: datetime,
    words_of: WordsOf,
    _file: str,
) -> bytes:
    enclosed = sheets_as_files(sheets, case, to, now, words_of)
    return eml(draft, case.candidate, to, now, words_of(draft.language), enclosed)


def sheets_as_files(
    sheets: tuple[Draft, ...], case: Case, to: Contact, now: datetime, words_of: WordsOf
) -> tuple[File, ...]:
    """The sheets that go with a mail. One that cannot be printed stays behind; that is a problem of its own file."""
    enclosed = list[File]()
    for sheet in sheets:
        words = words_of(sheet.language)
        name = f"{name_for_them(sheet, case.candidate.name, words)}.pdf"
        with suppress(InputProblems):
            enclosed.append(File(name, pdf(sheet_of(case, to, sheet, now, words), now, name), PDF))
    return tuple(enclosed)


def _text(draft: Draft, words: OnPaper, _file: str) -> bytes:
    return txt(draft, words)


def _calendar(plan: Plan, case: Case, now: datetime, words: OnPaper, _file: str) -> bytes:
    return ics(plan, case, now, words)


def file_name(draft: Draft) -> str:
    """The name without its ending, the same for every form of a draft."""
    return safe_name(f"{draft.purpose}-{draft.channel}".replace("_", "-"))


def step_of(plan: Plan, draft: Draft) -> Step | None:
    """The first step that uses a draft; None where none does."""
    return next((s for s in plan.steps if (s.purpose, s.channel) == (draft.purpose, draft.channel)), None)
