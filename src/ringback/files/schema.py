"""JSON Schema of the case file and of every result, from the same definitions that the code uses."""

from typing import Any

from ringback.files.check_types import CheckJson
from ringback.files.debrief_types import DebriefJson
from ringback.files.library_types import CheckedJson, DefaultsJson, ListJson, RulesJson, ShowJson, SourcesJson
from ringback.files.result_types import (
    AssessmentJson,
    CasesJson,
    DraftsJson,
    ExplainJson,
    PlanJson,
    RecoverJson,
)
from ringback.files.resume_types import ResumeJson
from ringback.files.transcript_types import TranscriptsJson
from ringback.model.case import Case

RESULTS: dict[str, Any] = {
    "assess": AssessmentJson,
    "plan": PlanJson,
    "draft": DraftsJson,
    "recover": RecoverJson | CasesJson,
    "debrief": DebriefJson,
    "explain": ExplainJson,
    "check": CheckJson,
    "transcript": TranscriptsJson,
    "resume": ResumeJson,
    "library rules": RulesJson,
    "library check": CheckedJson,
    "library list": ListJson,
    "library show": ShowJson,
    "library sources": SourcesJson,
    "library defaults": DefaultsJson,
}
"""Command → its result; `recover` prints another shape for several cases."""
NAMES = ("case", *RESULTS)


def schema_of(name: str) -> dict[str, Any]:
    """The JSON Schema of `case` or of one command's result."""
    from pydantic import TypeAdapter  # a tenth of a second, and only this command needs it

    adapter: TypeAdapter[Any] = TypeAdapter(RESULTS.get(name, Case))
    schema = adapter.json_schema(mode="serialization" if name in RESULTS else "validation")
    if name in RESULTS:
        return _enveloped(name, schema)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Ringback case file", **_strict(schema)}


def _enveloped(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    definitions = schema.pop("$defs", {})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"ringback {name} --json",
        "type": "object",
        "required": ["ringback", "result"],
        "properties": {"ringback": {"const": 1}, "result": schema},
        "$defs": definitions,
    }


def _strict(schema: dict[str, Any]) -> dict[str, Any]:
    """The case's schema as the reader takes it: no unknown keys, `with` for `with_`, sentences where those will do."""
    definitions = {name: _closed(name, part) for name, part in schema.pop("$defs", {}).items()}
    return {**_closed("Case", schema), "$defs": definitions}


PLAIN = {"Moment", "Signal"}


def _closed(name: str, part: dict[str, Any]) -> dict[str, Any]:
    if part.get("type") != "object":
        return part
    properties = {k.rstrip("_"): _without_default(v) for k, v in part.get("properties", {}).items()}
    if name == "Commitment":
        part = {**part, "required": ["what", "by"]}
    closed = {**part, "properties": properties, "additionalProperties": False}
    return {"anyOf": [{"type": "string"}, closed]} if name in PLAIN else closed


def _without_default(part: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in part.items() if k != "default"}
