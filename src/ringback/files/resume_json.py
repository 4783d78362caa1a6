"""The values of a JSON Resume → its lines, facts and posts. A value of a wrong type is passed over: the schema has said so."""

from collections.abc import Iterator
from typing import Any

from ringback.files.resume_numbers import numbers_in
from ringback.files.resume_schema import written
from ringback.files.resume_tree import Path, Tree
from ringback.model.resume import Fact, FactKind, Line, Post

ADDRESSES = frozenset(["url", "image", "email", "phone", "username", "$schema", "postalCode", "address", "countryCode"])
"""Keys whose values say where somebody is to be found, and nothing that one has done."""
POSTS = {"work": ("name", "company"), "volunteer": ("organization",)}
"""Parts that hold posts, with the keys of the employer; `company` is what older files say."""
KINDS: dict[str, tuple[tuple[str, FactKind], ...]] = {
    "education": (("institution", FactKind.SCHOOL), ("studyType", FactKind.CERTIFICATE)),
    "certificates": (("name", FactKind.CERTIFICATE),),
    "awards": (("title", FactKind.CERTIFICATE),),
    "skills": (("name", FactKind.SKILL),),
    "languages": (("language", FactKind.SKILL),),
    "references": (("name", FactKind.PERSON),),
}
OWNERS = {"education": "institution", "certificates": "name", "awards": "title"}
"""What the dates of a part belong to."""
DATES = ("date", "releaseDate")


def read_json(tree: Tree) -> tuple[tuple[Line, ...], tuple[Fact, ...], tuple[Post, ...]]:
    """Lines in the order of the file, facts and posts. Every text of the file is a line, but for addresses and `meta`."""
    lines = {path: _line(tree, path, text) for path, text in _texts(tree.value, ())}
    facts: list[Fact] = []
    posts: list[Post] = []
    for path, line in lines.items():
        if path[:2] == ("basics", "name"):
            facts.append(_fact(FactKind.PERSON, line))
        elif path[:2] == ("basics", "label"):
            facts.append(_fact(FactKind.TITLE, line))
        elif path[0] == "skills" and "keywords" in path:
            facts.append(_fact(FactKind.SKILL, line))
    for name in (*POSTS, *KINDS):
        entries = tree.value.get(name) if isinstance(tree.value, dict) else None
        for number, entry in enumerate(entries if isinstance(entries, list) else []):
            if isinstance(entry, dict):
                found = {p: x for p, x in lines.items() if p[:2] == (name, number)}
                if name in POSTS:
                    posts.append(_post(name, (name, number), found, facts))
                else:
                    _entry(name, (name, number), found, facts)
    owners = {p[:2]: _owner(p[0], p[:2], lines) for p in lines if len(p) > 1}
    for path, line in lines.items():
        if not str(path[-1]).endswith(("Date", "date")):
            facts += numbers_in(line, owners.get(path[:2], ""))
    return tuple(lines.values()), tuple(sorted(facts, key=lambda f: (f.at.line, f.column))), tuple(posts)


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, dict):
        for key, child in value.items():
            if key not in ADDRESSES and (path or key != "meta"):
                yield from _texts(child, (*path, key))
    elif isinstance(value, list):
        for number, child in enumerate(value):
            yield from _texts(child, (*path, number))
    elif isinstance(value, str) and value.strip():
        yield path, value


def _line(tree: Tree, path: Path, text: str) -> Line:
    line, column = tree.place(path)
    return Line(text, line, column, key=written(path))


def _fact(kind: FactKind, line: Line, about: str = "") -> Fact:
    return Fact(kind, line.text, line, line.column, line.text.casefold(), about)


def _post(name: str, path: Path, lines: dict[Path, Line], facts: list[Fact]) -> Post:
    employer = next((lines[(*path, key)] for key in POSTS[name] if (*path, key) in lines), None)
    title, start, end = (lines.get((*path, key)) for key in ("position", "startDate", "endDate"))
    of = employer.text if employer else ""
    if employer:
        facts.append(_fact(FactKind.EMPLOYER, employer))
    if title:
        facts.append(_fact(FactKind.TITLE, title, of))
    _span(start, end, of, facts)
    told = tuple(x.text for p, x in lines.items() if not str(p[-1]).endswith("Date"))
    first, last = (x.text[:7] if x else "" for x in (start, end))
    return Post(of, title.text if title else "", first, last, bool(start and not end), told)


def _entry(name: str, path: Path, lines: dict[Path, Line], facts: list[Fact]) -> None:
    of = _owner(name, path, lines)
    for key, kind in KINDS[name]:
        if line := lines.get((*path, key)):
            facts.append(_fact(kind, line, "" if line.text == of else of))
    _span(lines.get((*path, "startDate")), lines.get((*path, "endDate")), of, facts)
    facts += [_fact(FactKind.DATE, lines[(*path, key)], of) for key in DATES if (*path, key) in lines]


def _owner(name: str | int, path: Path, lines: dict[Path, Line]) -> str:
    """What the facts of an entry belong to."""
    keys = (*POSTS.get(str(name), ()), *([OWNERS[str(name)]] if name in OWNERS else ()))
    return next((lines[(*path, key)].text for key in keys if (*path, key) in lines), "")


def _span(start: Line | None, end: Line | None, of: str, facts: list[Fact]) -> None:
    """The time of a post as one fact, at the place of its first date."""
    at = start or end
    if at:
        first, last = (x.text[:7] if x else "" for x in (start, end))
        said = " – ".join(x.text for x in (start, end) if x)
        value = f"{first}/{last}" if start else last
        facts.append(Fact(FactKind.DATE, said, at, at.column, value, of))
