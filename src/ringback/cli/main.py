"""`ringback`: reads its arguments, calls the door once, shows the value."""

import argparse
import gc
import sys
from collections.abc import Callable, Sequence

from ringback import __version__
from ringback.cli import running
from ringback.model.values import DraftChannel, Purpose, Tone

FINE, FINDINGS, WRONG_USE, PROBLEMS = 0, 1, 2, 3
RULE_STATES = ("implemented", "planned", "refused")
LIBRARY_PARTS = ("plays", "mistakes", "signals", "events", "checks")
EPILOG = (
    "Exit codes: 0 fine, 1 findings, 2 wrong use, 3 problems in the input. A CASE of - is read from standard input."
)

OBJECTS = 50_000
"""New objects after which rubbish is looked for. Python's own 700 means a hundred searches in a start, and hardly a find."""


def parser(only: str = "") -> argparse.ArgumentParser:
    """All commands and their options. With `only` that one command: to make them all takes longer than to read a case."""
    top = argparse.ArgumentParser(
        "ringback", description="What to do, and what to say, after an interview that went wrong.", epilog=EPILOG
    )
    top.add_argument("--version", action="version", version=f"ringback {__version__}")
    subs = top.add_subparsers(dest="command", required=True, metavar="COMMAND", prog="ringback")
    for name, add in COMMANDS.items():
        if name == only or only not in COMMANDS:
            add(subs)
    return top


