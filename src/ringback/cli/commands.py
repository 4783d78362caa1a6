"""One function a command: read the case, call the door, show or print the result.

What only shows text is imported where text is shown: JSON need not wait for it, nor a check that only reads the case.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from ringback import api
from ringback.cli.output import FINE, print_json, print_text, report, wrong_use
from ringback.hours.clock import own_clock
from ringback.model.case import Case
from ringback.model.problem import InputProblems, Problem
from ringback.model.values import DraftChannel, Purpose, Tone

if TYPE_CHECKING:
    from ringback.advice.assess import Judgement
    from ringback.cli.page import Page
    from ringback.cli.paper import Paper
    from ringback.letters.choose import Choice
    from ringback.model.resume import Papers

Options = argparse.Namespace


def now() -> datetime:
    """The clock, in the machine's own zone: read here and nowhere below."""
    return datetime.now(UTC).astimezone()


def moment_of(case: Case) -> datetime:
    """The case's own moment, else the clock; on the person's own clock where their zone is known."""
    zone = case.candidate.time_zone
    if case.now is not None:
        return own_clock(case.now, zone)
    return now().astimezone(ZoneInfo(zone)) if zone else now()


def assess(options: Options) -> int:
    """`ringback assess CASE`."""
    from ringback.files.results import assessment_json

    return _one(
        options, lambda case, j: assessment_json(j.assessment, case.commitments), lambda p, j, at: _assess(p, j, at)
    )


def _assess(paper: Paper, judgement: Judgement, at: datetime) -> None:
    from ringback.cli import show

    show.first_move(paper, judgement, at)
    show.how_bad(paper, judgement.assessment)


def plan(options: Options) -> int:
    """`ringback plan CASE`."""
    from ringback.files.results import plan_json

    return _one(options, lambda case, j: plan_json(j.plan), lambda p, j, at: _plan(p, j, at))


def _plan(paper: Paper, judgement: Judgement, at: datetime) -> None:
    from ringback.cli import show

    show.first_move(paper, judgement, at)
    show.steps(paper, judgement.plan, at)
    show.journey(paper, judgement.plan)
    show.keep_hunting(paper, judgement.plan, at)


def explain(options: Options) -> int:
    """`ringback explain CASE`."""
    from ringback.files.results import explain_json

    return _one(
        options,
        lambda case, j: explain_json(j.play, j.facts, j.assessment, j.plan),
        lambda p, j, at: _explain(p, j),
    )


def _explain(paper: Paper, judgement: Judgement) -> None:
    from ringback.cli import show

    show.explain(paper, judgement)


def draft(options: Options) -> int:
    """`ringback draft PURPOSE CASE`."""
    purpose, tone = Purpose(options.purpose), Tone(options.tone)
    channels = api.channels_of(purpose)
    wanted = tuple(c for c in channels if options.channel in (None, str(c)))
    if not wanted:
        kinds = ", ".join(channels) or "no words yet"
        return wrong_use(f"For {purpose} there is: {kinds}.")
    return _with_case(options, lambda case: _drafts(options, case, purpose, wanted, tone))


def _drafts(options: Options, case: Case, purpose: Purpose, channels: tuple[DraftChannel, ...], tone: Tone) -> int:
    from ringback.cli import show
    from ringback.cli.paper import Paper
    from ringback.cli.papers import beside, not_compared, papers_of
    from ringback.files.results import draft_json

    if unsaid := _without_words(case, purpose, channels):
        return wrong_use(unsaid)
    at, choice = moment_of(case), _choice(options, case)
    judgement = api.assess(case, at)
    papers = papers_of(case, options.case)
    words = tuple(api.draft(purpose, channel, tone, case, at, choice, judgement) for channel in channels)
    made = beside(words, case, papers)
    if options.json:
        return print_json({"drafts": [draft_json(d) for d in made], "resume": _held(papers)})
    paper = Paper()
    for one in made:
        show.words(paper, one)
    show.uncompared(paper, not_compared(made, papers))
    return print_text(paper)


def _held(papers: Papers | None) -> Any:
    from ringback.files.resume_results import held_json

    return held_json(papers) if papers else None


def _without_words(case: Case, purpose: Purpose, channels: tuple[DraftChannel, ...]) -> str:
    """Why a draft cannot be written in the language of the case, and what can be done; empty if it can."""
    lacking = [name for c in channels if (name := api.words_for(case, purpose, c)[1][1])]
    if not lacking:
        return ""
    there = ", ".join(p for p in Purpose if any(not api.words_for(case, p, c)[1][1] for c in api.channels_of(p)))
    return (
        f"There are no {lacking[0]} words for {purpose} yet. There are for: {there}. "
        "Leave candidate.language out for the English ones."
    )


def _choice(options: Options, case: Case) -> Choice:
    """Which of several phrasings are taken: those of the seed, or else those that belong to the case."""
    from ringback.letters.choose import choice_of

    return choice_of(case, options.seed, options.shorter)


