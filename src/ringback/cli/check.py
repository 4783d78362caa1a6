"""`ringback check FILE…`: reads messages like a linter, and says what stands in their way."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ringback import api
from ringback.cli.problems import harmless
from ringback.files.check_json import checked_json
from ringback.files.message_file import message_text
from ringback.model.check import Checked, Level, Posture
from ringback.model.problem import InputProblems, Problem
from ringback.model.values import DraftChannel, Purpose

if TYPE_CHECKING:
    from ringback.model.case import Case
    from ringback.model.resume import Papers

FINE, FINDINGS, PROBLEMS = 0, 1, 3
STANDARD_INPUT = "-"
POSTURES = {
    "owns": "It stands to what happened.",
    "cowers": "It makes you small (posture: cowers).",
    "deflects": "It puts the fault elsewhere, or passes over it (posture: deflects).",
    "laughs_off": "It laughs a real failure off (posture: laughs_off).",
}
UNTRUE = "Not all of it is what happened."
"""In the place of "owns" where something clashes with the case."""
NOT_OWNED = "It does not yet stand to what happened."
"""The same where nothing is accepted as one's own."""
BOXES = {"admits": "owns it", "names": "names it", "interest": "wants the job", "asks": "asks"}


def check(options: argparse.Namespace) -> int:
    """Every file is read before any is judged, so that all problems are told at once."""
    texts: list[tuple[str, str]] = []
    problems: list[Problem] = []
    case = None
    for path in options.files:
        try:
            texts.append((path, _text(path)))
        except InputProblems as found:
            problems += found.problems
    if options.case:
        try:
            case = _case(options.case)
        except InputProblems as found:
            problems += found.problems
    if problems:
        from ringback.cli.output import report

        return report(tuple(problems), options.json)
    return _judge(options, texts, case)


def _judge(options: argparse.Namespace, texts: list[tuple[str, str]], case: "Case | None") -> int:
    purpose = Purpose(options.purpose) if options.purpose else None
    channel = DraftChannel(options.channel) if options.channel else None
    from ringback.cli.commands import now

    papers = _papers(options, case)
    found = [(path, api.check(text, purpose, channel, case, papers, now())) for path, text in texts]
    if options.json:
        from ringback.files.envelope import envelope
        from ringback.files.resume_results import held_json

        result = {
            "files": [checked_json(path, c) for path, c in found],
            "resume": held_json(papers) if papers else None,
        }
        sys.stdout.write(json.dumps(envelope(result), ensure_ascii=False, indent=2) + "\n")
    else:
        for path, checked in found:
            sys.stdout.write(page(path, checked, compared=case is not None))
        if papers and case and case.resume:
            from ringback.cli.resume import said_of

            sys.stderr.write(said_of(papers, case.resume.file))
    return FINDINGS if any(c.findings or not c.ready for _, c in found) else FINE


def _papers(options: argparse.Namespace, case: "Case | None") -> "Papers | None":
    """The résumés that the case names, from its own folder. One that cannot be read never stands in the way of a check."""
    if case is None or case.resume is None or not (case.resume.file or case.resume.others):
        return None
    return api.read_papers(case, Path() if options.case == STANDARD_INPUT else Path(options.case).parent)


def page(path: str, checked: Checked, *, compared: bool) -> str:
    """One line a finding with its advice below it, then what is there and what is not, then the verdict."""
    if checked.unread:
        return "".join(harmless(line) + "\n" for line in _not_checked(path, checked))
    lines = []
    for f in checked.findings:
        said = " ".join(f.message.split())  # a finding is one line, even where what it quotes was wrapped
        lines.append(f"{path}:{f.line}:{f.column}: {f.level} {f.flag or f.check}: {said}")
        lines.append(f"    {f.advice} [{', '.join(f.rules)}]")
    boxes = [f"{'✓' if getattr(checked.goals, goal) else '·'} {text}" for goal, text in BOXES.items()]
    size = f"{checked.words} words"
    if checked.speaking_seconds is not None:
        size += f", about {checked.speaking_seconds} seconds aloud"
    lines.append(f"{path}: {checked.purpose.replace('_', ' ')}, {checked.channel.replace('_', ' ')}, {size}")
    if checked.purpose is Purpose.SECOND_CHANCE:
        lines.append("    " + "   ".join(boxes))
    lines.append(f"    {_stands(checked)} {_verdict(checked, compared)}")
    return "".join(harmless(line) + "\n" for line in lines)


def _not_checked(path: str, checked: Checked) -> list[str]:
    """What is said of a message that the checks cannot read."""
    return [
        f"{path}: {checked.unread}, {checked.words} words",
        f"    Not checked: this reads as {checked.unread}, and the checks read English. Nothing here says that it is ready.",
        "    Have somebody read it who knows the language: is it owned, is nobody blamed, is nothing in it untrue?",
    ]


def _stands(checked: Checked) -> str:
    """How it stands to what happened; whoever owns one thing and tells another untruly does not."""
    untrue = checked.posture is Posture.OWNS and "dishonest" in checked.flags
    if untrue or (checked.posture is Posture.OWNS and "no_ownership" in checked.flags):
        return UNTRUE if untrue else NOT_OWNED
    return POSTURES[checked.posture]


def _verdict(checked: Checked, compared: bool) -> str:
    if not checked.ready:
        return "Not ready to send yet."
    asked = any(f.level is Level.QUESTION for f in checked.findings)
    if asked:
        return "Ready to send once you have said yes to the questions."
    return "Ready to send." if compared else "Ready to send, as far as the words go; --case compares the facts."


def _text(path: str) -> str:
    """The message in a file or on standard input."""
    name = "standard input" if path == STANDARD_INPUT else path
    try:
        data = sys.stdin.buffer.read() if path == STANDARD_INPUT else Path(path).read_bytes()
    except OSError as error:
        why = (
            "There is no such file."
            if isinstance(error, FileNotFoundError)
            else f"This cannot be read: {error.strerror}."
        )
        raise InputProblems(
            (Problem(name, 1, 1, why, "Give a .txt, .md, .eml or .docx file, or - for standard input."),)
        ) from None
    text = message_text(data, name)
    if not text.strip():
        raise InputProblems(
            (Problem(name, 1, 1, "There are no words in this.", "Write the message first, then check it."),)
        )
    return text


def _case(path: str) -> "Case":
    from ringback.cli.commands import read_case_at

    return read_case_at(path)
