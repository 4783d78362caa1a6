"""The résumés of a case beside its drafts: what they have not seen is pointed out before it is sent."""

from pathlib import Path

from ringback import api
from ringback.model.case import Case
from ringback.model.draft import Draft
from ringback.model.resume import Papers

STANDARD_INPUT = "-"


def papers_of(case: Case, path: str) -> Papers | None:
    """The résumés that a case names, from its own folder; None where it names none. One that cannot be read is told in it."""
    if case.resume is None or not (case.resume.file or case.resume.others):
        return None
    return api.read_papers(case, Path() if path == STANDARD_INPUT else Path(path).parent)


def beside(drafts: tuple[Draft, ...], case: Case, papers: Papers | None) -> tuple[Draft, ...]:
    """The drafts, each with what the résumé that they hold lacks or says otherwise."""
    return tuple(api.beside_resume(draft, case, papers) for draft in drafts)


def not_compared(drafts: tuple[Draft, ...], papers: Papers | None) -> tuple[str, ...]:
    """Why the words were not compared with a résumé that the case names, a sentence each; none where they were."""
    if papers is None:
        return ()
    said = [f"{p.file}: {p.message} {p.hint}" for p in papers.problems]
    if papers.held is None:
        said.append("So the words were compared with the case, and not with the résumé that they hold.")
    elif not all(d.checked for d in drafts):
        said.append("Words that are not English were not compared with the résumé that they hold.")
    return tuple(said)
