"""What notices a change in the checks: a message for each (`checked.yaml`), the flags of the labels, and the register.

The messages stand outside the library, so they stay when a check and its own examples are gone. Those for what is trained
are as plain as can be, so that training anew leaves them alone.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ringback import api
from ringback.checks.held import Held
from ringback.checks.judge import Checker, check_message, make_checker
from ringback.checks.knowing import Known
from ringback.files.check_shelf import load_checker
from ringback.files.resume_text import read_text
from ringback.model.check import Check, Shape
from ringback.model.resume import Line
from ringback.model.values import DraftChannel, Purpose

CHECKED = Path(__file__).with_name("checked.yaml")
WHOLE = load_checker()
FLAGS = frozenset(
    [
        *("begs", "whines", "blames", "over_apologises", "makes_excuse", "no_ask", "no_ownership", "no_interest"),
        *("too_long", "hounds", "negative_self", "vague_mistake", "ultimatum", "dishonest"),
    ]
)
"""The flags of the labels."""
LISTS = ("phrases", "unless", "in_case", "purposes", "channels", "beside", "acts")
"""What a check may hold that widens or narrows it."""
Row = dict[str, Any]


def lists_of(check: Check) -> tuple[str, ...]:
    """The lists that a check holds and that decide whether it speaks; in `lacks` the acts only say where it points."""
    return tuple(n for n in LISTS if getattr(check, n) and not (n == "acts" and check.shape is Shape.LACKS))


def mutants(whole: tuple[Check, ...]) -> Iterator[tuple[str, tuple[Check, ...]]]:
    """Name of what is missing → the checks without it: each check, and each check without one of its lists."""
    for number, check in enumerate(whole):
        yield check.id, (*whole[:number], *whole[number + 1 :])
        for name in lists_of(check):
            changes: dict[str, Any] = {name: ()}
            yield f"{check.id}: {name}", (*whole[:number], replace(check, **changes), *whole[number + 1 :])


@cache
def checker_of(checks: tuple[Check, ...]) -> Checker:
    """These checks with the same sense and numbers."""
    return make_checker(checks, WHOLE.sense, WHOLE.defaults)


@cache
def recorded() -> dict[str, Row]:
    """Check → its messages."""
    table: dict[str, Row] = yaml.safe_load(CHECKED.read_text("utf-8"))
    return table


def finds(check: str, text: str, row: Row, checks: tuple[Check, ...]) -> bool:
    """True if that check finds something in a message, beside the row's facts and for its purpose."""
    lines, people = (tuple(row[key] for _ in "1" if key in row) for key in ("case", "person"))
    known = Known(lines or ("Monday",), people)
    purpose = Purpose(row.get("purpose", Purpose.SECOND_CHANCE))
    channel = DraftChannel(row.get("channel", DraftChannel.EMAIL))
    found = check_message(text, checker_of(checks), purpose, channel, known, held=held_in(row, known)).findings
    return any(f.check == check for f in found)


def held_in(row: Row, known: Known) -> Held | None:
    """The résumé of a row, if it has one."""
    lines = tuple(Line(text, n) for n, text in enumerate(row.get("resume", ()), 1))
    resume = replace(known, lines=tuple(line.text for line in lines))
    return Held(resume, known, posts=read_text(lines)[1]) if lines else None


def row_holds(check: str, row: Row, checks: tuple[Check, ...]) -> bool:
    """True if a row's message is found, its counterpart is not, and neither is the message itself in a form it spares."""
    text, spared = row["text"] * row.get("times", 1), row.get("spares")
    if not finds(check, text, row, checks) or (spared and finds(check, text, row | {"channel": spared}, checks)):
        return False
    return not ("passes" in row and finds(check, row["passes"], row, checks))


def rows_hold(checks: tuple[Check, ...]) -> bool:
    """True if every recorded message is still judged so."""
    return all(row_holds(name, part, checks) for name, row in recorded().items() for part in _parts(row))


def _parts(row: Row) -> list[Row]:
    return [row, row["also"]] if "also" in row else [row]


def raises_every_flag(checks: tuple[Check, ...]) -> bool:
    """True if each flag of the labels is raised by some check, and no other flag by any."""
    return {c.flag for c in checks if c.flag} == FLAGS


def leaves_every_rule_its_place(checks: tuple[Check, ...]) -> bool:
    """True if every check that the register of rules names as a rule's place is there."""
    places = {p.partition("#")[2] for rule in api.rules() for p in rule.lives if p.startswith("library/checks/")}
    return bool(places) and places <= {c.id for c in checks}


def asks_nothing_of_whom_it_does_not_concern(checks: tuple[Check, ...]) -> bool:
    """True if a message of thanks, or about a missed promise, need not ask, and thanks need not own anything."""
    free = {
        "no_ask": (Purpose.MISSED_COMMITMENT, Purpose.THANK_YOU, Purpose.REJECTION_REPLY, Purpose.CHECK_IN),
        "no_ownership": (Purpose.THANK_YOU,),
        "vague_mistake": (Purpose.THANK_YOU, Purpose.CHECK_IN),
        "no_interest": (Purpose.ON_TIME_REPLY, Purpose.REJECTION_REPLY),
        "passes_over": (Purpose.SECOND_CHANCE, Purpose.THANK_YOU, Purpose.CHECK_IN),
        "truth_alone": (Purpose.MISSED_COMMITMENT, Purpose.THANK_YOU, Purpose.REJECTION_REPLY),
        "cause_first": (Purpose.THANK_YOU, Purpose.CHECK_IN),
    }
    return not any(
        finds(name, recorded()[name]["text"], {"purpose": purpose}, checks)
        for name, purposes in free.items()
        for purpose in purposes
    )


CROSS_REFERENCES = (raises_every_flag, leaves_every_rule_its_place, asks_nothing_of_whom_it_does_not_concern)


def noticed(checks: tuple[Check, ...]) -> bool:
    """True if at least one guard speaks up about these checks."""
    return not (all(guard(checks) for guard in CROSS_REFERENCES) and rows_hold(checks))
