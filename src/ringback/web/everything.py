"""A whole record book: taken along in one file, or removed without a trace."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.contrib.auth.models import User
from django.core import serializers
from django.db import connection, models, transaction

from ringback import __version__, api
from ringback.model.case import Case, Resume
from ringback.web.records.cases import case_of
from ringback.web.records.models import (
    HELD,
    Change,
    Commitment,
    Contact,
    Debrief,
    DraftVersion,
    DraftWords,
    Interview,
    Moment,
    Opportunity,
    Outcome,
    Outreach,
    PlannedStep,
    Profile,
    ResumeVersion,
    Signal,
    StageChange,
    Submission,
)

JOB: dict[type[models.Model], str] = {
    Opportunity: "",
    Contact: "opportunity",
    Submission: "opportunity",
    Interview: "opportunity",
    Debrief: "interview__opportunity",
    Moment: "debrief__interview__opportunity",
    Signal: "debrief__interview__opportunity",
    Commitment: "opportunity",
    Outreach: "opportunity",
    DraftWords: "interview__opportunity",
    DraftVersion: "draft__interview__opportunity",
    PlannedStep: "interview__opportunity",
    Outcome: "opportunity",
    StageChange: "opportunity",
}
"""Table → the way from it to the opportunity that it belongs to. What is not named here has an owner of its own."""
READ_ME = """Your record book.

record-book.json   every table, row by row, as it was kept
cases/             each interview as a case file: ringback recover cases/NAME.yaml
cases/resumes/     your résumé versions, byte for byte
"""


def rows_of(owner: User, table: type[models.Model]) -> "models.QuerySet[Any]":
    """Everything of theirs in one table."""
    way = JOB.get(table)
    return table._default_manager.filter(**{f"{way}__owner" if way else "owner": owner}).order_by("pk")


def export(owner: User) -> bytes:
    """One zip: all tables, every interview as a case file, every résumé as it is."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as made:
        made.writestr("README.txt", READ_ME)
        tables = {t._meta.model_name: list(_plain(owner, t)) for t in HELD if t is not Change}
        book = {"ringback": __version__, "tables": tables}
        made.writestr("record-book.json", json.dumps(book, ensure_ascii=False, indent=1))
        for row in rows_of(owner, ResumeVersion).exclude(sha256=""):
            made.writestr(f"cases/{resume_path(row)}", row.data)
        for talk in rows_of(owner, Interview).select_related("opportunity__profile"):
            made.writestr(f"cases/{_name(talk)}.yaml", api.write_case(_case(talk)))
    return file.getvalue()


def resume_path(row: ResumeVersion) -> str:
    """Where a résumé lies beside the cases."""
    return f"resumes/{row.pk}-{_safe(row.file_name) or 'resume'}"


def _case(talk: Interview) -> Case:
    """The case, naming the documents by where they lie in the export: what is judged of it elsewhere is judged the same."""
    case = case_of(talk)
    last = talk.opportunity.submissions.select_related("resume").defer("resume__data").last()
    if case.resume is None or last is None or not last.resume.sha256:
        return case
    kept = rows_of(talk.opportunity.owner, ResumeVersion).defer("data").exclude(sha256="").exclude(pk=last.resume_id)
    held: Resume = replace(case.resume, file=resume_path(last.resume), others=tuple(map(resume_path, kept)))
    return replace(case, resume=held)


def _plain(owner: User, table: type[models.Model]) -> Iterator[dict[str, Any]]:
    """The rows as plain values. The bytes of a résumé stand in a file of their own."""
    for found in json.loads(serializers.serialize("json", rows_of(owner, table))):
        columns = {name: value for name, value in found["fields"].items() if name != "data"}
        yield {"id": found["pk"], **columns}


def _name(talk: Interview) -> str:
    return "-".join(filter(None, (f"{talk.pk:04}", _safe(talk.opportunity.employer).lower())))


def _safe(name: str) -> str:
    """A name that every system can bear as a file's."""
    return re.sub(r"[^\w.-]+", "-", name).strip("-.")[:80]


def delete_for_good(owner: User, job: Opportunity) -> None:
    """One opportunity with everything that hangs on it, and every note of how it was before."""
    with transaction.atomic():
        for table, way in JOB.items():
            mine = table._default_manager.filter(**{way or "pk": job.pk}).values_list("pk", flat=True)
            Change.objects.filter(owner=owner, table=table._meta.label_lower, row__in=list(mine)).delete()
        profile = job.profile
        job.delete()
        if not (profile.main or Opportunity.objects.filter(profile=profile).exists()):
            Change.objects.filter(owner=owner, table=Profile._meta.label_lower, row=profile.pk).delete()
            profile.delete()


def erase(owner: User) -> None:
    """All of it. What is deleted is also cleared from the file on the disk."""
    with transaction.atomic():
        for table in (Opportunity, ResumeVersion, Profile, Change):
            rows_of(owner, table).delete()
    if not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
