"""`ringback resume FILE…`: the facts of a résumé, each with where it stands; with several files, how they differ."""

import argparse
import sys
from pathlib import Path

from ringback import api
from ringback.cli.output import FINE, PROBLEMS, print_json, print_text, report
from ringback.cli.paper import Paper
from ringback.cli.problems import harmless, show_problems
from ringback.model.problem import InputProblems, Problem
from ringback.model.resume import Change, Difference, Fact, FactKind, Papers, ResumeVersion

KINDS = {
    FactKind.PERSON: "People",
    FactKind.EMPLOYER: "Employers",
    FactKind.TITLE: "Titles",
    FactKind.DATE: "Dates",
    FactKind.NUMBER: "Numbers",
    FactKind.SKILL: "Skills",
    FactKind.SCHOOL: "Schools",
    FactKind.CERTIFICATE: "Certificates and degrees",
}
OTHER = "otherwise in the other"
READ_ON = "The facts above were read all the same; mend these lines where you can."
LONGEST = 150
"""Characters of a fact that are shown in the terminal; JSON has all of them."""


def resume(options: argparse.Namespace) -> int:
    """Every file is read before anything is shown, so that all problems are told at once."""
    versions: list[ResumeVersion] = []
    problems: list[Problem] = []
    for path in options.files:
        try:
            versions.append(api.read_resume(Path(path)))
        except InputProblems as unreadable:
            problems += unreadable.problems
    if problems:
        return report(tuple(problems), options.json)
    compared = [(other, api.compare_resumes(versions[0], other)) for other in versions[1:]]
    found = tuple(p for v in versions for p in v.problems)
    if options.json:
        from ringback.files.resume_results import compared_json, version_json

        files = [version_json(v) for v in versions]
        print_json({"files": files, "compared": [compared_json(versions[0], v, d) for v, d in compared]})
        return PROBLEMS if found else FINE
    paper = Paper()
    for other, differences in compared:
        _show_differences(paper, versions[0], other, differences)
    if not compared:
        _show_facts(paper, versions[0])
    print_text(paper)
    if found:
        sys.stderr.write("\n" + show_problems(found, READ_ON))
    return PROBLEMS if found else FINE


def _show_facts(paper: Paper, version: ResumeVersion) -> None:
    count = len(version.facts)
    paper.title(f"{harmless(version.file)}: {count} fact{'' if count == 1 else 's'}")
    if not count:
        paper.say(f"It was read ({len(version.lines)} lines), and nothing in it could be told apart as a fact.")
    for kind, title in KINDS.items():
        facts = [f for f in version.facts if f.kind is kind]
        if facts:
            paper.heading(title)
        for fact in facts:
            paper.say(f"{_said(fact)}{_of(fact)} ({_place(fact)})", mark="· ")
    paper.gap()
    paper.quiet(
        "It is read by its look. What is missing here is still compared, word for word, by ringback check --case."
    )


def _show_differences(paper: Paper, one: ResumeVersion, other: ResumeVersion, found: tuple[Difference, ...]) -> None:
    first, second = harmless(one.file), harmless(other.file)
    same = sum(1 for d in found if d.change is Change.SAME)
    paper.title(f"{first} beside {second}")
    titles = {
        Change.CHANGED: "Said otherwise",
        Change.ONLY_FIRST: f"Only in {first}",
        Change.ONLY_SECOND: f"Only in {second}",
    }
    for change, title in titles.items():
        rows = [d for d in found if d.change is change]
        if rows:
            paper.heading(title)
        for row in rows:
            paper.say(_row(row), mark="· ")
    paper.gap()
    paper.say(f"{same} fact{'' if same == 1 else 's'} stand{'s' if same == 1 else ''} in both.")


def _row(row: Difference) -> str:
    if row.one and row.other:
        return f"{row.one.kind}{_of(row.one)}: {_said(row.one)} ({_place(row.one)}) → {_said(row.other)} ({_place(row.other)})"
    fact = row.one or row.other
    return f"{fact.kind}: {_said(fact)}{_of(fact)} ({_place(fact)})" if fact else ""


def _said(fact: Fact) -> str:
    text = fact.text if len(fact.text) <= LONGEST else fact.text[: LONGEST - 1] + "…"
    return harmless(text)


def _of(fact: Fact) -> str:
    return f", {harmless(fact.about)}" if fact.about else ""


def _place(fact: Fact) -> str:
    page = f"page {fact.at.page}, " if fact.at.page else ""
    return f"{page}line {fact.at.line}"


def said_of(papers: Papers, file: str) -> str:
    """What is said below a check about the résumés of its case: what could not be read, and that the check stands."""
    lines = []
    for problem in papers.problems:
        lines.append(f"{problem.file}:{problem.line}:{problem.column}: {problem.message}")
        lines.append(f"    {problem.hint}")
    if papers.problems:
        lines.append(
            "The rest was compared all the same."
            if papers.held
            else "The message was compared with the case, and not with the résumé that they hold."
        )
    return "".join(harmless(line) + "\n" for line in lines)
