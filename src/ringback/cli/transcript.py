"""`ringback transcript FILE…`: the answers that are worth another look, with the words that show it, and what was measured."""

import argparse
import sys
from pathlib import Path

from ringback import api
from ringback.cli.output import print_json, print_text, report
from ringback.cli.paper import Paper
from ringback.files.transcript_json import transcript_json
from ringback.model.answer import Answer, JudgedTranscript, Side
from ringback.model.problem import InputProblems, Problem

STANDARD_INPUT = "-"
STRAIGHT, PARTLY = 0.6, 0.35
"""Directness from which an answer is said to be straight, or to answer in part: words for the eye, never a mark."""
SHORT = 90
Found = tuple[str, JudgedTranscript]


def transcript(options: argparse.Namespace) -> int:
    """Every file is read before anything is shown, so that all problems are told at once."""
    found: list[Found] = []
    problems: list[Problem] = []
    for path in options.files:
        try:
            judged = api.judge_transcript(_bytes(path), path, options.me or "")
        except InputProblems as unreadable:
            problems += unreadable.problems
            continue
        found.append((path, judged))
        if not judged.answers:
            problems += judged.problems
    if problems:
        return report(tuple(problems), options.json)
    if options.json:
        return print_json({"files": [transcript_json(path, judged) for path, judged in found]})
    paper = Paper()
    for path, judged in found:
        show(paper, path, judged)
    return print_text(paper)


def _bytes(path: str) -> bytes:
    """The file as it is; one that cannot be read is a problem like any other. Raises InputProblems."""
    try:
        return sys.stdin.buffer.read() if path == STANDARD_INPUT else Path(path).read_bytes()
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        why = "There is no such file." if missing else f"This cannot be read: {error.strerror}."
        hint = "Check the path; `examples/transcripts/` holds some to start from."
        raise InputProblems((Problem(path, 1, 1, why, hint),)) from None


def show(paper: Paper, path: str, judged: JudgedTranscript) -> None:
    """One transcript for somebody who is still shaking: what to look at again first, figures last."""
    weak = [a for a in judged.answers if a.weak]
    count = len(judged.answers)
    if weak:
        paper.title(f"{len(weak)} of {count} {_many('answer', count)} to look at again")
    else:
        paper.title(f"No answer stands out as weak among {count}")
    paper.quiet(f"{path}: {_voices(judged)}")
    for number, answer in enumerate(weak, 1):
        _weak(paper, number, answer)
    paper.heading("All answers, in order")
    for answer in judged.answers:
        paper.say(_line(answer), mark="! " if answer.weak else "· ")
    _figures(paper, judged)
    for problem in judged.problems:
        paper.quiet(f"{problem.file}:{problem.line}: {problem.message} {problem.hint}")
    paper.gap()
    paper.quiet("This says how answers read, not whether they were right, and nothing about you or about the outcome.")


def _weak(paper: Paper, number: int, answer: Answer) -> None:
    names = [api.weak_name(w) for w in answer.weak]
    paper.heading(f"{number}. {names[0].name}{_at(answer)}")
    paper.say(f"They asked: {_short(answer.exchange.question, 2 * SHORT)}")
    quoted = ""
    for why in answer.why:
        if why.quote and why.quote != quoted:
            paper.words(why.quote)
        quoted = why.quote
        paper.say(why.text)
        paper.quiet(f"[{', '.join(why.rules)}]")
    for name in names:
        paper.say(name.helps, mark="→ ")


def _at(answer: Answer) -> str:
    start = answer.exchange.start
    if start is not None:
        return f" (at {int(start) // 60}:{int(start) % 60:02d})"
    return f" (line {answer.exchange.line})" if answer.exchange.line else ""


def _line(answer: Answer) -> str:
    parts = [f"{answer.measures.words} {_many('word', answer.measures.words)}"]
    if answer.measures.duration:
        parts.append(f"{answer.measures.duration:.0f} s")
    if answer.directness is not None and answer.exchange.asked:
        d = answer.directness
        parts.append("answered straight" if d >= STRAIGHT else "answered in part" if d >= PARTLY else "hardly answered")
    return f"{_short(answer.exchange.question, SHORT, end=True)} ({', '.join(parts)})"


def _figures(paper: Paper, judged: JudgedTranscript) -> None:
    every = judged.measures
    paper.heading("What was counted")
    told = [
        (every.wpm, "{:.0f} words a minute"),
        (judged.latency, "{:.1f} seconds before an answer, in the middle"),
        (every.fillers_per_minute, "{:.1f} fillers a minute (um, uh, er)"),
        (every.hedges_per_100_words, "{:.1f} softened words in a hundred (maybe, I guess)"),
        (judged.talk_share and 100 * judged.talk_share, "{:.0f} % of the words were yours; there is no right share"),
    ]
    for value, text in told:
        if value is not None:
            paper.say(text.format(value), mark="· ")
    for one in judged.cannot_tell:
        paper.quiet(f"Cannot tell {one.measure.replace('_', ' ')}: {one.why}")


def _voices(judged: JudgedTranscript) -> str:
    own = [s.name for s in judged.speakers if s.side is Side.CANDIDATE]
    theirs = [s.name for s in judged.speakers if s.side is Side.INTERVIEWER]
    if not own:
        return "the voices have no names here, so who spoke was told from what was said."
    return f"you are {own[0]}; they are {', '.join(theirs) or 'not named'}. If that is wrong: --me NAME."


def _short(text: str, most: int, *, end: bool = False) -> str:
    """The text, or its beginning; with `end` its end, where the question of a long turn stands."""
    if len(text) <= most:
        return text
    return "… " + text[-most:].split(" ", 1)[-1] if end else text[:most].rsplit(" ", 1)[0] + " …"


def _many(word: str, count: int) -> str:
    return word if count == 1 else f"{word}s"
