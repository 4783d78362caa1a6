"""YAML text → a tree of nodes with places, or problems. Nothing is constructed: `no` stays the word that was typed."""

import re
from dataclasses import field

import yaml

from ringback.model.problem import Problem
from ringback.model.quick import dataclass

LIMIT_CHARACTERS = 1_000_000
LIMIT_NODES = 50_000
LIMIT_DEPTH = 20
SUSPICIOUS = 1_000
"""Signs that may open a level; a case with fewer is read at once."""
LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What YAML takes for the end of a line."""
LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The C parser where the wheel has it: eight times as fast, same marks."""


@dataclass
class Page:
    """One text being read: its name, its lines, and the problems found so far."""

    file: str
    text: str
    problems: list[Problem] = field(default_factory=list)
    nodes_seen: int = 0

    def __post_init__(self) -> None:
        self.lines = LINE_BREAK.split(self.text)

    def problem_at(self, line: int, column: int, message: str, hint: str = "") -> None:
        """Note a problem; line and column count from 1."""
        line = min(line, len(self.lines))  # the C parser counts a line too many where a comment ends the file
        source = self.lines[line - 1]
        self.problems.append(Problem(self.file, line, column, message, hint, source))

    def problem(self, node: yaml.Node, message: str, hint: str = "") -> None:
        """Note a problem at a node."""
        self.problem_at(node.start_mark.line + 1, node.start_mark.column + 1, message, hint)


def compose(page: Page) -> yaml.Node | None:
    """The root node of the one document in the text; None after a problem, or for an empty text."""
    if len(page.text) > LIMIT_CHARACTERS:
        page.problem_at(1, 1, f"This file is longer than {LIMIT_CHARACTERS:,} characters.", "Is it the right file?")
        return None
    try:
        if _nests_too_deeply(page.text):
            page.problem_at(1, 1, "This file repeats or nests too much to be read.", "Four or five levels are enough.")
            return None
        node: yaml.Node | None = yaml.compose(page.text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        _explain(page, error)
        return None
    except (yaml.reader.ReaderError, UnicodeEncodeError):
        _unreadable(page)
        return None
    except RecursionError:
        page.problem_at(1, 1, "This file is nested too deeply to be read.", "Four or five levels are enough.")
        return None
    if node is not None and _too_large(node):
        page.problem(
            node, "This file repeats or nests too much to be read.", "Write each part out once, without & and *."
        )
        return None
    return node


def _unreadable(page: Page) -> None:
    """Where the character stands is looked up anew: the C parser counts it in bytes."""
    found = yaml.reader.Reader.NON_PRINTABLE.search(page.text)
    before = LINE_BREAK.split(page.text[: found.start() if found else 0])
    hint = "Delete it and type it anew."
    page.problem_at(len(before), len(before[-1]) + 1, "There is a character here that a text file cannot hold.", hint)


def _nests_too_deeply(text: str) -> bool:
    """True if lists and mappings stand in each other deeper than any honest file. The C parser builds its tree by
    recursion and takes the whole process down at some ten thousand levels, so a suspicious text is walked flat first."""
    if sum(map(text.count, ("[", "{", "- ", "? "))) < SUSPICIOUS:
        return False
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > LIMIT_DEPTH:
            return True
    return False


def _too_large(root: yaml.Node) -> bool:
    """True if the tree, with every alias followed, is larger or deeper than any honest file."""
    waiting, seen = [(root, 0)], 0
    while waiting:
        node, depth = waiting.pop()
        seen += 1
        if seen > LIMIT_NODES or depth > LIMIT_DEPTH:
            return True
        if isinstance(node, yaml.MappingNode):
            waiting += [(child, depth + 1) for pair in node.value for child in pair]
        elif isinstance(node, yaml.SequenceNode):
            waiting += [(child, depth + 1) for child in node.value]
    return False


def _explain(page: Page, error: yaml.MarkedYAMLError) -> None:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if not 0 < line <= len(page.lines) or not page.lines[line - 1].strip():
        line, column = _last_written_line(page, line), 1
    page.problem_at(
        line, column, f"This line cannot be read as YAML: {error.problem or 'it breaks off'}.", _hint(page, line, error)
    )


def _last_written_line(page: Page, before: int) -> int:
    numbered = [n for n, text in enumerate(page.lines[:before], 1) if text.strip()]
    return numbered[-1] if numbered else 1


def _hint(page: Page, line: int, error: yaml.MarkedYAMLError) -> str:
    source, what = page.lines[line - 1], str(error.problem or "")
    if "\t" in source:
        return "Use spaces here, not a tab."
    if "mapping values" in what:
        return "If the text itself holds a colon, put the whole text in quotes."
    if "alias" in what or "anchor" in what:
        return "If the text begins with * or &, put it in quotes."
    if "expected a single document" in str(error.context or "") + what:
        return "One file holds one case: remove the line with ---."
    if source.count('"') % 2 or source.count("'") % 2:
        return "A quotation mark may be open: close it, or write the text as a block after `>-`."
    return "Check the indentation of this line and the one above it, and put texts with : # or quotes in quotes."
