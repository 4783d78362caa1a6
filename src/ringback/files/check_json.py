"""What `ringback check` prints as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringback.model.check import Checked, Finding

if TYPE_CHECKING:  # as in results.py
    from ringback.files.check_types import CheckedMessageJson, FindingJson, Span


def checked_json(path: str, checked: Checked) -> CheckedMessageJson:
    """One file's result in the promised shape."""
    goals = checked.goals
    return {
        "path": path,
        "purpose": str(checked.purpose),
        "channel": str(checked.channel),
        "posture": str(checked.posture),
        "flags": list(checked.flags),
        "ready": checked.ready,
        "words": checked.words,
        "speaking_seconds": checked.speaking_seconds,
        "goals": {
            "admits": _span(goals.admits),
            "names": _span(goals.names),
            "interest": _span(goals.interest),
            "asks": _span(goals.asks),
        },
        "findings": [_finding_json(f) for f in checked.findings],
        "sentences": [{"start": s.start, "end": s.end, "acts": list(s.acts)} for s in checked.sentences],
        "checked": not checked.unread,
        "language": checked.language,
    }


def _span(span: tuple[int, int] | None) -> Span:
    return list(span) if span else None


def _finding_json(finding: Finding) -> FindingJson:
    return {
        "check": finding.check,
        "flag": finding.flag or None,
        "level": str(finding.level),
        "start": finding.start,
        "end": finding.end,
        "line": finding.line,
        "column": finding.column,
        "message": finding.message,
        "advice": finding.advice,
        "rules": list(finding.rules),
    }
