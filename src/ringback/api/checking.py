"""Messages and résumés, read and compared."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ringback.api.library import checker, tongues
from ringback.model.values import DraftChannel, Purpose

if TYPE_CHECKING:
    from datetime import datetime

    from ringback.model.case import Case
    from ringback.model.check import Checked as CheckedMessage
    from ringback.model.draft import Draft
    from ringback.model.resume import Difference, Papers, ResumeVersion


def check(
    text: str,
    purpose: Purpose | None = None,
    channel: DraftChannel | None = None,
    case: Case | None = None,
    papers: Papers | None = None,
    now: datetime | None = None,
) -> CheckedMessage:
    """Everything that the checks say about one message. What it is for and its form are guessed where not given; with a
    case, every fact in it is compared, and with its papers the résumé too; `now` is the moment of a case that names none.
    Raises nothing: any text can be checked.
    """
    from ringback.checks.judge import check_message, not_checked
    from ringback.language.which import which

    if tongue := which(text, tongues()):
        return not_checked(text, checker(), tongue, purpose, channel)
    if case is None:
        return check_message(text, checker(), purpose, channel)
    from ringback.checks.known import before_from, known_from

    known, held = known_from(case, now), None
    if papers and papers.held:
        from ringback.checks.held import held_from

        held = held_from(case, papers, known)
    return check_message(text, checker(), purpose, channel, known, before_from(case), held)


ABOUT_RESUME = ("unseen", "resume_clash", "resume_stretched")
"""What the checks that compare with a résumé are about."""


OWN = re.compile(r"debrief\.(?:not_heard|evidence|moments\[\d+\]\.better_answer)")
"""Keys of what a person says of themselves."""
STEP = re.compile(r"\w+")


def beside_resume(draft: Draft, case: Case, papers: Papers | None) -> Draft:
    """The draft with everything pointed out that the résumé they hold lacks, or says otherwise (S0-13).

    As it was where there is no such résumé, or where the checks do not read its language.
    """
    from ringback.model.draft import Beside

    if papers is None or papers.held is None or not draft.checked:
        return draft
    named = {c.id for c in checker().checks if c.about in ABOUT_RESUME}
    turns = [b.sentences for b in draft.branches if b.name not in ("answer", "voicemail")]
    keys = dict.fromkeys(key for said in (draft.sentences, *turns) for s in said for key in s.facts if OWN.match(key))
    facts = [f"{text.rstrip('.')}." for key in keys if (text := _at(case, key))]
    text = "\n\n".join((draft.body, *(" ".join(s.text for s in said) for said in turns), *facts))
    found = [f for f in check(text, draft.purpose, draft.channel, case, papers).findings if f.check in named]
    pointed = (Beside(f.check, text[f.start : f.end], f.message, f.advice, f.rules) for f in found)
    return replace(draft, beside=tuple(dict.fromkeys(pointed)))


def _at(case: Case, key: str) -> str:
    """The text under a key of a case, bare: our frame around it ("it may help to know that …") can hide what it claims."""
    value: object = case
    for step in STEP.findall(key):
        if isinstance(value, tuple):
            value = value[int(step)] if int(step) < len(value) else ""
        else:
            value = getattr(value, step, "")
    return value if isinstance(value, str) else ""


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
