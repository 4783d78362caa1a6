"""Library entries as plain values, and sources and defaults in their promised JSON shapes."""

from __future__ import annotations

from dataclasses import MISSING, asdict, fields, is_dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # as in results.py
    from ringback.files.library_types import DefaultsJson, SourceJson, SourcesJson
    from ringback.model.defaults import DefaultRule, Defaults
    from ringback.model.source import Source


def plain(value: Any) -> Any:
    """A value of the library as JSON takes it: what is left out in the file is left out here, under the keys of the file."""
    if is_dataclass(value) and not isinstance(value, type):
        return {
            f.metadata.get("key", f.name): plain(getattr(value, f.name))
            for f in fields(value)
            if f.default is MISSING or getattr(value, f.name) != f.default
        }
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value


def sources_json(sources: tuple[Source, ...]) -> SourcesJson:
    """What `library sources --json` prints."""
    return {"sources": [_source(s) for s in sources]}


def _source(s: Source) -> SourceJson:
    return {
        "id": s.id,
        "author": s.author,
        "title": s.title,
        "year": s.year,
        "doi": s.doi,
        "address": s.address,
        "read": s.read.isoformat(),
        "says": s.says,
        "confidence": str(s.confidence),
        "survey": s.survey,
        "setting": s.setting,
        "unknown": [str(what) for what in s.unknown],
        "figures": [{"value": f.value, "of": f.of, "sample": f.sample} for f in s.shown],
    }


def defaults_json(rules: tuple[DefaultRule, ...], numbers: Defaults) -> DefaultsJson:
    """What `library defaults --json` prints."""
    said = [{"id": r.id, "says": r.said(numbers), "support": list(r.support)} for r in rules]
    return {"defaults": said, "numbers": asdict(numbers)}  # type: ignore[typeddict-item]
