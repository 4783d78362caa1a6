"""Résumé versions: kept byte for byte, which employer holds which, and what stands in them beside a message."""

from dataclasses import replace
from functools import lru_cache
from hashlib import sha256

from django.http import HttpRequest

from ringback.files.resume_file import read_resume
from ringback.model.problem import InputProblems
from ringback.model.resume import Papers
from ringback.model.resume import ResumeVersion as Read
from ringback.web import access
from ringback.web.records.keep import Act
from ringback.web.records.models import Interview, Opportunity, ResumeVersion, Submission

KEPT_READ = 16
"""Documents whose text is held in memory: words that are being typed are compared with it at every pause."""


def named_resume(act: Act, request: HttpRequest, name: str) -> ResumeVersion:
    """The version of that name; made without its bytes where there is none."""
    found = access.resumes(request).filter(name=name).first()
    return found or act.create(ResumeVersion(owner=access.owner(request), name=name))


def resumes_with_holders(request: HttpRequest) -> list[tuple[ResumeVersion, list[Opportunity]]]:
    """Their résumé versions, newest first, each with the employers that hold it."""
    held = Submission.objects.select_related("opportunity").filter(resume__owner=access.owner(request)).order_by("pk")
    by_version: dict[int, dict[int, Opportunity]] = {}
    for row in held:
        by_version.setdefault(row.resume_id, {})[row.opportunity_id] = row.opportunity
    return [(r, [*by_version.get(r.pk, {}).values()]) for r in access.resumes(request).order_by("-created", "-pk")]


def is_held(resume: ResumeVersion) -> bool:
    """True if it went to an employer."""
    return Submission.objects.filter(resume=resume).exists()


def freeze(act: Act, request: HttpRequest, name: str, file_name: str, media_type: str, data: bytes) -> bool:
    """Keeps the bytes of a version. A version that was only named takes them; one that has others keeps its own (False)."""
    row = access.resumes(request).filter(name=name).order_by("pk").last()
    if row is not None and row.sha256:
        return row.sha256 == sha256(data).hexdigest()
    fresh = ResumeVersion(owner=access.owner(request), name=name, file_name=file_name, media_type=media_type)
    fresh.freeze(data)
    if row is None:
        act.create(fresh)
    else:
        act.change(row, file_name=file_name, media_type=media_type, data=fresh.data, sha256=fresh.sha256)
    return True


def beside(talk: Interview) -> Papers:
    """The version that this employer holds, and the others, as far as their bytes are kept and can be read.

    What cannot be read is told in its problems, and never stands in the way of anything.
    """
    last = access.held_resume(talk)
    if last is None or not last.sha256:
        return Papers()
    held = _read(last.pk, last.sha256)
    rows = ResumeVersion.objects.filter(owner=talk.opportunity.owner).exclude(sha256="").exclude(pk=last.pk)
    others = [_read(pk, known) for pk, known in rows.order_by("pk").values_list("pk", "sha256")]
    return Papers(held.held, tuple(o.held for o in others if o.held), held.problems)


@lru_cache(maxsize=KEPT_READ)
def _read(pk: int, known: str) -> Papers:
    """One document, read; it never changes, so neither does what stands in it."""
    row = ResumeVersion.objects.get(pk=pk, sha256=known)
    try:
        version: Read = read_resume(bytes(row.data), row.file_name or row.name)
    except InputProblems as found:
        return Papers(problems=found.problems)
    return Papers(replace(version, name=row.name or row.file_name))


def forget() -> None:
    """Lets go of everything that was read: what is erased must not stay in memory."""
    _read.cache_clear()
