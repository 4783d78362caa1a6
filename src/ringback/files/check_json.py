"""What `ringback check` prints as JSON."""

from typing import Any

from ringback.model.check import Checked, Finding


def checked_json(path: str, checked: Checked) -> dict[str, Any]:
    """One file's result in the promised shape; `compared` says whether there was a case to hold it against."""
    goals = {name: getattr(checked.goals, name) for name in ("admits", "names", "interest", "asks")}
    return {
        "path": path,
        "purpose": str(checked.purpose),
        "channel": str(checked.channel),
        "posture": str(checked.posture),
        "flags": list(checked.flags),
        "ready": checked.ready,
        "words": checked.words,
        "speaking_seconds": checked.speaking_seconds,
        "goals": {name: list(span) if span else None for name, span in goals.items()},
        "findings": [_finding_json(f) for f in checked.findings],
        "sentences": [{"start": s.start, "end": s.end, "acts": list(s.acts)} for s in checked.sentences],
    }


def _finding_json(finding: Finding) -> dict[str, Any]:
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
