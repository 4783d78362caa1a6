"""What `ringback resume` prints as JSON, and what `ringback check` says of the résumé that it compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringback.files.envelope import problem_json

if TYPE_CHECKING:  # as in results.py
    from ringback.files.check_types import HeldJson
    from ringback.files.resume_types import ComparedJson, DifferenceJson, FactJson, VersionJson
    from ringback.model.resume import Difference, Fact, Papers, ResumeVersion


def version_json(version: ResumeVersion) -> VersionJson:
    """One file in the promised shape."""
    return {
        "path": version.file,
        "format": version.format,
        "facts": [_fact(f) for f in version.facts],
        "problems": [problem_json(p) for p in version.problems],
    }


def compared_json(one: ResumeVersion, other: ResumeVersion, found: tuple[Difference, ...]) -> ComparedJson:
    """Two versions, fact by fact."""
    return {"one": one.file, "other": other.file, "differences": [_difference(d) for d in found]}


def held_json(papers: Papers) -> HeldJson:
    """The résumés that a message was compared with, and why any of them could not be read."""
    return {
        "held": papers.held.file if papers.held else None,
        "others": [v.file for v in papers.others],
        "problems": [problem_json(p) for p in papers.problems],
    }


def _difference(found: Difference) -> DifferenceJson:
    fact = found.one or found.other
    return {
        "change": str(found.change),
        "kind": str(fact.kind) if fact else "",
        "one": _fact(found.one) if found.one else None,
        "other": _fact(found.other) if found.other else None,
    }


def _fact(fact: Fact) -> FactJson:
    return {
        "kind": str(fact.kind),
        "text": fact.text,
        "value": fact.value,
        "about": fact.about,
        "line": fact.at.line,
        "column": fact.column,
        "page": fact.at.page or None,
        "key": fact.at.key or None,
    }
