"""Messages and résumés, read and compared."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ringback.api.library import checker, tongues
from ringback.model.values import DraftChannel, Purpose

if TYPE_CHECKING:
    from ringback.model.case import Case
    from ringback.model.check import Checked as CheckedMessage
    from ringback.model.resume import Difference, Papers, ResumeVersion


def check(
    text: str,
    purpose: Purpose | None = None,
    channel: DraftChannel | None = None,
    case: Case | None = None,
    papers: Papers | None = None,
) -> CheckedMessage:
    """Everything that the checks say about one message. What it is for and its form are guessed where not given; with a
    case, every fact in it is compared, and with its papers the résumé too. Raises nothing: any text can be checked.
    """
    from ringback.checks.judge import check_message, not_checked
    from ringback.language.which import which

    if tongue := which(text, tongues()):
        return not_checked(text, checker(), tongue, purpose, channel)
    if case is None:
        return check_message(text, checker(), purpose, channel)
    from ringback.checks.known import before_from, known_from

    known, held = known_from(case), None
    if papers and papers.held:
        from ringback.checks.held import held_from

        held = held_from(case, papers, known)
    return check_message(text, checker(), purpose, channel, known, before_from(case), held)


def read_papers(case: Case, folder: Path) -> Papers:
    """The résumés that a case names, by their paths from its folder. Raises nothing; what cannot be read is told in it."""
    from ringback.files.resume_case import read_papers as read_them

    return read_them(case, folder) if case.resume else _no_papers()


def _no_papers() -> Papers:
    from ringback.model.resume import Papers

    return Papers()


def read_resume(path: Path) -> ResumeVersion:
    """One version of a résumé with its facts. Raises InputProblems where there is nothing to read."""
    from ringback.files.resume_case import resume_bytes
    from ringback.files.resume_file import read_resume as read_it

    return read_it(resume_bytes(path, str(path)), str(path))


def compare_resumes(one: ResumeVersion, other: ResumeVersion) -> tuple[Difference, ...]:
    """Two versions, fact by fact."""
    from ringback.files.resume_compare import compare

    return compare(one, other)
