"""`ringback debrief`: question by question, or from notes, a memo or a transcript; writes a case that `recover` takes."""

import argparse
import os
import shlex
import sys
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ringback import api
from ringback.cli.commands import now, read_case_at
from ringback.cli.output import FINE, print_json, wrong_use
from ringback.cli.paper import Paper
from ringback.cli.understood import harmless, say_instant, understood
from ringback.files.audio import VARIABLE, is_sound
from ringback.model.case import Case, Debrief, Interview
from ringback.model.problem import InputProblems, Problem
from ringback.model.values import Channel

if TYPE_CHECKING:
    from ringback.cli.session import Session
    from ringback.files.debrief_source import Source

Options = argparse.Namespace
STANDARD_INPUT = "-"
STOPPED_BY_PERSON = 130
FIRST = "Nothing you type here is sent anywhere. It stays in one file on this machine: {file}"
HOW = "One question at a time. Enter skips it, ? says why it is asked, < goes back one, Ctrl-C stops and keeps everything."
HELD = {Channel.PHONE: "was by phone", Channel.VIDEO: "was by video", Channel.IN_PERSON: "was in person"}
LARGEST = 20_000_000
"""Bytes of notes or a transcript."""


def debrief(options: Options) -> int:
    """With `--from` a case made from a file; else the questions."""
    if options.source:
        if options.case:
            return wrong_use("Give a CASE to go on with, or --from FILE to begin with; not both.")
        return _from_file(options)
    if options.json:
        return wrong_use("--json goes with --from FILE: the questions need somebody who answers.")
    if options.case == STANDARD_INPUT:
        return wrong_use("The answers come from standard input, so the case cannot. Give it as a file.")
    if options.me or options.model:
        return wrong_use("--me and --model go with --from FILE.")
    return _ask(options)


def _ask(options: Options) -> int:
    from ringback.cli.keeping import Kept, kept_in, new_name
    from ringback.cli.session import Session
    from ringback.files.zone import machine_zone

    clock = now()
    given, out = options.case and Path(options.case), options.out and Path(options.out)
    if out and out.exists() and out != given:
        return wrong_use(_taken(options.out))
    path = out or given or new_name(Path(), f"{clock:%Y-%m-%d}")
    case, kept = Case(Interview(), Debrief()), Kept(path)
    if given and given.exists():
        case = read_case_at(options.case)
        begun = kept_in(path, given.read_text("utf-8-sig"))
        kept = Kept(path, begun.done, foreign=begun.foreign and path == given)
    return _talk(Session(kept, case, now, machine_zone()))


def _talk(session: "Session") -> int:
    from ringback.cli.prompt import Stopped, say

    path = session.kept.path
    paper = Paper()
    paper.say(FIRST.replace("{file}", str(path)), indent="")
    paper.say(HOW, indent="")
    say(paper.text)
    code, stopped = FINE, False
    try:
        session.run()
    except Stopped as stop:
        code, stopped = STOPPED_BY_PERSON if stop.by_person else FINE, True
    except OSError as error:
        sys.stdout.write(api.write_case(session.case))
        return wrong_use(f"{path} cannot be written: {error.strerror or error}. All that you told stands above.")
    say(_goodbye(session, stopped=stopped))
    return code


def _goodbye(session: "Session", *, stopped: bool) -> str:
    path = session.kept.path
    if not path.exists():
        return "Nothing was told, so nothing was written.\n"
    name = shlex.quote(str(path))
    lines = [f"\nIt is kept in {path}."]
    if session.kept.copy:
        lines.append(f"The file as it was before is {session.kept.copy}.")
    if stopped:
        lines.append(f"Go on where you stopped:  ringback debrief {name}")
    lines.append(f"What to do now:  ringback recover {name}")
    return "\n".join(lines) + "\n"


def _from_file(options: Options) -> int:
    source = source_at(options)
    if options.out and Path(options.out).exists():
        return wrong_use(_taken(options.out))
    case, clock = source.case, now()
    reading = api.read(case, clock)
    text = api.write_case(case)
    files = []
    if options.out:
        from ringback.cli.keeping import write_whole

        try:
            write_whole(Path(options.out), text)
        except OSError as error:
            return wrong_use(f"{options.out} cannot be written: {error.strerror or error}.")
        files.append(options.out)
    if options.json:
        from ringback.files.debrief_json import debrief_json

        return print_json(debrief_json(source, reading, files))
    paper = Paper()
    what_was_read(paper, source)
    understood(paper, case, reading, _zone(case))
    cannot_tell(paper, source)
    page = sys.stdout if options.out else sys.stderr
    page.write(paper.text)
    if options.out:
        name = shlex.quote(options.out)
        page.write(f"\nWrote {options.out}\nTo be asked what is missing:  ringback debrief {name}\n")
        page.write(f"What to do now:  ringback recover {name}\n")
    else:
        page.write("\n")
        page.flush()
        sys.stdout.write(text)
    return FINE