def schema(options: Options) -> int:
    """`ringback schema [NAME]`: always JSON, without the envelope, so that editors can use it."""
    from ringback.files.schema import NAMES, schema_of

    name = " ".join(options.name)
    if name not in NAMES:
        return wrong_use(f"There is a schema of: {', '.join(NAMES)}.")
    sys.stdout.write(json.dumps(schema_of(name), ensure_ascii=False, indent=2) + "\n")
    return FINE


def rules(options: Options) -> int:
    """`ringback library rules`: the register, or the part of it in one state."""
    from ringback.cli.paper import Paper
    from ringback.cli.rule_list import show_rules
    from ringback.files.rules import rules_json

    found = tuple(r for r in api.rules() if options.state in (None, str(r.state)))
    if options.json:
        return print_json(rules_json(found))
    paper = Paper()
    show_rules(paper, found)
    return print_text(paper)


def transcript(options: Options) -> int:
    """`ringback transcript FILE…`."""
    from ringback.cli.transcript import transcript as run  # imports that no other command needs

    return run(options)


def recover(options: Options) -> int:
    """`ringback recover CASE…`: every case is read before anything is shown or written."""
    cases: list[tuple[str, Case]] = []
    problems: list[Problem] = []
    if bool(options.cases) is bool(options.source):
        return wrong_use("Give a CASE, or --from FILE with notes, a memo or a transcript.")
    if options.source:
        from ringback.cli.debrief import case_from  # imports that no other command needs

        cases.append((options.source, case_from(options)))
    for path in options.cases:
        try:
            cases.append((path, read_case_at(path)))
        except InputProblems as found:
            problems += found.problems
    if problems:
        return report(tuple(problems), options.json)
    return _recover(options, cases)


def _recover(options: Options, cases: list[tuple[str, Case]]) -> int:
    from ringback.cli import show
    from ringback.cli.page import Page, report_unmade, show_pages
    from ringback.cli.paper import Paper
    from ringback.cli.papers import beside, not_compared, papers_of
    from ringback.files.results import assessment_json, draft_json, plan_json

    results: list[dict[str, Any]] = []
    pages: list[Page] = []
    unmade: tuple[Problem, ...] = ()
    for path, case in cases:
        at = moment_of(case)
        judgement = api.assess(case, at)
        papers = papers_of(case, path)
        words = api.drafts_for(case, at, judgement, Tone(options.tone), _choice(options, case))
        drafts = beside(words, case, papers)
        paper = Paper()
        show.recover(paper, judgement, drafts, at, not_compared(drafts, papers))
        result: dict[str, Any] = {
            "path": path,
            "assessment": assessment_json(judgement.assessment, case.commitments),
            "plan": plan_json(judgement.plan),
            "drafts": [draft_json(d) for d in drafts],
            "resume": _held(papers),
            "files": [],
            "not_checked": [],
            "problems": [],
        }
        results.append(result)
        pages.append(Page(path, paper, judgement, drafts, at, case, not_compared(drafts, papers)))
    if options.out:
        from ringback.cli.writing import write_all

        try:
            written, unmade = write_all(Path(options.out), pages, results)
            if options.source:
                from ringback.cli.debrief import keep_case

                written[0].append(keep_case(Path(options.out), cases[0][1]))
        except OSError as error:
            return wrong_use(f"{options.out} cannot be written: {error.strerror or error}.")
        for result, files in zip(results, written, strict=True):
            result["files"] = files
    if options.json:
        print_json(results[0] if len(results) == 1 else {"cases": results})
    else:
        show_pages(pages, results)
    return report_unmade(unmade) if unmade else FINE


def _one(
    options: Options, as_json: Callable[[Case, Judgement], Any], as_text: Callable[[Paper, Judgement, datetime], None]
) -> int:
    """A command over one case: its result as JSON, or as text."""

    def go(case: Case) -> int:
        at = moment_of(case)
        judgement = api.assess(case, at)
        if options.json:
            return print_json(as_json(case, judgement))
        from ringback.cli.paper import Paper

        paper = Paper()
        as_text(paper, judgement, at)
        return print_text(paper)

    return _with_case(options, go)


def _with_case(options: Options, go: Callable[[Case], int]) -> int:
    try:
        case = read_case_at(options.case)
    except InputProblems as found:
        return report(found.problems, options.json)
    return go(case)


def read_case_at(path: str) -> Case:
    """The case in a file or on standard input; a file that cannot be read is a problem like any other."""
    name = "standard input" if path == "-" else path
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        why = (
            "There is no such file."
            if isinstance(error, FileNotFoundError)
            else f"This cannot be read: {error.strerror}."
        )
        raise InputProblems(
            (Problem(name, 1, 1, why, "Check the path; `examples/` holds cases to start from."),)
        ) from None
    try:
        return api.read_case(data.decode("utf-8-sig"), name, now())
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputProblems(
            (Problem(name, line, 1, "This file is not in UTF-8.", "Save it as UTF-8 and try again."),)
        ) from None
