"""What a check costs grows with the text and not with its square, with a case and on texts made to be slow."""

import time

import pytest

from tests.checks.builders import CASE, checked

LETTER = "Dear Ms Horwath, I led 31 people on Monday 3 May 2019 at Brightside. You promised me {n} things, and she said so.\n\n"


def seconds(text: str) -> float:
    """Processor time for one check with the case: the best of four, so that a busy machine does not decide."""
    spent = []
    for _ in range(4):
        began = time.process_time()
        checked(text, CASE)
        spent.append(time.process_time() - began)
    return min(spent)


@pytest.mark.parametrize(
    "unit", [LETTER, "1 ", "0 ", "job at Brightside. ", "Monday 3 May. ", "Dear ", "a.", "> ", "[", "Aa-", "twenty five "],
    ids=lambda u: u[:12],
)  # fmt: skip
def test_eight_times_the_text_costs_far_less_than_its_square(unit: str) -> None:
    times = 5_000 // len(unit)
    small = unit * times
    checked(small, CASE)
    assert seconds(small * 8) < 24 * max(seconds(small), 0.01)
