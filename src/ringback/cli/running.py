"""Runs one command, with the library that the environment names or with ours.

`RINGBACK_LIBRARY` is read here and nowhere below: the floors under the door know folders, not environments. Commands are
named and not imported, so that each start loads only what it needs.
"""

import argparse
import os
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from importlib import import_module
from pathlib import Path

from ringback.model.problem import InputProblems

VARIABLE = "RINGBACK_LIBRARY"
WITHOUT = frozenset(["check", "rules"])
"""Parts of `library` that look at a folder or at the register, and not at what is in use."""


def run(options: argparse.Namespace) -> int:
    """The exit code of the command that was asked for; its problems are shown."""
    try:
        with _using(options):
            return _command(options.run)(options)
    except InputProblems as found:
        from ringback.cli.output import report

        return report(found.problems, getattr(options, "json", False))


def _command(name: str) -> Callable[[argparse.Namespace], int]:
    """The function behind "file:function" in this folder."""
    file, function = name.split(":")
    found: Callable[[argparse.Namespace], int] = getattr(import_module(f"ringback.cli.{file}"), function)
    return found


def _using(options: argparse.Namespace) -> AbstractContextManager[None]:
    folder = os.environ.get(VARIABLE, "")
    if not folder or options.command == "schema" or getattr(options, "part", "") in WITHOUT:
        return nullcontext()
    from ringback import api

    return api.with_library(Path(folder))
