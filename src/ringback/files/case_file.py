"""The case file: YAML → Case and back, equal both ways."""

import dataclasses
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from ringback.files.languages import is_known, load_tongues, our_languages
from ringback.files.scalars import known_zone
from ringback.files.strict import read_as
from ringback.files.yaml_tree import Page, compose
from ringback.model.case import Case
from ringback.model.problem import InputProblems, Problem

ODD_LINE_ENDS = frozenset("\r\x85\u2028\u2029")


def read_case(
    text: str, file: str = "case.yaml", clock: datetime | None = None, languages: tuple[str, ...] = ()
) -> Case:
    """The case in a YAML text. Raises InputProblems with all problems, each with line, column, the line itself and a hint.

    `languages` are those that have words; ours, if left out.
    """
    page = Page(file, text)
    root = compose(page)
    zone = _zone_in(root)
    if page.problems:
        raise InputProblems(tuple(page.problems))
    case = read_as(Case, text, file, ZoneInfo(zone) if zone else None)
    page.problems += _contradictions(page, root, case, case.now or clock)
    page.problems += _unknown_language(page, root, case.candidate.language, languages or our_languages())
    if page.problems:
        raise InputProblems(tuple(page.problems))
    return case


def _node_at(node: yaml.Node | None, *keys: str) -> yaml.Node | None:
    for key in keys:
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        node = next((v for k, v in pairs if k.value == key), None)
    return node


def _zone_in(root: yaml.Node | None) -> str:
    """The candidate's time zone, read before everything else: instants without an offset are taken in it."""
    node = _node_at(root, "candidate", "time_zone")
    return node.value if isinstance(node, yaml.ScalarNode) and known_zone(node.value) else ""


def _contradictions(page: Page, root: yaml.Node | None, case: Case, now: datetime | None) -> list[Problem]:
    """What is well-formed but cannot be true."""
    scratch, node = Page(page.file, page.text), _node_at(root, "interview", "ended")
    ended = case.interview.ended
    if node is not None and now is not None and ended is not None and _is_after(ended, now):
        said = "after `now`" if case.now else "in the future"
        scratch.problem(node, f"The interview ends {said}.", "Check the day, the hour and both time zones.")
    return scratch.problems


def _unknown_language(page: Page, root: yaml.Node | None, tag: str, known: tuple[str, ...]) -> list[Problem]:
    scratch, node = Page(page.file, page.text), _node_at(root, "candidate", "language")
    if node is not None and not is_known(tag, known):
        names = {tongue.name.casefold(): tongue.tag for tongue in load_tongues()}
        here = names.get(tag.strip().casefold(), "")
        hint = f"Write {here}." if here else f"Write one of {', '.join(('en-GB', *known))}; de-CH and the like will do."
        scratch.problem(node, f"There are no words in a language “{tag}”.", hint)
    return scratch.problems


def _is_after(when: datetime | date, now: datetime) -> bool:
    return when > now if isinstance(when, datetime) else when > now.date()


def write_case(case: Case) -> str:
    """The case as YAML that reads back equal. What is empty or unknown is left out."""
    return dump_plain(as_plain(case))


def as_plain(case: Case) -> dict[str, Any]:
    """The case as plain values under the keys of the file, as JSON takes it; what is empty or unknown is left out."""
    plain: dict[str, Any] = _plain(case)
    return plain


def dump_plain(plain: dict[str, Any]) -> str:
    """Plain values of a case as YAML."""
    return yaml.dump(plain, Dumper=_Writer, sort_keys=False, allow_unicode=True, width=100)


class _Writer(yaml.SafeDumper):
    """Writes old-fashioned line ends as escapes: left bare, they would read back as a space."""

    def text(self, text: str) -> yaml.ScalarNode:
        """One text, in double quotes where it holds such a sign."""
        return self.represent_scalar("tag:yaml.org,2002:str", text, style='"' if set(text) & ODD_LINE_ENDS else None)


_Writer.add_representer(str, _Writer.text)


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    if dataclasses.is_dataclass(value):
        return _mapping(value)
    return value


def _mapping(value: Any) -> Any:
    kept = [f for f in dataclasses.fields(value) if _is_needed(f, getattr(value, f.name))]
    if len(kept) == 1 and kept[0].metadata.get("plain"):
        return getattr(value, kept[0].name)
    return {f.metadata.get("key", f.name): _plain(getattr(value, f.name)) for f in kept}


def _is_needed(f: "dataclasses.Field[Any]", value: Any) -> bool:
    required = f.metadata.get("required") or (
        f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING
    )
    return bool(required) or value != f.default
