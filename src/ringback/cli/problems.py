"""Problems in the input, each under the user's own line."""

from ringback.model.problem import Problem


def show_problems(problems: tuple[Problem, ...]) -> str:
    """All problems: place and sentence, the line, a mark under the spot, and the hint."""
    blocks = [_show(p) for p in problems]
    many = "s" if len(problems) != 1 else ""
    count = f"{len(problems)} problem{many}. Nothing was changed; mend the lines above and run it again."
    return "\n\n".join([*blocks, count]) + "\n"


def _show(problem: Problem) -> str:
    lines = [f"{problem.file}:{problem.line}:{problem.column}: {problem.message}"]
    if problem.source.strip():
        indent = problem.source[: problem.column - 1]
        mark = "".join("\t" if c == "\t" else " " for c in indent) + "^"
        lines += [f"    {problem.source}", f"    {mark}"]
    if problem.hint:
        lines.append(f"    {problem.hint}")
    return "\n".join(lines)
