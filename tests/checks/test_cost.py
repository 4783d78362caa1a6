"""What a check costs grows with the text and not with its square, with a case and on texts made to be slow."""

import pytest

from tests.checks.builders import CASE, checked
from tests.work import calls, ends

LETTER = "Dear Ms Horwath, I led 31 people on Monday 3 May 2019 at Brightside. You promised me {n} things, and she said so.\n\n"


def work(text: str) -> int:
    """What one check with the case takes, in calls."""
    return calls(lambda: ends(lambda: checked(text, CASE)))


@pytest.mark.parametrize(
    "unit", [LETTER, "1 ", "0 ", "job at Brightside. ", "Monday 3 May. ", "Dear ", "a.", "> ", "[", "Aa-", "twenty five "],
    ids=lambda u: u[:12],
)  # fmt: skip
def test_eight_times_the_text_costs_far_less_than_its_square(unit: str) -> None:
    times = 5_000 // len(unit)
    checked(unit * times, CASE)  # what is kept between checks is made now, and the two texts are new to it
    assert work(unit * times * 16) < 10 * work(unit * times * 2)