def case_from(options: Options) -> Case:
    """The case for `recover --from`; what was read and what it could not tell goes where errors go. Raises InputProblems."""
    source = source_at(options)
    if not options.json:
        paper = Paper()
        what_was_read(paper, source)
        cannot_tell(paper, source)
        paper.gap()
        sys.stderr.write(paper.text)
    return source.case


def keep_case(folder: Path, case: Case) -> str:
    """Puts the case beside what was written from it, so that it can be filled in. Raises OSError."""
    from ringback.cli.keeping import write_whole

    path = folder / "case.yaml"
    write_whole(path, api.write_case(case))
    return str(path)


def _taken(name: str) -> str:
    return f"{name} is there already and would be lost. Choose another name; to go on with it: ringback debrief {shlex.quote(name)}"


def _zone(case: Case) -> tzinfo:
    from ringback.files.zone import machine_zone

    named = case.candidate.time_zone or machine_zone()
    return ZoneInfo(named) if named else now().tzinfo or ZoneInfo("UTC")


def source_at(options: Options) -> "Source":
    """What `--from` names, read. Raises InputProblems."""
    path, model = options.source, options.model or os.environ.get(VARIABLE, "")
    name = "standard input" if path == STANDARD_INPUT else path
    if is_sound(path):
        return api.read_source(b"", path, options.me or "", model, _written(path))
    try:
        data = sys.stdin.buffer.read(LARGEST + 1) if path == STANDARD_INPUT else _bytes(Path(path))
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        why = "There is no such file." if missing else f"This cannot be read: {error.strerror}."
        hint = "Check the path; `examples/transcripts/` holds some to start from."
        raise InputProblems((Problem(name, 1, 1, why, hint),)) from None
    if len(data) > LARGEST:
        raise InputProblems(
            (Problem(name, 1, 1, "This file is too large for notes or a transcript.", "Is it the right file?"),)
        )
    return api.read_source(data, name, options.me or "", model, _written(path))


def _written(path: str) -> datetime | None:
    """When notes were written, on the person's clock: now for what is typed, else when the file was last changed."""
    clock = now()
    if path != STANDARD_INPUT:
        try:
            clock = min(clock, datetime.fromtimestamp(Path(path).stat().st_mtime, UTC))  # a clock may have gone wrong
        except OSError:
            return None
    return clock.astimezone(_zone(Case(Interview(), Debrief())))


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def what_was_read(paper: Paper, source: "Source") -> None:
    """As what a file was read, and what was passed over."""
    kinds = {
        "notes": "your own notes",
        "memo": "a memo of yours, written down from its sound",
        "transcript": "a transcript",
    }
    told = kinds[str(source.kind)] + (f" ({source.format.replace('_', ' ')})" if source.format else "")
    long = f", {round(source.duration / 60) or 1} minutes long" if source.duration else ""
    paper.say(f"{source.path}: read as {told}{long}.", indent="")
    if talk := _told_of_talk(source):
        paper.say(f"{talk} Is it not so? Then change it under interview in the case.", indent="")
    for problem in source.problems:
        paper.quiet(harmless(f"{problem.file}:{problem.line}: {problem.message} {problem.hint}"))
    for moment in source.case.debrief.moments:
        if moment.asked:
            paper.heading(harmless(moment.text))
            paper.say(f"They asked: {harmless(moment.asked)}")
            paper.words(harmless(moment.said))


def _told_of_talk(source: "Source") -> str:
    """How it was held and when it ended, where notes say so."""
    if str(source.kind) == "transcript":
        return ""
    talk = source.case.interview
    held = HELD.get(talk.channel, "")
    ended = f"ended {say_instant(talk.ended, _zone(source.case))}" if talk.ended else ""
    return f"As you tell it, the talk {' and '.join(x for x in (held, ended) if x)}." if held or ended else ""


def cannot_tell(paper: Paper, source: "Source") -> None:
    """What the file does not say; nothing was made up in its place."""
    if source.cannot_tell:
        paper.heading("What it could not tell")
    for text in source.cannot_tell:
        paper.say(harmless(text), mark="· ")
