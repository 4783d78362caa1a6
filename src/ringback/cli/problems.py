"""Problems in the input, each under the user's own line."""

from unicodedata import category

from ringback.model.problem import Problem

NOTHING_DONE = "Nothing was changed; mend the lines above and run it again."
LONGEST_LINE = 160
"""Characters of a user's line that are shown."""
UNSEEN = ("Cc", "Cs", "Zl", "Zp")
TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Signs that turn the direction of writing, and so can make a line read as what it is not."""


def show_problems(problems: tuple[Problem, ...], end: str = NOTHING_DONE) -> str:
    """All problems: place and sentence, the line, a mark under the spot, and the hint."""
    blocks = [_show(p) for p in problems]
    many = "s" if len(problems) != 1 else ""
    count = f"{len(problems)} problem{many}. {end}"
    return "\n\n".join([*blocks, count]) + "\n"


def _show(problem: Problem) -> str:
    lines = [harmless(f"{problem.file}:{problem.line}:{problem.column}: {problem.message}")]
    if problem.source.strip():
        source, column = _around(problem.source, problem.column)
        mark = "".join("\t" if c == "\t" else " " for c in source[: column - 1]) + "^"
        lines += [f"    {harmless(source)}", f"    {mark}"]
    if problem.hint:
        lines.append(f"    {harmless(problem.hint)}")
    return "\n".join(lines)


def _around(source: str, column: int) -> tuple[str, int]:
    """A line of the user's, or of a very long one the part around the spot, and where the spot is in it."""
    if len(source) <= LONGEST_LINE:
        return source, column
    start = max(0, column - 1 - LONGEST_LINE // 2)
    before, end = "…" if start else "", start + LONGEST_LINE
    after = "…" if end < len(source) else ""
    return f"{before}{source[start:end]}{after}", column - start + len(before)


def harmless(text: str) -> str:
    """The text without signs that a terminal would obey: somebody else may have written the file, or named it."""
    return "".join("\ufffd" if c != "\t" and (category(c) in UNSEEN or c in TURNING) else c for c in text)
