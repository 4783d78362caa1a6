"""Every check speaks on its own examples and is silent on the others."""

import pytest

from ringback.checks.facts_in_text import Known
from ringback.checks.judge import Checker, check_message
from ringback.files.check_shelf import load_checker
from ringback.model.check import Check
from ringback.model.values import DraftChannel, Purpose

CHECKER: Checker = load_checker()
SPEAKS = [pytest.param(c, text, id=f"{c.id}-{n}") for c in CHECKER.checks for n, text in enumerate(c.speaks)]
SILENT = [pytest.param(c, text, id=f"{c.id}-{n}") for c in CHECKER.checks for n, text in enumerate(c.silent)]


def found_in(check: Check, text: str) -> bool:
    """True if the check finds something in a text of the first purpose, and in the first form, that it is for."""
    purpose = check.purposes[0] if check.purposes else Purpose.SECOND_CHANCE
    channel = check.channels[0] if check.channels else DraftChannel.EMAIL
    checked = check_message(text, CHECKER, purpose, channel, Known(()))
    return any(f.check == check.id for f in checked.findings)


@pytest.mark.parametrize(("check", "text"), SPEAKS)
def test_it_speaks(check: Check, text: str) -> None:
    assert found_in(check, text)


@pytest.mark.parametrize(("check", "text"), SILENT)
def test_it_is_silent(check: Check, text: str) -> None:
    assert not found_in(check, text)
