"""A JSON Resume against its official schema: everything that does not fit, each with its place and a hint.

The schema is the one of the JSON Resume project (`schemas/json_resume.json`, MIT), word for word.
"""

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ringback.files.resume_tree import Tree
from ringback.files.yaml_tree import Page

if TYPE_CHECKING:
    from jsonschema import ValidationError
    from jsonschema.protocols import Validator

SCHEMA = Path(__file__).parent / "schemas" / "json_resume.json"
SECTIONS = (
    "basics", "work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages",
    "interests", "references", "projects",
)  # fmt: skip
"""The parts of a JSON Resume that hold facts."""
TYPES = {"string": "text in quotes", "array": "a list", "object": "keys and values", "number": "a number"}
QUOTED = 60
MOST = 200
"""Problems of one file that are shown."""


def look_at(tree: Tree, page: Page) -> None:
    """Notes on the page every value that does not fit the schema; and a file that is no JSON Resume at all."""
    if not isinstance(tree.value, dict) or not any(section in tree.value for section in SECTIONS):
        hint = f"It needs one of: {', '.join(SECTIONS)}. See jsonresume.org."
        page.problem_at(*tree.place(()), "This is no JSON Resume.", hint)
        return
    found = sorted(_validator().iter_errors(tree.value), key=lambda e: tree.place(tuple(e.absolute_path)))
    for error in found[:MOST]:
        page.problem_at(*tree.place(tuple(error.absolute_path)), *_said(error))


@cache
def _validator() -> "Validator":
    from jsonschema import Draft7Validator, FormatChecker  # a tenth of a second that no other command needs

    checker = FormatChecker(formats=("email",))
    checker.checks("uri", raises=ValueError)(_is_address)
    return Draft7Validator(json.loads(SCHEMA.read_text("utf-8")), format_checker=checker)


def _is_address(value: object) -> bool:
    return not isinstance(value, str) or not value or bool(urlsplit(value).scheme)


def _said(error: "ValidationError") -> tuple[str, str]:
    """What is wrong and what would mend it, in words of ours: the library's are for programmers."""
    key, value = _key(tuple(error.absolute_path)), _cut(error.instance)
    if error.validator == "type":
        wanted = TYPES.get(str(error.validator_value), str(error.validator_value))
        return f"“{key}” takes {wanted}, and here stands {value}.", "The schema of JSON Resume wants it so."
    if error.validator == "pattern":
        return (
            f"“{key}” takes a date, and here stands {value}.",
            "Write 2019-03-01, 2019-03 or 2019; still there: no key.",
        )
    if error.validator == "format":
        wanted, hint = ("an e-mail address", "such as name@mail.example")
        if error.validator_value == "uri":
            wanted, hint = ("a whole address", "beginning with https://")
        return f"“{key}” takes {wanted}, and here stands {value}.", f"Write one {hint}, or leave the key out."
    return f"“{key}” does not fit the schema of JSON Resume: {_cut(error.message)}.", "See jsonresume.org/schema."


def _key(path: tuple[Any, ...]) -> str:
    return written(path) or "the file"


def written(path: tuple[Any, ...]) -> str:
    """A path as one writes it: work[0].name."""
    return "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in path).lstrip(".")


def _cut(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    text = text if len(text) <= QUOTED else text[: QUOTED - 1] + "…"
    return f"“{text}”" if isinstance(value, str) else text
