"""How much work something is, told without a clock: a busy machine must decide no test. Pace itself is for `make bench`."""

import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 60
"""Seconds of this process's own computing after which something counts as stuck; what is guarded takes one or two at most."""


def calls(do: Callable[[], object]) -> int:
    """How many functions are called, Python's own and ours: the same number at each run, and a square where the cost is one."""
    count = 0

    def counted(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        do()
    finally:
        sys.setprofile(before)
    return count


def ends(do: Callable[[], T]) -> T:
    """What it gives. Raises AssertionError where it is stuck: a pattern that explodes calls nothing, so no count shows it."""

    def stuck(_: int, __: FrameType | None) -> None:
        raise AssertionError(f"it was still at it after {PATIENCE} seconds of computing")

    before = signal.signal(signal.SIGVTALRM, stuck)
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    try:
        return do()
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
