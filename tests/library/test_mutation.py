"""Nothing can fall out of the advice unnoticed: each entry is taken out in memory, and some guard must speak up."""

import pytest

from ringback.model.play import Advice
from tests.library.guards import WHOLE, answers, examples_hold, golden, impressions_hold, noticed, rows
from tests.library.mutants import LISTS, PARTS, mutants

MUTANTS = dict(mutants(WHOLE))


def test_it_takes_out_every_entry_of_every_rule_file_once() -> None:
    entries = sum(len(getattr(WHOLE, name)) for name in LISTS)
    parts = sum(len(getattr(play, part)) for play in WHOLE.plays for part in PARTS)
    assert len(WHOLE.plays) == 8
    assert len(MUTANTS) == len(list(mutants(WHOLE))) == entries + parts
    assert all(advice != WHOLE for advice in MUTANTS.values())


def test_it_has_every_example_take_effect_in_the_whole_library() -> None:
    assert examples_hold(WHOLE)


def test_it_concludes_what_was_recorded() -> None:
    assert len(rows()) > 20
    for row in rows():
        assert {"facts": row["facts"], **dict(answers(row, WHOLE))} == row


def test_it_records_an_impression_for_every_kind_that_can_be_left() -> None:
    assert len(golden()["impressions"]) == len(WHOLE.impressions)
    assert impressions_hold(WHOLE)


@pytest.mark.parametrize("advice", MUTANTS.values(), ids=MUTANTS.keys())
def test_it_notices_when_one_entry_is_missing(advice: Advice) -> None:
    assert noticed(advice)