def _recover(subs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    text = "the whole answer to a case: how bad, what to do, what to say"
    recover = _command(subs, "recover", "commands:recover", text)
    recover.add_argument("cases", nargs="*", metavar="CASE")
    recover.add_argument("--out", metavar="DIR", help="also write everything there, as Markdown and JSON")
    _source(recover, "make the case from this: notes, a memo or a transcript")
    _voice(recover)


def _assess(subs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    _of_case(subs, "assess", "how bad it was, and whether it can be saved")


def _plan(subs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    _of_case(subs, "plan", "the first move and the dated steps")


def _explain(subs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    _of_case(subs, "explain", "why this, why nothing else, and what would change it")


def _of_case(subs: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, text: str) -> None:
    _command(subs, name, f"commands:{name}", text).add_argument("case", metavar="CASE")


def _draft(subs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    draft = _command(subs, "draft", "commands:draft", "the words for one purpose")
    draft.add_argument("purpose", choices=[str(p) for p in Purpose], metavar="PURPOSE", help=", ".join(Purpose))
    draft.add_argument("case", metavar="CASE")
    draft.add_argument("--channel", choices=[str(c) for c in DraftChannel], help="only this form of it")
    _voice(draft)


def _schema(subs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    schema = _command(subs, "schema", "commands:schema", "the JSON Schema of the case file or of a result")
    names = "case, assess, plan, draft, recover, debrief, explain, check, transcript, resume,"
    names += " or library rules, check, list, show, sources, defaults"
    schema.add_argument("name", nargs="*", default=["case"], metavar="NAME", help=names)


def _debrief(subs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    text = "what happened, question by question or from a file; writes a case"
    command = _command(subs, "debrief", "debrief:debrief", text)
    command.add_argument("case", nargs="?", metavar="CASE", help="the file to write, or to go on with")
    command.add_argument("--out", metavar="FILE", help="write the case there")
    _source(command, "begin with this: notes, a memo or a transcript; - for standard input")


def _source(command: argparse.ArgumentParser, text: str) -> None:
    command.add_argument("--from", dest="source", metavar="FILE", help=text)
    command.add_argument("--me", metavar="NAME", help="your name in the transcript")
    command.add_argument("--model", metavar="DIR", help="the folder of a Whisper model, for a sound file")


def _transcript(subs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = _command(subs, "transcript", "commands:transcript", "which answers of a transcribed interview went badly")
    command.add_argument("files", nargs="+", metavar="FILE", help="VTT, SRT, SBV, DOCX, Otter, Whisper or plain text")
    command.add_argument("--me", metavar="NAME", help="your name in the transcript; told from what is said without it")


def _check(subs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = _command(subs, "check", "check:check", "what stands in the way of sending a message")
    command.add_argument("files", nargs="+", metavar="FILE", help=".txt, .md, .eml or .docx; - for standard input")
    command.add_argument("--purpose", choices=[str(p) for p in Purpose], metavar="PURPOSE", help=", ".join(Purpose))
    command.add_argument("--channel", choices=[str(c) for c in DraftChannel], help="the form in which it is used")
    command.add_argument("--case", metavar="CASE", help="compare every fact in it with this case")


def _serve(subs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    text = "the pages: everything above in a browser, on this machine alone unless you say otherwise"
    serve = subs.add_parser("serve", help=text, description=text[0].upper() + text[1:] + ".", epilog=EPILOG)
    serve.set_defaults(run="serve:serve")
    serve.add_argument("--host", default="127.0.0.1", help="another address of this machine opens it to your network")
    serve.add_argument("--port", type=int, default=8000, help="8000 if left out")


def _resume(subs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = _command(subs, "resume", "resume:resume", "the facts of a résumé; of two, how they differ")
    command.add_argument("files", nargs="+", metavar="FILE", help="PDF, DOCX, JSON Resume (.json, .yaml) or plain text")


def _library(subs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    about = "what Ringback's judgement is built from"
    top = subs.add_parser("library", help=about, description=about[0].upper() + about[1:] + ".", epilog=EPILOG)
    parts = top.add_subparsers(dest="part", required=True, metavar="PART")
    rules = _command(parts, "rules", "commands:rules", "every rule: what it says, where it lives, which test holds it")
    rules.add_argument("--state", choices=RULE_STATES, help="only the rules in this state")
    check = _command(parts, "check", "library:check", "everything that is wrong with a folder of library files")
    check.add_argument("folder", nargs="?", metavar="DIR", help="the folder; ours if left out")
    listing = _command(parts, "list", "library:listing", "the plays, mistakes, signals, events and checks in use")
    listing.add_argument("list", nargs="?", choices=LIBRARY_PARTS, metavar="WHAT", help=", ".join(LIBRARY_PARTS))
    _command(parts, "show", "library:show", "one of them in full").add_argument("name", metavar="NAME")
    sources = _command(parts, "sources", "grounds:sources", "where the advice comes from, and how far that bears it")
    sources.add_argument("ids", nargs="*", metavar="ID", help="only these, such as S0 or E-A1")
    _command(parts, "defaults", "grounds:defaults", "what we chose where no source decides, and every number")


def _command(
    subs: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, run: str, text: str
) -> argparse.ArgumentParser:
    made = subs.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".", epilog=EPILOG)
    made.set_defaults(run=run)
    made.add_argument("--json", action="store_true", help="one JSON object, in the promised shape")
    return made


def _voice(command: argparse.ArgumentParser) -> None:
    command.add_argument("--tone", choices=[str(t) for t in Tone], default=str(Tone.PLAIN), help="how the words sound")
    command.add_argument("--seed", type=int, metavar="N", help="other words for the same; any whole number")
    command.add_argument("--shorter", action="store_true", help="the shortest words, and only what must be said")


COMMANDS: dict[str, Callable[["argparse._SubParsersAction[argparse.ArgumentParser]"], None]] = {
    "recover": _recover,
    "debrief": _debrief,
    "assess": _assess,
    "plan": _plan,
    "explain": _explain,
    "draft": _draft,
    "transcript": _transcript,
    "check": _check,
    "resume": _resume,
    "schema": _schema,
    "library": _library,
    "serve": _serve,
}
"""Each command by its name, with what adds it; help lists them in this order."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code. Never a traceback for anything a user typed."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        options = parser(given[0] if given else "").parse_args(given)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else WRONG_USE
    try:
        return running.run(options)
    except BrokenPipeError:
        return FINE
    except KeyboardInterrupt:
        return 130


def run() -> None:
    """The console script."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    gc.set_threshold(OBJECTS)
    sys.exit(main())
